#include "ui/main_window.h"

#include "core/registry/registry_store.h"
#include "ui/pages/page_table.h"
#include "ui/run_editing.h"
#include "ui/theme/icons.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/command_palette.h"
#include "ui/window/drop_target.h"
#include "ui/window/navigation_bar.h"
#include "ui/window/page_stack.h"
#include "ui/window/project_actions.h"
#include "ui/window/shortcut_sheet.h"
#include "ui/window/status_line.h"
#include "ui/window/title_bar.h"
#include "ui/window/welcome_page.h"

#include <QCloseEvent>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace assay
{

namespace
{

const QString geometryKey = QStringLiteral("window/geometry");
constexpr int settleMs = 20;

/// Runs `act` as soon as the page has loaded what it shows.
void whenSettled(Page *page, std::function<void()> act)
{
    if (page->isSettled())
        return act();
    QTimer::singleShot(settleMs, page, [page, act = std::move(act)] { whenSettled(page, act); });
}

bool hasPage(const QString &id)
{
    const auto &pages = pageTable();
    return std::any_of(pages.begin(), pages.end(), [&](const PageEntry &page) { return page.id == id; });
}

} // namespace

MainWindow::MainWindow(Workspace &workspace, const QString &demoDataFolder, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_actions(new Actions(this)),
      m_title(new TitleBar(workspace, *m_actions, this)),
      m_navigation(new NavigationBar(this)),
      m_readOnlyBar(new MessageBar(this)),
      m_bar(new MessageBar(this)),
      m_content(new QStackedWidget(this)),
      m_pages(new PageStack(workspace, this)),
      m_welcome(new WelcomePage(workspace, *m_actions, this)),
      m_status(new StatusLine(workspace, this)),
      m_palette(new CommandPalette(workspace, *m_actions, this)),
      m_sheet(new ShortcutSheet(this)),
      m_drop(new DropTarget(this)),
      m_projectActions(new ProjectActions(workspace, *m_actions, *m_bar, demoDataFolder, this))
{
    setMinimumSize(860, 560);
    resize(1440, 900);
    setWindowIcon(QIcon(QStringLiteral(":/icons/assay.svg")));
    restoreGeometry(workspace.settings().state(geometryKey));
    buildLayout();
    if (demoDataFolder.isEmpty())
        m_actions->setObstacle(QStringLiteral("project.demo"), tr("The demo’s data is not installed on this machine."));
    handleWindowActions();
    handlePageActions();
    connectWorkspace();
    showProject();
    updateTheme();
    // No control is marked before somebody uses the keyboard.
    setFocus();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildLayout()
{
    auto *center = new QVBoxLayout;
    center->setSpacing(0);
    auto *bars = new QVBoxLayout;
    bars->setContentsMargins(16, 0, 16, 0);
    bars->setSpacing(8);
    bars->addWidget(m_readOnlyBar);
    bars->addWidget(m_bar);
    for (MessageBar *bar : {m_readOnlyBar, m_bar})
        bar->installEventFilter(this);
    center->addLayout(bars);
    center->addWidget(m_content, 1);
    m_content->addWidget(m_welcome);
    m_content->addWidget(m_pages);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_navigation);
    middle->addLayout(center, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_title);
    layout->addLayout(middle, 1);
    layout->addWidget(m_status);
    m_barLayout = bars;
}

void MainWindow::connectWorkspace()
{
    connect(&m_workspace, &Workspace::projectChanged, this, &MainWindow::showProject);
    connect(&m_workspace, &Workspace::becameReadOnly, this, &MainWindow::updateReadOnlyBar);
    connect(&m_workspace, &Workspace::personChanged, this, &MainWindow::updateBadges);
    connect(&m_workspace, &Workspace::changed, this, [this](const ChangeSet &changes) {
        if (changes.has("model"))
            updateBadges();
    });
    connect(&m_workspace.editing(), &RunEditing::stateChanged, this, &MainWindow::updateObstacles);
    connect(&m_workspace.settings(), &Settings::themeChanged, this, &MainWindow::updateTheme);
    connect(m_navigation, &NavigationBar::chosen, this, [this](const QString &id) { showPage(id); });
    connect(m_pages, &PageStack::currentPageChanged, m_navigation, &NavigationBar::setCurrent);
    connect(m_pages, &PageStack::placesChanged, this, &MainWindow::updateObstacles);
    connect(m_pages, &PageStack::obstaclesChanged, this, &MainWindow::updateObstacles);
    connect(m_pages, &PageStack::actionRequested, this,
            [this](const QString &id) { m_actions->action(id)->trigger(); });
    connect(m_palette, &CommandPalette::placeChosen, this, &MainWindow::showPage);
    connect(m_projectActions, &ProjectActions::imported, this,
            [this](const QString &reference) { showPage(QStringLiteral("data"), reference); });
    connect(m_drop, &DropTarget::dropped, m_projectActions, &ProjectActions::askImport);
    const auto openRecent = [this](const QString &folder) { openProject(folder); };
    connect(m_welcome, &WelcomePage::recentChosen, this, openRecent);
    connect(m_title, &TitleBar::recentChosen, this, openRecent);
}

void MainWindow::handleWindowActions()
{
    const auto handle = [this](const char *id, std::function<void()> act) {
        m_actions->handle(QString::fromLatin1(id), this, std::move(act));
    };
    handle("app.quit", [this] { close(); });
    handle("go.palette", [this] { m_palette->open(); });
    handle("go.back", [this] { m_pages->goBack(); });
    handle("go.forward", [this] { m_pages->goForward(); });
    handle("go.filter", [this] {
        if (QWidget *filter = m_pages->currentPage() ? m_pages->currentPage()->filterWidget() : nullptr)
            filter->setFocus(Qt::ShortcutFocusReason);
    });
    handle("edit.undo", [this] { m_workspace.editing().undo(); });
    handle("edit.redo", [this] { m_workspace.editing().redo(); });
    handle("help.shortcuts", [this] { m_sheet->open(); });
    handle("help.about", [this] {
        m_bar->showMessage(tr("Assay %1, free software under the GPL version 3 or later, made with Qt %2.")
                               .arg(QStringLiteral(ASSAY_VERSION), QString::fromLatin1(qVersion())),
                           Tone::Info);
    });
    for (const char *theme : {"light", "dark", "system"})
        m_actions->handle(QStringLiteral("view.%1").arg(QLatin1String(theme)), this,
                          [this, theme] { m_workspace.settings().setTheme(QString::fromLatin1(theme)); });
}

void MainWindow::handlePageActions()
{
    for (const ActionEntry &entry : actionTable()) {
        const QString &id = entry.id;
        const QString pageId = id.startsWith(u"go.") ? id.mid(3) : entry.pageId;
        const bool isPlace = id.startsWith(u"go.") && hasPage(pageId);
        if (isPlace)
            m_actions->handle(id, this, [this, pageId] { showPage(pageId); });
        if (entry.pageId.isEmpty() || !hasPage(pageId))
            continue;
        m_actions->handle(id, this, [this, id, pageId] {
            const bool isHere = m_pages->currentId() == pageId;
            if (!isHere)
                showPage(pageId);
            Page *page = m_pages->currentPage();
            // Keys that follow this one must find what it begins, whatever the page still loads.
            if (isHere && page->obstacle(id).isEmpty())
                return page->runAction(id);
            whenSettled(page, [this, page, id] {
                if (const QString obstacle = page->obstacle(id); !obstacle.isEmpty())
                    return m_bar->showMessage(obstacle, Tone::Info);
                page->runAction(id);
            });
        });
    }
}

void MainWindow::openProject(const QString &folder, const QString &person)
{
    m_projectActions->open(folder, person);
}

void MainWindow::showPage(const QString &pageId, const QString &thing)
{
    if (!m_workspace.hasProject())
        return;
    m_bar->clear();
    m_pages->showPage(pageId, thing);
}

void MainWindow::showProject()
{
    const bool hasProject = m_workspace.hasProject();
    m_pages->forgetPlaces();
    m_navigation->setVisible(hasProject);
    m_content->setCurrentWidget(hasProject ? static_cast<QWidget *>(m_pages) : m_welcome);
    if (hasProject)
        m_pages->showPage(pageTable().front().id);
    else
        m_welcome->refresh();
    setWindowTitle(hasProject ? tr("%1 – Assay").arg(m_workspace.project()->name()) : QStringLiteral("Assay"));
    updateReadOnlyBar();
    updateBadges();
}

void MainWindow::updateReadOnlyBar()
{
    const QString reason = m_workspace.hasProject() ? m_workspace.project()->readOnlyReason() : QString();
    if (reason.isEmpty())
        m_readOnlyBar->clear();
    else
        m_readOnlyBar->showMessage(reason, Tone::Warning);
    if (!m_workspace.hasProject())
        m_status->setSaveState({}, {});
    else if (reason.isEmpty())
        m_status->setSaveState(tr("Saved"), tr("Every change is on the disk as soon as it is shown."));
    else
        m_status->setSaveState(tr("Read only"), reason);
    updateObstacles();
}

void MainWindow::updateObstacles()
{
    const bool hasProject = m_workspace.hasProject();
    const QString readOnly = hasProject ? m_workspace.project()->readOnlyReason() : QString();
    for (const ActionEntry &entry : actionTable()) {
        if (entry.id == u"project.demo")
            continue;
        QString obstacle;
        if (entry.needs != Needs::Nothing && !hasProject)
            obstacle = tr("Open a project first.");
        else if (entry.needs == Needs::WritableProject && !readOnly.isEmpty())
            obstacle = readOnly;
        else if (const Page *page = m_pages->builtPage(entry.pageId))
            obstacle = page->obstacle(entry.id);
        m_actions->setObstacle(entry.id, obstacle);
        if (!m_actions->isHandled(entry.id))
            m_actions->action(entry.id)->setVisible(false);
    }
    const QAction *import = m_actions->action(QStringLiteral("project.import"));
    m_drop->setObstacle(import->isEnabled() ? QString() : import->toolTip());
    if (hasProject && m_pages->currentPage() && !m_pages->currentPage()->filterWidget())
        m_actions->setObstacle(QStringLiteral("go.filter"), tr("There is nothing to filter on this page."));
    updateUndo();
    if (!m_pages->history().canGoBack() || !hasProject)
        m_actions->setObstacle(QStringLiteral("go.back"), tr("There is no place to go back to."));
    if (!m_pages->history().canGoForward() || !hasProject)
        m_actions->setObstacle(QStringLiteral("go.forward"), tr("There is no place to go forward to."));
}

/// Undo and redo say what they would change.
void MainWindow::updateUndo()
{
    const RunEditing &editing = m_workspace.editing();
    const auto update = [&](const char *id, const QString &what, const QString &named, const QString &nothing) {
        QAction *action = m_actions->action(QString::fromLatin1(id));
        const QString text = QCoreApplication::translate("ActionTable", named.toUtf8().constData());
        action->setText(what.isEmpty() ? text : tr("%1: %2").arg(text, what));
        if (!action->isEnabled())
            return;
        m_actions->setObstacle(action->objectName(), editing.isBusy() ? tr("Wait for the change that is being made.")
                                                     : what.isEmpty() ? nothing
                                                                      : QString());
    };
    update("edit.undo", editing.undoText(), QStringLiteral("&Undo"), tr("There is nothing to undo."));
    update("edit.redo", editing.redoText(), QStringLiteral("&Redo"), tr("There is nothing to redo."));
}

void MainWindow::updateBadges()
{
    const std::shared_ptr<Project> project = m_workspace.project();
    if (!project || m_workspace.person().role != u"team lead")
        return m_navigation->setBadge(QStringLiteral("models"), {});
    m_openRequests.load(
        this, [project] { return project->read(registry_store::openRequests); },
        [this](Result<QList<PromotionRequest>> requests) {
            // A project that cannot be read says so on its page.
            if (!requests)
                return;
            const auto mine =
                std::count_if(requests->cbegin(), requests->cend(), [this](const PromotionRequest &request) {
                    return request.requestedBy != m_workspace.person().name;
                });
            m_navigation->setBadge(QStringLiteral("models"),
                                   mine > 0 ? tr("%n to review", nullptr, int(mine)) : QString());
        });
}

void MainWindow::updateTheme()
{
    m_actions->action(QStringLiteral("view.") + m_workspace.settings().theme())->setChecked(true);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_workspace.settings().setState(geometryKey, saveGeometry());
    m_workspace.tasks().stopAll();
    event->accept();
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    // Room above the bars only while one of them is there.
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent)
        m_barLayout->setContentsMargins(16, m_bar->isHidden() && m_readOnlyBar->isHidden() ? 0 : 8, 16, 0);
    return QWidget::eventFilter(watched, event);
}

} // namespace assay
