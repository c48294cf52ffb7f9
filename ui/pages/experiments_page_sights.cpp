#include "ui/pages/experiments_page.h"

#include "ui/models/run_listing.h"
#include "ui/models/run_table_model.h"
#include "ui/pages/columns_panel.h"
#include "ui/pages/experiment_tabs.h"
#include "ui/pages/run_tab.h"
#include "ui/pages/run_table.h"

namespace assay
{

namespace
{

/// More than have a colour of their own.
constexpr int manyRuns = 40;

} // namespace

QList<Page::Sight> ExperimentsPage::sights()
{
    if (m_runs->rowCount() == 0)
        return {};
    const auto section = [this](const char *id, RunTab::Section which) {
        return Sight{QLatin1String(id), [this, which] { m_tabs->showRunSection(which); },
                     [this] {
                         m_tabs->showRunSection(RunTab::Overview);
                         m_tabs->setTab(ExperimentTabs::Curves);
                     }};
    };
    const auto grouped = [this] {
        TableLayout layout;
        layout.grouping = {RunGrouping::Kind::Keys, {{RunKey::Kind::Param, QStringLiteral("estimator")}}};
        showTableLayout(layout);
        reload();
    };
    const auto asBefore = [this] {
        showTableLayout({});
        reload();
    };
    const QList<RunId> before = workspace().selection().runs();
    const auto many = [this, before](const char *id, ExperimentTabs::Tab tab) {
        return Sight{QLatin1String(id),
                     [this, tab] {
                         m_tabs->setTab(tab);
                         showFirst(manyRuns);
                     },
                     [this, before] {
                         workspace().selection().set(before);
                         m_tabs->setTab(ExperimentTabs::Curves);
                     }};
    };
    QList<Sight> sights = m_tabs->sights();
    sights.append({many("curves-many", ExperimentTabs::Curves), many("compare-many", ExperimentTabs::Compare),
                   many("parallel-many", ExperimentTabs::Parallel), many("scatter-many", ExperimentTabs::Scatter),
                   Sight{QStringLiteral("diagnostics-many"),
                         [this] {
                             m_tabs->overlayDiagnostics(true);
                             showFirst(manyRuns);
                         },
                         [this, before] {
                             workspace().selection().set(before);
                             m_tabs->overlayDiagnostics(false);
                         }}});
    sights.append({section("run-settings", RunTab::Setup), section("run-code", RunTab::Code),
                   section("run-files", RunTab::Files), section("run-output", RunTab::Output),
                   section("run-system", RunTab::System), section("run-history", RunTab::History)});
    sights.append({Sight{QStringLiteral("baseline"),
                         [this] {
                             m_table->setCurrentRow(0);
                             toggleBaseline();
                         },
                         [this] {
                             m_runs->setBaseline(nullptr);
                             m_table->fitToWidth();
                         }},
                   Sight{QStringLiteral("columns"), [this] { chooseColumns(); }, [this] { m_columnsPanel->close(); }},
                   Sight{QStringLiteral("grouped"), grouped, asBefore}});
    return sights;
}

/// Shows the first runs of the table in the charts.
void ExperimentsPage::showFirst(int count)
{
    QList<int> rows;
    for (int row = 0; row < std::min(count, m_runs->rowCount()); ++row)
        rows.append(row);
    m_questions.ask<QList<RunId>>(
        {}, [numbers = m_runs->numbersAt(rows)](RunListing &listing) { return listing.ids(numbers); },
        [this](const Result<QList<RunId>> &ids) {
            if (ids)
                workspace().selection().set(*ids);
            else
                showError(ids.error());
        });
}

} // namespace assay
