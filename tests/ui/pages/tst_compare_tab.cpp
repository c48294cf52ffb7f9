#include "core/runs/curves/metric_store.h"
#include "core/runs/run_code_store.h"
#include "core/runs/run_store.h"
#include "core/work/record_code.h"
#include "tests/support/git_repository.h"
#include "tests/support/result_check.h"
#include "tests/support/small_project.h"
#include "tests/ui/pages/search_stage.h"
#include "tests/ui/ui_test.h"
#include "ui/charts/interval_chart.h"
#include "ui/pages/comparison_card.h"
#include "ui/pages/page.h"
#include "ui/pages/run_table.h"
#include "ui/widgets/card_rows.h"
#include "ui/widgets/diff_view.h"
#include "ui/widgets/empty_state.h"

#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QTableView>

using namespace assay;

/// The Compare tab by keys and clicks: what the shown runs have different, and their code.
class TestCompareTab final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUiWarnings(); }

    void cleanup()
    {
        m_stage.reset();
        m_small.reset();
        m_folder.reset();
    }

    void whatDiffersStandsUnderTheRuns()
    {
        QVERIFY(openSmall());
        QTRY_COMPARE(runs(), QStringList({QStringLiteral("ridge"), QStringLiteral("mean")}));
        QVERIFY(sections().value(0) == QStringLiteral("Metrics"));
        QCOMPARE(cells(QStringLiteral("estimator")), QStringList({QStringLiteral("ridge"), QStringLiteral("mean")}));
        QVERIFY(cells(QStringLiteral("seed")).isEmpty());
        const QString rmse = cells(QStringLiteral("RMSE")).value(0);
        QVERIFY2(rmse.contains(u'[') && rmse.endsWith(u']'), qPrintable(rmse));
        for (int column = 0; column < 2; ++column)
            QVERIFY(table()->model()->headerData(column, Qt::Horizontal, SeriesRole).toInt() >= 0);
        QCOMPARE(namelessControls(&m_stage->window()), QStringList());
        // The intervals of the comparison stand beside it.
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("Is ridge really better?")));
    }

    /// Of many runs the best are drawn, so far apart that their numbers do not meet.
    void ofManyRunsTheBestAreDrawn()
    {
        RunComparison comparison{QStringLiteral("rmse"), RunId{}, QStringLiteral("best"), {}, 100, 1, {}, {}};
        for (int run = 0; run < 39; ++run)
            comparison.differences.push_back({RunId{},
                                              QStringLiteral("run %1").arg(run),
                                              {double(run), run - 1.0, run + 1.0},
                                              0.5,
                                              QStringLiteral("open"),
                                              {},
                                              {}});
        ComparisonCard card;
        card.resize(400, 400);
        card.showComparison(comparison);
        card.show();
        const auto *chart = card.findChild<IntervalChart *>();
        QVERIFY(chart->accessibleDescription().contains(QStringLiteral("run 7: ")));
        QVERIFY(!chart->accessibleDescription().contains(QStringLiteral("run 8: ")));
        QVERIFY(hasLabel(&card, QStringLiteral("31 more run(s) are compared and not drawn.")));
        const int high = chart->minimumSizeHint().height();
        comparison.differences.resize(3);
        card.showComparison(comparison);
        QVERIFY(!hasLabel(&card, QStringLiteral("more run(s)")));
        QVERIFY(chart->minimumSizeHint().height() <= high - 5 * 25);
    }

    /// In the smallest window, below a high table of runs, all of the cards can be scrolled to and none is cut off.
    void nothingIsCutOffInASmallWindow()
    {
        QVERIFY(openSmall());
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("Is ridge really better?")));
        m_stage->window().resize(860, 560);
        auto *splitter = m_page->findChild<QSplitter *>();
        splitter->setSizes({1000, 10});
        QCoreApplication::processEvents();
        auto *rows = controlNamed<CardRows>(m_page, QStringLiteral("Comparison of the shown runs"));
        QVERIFY(rows);
        QTRY_COMPARE(rows->rowCount(), 2);
        for (const IntervalChart *chart : rows->findChildren<IntervalChart *>())
            QVERIFY2(chart->height() >= chart->minimumSizeHint().height(),
                     qPrintable(QString::number(chart->height())));
        for (const QWidget *child : rows->findChildren<QWidget *>()) {
            const QSize least = child->minimumSizeHint();
            if (child->isVisible() && qobject_cast<const QPushButton *>(child))
                QVERIFY2(child->width() >= least.width(), qPrintable(child->accessibleName()));
        }
        // The keyboard brings what it is in into view.
        auto *button = buttonNamed(m_page, QStringLiteral("Show code difference"));
        buttonNamed(m_page, QStringLiteral("Everything"))->setFocus(Qt::TabFocusReason);
        button->setFocus(Qt::TabFocusReason);
        rows->ensureWidgetVisible(QApplication::focusWidget());
        QVERIFY(rows->viewport()->rect().contains(QRect(button->mapTo(rows->viewport(), QPoint()), button->size())));
    }

    void everythingIsShownByClickAndByKey()
    {
        QVERIFY(openSmall());
        QTRY_VERIFY(!cells(QStringLiteral("estimator")).isEmpty());
        QTest::mouseClick(buttonNamed(m_page, QStringLiteral("Everything")), Qt::LeftButton);
        QTRY_COMPARE(cells(QStringLiteral("seed")), QStringList({QStringLiteral("7"), QStringLiteral("7")}));
        QVERIFY(sections().contains(QStringLiteral("Environment")));
        QCOMPARE(cells(QStringLiteral("Training")),
                 QStringList({QStringLiteral("sales@1"), QStringLiteral("sales@1")}));
        buttonNamed(m_page, QStringLiteral("Everything"))->setFocus(Qt::TabFocusReason);
        press(Qt::Key_Left);
        QTRY_VERIFY(cells(QStringLiteral("seed")).isEmpty());
    }

    void arrowsGoFromCellToCellPastTheHeadings()
    {
        QVERIFY(openSmall());
        QTRY_VERIFY(!cells(QStringLiteral("estimator")).isEmpty());
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(1, 0));
        press(Qt::Key_Right);
        QCOMPARE(table()->currentIndex().column(), 1);
        for (int i = 0; i < table()->model()->rowCount(); ++i) {
            QVERIFY(!table()->currentIndex().data().toString().isEmpty());
            press(Qt::Key_Down);
        }
        QCOMPARE(table()->currentIndex().row(), table()->model()->rowCount() - 1);
        press(Qt::Key_Tab);
        QVERIFY(QApplication::focusWidget() != table());
    }

    void codeIsComparedBetweenCommits()
    {
        GitRepository repository;
        QVERIFY(openSmall([&] {
            repository.commitOne();
            record(m_small->ridge(), repository);
            (void)repository.commitAgain("print(2)\n");
            repository.write(QStringLiteral("train.py"), "print(3)\n");
            record(m_small->mean(), repository);
        }));
        QTRY_COMPARE(cells(QStringLiteral("Uncommitted")),
                     QStringList({QStringLiteral("nothing"), QStringLiteral("2 line(s) changed")}));
        QTest::mouseClick(buttonNamed(m_page, QStringLiteral("Show code difference")), Qt::LeftButton);
        QTRY_VERIFY(diff().contains(QStringLiteral("-print(1)\n+print(2)\n")));
        QVERIFY(diff().startsWith(QStringLiteral("# From the commit of ridge to the commit of mean\ndiff --git")));
        QVERIFY(diff().contains(QStringLiteral("# Uncommitted in mean\n")));
        QVERIFY(diff().contains(QStringLiteral("-print(2)\n+print(3)\n")));
        QVERIFY(hasLabel(m_page, QStringLiteral("“ridge” was started from commit ")));
        QCOMPARE(namelessControls(&m_stage->window()), QStringList());
        // The other way round, by keys.
        auto *first = controlNamed<QComboBox>(m_page, QStringLiteral("Run whose code is the old one"));
        auto *second = controlNamed<QComboBox>(m_page, QStringLiteral("Run whose code is the new one"));
        QVERIFY(first && second);
        first->setFocus();
        press(Qt::Key_Down);
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("Choose two different runs.")));
        second->setFocus();
        press(Qt::Key_Up);
        QTRY_VERIFY(diff().contains(QStringLiteral("-print(2)\n+print(1)\n")));
        press(Qt::Key_Escape);
        QVERIFY(table()->isVisible());
        QVERIFY(buttonNamed(m_page, QStringLiteral("Show code difference")));
    }

    void enterOnTheCommitShowsTheCode()
    {
        GitRepository repository;
        QVERIFY(openSmall([&] {
            repository.commitOne();
            record(m_small->ridge(), repository);
        }));
        QTRY_VERIFY(!cells(QStringLiteral("Commit")).isEmpty());
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(lineOf(QStringLiteral("Commit")), 1));
        press(Qt::Key_Return);
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("Where the code stood was not recorded for “mean”")));
        QVERIFY(!controlNamed<DiffView>(m_page, QStringLiteral("Difference of the code")));
        QTest::mouseClick(buttonNamed(m_page, QStringLiteral("Show table")), Qt::LeftButton);
        QVERIFY(table()->isVisible());
        // On other rows Enter does nothing.
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(lineOf(QStringLiteral("estimator")), 1));
        press(Qt::Key_Return);
        QVERIFY(table()->isVisible());
    }

    void longDifferencesAreShownInPart()
    {
        GitRepository repository;
        QVERIFY(openSmall([&] {
            repository.commitOne();
            record(m_small->ridge(), repository);
            repository.write(QStringLiteral("train.py"), QByteArray("print(2)\n").repeated(20'000));
            record(m_small->mean(), repository);
        }));
        QTRY_VERIFY(!cells(QStringLiteral("Uncommitted")).isEmpty());
        QTest::mouseClick(buttonNamed(m_page, QStringLiteral("Show code difference")), Qt::LeftButton);
        // Six lines stand before those of the file.
        QTRY_VERIFY(diff().endsWith(QStringLiteral("# 15006 more line(s) are not shown.\n")));
    }

    void oneRunHasNothingToDifferFrom()
    {
        QVERIFY(openSmall());
        QTRY_VERIFY(!cells(QStringLiteral("estimator")).isEmpty());
        clickCell(m_page->findChild<RunTable *>(), 1, QStringLiteral("Run"));
        press(Qt::Key_Space);
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("Nothing to compare yet")));
        QVERIFY(!buttonNamed(m_page, QStringLiteral("Show code difference"))->isEnabled());
        press(Qt::Key_Space);
        QTRY_VERIFY(!cells(QStringLiteral("estimator")).isEmpty());
    }

    void whatCannotBeReadIsSaidOnceAndReadAgain()
    {
        QVERIFY(openSmall());
        QTRY_VERIFY(!cells(QStringLiteral("estimator")).isEmpty());
        const auto set = [this](const QString &metrics) {
            const auto written = m_small->project()->write([&](Connection &c) -> Result<> {
                ASSAY_TRY(update, c.prepare("UPDATE evaluation SET metrics = ? WHERE run_id = ?"));
                return update.bind(1, metrics).bind(2, m_small->mean().id.value).run();
            });
            return written ? QString() : written.error().text;
        };
        QCOMPARE(set(QStringLiteral("{\"rmse\":{}}")), QString());
        QTest::mouseClick(buttonNamed(m_page, QStringLiteral("Everything")), Qt::LeftButton);
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("Cannot compare the runs")));
        QVERIFY(hasLabel(m_page, QStringLiteral("has no numbers for “rmse”")));
        QCOMPARE(set(QStringLiteral("{\"rmse\":{\"value\":1,\"lower\":0.5,\"upper\":2}}")), QString());
        QTest::mouseClick(buttonNamed(m_page, QStringLiteral("Retry")), Qt::LeftButton);
        QTRY_COMPARE(cells(QStringLiteral("RMSE")).value(1), QStringLiteral("1 [0.500, 2]"));
    }

    void newPointsArriveWhereOneStands()
    {
        SearchStage search(3);
        m_page = search.page();
        search.stage().workspace().selection().set(ids(search));
        QVERIFY(search.openTab(QStringLiteral("compare")));
        QTRY_COMPARE(runs().size(), 3);
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(lineOf(QStringLiteral("fit seconds")), 2));
        const RunId third = ids(search).at(2);
        QVERIFY_RESULT(search.project()->write([&](Connection &c) {
            return metric_store::append(c, third, {{QStringLiteral("fit_seconds"), {{1, 1, 4321}}}});
        }));
        QTRY_COMPARE(table()->currentIndex().data().toString(), QStringLiteral("4,321"));
        QCOMPARE(table()->model()->headerData(table()->currentIndex().row(), Qt::Vertical).toString(),
                 QStringLiteral("fit seconds"));
        // Another key makes the table anew; the keyboard stays where it was.
        QVERIFY_RESULT(search.project()->write([&](Connection &c) {
            return metric_store::append(c, third, {{QStringLiteral("a new one"), {{1, 1, 1}}}});
        }));
        QTRY_VERIFY(!cells(QStringLiteral("a new one")).isEmpty());
        QCOMPARE(table()->currentIndex().data().toString(), QStringLiteral("4,321"));
    }

    void aHundredRunsAreComparedLikeTwo()
    {
        SearchStage search(100);
        m_page = search.page();
        search.stage().workspace().selection().set(ids(search));
        QVERIFY(search.openTab(QStringLiteral("compare")));
        QTRY_COMPARE(runs().size(), 100);
        const QStringList names = runs();
        const int row = lineOf(QStringLiteral("max_depth"));
        for (int run = 0; run < 100; ++run)
            QCOMPARE(table()->model()->index(row, run).data().toString(),
                     QString::number(SearchStage::depth(names.at(run).mid(4).toInt())));
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(row, 0));
        press(Qt::Key_End);
        QCOMPARE(table()->currentIndex().column(), 99);
        QVERIFY(table()->horizontalScrollBar()->value() > 1000);
        QVERIFY(table()->viewport()->rect().contains(table()->visualRect(table()->currentIndex())));
        // The keys have not moved.
        QCOMPARE(table()->verticalHeader()->mapTo(table(), QPoint()).x(), 0);
        QVERIFY(table()->verticalHeader()->isVisible());
        // The code of the first and of the one where the keyboard stands.
        QTest::mouseClick(buttonNamed(m_page, QStringLiteral("Show code difference")), Qt::LeftButton);
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("Where the code stood was recorded neither for “%1” nor for “%2”")
                                         .arg(names.front(), names.back())));
    }

    void runsThatAreAlikeSaySo()
    {
        SearchStage search(1);
        search.addCurve(QStringLiteral("twin a"), QStringLiteral("loss"), {3, 2, 1});
        search.addCurve(QStringLiteral("twin b"), QStringLiteral("loss"), {3, 2, 1});
        m_page = search.page();
        QTRY_VERIFY(columnTexts(search.table(), QStringLiteral("Run")).size() == 3);
        search.stage().workspace().selection().set(ids(search, QStringLiteral("twin")));
        QVERIFY(search.openTab(QStringLiteral("compare")));
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("The runs differ in nothing")));
        QTest::mouseClick(buttonNamed(m_page, QStringLiteral("Show everything")), Qt::LeftButton);
        QTRY_COMPARE(cells(QStringLiteral("loss")), QStringList({QStringLiteral("1"), QStringLiteral("1")}));
    }

