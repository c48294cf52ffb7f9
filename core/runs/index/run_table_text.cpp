#include "core/runs/index/run_table_text.h"

#include "core/base/json.h"
#include "core/data/csv_text.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <cmath>

namespace assay
{

namespace
{

using Cell = RunTableText::Cell;
using Column = RunTableText::Column;

struct FormatEntry {
    RunTableFormat format;
    const char *name;
    const char *suffix;
};
constexpr std::array<FormatEntry, 4> formats = {{{RunTableFormat::Csv, "csv", "csv"},
                                                 {RunTableFormat::Markdown, "markdown", "md"},
                                                 {RunTableFormat::Latex, "latex", "tex"},
                                                 {RunTableFormat::Json, "json", "json"}}};

const FormatEntry &entryOf(RunTableFormat format)
{
    return formats[size_t(format)];
}

const Cell &cellAt(const std::vector<Cell> &row, size_t column)
{
    static const Cell missing;
    return column < row.size() ? row[column] : missing;
}

/// What people read.
QString shownText(const Cell &cell)
{
    if (cell.kind == Cell::Kind::Missing)
        return QStringLiteral("–");
    if (cell.kind == Cell::Kind::Text || !cell.text.isEmpty())
        return cell.text;
    if (std::isnan(cell.number))
        return QStringLiteral("NaN");
    if (std::isinf(cell.number))
        return cell.number > 0 ? QStringLiteral("∞") : QStringLiteral("-∞");
    return csvNumber(cell.number);
}

QByteArray csvCell(const Cell &cell)
{
    if (cell.kind == Cell::Kind::Number)
        return csvNumber(cell.number).toLatin1();
    // Quotes tell the empty text from a missing one.
    return cell.kind == Cell::Kind::Text && cell.text.isEmpty() ? QByteArrayLiteral("\"\"") : csvField(cell.text);
}

QByteArray csvFile(const RunTableText &table)
{
    QStringList keys;
    for (const Column &column : table.columns)
        keys.append(column.key);
    QByteArray text = csvLine(keys);
    for (const auto &row : table.rows) {
        const qsizetype begin = text.size();
        for (size_t i = 0; i < table.columns.size(); ++i)
            text += (i > 0 ? "," : "") + csvCell(cellAt(row, i));
        // A line without any byte is no row.
        text += text.size() == begin ? "\"\"\n" : "\n";
    }
    return text;
}

QByteArray jsonText(const QString &text)
{
    return QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact).mid(1).chopped(1);
}

QByteArray jsonCell(const Cell &cell)
{
    if (cell.kind == Cell::Kind::Missing)
        return QByteArrayLiteral("null");
    if (cell.kind == Cell::Kind::Number && std::isfinite(cell.number))
        return csvNumber(cell.number).toLatin1();
    return jsonText(cell.kind == Cell::Kind::Number ? jsonNumber(cell.number).toString() : cell.text);
}

/// By hand, since a QJsonObject would sort the keys.
QByteArray jsonFile(const RunTableText &table)
{
    std::vector<QByteArray> keys;
    for (const Column &column : table.columns)
        keys.push_back(jsonText(column.key) + ':');
    QByteArray text = "[";
    for (size_t row = 0; row < table.rows.size(); ++row) {
        text += row > 0 ? ",\n{" : "\n{";
        for (size_t i = 0; i < keys.size(); ++i)
            text += (i > 0 ? "," : "") + keys[i] + jsonCell(cellAt(table.rows[row], i));
        text += '}';
    }
    return text + "\n]\n";
}

/// True where an underscore could begin or end emphasis: anywhere but inside a word.
bool isOutsideWord(const QString &text, qsizetype at)
{
    return at == 0 || at + 1 == text.size() || !text[at - 1].isLetterOrNumber() || !text[at + 1].isLetterOrNumber();
}

/// True where an ampersand could begin an entity such as &amp; or &#38;.
bool beginsEntity(const QString &text, qsizetype at)
{
    return at + 1 < text.size() && (text[at + 1] == u'#' || text[at + 1].isLetter());
}

QByteArray markdownText(QString text)
{
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    QString escaped;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\n' || c == u'\r') {
            escaped += QLatin1String("<br>");
            continue;
        }
        if (QStringView(u"\\`|*~[]<$").contains(c) || (c == u'_' && isOutsideWord(text, i)) ||
            (c == u'&' && beginsEntity(text, i)))
            escaped += u'\\';
        escaped += c.isNull() ? QChar(QChar::ReplacementCharacter) : c;
    }
    return escaped.toUtf8();
}

QByteArray markdownFile(const RunTableText &table)
{
    QByteArray text = "|";
    for (const Column &column : table.columns)
        text += ' ' + markdownText(column.title) + " |";
    text += "\n|";
    for (const Column &column : table.columns)
        text += column.isNumber ? " ---: |" : " --- |";
    text += '\n';
    for (const auto &row : table.rows) {
        text += '|';
        for (size_t i = 0; i < table.columns.size(); ++i)
            text += ' ' + markdownText(shownText(cellAt(row, i))) + " |";
        text += '\n';
    }
    return text;
}

