#include "core/data/table.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace assay
{

namespace
{

constexpr std::array<std::pair<ColumnType, const char *>, 7> typeNames = {{
    {ColumnType::Boolean, "boolean"},
    {ColumnType::Integer, "integer"},
    {ColumnType::Real, "real"},
    {ColumnType::Category, "category"},
    {ColumnType::Text, "text"},
    {ColumnType::Date, "date"},
    {ColumnType::Timestamp, "timestamp"},
}};

} // namespace

QString columnTypeName(ColumnType type)
{
    const auto found =
        std::find_if(typeNames.begin(), typeNames.end(), [&](const auto &entry) { return entry.first == type; });
    return found == typeNames.end() ? QString() : QString::fromLatin1(found->second);
}

std::optional<ColumnType> columnTypeFromName(const QString &name)
{
    for (const auto &[type, word] : typeNames) {
        if (name == QLatin1String(word))
            return type;
    }
    return std::nullopt;
}

QString valueText(double value, ColumnType type)
{
    if (std::isnan(value))
        return {};
    switch (type) {
    case ColumnType::Boolean:
        return value != 0 ? QStringLiteral("true") : QStringLiteral("false");
    case ColumnType::Date:
    case ColumnType::Timestamp: {
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(qint64(value), QTimeZone::utc()).toUTC();
        if (type == ColumnType::Date)
            return time.date().toString(Qt::ISODate);
        return time.toString(time.time().msec() != 0 ? Qt::ISODateWithMs : Qt::ISODate);
    }
    case ColumnType::Integer:
        return QString::number(value, 'f', 0);
    case ColumnType::Real:
    case ColumnType::Category:
    case ColumnType::Text:
        break;
    }
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

bool Column::isMissing(size_t row) const
{
    return isWords() ? codes[row] < 0 : std::isnan(numbers[row]);
}

std::int64_t Column::missingCount() const
{
    if (isWords())
        return std::count_if(codes.begin(), codes.end(), [](std::int32_t code) { return code < 0; });
    return std::count_if(numbers.begin(), numbers.end(), [](double number) { return std::isnan(number); });
}

QString Column::text(size_t row) const
{
    if (isMissing(row))
        return {};
    return isWords() ? words.at(codes[row]) : valueText(numbers[row], type);
}

const Column *Table::find(const QString &name) const
{
    const auto found = std::find_if(columns.begin(), columns.end(), [&](const Column &c) { return c.name == name; });
    return found == columns.end() ? nullptr : &*found;
}

QStringList Table::columnNames() const
{
    QStringList names;
    for (const Column &column : columns)
        names.append(column.name);
    return names;
}

} // namespace assay
