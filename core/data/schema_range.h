#pragma once

#include "core/base/result.h"
#include "core/data/table.h"

namespace assay
{

/// The least and greatest value that is allowed; nothing where there is no limit.
struct ValueRange {
    std::optional<double> min, max;
};

/// `0.02` or `2%`.
Result<double> parseShare(const QString &text);
/// One limit of a column of that type: a number, or a date or time for columns of these.
Result<double> parseLimit(const QString &text, ColumnType type);
/// A limit as parseLimit reads it.
QString limitText(double limit, ColumnType type);
/// `0..977`, `0..`, `..977`; empty or `any` is without limits.
Result<ValueRange> parseRange(const QString &text, ColumnType type);
QString rangeText(const ValueRange &range, ColumnType type);

} // namespace assay
