#pragma once

#include <QByteArray>
#include <QStringList>

namespace assay
{

/// One field of a CSV file (RFC 4180) in UTF-8: quoted where a reader might take it for something else. What a
/// spreadsheet would take for a formula stays as it is, since programs are to read back the same text.
QByteArray csvField(const QString &text);
/// One line of a CSV file: fields parted by commas, LF at the end. One empty field alone is quoted, since a line
/// without any byte is no row.
QByteArray csvLine(const QStringList &fields);
/// The shortest text that reads back as the same number; empty for NaN.
QString csvNumber(double value);

} // namespace assay
