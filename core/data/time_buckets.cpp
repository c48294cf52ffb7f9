#include "core/data/time_buckets.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <cmath>

namespace assay
{

namespace
{

constexpr double dayMs = 86'400'000;

struct Kind {
    TimeUnit unit;
    int step;
    double ms;      ///< of stretches that are all equally long, else 0
    int months = 0; ///< of the others
};

/// 1970-01-01 was a Thursday; weeks begin on the Monday before.
constexpr double firstMonday = -3 * dayMs;

constexpr std::array kinds = {
    Kind{TimeUnit::Second, 1, 1'000},         Kind{TimeUnit::Second, 15, 15'000},  Kind{TimeUnit::Minute, 1, 60'000},
    Kind{TimeUnit::Minute, 5, 300'000},       Kind{TimeUnit::Minute, 15, 900'000}, Kind{TimeUnit::Hour, 1, 3'600'000},
    Kind{TimeUnit::Hour, 6, 6 * 3'600'000.0}, Kind{TimeUnit::Day, 1, dayMs},       Kind{TimeUnit::Week, 1, 7 * dayMs},
    Kind{TimeUnit::Month, 1, 0, 1},           Kind{TimeUnit::Quarter, 1, 0, 3},    Kind{TimeUnit::Year, 1, 0, 12},
    Kind{TimeUnit::Year, 5, 0, 60},           Kind{TimeUnit::Year, 10, 0, 120},    Kind{TimeUnit::Year, 50, 0, 600},
    Kind{TimeUnit::Year, 500, 0, 6000},
};

double startOfMonth(int monthsSinceZero)
{
    const int year = int(std::floor(double(monthsSinceZero) / 12));
    return double(
        QDateTime(QDate(year, monthsSinceZero - 12 * year + 1, 1), QTime(0, 0), QTimeZone::utc()).toMSecsSinceEpoch());
}

int monthOf(double time)
{
    const QDate day = QDateTime::fromMSecsSinceEpoch(qint64(time), QTimeZone::utc()).date();
    return day.year() * 12 + day.month() - 1;
}

std::vector<double> evenEdges(double first, double last, double ms, double origin, size_t most)
{
    const double low = std::floor((first - origin) / ms);
    const double high = std::floor((last - origin) / ms) + 1;
    if (high - low > double(most))
        return {};
    std::vector<double> edges;
    for (double i = low; i <= high; ++i)
        edges.push_back(origin + i * ms);
    return edges;
}

std::vector<double> monthEdges(double first, double last, int months, size_t most)
{
    const int low = monthOf(first) / months * months;
    const int high = (monthOf(last) / months + 1) * months;
    if ((high - low) / months > int(most))
        return {};
    // There is no year 0, and none is asked for: a bucket that would begin there begins with the year 1.
    std::vector<double> edges;
    for (int month = low; month <= high; month += months)
        edges.push_back(startOfMonth(std::max(month, 12)));
    return edges;
}

} // namespace

size_t TimeBuckets::find(double time) const
{
    const auto next = std::upper_bound(edges.begin() + 1, edges.end() - 1, time);
    return size_t(next - edges.begin()) - 1;
}

TimeBuckets makeTimeBuckets(double first, double last, TimeUnit shortest, size_t most)
{
    TimeBuckets buckets;
    for (const Kind &kind : kinds) {
        if (kind.unit < shortest)
            continue;
        const double origin = kind.unit == TimeUnit::Week ? firstMonday : 0;
        buckets.edges = kind.months > 0 ? monthEdges(first, last, kind.months, most)
                                        : evenEdges(first, last, kind.ms, origin, most);
        buckets.unit = kind.unit;
        buckets.step = kind.step;
        if (!buckets.edges.empty())
            break;
    }
    return buckets;
}

} // namespace assay
