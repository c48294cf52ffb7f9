#include "core/data/csv_writer.h"

#include <algorithm>

namespace assay
{

namespace
{

/// Quoted wherever a reader might take it for something else.
QByteArray field(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    const bool isPlain = !bytes.isEmpty() && !bytes.startsWith(' ') && !bytes.endsWith(' ') &&
                         std::none_of(bytes.begin(), bytes.end(), [](char c) {
                             return c == ',' || c == '"' || c == '\n' || c == '\r' || c == '\t';
                         });
    return isPlain ? bytes : '"' + bytes.replace('"', "\"\"") + '"';
}

bool hasWord(const Table &table, const QString &word)
{
    for (const Column &column : table.columns) {
        for (const auto &known : column.words) {
            if (known.trimmed() == word)
                return true;
        }
    }
    return false;
}

QString missingWord(const Table &table)
{
    QString word;
    for (int number = 1; hasWord(table, word); ++number)
        word = QStringLiteral("missing_%1").arg(number);
    return word;
}

/// The fields of a column's words, which stand in many rows each.
std::vector<QByteArray> wordFields(const Column &column)
{
    std::vector<QByteArray> fields;
    for (const auto &word : column.words)
        fields.push_back(field(word));
    return fields;
}

} // namespace

WrittenCsv writeCsv(const Table &table)
{
    WrittenCsv csv;
    const QString missing = missingWord(table);
    csv.options.missingWords = {missing};
    // A line without any byte is no row.
    const QByteArray missingField =
        missing.isEmpty() && table.columns.size() == 1 ? QByteArray("\"\"") : missing.toUtf8();
    std::vector<std::vector<QByteArray>> words;
    for (const Column &column : table.columns) {
        csv.bytes += (words.empty() ? "" : ",") + field(column.name);
        words.push_back(wordFields(column));
    }
    csv.bytes += '\n';
    for (size_t row = 0; row < size_t(table.rowCount); ++row) {
        for (size_t i = 0; i < table.columns.size(); ++i) {
            const Column &column = table.columns[i];
            if (i > 0)
                csv.bytes += ',';
            if (column.isMissing(row))
                csv.bytes += missingField;
            else if (column.isWords())
                csv.bytes += words[i][size_t(column.codes[row])];
            else
                csv.bytes += valueText(column.numbers[row], column.type).toLatin1();
        }
        csv.bytes += '\n';
    }
    return csv;
}

} // namespace assay
