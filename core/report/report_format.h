#pragma once

#include "core/base/clock.h"
#include "core/learn/metrics.h"

#include <QString>

namespace assay::report_format
{

/// A number with so many significant digits, whole numbers in full, a true minus sign; “–” for NaN.
QString number(double value, int significant = 4);
/// A value of the data: four significant digits, but no zeros at the end that nobody measured.
QString dataValue(double value);
/// A number with so many decimals.
QString fixed(double value, int decimals);
QString count(std::int64_t value);
/// A share of 1 as “12.3 %”.
QString percent(double share, int decimals = 1);
/// “< 0.001” or three decimals.
QString pValue(double p);
/// The date and the time to the minute with the zone: “2026-11-23 09:30 UTC”.
QString time(TimeMs time);
QString duration(TimeMs milliseconds);
QString bytes(std::int64_t count);
/// The first twelve digits of a digest, enough to compare by eye; the appendix has them all.
QString shortDigest(const QString &digest);

/// A metric and its bounds with as many decimals as its interval justifies: two digits of the half width when its
/// first digit is 1 or 2, else one.
struct Interval {
    QString value;
    QString lower; ///< empty without an interval, as upper
    QString upper;

    [[nodiscard]] bool hasBounds() const { return !lower.isEmpty(); }
    /// “49.0 to 53.4”; empty without an interval.
    [[nodiscard]] QString range() const;
    /// “51.2 (95 % interval 49.0 to 53.4)”, or the value alone.
    [[nodiscard]] QString inWords() const;
};
Interval interval(const Estimate &estimate);
/// The same with that many decimals, for columns of a table.
Interval interval(const Estimate &estimate, int decimals);
/// How many decimals an interval justifies; 0 without one.
int decimalsOf(const Estimate &estimate);

/// An estimator kind in words.
QString estimatorName(const QString &kind);

} // namespace assay::report_format
