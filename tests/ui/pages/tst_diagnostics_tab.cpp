#include "core/base/random.h"
#include "core/runs/evaluation_store.h"
#include "tests/support/result_check.h"
#include "tests/support/small_project.h"
#include "tests/ui/ui_test.h"
#include "tests/ui/window_stage.h"
#include "ui/charts/line_chart.h"
#include "ui/charts/scatter_chart.h"
#include "ui/pages/diagnostics_tab.h"
#include "ui/pages/page.h"
#include "ui/pages/run_table.h"
#include "ui/widgets/tab_strip.h"

#include <QApplication>

using namespace assay;

/// The Diagnostics tab: how one model errs, and those of all shown runs over each other.
class TestDiagnosticsTab final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnUiWarnings();
        m_folder = std::make_unique<TemporaryFolder>();
        m_small = std::make_unique<SmallProject>(m_folder->path(QStringLiteral("project")));
    }

    void cleanup()
    {
        m_stage.reset();
        m_small.reset();
        m_folder.reset();
    }

    void amountsOfAllShownRunsByClickAndByKey()
    {
        QVERIFY(openTab());
        QVERIFY(controlNamed<ScatterChart>(m_page, QStringLiteral("Predicted against actual")));
        QTest::mouseClick(buttonNamed(m_page, QStringLiteral("All shown")), Qt::LeftButton);
        QTRY_COMPARE(names(quantiles()),
                     QStringList({QStringLiteral("as actual"), QStringLiteral("mean"), QStringLiteral("ridge")}));
        QCOMPARE(names(residuals()), QStringList({QStringLiteral("mean"), QStringLiteral("ridge")}));
        QVERIFY(hasLabel(m_page, QStringLiteral("Quantiles, predicted against actual")));
        // A model that says the same of all rows has one quantile.
        QCOMPARE(valuesOf(quantiles(), QStringLiteral("mean")).size(), 1);
        QVERIFY(valuesOf(quantiles(), QStringLiteral("ridge")).size() > 30);
        QCOMPARE(namelessControls(&m_stage->window()), QStringList());
        buttonNamed(m_page, QStringLiteral("All shown"))->setFocus(Qt::TabFocusReason);
        press(Qt::Key_Left);
        QTRY_VERIFY(controlNamed<ScatterChart>(m_page, QStringLiteral("Predicted against actual")));
        QVERIFY(!quantiles());
    }

    void hiddenRunsAreNotDrawn()
    {
        const Run other = m_small->train(QStringLiteral("ridge"));
        QVERIFY(openTab());
        QTest::mouseClick(buttonNamed(m_page, QStringLiteral("All shown")), Qt::LeftButton);
        QTRY_COMPARE(names(residuals()), QStringList({QStringLiteral("mean"), QStringLiteral("ridge")}));
        auto *table = m_page->findChild<RunTable *>();
        table->setCurrentRun(m_small->mean().id);
        table->setFocus();
        press(Qt::Key_Space);
        // The current run is drawn whether its curve is shown or not.
        QTRY_VERIFY(!m_stage->workspace().selection().contains(m_small->mean().id));
        QTRY_VERIFY(m_page->isSettled());
        QCOMPARE(names(residuals()), QStringList({QStringLiteral("mean"), QStringLiteral("ridge")}));
        table->setCurrentRun(other.id);
        QTRY_COMPARE(names(residuals()), QStringList({QStringLiteral("ridge")}));
        table->setCurrentRun(m_small->ridge().id);
        table->setFocus();
        press(Qt::Key_Space);
        table->setCurrentRun(other.id);
        table->setFocus();
        // One run is left: there is nothing to choose.
        QTRY_VERIFY(!buttonNamed(m_page, QStringLiteral("All shown"))->isEnabled());
        QTRY_VERIFY(controlNamed<ScatterChart>(m_page, QStringLiteral("Predicted against actual")));
    }

    void ofManyLeftOutForOneReasonTheFirstIsNamed()
    {
        QList<OverlaidPredictions::LeftOut> leftOut;
        QCOMPARE(DiagnosticsTab::leftOutText(leftOut), QString());
        leftOut.append({QStringLiteral("a"), QStringLiteral("is cut")});
        for (int i = 0; i < 3; ++i)
            leftOut.append({QStringLiteral("b%1").arg(i), QStringLiteral("is one too many")});
        QCOMPARE(DiagnosticsTab::leftOutText(leftOut),
                 QStringLiteral("Left out: “a” is cut, “b0” is one too many, “b1” is one too many, “b2” is one too "
                                "many"));
        leftOut.append({QStringLiteral("b3"), QStringLiteral("is one too many")});
        QCOMPARE(DiagnosticsTab::leftOutText(leftOut),
                 QStringLiteral("Left out: “a” is cut, “b0” is one too many, likewise 3 more run(s)"));
    }

    void runsOnOtherRowsAreNamedAndLeftOut()
    {
        const auto holdout =
            m_small->project()->read([&](Connection &c) { return evaluation_store::holdout(c, m_small->mean().id); });
        QVERIFY(holdout && *holdout);
        auto rows = evaluation_store::loadPredictions(m_small->project()->objects(), (*holdout)->predictions);
        QVERIFY_RESULT(rows);
        rows->rows.back() += 1000;
        replacePredictions(m_small->mean(), *rows);
        QVERIFY(openTab());
        QTest::mouseClick(buttonNamed(m_page, QStringLiteral("All shown")), Qt::LeftButton);
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("Left out: “mean” was tested on other rows")));
        QTRY_COMPARE(names(residuals()), QStringList({QStringLiteral("ridge")}));
        QTest::mouseClick(buttonNamed(m_page, QStringLiteral("This run")), Qt::LeftButton);
        QTRY_VERIFY(!hasLabel(m_page, QStringLiteral("Left out")));
    }

    void classesOfAllShownRuns()
    {
        Random random(5, "classes");
        PredictionRows rows;
        rows.task = LearningTask::Binary;
        rows.classes = {QStringLiteral("no"), QStringLiteral("yes")};
        for (int i = 0; i < 200; ++i) {
            rows.rows.push_back(std::uint32_t(i));
            rows.prediction.push_back(random.uniform());
            rows.truth.push_back(random.uniform() < rows.prediction.back() ? 1 : 0);
        }
        replacePredictions(m_small->ridge(), rows);
        std::fill(rows.prediction.begin(), rows.prediction.end(), 0.5);
        replacePredictions(m_small->mean(), rows);
        QVERIFY(openTab());
        const auto ranking = [this] { return controlNamed<LineChart>(m_page, QStringLiteral("Ranking of rows")); };
        QTRY_COMPARE(names(ranking()), QStringList({QStringLiteral("by chance"), QStringLiteral("ridge on sales@1")}));
        QTest::mouseClick(buttonNamed(m_page, QStringLiteral("All shown")), Qt::LeftButton);
        QTRY_COMPARE(names(ranking()),
                     QStringList({QStringLiteral("by chance"), QStringLiteral("mean"), QStringLiteral("ridge")}));
        for (const char *curve : {"Precision", "Calibration", "Gain"}) {
            QTest::mouseClick(buttonNamed(m_page, QString::fromLatin1(curve)), Qt::LeftButton);
            QTRY_VERIFY(m_page->isSettled());
            QVERIFY2(names(ranking()).contains(QStringLiteral("mean")), curve);
        }
        QCOMPARE(namelessControls(&m_stage->window()), QStringList());
    }

    void aHiddenTabReadsNothing()
    {
        ShownRuns shown;
        shown.runs = {{m_small->ridge(), 0}, {m_small->mean(), 1}};
        DiagnosticsTab tab;
        tab.show(m_small->project(), &m_small->ridge(), 0);
        tab.setShown(shown);
        QTRY_VERIFY(tab.isSettled());
        tab.QWidget::show();
        QTRY_VERIFY(buttonNamed(&tab, QStringLiteral("All shown")));
        QTest::mouseClick(buttonNamed(&tab, QStringLiteral("All shown")), Qt::LeftButton);
        const auto residualNames = [&] {
            return names(controlNamed<LineChart>(&tab, QStringLiteral("Residuals of several runs")));
        };
        QTRY_COMPARE(residualNames(), QStringList({QStringLiteral("mean"), QStringLiteral("ridge")}));
        tab.hide();
        const Run third = m_small->train(QStringLiteral("ridge"));
        shown.runs.append({third, 2});
        shown.runs.removeAt(1);
        tab.setShown(shown);
        QVERIFY(tab.isSettled());
        tab.QWidget::show();
        QTRY_COMPARE(residualNames(), QStringList({QStringLiteral("ridge")}));
    }

