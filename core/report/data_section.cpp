#include "core/report/report_format.h"
#include "core/report/report_sections.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <cmath>

namespace assay::report_sections
{

namespace
{

constexpr size_t mostPairs = 8;
constexpr size_t mostWarnings = 12;

QString checkText(const ModelRecords &records)
{
    if (!records.check)
        return QCoreApplication::translate("core", "not checked against a schema");
    const QString at = report_format::time(records.check->checkedAt);
    if (records.check->anomalies.empty())
        return QCoreApplication::translate("core", "satisfied the schema %1 on %2").arg(records.check->schema, at);
    return QCoreApplication::translate("core", "broke the schema %1 in places: %2, found on %3")
        .arg(records.check->schema, report_format::count(std::int64_t(records.check->anomalies.size())), at);
}

QString schemaText(const ModelRecords &records)
{
    if (!records.schema)
        return QCoreApplication::translate("core", "none");
    return QCoreApplication::translate("core", "%1, inferred from %2")
        .arg(records.schema->reference(), records.schema->origin);
}

void addDataFacts(Blocks &blocks, const ModelRecords &records)
{
    const DatasetVersion &data = *records.data;
    FactsBlock facts;
    facts.facts = {
        {QCoreApplication::translate("core", "Dataset"), data.reference()},
        {QCoreApplication::translate("core", "Rows"), report_format::count(data.rowCount)},
        {QCoreApplication::translate("core", "Columns"), report_format::count(data.columnCount)},
        {QCoreApplication::translate("core", "Size"), report_format::bytes(data.byteCount)},
        {QCoreApplication::translate("core", "Digest"), report_format::shortDigest(data.digest), true},
        {QCoreApplication::translate("core", "Imported"), report_format::time(data.createdAt)},
        {QCoreApplication::translate("core", "Imported by"), records.withRole(data.createdBy)},
        {QCoreApplication::translate("core", "Source"), QFileInfo(data.source).fileName()},
        {QCoreApplication::translate("core", "Schema"), schemaText(records)},
        {QCoreApplication::translate("core", "Last check"), checkText(records)},
    };
    if (!data.note.isEmpty())
        facts.facts.append({QCoreApplication::translate("core", "Note"), data.note});
    blocks.emplace_back(facts);
}

/// The target's histogram as its profile keeps it: equal-width bins from least to greatest.
ChartBlock targetChart(const ColumnProfile &target)
{
    ChartBlock chart;
    chart.title = QCoreApplication::translate("core", "How “%1” is spread").arg(target.name);
    chart.xLabel = target.name;
    chart.yLabel = QCoreApplication::translate("core", "Rows");
    chart.isHalfWidth = true;
    ChartSeries bars{{}, ChartSeries::Kind::Bars, {}, {}};
    const double width = (target.max - target.min) / double(std::max<size_t>(1, target.histogram.size()));
    for (size_t i = 0; i < target.histogram.size(); ++i) {
        bars.x.push_back(target.min + (double(i) + 0.5) * width);
        bars.y.push_back(double(target.histogram[i]));
    }
    chart.series = {bars};
    return chart;
}

ChartBlock pairsChart(const TableProfile &profile, const QString &target)
{
    ChartBlock chart;
    chart.title = QCoreApplication::translate("core", "Correlation with “%1”").arg(target);
    chart.xLabel = QCoreApplication::translate("core", "Pearson's correlation");
    chart.isHalfWidth = true;
    chart.xMark = 0;
    ChartSeries bars{{}, ChartSeries::Kind::Bars, {}, {}};
    for (const PairProfile &pair : profile.pairs) {
        if (bars.x.size() >= mostPairs)
            break;
        if (pair.kind != u"pearson" || pair.b != target)
            continue;
        bars.x.push_back(double(bars.x.size()));
        bars.y.push_back(pair.value);
        bars.texts.append(report_format::fixed(pair.value, 2));
        chart.categories.append(pair.a == target ? pair.b : pair.a);
    }
    chart.series = {bars};
    return chart;
}

void addTarget(Blocks &blocks, const ModelRecords &records)
{
    const ColumnProfile *target = records.data->profile.find(records.target());
    if (!target)
        return;
    blocks.emplace_back(HeadingBlock{QCoreApplication::translate("core", "The target “%1”").arg(target->name), 2});
    FactsBlock facts;
    facts.facts = {{QCoreApplication::translate("core", "Mean"), report_format::dataValue(target->mean)},
                   {QCoreApplication::translate("core", "Standard deviation"), report_format::dataValue(target->sd)},
                   {QCoreApplication::translate("core", "Missing"), report_format::count(target->missing)},
                   {QCoreApplication::translate("core", "Least"), report_format::dataValue(target->min)},
                   {QCoreApplication::translate("core", "Greatest"), report_format::dataValue(target->max)}};
    for (const auto &[probability, value] : target->quantiles) {
        if (probability == 0.5)
            facts.facts.append(
                {QCoreApplication::translate("core", "Median"),
                 (target->bounds.quantiles > 0 ? QStringLiteral("≈ ") : QString()) + report_format::dataValue(value)});
    }
    blocks.emplace_back(facts);
    if (!target->histogram.empty())
        blocks.emplace_back(targetChart(*target));
    const auto &pairs = records.data->profile.pairs;
    if (std::any_of(pairs.begin(), pairs.end(),
                    [&](const PairProfile &pair) { return pair.kind == u"pearson" && pair.b == target->name; }))
        blocks.emplace_back(pairsChart(records.data->profile, target->name));
}

void addWarnings(Blocks &blocks, const ModelRecords &records)
{
    TableBlock table;
    table.caption = QCoreApplication::translate("core", "What the profile warns of");
    table.header = {QCoreApplication::translate("core", "Column"), QCoreApplication::translate("core", "Warning"),
                    QCoreApplication::translate("core", "Use")};
    QStringList texts;
    for (const ColumnProfile &column : records.data->profile.columns) {
        for (const DataWarning &warning : column.warnings) {
            const QString use = columnUse(records, column.name);
            // One line for a warning that two columns share, such as two that add up to the target.
            const qsizetype same = texts.indexOf(warning.text);
            if (same >= 0 && table.rows.at(same).at(2) == use) {
                table.rows[same][0] = QStringList{table.rows.at(same).at(0), column.name}.join(QStringLiteral(", "));
                continue;
            }
            texts.append(warning.text);
            table.rows.append({column.name, warning.text, use});
        }
    }
    for (const DataWarning &warning : records.data->profile.warnings) {
        if (!texts.contains(warning.text))
            table.rows.append({QCoreApplication::translate("core", "all"), warning.text, QStringLiteral("–")});
    }
    if (table.rows.isEmpty())
        return;
    const auto all = size_t(table.rows.size());
    table.rows = table.rows.mid(0, qsizetype(mostWarnings));
    blocks.emplace_back(table);
    if (all > mostWarnings)
        blocks.emplace_back(ParagraphBlock{
            QCoreApplication::translate("core", "The first %1 of %2 warnings; the dataset's page shows all.")
                .arg(report_format::count(std::int64_t(mostWarnings)), report_format::count(std::int64_t(all))),
            true});
}

} // namespace

void addData(Blocks &blocks, const ModelRecords &records)
{
    blocks.emplace_back(HeadingBlock{QCoreApplication::translate("core", "Data")});
    if (!records.data) {
        blocks.emplace_back(
            ParagraphBlock{QCoreApplication::translate("core", "The run does not say which data it was trained on.")});
        return;
    }
    addDataFacts(blocks, records);
    addTarget(blocks, records);
    addWarnings(blocks, records);
}

} // namespace assay::report_sections
