#pragma once

#include "tests/support/temporary_folder.h"
#include "ui/main_window.h"

#include <memory>

namespace assay
{

class Page;
class Theme;

/// The window on a project as a person has it: on top, with the keyboard, and pages reached by their keys.
class WindowStage final
{
public:
    /// `person` sits at the machine.
    explicit WindowStage(std::shared_ptr<Project> project, const QString &person = QStringLiteral("Ada"));
    ~WindowStage();
    WindowStage(const WindowStage &) = delete;
    WindowStage &operator=(const WindowStage &) = delete;

    [[nodiscard]] Workspace &workspace() { return m_workspace; }
    [[nodiscard]] MainWindow &window() { return *m_window; }
    /// Goes to a page by its key and waits until it shows its things; null when it never does.
    Page *goTo(const QString &pageId);
    /// The dialog on top, once it is there and has the keyboard; null when none comes.
    QWidget *dialog();

private:
    TemporaryFolder m_folder;
    Settings m_settings;
    TaskRunner m_tasks;
    Workspace m_workspace;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace assay
