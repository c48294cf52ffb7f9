#pragma once

#include "core/base/clock.h"

#include <QString>
#include <QTimeZone>

#include <optional>

namespace assay
{

/// What “today” and “2 days ago” are reckoned from, and where midnight is. A value type.
struct FilterClock {
    TimeMs now = 0;
    QTimeZone zone = QTimeZone::utc();

    /// The system's clock and the person's zone.
    static FilterClock system();
};

/// A moment, or a whole day: from `begin` until just before `end`. A moment ends where it begins.
struct FilterTime {
    TimeMs begin = 0;
    TimeMs end = 0;
};

/// Reads `2026-01-31` (a day), `2026-01` (a month), `2026-01-31 14:05`, ISO 8601 with or without zone, `today`,
/// `yesterday`, `now`, `2 days ago`. Nothing when it is none of them.
std::optional<FilterTime> readFilterTime(const QString &text, const FilterClock &clock);

/// Reads `5 min`, `1 h 30 min`, `2.5 days`, `250 ms` as milliseconds; units are ms, s, min, h, d and w and their words.
std::optional<double> readFilterDuration(const QString &text);

} // namespace assay
