#include "core/data/row_rule.h"
#include "core/data/schema.h"
#include "core/data/value_pattern.h"

#include <QCoreApplication>
#include <QSet>

#include <cmath>

namespace assay
{

namespace
{

bool isShare(double share)
{
    return share >= 0 && share <= 1;
}

Error invalid(const QString &text)
{
    return {ErrorCode::Invalid, text};
}

Result<> validateColumn(const SchemaColumn &column)
{
    if (column.name.isEmpty())
        return invalid(QCoreApplication::translate("core", "A column has no name."));
    if (!isShare(column.maxMissingShare) || !isShare(column.minInsideShare))
        return invalid(QCoreApplication::translate("core", "A share of “%1” is not between 0 and 1.").arg(column.name));
    const bool isNumber = !std::isnan(column.min.value_or(0)) && !std::isnan(column.max.value_or(0));
    if (!isNumber || (column.min && column.max && *column.min > *column.max))
        return invalid(QCoreApplication::translate("core", "The range of “%1” is empty: its lower end is above its "
                                                           "upper one.")
                           .arg(column.name));
    if (!column.pattern.isEmpty())
        ASSAY_CHECK(ValuePattern::compile(column.pattern));
    return Done{};
}

Result<> validateRules(const Schema &schema)
{
    for (const SchemaRule &rule : schema.rules) {
        if (!isShare(rule.minHeldShare))
            return invalid(
                QCoreApplication::translate("core", "The share of rows that keep “%1” is not between 0 and 1.")
                    .arg(rule.text.left(80)));
        ASSAY_TRY(parsed, RowRule::parse(rule.text));
        ASSAY_CHECK(parsed.checkTypes([&](const QString &name) -> std::optional<ColumnType> {
            const SchemaColumn *column = schema.find(name);
            return column ? std::optional(column->type) : std::nullopt;
        }));
    }
    return Done{};
}

} // namespace

Result<> Schema::validate() const
{
    QSet<QString> names;
    for (const SchemaColumn &column : columns) {
        ASSAY_CHECK(validateColumn(column));
        if (names.contains(column.name))
            return invalid(QCoreApplication::translate("core", "Two columns are named “%1”.").arg(column.name));
        names.insert(column.name);
    }
    for (const QString &part : key) {
        if (!names.contains(part))
            return invalid(QCoreApplication::translate("core", "The key names the column “%1”, which the schema does "
                                                               "not have.")
                               .arg(part));
    }
    if (minRows.value_or(0) < 0 || maxRows.value_or(0) < 0 || (maxRows && minRows.value_or(0) > *maxRows))
        return invalid(QCoreApplication::translate("core", "The range of rows is empty or below 0."));
    if (maxAgeDays && !(*maxAgeDays >= 0))
        return invalid(QCoreApplication::translate("core", "The greatest age is below 0 days."));
    return validateRules(*this);
}

} // namespace assay
