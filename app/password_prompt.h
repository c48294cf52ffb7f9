#pragma once

#include <QString>

#include <optional>

namespace assay
{

/// Asks the person at the terminal for a password, which is not shown while it is typed; nothing when nobody sits at
/// one.
std::optional<QString> askPassword(const QString &prompt);

} // namespace assay
