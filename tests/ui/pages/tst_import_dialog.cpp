#include "core/base/atomic_file.h"
#include "core/data/dataset_store.h"
#include "tests/support/result_check.h"
#include "tests/support/small_project.h"
#include "tests/ui/ui_test.h"
#include "tests/ui/window_stage.h"
#include "ui/pages/page.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/import_dialog.h"
#include "ui/window/page_stack.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QTableView>

using namespace assay;

/// Importing a file by keys alone, from the Data page to the new version.
class TestImportDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnUiWarnings();
        m_folder = std::make_unique<TemporaryFolder>();
        m_small = std::make_unique<SmallProject>(m_folder->path(QStringLiteral("project")));
        m_stage = std::make_unique<WindowStage>(m_small->project());
        QVERIFY(m_stage->goTo(QStringLiteral("data")));
    }

    void cleanup()
    {
        m_stage.reset();
        m_small.reset();
        m_folder.reset();
    }

    void aFileBecomesAVersion()
    {
        chooseFile(SmallProject::csv());
        QCOMPARE(namelessControls(m_dialog), QStringList());
        // The file's name is there to be typed over.
        QCOMPARE(m_dialog->request().name, QStringLiteral("rides"));
        type(QStringLiteral("rentals"));
        press(Qt::Key_Tab);
        QVERIFY(qobject_cast<QComboBox *>(QApplication::focusWidget()));
        type(QStringLiteral("v"));
        QCOMPARE(m_dialog->request().target, QStringLiteral("value"));
        press(Qt::Key_Tab);
        type(QStringLiteral("From the shop."));
        press(Qt::Key_Return);
        QTRY_VERIFY(!m_dialog);
        QTRY_VERIFY2(m_stage->window().messageBar().text().contains(QStringLiteral("rentals@1")),
                     qPrintable(m_stage->window().messageBar().text()));
        const auto version = m_small->project()->read([](Connection &connection) {
            return dataset_store::find(connection, {QStringLiteral("rentals"), 1});
        });
        QVERIFY_RESULT(version);
        QCOMPARE(version->rowCount, 240);
        QCOMPARE(version->target, QStringLiteral("value"));
        QCOMPARE(version->note, QStringLiteral("From the shop."));
        QCOMPARE(version->createdBy, QStringLiteral("Ada"));
        QTRY_COMPARE(m_stage->window().pages().currentPage()->currentThing(), QStringLiteral("rentals@1"));
    }

    void aFileMayStayWhereItIs()
    {
        // Of other data, so that the project does not hold their bytes already.
        chooseFile("hour,rides\n1,7\n2,9\n");
        QVERIFY(!m_dialog->request().isReferenced);
        auto *keep = controlNamed<QCheckBox>(m_dialog, QStringLiteral("Keep a copy in the project"));
        QVERIFY(keep);
        QTest::mouseClick(keep, Qt::LeftButton, {}, {8, keep->height() / 2});
        QVERIFY(m_dialog->request().isReferenced);
        m_dialog->findChild<QLineEdit *>()->setFocus();
        press(Qt::Key_Return);
        QTRY_COMPARE(references(), QStringList({QStringLiteral("rides@1"), QStringLiteral("sales@1")}));
        const auto version = m_small->project()->read([](Connection &connection) {
            return dataset_store::find(connection, {QStringLiteral("rides"), 1});
        });
        QVERIFY_RESULT(version);
        QVERIFY(version->location.endsWith(QStringLiteral("rides.csv")));
        QVERIFY(!m_small->project()->objects().contains(version->object));
    }

    void jsonLinesAreImportedToo()
    {
        chooseFile("{\"hour\":1,\"day\":{\"name\":\"Mon\"}}\n{\"hour\":2,\"day\":{\"name\":\"Tue\"}}\n");
        QCOMPARE(m_dialog->errorText(), QString());
        // How CSV is written is not asked.
        QVERIFY(!controlNamed<QComboBox>(m_dialog, QStringLiteral("Fields are parted by")));
        QCOMPARE(namelessControls(m_dialog), QStringList());
        auto *rows = controlNamed<QTableView>(m_dialog, QStringLiteral("The first rows, as they are read"));
        QVERIFY(rows);
        QCOMPARE(columnTexts(rows, QStringLiteral("day.name · category")),
                 QStringList({QStringLiteral("Mon"), QStringLiteral("Tue")}));
        press(Qt::Key_Return);
        QTRY_COMPARE(references(), QStringList({QStringLiteral("rides@1"), QStringLiteral("sales@1")}));
    }

    void aColumnsTypeIsCorrected()
    {
        chooseFile("code,riders\n1,10\n2,x\n3,30\n");
        auto *rows = controlNamed<QTableView>(m_dialog, QStringLiteral("The first rows, as they are read"));
        QVERIFY(rows);
        const auto heading = [&](int column) { return rows->model()->headerData(column, Qt::Horizontal).toString(); };
        const auto choose = [&](const QString &text) {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            QVERIFY(menu);
            const QList<QAction *> actions = menu->actions();
            const auto found = std::find_if(actions.begin(), actions.end(),
                                            [&](const QAction *action) { return action->text() == text; });
            QVERIFY(found != actions.end());
            menu->setActiveAction(*found);
            press(Qt::Key_Return);
            QTRY_VERIFY(m_dialog->isSettled());
        };
        QCOMPARE(heading(1), QStringLiteral("code · integer"));
        clickHeading(rows, QStringLiteral("code · integer"));
        choose(QStringLiteral("text"));
        QTRY_COMPARE(heading(1), QStringLiteral("code · text"));
        QCOMPARE(m_dialog->errorText(), QString());
        // A type that does not fit is told, and can be taken back by the same keys.
        rows->setFocus();
        rows->setCurrentIndex(rows->model()->index(0, 2));
        press(Qt::Key_F2);
        choose(QStringLiteral("integer"));
        QTRY_VERIFY2(m_dialog->errorText().contains(QStringLiteral("line 3")), qPrintable(m_dialog->errorText()));
        QCOMPARE(rows->model()->rowCount(), 3);
        press(Qt::Key_F2);
        choose(QStringLiteral("As its values look"));
        QTRY_COMPARE(m_dialog->errorText(), QString());
        QTest::mouseClick(m_dialog->submitButton(), Qt::LeftButton);
        QTRY_COMPARE(references(), QStringList({QStringLiteral("rides@1"), QStringLiteral("sales@1")}));
        const auto version = m_small->project()->read([](Connection &connection) {
            return dataset_store::find(connection, {QStringLiteral("rides"), 1});
        });
        QVERIFY_RESULT(version);
        QCOMPARE(version->profile.columns[0].type, ColumnType::Text);
    }

    void aBadFileIsRefusedWithItsLine()
    {
        chooseFile("hour,riders\n1,10\n2,20,7\n3,30\n");
        QTRY_VERIFY(!m_dialog->errorText().isEmpty());
        QVERIFY2(m_dialog->errorText().contains(QStringLiteral("line 3")), qPrintable(m_dialog->errorText()));
        QVERIFY(hasLabel(m_dialog, m_dialog->errorText()));
        QCOMPARE(namelessControls(m_dialog), QStringList());
        press(Qt::Key_Return);
        QTRY_COMPARE(m_stage->workspace().tasks().runningCount(), 0);
        QCOMPARE(references(), QStringList({QStringLiteral("sales@1")}));
    }

    void aBadLineFarBelowIsToldOnTheWindow()
    {
        // The dialog reads only the beginning of a file.
        QByteArray text = "hour,riders\n";
        while (text.size() < 2'000'000)
            text += "12345678,87654321\n";
        chooseFile(text + "1,2,3\n");
        QCOMPARE(m_dialog->errorText(), QString());
        press(Qt::Key_Return);
        QTRY_VERIFY(!m_dialog);
        const QString line = QLocale::c().toString(text.count('\n') + 1);
        const MessageBar &bar = m_stage->window().messageBar();
        QTRY_VERIFY2(bar.text().remove(u',').contains(QString(line).remove(u',')), qPrintable(bar.text()));
        QCOMPARE(references(), QStringList({QStringLiteral("sales@1")}));
        QTRY_VERIFY(m_stage->workspace().tasks().tasks().isEmpty());
    }

    void importingBeforeThePreviewLooksHowTheFileIsWritten()
    {
        const QString file = m_folder->path(QStringLiteral("early.csv"));
        QVERIFY_RESULT(writeFileAtomically(file, "hour;riders\n" + QByteArray("1;10,5\n").repeated(100'000)));
        // No events run between, and the beginning of the file takes a while to read.
        ImportDialog dialog(m_small->project(), file, nullptr);
        const ImportRequest request = dialog.request();
        QVERIFY(!dialog.isSettled());
        NoProgress unwatched;
        const auto version =
            importData(*m_small->project(), m_small->person(QStringLiteral("Ada")), request, unwatched);
        QVERIFY_RESULT(version);
        QCOMPARE(version->columnCount, 2);
        QTRY_VERIFY(dialog.isSettled());
        QCOMPARE(dialog.request().format->csv.delimiter, ';');
    }

    void aBadNameIsRefusedWithASentence()
    {
        chooseFile(SmallProject::csv());
        type(QStringLiteral("a@b"));
        press(Qt::Key_Return);
        const Result<> refused = checkName(QStringLiteral("a@b"), QStringLiteral("dataset"));
        QTRY_VERIFY(m_dialog && m_dialog->errorText() == refused.error().text);
        QCOMPARE(references(), QStringList({QStringLiteral("sales@1")}));
        press(Qt::Key_A, Qt::ControlModifier);
        type(QStringLiteral("ab"));
        press(Qt::Key_Return);
        QTRY_COMPARE(references(), QStringList({QStringLiteral("ab@1"), QStringLiteral("sales@1")}));
    }

    void escImportsNothing()
    {
        chooseFile(SmallProject::csv());
        QStringList buttons;
        for (int i = 0; i < 4; ++i) {
            press(Qt::Key_Tab);
            if (const auto *button = qobject_cast<const QAbstractButton *>(QApplication::focusWidget()))
                buttons.append(button->text());
        }
        // The three fields come first.
        QCOMPARE(buttons, QStringList({QStringLiteral("Cancel"), QStringLiteral("Import")}));
        press(Qt::Key_Escape);
        QTRY_VERIFY(!m_dialog);
        QCOMPARE(references(), QStringList({QStringLiteral("sales@1")}));
    }

private:
    /// Opens the Import dialog on a file of that text, by its key and the file's name.
    void chooseFile(const QByteArray &text)
    {
        const QString file = m_folder->path(QStringLiteral("rides.csv"));
        QVERIFY_RESULT(writeFileAtomically(file, text));
        press(Qt::Key_I, Qt::ControlModifier);
        auto *files = qobject_cast<QFileDialog *>(m_stage->dialog());
        QVERIFY(files);
        type(file);
        press(Qt::Key_Return);
        QTRY_VERIFY(m_dialog = qobject_cast<ImportDialog *>(QApplication::activeModalWidget()));
        QTRY_VERIFY(m_dialog->isSettled());
    }

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
    QPointer<ImportDialog> m_dialog;
};

QTEST_MAIN(TestImportDialog)
#include "tst_import_dialog.moc"
