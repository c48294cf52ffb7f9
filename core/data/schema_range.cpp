#include "core/data/schema_range.h"

#include "core/data/field_values.h"

#include <QCoreApplication>

#include <cmath>

namespace assay
{

namespace
{

bool isTimeType(ColumnType type)
{
    return type == ColumnType::Date || type == ColumnType::Timestamp;
}

} // namespace

Result<double> parseLimit(const QString &text, ColumnType type)
{
    const std::string bytes = text.trimmed().toStdString();
    if (isTimeType(type)) {
        if (const auto time = field_values::time(bytes); time && (type == ColumnType::Timestamp || !time->hasClock))
            return time->value;
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("core", "“%1” is not a date. Write it as 2011-01-31.").arg(text)};
    }
    const auto number = field_values::number(bytes);
    if (number && !std::isnan(number->value))
        return number->value;
    return Error{ErrorCode::Invalid,
                 QCoreApplication::translate("core", "“%1” is not a number. Write it as 12 or 0.5.").arg(text)};
}

Result<double> parseShare(const QString &text)
{
    bool isNumber = false;
    QString digits = text.trimmed();
    const bool isPercent = digits.endsWith(u'%');
    if (isPercent)
        digits = digits.chopped(1).trimmed();
    const double share = digits.toDouble(&isNumber) / (isPercent ? 100 : 1);
    if (isNumber && share >= 0 && share <= 1)
        return share;
    return Error{ErrorCode::Invalid,
                 QCoreApplication::translate("core", "“%1” is not a share. Write it as 0.02 or 2%.").arg(text)};
}

QString limitText(double limit, ColumnType type)
{
    // Whole numbers may have limits that are none.
    return valueText(limit, isTimeType(type) ? type : ColumnType::Real);
}

Result<ValueRange> parseRange(const QString &text, ColumnType type)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed == QLatin1String("any"))
        return ValueRange();
    const qsizetype dots = trimmed.indexOf(QLatin1String(".."));
    if (dots < 0)
        return Error{
            ErrorCode::Invalid,
            QCoreApplication::translate("core", "“%1” is not a range. Write it as 0..10, 0.., ..10 or any.").arg(text)};
    ValueRange range;
    if (const QString low = trimmed.left(dots); !low.isEmpty()) {
        ASSAY_TRY(limit, parseLimit(low, type));
        range.min = limit;
    }
    if (const QString high = trimmed.mid(dots + 2); !high.isEmpty()) {
        ASSAY_TRY(limit, parseLimit(high, type));
        range.max = limit;
    }
    if (range.min && range.max && *range.min > *range.max)
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("core", "The range “%1” is empty: its lower end is above its upper "
                                                         "one.")
                         .arg(text)};
    return range;
}

QString rangeText(const ValueRange &range, ColumnType type)
{
    if (!range.min && !range.max)
        return QStringLiteral("any");
    return (range.min ? limitText(*range.min, type) : QString()) + QStringLiteral("..") +
           (range.max ? limitText(*range.max, type) : QString());
}

} // namespace assay
