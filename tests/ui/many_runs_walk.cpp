#include "tests/ui/many_runs_walk.h"

#include "tests/ui/stall_probe.h"
#include "tests/ui/ui_test.h"
#include "tests/ui/window_stage.h"
#include "ui/charts/parallel_chart.h"
#include "ui/pages/experiments_page.h"
#include "ui/pages/run_table.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/tab_strip.h"

#include <QLineEdit>
#include <QScrollBar>

/// Ends the walk when something is not as it should be, and says what.
#define ASSAY_EXPECT(condition)                                                                                        \
    do {                                                                                                               \
        if (!(condition))                                                                                              \
            return QStringLiteral("After “%1”: %2").arg(m_probe.steps().last().name, QStringLiteral(#condition));      \
    } while (false)

/// Goes on when a part of the walk was as it should be.
#define ASSAY_WALK(part)                                                                                               \
    do {                                                                                                               \
        if (const QString wrong = part; !wrong.isEmpty())                                                              \
            return wrong;                                                                                              \
    } while (false)

namespace assay
{

namespace
{

constexpr int patienceMs = 300'000;

class ManyRunsWalk final
{
public:
    ManyRunsWalk(WindowStage &stage, StallProbe &probe, int count) : m_stage(stage), m_probe(probe), m_count(count) {}

    QString walk()
    {
        ASSAY_WALK(open());
        ASSAY_WALK(scroll());
        ASSAY_WALK(sort());
        ASSAY_WALK(filter());
        ASSAY_WALK(choose());
        ASSAY_WALK(group());
        ASSAY_WALK(brush());
        m_probe.end();
        return {};
    }

private:
    QString open()
    {
        m_probe.begin(QStringLiteral("open"));
        m_page = m_stage.goTo(QStringLiteral("experiments"));
        ASSAY_EXPECT(m_page);
        m_table = m_page->findChild<RunTable *>();
        ASSAY_EXPECT(settles());
        ASSAY_EXPECT(rows() == m_count);
        ASSAY_EXPECT(m_stage.workspace().selection().runs().size() == 4);
        ASSAY_EXPECT(isShownWhole());
        return {};
    }

    QString scroll()
    {
        m_probe.begin(QStringLiteral("scroll to the end"));
        m_table->setFocus();
        press(Qt::Key_End, Qt::ControlModifier);
        ASSAY_EXPECT(settles());
        ASSAY_EXPECT(m_table->currentIndex().row() == m_count - 1);
        ASSAY_EXPECT(isShownWhole());
        ASSAY_EXPECT(!m_table->currentRun().isEmpty());

        m_probe.begin(QStringLiteral("scroll to the middle"));
        QScrollBar *bar = m_table->verticalScrollBar();
        bar->setValue(bar->maximum() / 2);
        ASSAY_EXPECT(settles());
        ASSAY_EXPECT(isShownWhole());

        m_probe.begin(QStringLiteral("scroll through"));
        for (int step = 0; step < 50; ++step) {
            bar->setValue(int(qint64(bar->maximum()) * step / 50));
            QTest::qWait(5);
        }
        ASSAY_EXPECT(settles());
        ASSAY_EXPECT(isShownWhole());
        return {};
    }

    QString sort()
    {
        const RunId last = m_table->currentRun();
        m_probe.begin(QStringLiteral("sort"));
        clickHeading(m_table, QStringLiteral("Run"));
        ASSAY_EXPECT(settles());
        ASSAY_EXPECT(m_table->currentRun() == last);
        m_table->verticalScrollBar()->setValue(0);
        ASSAY_EXPECT(settles());
        ASSAY_EXPECT(nameAt(0) == u"trial 0");
        ASSAY_EXPECT(nameAt(1) == u"trial 1");

        m_probe.begin(QStringLiteral("sort by two"));
        clickHeading(m_table, QStringLiteral("Status"));
        clickHeading(m_table, QStringLiteral("Run"), Qt::ShiftModifier);
        clickHeading(m_table, QStringLiteral("Run"), Qt::ShiftModifier);
        ASSAY_EXPECT(settles());
        ASSAY_EXPECT(isShownWhole());
        ASSAY_EXPECT(nameAt(0) > nameAt(1));
        return {};
    }

    QString filter()
    {
        m_probe.begin(QStringLiteral("select"));
        clickCell(m_table, 2, QStringLiteral("Run"));
        const RunId chosen = m_table->currentRun();
        press(Qt::Key_Space);
        ASSAY_EXPECT(settles());
        ASSAY_EXPECT(m_stage.workspace().selection().contains(chosen));
        ASSAY_EXPECT(m_table->model()->index(2, 0).data(ShownRole).toBool());

        m_probe.begin(QStringLiteral("filter"));
        press(Qt::Key_Slash);
        type(QStringLiteral("params.depth = 3 and metrics.loss < 0.5"));
        press(Qt::Key_Tab);
        ASSAY_EXPECT(comes([&] { return rows() < m_count / 16; }));
        ASSAY_EXPECT(rows() > m_count / 64);
        ASSAY_EXPECT(isShownWhole());

        m_probe.begin(QStringLiteral("clear the filter"));
        qobject_cast<QLineEdit *>(m_page->filterWidget())->clear();
        ASSAY_EXPECT(comes([&] { return rows() == m_count; }));
        return {};
    }

    QString choose()
    {
        m_probe.begin(QStringLiteral("choose all"));
        m_table->setFocus();
        press(Qt::Key_A, Qt::ControlModifier);
        ASSAY_EXPECT(settles());
        ASSAY_EXPECT(m_table->chosenCount() == m_count);
        m_table->setCurrentRow(0);
        return {};
    }

    QString group()
    {
        auto *page = static_cast<ExperimentsPage *>(m_page);
        m_probe.begin(QStringLiteral("group by a parameter"));
        TableLayout layout;
        layout.grouping = {RunGrouping::Kind::Keys, {{RunKey::Kind::Param, QStringLiteral("depth")}}};
        page->setTableLayout(layout);
        ASSAY_EXPECT(comes([&] { return rows() < 100; }));
        ASSAY_EXPECT(nameAt(0).contains(QStringLiteral("depth")));

        m_probe.begin(QStringLiteral("open a group"));
        m_table->setCurrentRow(0);
        press(Qt::Key_Right);
        ASSAY_EXPECT(comes([&] { return rows() > m_count / 64; }));

        m_probe.begin(QStringLiteral("group replicates"));
        layout.grouping = {RunGrouping::Kind::Replicates, {}};
        page->setTableLayout(layout);
        ASSAY_EXPECT(settles());
        ASSAY_EXPECT(rows() > 100);

        m_probe.begin(QStringLiteral("group no more"));
        page->setTableLayout({});
        ASSAY_EXPECT(comes([&] { return rows() == m_count; }));
        return {};
    }

    QString brush()
    {
        m_probe.begin(QStringLiteral("parallel coordinates"));
        auto *tabs = m_page->findChild<TabStrip *>();
        for (int tab = 0; tab < tabs->count(); ++tab) {
            if (tabs->idOf(tab) == u"parallel")
                tabs->setCurrentIndex(tab);
        }
        const auto *chart = m_page->findChild<ParallelChart *>();
        ASSAY_EXPECT(comes([&] { return chart && !chart->order().isEmpty(); }));

        m_probe.begin(QStringLiteral("brush"));
        const QList<RunId> before = m_stage.workspace().selection().runs();
        auto *plot = chart->findChild<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
        const double x = chart->pixelOf(chart->order().first(), 0).x();
        const int top = plot->height() / 4;
        const int bottom = plot->height() / 2;
        QTest::mousePress(plot, Qt::LeftButton, {}, QPoint(int(x), top));
        for (int y = top; y <= bottom; y += 4) {
            QTest::mouseMove(plot, QPoint(int(x), y));
            QTest::qWait(5);
        }
        QTest::mouseRelease(plot, Qt::LeftButton, {}, QPoint(int(x), bottom));
        m_probe.begin(QStringLiteral("show the best of it"));
        ASSAY_EXPECT(comes([&] { return m_stage.workspace().selection().runs() != before; }));
        return {};
    }

    template <typename Condition>
    bool comes(Condition condition)
    {
        return QTest::qWaitFor(condition, patienceMs) && settles();
    }

    /// Painted, and nothing more is asked for.
    bool settles()
    {
        int quiet = 0;
        return QTest::qWaitFor(
            [&] {
                quiet = m_page->isSettled() ? quiet + 1 : 0;
                return quiet > 5;
            },
            patienceMs);
    }

    [[nodiscard]] int rows() const { return m_table->model()->rowCount(); }
    [[nodiscard]] QString nameAt(int row) const { return m_table->model()->index(row, 1).data().toString(); }

    /// Every row on screen says its name.
    [[nodiscard]] bool isShownWhole() const
    {
        const int first = m_table->firstVisibleRow();
        const int last = std::min(first + m_table->visibleRows() - 2, rows());
        for (int row = first; row < last; ++row) {
            if (!nameAt(row).startsWith(QStringLiteral("trial ")))
                return false;
        }
        return last > first;
    }

    WindowStage &m_stage;
    StallProbe &m_probe;
    int m_count;
    Page *m_page = nullptr;
    RunTable *m_table = nullptr;
};

} // namespace

QString walkThroughManyRuns(WindowStage &stage, StallProbe &probe, int count)
{
    return ManyRunsWalk(stage, probe, count).walk();
}

} // namespace assay
