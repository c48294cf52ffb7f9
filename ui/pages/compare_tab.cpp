#include "ui/pages/compare_tab.h"

#include "ui/models/format.h"
#include "ui/models/metric_names.h"
#include "ui/pages/comparison_card.h"
#include "ui/pages/difference_card.h"
#include "ui/widgets/card.h"
#include "ui/widgets/card_rows.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/pill.h"

#include <QHeaderView>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace assay
{

namespace
{

constexpr int leastRows = 3;
constexpr int mostRows = 6;
constexpr int leastIntervalsWidth = 390;
constexpr int leastRecordsWidth = 530;

QStandardItem *cell(const QString &text, bool isNumber = false)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    item->setData(isNumber, NumberRole);
    return item;
}

QStandardItem *nameCell(const ShownRun &shown)
{
    QStandardItem *item = cell(shown.run.name);
    item->setData(shown.run.id.value, IdRole);
    return item;
}

QStandardItem *seriesCell(int series)
{
    QStandardItem *item = cell({});
    item->setData(series, SeriesRole);
    return item;
}

} // namespace

CompareTab::CompareTab(QWidget *parent)
    : QWidget(parent),
      m_comparison(new ComparisonCard(this)),
      m_differencesCard(new Card(tr("Differences on the holdout"), this)),
      m_differences(new DataTable(tr("Differences on the holdout"), m_differencesCard)),
      m_differencesModel(new QStandardItemModel(this)),
      m_records(new DifferenceCard(this))
{
    m_differences->setSortingEnabled(false);
    m_differences->setSelectionMode(QAbstractItemView::SingleSelection);
    m_differences->setModel(m_differencesModel);
    m_differences->horizontalHeader()->setStretchLastSection(false);
    m_differences->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_differencesCard->body()->addWidget(m_differences, 1);
    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(CardRows::gap);
    column->addWidget(m_comparison, 1);
    column->addWidget(m_differencesCard);
    auto *cards = new CardRows(tr("Comparison of the shown runs"), this);
    cards->addCard(left, 4, leastIntervalsWidth);
    cards->addCard(m_records, 5, leastRecordsWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(cards);
    m_differencesCard->hide();
}

void CompareTab::showRuns(const std::shared_ptr<Project> &project, const ShownRuns &shown)
{
    m_records->show(project, shown);
}

void CompareTab::refresh()
{
    m_records->refresh();
}

bool CompareTab::isSettled() const
{
    return m_records->isSettled();
}

void CompareTab::showComparison(const RunComparison &comparison, const ShownRuns &shown)
{
    m_comparison->showComparison(comparison);
    m_differencesModel->clear();
    m_differencesModel->setHorizontalHeaderLabels({QString(), tr("Run"), tr("Difference (95 %)"), tr("Verdict")});
    const auto shownRun = [&](const RunId &id) {
        const auto found = std::find_if(shown.runs.cbegin(), shown.runs.cend(),
                                        [&](const ShownRun &each) { return each.run.id == id; });
        return found == shown.runs.cend() ? ShownRun{} : *found;
    };
    const auto verdictCell = [](const QString &text, Tone tone) {
        QStandardItem *item = cell(text);
        item->setData(int(tone), ToneRole);
        return item;
    };
    const ShownRun baseline = shownRun(comparison.baseline);
    m_differencesModel->appendRow({seriesCell(baseline.series), nameCell(baseline), cell(QStringLiteral("–"), true),
                                   verdictCell(tr("★ best"), Tone::Good)});
    for (const RunDifference &difference : comparison.differences) {
        const ShownRun run = shownRun(difference.run);
        const PairedDifference &d = difference.difference;
        const QString p = ComparisonCard::pText(difference.correctedP, locale());
        QStandardItem *verdict = difference.verdict == u"worse" ? verdictCell(tr("▼ worse, %1").arg(p), Tone::Neutral)
                                 : difference.verdict == u"better"
                                     ? verdictCell(tr("▲ better, %1").arg(p), Tone::Good)
                                     : verdictCell(tr("○ open, %1").arg(p), Tone::Warning);
        verdict->setToolTip(difference.sentence);
        m_differencesModel->appendRow({seriesCell(run.series), nameCell(run),
                                       cell((d.value > 0 ? QStringLiteral("+") : QString()) +
                                                formatEstimate({d.value, d.lower, d.upper}, locale()),
                                            true),
                                       verdict});
    }
    m_differencesCard->setSecondary(tr("%1, to %2").arg(metricTitle(comparison.metric), comparison.baselineName));
    m_differences->fitColumns();
    // The card is narrow: names give way.
    QHeaderView *header = m_differences->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(0, QHeaderView::Fixed);
    header->setSectionResizeMode(1, QHeaderView::Stretch);
    m_differencesCard->show();
    // As high as its rows where there is room, so that the chart above gets the rest.
    const auto heightOf = [this](int rows) {
        return m_differences->horizontalHeader()->height() +
               std::min(rows, m_differencesModel->rowCount()) * m_differences->verticalHeader()->defaultSectionSize() +
               2;
    };
    m_differences->setMinimumHeight(heightOf(leastRows));
    m_differences->setMaximumHeight(heightOf(mostRows));
}

void CompareTab::showReason(const QString &sentence)
{
    m_comparison->showReason(sentence);
    m_differencesModel->clear();
    m_differencesCard->hide();
}

} // namespace assay
