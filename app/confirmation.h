#pragma once

#include <QString>

#include <optional>

namespace assay
{

/// Asks on the terminal; only “y” or “yes” is yes. Nothing without a terminal to answer on.
std::optional<bool> askYesNo(const QString &question);

} // namespace assay
