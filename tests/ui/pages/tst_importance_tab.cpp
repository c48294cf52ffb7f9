#include "tests/support/result_check.h"
#include "tests/support/small_project.h"
#include "tests/ui/ui_test.h"
#include "tests/ui/window_stage.h"
#include "ui/charts/chart_view.h"
#include "ui/pages/error_places_card.h"
#include "ui/pages/importance_tab.h"
#include "ui/pages/page.h"
#include "ui/pages/run_table.h"

#include <QApplication>
#include <QTabBar>
#include <QTableView>

using namespace assay;

/// What a run's model uses and where it errs, by keys.
class TestImportanceTab final : public QObject
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

    void nothingIsComputedBeforeItIsSeen()
    {
        openPage();
        QVERIFY(tab());
        QVERIFY(!tab()->isVisible());
        QVERIFY(tab()->isSettled());
        QCOMPARE(m_stage->workspace().tasks().runningCount(), 0);
        QCOMPARE(chartText(QStringLiteral("Importance of the inputs")), QString());
    }

    void arrowKeysChooseWhatIsShown()
    {
        openPage();
        openTab();
        QTRY_VERIFY(m_page->isSettled() && table(QStringLiteral("Inputs by importance")));
        QTableView *inputs = table(QStringLiteral("Inputs by importance"));
        QCOMPARE(columnTexts(inputs, QStringLiteral("Input")).mid(0, 2),
                 QStringList({QStringLiteral("price"), QStringLiteral("region")}));
        QVERIFY(hasLabel(m_page, QStringLiteral("“price” matters most")));
        QVERIFY(chartText(QStringLiteral("Importance of the inputs")).contains(QStringLiteral("price: ")));
        // Numbers are shown as a line, words as bars.
        QVERIFY(controlNamed<ChartView>(m_page, QStringLiteral("Mean prediction by value")));
        QVERIFY(!controlNamed<ChartView>(m_page, QStringLiteral("Mean prediction by word")));
        QVERIFY(hasLabel(m_page, QStringLiteral("the mean prediction goes from")));

        inputs->setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(inputs->hasFocus());
        press(Qt::Key_Down);
        QTRY_VERIFY(controlNamed<ChartView>(m_page, QStringLiteral("Mean prediction by word")));
        QVERIFY(hasLabel(m_page, QStringLiteral("(at north)")));
        QVERIFY(hasLabel(m_page, QStringLiteral("(at west)")));
        press(Qt::Key_Up);
        QTRY_VERIFY(controlNamed<ChartView>(m_page, QStringLiteral("Mean prediction by value")));
        clickCell(inputs, 1, QStringLiteral("Input"));
        QTRY_VERIFY(controlNamed<ChartView>(m_page, QStringLiteral("Mean prediction by word")));
        QCOMPARE(namelessControls(&m_stage->window()), QStringList());
    }

    void keysReachTheTable()
    {
        openPage();
        openTab();
        QTRY_VERIFY(m_page->isSettled() && table(QStringLiteral("Inputs by importance")));
        for (int i = 0; i < 40 && !table(QStringLiteral("Inputs by importance"))->hasFocus(); ++i)
            press(Qt::Key_Tab);
        QVERIFY(table(QStringLiteral("Inputs by importance"))->hasFocus());
    }

    void anotherRunIsExplainedInItsPlace()
    {
        openPage();
        openTab();
        QTRY_VERIFY(m_page->isSettled() && hasLabel(m_page, QStringLiteral("“price” matters most")));
        auto *runs = m_page->findChild<RunTable *>();
        clickCell(runs, rowOf(runs, QStringLiteral("mean")), QStringLiteral("Run"));
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("On these rows no input is shown to matter.")));
    }

    void slicesAndGroupsHaveSentences()
    {
        openPage();
        openTab();
        QTRY_VERIFY(m_page->isSettled());
        // 48 rows are too few for slices.
        QVERIFY(hasLabel(m_page, QStringLiteral("No slice of the rows is worse")));

        Explanation made;
        made.data = QStringLiteral("loans@1");
        made.sliceLoss = QStringLiteral("log_loss");
        made.slices.worst = {{{QStringLiteral("town")}, {QStringLiteral("far")}, 320, 0.9, 0.3, 1e-5, 1e-4},
                             {{QStringLiteral("age")}, {QStringLiteral("8 to 9")}, 40, 0.6, 0.5, 0.2, 1}};
        GroupFairness fairness;
        fairness.column = QStringLiteral("sex");
        fairness.groups = {{QStringLiteral("female"), 100, true, {}}, {QStringLiteral("male"), 100, true, {}}};
        fairness.differences = {{QStringLiteral("positive_rate"),
                                 QStringLiteral("female"),
                                 QStringLiteral("male"),
                                 {-0.2, -0.3, -0.1},
                                 1e-4,
                                 1e-4}};
        made.fairness = {fairness};
        ErrorPlacesCard card;
        card.resize(700, 400);
        card.QWidget::show();
        card.activateWindow();
        card.show(made);
        auto *places = controlNamed<QTableView>(&card, QStringLiteral("Worst slices and differences between groups"));
        QVERIFY(places);
        QCOMPARE(
            columnTexts(places, QStringLiteral("Verdict")),
            QStringList({QStringLiteral("▲ differs"), QStringLiteral("○ by chance"), QStringLiteral("▲ differs")}));
        QVERIFY(hasLabel(&card, QStringLiteral("Where town is far, log loss is 0.9 on 320 rows and 0.3 elsewhere")));
        places->setFocus(Qt::TabFocusReason);
        QTest::keyClick(places, Qt::Key_Down);
        QVERIFY(hasLabel(&card, QStringLiteral("Where age is 8 to 9")));
        QTest::keyClick(places, Qt::Key_Down);
        QVERIFY(hasLabel(&card, QStringLiteral("Positive rate of “male” is 20.0 points above that of “female” (95 % "
                                               "interval 10.0 to 30.0, p below 0.001).")));
        QCOMPARE(namelessControls(&card), QStringList());
    }

    void aRunWithoutModelSaysSo()
    {
        openPage();
        ImportanceTab alone(m_stage->workspace());
        alone.QWidget::show();
        QVERIFY(hasLabel(&alone, QStringLiteral("No run is chosen")));
        Run bare = m_small->ridge();
        bare.modelObject.clear();
        bare.name = QStringLiteral("given up");
        alone.show(&bare, 0);
        QVERIFY(hasLabel(&alone, QStringLiteral("given up has no model")));
        QVERIFY(alone.isSettled());
    }

    void itCanBeCancelledAndTriedAgain()
    {
        openPage();
        ImportanceTab alone(m_stage->workspace());
        alone.resize(1000, 400);
        alone.QWidget::show();
        alone.show(&m_small->ridge(), 0);
        QVERIFY(!alone.isSettled());
        QTest::mouseClick(buttonNamed(&alone, QStringLiteral("Cancel")), Qt::LeftButton);
        QVERIFY(hasLabel(&alone, QStringLiteral("Explaining ridge was cancelled")));
        QVERIFY(alone.isSettled());
        QAbstractButton *retry = buttonNamed(&alone, QStringLiteral("Retry"));
        QVERIFY(retry);
        alone.activateWindow();
        retry->setFocus(Qt::TabFocusReason);
        QTest::keyClick(retry, Qt::Key_Space);
        QTRY_VERIFY(alone.isSettled() && hasLabel(&alone, QStringLiteral("“price” matters most")));
    }

    void whatCannotBeExplainedSaysWhy()
    {
        openPage();
        ImportanceTab alone(m_stage->workspace());
        alone.QWidget::show();
        Run gone = m_small->ridge();
        gone.id = RunId{QString(32, u'0')};
        alone.show(&gone, 0);
        QTRY_VERIFY(hasLabel(&alone, QStringLiteral("Cannot explain ridge")));
        QVERIFY(buttonNamed(&alone, QStringLiteral("Retry")));
    }

