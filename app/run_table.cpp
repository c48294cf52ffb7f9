#include "app/run_table.h"

#include "app/forms.h"
#include "core/runs/curves/metric_store.h"
#include "core/runs/filter/query_reader.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace assay
{

namespace
{

using Cell = RunTableText::Cell;

Cell textCell(const QString &text)
{
    return {Cell::Kind::Text, 0, text};
}

Cell cellOf(const RunKey &key, const Run &run, const ValueAtStep &atStep)
{
    if (key.isNumeric()) {
        const std::optional<double> number = key.number(run, atStep);
        if (!number)
            return {};
        if (key.isTime())
            return textCell(isoTime(TimeMs(*number)));
        return {Cell::Kind::Number, *number, std::isfinite(*number) ? numberText(*number) : QString()};
    }
    const QStringList texts = key.texts(run);
    return texts.isEmpty() ? Cell{} : textCell(texts.join(QStringLiteral(", ")));
}

/// Attributes go by the names that the whole table has always had.
QString columnKey(const RunKey &key)
{
    static const QHash<QString, QString> attributes = {{QStringLiteral("run_id"), QStringLiteral("id")},
                                                       {QStringLiteral("run_name"), QStringLiteral("name")},
                                                       {QStringLiteral("user_id"), QStringLiteral("person")},
                                                       {QStringLiteral("start_time"), QStringLiteral("start")},
                                                       {QStringLiteral("end_time"), QStringLiteral("end")}};
    if (key.kind == RunKey::Kind::Attribute)
        return attributes.value(key.name, key.name);
    QString text = key.toString().section(u'.', 0, 0) + u'.' + key.name;
    if (key.part != RunKey::Part::Last)
        text += u'.' + RunKey::partWord(key.part);
    return key.step ? QStringLiteral("%1[%2]").arg(text).arg(*key.step) : text;
}

RunTableColumn columnOf(const RunKey &key)
{
    const QString text = columnKey(key);
    // The kind of key is plain to people.
    const bool isNamed = key.kind == RunKey::Kind::Attribute || key.kind == RunKey::Kind::Dataset;
    return {text, isNamed ? text : text.section(u'.', 1), key,
            [key](const Run &run, const ValueAtStep &atStep) { return cellOf(key, run, atStep); }};
}

RunTableColumn attributeColumn(const char *name)
{
    return columnOf({RunKey::Kind::Attribute, QString::fromLatin1(name)});
}

/// A label rather than a quantity: it may have more digits than a double.
RunTableColumn seedColumn()
{
    const QString name = QStringLiteral("seed");
    return {name, name, {}, [](const Run &run, const ValueAtStep &) { return textCell(QString::number(run.seed)); }};
}

/// The columns that have names of their own here.
std::optional<RunTableColumn> ownColumn(const QueryToken &token)
{
    if (token.isWord("seed"))
        return seedColumn();
    if (token.isWord("id"))
        return attributeColumn("run_id");
    if (token.isWord("start"))
        return attributeColumn("start_time");
    if (token.isWord("end"))
        return attributeColumn("end_time");
    return std::nullopt;
}

/// Where two have the same title, their keys tell them apart.
void tellTitlesApart(std::vector<RunTableText::Column> &columns)
{
    QHash<QString, int> count;
    for (const auto &column : columns)
        ++count[column.title];
    for (auto &column : columns) {
        if (count.value(column.title) > 1)
            column.title = column.key;
    }
}

/// True when the column has values and all of them are numbers.
bool isNumeric(const RunTableText &table, size_t column)
{
    bool hasNumber = false;
    for (const auto &row : table.rows) {
        const Cell &cell = row[column];
        bool isNumber = cell.kind == Cell::Kind::Number;
        if (cell.kind == Cell::Kind::Text)
            (void)cell.text.toDouble(&isNumber);
        if (!isNumber && cell.kind != Cell::Kind::Missing)
            return false;
        hasNumber = hasNumber || isNumber;
    }
    return hasNumber;
}

} // namespace

Result<std::vector<RunTableColumn>> readRunColumns(const QString &text)
{
    std::vector<RunTableColumn> columns;
    QueryReader reader(text, QueryReader::Subject::Columns);
    QSet<QString> keys;
    do {
        const QueryToken start = reader.peek();
        std::optional<RunTableColumn> column = ownColumn(start);
        if (column) {
            reader.take();
        } else {
            ASSAY_TRY(key, RunKey::read(reader, QueryGrammar::Full));
            column = columnOf(key);
        }
        if (keys.contains(column->key))
            return reader.expectedAt(spanOf(start), QStringLiteral("a key that is not there already"));
        keys.insert(column->key);
        columns.push_back(std::move(*column));
    } while (reader.acceptSymbol(","));
    if (!reader.atEnd())
        return reader.expected(QStringLiteral("“,” or the end"));
    return columns;
}

std::vector<RunTableColumn> allRunColumns(const QList<Run> &runs)
{
    QSet<QString> paramSet, metricSet;
    for (const Run &run : runs) {
        for (auto it = run.params.keyBegin(); it != run.params.keyEnd(); ++it)
            paramSet.insert(*it);
        for (auto it = run.metrics.keyBegin(); it != run.metrics.keyEnd(); ++it)
            metricSet.insert(*it);
    }
    QStringList params = paramSet.values(), metrics = metricSet.values();
    params.sort();
    metrics.sort();
    std::vector<RunTableColumn> columns;
    for (const char *name : {"run_id", "run_name", "experiment", "status", "start_time", "end_time", "user_id"})
        columns.push_back(attributeColumn(name));
    columns.push_back(seedColumn());
    for (const QString &key : std::as_const(params))
        columns.push_back(columnOf({RunKey::Kind::Param, key}));
    for (const QString &key : std::as_const(metrics))
        columns.push_back(columnOf({RunKey::Kind::Metric, key}));
    return columns;
}

Result<RunTableText> runTable(Project &project, const QList<Run> &runs, const std::vector<RunTableColumn> &columns)
{
    return project.read([&](Connection &connection) -> Result<RunTableText> {
        std::optional<Error> failure;
        const ValueAtStep atStep = [&](const Run &run, const QString &metric, std::int64_t step) {
            std::optional<double> value;
            const auto points = metric_store::read(connection, run.id, metric);
            if (!points) {
                failure = points.error();
                return value;
            }
            for (const MetricPoint &point : *points) {
                if (point.step == step)
                    value = point.value;
            }
            return value;
        };
        RunTableText table;
        for (const RunTableColumn &column : columns)
            table.columns.push_back({column.title, column.key});
        tellTitlesApart(table.columns);
        for (const Run &run : runs) {
            std::vector<Cell> &row = table.rows.emplace_back();
            for (const RunTableColumn &column : columns)
                row.push_back(column.cell(run, atStep));
            if (failure)
                return *failure;
        }
        for (size_t i = 0; i < columns.size(); ++i)
            table.columns[i].isNumber = isNumeric(table, i);
        return table;
    });
}

} // namespace assay
