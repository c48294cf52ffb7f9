#include "app/commands/commands.h"

#include "app/forms.h"
#include "app/session.h"
#include "app/text_table.h"
#include "core/base/json.h"
#include "core/runs/compare/run_differences.h"
#include "core/runs/run_store.h"

#include <QJsonArray>

#include <cmath>

namespace assay
{

namespace
{

/// The first line, cut to what a terminal has room for.
QString shortText(const QString &text)
{
    constexpr qsizetype longest = 40;
    const qsizetype end = text.indexOf(u'\n');
    const QString line = end < 0 ? text : text.left(end);
    if (line.size() > longest)
        return line.left(longest - 1) + u'…';
    return end < 0 ? line : line + u'…';
}

QString changesText(const DifferenceCell &cell)
{
    if (cell.text.isEmpty())
        return QStringLiteral("nothing");
    return std::isnan(cell.number.value) ? QStringLiteral("a diff that cannot be read")
                                         : QStringLiteral("%1 lines").arg(cell.number.value);
}

QString cellText(const DifferenceRow &row, const DifferenceCell &cell)
{
    if (cell.isMissing)
        return QStringLiteral("–");
    if (row.section == DifferenceSection::Metrics)
        return estimateText(cell.number);
    if (row.key == u"uncommitted" && row.section == DifferenceSection::Code)
        return changesText(cell);
    constexpr qsizetype digestDigits = 12;
    const bool isDigest = (row.section == DifferenceSection::Code && row.key == u"commit") ||
                          (row.section == DifferenceSection::Data && row.key.endsWith(u".digest"));
    return isDigest ? cell.text.left(digestDigits) : shortText(cell.text);
}

QJsonValue cellJson(const DifferenceRow &row, const DifferenceCell &cell)
{
    if (cell.isMissing)
        return QJsonValue::Null;
    if (row.section != DifferenceSection::Metrics)
        return cell.text;
    return QJsonObject{{QStringLiteral("value"), jsonNumber(cell.number.value)},
                       {QStringLiteral("lower"), jsonNumber(cell.number.lower)},
                       {QStringLiteral("upper"), jsonNumber(cell.number.upper)}};
}

QJsonObject tableJson(const DifferenceTable &table)
{
    QJsonArray runs;
    for (size_t run = 0; run < table.runs.size(); ++run)
        runs.append(QJsonObject{{QStringLiteral("id"), table.runs[run].value},
                                {QStringLiteral("name"), table.names.at(qsizetype(run))}});
    QJsonArray rows;
    for (const DifferenceRow &row : table.rows) {
        QJsonArray values;
        for (const DifferenceCell &cell : row.cells)
            values.append(cellJson(row, cell));
        rows.append(QJsonObject{{QStringLiteral("section"), differenceSectionName(row.section)},
                                {QStringLiteral("key"), row.key},
                                {QStringLiteral("on"), row.on},
                                {QStringLiteral("different"), row.isDifferent},
                                {QStringLiteral("share"), row.share},
                                {QStringLiteral("values"), values}});
    }
    return {
        {QStringLiteral("runs"), runs}, {QStringLiteral("rows"), rows}, {QStringLiteral("alike"), qint64(table.alike)}};
}

/// A section's rows under the runs; where rows that are alike stand among them, those that differ are marked.
QString sectionText(const DifferenceTable &table, DifferenceSection section, bool isMarked)
{
    QStringList header{differenceSectionName(section)};
    if (isMarked)
        header.append(QString());
    for (size_t run = 0; run < table.runs.size(); ++run) {
        const QString &name = table.names.at(qsizetype(run));
        header.append(table.names.count(name) > 1 ? name + u' ' + table.runs[run].shortForm() : name);
    }
    TextTable text(header);
    for (const DifferenceRow &row : table.rows) {
        if (row.section != section)
            continue;
        QStringList cells{row.on.isEmpty() ? row.key : row.key + QStringLiteral(" on ") + row.on};
        if (isMarked)
            cells.append(row.isDifferent ? QStringLiteral("≠") : QString());
        for (const DifferenceCell &cell : row.cells)
            cells.append(cellText(row, cell));
        text.add(cells);
    }
    return text.isEmpty() ? QString() : text.toText() + u'\n';
}

Result<Outcome> differences(Session &session)
{
    ASSAY_TRY(project, session.project());
    QList<RunId> ids;
    for (const QString &name : session.arguments()) {
        ASSAY_TRY(run, project->read([&](Connection &connection) { return run_store::find(connection, name); }));
        if (ids.contains(run.id))
            return Error{ErrorCode::Usage,
                         QStringLiteral("The run “%1” was given twice. Compare different runs.").arg(run.name)};
        ids.append(run.id);
    }
    const bool showsAll = session.has(QStringLiteral("all"));
    ASSAY_TRY(table, loadRunDifferences(*project, ids, showsAll ? DifferenceRows::All : DifferenceRows::Different));
    QString text;
    for (const auto section : {DifferenceSection::Metrics, DifferenceSection::Parameters, DifferenceSection::Data,
                               DifferenceSection::Code, DifferenceSection::Environment, DifferenceSection::Notes})
        text += sectionText(table, section, showsAll);
    if (table.rows.empty())
        text = QStringLiteral("These runs do not differ in anything that was recorded.\n");
    else if (!showsAll)
        text += QStringLiteral("%1 more are alike; --all shows them.\n").arg(table.alike);
    return Outcome{tableJson(table), text};
}

} // namespace

std::vector<Command> runDifferenceCommands()
{
    return {
        {.name = QStringLiteral("runs differences"),
         .arguments = {QStringLiteral("RUN"), QStringLiteral("RUN")},
         .takesMany = true,
         .summary = QStringLiteral("Show what runs have different: metrics, parameters, data, code, environment, "
                                   "notes and tags; what differs most first."),
         .example = QStringLiteral("assay runs differences ridge xgboost mlp"),
         .options = {{QStringLiteral("all"), {}, QStringLiteral("what is alike, too")}},
         .run = differences,
         .jsonKeys = QStringLiteral("  runs   id and name of each, in the order of the values\n"
                                    "  rows   section, key, on (the data of a metric; empty for the holdout), "
                                    "different,\n         share (of the pairs of runs that differ) and values: null, "
                                    "a text, or of a\n         metric value, lower and upper\n"
                                    "  alike  how many rows are alike in all runs\n")}};
}

} // namespace assay
