#pragma once

#include "core/store/connection.h"
#include "core/store/person.h"

#include <QList>

namespace assay::person_store
{

Result<QList<Person>> list(Connection &connection);
Result<Person> find(Connection &connection, const QString &name);
Result<> add(Connection &connection, const Person &person);

} // namespace assay::person_store
