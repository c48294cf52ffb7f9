#include "core/base/atomic_file.h"
#include "core/work/import_data.h"
#include "core/work/infer_schema.h"
#include "core/work/manage_people.h"
#include "tests/support/result_check.h"
#include "tests/support/small_project.h"
#include "tests/ui/ui_test.h"
#include "tests/ui/window_stage.h"
#include "ui/charts/band_chart.h"
#include "ui/charts/bar_chart.h"
#include "ui/charts/interval_chart.h"
#include "ui/charts/overlay_chart.h"
#include "ui/charts/share_chart.h"
#include "ui/pages/page.h"
#include "ui/pages/table_source.h"
#include "ui/widgets/segmented_choice.h"
#include "ui/widgets/tab_strip.h"

#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>

using namespace assay;

/// One column by its target, over time and beside another distribution, and the way from an anomaly to its rows.
class TestColumnViewsPage final : public QObject
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

    void arrowsChooseHowAColumnIsShown()
    {
        openPage();
        choose("price");
        QVERIFY(controlNamed<BarChart>(m_page, QStringLiteral("Distribution of price")));
        // From the table on by Tab, through the list's other controls, to the choice.
        clickCell(columns(), 3, QStringLiteral("Column"));
        press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->accessibleName(),
                 QStringLiteral("How the column is shown: Distribution"));
        press(Qt::Key_Right);
        press(Qt::Key_Space);
        QTRY_VERIFY(controlNamed<BandChart>(m_page, QStringLiteral("value by price")));
        QVERIFY(hasLabel(m_page, QStringLiteral("The mean of value for each value of price")));
        QVERIFY(!controlNamed<QComboBox>(m_page, QStringLiteral("Compare with")));
        press(Qt::Key_Right);
        press(Qt::Key_Space);
        QTRY_VERIFY(controlNamed<BandChart>(m_page, QStringLiteral("price over day")));
        QVERIFY(hasLabel(m_page, QStringLiteral("Nine tenths of the values lie in the band.")));
        QCOMPARE(namelessControls(&m_stage->window()), QStringList());
        // Another column is shown the same way.
        choose("region");
        QTRY_VERIFY(controlNamed<BandChart>(m_page, QStringLiteral("region over day")));
        QVERIFY(hasLabel(m_page, QStringLiteral("The share of each value")));
        click("Distribution");
        QVERIFY(controlNamed<BarChart>(m_page, QStringLiteral("Distribution of region")));
    }

    void wordsHaveTheirMeans()
    {
        openPage();
        choose("region");
        click("By target");
        QTRY_VERIFY(controlNamed<IntervalChart>(m_page, QStringLiteral("value by region")));
        QVERIFY(controlNamed<IntervalChart>(m_page, QStringLiteral("value by region"))
                    ->accessibleDescription()
                    .contains(QStringLiteral("south: ")));
    }

    void aWordAsTargetHasClasses()
    {
        bring(
            "kinds", "day,kind,x\n",
            [](int i) {
                return "2024-01-0" + QByteArray::number(1 + i % 9) + (i % 3 == 0 ? ",good," : ",bad,") +
                       QByteArray::number(i % 5);
            },
            "kind");
        openPage();
        showData("kinds@1");
        choose("x");
        click("By target");
        QTRY_VERIFY(controlNamed<ShareChart>(m_page, QStringLiteral("kind by x")));
        QVERIFY(hasLabel(m_page, QStringLiteral("divide into the classes of kind")));
        choose("kind");
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("“kind” is the target")));
    }

    void anotherVersionLiesOverIt()
    {
        m_small->importLaterData();
        openPage();
        QCOMPARE(m_page->currentThing(), QStringLiteral("sales@2"));
        choose("value");
        comparisons()->setFocus(Qt::TabFocusReason);
        press(Qt::Key_Down);
        QCOMPARE(comparisons()->currentText(), QStringLiteral("sales@1"));
        QTRY_VERIFY(overlay("value of sales@2 beside sales@1"));
        QVERIFY(hasLabel(m_page, QStringLiteral("Changed: sales@2 is farther from sales@1 than chance explains.")));
        choose("region");
        QTRY_VERIFY(overlay("region of sales@2 beside sales@1"));
        QVERIFY(hasLabel(m_page, QStringLiteral("As before")));
        QCOMPARE(namelessControls(&m_stage->window()), QStringList());
        // The other version has only one to be compared with: this one.
        clickCell(datasets(), 1, QStringLiteral("Data"));
        QTRY_VERIFY(m_page->isSettled());
        QCOMPARE(comparisons()->currentText(), QStringLiteral("nothing"));
    }

    void twoStretchesOfTimeLieOverEachOther()
    {
        openPage();
        choose("price");
        pick("first and last half");
        QTRY_VERIFY(overlay("price of the last half beside the first half"));
        pick("two stretches");
        QTRY_VERIFY(overlay("price of 2024-01-31 to 2024-02-28 beside 2024-01-01 to 2024-01-30"));
        auto *day = controlNamed<QDateEdit>(m_page, QStringLiteral("Second stretch from"));
        QVERIFY(day);
        day->setFocus(Qt::TabFocusReason);
        day->setSelectedSection(QDateTimeEdit::DaySection);
        press(Qt::Key_Down);
        QTRY_VERIFY(overlay("price of 2024-01-30 to 2024-02-28 beside 2024-01-01 to 2024-01-30"));
        // A stretch without rows is nothing to compare with.
        day->setDate(QDate(2030, 1, 1));
        controlNamed<QDateEdit>(m_page, QStringLiteral("Second stretch to"))->setDate(QDate(2030, 2, 1));
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("There are no rows in 2030-01-01 to 2030-02-01")));
        QCOMPARE(namelessControls(&m_stage->window()), QStringList());
    }

    void withoutATargetThePageSaysHowToGiveOne()
    {
        bring("plain", "a,b\n", [](int i) { return QByteArray::number(i) + ',' + QByteArray::number(i % 7); });
        openPage();
        showData("plain@1");
        choose("b");
        click("By target");
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("No target is known")));
        QCOMPARE(namelessControls(&m_stage->window()), QStringList());
        click("Over time");
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("plain@1 has no time")));
        QVERIFY(!buttonNamed(m_page, QStringLiteral("Go to the schema")));
        click("By target");
        QTest::mouseClick(buttonNamed(m_page, QStringLiteral("Go to the schema")), Qt::LeftButton);
        QCOMPARE(tabs()->tabText(tabs()->currentIndex()), QStringLiteral("Schema"));
    }

    void oddColumnsSayWhatTheyAre()
    {
        bring(
            "odd", "day,none,same,note,y\n",
            [](int i) {
                return "2024-01-0" + QByteArray::number(1 + i % 9) + ",,5," +
                       QByteArray(3 + i % 4, char('a' + i % 26)) + QByteArray::number(i * 7919) + ',' +
                       QByteArray::number(i % 11);
            },
            "y");
        openPage();
        showData("odd@1");
        choose("none");
        QVERIFY(hasLabel(m_page, QStringLiteral("“none” is missing in every row")));
        click("By target");
        QVERIFY(hasLabel(m_page, QStringLiteral("“none” is missing in every row")));
        choose("same");
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("same has one value only, so it says nothing about y.")));
        choose("note");
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("The texts hardly repeat, so their lengths are shown")));
        choose("day");
        click("Over time");
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("How many rows have a value")));
    }

    void rowsAreReadOnceForAllWhoAsk()
    {
        openPage();
        QSignalSpy tasks(&m_stage->workspace().tasks(), &TaskRunner::taskAdded);
        choose("price");
        click("By target");
        QTRY_VERIFY(controlNamed<BandChart>(m_page, QStringLiteral("value by price")));
        QCOMPARE(tasks.size(), 2);
        showTab("Rows");
        QTRY_VERIFY(m_page->isSettled());
        QVERIFY(hasLabel(m_page, QStringLiteral("240 of 240 rows")));
        showTab("Columns");
        choose("id");
        QTRY_VERIFY(controlNamed<BandChart>(m_page, QStringLiteral("value by id")));
        QCOMPARE(tasks.size(), 3);
        // What was worked out is there at once.
        choose("price");
        QVERIFY(controlNamed<BandChart>(m_page, QStringLiteral("value by price")));
        QCOMPARE(tasks.size(), 3);
    }

    void anAnomalyLeadsToItsRows()
    {
        m_small->importLaterData();
        openPage();
        QTest::mouseClick(buttonNamed(m_page, QStringLiteral("Check")), Qt::LeftButton);
        auto *anomalies = [&]() -> QTableView * {
            QTableView *found = nullptr;
            const auto isThere = [&] {
                return (found = controlNamed<QTableView>(m_page, QStringLiteral("Anomalies"))) != nullptr;
            };
            return QTest::qWaitFor(isThere, 60'000) ? found : nullptr;
        }();
        QVERIFY(anomalies);
        clickCell(anomalies, 0, QStringLiteral("Code"));
        QTest::mouseClick(buttonNamed(m_page, QStringLiteral("Show these rows")), Qt::LeftButton);
        QCOMPARE(tabs()->tabText(tabs()->currentIndex()), QStringLiteral("Rows"));
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("5 of 240 rows")));
        QVERIFY(hasLabel(m_page, QStringLiteral("Rows such as these: “value” lies outside")));
        auto *rows = controlNamed<QTableView>(m_page, QStringLiteral("Rows"));
        const QStringList numbers = columnTexts(rows, QStringLiteral("Row"));
        QCOMPARE(numbers.size(), 5);
        QTest::mouseClick(buttonNamed(m_page, QStringLiteral("Show all rows")), Qt::LeftButton);
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("240 of 240 rows")));
        // Back, and to the last of the rows by its number: Tab goes from link to link.
        showTab("Check");
        QLabel *examples = controlNamed<QLabel>(m_page, QStringLiteral("Rows with this anomaly"));
        QVERIFY(examples);
        examples->setFocus(Qt::TabFocusReason);
        for (int i = 0; i < 10 && examples->selectedText() != numbers.last(); ++i)
            press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), examples);
        press(Qt::Key_Return);
        QCOMPARE(tabs()->tabText(tabs()->currentIndex()), QStringLiteral("Rows"));
        QTRY_VERIFY(m_page->isSettled());
        QCOMPARE(rows->currentIndex().siblingAtColumn(0).data().toString(), numbers.last());
        QCOMPARE(rows->model()->headerData(rows->currentIndex().column(), Qt::Horizontal).toString(),
                 QStringLiteral("value"));
    }

    void aSuggestedEditSaysWhatItDidAndIsUndone()
    {
        m_small->importLaterData();
        openPage();
        QTest::mouseClick(buttonNamed(m_page, QStringLiteral("Check")), Qt::LeftButton);
        const auto suggestion = [this] {
            for (QAbstractButton *button : m_page->findChildren<QAbstractButton *>()) {
                if (button->isVisible() && button->text().startsWith(QStringLiteral("Edit the schema: ")))
                    return button;
            }
            return static_cast<QAbstractButton *>(nullptr);
        };
        QTRY_VERIFY(suggestion());
        QTest::mouseClick(suggestion(), Qt::LeftButton);
        QCOMPARE(tabs()->tabText(tabs()->currentIndex()), QStringLiteral("Schema"));
        QVERIFY(hasLabel(m_page, QStringLiteral("Edited the schema: widen the range")));
        QVERIFY(hasLabel(m_page, QStringLiteral("Not saved yet")));
        QTRY_VERIFY(m_page->isSettled());
        QTest::mouseClick(buttonNamed(m_page, QStringLiteral("Undo")), Qt::LeftButton);
        QVERIFY(tabs()->tabText(tabs()->currentIndex()).startsWith(QStringLiteral("Check")));
        QVERIFY(!hasLabel(m_page, QStringLiteral("Edited the schema")));
        showTab("Schema");
        QVERIFY(!hasLabel(m_page, QStringLiteral("Not saved yet")));
    }