private:
    /// The Diagnostics tab of the Experiments page, reached by the keyboard, with ridge as the current run.
    bool openTab()
    {
        m_stage = std::make_unique<WindowStage>(m_small->project());
        m_page = m_stage->goTo(QStringLiteral("experiments"));
        const auto settles = [this] { return QTest::qWaitFor([this] { return m_page->isSettled(); }); };
        if (!m_page || !settles())
            return false;
        m_stage->workspace().selection().set({m_small->ridge().id, m_small->mean().id});
        m_page->findChild<RunTable *>()->setCurrentRun(m_small->ridge().id);
        auto *tabs = m_page->findChild<TabStrip *>();
        tabs->setFocus();
        for (int i = 0; i < tabs->count() && tabs->tabText(tabs->currentIndex()) != u"Diagnostics"; ++i)
            press(Qt::Key_Right);
        return settles();
    }

    void replacePredictions(const Run &run, const PredictionRows &rows)
    {
        const auto digest = evaluation_store::keepPredictions(m_small->project()->objects(), rows);
        QVERIFY_RESULT(digest);
        QVERIFY_RESULT(m_small->project()->write([&](Connection &c) -> Result<> {
            ASSAY_TRY(update, c.prepare("UPDATE evaluation SET predictions = ? WHERE run_id = ?"));
            return update.bind(1, *digest).bind(2, run.id.value).run();
        }));
    }

    [[nodiscard]] const LineChart *quantiles() const
    {
        return controlNamed<LineChart>(m_page, QStringLiteral("Quantiles of predicted against actual"));
    }
    [[nodiscard]] const LineChart *residuals() const
    {
        return controlNamed<LineChart>(m_page, QStringLiteral("Residuals of several runs"));
    }

    /// Of what a chart draws, sorted; nothing of null.
    [[nodiscard]] static QStringList names(const LineChart *chart)
    {
        QStringList all;
        for (const QByteArray &line : chart ? chart->toCsv().split('\n').mid(1) : QByteArrayList()) {
            if (!line.isEmpty())
                all.append(QString::fromUtf8(line.left(line.indexOf(','))));
        }
        all.removeDuplicates();
        all.sort();
        return all;
    }

    /// The different values of one series.
    [[nodiscard]] static QSet<QByteArray> valuesOf(const LineChart *chart, const QString &name)
    {
        QSet<QByteArray> values;
        for (const QByteArray &line : chart->toCsv().split('\n')) {
            if (line.startsWith(name.toUtf8() + ','))
                values.insert(line.split(',').at(2));
        }
        return values;
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<SmallProject> m_small;
    std::unique_ptr<WindowStage> m_stage;
    Page *m_page = nullptr;
};

QTEST_MAIN(TestDiagnosticsTab)
#include "tst_diagnostics_tab.moc"