private:
    void openPage()
    {
        m_stage = std::make_unique<WindowStage>(m_small->project());
        m_page = m_stage->goTo(QStringLiteral("experiments"));
        QVERIFY(m_page);
        QTRY_VERIFY(m_page->isSettled());
        auto *runs = m_page->findChild<RunTable *>();
        clickCell(runs, rowOf(runs, QStringLiteral("ridge")), QStringLiteral("Run"));
        QTRY_VERIFY(m_page->isSettled());
    }

    /// Goes along the tabs by keys.
    void openTab()
    {
        auto *tabs = controlNamed<QTabBar>(m_page, QStringLiteral("What is shown of the runs"));
        QVERIFY(tabs);
        tabs->setFocus(Qt::TabFocusReason);
        for (int i = 0; i < tabs->count() && !tab()->isVisible(); ++i)
            press(Qt::Key_Right);
        QVERIFY(tab()->isVisible());
    }

    ImportanceTab *tab() const { return m_page->findChild<ImportanceTab *>(); }
    QTableView *table(const QString &name) const { return controlNamed<QTableView>(m_page, name); }

    QString chartText(const QString &name) const
    {
        const auto *chart = controlNamed<ChartView>(m_page, name);
        return chart ? chart->accessibleDescription() : QString();
    }

    static int rowOf(const QTableView *runs, const QString &name)
    {
        return int(columnTexts(runs, QStringLiteral("Run")).indexOf(name));
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<SmallProject> m_small;
    std::unique_ptr<WindowStage> m_stage;
    Page *m_page = nullptr;
};

QTEST_MAIN(TestImportanceTab)
#include "tst_importance_tab.moc"
