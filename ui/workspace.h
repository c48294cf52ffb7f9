#pragma once

#include "core/base/task_runner.h"
#include "core/store/change_feed.h"
#include "core/store/person.h"
#include "core/store/project.h"
#include "ui/run_selection.h"
#include "ui/settings.h"
#include "ui/shared_run_index.h"

#include <QObject>

#include <memory>

namespace assay
{

class CurveKeeper;
class RunEditing;
class RunIndexKeeper;
class RunKeeper;

/// What every page works on: the open project, who sits here, running work, the shared selection. Window thread.
class Workspace final : public QObject
{
    Q_OBJECT

public:
    Workspace(Settings &settings, TaskRunner &tasks, QObject *parent = nullptr);
    ~Workspace() override;

    [[nodiscard]] bool hasProject() const { return m_project != nullptr; }
    /// The open project, null when there is none. Work on other threads keeps its own pointer.
    [[nodiscard]] const std::shared_ptr<Project> &project() const { return m_project; }
    /// Shows `project` in place of the one that is open; `person` empty takes who sat here last.
    void setProject(std::shared_ptr<Project> project, const QString &person = {});
    void closeProject();

    /// Who sits at the machine.
    [[nodiscard]] const Person &person() const { return m_person; }
    [[nodiscard]] const QList<Person> &people() const { return m_people; }
    void setPerson(const QString &name);

    [[nodiscard]] Settings &settings() const { return m_settings; }
    [[nodiscard]] TaskRunner &tasks() const { return m_tasks; }
    [[nodiscard]] RunSelection &selection() { return m_selection; }
    [[nodiscard]] const SharedRunIndex &runIndex() const { return m_runIndex; }
    /// Changes to runs, with undo.
    [[nodiscard]] RunEditing &editing() { return *m_editing; }

Q_SIGNALS:
    /// Another project, or none.
    void projectChanged();
    /// Things of the project changed, whoever changed them.
    void changed(const assay::ChangeSet &changes);
    void personChanged();
    /// The project stopped taking writes.
    void becameReadOnly();

private:
    void reloadPeople();

    Settings &m_settings;
    TaskRunner &m_tasks;
    RunSelection m_selection;
    RunEditing *m_editing;
    std::shared_ptr<Project> m_project;
    std::unique_ptr<ChangeFeed> m_feed;
    std::unique_ptr<CurveKeeper> m_curves;
    std::unique_ptr<RunKeeper> m_runs;
    std::unique_ptr<RunIndexKeeper> m_indexKeeper;
    SharedRunIndex m_runIndex;
    Person m_person;
    QList<Person> m_people;
};

} // namespace assay
