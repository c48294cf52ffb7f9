#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

namespace assay
{

/// Refuses a specification with this sentence.
Error refused(const QString &sentence);
/// “a”, “b”, “c”
QString quoted(const QStringList &words);

/// Each refuses the value of a key of the specification with a sentence that names key, value and what is allowed.
Result<> oneOf(const QString &key, const QString &value, const QStringList &allowed);
Result<> inRange(const QString &key, double value, double min, double max);
Result<> needed(const QString &key, const QString &value);

} // namespace assay
