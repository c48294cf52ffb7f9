#include "ui/models/run_export.h"

#include "core/runs/index/run_groups.h"

#include <QDateTime>
#include <QTimeZone>

namespace assay
{

namespace
{

using Cell = RunTableText::Cell;
using Kind = RunColumn::Kind;

constexpr size_t runsAtOnce = 500;

Cell textCell(const QString &text)
{
    return text.isEmpty() ? Cell{} : Cell{Cell::Kind::Text, 0, text};
}

Cell numberCell(double number, const QString &shown)
{
    return {Cell::Kind::Number, number, shown};
}

QString isoTime(double milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(qint64(milliseconds), QTimeZone::utc()).toString(Qt::ISODateWithMs);
}

Cell cellOf(const RunValue &value, const RunColumn &column, const RunCells &cells)
{
    switch (value.kind) {
    case RunValue::Kind::Missing:
        return {};
    case RunValue::Kind::Text: {
        // A parameter that is a number is one for programs too.
        bool isNumber = false;
        const double number = column.kind == Kind::Param ? value.text.toDouble(&isNumber) : 0;
        return isNumber ? numberCell(number, value.text) : textCell(value.text);
    }
    case RunValue::Kind::Number:
        break;
    }
    if (column.kind == Kind::Started)
        return textCell(isoTime(value.number));
    if (column.kind == Kind::Duration)
        return numberCell(value.number / 1000, QString::number(value.number / 1000, 'g', 4));
    return numberCell(value.number, cells.valueText(value.number, column));
}

RunTableText::Column headingOf(const RunColumn &column)
{
    const bool isNumber = column.kind == Kind::Metric || column.kind == Kind::Param || column.kind == Kind::Duration;
    const QString title = column.kind == Kind::Duration
                              ? QCoreApplication::translate("assay::RunTableModel", "Duration in seconds")
                              : RunCells::title(column);
    return {title, column.kind == Kind::Duration ? QStringLiteral("duration_seconds") : column.toString(), isNumber};
}

QList<RunColumn> writtenOf(const QList<RunColumn> &columns)
{
    QList<RunColumn> written;
    for (const RunColumn &column : columns) {
        if (column.kind != Kind::Series && column.kind != Kind::Curve)
            written.append(column);
    }
    return written;
}

} // namespace

Result<RunTableText> exportRuns(RunIndex &index, const RunCells &cells, const QList<RunColumn> &columns,
                                const std::vector<std::uint32_t> &runs)
{
    RunTableText table;
    table.rows.resize(runs.size());
    for (const RunColumn &column : writtenOf(columns)) {
        table.columns.push_back(headingOf(column));
        if (const std::optional<RunKey> key = keyOf(column)) {
            ASSAY_TRY(values, index.values(*key, runs));
            for (size_t i = 0; i < runs.size(); ++i)
                table.rows[i].push_back(cellOf(values[i], column, cells));
            continue;
        }
        // What the index does not know stands in the runs themselves.
        for (size_t begin = 0; begin < runs.size(); begin += runsAtOnce) {
            const std::span<const std::uint32_t> some(runs.data() + begin, std::min(runsAtOnce, runs.size() - begin));
            ASSAY_TRY(ids, index.ids(some));
            ASSAY_TRY(whole, index.runs(some));
            QHash<RunId, Run> byId;
            for (const Run &run : whole)
                byId.insert(run.id, run);
            for (size_t i = 0; i < some.size(); ++i) {
                const auto run = byId.constFind(ids[qsizetype(i)]);
                table.rows[begin + i].push_back(run == byId.cend()          ? Cell{}
                                                : column.kind == Kind::Note ? textCell(run->note)
                                                                            : textCell(cells.text(*run, column)));
            }
        }
    }
    return table;
}

Result<RunTableText> exportGroups(RunIndex &index, const RunCells &cells, const QList<RunColumn> &columns,
                                  const RunArrangement &arrangement)
{
    const auto word = [](const char *text) { return QCoreApplication::translate("assay::RunTableModel", text); };
    std::vector<RunGroup> groups;
    for (size_t row = 0; row < arrangement.runs.size(); ++row) {
        if (arrangement.depthOf(int(row)) > 0)
            continue;
        const RunGroup *group = arrangement.groupOf(arrangement.runs[row]);
        groups.push_back(group ? *group : RunGroup{{}, 0, {arrangement.runs[row]}});
    }
    std::vector<std::uint32_t> firsts;
    for (const RunGroup &group : groups)
        firsts.push_back(group.runs.front());
    RunTableText table;
    table.rows.resize(groups.size());
    const bool areReplicates = arrangement.grouping.kind == RunGrouping::Kind::Replicates;
    for (const RunColumn &column : writtenOf(columns)) {
        const std::optional<RunKey> key = keyOf(column);
        if (column.kind == Kind::Metric) {
            ASSAY_TRY(summaries, index.summaries(groups, *key));
            const RunTableText::Column heading = headingOf(column);
            const std::pair<const char *, double GroupSummary::*> parts[] = {
                {QT_TRANSLATE_NOOP("assay::RunTableModel", "%1 mean"), &GroupSummary::mean},
                {QT_TRANSLATE_NOOP("assay::RunTableModel", "%1 deviation"), &GroupSummary::deviation},
                {QT_TRANSLATE_NOOP("assay::RunTableModel", "%1 least"), &GroupSummary::least},
                {QT_TRANSLATE_NOOP("assay::RunTableModel", "%1 greatest"), &GroupSummary::greatest}};
            const char *keys[] = {"mean", "deviation", "least", "greatest"};
            for (size_t part = 0; part < std::size(parts); ++part) {
                table.columns.push_back(
                    {word(parts[part].first).arg(heading.title), heading.key + u'/' + QLatin1String(keys[part]), true});
                for (size_t i = 0; i < groups.size(); ++i) {
                    const double value = summaries[i].*parts[part].second;
                    table.rows[i].push_back(std::isfinite(value) ? numberCell(value, cells.valueText(value, column))
                                                                 : Cell{});
                }
            }
            continue;
        }
        const auto &keys = arrangement.grouping.keys;
        const bool isSetting =
            column.kind == Kind::Estimator || column.kind == Kind::Param || column.kind == Kind::Data;
        const bool isCommon = key && (std::find(keys.begin(), keys.end(), *key) != keys.end() ||
                                      (areReplicates && isSetting && !run_groups::isSeed(column.key)) ||
                                      (areReplicates && column.kind == Kind::Name));
        if (!isCommon)
            continue;
        table.columns.push_back(headingOf(column));
        ASSAY_TRY(values, index.values(*key, firsts));
        for (size_t i = 0; i < groups.size(); ++i)
            table.rows[i].push_back(cellOf(values[i], column, cells));
    }
    table.columns.push_back({word(QT_TRANSLATE_NOOP("assay::RunTableModel", "Runs")), QStringLiteral("runs"), true});
    for (size_t i = 0; i < groups.size(); ++i)
        table.rows[i].push_back(numberCell(double(groups[i].runs.size()), {}));
    return table;
}

} // namespace assay
