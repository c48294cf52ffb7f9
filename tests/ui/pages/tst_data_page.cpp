#include "core/base/atomic_file.h"
#include "core/data/dataset_store.h"
#include "core/data/schema_store.h"
#include "core/work/import_data.h"
#include "core/work/manage_people.h"
#include "tests/support/result_check.h"
#include "tests/support/small_project.h"
#include "tests/ui/ui_test.h"
#include "tests/ui/window_stage.h"
#include "ui/charts/bar_chart.h"
#include "ui/pages/page.h"
#include "ui/widgets/tab_strip.h"

#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QTableView>

using namespace assay;

/// The Data page: datasets and versions, their columns, and how they fit their schema.
class TestDataPage final : public QObject
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

    void versionsAreChosenByKeysAndClicks()
    {
        m_small->importLaterData();
        openPage();
        QCOMPARE(columnTexts(datasets(), QStringLiteral("Data")),
                 QStringList({QStringLiteral("sales@2"), QStringLiteral("sales@1")}));
        QCOMPARE(m_page->currentThing(), QStringLiteral("sales@2"));
        const auto greatestValue = [this] {
            const int row = int(columnTexts(columns(), QStringLiteral("Column")).indexOf(u"value"));
            return QLocale().toDouble(columnTexts(columns(), QStringLiteral("Max")).value(row));
        };
        const double later = greatestValue();
        clickCell(datasets(), 0, QStringLiteral("Data"));
        press(Qt::Key_Down);
        QCOMPARE(m_page->currentThing(), QStringLiteral("sales@1"));
        QTRY_VERIFY(m_page->isSettled());
        QVERIFY(hasLabel(m_page, QStringLiteral("sales@1")));
        QVERIFY(hasLabel(m_page, QStringLiteral("240 rows · 5 columns")));
        // The values have doubled from the first version to the second.
        QVERIFY(std::abs(later / greatestValue() - 2) < 0.01);
        clickCell(datasets(), 0, QStringLiteral("Data"));
        QCOMPARE(m_page->currentThing(), QStringLiteral("sales@2"));
        QCOMPARE(greatestValue(), later);
        press(Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(m_page->currentThing(), QStringLiteral("sales@1"));
    }

    void aVersionThatArrivesLeavesTheChosenOne()
    {
        openPage();
        QCOMPARE(m_page->currentThing(), QStringLiteral("sales@1"));
        m_small->importLaterData();
        QTRY_COMPARE(columnTexts(datasets(), QStringLiteral("Data")),
                     QStringList({QStringLiteral("sales@2"), QStringLiteral("sales@1")}));
        QCOMPARE(m_page->currentThing(), QStringLiteral("sales@1"));
    }

    void columnsSortBothWaysAndLeaveTheMissingLast()
    {
        openPage();
        const auto names = [this] { return columnTexts(columns(), QStringLiteral("Column")).join(u' '); };
        QCOMPARE(names(), QStringLiteral("id day region price value"));
        clickHeading(columns(), QStringLiteral("Mean"));
        QCOMPARE(names(), QStringLiteral("price id value day region"));
        clickHeading(columns(), QStringLiteral("Mean"));
        QCOMPARE(names(), QStringLiteral("value id price day region"));
        clickHeading(columns(), QStringLiteral("Column"));
        QCOMPARE(names(), QStringLiteral("day id price region value"));
        clickHeading(columns(), QStringLiteral("Column"));
        QCOMPARE(names(), QStringLiteral("value region price id day"));
        // Another version keeps the order that a person chose.
        m_small->importLaterData();
        QTRY_COMPARE(datasets()->model()->rowCount(), 2);
        clickCell(datasets(), 0, QStringLiteral("Data"));
        QCOMPARE(m_page->currentThing(), QStringLiteral("sales@2"));
        QTRY_VERIFY(m_page->isSettled());
        QCOMPARE(names(), QStringLiteral("value region price id day"));
    }

    void theCardFollowsTheColumn()
    {
        openPage();
        const auto shown = [this](const char *column) {
            return controlNamed<BarChart>(m_page, QStringLiteral("Distribution of %1").arg(QLatin1String(column))) !=
                   nullptr;
        };
        // What is to be predicted comes first to a person's mind.
        QVERIFY(shown("value"));
        clickCell(columns(), 2, QStringLiteral("Column"));
        QVERIFY(shown("region"));
        QVERIFY(hasLabel(m_page, QStringLiteral("category, 240 rows")));
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("80 (33.3 %)")));
        press(Qt::Key_Down);
        QVERIFY(shown("price"));
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("Correlation with value")));
        clickHeading(columns(), QStringLiteral("Column"));
        QVERIFY(shown("price"));
        QCOMPARE(namelessControls(&m_stage->window()), QStringList());
    }

    void aSchemaIsInferred()
    {
        importOther();
        openPage();
        QCOMPARE(m_page->currentThing(), QStringLiteral("other@1"));
        QVERIFY(!buttonNamed(m_page, QStringLiteral("Check"))->isEnabled());
        QCOMPARE(buttonNamed(m_page, QStringLiteral("Check"))->toolTip(),
                 QStringLiteral("Infer a schema of “other” first."));
        goToTab(QStringLiteral("Schema"));
        QVERIFY(hasLabel(m_page, QStringLiteral("“other” has no schema")));
        QCOMPARE(namelessControls(&m_stage->window()), QStringList());
        QTest::mouseClick(buttonNamed(m_page, QStringLiteral("Infer schema")), Qt::LeftButton);
        const auto schema = [this] {
            return m_small->project()->read([](Connection &connection) {
                return schema_store::find(connection, {QStringLiteral("other"), 1});
            });
        };
        QTRY_VERIFY(schema());
        QCOMPARE(schema()->columns.size(), 5U);
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("other@1, inferred from")));
        const auto *table = controlNamed<QTableView>(m_page, QStringLiteral("Schema"));
        QCOMPARE(columnTexts(table, QStringLiteral("Column")).join(u' '), QStringLiteral("id day region price value"));
        QCOMPARE(namelessControls(&m_stage->window()), QStringList());
        QTRY_VERIFY(buttonNamed(m_page, QStringLiteral("Check"))->isEnabled());
    }

    /// One click makes the data fit, in a version of its own, and one leads back.
    void theDataAreEditedAsSuggested()
    {
        importSentinels();
        openPage();
        QCOMPARE(m_page->currentThing(), QStringLiteral("sales@2"));
        goToTab(QStringLiteral("Check"));
        const auto *bar = controlNamed<QComboBox>(m_page, QStringLiteral("Shown check"));
        QVERIFY(!bar); // since there is none yet
        QTest::mouseClick(buttonNamed(m_page, QStringLiteral("Check against schema")), Qt::LeftButton);
        QTRY_VERIFY(controlNamed<QTableView>(m_page, QStringLiteral("Anomalies")));
        auto *anomalies = controlNamed<QTableView>(m_page, QStringLiteral("Anomalies"));
        const QStringList codes = columnTexts(anomalies, QStringLiteral("Code"));
        QVERIFY2(codes.contains(QStringLiteral("new_point_mass")), qPrintable(codes.join(u' ')));
        clickCell(anomalies, int(codes.indexOf(u"new_point_mass")), QStringLiteral("Code"));
        QAbstractButton *repair = buttonNamed(m_page, QStringLiteral("Edit the data: take “-1” of “price” as missing"));
        QVERIFY(repair);
        QCOMPARE(repair->toolTip(),
                 QStringLiteral("Makes a new version by “missing price -1”; this one stays as it is"));
        QCOMPARE(namelessControls(&m_stage->window()), QStringList());
        repair->setFocus();
        press(Qt::Key_Space);
        QTRY_COMPARE(m_page->currentThing(), QStringLiteral("sales@3"));
        QTRY_VERIFY(
            hasLabel(m_page, QStringLiteral("sales@3 was made from sales@2: “price”: “-1” is taken as missing")));
        QVERIFY(hasLabel(m_page, QStringLiteral("after sales@2")));
        QTRY_VERIFY(lastCheck(3));
        const auto check = lastCheck(3);
        for (const Anomaly &anomaly : check->anomalies)
            QVERIFY2(anomaly.column != u"price" || anomaly.code == u"missing_share", qPrintable(anomaly.text));
        QTest::mouseClick(buttonNamed(m_page, QStringLiteral("Back to sales@2")), Qt::LeftButton);
        QTRY_COMPARE(m_page->currentThing(), QStringLiteral("sales@2"));
        QVERIFY(!hasLabel(m_page, QStringLiteral("sales@3 was made from")));
    }

    /// What is checked in another environment or against other data stands beside the first check.
    void checksAreMadeAndChosen()
    {
        m_small->importLaterData();
        openPage();
        goToTab(QStringLiteral("Check"));
        QTest::mouseClick(buttonNamed(m_page, QStringLiteral("Check against schema")), Qt::LeftButton);
        QTRY_VERIFY(lastCheck(2));
        const auto history = [this] { return controlNamed<QComboBox>(m_page, QStringLiteral("Shown check")); };
        QTRY_VERIFY(history());
        QTRY_COMPARE(history()->count(), 1);
        auto *environment = controlNamed<QComboBox>(m_page, QStringLiteral("Environment"));
        QVERIFY(environment);
        environment->setFocus();
        press(Qt::Key_Down);
        QCOMPARE(environment->currentText(), QStringLiteral("serving"));
        QTest::mouseClick(buttonNamed(m_page, QStringLiteral("Check with these")), Qt::LeftButton);
        QTRY_COMPARE(history()->count(), 2);
        QCOMPARE(lastCheck(2)->environment, QStringLiteral("serving"));
        QCOMPARE(environment->currentText(), QStringLiteral("serving"));
        QVERIFY(history()->currentText().endsWith(QStringLiteral("serving")));
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("sales@2 against schema sales@1 as when serving")));
        history()->setFocus();
        press(Qt::Key_Down);
        QCOMPARE(history()->currentIndex(), 1);
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("sales@2 against schema sales@1, checked")));
        QCOMPARE(namelessControls(&m_stage->window()), QStringList());
    }

    void laterDataIsCheckedAgainstTheSchema()
    {
        m_small->importLaterData();
        openPage();
        goToTab(QStringLiteral("Check"));
        QVERIFY(hasLabel(m_page, QStringLiteral("sales@2 was not checked")));
        QVERIFY(!lastCheck(2));
        QTest::mouseClick(buttonNamed(m_page, QStringLiteral("Check against schema")), Qt::LeftButton);
        QTRY_VERIFY(lastCheck(2));
        const schema_store::Check check = *lastCheck(2);
        QVERIFY(!check.anomalies.empty());
        QCOMPARE(check.schema, QStringLiteral("sales@1"));
        QCOMPARE(check.checkedBy, QStringLiteral("Ada"));
        const QString count = QLocale().toString(qulonglong(check.anomalies.size()));
        QTRY_COMPARE(columnTexts(datasets(), QStringLiteral("Check")),
                     QStringList({QStringLiteral("✕ ") + count, QString()}));
        QCOMPARE(tabs()->tabText(tabs()->currentIndex()), QStringLiteral("Check (%1)").arg(count));

        auto *anomalies = controlNamed<QTableView>(m_page, QStringLiteral("Anomalies"));
        QVERIFY(anomalies);
        QStringList texts;
        for (const Anomaly &anomaly : check.anomalies)
            texts.append(anomaly.text);
        QCOMPARE(columnTexts(anomalies, QStringLiteral("What was found")), texts);
        for (int row = 0; row < int(texts.size()); ++row) {
            clickCell(anomalies, row, QStringLiteral("Code"));
            QVERIFY2(hasLabel(m_page, texts[row]), qPrintable(texts[row]));
        }
        clickHeading(anomalies, QStringLiteral("What was found"));
        texts.sort();
        QCOMPARE(columnTexts(anomalies, QStringLiteral("What was found")), texts);
        QCOMPARE(namelessControls(&m_stage->window()), QStringList());
    }

    void dataThatFitItsSchemaSaySo()
    {
        openPage();
        QTest::mouseClick(buttonNamed(m_page, QStringLiteral("Check")), Qt::LeftButton);
        QTRY_VERIFY(lastCheck(1));
        QVERIFY(lastCheck(1)->anomalies.empty());
        QTRY_COMPARE(columnTexts(datasets(), QStringLiteral("Check")), QStringList({QStringLiteral("✓ fits")}));
        QCOMPARE(tabs()->tabText(tabs()->currentIndex()), QStringLiteral("Check"));
    }

    void withoutDataThePageOffersToImport()
    {
        const auto project = createProject(m_folder->path(QStringLiteral("bare")),
                                           {QStringLiteral("Ada"), QStringLiteral("data scientist")});
        QVERIFY_RESULT(project);
        m_stage = std::make_unique<WindowStage>(*project);
        m_page = m_stage->goTo(QStringLiteral("data"));
        QVERIFY(m_page);
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("There is no data yet")));
        QCOMPARE(namelessControls(&m_stage->window()), QStringList());
        QList<QAbstractButton *> imports;
        for (QAbstractButton *button : m_page->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->text() == u"Import…")
                imports.append(button);
        }
        QCOMPARE(imports.size(), 2);
        for (QAbstractButton *button : std::as_const(imports)) {
            QTest::mouseClick(button, Qt::LeftButton);
            QVERIFY(qobject_cast<QFileDialog *>(m_stage->dialog()));
            press(Qt::Key_Escape);
            QTRY_VERIFY(!QApplication::activeModalWidget());
        }
        for (const char *button : {"Infer schema", "Check", "Train…"})
            QVERIFY2(!buttonNamed(m_page, QString::fromUtf8(button))->isEnabled(), button);
    }

