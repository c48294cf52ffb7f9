#pragma once

#include "app/command.h"

namespace assay
{

// Each group of commands stands in a file of its own: project_commands.cpp and so on.
std::vector<Command> projectCommands();
std::vector<Command> dataCommands();
std::vector<Command> schemaCommands();
std::vector<Command> trainCommands();
std::vector<Command> explainCommands();
std::vector<Command> searchCommands();
std::vector<Command> runProgramCommands();
std::vector<Command> runCommands();
std::vector<Command> runDifferenceCommands();
std::vector<Command> runGroupCommands();
std::vector<Command> runEditCommands();
std::vector<Command> runFileCommands();
std::vector<Command> viewCommands();
std::vector<Command> modelCommands();
std::vector<Command> peopleCommands();
std::vector<Command> auditCommands();
std::vector<Command> paintingCommands();

} // namespace assay
