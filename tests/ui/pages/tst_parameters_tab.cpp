#include "tests/ui/pages/search_stage.h"
#include "tests/ui/ui_test.h"
#include "ui/charts/interval_chart.h"
#include "ui/pages/axis_choice.h"
#include "ui/pages/page.h"
#include "ui/widgets/tab_strip.h"

#include <QApplication>
#include <QTableView>

using namespace assay;

/// What matters for a metric, on the Experiments page, by keys.
class TestParametersTab final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUiWarnings(); }
    void cleanup() { m_search.reset(); }

    void whatTheMetricIsMadeOfMatters()
    {
        open(120);
        QVERIFY(has(QStringLiteral("in 120 finished run(s)")));
        QTRY_VERIFY(has(QStringLiteral("of the differences in RMSE from these parameters.")));
        QVERIFY(!has(QStringLiteral("the shares are rough")));
        const QStringList names = columnTexts(correlations(), QStringLiteral("Parameter"));
        QCOMPARE(names, QStringList(
                            {QStringLiteral("learning_rate"), QStringLiteral("max_depth"), QStringLiteral("booster")}));
        const QString summary =
            controlNamed<IntervalChart>(page(), QStringLiteral("What each parameter tells"))->accessibleDescription();
        QVERIFY2(summary.startsWith(QStringLiteral("learning_rate: ")), qPrintable(summary));
        // Words have no rank.
        QCOMPARE(columnTexts(correlations(), QStringLiteral("Rank correlation")).at(2), QStringLiteral("– (words)"));
        const auto *pairs = controlNamed<QTableView>(page(), QStringLiteral("What two parameters tell only together"));
        QCOMPARE(columnTexts(pairs, QStringLiteral("Parameters")).size(), 3);
        QCOMPARE(namelessControls(&m_search->stage().window()), QStringList());
    }

    void anotherMetricHasOtherParameters()
    {
        open(120);
        QTRY_VERIFY(has(QStringLiteral("of the differences in RMSE")));
        auto *metric = controlNamed<AxisChoice>(page(), QStringLiteral("Metric for which parameters matter"));
        QVERIFY(metric);
        metric->setFocus(Qt::TabFocusReason);
        press(Qt::Key_Down);
        QTRY_VERIFY(m_search->settles() && has(QStringLiteral("of the differences in %1").arg(metric->currentText())));
        QCOMPARE(columnTexts(correlations(), QStringLiteral("Parameter")).front(), QStringLiteral("max_depth"));
        QCOMPARE(columnTexts(correlations(), QStringLiteral("Rank correlation")).front(), QStringLiteral("+1.00"));
    }

    void tooFewRunsAreSaid()
    {
        open(9);
        QTRY_VERIFY(has(QStringLiteral("What matters for RMSE cannot be told")));
        QVERIFY(has(QStringLiteral("from 10 on")));
        // Nobody is asked to dismiss anything.
        QVERIFY(m_search->stage().workspace().tasks().tasks().isEmpty());
        m_search->add(11);
        QTRY_VERIFY(has(QStringLiteral("in 20 finished run(s)")));
        QTRY_VERIFY(has(QStringLiteral("With 20 run(s) the shares are rough.")));
    }

    void itIsComputedOnceAndOnlyWhenSeen()
    {
        m_search = std::make_unique<SearchStage>(60);
        int tasks = 0;
        connect(&m_search->stage().workspace().tasks(), &TaskRunner::taskAdded, this, [&](const Task *task) {
            tasks += task->title().startsWith(QStringLiteral("Looking for what matters")) ? 1 : 0;
        });
        QVERIFY(m_search->openTab(QStringLiteral("scatter")));
        QCOMPARE(tasks, 0);
        QVERIFY(m_search->openTab(QStringLiteral("parameters")));
        QTRY_VERIFY(m_search->settles() && has(QStringLiteral("of the differences in RMSE")));
        QCOMPARE(tasks, 1);
        // A run less in the curves changes nothing here.
        press(Qt::Key_Backtab);
        press(Qt::Key_Space);
        QVERIFY(m_search->settles());
        QCOMPARE(tasks, 1);
        m_search->add(1);
        QTRY_COMPARE(tasks, 2);
    }

private:
    void open(int runs)
    {
        m_search = std::make_unique<SearchStage>(runs);
        QVERIFY(m_search->openTab(QStringLiteral("parameters")));
    }
    [[nodiscard]] Page *page() const { return m_search->page(); }
    [[nodiscard]] bool has(const QString &part) const { return hasLabel(page(), part); }
    [[nodiscard]] QTableView *correlations() const
    {
        return controlNamed<QTableView>(page(), QStringLiteral("Rank correlation of each parameter"));
    }

    std::unique_ptr<SearchStage> m_search;
};

QTEST_MAIN(TestParametersTab)
#include "tst_parameters_tab.moc"
