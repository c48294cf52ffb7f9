#include "core/data/schema_store.h"
#include "core/work/infer_schema.h"
#include "tests/support/result_check.h"
#include "tests/support/small_project.h"
#include "tests/ui/ui_test.h"
#include "tests/ui/window_stage.h"
#include "ui/models/schema_table_model.h"
#include "ui/pages/check_tab.h"
#include "ui/pages/data_page.h"
#include "ui/pages/schema_changes_card.h"
#include "ui/pages/schema_rules_card.h"
#include "ui/pages/schema_sources_card.h"
#include "ui/pages/schema_tab.h"
#include "ui/widgets/message_bar.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QTabBar>
#include <QTableView>
#include <QTest>

using namespace assay;

/// A person says what the data must be like, in the window.
class TestSchemaEditor final : public QObject
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
        m_small.reset();
        m_folder.reset();
    }

    void cellsAndRulesAreEditedAndSaved()
    {
        WindowStage stage(m_small->project());
        Page *page = openSchema(stage);
        QVERIFY(page);
        auto *table = controlNamed<QTableView>(page, SchemaTab::tr("Schema"));
        QVERIFY(table);
        const QAbstractItemModelTester tester(table->model());
        QVERIFY(!buttonNamed(page, SchemaChangesCard::tr("Save as new version")));
        const int target = rowOf(table, newest().target());

        // Text is typed over the marked cell.
        clickCell(table, target, QStringLiteral("Unit"));
        press(Qt::Key_F2);
        type(QStringLiteral("kUSD"));
        press(Qt::Key_Return);
        QTRY_VERIFY(hasLabel(page, QStringLiteral(".unit” was nothing and is kUSD.")));
        QVERIFY(hasLabel(page, QStringLiteral("Fully compatible")));
        QTRY_VERIFY(hasLabel(page, QStringLiteral("What it would have flagged: sales@1: 0 anomalies")));
        QVERIFY(hasLabel(page, QStringLiteral("2 run")));

        // What cannot be is said, and nothing changes.
        clickCell(table, target, QStringLiteral("Missing"));
        press(Qt::Key_F2);
        press(Qt::Key_A, Qt::ControlModifier);
        type(QStringLiteral("much"));
        press(Qt::Key_Return);
        QTRY_COMPARE(page->findChild<MessageBar *>()->text(),
                     QStringLiteral("“much” is not a share. Write it as 0.02 or 2%."));

        // A role is chosen from a list, by keys.
        clickCell(table, target, QStringLiteral("Required"));
        press(Qt::Key_F2);
        auto *choices = controlNamed<QComboBox>(page, QStringLiteral("Required"));
        QVERIFY(choices);
        QCOMPARE(choices->currentText(), QStringLiteral("yes"));
        QTest::keyClick(choices, Qt::Key_Down);
        press(Qt::Key_Return);
        QTRY_VERIFY(hasLabel(page, QStringLiteral(".required” was yes and is no, which allows more.")));

        auto *line = controlNamed<QLineEdit>(page, SchemaRulesCard::tr("New rule or edit"));
        QVERIFY(line);
        line->setFocus();
        type(newest().target() + QStringLiteral(" >= 0"));
        press(Qt::Key_Return);
        type(QStringLiteral("set rows 10.."));
        press(Qt::Key_Return);
        QTRY_VERIFY(hasLabel(page, QStringLiteral("“rows” was any and is 10.., which allows less.")));
        QVERIFY(controlNamed<QAbstractButton>(
            page, SchemaRulesCard::tr("Remove the rule %1").arg(newest().target() + QStringLiteral(" >= 0"))));
        QCOMPARE(namelessControls(page), QStringList());

        QAbstractButton *save = buttonNamed(page, SchemaChangesCard::tr("Save as new version"));
        QVERIFY(save);
        save->setFocus();
        press(Qt::Key_Space);
        QTRY_COMPARE(newest().version, 2);
        QTRY_VERIFY(!buttonNamed(page, SchemaChangesCard::tr("Save as new version")));
        const Schema saved = newest();
        QCOMPARE(saved.find(saved.target())->unit, QStringLiteral("kUSD"));
        QVERIFY(!saved.find(saved.target())->isRequired);
        QCOMPARE(saved.rules.size(), size_t(1));
        QCOMPARE(saved.minRows, std::optional<std::int64_t>(10));
        QCOMPARE(saved.createdBy, QStringLiteral("Ada"));
    }

    void everyPropertyHasACell()
    {
        WindowStage stage(m_small->project());
        Page *page = openSchema(stage);
        QVERIFY(page);
        auto *table = controlNamed<QTableView>(page, SchemaTab::tr("Schema"));
        const int region = rowOf(table, QStringLiteral("region"));
        for (const auto &[heading, text] : {std::pair("Pattern", "[a-z]+"), std::pair("Inside", "95%"),
                                            std::pair("Owner", "Ben"), std::pair("Absent when", "night, serving")}) {
            clickCell(table, region, QString::fromLatin1(heading));
            press(Qt::Key_F2);
            press(Qt::Key_A, Qt::ControlModifier);
            type(QString::fromLatin1(text));
            press(Qt::Key_Return);
        }
        for (const char *heading : {"Order", "Stage"}) {
            clickCell(table, region, QString::fromLatin1(heading));
            press(Qt::Key_F2);
            auto *choices = controlNamed<QComboBox>(page, QString::fromLatin1(heading));
            QVERIFY(choices);
            QTest::keyClick(choices, heading == QByteArray("Order") ? Qt::Key_Down : Qt::Key_Up);
            press(Qt::Key_Return);
        }
        QAbstractButton *save = buttonNamed(page, SchemaChangesCard::tr("Save as new version"));
        QVERIFY(save);
        QTest::mouseClick(save, Qt::LeftButton);
        QTRY_COMPARE(newest().version, 2);
        const SchemaColumn column = *newest().find(QStringLiteral("region"));
        QCOMPARE(column.pattern, QStringLiteral("[a-z]+"));
        QCOMPARE(column.minInsideShare, 0.95);
        QCOMPARE(column.owner, QStringLiteral("Ben"));
        QCOMPARE(column.absentFrom, QStringList({"night", "serving"}));
        QCOMPARE(column.monotone, Monotone::Increasing);
        QCOMPARE(column.stage, LifecycleStage::Experimental);
    }

    void aSchemaIsInferredFromChosenVersions()
    {
        m_small->importLaterData();
        WindowStage stage(m_small->project());
        Page *page = openSchema(stage);
        QVERIFY(page);
        auto *table = controlNamed<QTableView>(page, SchemaTab::tr("Schema"));
        const int target = rowOf(table, newest().target());
        const QModelIndex sure = table->model()->index(target, SchemaTableModel::Sure);
        QVERIFY(sure.data().toString().endsWith(QStringLiteral(" %")));
        QVERIFY(sure.data(Qt::ToolTipRole).toString().contains(QStringLiteral("240 rows of 1 version")));
        QAbstractButton *choose = buttonNamed(page, SchemaTab::tr("Infer from…"));
        QVERIFY(choose);
        QTest::mouseClick(choose, Qt::LeftButton);
        auto *list = controlNamed<QListWidget>(page, QStringLiteral("Versions to infer from"));
        QVERIFY(list);
        QVERIFY(list->hasFocus());
        QCOMPARE(list->count(), 2);
        QCOMPARE(list->item(0)->checkState(), Qt::Unchecked);
        QCOMPARE(list->item(1)->checkState(), Qt::Checked);
        press(Qt::Key_Space); // the newest is marked at first
        QCOMPARE(list->item(0)->checkState(), Qt::Checked);
        QCOMPARE(namelessControls(page), QStringList());
        QAbstractButton *infer = buttonNamed(page, SchemaSourcesCard::tr("Infer from %n version(s)", nullptr, 2));
        QVERIFY(infer);
        QTest::mouseClick(infer, Qt::LeftButton);
        QTRY_COMPARE(newest().version, 2);
        QCOMPARE(newest().origin, QStringLiteral("sales@1, sales@2"));
        QTRY_VERIFY(hasLabel(page, QStringLiteral("sales@2, inferred from sales@1, sales@2")));
        QVERIFY(!controlNamed<QListWidget>(page, QStringLiteral("Versions to infer from")));
        QTRY_VERIFY(table->model()
                        ->index(target, SchemaTableModel::Sure)
                        .data(Qt::ToolTipRole)
                        .toString()
                        .contains(QStringLiteral("480 rows of 2 version")));
    }

    void discardedEditsLeaveTheSchema()
    {
        WindowStage stage(m_small->project());
        Page *page = openSchema(stage);
        QVERIFY(page);
        auto *line = controlNamed<QLineEdit>(page, SchemaRulesCard::tr("New rule or edit"));
        QVERIFY(line);
        line->setFocus();
        const QString rule = newest().target() + QStringLiteral(" > 0");
        type(rule);
        press(Qt::Key_Return);
        const auto remove = [&] {
            return controlNamed<QAbstractButton>(page, SchemaRulesCard::tr("Remove the rule %1").arg(rule));
        };
        QTRY_VERIFY(remove());
        // A rule that comes and goes is no change.
        QTest::mouseClick(remove(), Qt::LeftButton);
        QTRY_VERIFY(!buttonNamed(page, SchemaChangesCard::tr("Discard")));
        line->setFocus();
        type(rule + QStringLiteral(" and"));
        press(Qt::Key_Return);
        QTRY_VERIFY(page->findChild<MessageBar *>()->text().contains(QStringLiteral("is expected, but the rule ends")));
        // It can be mended where it was written.
        press(Qt::Key_Backspace);
        press(Qt::Key_Backspace);
        press(Qt::Key_Backspace);
        press(Qt::Key_Return);
        QTRY_VERIFY(buttonNamed(page, SchemaChangesCard::tr("Discard")));
        QTest::mouseClick(buttonNamed(page, SchemaChangesCard::tr("Discard")), Qt::LeftButton);
        QTRY_VERIFY(!buttonNamed(page, SchemaChangesCard::tr("Discard")));
        QCOMPARE(newest().version, 1);
    }

    void anAnomalyIsAllowedWithOneButton()
    {
        m_small->importLaterData();
        NoProgress progress;
        const auto check = checkDataAgainstSchema(*m_small->project(), m_small->person(QStringLiteral("Ada")),
                                                  {"sales", 1}, {"sales", 2}, progress);
        QVERIFY_RESULT(check);
        WindowStage stage(m_small->project());
        Page *page = openSchema(stage);
        QVERIFY(page);
        page->showThing(QStringLiteral("sales@2"));
        chooseTab(page, DataPage::tr("Check (%1)").arg(check->anomalies.size()));
        auto *table = controlNamed<QTableView>(page, CheckTab::tr("Anomalies"));
        QVERIFY(table);
        const QStringList codes = columnTexts(table, QStringLiteral("Code"));
        const auto row = codes.indexOf(QStringLiteral("out_of_range"));
        QVERIFY(row >= 0);
        clickCell(table, int(row), QStringLiteral("Code"));
        const auto edit = [&]() -> QAbstractButton * {
            for (auto *button : page->findChildren<QAbstractButton *>()) {
                if (button->isVisible() &&
                    button->text().startsWith(QStringLiteral("Edit the schema: widen the range")))
                    return button;
            }
            return nullptr;
        };
        QTRY_VERIFY(edit());
        edit()->setFocus();
        press(Qt::Key_Space);
        QTRY_VERIFY(hasLabel(page, QStringLiteral("which allows more.")));
        QTRY_VERIFY(hasLabel(page, QStringLiteral("sales@2: ")));
        QTest::mouseClick(buttonNamed(page, SchemaChangesCard::tr("Save as new version")), Qt::LeftButton);
        QTRY_COMPARE(newest().version, 2);
    }

private:
    /// The Data page with its Schema tab in front.
    Page *openSchema(WindowStage &stage)
    {
        Page *page = stage.goTo(QStringLiteral("data"));
        if (page)
            chooseTab(page, DataPage::tr("Schema"));
        return page;
    }
    static void chooseTab(const Page *page, const QString &text)
    {
        auto *tabs = page->findChild<QTabBar *>();
        for (int tab = 0; tab < tabs->count(); ++tab) {
            if (tabs->tabText(tab) == text)
                return tabs->setCurrentIndex(tab);
        }
        QTest::qFail(qPrintable(text), __FILE__, __LINE__);
    }
    Schema newest()
    {
        auto schema = m_small->project()->read([](Connection &connection) {
            return schema_store::find(connection, {QStringLiteral("sales"), 0});
        });
        return schema ? *schema : Schema();
    }
    static int rowOf(const QTableView *table, const QString &column)
    {
        return int(columnTexts(table, QStringLiteral("Column")).indexOf(column));
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<SmallProject> m_small;
};

QTEST_MAIN(TestSchemaEditor)
#include "tst_schema_editor.moc"