private:
    void openPage()
    {
        m_stage = std::make_unique<WindowStage>(m_small->project());
        m_page = m_stage->goTo(QStringLiteral("data"));
        QVERIFY(m_page);
    }

    template <typename Line>
    void bring(const char *name, const QByteArray &heading, Line line, const char *target = "")
    {
        QByteArray csv = heading;
        for (int i = 0; i < 90; ++i)
            csv += line(i) + '\n';
        const QString file = m_folder->path(QLatin1String(name) + QStringLiteral(".csv"));
        QVERIFY_RESULT(writeFileAtomically(file, csv));
        NoProgress unwatched;
        QVERIFY_RESULT(importData(*m_small->project(), m_small->person(QStringLiteral("Ada")),
                                  {QLatin1String(name), file, QLatin1String(target), {}, {}}, unwatched));
    }

    void showData(const char *reference)
    {
        const int row = int(columnTexts(datasets(), QStringLiteral("Data")).indexOf(QLatin1String(reference)));
        QVERIFY(row >= 0);
        clickCell(datasets(), row, QStringLiteral("Data"));
        QTRY_VERIFY(m_page->isSettled());
    }

    void choose(const char *column)
    {
        const int row = int(columnTexts(columns(), QStringLiteral("Column")).indexOf(QLatin1String(column)));
        QVERIFY(row >= 0);
        clickCell(columns(), row, QStringLiteral("Column"));
    }

    /// A way to show the column.
    void click(const char *word)
    {
        auto *button = controlNamed<QAbstractButton>(
            m_page, QStringLiteral("How the column is shown: %1").arg(QLatin1String(word)));
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
    }

    /// What to compare with, by the keyboard.
    void pick(const char *part)
    {
        comparisons()->setFocus(Qt::TabFocusReason);
        for (int i = 0; i < comparisons()->count() && !comparisons()->currentText().contains(QLatin1String(part)); ++i)
            press(Qt::Key_Down);
        QVERIFY(comparisons()->currentText().contains(QLatin1String(part)));
    }

    void showTab(const char *name)
    {
        for (int tab = 0; tab < tabs()->count(); ++tab) {
            if (tabs()->tabText(tab).startsWith(QLatin1String(name)))
                QTest::mouseClick(tabs(), Qt::LeftButton, {}, tabs()->tabRect(tab).center());
        }
        QVERIFY(tabs()->tabText(tabs()->currentIndex()).startsWith(QLatin1String(name)));
    }

    [[nodiscard]] bool overlay(const char *name) const
    {
        return controlNamed<OverlayChart>(m_page, QLatin1String(name)) != nullptr;
    }
    [[nodiscard]] QComboBox *comparisons() const
    {
        return controlNamed<QComboBox>(m_page, QStringLiteral("Compare with"));
    }
    [[nodiscard]] QTableView *datasets() const { return controlNamed<QTableView>(m_page, QStringLiteral("Datasets")); }
    [[nodiscard]] QTableView *columns() const { return controlNamed<QTableView>(m_page, QStringLiteral("Columns")); }
    [[nodiscard]] TabStrip *tabs() const { return m_page->findChild<TabStrip *>(); }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<SmallProject> m_small;
    std::unique_ptr<WindowStage> m_stage;
    Page *m_page = nullptr;
};

QTEST_MAIN(TestColumnViewsPage)
#include "tst_column_views_page.moc"
