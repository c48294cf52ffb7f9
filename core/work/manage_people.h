#pragma once

#include "core/store/person.h"
#include "core/store/project.h"

namespace assay
{

/// Creates a project with its first person.
Result<std::shared_ptr<Project>> createProject(const QString &folder, const Person &first, Clock clock = systemClock());
/// Adds a person; role is "data scientist" or "team lead".
Result<Person> addPerson(Project &project, const Person &actor, const QString &name, const QString &role);
/// The person of that name; an empty name takes the project's first person.
Result<Person> findPerson(Project &project, const QString &name);

} // namespace assay
