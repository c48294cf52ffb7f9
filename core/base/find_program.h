#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace assay
{

/// The file that a program's name means: itself where it has a slash, else the first of PATH. NotFound where there is
/// none, Refused where it is no file that may be run.
Result<QByteArray> findProgram(const QByteArray &word);

/// That a program cannot be run, for a reason that ends a sentence.
Error cannotRunProgram(const QByteArray &word, const QString &reason);

} // namespace assay
