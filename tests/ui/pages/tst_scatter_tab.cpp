#include "tests/ui/charts/run_chart_stage.h"
#include "tests/ui/pages/search_stage.h"
#include "tests/ui/ui_test.h"
#include "ui/charts/heat_chart.h"
#include "ui/charts/run_scatter.h"
#include "ui/charts/scatter_matrix.h"
#include "ui/pages/axis_choice.h"
#include "ui/pages/page.h"
#include "ui/pages/scatter_tab.h"

#include <QApplication>
#include <QCheckBox>
#include <QToolButton>

#include <cmath>

using namespace assay;

/// Many runs by two values, by pairs and as a heat map on the Experiments page, by mouse and keys.
class TestScatterTab final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnUiWarnings();
        m_search = std::make_unique<SearchStage>(60);
        QVERIFY(m_search->openTab(QStringLiteral("scatter")));
    }
    void cleanup() { m_search.reset(); }

    void whatVariesStandsAgainstTheMetric()
    {
        const QString summary = visible<RunScatter>()->accessibleDescription();
        QVERIFY2(summary.contains(QStringLiteral("RMSE against learning_rate")), qPrintable(summary));
        QVERIFY(box(QStringLiteral("Logarithmic x"))->isChecked());
        QVERIFY(!box(QStringLiteral("Logarithmic y"))->isChecked());
        QCOMPARE(namelessControls(&m_search->stage().window()), QStringList());
    }

    void shiftAndARectangleShowTheBestWithin()
    {
        auto *scatter = visible<RunScatter>();
        // The lower half of the chart: the better ones.
        const QRect plot = plotOf(*scatter)->rect();
        drag(*scatter, QPointF(plot.width() * 0.3, plot.height() * 0.5), QPointF(plot.width() - 20, plot.height() - 50),
             Qt::ShiftModifier);
        const auto brushed = scatter->selectedRuns().size();
        QVERIFY(brushed > 8 && brushed < 60);
        QTRY_COMPARE(m_search->shown().size(), 8);
        QVERIFY(hasLabel(m_search->page()->findChild<ScatterTab *>(),
                         QStringLiteral("%1 run(s) brushed, the best 8 shown").arg(brushed)));
        // The other charts have the same selection.
        choose(QStringLiteral("Matrix"));
        QCOMPARE(visible<ScatterMatrix>()->selectedRuns().size(), brushed);
        QVERIFY(m_search->openTab(QStringLiteral("scatter")));
    }

    void anotherAxisByKeys()
    {
        auto *x = choice(QStringLiteral("Axis to the right"));
        x->setFocus(Qt::TabFocusReason);
        press(Qt::Key_Down);
        QTRY_VERIFY(visible<RunScatter>()->accessibleDescription().contains(QStringLiteral("RMSE against max_depth")));
        QVERIFY(!box(QStringLiteral("Logarithmic x"))->isChecked());
        QTest::keyClick(box(QStringLiteral("Logarithmic x")), Qt::Key_Space);
        QVERIFY(box(QStringLiteral("Logarithmic x"))->isChecked());
        // It stays when runs are added.
        m_search->add(1);
        QTRY_VERIFY(hasLabel(m_search->page()->findChild<ScatterTab *>(), QStringLiteral("61 run(s)")));
        QVERIFY(visible<RunScatter>()->accessibleDescription().contains(QStringLiteral("RMSE against max_depth")));
        QVERIFY(box(QStringLiteral("Logarithmic x"))->isChecked());
    }

    void twoMetricsHaveAFrontOfTheBest()
    {
        auto *x = choice(QStringLiteral("Axis to the right"));
        x->setFocus(Qt::TabFocusReason);
        press(Qt::Key_End);
        QTRY_VERIFY(visible<RunScatter>()->accessibleDescription().contains(QStringLiteral("RMSE against Duration")));
        const std::vector<int> &front = visible<RunScatter>()->paretoRuns();
        QVERIFY(!front.empty());
        // None is both faster and better than one of the front; runs stand newest first.
        for (const int run : front) {
            const int number = 59 - run;
            for (int other = 0; other < 60; ++other)
                QVERIFY(!(SearchStage::depth(other) < SearchStage::depth(number) &&
                          SearchStage::rmse(other) < SearchStage::rmse(number)));
        }
    }

    void wordsHaveNoLogarithm()
    {
        auto *x = choice(QStringLiteral("Axis to the right"));
        x->setFocus(Qt::TabFocusReason);
        type(QStringLiteral("booster"));
        QTRY_VERIFY(visible<RunScatter>()->accessibleDescription().contains(QStringLiteral("RMSE against booster")));
        QVERIFY(!box(QStringLiteral("Logarithmic x"))->isEnabled());
    }

    void theHeatMapShowsMeans()
    {
        choose(QStringLiteral("Heat map"));
        auto *heat = visible<HeatChart>();
        QVERIFY(heat);
        QTRY_VERIFY(m_search->settles());
        const QString summary = heat->accessibleDescription();
        QVERIFY2(summary.contains(QStringLiteral("mean of RMSE by learning_rate and max_depth")), qPrintable(summary));
        QVERIFY(!choice(QStringLiteral("Colour of the runs")));
        auto *contours = box(QStringLiteral("Contour lines"));
        QVERIFY(contours);
        QTest::mouseClick(contours, Qt::LeftButton, {}, QPoint(8, contours->height() / 2));
        QTRY_VERIFY(heat->showsContours());
        QCOMPARE(namelessControls(&m_search->stage().window()), QStringList());
    }

private:
    template <typename Chart>
    [[nodiscard]] Chart *visible() const
    {
        auto *chart = m_search->page()->findChild<Chart *>();
        return chart->isVisible() ? chart : nullptr;
    }
    [[nodiscard]] AxisChoice *choice(const QString &name) const
    {
        return controlNamed<AxisChoice>(m_search->page(), name);
    }
    /// By its accessible name or its text.
    [[nodiscard]] QCheckBox *box(const QString &name) const
    {
        for (QCheckBox *each : m_search->page()->findChildren<QCheckBox *>()) {
            if (each->isVisible() && (each->accessibleName() == name || each->text().remove(u'&') == name))
                return each;
        }
        return nullptr;
    }
    void choose(const QString &form)
    {
        auto *button = controlNamed<QToolButton>(m_search->page(), QStringLiteral("How the runs are shown: ") + form);
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
    }

    std::unique_ptr<SearchStage> m_search;
};

QTEST_MAIN(TestScatterTab)
#include "tst_scatter_tab.moc"
