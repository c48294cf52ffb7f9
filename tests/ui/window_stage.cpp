#include "tests/ui/window_stage.h"

#include "tests/ui/ui_test.h"
#include "ui/pages/page.h"
#include "ui/theme/theme.h"
#include "ui/window/page_stack.h"

#include <QApplication>
#include <QDialog>

namespace assay
{

WindowStage::WindowStage(std::shared_ptr<Project> project, const QString &person)
    : m_settings(m_folder.path(QStringLiteral("settings.ini"))),
      m_workspace(m_settings, m_tasks),
      m_theme(std::make_unique<Theme>(*qApp, m_settings)),
      m_window(std::make_unique<MainWindow>(m_workspace, QString()))
{
    m_workspace.setProject(std::move(project), person);
    m_window->show();
    m_window->activateWindow();
    if (!QTest::qWaitForWindowActive(m_window.get()))
        qFatal("the window never got the keyboard");
}

WindowStage::~WindowStage()
{
    m_tasks.stopAll();
}

Page *WindowStage::goTo(const QString &pageId)
{
    const QKeySequence key = m_window->actions().action(QStringLiteral("go.") + pageId)->shortcut();
    press(key[0].key(), key[0].keyboardModifiers());
    Page *page = m_window->pages().currentPage();
    const auto isThere = [&] { return m_window->pages().currentId() == pageId && page->isSettled(); };
    return page && QTest::qWaitFor(isThere, 20'000) ? page : nullptr;
}

QWidget *WindowStage::dialog()
{
    const auto isThere = [] {
        const QWidget *top = QApplication::activeWindow();
        return qobject_cast<const QDialog *>(top) && QGuiApplication::focusWindow() == top->windowHandle();
    };
    return QTest::qWaitFor(isThere, 20'000) ? QApplication::activeWindow() : nullptr;
}

} // namespace assay
