#include "core/work/manage_people.h"

#include "core/audit/audit_store.h"
#include "core/base/ids.h"
#include "core/store/person_store.h"

#include <QCoreApplication>

namespace assay
{

namespace
{

Result<> checkPerson(const Person &person)
{
    ASSAY_CHECK(checkName(person.name, QCoreApplication::translate("core", "person")));
    if (person.role != u"data scientist" && person.role != u"team lead")
        return Error{ErrorCode::Usage,
                     QCoreApplication::translate("core", "“%1” is not a role; use “data scientist” or “team lead”.")
                         .arg(person.role)};
    return Done{};
}

Result<> addAndLog(Connection &connection, const QString &actor, const Person &person)
{
    ASSAY_CHECK(person_store::add(connection, person));
    ASSAY_CHECK(audit_store::append(connection, person.addedAt, actor, QStringLiteral("people.add"), person.name,
                                    {{QStringLiteral("role"), person.role}}));
    return Done{};
}

} // namespace

Result<std::shared_ptr<Project>> createProject(const QString &folder, const Person &first, Clock clock)
{
    // Checked before anything exists, so that a wrong name leaves no half-made project.
    ASSAY_CHECK(checkPerson(first));
    ASSAY_TRY(project, Project::create(folder, std::move(clock)));
    const Result<> recorded = project->write([&](Connection &connection) -> Result<> {
        Person person = first;
        person.addedAt = project->now();
        ASSAY_CHECK(audit_store::append(connection, person.addedAt, person.name, QStringLiteral("project.create"),
                                        project->name(), {{QStringLiteral("assay"), QStringLiteral(ASSAY_VERSION)}}));
        return addAndLog(connection, person.name, person);
    });
    if (recorded.isError())
        return recorded.error();
    return project;
}

Result<Person> addPerson(Project &project, const Person &actor, const QString &name, const QString &role)
{
    const Person person{name, role, project.now()};
    ASSAY_CHECK(checkPerson(person));
    return project.write([&](Connection &connection) -> Result<Person> {
        ASSAY_TRY(known, person_store::find(connection, actor.name));
        ASSAY_CHECK(addAndLog(connection, known.name, person));
        return person;
    });
}

Result<Person> findPerson(Project &project, const QString &name)
{
    return project.read([&](Connection &connection) -> Result<Person> {
        if (!name.isEmpty())
            return person_store::find(connection, name);
        ASSAY_TRY(people, person_store::list(connection));
        if (people.isEmpty())
            return Error{ErrorCode::NotFound,
                         QCoreApplication::translate("core", "The project “%1” has no people yet; add the first one.")
                             .arg(project.name())};
        return people.first();
    });
}

} // namespace assay
