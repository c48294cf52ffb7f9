#pragma once

#include "core/work/import_data.h"
#include "ui/workspace.h"

#include <QObject>

class QWidget;

namespace assay
{

class Actions;
class MessageBar;

/// Opens, creates and closes projects, imports data and adds people: the project.* actions of the table. Slow parts run
/// as tasks; what fails is said once, in the window's bar. Window thread.
class ProjectActions final : public QObject
{
    Q_OBJECT

public:
    ProjectActions(Workspace &workspace, Actions &actions, MessageBar &bar, QString demoDataFolder, QWidget *window);

    void open(const QString &folder, const QString &person = {});
    void create(const QString &folder, const Person &first);
    void makeDemo(const QString &folder);
    void close();
    /// Asks how to import the file.
    void askImport(const QString &file);
    void import(const ImportRequest &request);
    void addPerson(const QString &name, const QString &role);

Q_SIGNALS:
    void imported(const QString &reference);

private:
    void askFolder();
    void askNew();
    void askDemo();
    void askFile();
    void askQuery();
    void askPerson();
    void show(std::shared_ptr<Project> project, const QString &person);
    /// Starts work whose error the bar shows; `done` gets the value alone.
    template <typename Work, typename OnDone>
    void start(const QString &title, Work work, OnDone done);

    Workspace &m_workspace;
    MessageBar &m_bar;
    QString m_demoDataFolder;
    QWidget *m_window;
};

} // namespace assay
