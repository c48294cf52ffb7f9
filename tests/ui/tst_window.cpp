#include "core/work/manage_people.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/ui_test.h"
#include "ui/main_window.h"
#include "ui/pages/page_table.h"
#include "ui/theme/theme.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/command_palette.h"
#include "ui/window/drop_target.h"
#include "ui/window/import_dialog.h"
#include "ui/window/navigation_bar.h"
#include "ui/window/page_stack.h"
#include "ui/window/palette_model.h"
#include "ui/window/shortcut_sheet.h"
#include "ui/window/status_line.h"
#include "ui/window/task_list.h"
#include "ui/window/title_bar.h"

#include <QApplication>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

using namespace assay;

class TestWindow final : public QObject
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
        m_window = std::make_unique<MainWindow>(*m_workspace, m_folder->path());
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void cleanup()
    {
        m_window.reset();
        m_theme.reset();
        m_workspace.reset();
        m_tasks.reset();
        m_settings.reset();
        m_folder.reset();
    }

    void opensAndClosesAProject()
    {
        QVERIFY(!m_window->actions().action(QStringLiteral("project.close"))->isEnabled());
        QCOMPARE(m_window->actions().action(QStringLiteral("project.close"))->toolTip(),
                 QStringLiteral("Open a project first."));
        openNewProject();
        QCOMPARE(m_window->pages().currentId(), QStringLiteral("overview"));
        QVERIFY(m_window->navigation().isVisible());
        QVERIFY(m_window->windowTitle().contains(QStringLiteral("bikes")));
        QTest::keyClick(m_window.get(), Qt::Key_W, Qt::ControlModifier);
        QVERIFY(!m_workspace->hasProject());
        QVERIFY(!m_window->navigation().isVisible());
    }

    void saysWhyAFolderCannotBeOpened()
    {
        m_window->openProject(m_folder->path(QStringLiteral("nothing")));
        QTRY_VERIFY(m_window->messageBar().isVisible());
        QVERIFY2(m_window->messageBar().text().contains(QStringLiteral("nothing")),
                 qPrintable(m_window->messageBar().text()));
        QVERIFY(!m_workspace->hasProject());
        // It is said once: the list of work does not keep it too.
        QTRY_VERIFY(m_tasks->tasks().isEmpty());
    }

    void keysGoToPages()
    {
        openNewProject();
        for (const PageEntry &page : pageTable()) {
            const QKeySequence key = m_window->actions().action(QStringLiteral("go.") + page.id)->shortcut();
            QTest::keySequence(m_window.get(), key);
            QCOMPARE(m_window->pages().currentId(), page.id);
            QVERIFY(m_window->navigation().button(page.id)->isChecked());
        }
    }

    void goesBackAndForward()
    {
        openNewProject();
        m_window->showPage(QStringLiteral("audit"));
        QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(m_window->pages().currentId(), QStringLiteral("overview"));
        QVERIFY(!m_window->actions().action(QStringLiteral("go.back"))->isEnabled());
        QTest::keyClick(m_window.get(), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(m_window->pages().currentId(), QStringLiteral("audit"));
    }

    void clicksGoToPages()
    {
        openNewProject();
        QTest::mouseClick(m_window->navigation().button(QStringLiteral("audit")), Qt::LeftButton);
        QCOMPARE(m_window->pages().currentId(), QStringLiteral("audit"));
    }

    void slashFocusesTheFilter()
    {
        openNewProject();
        m_window->showPage(QStringLiteral("audit"));
        QTest::keyClick(m_window.get(), Qt::Key_Slash);
        QWidget *focus = QApplication::focusWidget();
        QVERIFY(focus && (focus == m_window->pages().currentPage()->filterWidget() ||
                          m_window->pages().currentPage()->filterWidget()->focusProxy() == focus));
    }

    void paletteFindsAndRuns()
    {
        openNewProject();
        CommandPalette &palette = m_window->palettePopup();
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(palette.isVisible());
        QTRY_VERIFY(palette.isSettled());
        QCOMPARE(QApplication::focusWidget(), palette.lineEdit());
        QTest::keyClicks(palette.lineEdit(), QStringLiteral("audi"));
        QCOMPARE(palette.model()->item(0).text, QStringLiteral("Audit"));
        QTest::keyClick(palette.lineEdit(), Qt::Key_Return);
        QVERIFY(!palette.isVisible());
        QCOMPARE(m_window->pages().currentId(), QStringLiteral("audit"));

        // Last used first; an action runs; Esc closes.
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        QCOMPARE(palette.model()->item(0).text, QStringLiteral("Audit"));
        QTest::keyClicks(palette.lineEdit(), QStringLiteral("dark"));
        QTest::keyClick(palette.lineEdit(), Qt::Key_Return);
        QCOMPARE(m_settings->theme(), QStringLiteral("dark"));
        QCOMPARE(themeMode(QApplication::palette()), ThemeMode::Dark);
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        QTest::keyClick(palette.lineEdit(), Qt::Key_Escape);
        QVERIFY(!palette.isVisible());
    }

    void paletteMovesByKeysAndClosesBeside()
    {
        openNewProject();
        CommandPalette &palette = m_window->palettePopup();
        QTest::mouseClick(m_window->titleBar().search(), Qt::LeftButton);
        QVERIFY(palette.isVisible());
        QTest::keyClick(palette.lineEdit(), Qt::Key_Up);
        QTest::keyClick(palette.lineEdit(), Qt::Key_Down);
        QTest::keyClick(palette.lineEdit(), Qt::Key_Down);
        const QString second = palette.model()->item(1).pageId;
        QTest::keyClick(palette.lineEdit(), Qt::Key_Return);
        QCOMPARE(m_window->pages().currentId(), second);
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        QTest::mouseClick(&m_window->pages(), Qt::LeftButton, {}, QPoint(m_window->pages().width() - 5, 500));
        QVERIFY(!palette.isVisible());
    }

    void questionMarkShowsTheShortcuts()
    {
        for (const Qt::Key key : {Qt::Key_Question, Qt::Key_F1}) {
            QTest::keyClick(m_window.get(), key);
            QVERIFY(m_window->shortcutSheet().isVisible());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
            QVERIFY(!m_window->shortcutSheet().isVisible());
        }
    }

    void droppedFilesAreImported()
    {
        openNewProject();
        const QString file = m_folder->path(QStringLiteral("rides.csv"));
        QFile csv(file);
        QVERIFY(csv.open(QIODevice::WriteOnly));
        csv.write("hour,target\n1,10\n2,20\n3,30\n");
        csv.close();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter(QPoint(700, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QVERIFY(m_window->findChild<DropTarget *>()->isVisible());
        QDropEvent drop(QPointF(700, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &drop);
        QVERIFY(!m_window->findChild<DropTarget *>()->isVisible());

        auto *dialog = m_window->findChild<ImportDialog *>();
        QVERIFY(dialog);
        QTRY_VERIFY(dialog->isSettled());
        QCOMPARE(dialog->request().name, QStringLiteral("rides"));
        QCOMPARE(dialog->request().target, QStringLiteral("target"));
        QCOMPARE(namelessControls(dialog), QStringList());
        QTest::mouseClick(dialog->submitButton(), Qt::LeftButton);
        QTRY_VERIFY(m_window->messageBar().isVisible());
        QVERIFY2(m_window->messageBar().text().contains(QStringLiteral("rides@1")),
                 qPrintable(m_window->messageBar().text()));
    }

    void aWrongGuessIsCorrectedBeforeTheImport()
    {
        openNewProject();
        const QString file = m_folder->path(QStringLiteral("umsatz.csv"));
        QFile csv(file);
        QVERIFY(csv.open(QIODevice::WriteOnly));
        csv.write("Ort;Wert\nK\xf6ln;1.234,5\nBonn;7,25\n");
        csv.close();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        QDropEvent drop(QPointF(700, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QDragEnterEvent enter(QPoint(700, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &enter);
        QApplication::sendEvent(m_window.get(), &drop);
        auto *dialog = m_window->findChild<ImportDialog *>();
        QVERIFY(dialog);
        QTRY_VERIFY(dialog->isSettled());
        // The marks of numbers are found; the encoding cannot be, and that is said.
        QTRY_VERIFY2(dialog->errorText().contains(QStringLiteral("windows-1252")), qPrintable(dialog->errorText()));
        QComboBox *encoding = nullptr;
        for (QComboBox *box : dialog->findChildren<QComboBox *>()) {
            if (box->accessibleName() == u"Encoding")
                encoding = box;
        }
        QVERIFY(encoding);
        encoding->setFocus();
        QTest::keyClicks(encoding, QStringLiteral("win"));
        QTRY_VERIFY(dialog->isSettled() && dialog->errorText().isEmpty());
        const QAbstractItemModel *preview = dialog->findChild<QTableView *>()->model();
        QCOMPARE(preview->index(0, 1).data().toString(), QStringLiteral("Köln"));
        QCOMPARE(preview->index(0, 2).data().toString(), QStringLiteral("1234.5"));
        QCOMPARE(namelessControls(dialog), QStringList());
        QTest::mouseClick(dialog->submitButton(), Qt::LeftButton);
        QTRY_VERIFY(m_window->messageBar().isVisible());
        QVERIFY2(m_window->messageBar().text().contains(QStringLiteral("umsatz@1")),
                 qPrintable(m_window->messageBar().text()));
    }

    void otherFilesAreNotTaken()
    {
        openNewProject();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/picture.png"))});
        QDragEnterEvent enter(QPoint(700, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(!enter.isAccepted());
        QVERIFY(!m_window->findChild<DropTarget *>()->isVisible());
    }

    void failedWorkStaysUntilDismissed()
    {
        m_tasks->start(
            QStringLiteral("Counting"), m_window.get(),
            [](Progress &) -> Result<> {
                return Error{ErrorCode::Io, QStringLiteral("Cannot count.")};
            },
            [](const Result<> &) {});
        QTRY_COMPARE(m_tasks->runningCount(), 0);
        QCOMPARE(m_tasks->tasks().size(), 1);
        m_window->statusLine().taskList()->open(8, nullptr);
        QVERIFY(m_window->statusLine().taskList()->isVisible());
        QCOMPARE(namelessControls(m_window->statusLine().taskList()), QStringList());
        m_tasks->dismiss(m_tasks->tasks().first());
        QVERIFY(!m_window->statusLine().taskList()->isVisible());
    }

    void closingStopsWork()
    {
        bool wasStopped = false;
        m_tasks->start(
            QStringLiteral("Waiting"), m_window.get(),
            [&wasStopped](Progress &progress) -> Result<> {
                while (!progress.isStopped())
                    QThread::msleep(5);
                wasStopped = true;
                return Error{ErrorCode::Cancelled, QStringLiteral("Stopped.")};
            },
            [](const Result<> &) {});
        m_window->close();
        QVERIFY(wasStopped);
    }

    void geometryIsRemembered()
    {
        m_window->resize(1111, 777);
        m_window->close();
        const MainWindow again(*m_workspace, m_folder->path());
        QCOMPARE(again.size(), QSize(1111, 777));
    }

    void everyControlHasAName()
    {
        QCOMPARE(namelessControls(m_window.get()), QStringList());
        openNewProject();
        for (const PageEntry &page : pageTable()) {
            m_window->showPage(page.id);
            QTRY_VERIFY(m_window->pages().currentPage()->isSettled());
            QCOMPARE(namelessControls(m_window.get()), QStringList());
        }
        m_window->palettePopup().open();
        QCOMPARE(namelessControls(m_window.get()), QStringList());
    }

private:
    void openNewProject()
    {
        const QString place = m_folder->path(QStringLiteral("bikes"));
        {
            auto project = createProject(place, {QStringLiteral("Ada Example"), QStringLiteral("team lead")});
            QVERIFY_RESULT(project);
        }
        m_window->openProject(place);
        QTRY_VERIFY(m_workspace->hasProject());
        QTRY_VERIFY(m_window->pages().currentPage()->isSettled());
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<TaskRunner> m_tasks;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
