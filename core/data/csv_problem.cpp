#include "core/data/csv_problem.h"

#include "core/data/csv_blocks.h"

#include <QCoreApplication>

namespace assay
{

namespace
{

QString raggedText(std::int64_t line, size_t fields, qsizetype expected)
{
    if (fields == 1)
        return QCoreApplication::translate("core", "line %1 has 1 field where %2 were expected. Give every line "
                                                   "the same number of fields, and quote a field that holds "
                                                   "the delimiter.")
            .arg(line)
            .arg(expected);
    if (expected == 1)
        return QCoreApplication::translate("core", "line %1 has %2 fields where 1 was expected. Give every line "
                                                   "the same number of fields, and quote a field that holds "
                                                   "the delimiter.")
            .arg(line)
            .arg(fields);
    return QCoreApplication::translate("core", "line %1 has %2 fields where %3 were expected. Give every line "
                                               "the same number of fields, and quote a field that holds the "
                                               "delimiter.")
        .arg(line)
        .arg(fields)
        .arg(expected);
}

/// What stands behind “line 3, column 2 (“temp”), ”.
QString causeOf(const CsvProblem &problem)
{
    switch (problem.kind) {
    case CsvProblem::Kind::OpenQuote:
        return QCoreApplication::translate("core", "opens a quote that is never closed. Close it, and double every "
                                                   "quote inside a quoted field.");
    case CsvProblem::Kind::TextAfterQuote:
        return QCoreApplication::translate("core", "has text behind a closing quote. Double every quote inside a "
                                                   "quoted field.");
    case CsvProblem::Kind::QuoteInside:
        return QCoreApplication::translate("core", "has a quote inside a field that does not begin with one. Put the "
                                                   "whole field in quotes and double the quotes inside it.");
    case CsvProblem::Kind::LoneReturn:
        return QCoreApplication::translate("core", "has a carriage return without a line feed. Save the file with the "
                                                   "line ends of Linux or Windows.");
    case CsvProblem::Kind::Nul:
        return QCoreApplication::translate("core", "holds a NUL byte, so it is not a text file. Export the data as "
                                                   "CSV in UTF-8.");
    case CsvProblem::Kind::NotUtf8:
        return QCoreApplication::translate("core", "is not valid UTF-8. Save the file as UTF-8, or read it in its own "
                                                   "encoding, such as windows-1252.");
    case CsvProblem::Kind::LongRow:
        return QCoreApplication::translate("core", "is longer than %1 MB, as no row is. Look for a quote that is "
                                                   "never closed.")
            .arg(CsvBlocks::longestRow >> 20);
    case CsvProblem::Kind::NotOfType:
        return QCoreApplication::translate("core", "holds “%1”, which is no %2. Correct the value, name it as a "
                                                   "missing value, or choose another type for the column.")
            .arg(problem.value, problem.type);
    case CsvProblem::Kind::Ragged:
    case CsvProblem::Kind::Utf16:
    case CsvProblem::Kind::None:
        break;
    }
    return {};
}

} // namespace

Error cannotReadCsv(const QString &file, const QString &why)
{
    return {ErrorCode::Invalid, QCoreApplication::translate("core", "Cannot read “%1”: %2").arg(file, why)};
}

Error CsvProblem::toError(const QString &file, const QStringList &columns) const
{
    if (kind == Kind::Utf16)
        return cannotReadCsv(file, QCoreApplication::translate("core", "it is written in UTF-16. Read it as utf-16le "
                                                                       "or utf-16be."));
    if (kind == Kind::Ragged)
        return cannotReadCsv(file, raggedText(line, field, columns.size()));
    const QString name = columns.value(qsizetype(field) - 1);
    const QString place =
        name.isEmpty()
            ? QCoreApplication::translate("core", "line %1, column %2, ").arg(line).arg(field)
            : QCoreApplication::translate("core", "line %1, column %2 (“%3”), ").arg(line).arg(field).arg(name);
    return cannotReadCsv(file, place + causeOf(*this));
}

} // namespace assay
