#include "core/data/profile.h"

#include "core/base/clock.h"
#include "core/base/json.h"
#include "core/data/field_values.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <limits>

namespace assay
{

namespace
{

bool isTime(ColumnType type)
{
    return type == ColumnType::Date || type == ColumnType::Timestamp;
}

bool isNumber(ColumnType type)
{
    return type == ColumnType::Integer || type == ColumnType::Real;
}

/// In JSON times are ISO 8601, and a number that makes no sense for the type is null.
QJsonValue valueToJson(double value, ColumnType type)
{
    if (isTime(type))
        return std::isnan(value) ? QJsonValue() : QJsonValue(isoTime(TimeMs(value)));
    return std::isnan(value) && !isNumber(type) ? QJsonValue() : jsonNumber(value);
}

double valueFromJson(const QJsonValue &json, ColumnType type)
{
    if (isTime(type) && json.isString()) {
        if (const auto time = field_values::time(json.toString().toStdString()))
            return time->value;
    }
    return numberFromJson(json).value_or(std::numeric_limits<double>::quiet_NaN());
}

QJsonArray warningsToJson(const std::vector<DataWarning> &warnings)
{
    QJsonArray array;
    for (const DataWarning &warning : warnings)
        array.append(QJsonObject{{QStringLiteral("code"), warning.code}, {QStringLiteral("text"), warning.text}});
    return array;
}

std::vector<DataWarning> warningsFromJson(const QJsonValue &json)
{
    std::vector<DataWarning> warnings;
    for (const QJsonValue &value : json.toArray())
        warnings.push_back({value[QLatin1String("code")].toString(), value[QLatin1String("text")].toString()});
    return warnings;
}

QJsonArray topToJson(const ColumnProfile &column)
{
    QJsonArray array;
    for (const ColumnProfile::Top &top : column.top) {
        QJsonValue value(top.value);
        if (isNumber(column.type)) {
            if (const auto number = field_values::number(top.value.toStdString()))
                value = jsonNumber(number->value);
        } else if (column.type == ColumnType::Boolean) {
            value = top.value == QLatin1String("true");
        }
        array.append(QJsonArray{value, qint64(top.count)});
    }
    return array;
}

void topFromJson(const QJsonValue &json, ColumnProfile &column)
{
    for (const QJsonValue &entry : json.toArray()) {
        const QJsonValue value = entry[0];
        QString text = value.toString();
        if (isNumber(column.type))
            text = valueText(numberFromJson(value).value_or(0), column.type);
        else if (column.type == ColumnType::Boolean)
            text = valueText(value.toBool() ? 1 : 0, column.type);
        column.top.push_back({text, entry[1].toInteger()});
    }
}

QJsonValue lengthsToJson(const ColumnProfile &column)
{
    if (std::isnan(column.meanLength))
        return {};
    return QJsonObject{{QStringLiteral("min"), column.minLength},
                       {QStringLiteral("mean"), column.meanLength},
                       {QStringLiteral("max"), column.maxLength}};
}

/// Only of the figures that are estimates.
QJsonObject boundsToJson(const ColumnProfile::Bounds &bounds)
{
    QJsonObject json;
    const auto add = [&](const QString &key, double bound) {
        if (bound > 0)
            json.insert(key, bound);
    };
    add(QStringLiteral("distinct"), bounds.distinct);
    add(QStringLiteral("quantiles"), bounds.quantiles);
    add(QStringLiteral("top"), bounds.top);
    return json;
}

QJsonObject columnToJson(const ColumnProfile &column)
{
    QJsonObject quantiles;
    for (const auto &[probability, value] : column.quantiles)
        quantiles.insert(QString::number(probability), valueToJson(value, column.type));
    QJsonArray histogram;
    for (const std::int64_t count : column.histogram)
        histogram.append(qint64(count));
    // A standard deviation of times is a span in milliseconds, not a point in time.
    const ColumnType spanType = isTime(column.type) ? ColumnType::Real : column.type;
    QJsonObject json{{QStringLiteral("name"), column.name},
                     {QStringLiteral("type"), columnTypeName(column.type)},
                     {QStringLiteral("count"), qint64(column.count)},
                     {QStringLiteral("missing"), qint64(column.missing)},
                     {QStringLiteral("distinct"), qint64(column.distinct)},
                     {QStringLiteral("min"), valueToJson(column.min, column.type)},
                     {QStringLiteral("max"), valueToJson(column.max, column.type)},
                     {QStringLiteral("mean"), valueToJson(column.mean, column.type)},
                     {QStringLiteral("sd"), valueToJson(column.sd, spanType)},
                     {QStringLiteral("zeros"), qint64(column.zeros)},
                     {QStringLiteral("negatives"), qint64(column.negatives)},
                     {QStringLiteral("lengths"), lengthsToJson(column)},
                     {QStringLiteral("looks_like"), column.looksLike},
                     {QStringLiteral("quantiles"), quantiles},
                     {QStringLiteral("top"), topToJson(column)},
                     {QStringLiteral("histogram"), histogram},
                     {QStringLiteral("warnings"), warningsToJson(column.warnings)}};
    if (!column.bounds.areZero())
        json.insert(QStringLiteral("estimates"), boundsToJson(column.bounds));
    return json;
}

Result<ColumnProfile> columnFromJson(const QJsonValue &json)
{
    const auto type = columnTypeFromName(json[QLatin1String("type")].toString());
    if (!type)
        return Error{ErrorCode::Damaged,
                     QCoreApplication::translate("core", "A stored data profile knows a column type “%1”, which this "
                                                         "version of Assay does not. Import the data again.")
                         .arg(json[QLatin1String("type")].toString())};
    ColumnProfile column;
    column.name = json[QLatin1String("name")].toString();
    column.type = *type;
    column.count = json[QLatin1String("count")].toInteger();
    column.missing = json[QLatin1String("missing")].toInteger();
    column.distinct = json[QLatin1String("distinct")].toInteger();
    column.min = valueFromJson(json[QLatin1String("min")], *type);
    column.max = valueFromJson(json[QLatin1String("max")], *type);
    column.mean = valueFromJson(json[QLatin1String("mean")], *type);
    column.sd = valueFromJson(json[QLatin1String("sd")], *type);
    column.zeros = json[QLatin1String("zeros")].toInteger();
    column.negatives = json[QLatin1String("negatives")].toInteger();
    const QJsonValue lengths = json[QLatin1String("lengths")];
    const double none = std::numeric_limits<double>::quiet_NaN();
    column.minLength = lengths[QLatin1String("min")].toDouble(none);
    column.meanLength = lengths[QLatin1String("mean")].toDouble(none);
    column.maxLength = lengths[QLatin1String("max")].toDouble(none);
    column.looksLike = json[QLatin1String("looks_like")].toString();
    const QJsonObject quantiles = json[QLatin1String("quantiles")].toObject();
    for (auto quantile = quantiles.begin(); quantile != quantiles.end(); ++quantile)
        column.quantiles.emplace_back(quantile.key().toDouble(), valueFromJson(quantile.value(), *type));
    topFromJson(json[QLatin1String("top")], column);
    for (const QJsonValue &count : json[QLatin1String("histogram")].toArray())
        column.histogram.push_back(count.toInteger());
    column.warnings = warningsFromJson(json[QLatin1String("warnings")]);
    const QJsonValue estimates = json[QLatin1String("estimates")];
    column.bounds = {estimates[QLatin1String("distinct")].toDouble(), estimates[QLatin1String("quantiles")].toDouble(),
                     estimates[QLatin1String("top")].toDouble()};
    return column;
}

} // namespace

const ColumnProfile *TableProfile::find(const QString &column) const
{
    const auto found = std::find_if(columns.begin(), columns.end(), [&](const auto &c) { return c.name == column; });
    return found == columns.end() ? nullptr : &*found;
}

QJsonObject TableProfile::toJson() const
{
    QJsonArray columnArray;
    for (const ColumnProfile &column : columns)
        columnArray.append(columnToJson(column));
    QJsonArray pairArray;
    for (const PairProfile &pair : pairs)
        pairArray.append(QJsonObject{{QStringLiteral("a"), pair.a},
                                     {QStringLiteral("b"), pair.b},
                                     {QStringLiteral("kind"), pair.kind},
                                     {QStringLiteral("value"), jsonNumber(pair.value)}});
    return {{QStringLiteral("rows"), qint64(rows)},
            {QStringLiteral("columns"), columnArray},
            {QStringLiteral("pairs"), pairArray},
            {QStringLiteral("warnings"), warningsToJson(warnings)}};
}

Result<TableProfile> TableProfile::fromJson(const QJsonObject &object)
{
    TableProfile profile;
    profile.rows = object.value(QLatin1String("rows")).toInteger();
    for (const QJsonValue &json : object.value(QLatin1String("columns")).toArray()) {
        ASSAY_TRY(column, columnFromJson(json));
        profile.columns.push_back(std::move(column));
    }
    for (const QJsonValue &json : object.value(QLatin1String("pairs")).toArray())
        profile.pairs.push_back({json[QLatin1String("a")].toString(), json[QLatin1String("b")].toString(),
                                 json[QLatin1String("kind")].toString(),
                                 numberFromJson(json[QLatin1String("value")]).value_or(0)});
    profile.warnings = warningsFromJson(object.value(QLatin1String("warnings")));
    return profile;
}

} // namespace assay
