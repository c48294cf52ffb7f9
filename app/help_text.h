#pragma once

#include "app/command.h"

namespace assay
{

/// Every command with one sentence each.
QString generalHelp();
/// The commands of a group with one sentence each.
QString groupHelp(const QString &group);
/// One command: how it is called, what it does, its options, an example.
QString commandHelp(const Command &command);

} // namespace assay
