#include "app/commands/commands.h"

#include "app/session.h"
#include "app/text_table.h"
#include "core/store/person_store.h"
#include "core/work/manage_people.h"

#include <QJsonArray>

namespace assay
{

namespace
{

QJsonObject personJson(const Person &person)
{
    return {{QStringLiteral("name"), person.name},
            {QStringLiteral("role"), person.role},
            {QStringLiteral("added"), isoTime(person.addedAt)}};
}

Result<Outcome> add(Session &session)
{
    ASSAY_TRY(project, session.project());
    ASSAY_TRY(actor, session.actor());
    ASSAY_TRY(person, addPerson(*project, actor, session.argument(0),
                                session.option(QStringLiteral("role"), QStringLiteral("data scientist"))));
    return Outcome{personJson(person), QStringLiteral("Added %1 (%2).\n").arg(person.name, person.role)};
}

Result<Outcome> list(Session &session)
{
    ASSAY_TRY(project, session.project());
    ASSAY_TRY(people, project->read([](Connection &connection) { return person_store::list(connection); }));
    QJsonArray array;
    TextTable table({QStringLiteral("person"), QStringLiteral("role")});
    for (const Person &person : people) {
        array.append(personJson(person));
        table.add({person.name, person.role});
    }
    return Outcome{{{QStringLiteral("people"), array}}, table.toText()};
}

} // namespace

std::vector<Command> peopleCommands()
{
    return {
        {.name = QStringLiteral("people add"),
         .arguments = {QStringLiteral("NAME")},
         .summary = QStringLiteral("Add a person to the project."),
         .example = QStringLiteral("assay people add \"Jonas Brandt\" --role \"team lead\""),
         .options = {{QStringLiteral("role"), QStringLiteral("ROLE"),
                      QStringLiteral(
                          "\"data scientist\" (as it is without this) or \"team lead\", who may decide requests")}},
         .run = add},
        {.name = QStringLiteral("people list"),
         .summary = QStringLiteral("List the project's people and their roles."),
         .example = QStringLiteral("assay people list"),
         .run = list},
    };
}

} // namespace assay
