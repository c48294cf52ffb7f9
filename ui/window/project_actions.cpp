#include "ui/window/project_actions.h"

#include "core/work/manage_people.h"
#include "core/work/run_demo.h"
#include "ui/action_table.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/add_person_dialog.h"
#include "ui/window/import_dialog.h"
#include "ui/window/new_project_dialog.h"
#include "ui/window/query_dialog.h"

#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>
#include <QThreadPool>

namespace assay
{

namespace
{

/// `name`, or `name-2` and so on where that is there already.
QString freeFolder(const QString &parent, const QString &name)
{
    const QDir folder(parent);
    for (int number = 1;; ++number) {
        const QString candidate = number == 1 ? name : QStringLiteral("%1-%2").arg(name).arg(number);
        if (!folder.exists(candidate))
            return folder.filePath(candidate);
    }
}

/// The last pointer to a project waits for its writer, which is not the window's business.
void releaseInBackground(std::shared_ptr<Project> project)
{
    if (project)
        QThreadPool::globalInstance()->start([project = std::move(project)]() mutable { project.reset(); });
}

} // namespace

ProjectActions::ProjectActions(Workspace &workspace, Actions &actions, MessageBar &bar, QString demoDataFolder,
                               QWidget *window)
    : QObject(window),
      m_workspace(workspace),
      m_bar(bar),
      m_demoDataFolder(std::move(demoDataFolder)),
      m_window(window)
{
    actions.handle(QStringLiteral("project.new"), this, [this] { askNew(); });
    actions.handle(QStringLiteral("project.open"), this, [this] { askFolder(); });
    actions.handle(QStringLiteral("project.demo"), this, [this] { askDemo(); });
    actions.handle(QStringLiteral("project.import"), this, [this] { askFile(); });
    actions.handle(QStringLiteral("project.database"), this, [this] { askQuery(); });
    actions.handle(QStringLiteral("project.people"), this, [this] { askPerson(); });
    actions.handle(QStringLiteral("project.close"), this, [this] { close(); });
}

template <typename Work, typename OnDone>
void ProjectActions::start(const QString &title, Work work, OnDone done)
{
    m_bar.clear();
    auto started = std::make_shared<Task *>(nullptr);
    *started = m_workspace.tasks().start(title, this, std::move(work), [this, started, done](auto result) {
        if (result)
            return done(std::move(*result));
        if (result.error().code == ErrorCode::Cancelled)
            return;
        // The bar says it, so the list of work need not say it again.
        m_workspace.tasks().dismiss(*started);
        m_bar.showError(result.error());
    });
}

void ProjectActions::show(std::shared_ptr<Project> project, const QString &person)
{
    std::shared_ptr<Project> before = m_workspace.project();
    m_workspace.setProject(std::move(project), person);
    releaseInBackground(std::move(before));
}

void ProjectActions::open(const QString &folder, const QString &person)
{
    start(
        tr("Opening “%1”").arg(QDir(folder).dirName()), [folder](Progress &) { return Project::open(folder); },
        [this, person](std::shared_ptr<Project> project) { show(std::move(project), person); });
}

void ProjectActions::create(const QString &folder, const Person &first)
{
    start(
        tr("Creating “%1”").arg(QDir(folder).dirName()),
        [folder, first](Progress &) { return createProject(folder, first); },
        [this, first](std::shared_ptr<Project> project) { show(std::move(project), first.name); });
}

void ProjectActions::makeDemo(const QString &folder)
{
    start(
        tr("Making the demo project"),
        [folder, data = m_demoDataFolder](Progress &progress) {
            return runDemo(folder, data, systemClock(), progress);
        },
        [this](std::shared_ptr<Project> project) { show(std::move(project), {}); });
}

void ProjectActions::close()
{
    show(nullptr, {});
}

void ProjectActions::import(const ImportRequest &request)
{
    start(
        tr("Importing “%1”").arg(request.query ? request.name : QFileInfo(request.file).fileName()),
        [project = m_workspace.project(), actor = m_workspace.person(), request](Progress &progress) {
            return importData(*project, actor, request, progress);
        },
        [this](const DatasetVersion &version) {
            // Going to the page clears the bar.
            Q_EMIT imported(version.reference());
            m_bar.showMessage(tr("Imported %1: %L2 rows, %n column(s).", nullptr, version.columnCount)
                                  .arg(version.reference())
                                  .arg(version.rowCount),
                              Tone::Good);
        });
}

void ProjectActions::addPerson(const QString &name, const QString &role)
{
    start(
        tr("Adding %1").arg(name),
        [project = m_workspace.project(), actor = m_workspace.person(), name, role](Progress &) {
            return assay::addPerson(*project, actor, name, role);
        },
        [this](const Person &person) { m_bar.showMessage(tr("Added %1.").arg(person.name), Tone::Good); });
}

void ProjectActions::askFolder()
{
    auto *dialog = new QFileDialog(m_window, tr("Open a project folder"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) { open(folder); });
    dialog->open();
}

void ProjectActions::askNew()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new NewProjectDialog(freeFolder(documents, QStringLiteral("my-project")),
                                        qEnvironmentVariable("USER"), m_window);
    connect(dialog, &FormDialog::submitted, this, [this, dialog] {
        if (dialog->folder().isEmpty())
            return dialog->showError(tr("Say in which folder the project is to lie."));
        if (dialog->person().name.isEmpty())
            return dialog->showError(tr("Say your name, so that the project can record who did what."));
        dialog->accept();
        create(dialog->folder(), dialog->person());
    });
    dialog->open();
}

