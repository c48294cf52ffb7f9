#pragma once

namespace assay
{

struct CommandLine;

/// Opens the window and stays until it is closed; returns the exit code. Main thread, before any other is started.
int openWindow(int argc, char **argv, const CommandLine &line);

} // namespace assay
