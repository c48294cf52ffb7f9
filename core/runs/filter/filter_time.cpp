#include "core/runs/filter/filter_time.h"

#include <QDateTime>
#include <QHash>
#include <QRegularExpression>

namespace assay
{

namespace
{

/// Longer texts are none of the forms.
constexpr qsizetype longestText = 64;

const QHash<QString, double> &unitMs()
{
    static const QHash<QString, double> units = [] {
        QHash<QString, double> all;
        const auto add = [&](double milliseconds, std::initializer_list<const char *> words) {
            for (const char *word : words)
                all.insert(QString::fromLatin1(word), milliseconds);
        };
        add(1, {"ms", "millisecond", "milliseconds"});
        add(1'000, {"s", "sec", "secs", "second", "seconds"});
        add(60'000, {"m", "min", "mins", "minute", "minutes"});
        add(3'600'000, {"h", "hr", "hrs", "hour", "hours"});
        add(86'400'000, {"d", "day", "days"});
        add(604'800'000, {"w", "week", "weeks"});
        return all;
    }();
    return units;
}

TimeMs startOf(const QDate &day, const QTimeZone &zone)
{
    return day.startOfDay(zone).toMSecsSinceEpoch();
}

std::optional<FilterTime> moment(const QDateTime &at)
{
    if (!at.isValid())
        return std::nullopt;
    return FilterTime{at.toMSecsSinceEpoch(), at.toMSecsSinceEpoch()};
}

std::optional<FilterTime> readAgo(const QString &span, const FilterClock &clock)
{
    static const QRegularExpression calendar(QStringLiteral("^([0-9]{1,4})\\s*(months?|years?)$"));
    if (const auto match = calendar.match(span); match.hasMatch()) {
        const int count = match.captured(1).toInt();
        const QDateTime now = QDateTime::fromMSecsSinceEpoch(clock.now, clock.zone);
        return moment(match.captured(2).startsWith(u'm') ? now.addMonths(-count) : now.addYears(-count));
    }
    const std::optional<double> milliseconds = readFilterDuration(span);
    constexpr double most = 1e14;
    if (!milliseconds || *milliseconds > most)
        return std::nullopt;
    const TimeMs at = clock.now - TimeMs(*milliseconds);
    return FilterTime{at, at};
}

} // namespace

FilterClock FilterClock::system()
{
    return {systemClock()(), QTimeZone::systemTimeZone()};
}

std::optional<FilterTime> readFilterTime(const QString &text, const FilterClock &clock)
{
    const QString trimmed = text.simplified();
    if (trimmed.isEmpty() || trimmed.size() > longestText)
        return std::nullopt;
    const QString word = trimmed.toLower();
    const QDate today = QDateTime::fromMSecsSinceEpoch(clock.now, clock.zone).date();
    const auto wholeDay = [&](const QDate &day) {
        return FilterTime{startOf(day, clock.zone), startOf(day.addDays(1), clock.zone)};
    };
    if (word == u"now")
        return FilterTime{clock.now, clock.now};
    if (word == u"today")
        return wholeDay(today);
    if (word == u"yesterday")
        return wholeDay(today.addDays(-1));
    if (word.endsWith(QLatin1String(" ago")))
        return readAgo(word.chopped(4), clock);
    static const QRegularExpression month(QStringLiteral("^[0-9]{4}-[0-9]{2}$"));
    if (month.match(trimmed).hasMatch()) {
        const QDate first = QDate::fromString(trimmed + QStringLiteral("-01"), Qt::ISODate);
        if (!first.isValid())
            return std::nullopt;
        return FilterTime{startOf(first, clock.zone), startOf(first.addMonths(1), clock.zone)};
    }
    static const QRegularExpression day(QStringLiteral("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"));
    if (day.match(trimmed).hasMatch()) {
        const QDate date = QDate::fromString(trimmed, Qt::ISODate);
        return date.isValid() ? std::optional(wholeDay(date)) : std::nullopt;
    }
    static const QRegularExpression dateAndTime(
        QStringLiteral("^[0-9]{4}-[0-9]{2}-[0-9]{2}[ tT][0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?"
                       "( ?[zZ]|[+-][0-9]{2}:?[0-9]{2})?$"));
    if (!dateAndTime.match(trimmed).hasMatch())
        return std::nullopt;
    QString iso = trimmed.toUpper();
    iso[10] = u'T';
    iso.remove(u' ');
    const QDateTime at = QDateTime::fromString(iso, Qt::ISODateWithMs);
    // Without a zone of its own it is a time of the person's.
    if (at.isValid() && at.timeSpec() == Qt::LocalTime)
        return moment(QDateTime(at.date(), at.time(), clock.zone));
    return moment(at);
}

std::optional<double> readFilterDuration(const QString &text)
{
    const QString trimmed = text.simplified().toLower();
    if (trimmed.isEmpty() || trimmed.size() > longestText)
        return std::nullopt;
    static const QRegularExpression part(QStringLiteral("\\s*([0-9]+(?:\\.[0-9]+)?)\\s*([a-z]+)\\s*"));
    double sum = 0;
    qsizetype at = 0;
    while (at < trimmed.size()) {
        const auto match =
            part.match(trimmed, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        const auto unit = match.hasMatch() ? unitMs().constFind(match.captured(2)) : unitMs().constEnd();
        if (unit == unitMs().constEnd())
            return std::nullopt;
        sum += match.captured(1).toDouble() * *unit;
        at = match.capturedEnd();
    }
    return sum;
}

} // namespace assay
