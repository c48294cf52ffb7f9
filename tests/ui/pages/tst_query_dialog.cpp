#include "core/data/dataset_store.h"
#include "tests/support/result_check.h"
#include "tests/support/small_project.h"
#include "tests/ui/ui_test.h"
#include "tests/ui/window_stage.h"
#include "ui/pages/page.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/page_stack.h"
#include "ui/window/query_dialog.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>

using namespace assay;

/// Importing what a query gives by keys and clicks, from the Data page to the new version. The project's own database
/// is the one that is asked: it is there, and must not mind.
class TestQueryDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnUiWarnings();
        m_folder = std::make_unique<TemporaryFolder>();
        m_small = std::make_unique<SmallProject>(m_folder->path(QStringLiteral("project")));
        m_stage = std::make_unique<WindowStage>(m_small->project());
        Page *page = m_stage->goTo(QStringLiteral("data"));
        QVERIFY(page);
        QAbstractButton *button = controlNamed<QAbstractButton>(page, QStringLiteral("Import from a database…"));
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(m_dialog = qobject_cast<QueryDialog *>(QApplication::activeModalWidget()));
        QTRY_VERIFY(m_dialog->isActiveWindow());
    }

    void cleanup()
    {
        m_stage.reset();
        m_small.reset();
        m_folder.reset();
    }

    void aQueryBecomesAVersion()
    {
        QCOMPARE(namelessControls(m_dialog), QStringList());
        fill(QStringLiteral("people"), QStringLiteral("SELECT name, role FROM person\nORDER BY name"));
        QTest::mouseClick(buttonNamed(m_dialog, QStringLiteral("Show the first rows")), Qt::LeftButton);
        const auto table = [&] {
            return controlNamed<DataTable>(m_dialog, QStringLiteral("The first rows of the query"));
        };
        QTRY_VERIFY(table());
        QVERIFY(m_dialog->isSettled());
        QCOMPARE(columnTexts(table(), QStringLiteral("name · category")),
                 QStringList({QStringLiteral("Ada"), QStringLiteral("Ben"), QStringLiteral("Cleo")}));
        QCOMPARE(namelessControls(m_dialog), QStringList());
        auto *target = controlNamed<QComboBox>(m_dialog, QStringLiteral("Predict"));
        QVERIFY(target);
        QCOMPARE(target->count(), 3);
        target->setFocus();
        type(QStringLiteral("r"));
        press(Qt::Key_Tab);
        type(QStringLiteral("From our own books."));
        press(Qt::Key_Return);
        QTRY_VERIFY(!m_dialog);
        QTRY_VERIFY2(m_stage->window().messageBar().text().contains(QStringLiteral("people@1")),
                     qPrintable(m_stage->window().messageBar().text()));
        const auto version = m_small->project()->read([](Connection &connection) {
            return dataset_store::find(connection, {QStringLiteral("people"), 1});
        });
        QVERIFY_RESULT(version);
        QCOMPARE(version->rowCount, 3);
        QCOMPARE(version->target, QStringLiteral("role"));
        QCOMPARE(version->note, QStringLiteral("From our own books."));
        QCOMPARE(version->queryObject().value(QLatin1String("sql")).toString(),
                 QStringLiteral("SELECT name, role FROM person\nORDER BY name"));
        Page *page = m_stage->window().pages().currentPage();
        QTRY_COMPARE(page->currentThing(), QStringLiteral("people@1"));
        QTRY_VERIFY(hasLabel(page, QStringLiteral("query: SELECT name, role FROM person ORDER BY name")));
    }

    void whatIsWrongIsSaidInTheDialog()
    {
        fill(QStringLiteral("people"), QStringLiteral("SELECT nam FROM person"));
        submit();
        QTRY_VERIFY2(m_dialog->errorText().contains(QStringLiteral("line 1, column 8")),
                     qPrintable(m_dialog->errorText()));
        QVERIFY(hasLabel(m_dialog, m_dialog->errorText()));
        // The list of work does not say it again.
        QTRY_VERIFY(m_stage->workspace().tasks().tasks().isEmpty());
        controlNamed<QPlainTextEdit>(m_dialog, QStringLiteral("Query"))->setFocus();
        press(Qt::Key_A, Qt::ControlModifier);
        type(QStringLiteral("DELETE FROM person"));
        QCOMPARE(m_dialog->errorText(), QString());
        submit();
        QTRY_VERIFY(m_dialog->errorText().contains(QStringLiteral("other than read")));
        controlNamed<QLineEdit>(m_dialog, QStringLiteral("Dataset"))->setFocus();
        press(Qt::Key_A, Qt::ControlModifier);
        type(QStringLiteral("a@b"));
        submit();
        QCOMPARE(m_dialog->errorText(), checkName(QStringLiteral("a@b"), QStringLiteral("dataset")).error().text);
        QCOMPARE(references(), QStringList({QStringLiteral("sales@1")}));
    }

    void aServerHasOtherFields()
    {
        auto *kind = controlNamed<QComboBox>(m_dialog, QStringLiteral("Database"));
        QVERIFY(kind && controlNamed<QLineEdit>(m_dialog, QStringLiteral("File")));
        QVERIFY(!controlNamed<QLineEdit>(m_dialog, QStringLiteral("Connection")));
        kind->setFocus();
        press(Qt::Key_Down);
        QVERIFY(!controlNamed<QLineEdit>(m_dialog, QStringLiteral("File")));
        auto *connection = controlNamed<QLineEdit>(m_dialog, QStringLiteral("Connection"));
        auto *password = controlNamed<QLineEdit>(m_dialog, QStringLiteral("Password"));
        QVERIFY(connection && password);
        QCOMPARE(namelessControls(m_dialog), QStringList());
        QCOMPARE(password->echoMode(), QLineEdit::Password);
        press(Qt::Key_Tab);
        type(QStringLiteral("host=/nowhere"));
        press(Qt::Key_Tab);
        type(QStringLiteral("swordfish"));
        press(Qt::Key_Tab);
        type(QStringLiteral("SELECT 1 AS a"));
        controlNamed<QLineEdit>(m_dialog, QStringLiteral("Dataset"))->setText(QStringLiteral("b"));
        submit();
        QTRY_VERIFY2(m_dialog->errorText().startsWith(QStringLiteral("Cannot connect to PostgreSQL")),
                     qPrintable(m_dialog->errorText()));
        QVERIFY(!m_dialog->errorText().contains(QStringLiteral("swordfish")));
    }

    void escImportsNothing()
    {
        fill(QStringLiteral("people"), QStringLiteral("SELECT name FROM person"));
        press(Qt::Key_Escape);
        QTRY_VERIFY(!m_dialog);
        QCOMPARE(references(), QStringList({QStringLiteral("sales@1")}));
    }

private:
    /// Types name, file and query from the first field on.
    void fill(const QString &name, const QString &sql)
    {
        QCOMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("Dataset"));
        type(name);
        press(Qt::Key_Tab);
        press(Qt::Key_Tab);
        type(m_folder->path(QStringLiteral("project/assay.db")));
        // The button that chooses a file stands between.
        press(Qt::Key_Tab);
        press(Qt::Key_Tab);
        auto *query = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget());
        QVERIFY(query);
        query->insertPlainText(sql);
    }
    void submit() { QTest::mouseClick(m_dialog->submitButton(), Qt::LeftButton); }
    QStringList references()
    {
        QStringList all;
        const auto versions = m_small->project()->read([](Connection &c) { return dataset_store::list(c); });
        for (const DatasetVersion &version : *versions)
            all.append(version.reference());
        return all;
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<SmallProject> m_small;
    std::unique_ptr<WindowStage> m_stage;
    QPointer<QueryDialog> m_dialog;
};

QTEST_MAIN(TestQueryDialog)
#include "tst_query_dialog.moc"