private:
    /// The Experiments page of the small project on its Compare tab, after `prepare` did what it does.
    bool openSmall(const std::function<void()> &prepare = {})
    {
        m_folder = std::make_unique<TemporaryFolder>();
        m_small = std::make_unique<SmallProject>(m_folder->path(QStringLiteral("project")));
        if (prepare)
            prepare();
        m_stage = std::make_unique<WindowStage>(m_small->project());
        m_page = m_stage->goTo(QStringLiteral("experiments"));
        if (!m_page || !QTest::qWaitFor([this] {
                return m_page->isSettled() && m_stage->workspace().selection().runs().size() == 2;
            }))
            return false;
        press(Qt::Key_E, Qt::ControlModifier);
        return QTest::qWaitFor([this] { return table() && m_page->isSettled(); });
    }

    void record(const Run &run, const GitRepository &repository)
    {
        QVERIFY_RESULT(recordCode(*m_small->project(), run.id, repository.path()));
    }

    /// The runs whose names begin so, oldest first.
    [[nodiscard]] static QList<RunId> ids(const SearchStage &search, const QString &beginning = {})
    {
        const auto runs = search.project()->read([](Connection &c) { return run_store::list(c); });
        QList<RunId> all;
        for (auto run = runs->crbegin(); run != runs->crend(); ++run) {
            if (run->name.startsWith(beginning))
                all.append(run->id);
        }
        return all;
    }

    [[nodiscard]] QTableView *table() const
    {
        return controlNamed<QTableView>(m_page, QStringLiteral("What the runs have different"));
    }

    [[nodiscard]] QStringList runs() const
    {
        QStringList names;
        const QTableView *shown = table();
        for (int column = 0; shown && column < shown->model()->columnCount(); ++column)
            names.append(shown->model()->headerData(column, Qt::Horizontal).toString());
        return names;
    }

    [[nodiscard]] int lineOf(const QString &key) const
    {
        const QTableView *shown = table();
        for (int line = 0; shown && line < shown->model()->rowCount(); ++line) {
            if (shown->model()->headerData(line, Qt::Vertical).toString() == key)
                return line;
        }
        return -1;
    }

    [[nodiscard]] QStringList cells(const QString &key) const
    {
        QStringList texts;
        const int line = lineOf(key);
        for (int column = 0; line >= 0 && column < table()->model()->columnCount(); ++column)
            texts.append(table()->model()->index(line, column).data().toString());
        return texts;
    }

    /// The headings of sections, in their order.
    [[nodiscard]] QStringList sections() const
    {
        QStringList titles;
        for (int line = 0; line < table()->model()->rowCount(); ++line) {
            if (!table()->model()->flags(table()->model()->index(line, 0)).testFlag(Qt::ItemIsEnabled))
                titles.append(table()->model()->headerData(line, Qt::Vertical).toString());
        }
        return titles;
    }

    [[nodiscard]] QString diff() const
    {
        const auto *view = controlNamed<DiffView>(m_page, QStringLiteral("Difference of the code"));
        return view ? view->toPlainText() : QString();
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<SmallProject> m_small;
    std::unique_ptr<WindowStage> m_stage;
    Page *m_page = nullptr;
};

QTEST_MAIN(TestCompareTab)
#include "tst_compare_tab.moc"
