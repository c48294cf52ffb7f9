#pragma once

#include "core/base/result.h"

namespace assay
{

/// Whether a window can be opened. Qt ends the whole program when it cannot reach the display, so a child process tries
/// first. To be called before any thread is started.
Result<> checkDisplay(int argc, char **argv);

/// Makes Qt draw into memory, for commands that make files and open no window.
void drawOffscreen();

} // namespace assay
