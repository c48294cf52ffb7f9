#include "core/data/schema.h"

#include "core/base/json.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace assay
{

namespace
{

constexpr std::array<std::pair<ColumnRole, const char *>, 5> roleNames = {{
    {ColumnRole::Feature, "feature"},
    {ColumnRole::Target, "target"},
    {ColumnRole::Key, "key"},
    {ColumnRole::Time, "time"},
    {ColumnRole::Ignored, "ignored"},
}};

QJsonObject columnToJson(const SchemaColumn &column)
{
    QJsonObject json{{QStringLiteral("name"), column.name},
                     {QStringLiteral("type"), columnTypeName(column.type)},
                     {QStringLiteral("role"), columnRoleName(column.role)},
                     {QStringLiteral("required"), column.isRequired},
                     {QStringLiteral("unique"), column.isUnique},
                     {QStringLiteral("max_missing_share"), column.maxMissingShare}};
    if (column.min)
        json.insert(QStringLiteral("min"), jsonNumber(*column.min));
    if (column.max)
        json.insert(QStringLiteral("max"), jsonNumber(*column.max));
    if (!column.values.isEmpty())
        json.insert(QStringLiteral("values"), QJsonArray::fromStringList(column.values));
    return json;
}

Error unknownWord(const QString &key, const QString &word)
{
    return {ErrorCode::Damaged, QCoreApplication::translate("core", "A schema has the word “%1” under “%2”, which this "
                                                                    "version of Assay does not know. Infer it again.")
                                    .arg(word, key)};
}

Result<SchemaColumn> columnFromJson(const QJsonObject &json)
{
    const QString typeWord = json.value(QLatin1String("type")).toString();
    const auto type = columnTypeFromName(typeWord);
    if (!type)
        return unknownWord(QStringLiteral("type"), typeWord);
    const QString roleWord = json.value(QLatin1String("role")).toString();
    const auto role = columnRoleFromName(roleWord);
    if (!role)
        return unknownWord(QStringLiteral("role"), roleWord);
    SchemaColumn column;
    column.name = json.value(QLatin1String("name")).toString();
    column.type = *type;
    column.role = *role;
    column.isRequired = json.value(QLatin1String("required")).toBool(true);
    column.isUnique = json.value(QLatin1String("unique")).toBool();
    column.maxMissingShare = json.value(QLatin1String("max_missing_share")).toDouble();
    column.min = numberFromJson(json.value(QLatin1String("min")));
    column.max = numberFromJson(json.value(QLatin1String("max")));
    for (const QJsonValue &word : json.value(QLatin1String("values")).toArray())
        column.values.append(word.toString());
    return column;
}

bool isIncreasing(const Column &column)
{
    if (column.numbers.size() < 2 || std::isnan(column.numbers.front()))
        return false;
    // Written so that a NaN ends it.
    return std::adjacent_find(column.numbers.begin(), column.numbers.end(),
                              [](double a, double b) { return !(a < b); }) == column.numbers.end();
}

/// Whole numbers without gaps, few of them and each often, are names of kinds more than amounts: 1 to 4 for seasons.
bool looksLikeCodes(const ColumnProfile &profile)
{
    constexpr std::int64_t fewest = 3; // two values are a yes and no, and a range says as much of them
    constexpr std::int64_t most = 50;
    constexpr std::int64_t rowsOfEach = 20;
    return profile.type == ColumnType::Integer && profile.distinct >= fewest && profile.distinct <= most &&
           profile.max - profile.min + 1 == double(profile.distinct) &&
           profile.count - profile.missing >= rowsOfEach * profile.distinct;
}

ColumnRole guessRole(const Column &column, const QString &target)
{
    if (column.name == target)
        return ColumnRole::Target;
    if (column.type == ColumnType::Date || column.type == ColumnType::Timestamp)
        return ColumnRole::Time;
    if (column.type == ColumnType::Integer && isIncreasing(column))
        return ColumnRole::Key;
    return column.type == ColumnType::Text ? ColumnRole::Ignored : ColumnRole::Feature;
}

/// The observed share and a margin: 3 standard errors of the difference between two samples of n rows.
double missingLimit(std::int64_t missing, std::int64_t rows)
{
    if (missing == 0 || rows == 0)
        return 0;
    const double share = double(missing) / double(rows);
    return std::min(1.0, share + 3 * std::sqrt(2 * share * (1 - share) / double(rows)));
}

} // namespace

QString columnRoleName(ColumnRole role)
{
    const auto found =
        std::find_if(roleNames.begin(), roleNames.end(), [&](const auto &entry) { return entry.first == role; });
    return found == roleNames.end() ? QString() : QString::fromLatin1(found->second);
}

std::optional<ColumnRole> columnRoleFromName(const QString &name)
{
    for (const auto &[role, word] : roleNames) {
        if (name == QLatin1String(word))
            return role;
    }
    return std::nullopt;
}

const SchemaColumn *Schema::find(const QString &column) const
{
    const auto found = std::find_if(columns.begin(), columns.end(), [&](const auto &c) { return c.name == column; });
    return found == columns.end() ? nullptr : &*found;
}

QString Schema::target() const
{
    const auto found =
        std::find_if(columns.begin(), columns.end(), [](const auto &c) { return c.role == ColumnRole::Target; });
    return found == columns.end() ? QString() : found->name;
}

QString Schema::timeColumn() const
{
    const auto found =
        std::find_if(columns.begin(), columns.end(), [](const auto &c) { return c.role == ColumnRole::Time; });
    return found == columns.end() ? QString() : found->name;
}

QString Schema::reference() const
{
    return QStringLiteral("%1@%2").arg(name).arg(version);
}

QJsonObject Schema::toJson() const
{
    QJsonArray array;
    for (const SchemaColumn &column : columns)
        array.append(columnToJson(column));
    return {{QStringLiteral("columns"), array}};
}

Result<Schema> Schema::fromJson(const QJsonObject &object)
{
    Schema schema;
    for (const QJsonValue &json : object.value(QLatin1String("columns")).toArray()) {
        ASSAY_TRY(column, columnFromJson(json.toObject()));
        schema.columns.push_back(std::move(column));
    }
    return schema;
}

Schema inferSchema(const Table &table, const TableProfile &profile, const QString &target)
{
    Schema schema;
    for (const Column &column : table.columns) {
        SchemaColumn inferred;
        inferred.name = column.name;
        inferred.type = column.type;
        inferred.role = guessRole(column, target);
        inferred.isUnique = inferred.role == ColumnRole::Key;
        const ColumnProfile *const seen = profile.find(column.name);
        const bool isNumber = column.type == ColumnType::Integer || column.type == ColumnType::Real;
        const bool isBound = inferred.role == ColumnRole::Feature || inferred.role == ColumnRole::Target;
        if (seen != nullptr) {
            inferred.maxMissingShare = missingLimit(seen->missing, seen->count);
            if (inferred.role == ColumnRole::Feature && looksLikeCodes(*seen)) {
                inferred.type = ColumnType::Category;
                for (double code = seen->min; code <= seen->max; ++code)
                    inferred.values.append(valueText(code, ColumnType::Integer));
            } else if (isNumber && isBound && seen->distinct > 0) {
                inferred.min = seen->min;
                inferred.max = seen->max;
            }
        }
        if (column.type == ColumnType::Category) {
            inferred.values = column.words;
            inferred.values.sort();
        }
        schema.columns.push_back(inferred);
    }
    return schema;
}

} // namespace assay
