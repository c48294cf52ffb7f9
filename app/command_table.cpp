#include "app/command_table.h"

#include "app/commands/commands.h"

#include <algorithm>
#include <iterator>

namespace assay
{

const OptionRule *Command::option(const QString &optionName) const
{
    const auto found = std::ranges::find(options, optionName, &OptionRule::name);
    return found == options.end() ? nullptr : &*found;
}

const std::vector<Command> &commandTable()
{
    static const std::vector<Command> table = [] {
        std::vector<Command> all;
        for (const auto &group :
             {projectCommands, dataCommands, schemaCommands, trainCommands, explainCommands, searchCommands,
              runProgramCommands, runCommands, runDifferenceCommands, runGroupCommands, runEditCommands,
              runFileCommands, viewCommands, modelCommands, peopleCommands, auditCommands, paintingCommands})
            std::ranges::move(group(), std::back_inserter(all));
        return all;
    }();
    return table;
}

const Command *findCommand(const QString &name)
{
    const auto found = std::ranges::find(commandTable(), name, &Command::name);
    return found == commandTable().end() ? nullptr : &*found;
}

std::vector<const Command *> commandsOfGroup(const QString &group)
{
    std::vector<const Command *> commands;
    for (const Command &command : commandTable()) {
        if (command.name.startsWith(group + QLatin1Char(' ')))
            commands.push_back(&command);
    }
    return commands;
}

const std::vector<OptionRule> &globalOptions()
{
    static const std::vector<OptionRule> options = {
        {QStringLiteral("project"), QStringLiteral("DIR"),
         QStringLiteral("the project's folder; without it, that of $ASSAY_PROJECT, or the nearest project from the "
                        "current folder upwards")},
        {QStringLiteral("as"), QStringLiteral("PERSON"),
         QStringLiteral("who acts; without it, the project's first person")},
        {QStringLiteral("json"), {}, QStringLiteral("print one JSON object")},
        {QStringLiteral("help"), {}, QStringLiteral("explain the command")},
        {QStringLiteral("version"), {}, QStringLiteral("print the program's version")},
    };
    return options;
}

} // namespace assay
