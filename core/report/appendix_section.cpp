#include "core/report/report_format.h"
#include "core/report/report_sections.h"

#include <QCoreApplication>

#include <algorithm>

namespace assay::report_sections
{

namespace
{

bool isPlainNumber(ColumnType type)
{
    return type == ColumnType::Integer || type == ColumnType::Real || type == ColumnType::Boolean;
}

TableBlock columnTable(const ModelRecords &records)
{
    TableBlock table;
    table.header = {QCoreApplication::translate("core", "Column"),   QCoreApplication::translate("core", "Type"),
                    QCoreApplication::translate("core", "Use"),      QCoreApplication::translate("core", "Missing"),
                    QCoreApplication::translate("core", "Distinct"), QCoreApplication::translate("core", "Least"),
                    QCoreApplication::translate("core", "Mean"),     QCoreApplication::translate("core", "Greatest")};
    table.isNumber = {false, false, false, true, true, true, true, true};
    for (const ColumnProfile &column : records.data->profile.columns) {
        const auto text = [&](double value) {
            return isPlainNumber(column.type) ? report_format::dataValue(value) : QStringLiteral("–");
        };
        table.rows.append(
            {column.name, columnTypeName(column.type), columnUse(records, column.name),
             report_format::count(column.missing),
             (column.bounds.distinct > 0 ? QStringLiteral("≈ ") : QString()) + report_format::count(column.distinct),
             text(column.min), text(column.mean), text(column.max)});
    }
    return table;
}

TableBlock digestTable(const ModelRecords &records)
{
    TableBlock table;
    table.header = {QCoreApplication::translate("core", "What"), QCoreApplication::translate("core", "SHA-256")};
    table.isCode = {false, true};
    if (records.data) {
        table.rows.append({records.data->reference(), records.data->digest});
        table.rows.append(
            {QCoreApplication::translate("core", "Bytes of %1").arg(records.data->reference()), records.data->object});
    }
    table.rows.append({QCoreApplication::translate("core", "Model file"), records.version.object});
    if (records.holdout)
        table.rows.append({QCoreApplication::translate("core", "Holdout predictions"), records.holdout->predictions});
    for (const Evaluation &evaluation : records.later)
        table.rows.append(
            {QCoreApplication::translate("core", "Predictions on %1").arg(evaluation.data), evaluation.predictions});
    for (const AuditEntry &entry : records.entries)
        table.rows.append(
            {QCoreApplication::translate("core", "Audit entry %1").arg(report_format::count(entry.sequence)),
             entry.hash});
    table.rows.append({QCoreApplication::translate("core", "Audit head"), records.log.head});
    return table;
}

} // namespace

QString columnUse(const ModelRecords &records, const QString &column)
{
    const auto &inputs = records.model->inputs();
    if (column == records.target())
        return QCoreApplication::translate("core", "target");
    if (std::any_of(inputs.begin(), inputs.end(), [&](const ModelInput &input) { return input.name == column; }))
        return QCoreApplication::translate("core", "input");
    if (records.model->specification().exclude.contains(column))
        return QCoreApplication::translate("core", "excluded");
    return QCoreApplication::translate("core", "not used");
}

void addAppendix(Blocks &blocks, const ModelRecords &records)
{
    blocks.emplace_back(HeadingBlock{QCoreApplication::translate("core", "Appendix")});
    blocks.emplace_back(HeadingBlock{QCoreApplication::translate("core", "Training specification"), 2});
    blocks.emplace_back(CodeBlock{records.run.specification.trimmed()});
    if (records.data) {
        blocks.emplace_back(
            HeadingBlock{QCoreApplication::translate("core", "Columns of %1").arg(records.data->reference()), 2});
        blocks.emplace_back(columnTable(records));
    }
    blocks.emplace_back(HeadingBlock{QCoreApplication::translate("core", "Digests in full"), 2});
    blocks.emplace_back(digestTable(records));
}

} // namespace assay::report_sections
