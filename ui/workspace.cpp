#include "ui/workspace.h"

#include "core/runs/curves/curve_keeper.h"
#include "core/runs/index/run_index.h"
#include "core/runs/index/run_index_keeper.h"
#include "core/runs/watch/run_keeper.h"
#include "core/store/person_store.h"
#include "ui/run_editing.h"
#include "ui/turns.h"

namespace assay
{

Workspace::Workspace(Settings &settings, TaskRunner &tasks, QObject *parent)
    : QObject(parent),
      m_settings(settings),
      m_tasks(tasks),
      m_editing(new RunEditing(*this))
{
}

Workspace::~Workspace() = default;

void Workspace::setProject(std::shared_ptr<Project> project, const QString &person)
{
    m_feed.reset();
    m_runs.reset();
    m_curves.reset();
    m_indexKeeper.reset();
    m_runIndex = {};
    m_selection.clear();
    m_editing->forget();
    m_project = std::move(project);
    m_people.clear();
    m_person = {};
    if (m_project) {
        m_settings.addRecentProject(m_project->folder());
        reloadPeople();
        setPerson(person.isEmpty() ? m_settings.person(m_project->folder()) : person);
        m_feed = std::make_unique<ChangeFeed>(m_project);
        connect(m_feed.get(), &ChangeFeed::changed, this, [this](const ChangeSet &changes) {
            if (changes.has("person"))
                reloadPeople();
            Q_EMIT changed(changes);
        });
        connect(m_feed.get(), &ChangeFeed::becameReadOnly, this, &Workspace::becameReadOnly);
        m_runs = std::make_unique<RunKeeper>(m_project);
        m_curves = std::make_unique<CurveKeeper>(m_project);
        m_indexKeeper = std::make_unique<RunIndexKeeper>(m_project);
        m_runIndex = {std::make_shared<RunIndex>(m_project), std::make_shared<Turns>()};
    }
    Q_EMIT projectChanged();
}

void Workspace::closeProject()
{
    setProject(nullptr);
}

void Workspace::setPerson(const QString &name)
{
    if (m_people.isEmpty())
        return;
    const auto named =
        std::find_if(m_people.cbegin(), m_people.cend(), [&](const Person &p) { return p.name == name; });
    m_person = named == m_people.cend() ? m_people.front() : *named;
    m_settings.setPerson(m_project->folder(), m_person.name);
    Q_EMIT personChanged();
}

void Workspace::reloadPeople()
{
    auto people = m_project->read([](Connection &connection) { return person_store::list(connection); });
    if (people)
        m_people = *people;
    Q_EMIT personChanged();
}

} // namespace assay