void ProjectActions::askDemo()
{
    const QString parent =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/assay");
    auto *dialog = new FormDialog(tr("Make the demo project"),
                                  tr("The real life of a model on bike rentals in Washington: data, four models, a "
                                     "comparison, an approval, and a year later. It takes some seconds."),
                                  tr("Make project"), m_window);
    auto *folder = new FolderField(freeFolder(parent, QStringLiteral("bike-demand")), dialog);
    dialog->addField(tr("Folder"), folder);
    connect(dialog, &FormDialog::submitted, this, [this, dialog, folder] {
        if (folder->folder().isEmpty())
            return dialog->showError(tr("Say in which folder the project is to lie."));
        dialog->accept();
        makeDemo(folder->folder());
    });
    dialog->open();
}

void ProjectActions::askFile()
{
    auto *dialog = new QFileDialog(m_window, tr("Import data"), QDir::homePath(),
                                   tr("Tables (*.csv *.tsv *.txt *.jsonl *.ndjson *.json *.parquet *.gz *.zst)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ProjectActions::askImport);
    dialog->open();
}

void ProjectActions::askImport(const QString &file)
{
    auto *dialog = new ImportDialog(m_workspace.project(), file, m_window);
    connect(dialog, &FormDialog::submitted, this, [this, dialog] {
        const ImportRequest request = dialog->request();
        if (auto checked = checkName(request.name, tr("dataset")); !checked)
            return dialog->showError(checked.error().text);
        dialog->accept();
        import(request);
    });
    dialog->open();
}

void ProjectActions::askQuery()
{
    auto *dialog = new QueryDialog(m_workspace, m_window);
    connect(dialog, &QueryDialog::confirmed, this, [this, dialog] {
        const ImportRequest request = dialog->request();
        dialog->accept();
        import(request);
    });
    dialog->open();
}

void ProjectActions::askPerson()
{
    auto *dialog = new AddPersonDialog(m_window);
    connect(dialog, &FormDialog::submitted, this, [this, dialog] {
        if (auto checked = checkName(dialog->name(), tr("person")); !checked)
            return dialog->showError(checked.error().text);
        dialog->accept();
        addPerson(dialog->name(), dialog->role());
    });
    dialog->open();
}

} // namespace assay
