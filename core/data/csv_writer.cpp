#include "core/data/csv_writer.h"

#include "core/data/csv_text.h"

namespace assay
{

namespace
{

/// Empty words are quoted, which tells them from missing ones.
QByteArray wordField(const QString &word)
{
    return word.isEmpty() ? QByteArrayLiteral("\"\"") : csvField(word);
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
        fields.push_back(wordField(word));
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
        csv.bytes += (words.empty() ? "" : ",") + wordField(column.name);
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
