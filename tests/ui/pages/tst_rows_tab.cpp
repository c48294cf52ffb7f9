#include "core/data/dataset_store.h"
#include "tests/support/result_check.h"
#include "tests/support/small_project.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/ui_test.h"
#include "ui/pages/rows_tab.h"
#include "ui/pages/table_source.h"
#include "ui/theme/theme.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/filter_field.h"
#include "ui/workspace.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>

using namespace assay;

/// The rows of a data version by keys, wheel and clicks.
class TestRowsTab final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnUiWarnings();
        m_folder = std::make_unique<TemporaryFolder>();
        m_settings = std::make_unique<Settings>(m_folder->path(QStringLiteral("settings.ini")));
        m_tasks = std::make_unique<TaskRunner>();
        m_workspace = std::make_unique<Workspace>(*m_settings, *m_tasks);
        m_theme = std::make_unique<Theme>(*qApp, *m_settings);
        m_small = std::make_unique<SmallProject>(m_folder->path(QStringLiteral("project")));
        m_workspace->setProject(m_small->project());
        m_tables = std::make_unique<TableSource>(*m_workspace);
        m_tab = std::make_unique<RowsTab>(*m_tables);
        m_tab->resize(900, 400);
        m_tab->show(sales(1));
        m_tab->QWidget::show();
        m_tab->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_tab.get()));
        QTRY_VERIFY(m_tab->isSettled() && m_tab->model().total() == 240);
    }

    void cleanup()
    {
        m_tab.reset();
        m_tables.reset();
        m_workspace.reset();
        m_small.reset();
        m_theme.reset();
        m_tasks.reset();
        m_settings.reset();
        m_folder.reset();
    }

    void showsAWindowOfTheRows()
    {
        QVERIFY(m_tab->model().rowCount() < 20);
        QCOMPARE(cell(0, 0), QStringLiteral("1"));
        QCOMPARE(m_tab->model().columnCount(), int(m_tab->model().table()->columns.size()) + 1);
        for (int column = 1; column < m_tab->model().columnCount(); ++column)
            QCOMPARE(cell(0, column), m_tab->model().table()->columns[size_t(column - 1)].text(0));
    }

    void keysAndWheelMoveIt()
    {
        DataTable *table = m_tab->table();
        const int size = m_tab->model().rowCount();
        table->setFocus();
        table->selectRow(size - 1);
        QTest::keyClick(table, Qt::Key_Down);
        QCOMPARE(m_tab->model().first(), 1);
        QCOMPARE(cell(0, 0), QStringLiteral("2"));
        QTest::keyClick(table, Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(m_tab->model().first(), 240 - size);
        QCOMPARE(cell(size - 1, 0), QStringLiteral("240"));
        QTest::keyClick(table, Qt::Key_PageUp);
        QCOMPARE(m_tab->model().first(), 240 - 2 * size);
        QTest::keyClick(table, Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(m_tab->model().first(), 0);
        const QPoint middle = table->viewport()->rect().center();
        QWheelEvent wheel(middle, table->viewport()->mapToGlobal(middle), {}, {0, -240}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(table->viewport(), &wheel);
        QCOMPARE(m_tab->model().first(), 6);
    }

    void aClickOnAHeadingSorts()
    {
        const Table &data = *m_tab->model().table();
        const Column *amount = data.find(data.columns.back().name);
        QVERIFY(amount != nullptr && !amount->isWords());
        const int section = int(data.columns.size());
        clickHeading(section);
        QTRY_VERIFY(m_tab->isSettled());
        const double least = *std::min_element(amount->numbers.begin(), amount->numbers.end());
        QTRY_COMPARE(cell(0, section), valueText(least, amount->type));
        clickHeading(section);
        const double most = *std::max_element(amount->numbers.begin(), amount->numbers.end());
        QTRY_COMPARE(cell(0, section), valueText(most, amount->type));
    }

    void typingFilters()
    {
        const Column &column = m_tab->model().table()->columns.back();
        const double middle = column.numbers[column.numbers.size() / 2];
        const auto expected =
            std::count_if(column.numbers.begin(), column.numbers.end(), [&](double x) { return x > middle; });
        QLineEdit *edit = m_tab->filter()->lineEdit();
        edit->setFocus();
        QTest::keyClicks(edit, QStringLiteral("`%1` > %2").arg(column.name, valueText(middle, column.type)));
        QTRY_COMPARE(m_tab->model().total(), std::int64_t(expected));
        // A rule that is not finished says so and keeps the rows.
        QTest::keyClicks(edit, QStringLiteral(" and"));
        QTRY_VERIFY(says(QStringLiteral("character")));
        QCOMPARE(m_tab->model().total(), std::int64_t(expected));
        QTest::keyClick(edit, Qt::Key_Escape);
        QTRY_COMPARE(m_tab->model().total(), std::int64_t(240));
        QTest::keyClicks(edit, QStringLiteral("1 > 2"));
        QTRY_COMPARE(m_tab->model().total(), std::int64_t(0));
        QTRY_VERIFY(says(QStringLiteral("No row matches the filter")));
    }

    void newsOfAVersionKeepWhatWasAskedFor()
    {
        m_small->importLaterData();
        const DatasetVersion later = sales(2);
        // Asked for while the rows are still being read, then the same version comes again.
        m_tab->show(later);
        QVERIFY(!m_tab->isSettled());
        m_tab->showOnly({3, 5}, QStringLiteral("value"), QStringLiteral("of a fault"));
        m_tab->show(later);
        QTRY_VERIFY(m_tab->isSettled());
        QCOMPARE(m_tab->model().total(), std::int64_t(2));
        QVERIFY(says(QStringLiteral("of a fault")));
        m_tab->show(later);
        QCOMPARE(m_tab->model().total(), std::int64_t(2));
        // Another version starts with all its rows, also one of the same number in another project.
        DatasetVersion other = sales(1);
        other.digest = QStringLiteral("another");
        m_tab->show(sales(1));
        QTRY_VERIFY(m_tab->isSettled());
        QCOMPARE(m_tab->model().total(), std::int64_t(240));
        QVERIFY(!says(QStringLiteral("of a fault")));
        m_tab->showOnly({3, 5}, QStringLiteral("value"), QStringLiteral("of a fault"));
        m_tab->show(other);
        QTRY_COMPARE(m_tab->model().total(), std::int64_t(240));
        QVERIFY(!says(QStringLiteral("of a fault")));
    }

    void theModelKeepsItsPromises()
    {
        RowTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setTable(m_tab->model().table(), RowOrder(240));
        model.setWindow(0, 10);
        model.setWindow(235, 10);
        QCOMPARE(model.first(), 230);
        model.setOrder(RowOrder(std::vector<std::uint32_t>{5, 3}));
        model.setWindow(7, 10);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.data(model.index(1, 0), Qt::DisplayRole).toString(), QStringLiteral("4"));
        model.setTable(nullptr, RowOrder());
        QCOMPARE(model.columnCount(), 0);
    }

    void tenMillionRowsMoveWithoutAStall()
    {
        auto table = std::make_shared<Table>();
        table->rowCount = 10'000'000;
        Column column;
        column.name = QStringLiteral("x");
        column.type = ColumnType::Integer;
        column.numbers.resize(size_t(table->rowCount), 7);
        table->columns.push_back(std::move(column));
        RowTableModel model;
        model.setTable(table, RowOrder(table->rowCount));
        DataTable view(QStringLiteral("rows"));
        view.setModel(&model);
        view.resize(800, 600);
        view.QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        qint64 longest = 0;
        for (int step = 0; step < 50; ++step) {
            QElapsedTimer time;
            time.start();
            model.setWindow(std::int64_t(step) * 200'000, 20);
            view.viewport()->repaint();
            longest = std::max(longest, time.elapsed());
        }
        QCOMPARE(model.rowCount(), 20);
        qInfo("the slowest step took %lld ms", static_cast<long long>(longest));
    }

private:
    [[nodiscard]] DatasetVersion sales(int number) const
    {
        const auto version = m_small->project()->read([number](Connection &connection) {
            return dataset_store::find(connection, {QStringLiteral("sales"), number});
        });
        return version ? *version : DatasetVersion();
    }

    QString cell(int row, int column) const { return m_tab->table()->model()->index(row, column).data().toString(); }

    bool says(const QString &text) const
    {
        const auto labels = m_tab->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    }

    void clickHeading(int section)
    {
        QHeaderView *header = m_tab->table()->horizontalHeader();
        m_tab->table()->horizontalScrollBar()->setValue(m_tab->table()->horizontalScrollBar()->maximum());
        const int x = header->sectionViewportPosition(section) + 20;
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, {x, header->height() / 2});
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<TaskRunner> m_tasks;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<SmallProject> m_small;
    std::unique_ptr<TableSource> m_tables;
    std::unique_ptr<RowsTab> m_tab;
};

QTEST_MAIN(TestRowsTab)
#include "tst_rows_tab.moc"
