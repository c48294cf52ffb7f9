#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace assay
{

/// A table of runs to be written: headings, and cells with what they are. A value type.
struct RunTableText {
    struct Cell {
        enum class Kind { Missing, Number, Text };
        Kind kind = Kind::Missing;
        double number = 0;
        /// What is shown. Of numbers, as a table shows them to people; empty: the shortest form that is exact.
        QString text = {};
    };
    struct Column {
        QString title;         ///< for people
        QString key;           ///< for programs, such as metrics.rmse; no two alike
        bool isNumber = false; ///< stands at the right
    };
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows; ///< a cell a column
};

enum class RunTableFormat { Csv, Markdown, Latex, Json };
QString runTableFormatName(RunTableFormat format); ///< csv, markdown, latex, json
std::optional<RunTableFormat> runTableFormatFromName(const QString &name);
/// What file names end with: csv, md, tex, json.
QString runTableSuffix(RunTableFormat format);

/// The table as a file in UTF-8, its lines ended by LF.
///  - CSV and JSON are for programs: keys, and numbers in the shortest form that reads back as the same. In CSV
///    (RFC 4180) missing cells and NaN are empty, the empty text is "". In JSON, an array of one object a row, missing
///    is null, and NaN and the infinities are words (see jsonNumber).
///  - Markdown (GitHub's tables) and LaTeX (booktabs) are for people: titles, and numbers as they are shown. Whatever
///    their markup could take for its own is escaped; line breaks become <br> there and a space here.
QByteArray writeRunTable(const RunTableText &table, RunTableFormat format);

} // namespace assay
