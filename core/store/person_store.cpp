#include "core/store/person_store.h"

#include "core/base/ids.h"

#include <QCoreApplication>

namespace assay::person_store
{

namespace
{

Person personOf(const Statement &row)
{
    return {row.text(0), row.text(1), row.integer(2)};
}

} // namespace

Result<QList<Person>> list(Connection &connection)
{
    ASSAY_TRY(rows, connection.prepare("SELECT name, role, added_at FROM person ORDER BY added_at, name"));
    QList<Person> people;
    while (rows.next())
        people.append(personOf(rows));
    ASSAY_CHECK(rows.status());
    return people;
}

Result<Person> find(Connection &connection, const QString &name)
{
    ASSAY_TRY(rows, connection.prepare("SELECT name, role, added_at FROM person WHERE name = ?"));
    rows.bind(1, name);
    if (rows.next())
        return personOf(rows);
    ASSAY_CHECK(rows.status());
    return Error{ErrorCode::NotFound,
                 QCoreApplication::translate("core", "The project knows no person “%1”. Add that person first, or "
                                                     "choose one of the people it lists.")
                     .arg(name)};
}

Result<> add(Connection &connection, const Person &person)
{
    ASSAY_CHECK(checkName(person.name, QCoreApplication::translate("core", "person")));
    ASSAY_TRY(insert, connection.prepare("INSERT INTO person (name, role, added_at) VALUES (?, ?, ?)"));
    auto inserted = insert.bind(1, person.name).bind(2, person.role).bind(3, person.addedAt).run();
    if (!inserted && inserted.error().code == ErrorCode::Exists)
        return Error{ErrorCode::Exists,
                     QCoreApplication::translate("core", "The project has a person “%1” already. Choose another name.")
                         .arg(person.name),
                     inserted.error().detail};
    ASSAY_CHECK(inserted);
    return connection.recordChange("person", person.name);
}

} // namespace assay::person_store
