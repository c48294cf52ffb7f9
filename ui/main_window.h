#pragma once

#include "core/registry/model_version.h"
#include "ui/action_table.h"
#include "ui/pages/latest.h"
#include "ui/workspace.h"

#include <QWidget>

class QStackedWidget;
class QVBoxLayout;

namespace assay
{

class CommandPalette;
class DropTarget;
class MessageBar;
class NavigationBar;
class PageStack;
class ProjectActions;
class ShortcutSheet;
class StatusLine;
class TitleBar;
class WelcomePage;

/// The window: title bar, navigation, the stack of pages, status line. Window thread.
class MainWindow final : public QWidget
{
    Q_OBJECT

public:
    /// `demoDataFolder` holds the files of the demo; empty where they are not installed.
    explicit MainWindow(Workspace &workspace, const QString &demoDataFolder, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens a project in the background; what stands in the way is shown as a bar.
    void openProject(const QString &folder, const QString &person = {});
    /// Shows a thing on a page; an empty thing leaves the page as it was.
    void showPage(const QString &pageId, const QString &thing = {});

    [[nodiscard]] Actions &actions() const { return *m_actions; }
    [[nodiscard]] PageStack &pages() const { return *m_pages; }
    [[nodiscard]] MessageBar &messageBar() const { return *m_bar; }
    [[nodiscard]] CommandPalette &palettePopup() const { return *m_palette; }
    [[nodiscard]] ShortcutSheet &shortcutSheet() const { return *m_sheet; }
    [[nodiscard]] StatusLine &statusLine() const { return *m_status; }
    [[nodiscard]] NavigationBar &navigation() const { return *m_navigation; }
    [[nodiscard]] TitleBar &titleBar() const { return *m_title; }

protected:
    void closeEvent(QCloseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildLayout();
    void connectWorkspace();
    void handleWindowActions();
    void handlePageActions();
    void showProject();
    void updateObstacles();
    void updateUndo();
    void updateReadOnlyBar();
    void updateTheme();
    void updateBadges();

    Workspace &m_workspace;
    Actions *m_actions;
    TitleBar *m_title;
    NavigationBar *m_navigation;
    MessageBar *m_readOnlyBar;
    MessageBar *m_bar;
    QStackedWidget *m_content;
    PageStack *m_pages;
    WelcomePage *m_welcome;
    StatusLine *m_status;
    CommandPalette *m_palette;
    ShortcutSheet *m_sheet;
    DropTarget *m_drop;
    ProjectActions *m_projectActions;
    QVBoxLayout *m_barLayout = nullptr;
    Latest<QList<PromotionRequest>> m_openRequests;
};

} // namespace assay
