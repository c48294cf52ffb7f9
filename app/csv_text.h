#pragma once

#include <QByteArray>
#include <QStringList>

namespace assay
{

/// One line of a CSV file (RFC 4180): fields quoted where they must be, LF at the end, UTF-8.
QByteArray csvLine(const QStringList &fields);
/// The shortest text that reads back as the same number; empty for NaN.
QString csvNumber(double value);

} // namespace assay