private:
    void openPage()
    {
        m_stage = std::make_unique<WindowStage>(m_small->project());
        m_page = m_stage->goTo(QStringLiteral("data"));
        QVERIFY(m_page);
    }

    /// Data of another name, without a schema.
    void importOther()
    {
        const QString file = m_folder->path(QStringLiteral("other.csv"));
        QVERIFY_RESULT(writeFileAtomically(file, SmallProject::csv()));
        NoProgress unwatched;
        QVERIFY_RESULT(importData(*m_small->project(), m_small->person(QStringLiteral("Ada")),
                                  {QStringLiteral("other"), file, QStringLiteral("value"), {}, {}}, unwatched));
    }

    /// sales@2 with a price of -1 in every eighth row.
    void importSentinels()
    {
        QList<QByteArray> lines = SmallProject::csv(1.01).trimmed().split('\n');
        for (qsizetype row = 1; row < lines.size(); row += 8) {
            QList<QByteArray> fields = lines[row].split(',');
            fields[3] = "-1";
            lines[row] = fields.join(',');
        }
        const QString file = m_folder->path(QStringLiteral("sentinels.csv"));
        QVERIFY_RESULT(writeFileAtomically(file, lines.join('\n')));
        NoProgress unwatched;
        QVERIFY_RESULT(importData(*m_small->project(), m_small->person(QStringLiteral("Ada")),
                                  {QStringLiteral("sales"), file, QStringLiteral("value"), {}, {}}, unwatched));
    }

    /// From the list of datasets by Tab and arrows.
    void goToTab(const QString &name)
    {
        clickCell(datasets(), 0, QStringLiteral("Data"));
        press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), tabs());
        for (int i = 0; i < tabs()->count() && tabs()->tabText(tabs()->currentIndex()) != name; ++i)
            press(Qt::Key_Right);
        QCOMPARE(tabs()->tabText(tabs()->currentIndex()), name);
        QTRY_VERIFY(m_page->isSettled());
    }

    std::optional<schema_store::Check> lastCheck(int version)
    {
        const auto check = m_small->project()->read([&](Connection &c) -> Result<std::optional<schema_store::Check>> {
            ASSAY_TRY(data, dataset_store::find(c, {QStringLiteral("sales"), version}));
            return schema_store::latestCheck(c, data.id);
        });
        return check ? *check : std::nullopt;
    }

    [[nodiscard]] QTableView *datasets() const { return controlNamed<QTableView>(m_page, QStringLiteral("Datasets")); }
    [[nodiscard]] QTableView *columns() const { return controlNamed<QTableView>(m_page, QStringLiteral("Columns")); }
    [[nodiscard]] TabStrip *tabs() const { return m_page->findChild<TabStrip *>(); }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<SmallProject> m_small;
    std::unique_ptr<WindowStage> m_stage;
    Page *m_page = nullptr;
};

QTEST_MAIN(TestDataPage)
#include "tst_data_page.moc"
