#pragma once

#include "app/command.h"

namespace assay
{

/// Every command, in the order in which help lists them.
const std::vector<Command> &commandTable();

/// The command of that name, or null.
const Command *findCommand(const QString &name);
/// The commands of a group, such as the four of "data"; empty when there is no such group.
std::vector<const Command *> commandsOfGroup(const QString &group);
/// Options that every command takes.
const std::vector<OptionRule> &globalOptions();

} // namespace assay
