#include "tests/support/result_check.h"
#include "tests/ui/charts/run_chart_stage.h"
#include "tests/ui/pages/search_stage.h"
#include "tests/ui/ui_test.h"
#include "ui/charts/parallel_chart.h"
#include "ui/models/many_runs.h"
#include "ui/pages/page.h"
#include "ui/pages/parallel_tab.h"
#include "ui/pages/run_table.h"
#include "ui/widgets/check_list.h"

#include <QApplication>

#include <algorithm>
#include <cmath>

using namespace assay;

/// Many runs along their parameters on the Experiments page, by mouse and keys.
class TestParallelTab final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnUiWarnings();
        m_search = std::make_unique<SearchStage>(60);
    }
    void cleanup() { m_search.reset(); }

    void moreThanTheLimitAreTheNewest()
    {
        RunIndex index(m_search->project());
        RunQuery query;
        query.experiment = m_search->experiment();
        const auto load = [&](size_t limit) -> Result<ManyRuns> {
            ASSAY_TRY(found, findRuns(index, query, limit));
            return readManyRuns(*m_search->project(), found, query.experiment);
        };
        const auto some = load(10);
        QVERIFY_RESULT(some);
        QCOMPARE(some->matching, size_t(60));
        QCOMPARE(some->ids.size(), 10);
        QCOMPARE(some->points.runs.front().name, QStringLiteral("run 59"));
        QCOMPARE(some->points.runs.back().name, QStringLiteral("run 50"));
        // What has come since is seen.
        m_search->add(1);
        const auto later = load(10);
        QVERIFY_RESULT(later);
        QCOMPARE(later->matching, size_t(61));
        QCOMPARE(later->points.runs.front().name, QStringLiteral("run 60"));
    }

    void aMetricCountsByItsBestWhereThatIsKnown()
    {
        m_search->addCurve(QStringLiteral("curved"), QStringLiteral("rmse"), {40, 30, 35});
        m_search->addCurve(QStringLiteral("undirected"), QStringLiteral("gap"), {40, 30, 35});
        RunIndex index(m_search->project());
        RunQuery query;
        query.experiment = m_search->experiment();
        const auto found = findRuns(index, query, 2);
        QVERIFY_RESULT(found);
        const auto runs = readManyRuns(*m_search->project(), *found, query.experiment);
        QVERIFY_RESULT(runs);
        const auto value = [&](const char *id, int run) {
            return runs->points.axes[size_t(runs->axisOf(QString::fromLatin1(id)))].values[size_t(run)];
        };
        QCOMPARE(value("metrics.gap", 0), 35.0);
        QCOMPARE(value("metrics.rmse", 1), 30.0);
        QVERIFY(std::isnan(value("metrics.gap", 1)));
        QCOMPARE(runs->bestFirst({0, 1}), QList<int>({1, 0}));
    }

    void nothingIsReadBeforeItIsSeen()
    {
        const auto *hidden = m_search->page()->findChild<ParallelChart *>();
        QVERIFY(hidden);
        QVERIFY(hidden->order().isEmpty());
        QVERIFY(m_search->openTab(QStringLiteral("parallel")));
        QVERIFY(!hidden->order().isEmpty());
        QCOMPARE(namelessControls(&m_search->stage().window()), QStringList());
    }

    void whatVariesIsShownAtFirst()
    {
        QVERIFY(m_search->openTab(QStringLiteral("parallel")));
        QCOMPARE(header(), QByteArray("run,learning_rate,max_depth,booster,RMSE,selected"));
        QVERIFY(says(QStringLiteral("60 run(s)")));
        // Those that the curves show are selected, with the colours of the table.
        const QByteArrayList selected = selectedNames();
        QCOMPARE(selected.size(), 4);
        const QStringList shown = m_search->shown();
        for (const QByteArray &name : selected)
            QVERIFY(shown.contains(QString::fromUtf8(name)));
    }

    void brushingShowsTheBestOfWhatLiesWithin()
    {
        QVERIFY(m_search->openTab(QStringLiteral("parallel")));
        ParallelChart *chart = this->chart();
        // Axis 1 is max_depth: brush 4 to 8.
        drag(*chart, chart->pixelOf(1, 3.6), chart->pixelOf(1, 8.4));
        QList<int> within;
        for (int run = 0; run < 60; ++run) {
            if (SearchStage::depth(run) >= 4 && SearchStage::depth(run) <= 8)
                within.append(run);
        }
        QVERIFY(within.size() > 8);
        QTRY_COMPARE(selectedNames().size(), within.size());
        std::sort(within.begin(), within.end(),
                  [](int a, int b) { return SearchStage::rmse(a) < SearchStage::rmse(b); });
        QStringList best;
        for (const int run : within.mid(0, 8))
            best.append(QStringLiteral("run %1").arg(run));
        QTRY_COMPARE(m_search->shown(), best);
        QVERIFY(says(QStringLiteral("%1 run(s) brushed, the best 8 shown").arg(within.size())));
        // The chart keeps all that is brushed.
        QVERIFY(m_search->settles());
        QCOMPARE(selectedNames().size(), within.size());
        QVERIFY(chart->hasBrush(1));

        // A click lets the brush go; what is shown stays.
        QTest::mouseClick(plotOf(*chart), Qt::LeftButton, {}, chart->pixelOf(1, 2).toPoint());
        QTRY_COMPARE(selectedNames().size(), 8);
        QVERIFY(!says(QStringLiteral("brushed")));
        QCOMPARE(m_search->shown(), best);
    }

    void anEmptyBrushStays()
    {
        QVERIFY(m_search->openTab(QStringLiteral("parallel")));
        const QStringList before = m_search->shown();
        drag(*chart(), chart()->pixelOf(1, 2.3), chart()->pixelOf(1, 2.7));
        QVERIFY(m_search->settles());
        QVERIFY(chart()->hasBrush(1));
        QVERIFY(says(QStringLiteral("0 run(s) brushed")));
        QCOMPARE(m_search->shown(), before);
    }

    void theTableChoosesTheSelection()
    {
        QVERIFY(m_search->openTab(QStringLiteral("parallel")));
        drag(*chart(), chart()->pixelOf(1, 3.6), chart()->pixelOf(1, 8.4));
        QTRY_COMPARE(m_search->shown().size(), 8);
        clickCell(m_search->table(), 0, QStringLiteral("Run"));
        press(Qt::Key_Space);
        QTRY_COMPARE(selectedNames().size(), m_search->shown().size());
        QVERIFY(!chart()->hasBrush(1));
    }

    void aPersonChoosesTheAxes()
    {
        QVERIFY(m_search->openTab(QStringLiteral("parallel")));
        auto *list = controlNamed<CheckList>(m_search->page(), QStringLiteral("Axes"));
        QVERIFY(list);
        QCOMPARE(list->checked().size(), 4);
        list->setFocus(Qt::TabFocusReason);
        list->setCurrentRow(1);
        press(Qt::Key_Space);
        QTRY_COMPARE(header(), QByteArray("run,learning_rate,booster,RMSE,selected"));
        // It stays so when runs are added.
        m_search->add(1);
        QTRY_VERIFY(says(QStringLiteral("61 run(s)")));
        QCOMPARE(header(), QByteArray("run,learning_rate,booster,RMSE,selected"));
    }

    void theFilterDecidesWhichRuns()
    {
        QVERIFY(m_search->openTab(QStringLiteral("parallel")));
        m_search->filter(QStringLiteral("params.booster = 'dart'"));
        QTRY_VERIFY(says(QStringLiteral("20 run(s)")));
        QTRY_COMPARE(chart()->toCsv().trimmed().split('\n').size(), 21);
        // All have the same booster now.
        QVERIFY(!header().contains("booster"));
        press(Qt::Key_Escape);
        QTRY_VERIFY(says(QStringLiteral("60 run(s)")));
    }

private:
    [[nodiscard]] ParallelChart *chart() const { return m_search->page()->findChild<ParallelChart *>(); }
    [[nodiscard]] bool says(const QString &part) const
    {
        return hasLabel(m_search->page()->findChild<ParallelTab *>(), part);
    }
    [[nodiscard]] QByteArray header() const { return chart()->toCsv().split('\n').front().trimmed(); }
    [[nodiscard]] QByteArrayList selectedNames() const
    {
        QByteArrayList names;
        for (const QByteArray &line : chart()->toCsv().split('\n')) {
            if (line.trimmed().endsWith(",true"))
                names.append(line.left(line.indexOf(',')));
        }
        return names;
    }

    std::unique_ptr<SearchStage> m_search;
};

QTEST_MAIN(TestParallelTab)
#include "tst_parallel_tab.moc"