/// What stands for a character in text; empty: itself.
QString latexOf(QChar c)
{
    switch (c.unicode()) {
    case u'#':
    case u'$':
    case u'%':
    case u'&':
    case u'_':
    case u'{':
    case u'}':
        return QStringLiteral("\\") + c;
    case u'\\':
        return QStringLiteral("\\textbackslash{}");
    case u'~':
        return QStringLiteral("\\textasciitilde{}");
    case u'^':
        return QStringLiteral("\\textasciicircum{}");
    case u'`':
        return QStringLiteral("\\textasciigrave{}");
    case u'"':
        return QStringLiteral("\\textquotedbl{}");
    case u'<':
        return QStringLiteral("\\textless{}");
    case u'>':
        return QStringLiteral("\\textgreater{}");
    case u'|':
        return QStringLiteral("\\textbar{}");
    case u'\u00a0':
        return QStringLiteral("~");
    case u'\u2009':
    case u'\u202f':
        return QStringLiteral("\\,");
    case u'–':
        return QStringLiteral("--");
    case u'—':
        return QStringLiteral("---");
    case u'…':
        return QStringLiteral("\\ldots{}");
    case u'−':
        return QStringLiteral("$-$");
    case u'±':
        return QStringLiteral("$\\pm$");
    case u'×':
        return QStringLiteral("$\\times$");
    case u'∞':
        return QStringLiteral("$\\infty$");
    default:
        break;
    }
    // TeX refuses control characters.
    return c.category() == QChar::Other_Control || c.isSpace() ? QStringLiteral(" ") : QString();
}

QString latexText(const QString &text)
{
    QString escaped;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const QString known = latexOf(c);
        // Two of these would become one sign, such as a dash.
        const bool isDoubled = i > 0 && c == text[i - 1] && QStringView(u"-,'").contains(c);
        // After the end of a line these would belong to its command.
        const bool isArgument = i == 0 && (c == u'[' || c == u'*');
        if (isDoubled)
            escaped += QLatin1String("{}");
        if (isArgument)
            escaped += u'{' + QString(c) + u'}';
        else
            escaped += known.isEmpty() ? QString(c) : known;
    }
    return escaped;
}

/// With true minus signs, and powers of ten for exponents.
QString latexNumber(const QString &text)
{
    QString escaped;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isExponent = c.toLower() == u'e' && i > 0 && text[i - 1].isDigit();
        if (isExponent) {
            qsizetype end = i + 1;
            while (end < text.size() &&
                   (text[end].isDigit() || (end == i + 1 && QStringView(u"+-").contains(text[end]))))
                ++end;
            bool isWhole = false;
            const int exponent = text.mid(i + 1, end - i - 1).toInt(&isWhole);
            if (isWhole) {
                escaped += QStringLiteral("$\\times10^{%1}$").arg(exponent);
                i = end - 1;
                continue;
            }
        }
        const QString known = latexOf(c == u'-' ? QChar(u'−') : c);
        escaped += known.isEmpty() ? QString(c) : known;
    }
    return escaped;
}

QString latexCell(const Cell &cell, const Column &column)
{
    const QString shown = shownText(cell);
    if (cell.kind == Cell::Kind::Number)
        return latexNumber(shown);
    bool isNumber = false;
    if (cell.kind == Cell::Kind::Text && column.isNumber)
        (void)shown.toDouble(&isNumber);
    return isNumber ? latexNumber(shown) : latexText(shown);
}

QByteArray latexLine(const QStringList &cells)
{
    return cells.join(QLatin1String(" & ")).toUtf8() + " \\\\\n";
}

QByteArray latexFile(const RunTableText &table)
{
    QByteArray alignment;
    QStringList titles;
    for (const Column &column : table.columns) {
        alignment += column.isNumber ? 'r' : 'l';
        titles.append(latexText(column.title));
    }
    QByteArray text = "% Needs \\usepackage{booktabs} and \\usepackage[T1]{fontenc}; letters that its font lacks need "
                      "XeLaTeX or LuaLaTeX.\n\\begin{tabular}{" +
                      alignment + "}\n\\toprule\n" + latexLine(titles) + "\\midrule\n";
    for (const auto &row : table.rows) {
        QStringList cells;
        for (size_t i = 0; i < table.columns.size(); ++i)
            cells.append(latexCell(cellAt(row, i), table.columns[i]));
        text += latexLine(cells);
    }
    return text + "\\bottomrule\n\\end{tabular}\n";
}

} // namespace

QString runTableFormatName(RunTableFormat format)
{
    return QString::fromLatin1(entryOf(format).name);
}

std::optional<RunTableFormat> runTableFormatFromName(const QString &name)
{
    for (const FormatEntry &entry : formats) {
        if (name == QLatin1String(entry.name))
            return entry.format;
    }
    return std::nullopt;
}

QString runTableSuffix(RunTableFormat format)
{
    return QString::fromLatin1(entryOf(format).suffix);
}

QByteArray writeRunTable(const RunTableText &table, RunTableFormat format)
{
    switch (format) {
    case RunTableFormat::Csv:
        return csvFile(table);
    case RunTableFormat::Markdown:
        return markdownFile(table);
    case RunTableFormat::Latex:
        return latexFile(table);
    case RunTableFormat::Json:
        break;
    }
    return jsonFile(table);
}

} // namespace assay
