#pragma once

#include "app/command_line.h"

namespace assay
{

/// Runs one command and prints what it has to say: the answer on standard output, an error as one sentence on standard
/// error. Returns the exit code: 0 done, 1 a check said no, 2 wrong usage, 3 could not, or that of a program that it
/// ran. Main thread.
int runCommand(const CommandLine &line);

/// Keeps what libraries mutter out of the answers; ASSAY_DETAILS shows it. Before the application is made.
void quietenLibraries();

/// Prints what --help or --version ask for.
int printHelp(const CommandLine &line);

/// Prints an error and returns its exit code.
int printError(const Error &error, bool isDecision = false);

} // namespace assay
