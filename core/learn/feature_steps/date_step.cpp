#include "core/learn/feature_steps/date_step.h"

#include "core/learn/feature_steps/number_step.h"
#include "core/learn/feature_steps/step_json.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <chrono>
#include <numbers>

namespace assay
{

namespace
{

using Part = DateStep::Part;
using Wave = DateStep::Wave;

constexpr double dayMs = 86'400'000;
constexpr double hourMs = 3'600'000;
constexpr double minuteMs = 60'000;

struct PartInfo {
    const char *word;
    int round;    ///< how many there are in a round; 0 when it is told as it is
    double first; ///< the part at the beginning of the round
    bool isUsual;
};

/// In the order of Part, and of dateParts().
constexpr std::array<PartInfo, 9> partInfos = {{{"year", 0, 0, true},
                                                {"quarter", 0, 0, false},
                                                {"month", 12, 1, true},
                                                {"day", 0, 0, true},
                                                {"day_of_year", 0, 0, false},
                                                {"weekday", 7, 1, true},
                                                {"hour", 24, 0, true},
                                                {"minute", 60, 0, false},
                                                {"elapsed_days", 0, 0, false}}};
constexpr std::array<const char *, 3> waveWords = {"", "sin", "cos"};

double calendarPart(double days, Part part)
{
    using namespace std::chrono;
    const sys_days day{std::chrono::days(int(days))};
    const year_month_day date(day);
    switch (part) {
    case Part::Year:
        return int(date.year());
    case Part::Quarter:
        return double((unsigned(date.month()) + 2) / 3);
    case Part::Month:
        return unsigned(date.month());
    case Part::Day:
        return unsigned(date.day());
    case Part::DayOfYear:
        return double((day - sys_days(date.year() / January / 1)).count() + 1);
    case Part::Weekday:
        return weekday(day).iso_encoding();
    case Part::Hour:
    case Part::Minute:
    case Part::ElapsedDays:
        break;
    }
    return 0;
}

void readTimes(const Column &column, std::span<const std::uint32_t> rows, double *times)
{
    for (size_t i = 0; i < rows.size(); ++i) {
        const double time = column.numbers[rows[i]];
        times[i] = std::abs(time) <= DateStep::furthestMs ? time : std::numeric_limits<double>::quiet_NaN();
    }
}

template <typename Words>
std::optional<size_t> placeOf(const QString &word, const Words &words)
{
    for (size_t i = 0; i < words.size(); ++i) {
        if (word == QLatin1String(words[i]))
            return i;
    }
    return std::nullopt;
}

std::optional<Part> partFromWord(const QString &word)
{
    std::array<const char *, partInfos.size()> words = {};
    std::transform(partInfos.begin(), partInfos.end(), words.begin(), [](const PartInfo &info) { return info.word; });
    const auto place = placeOf(word, words);
    return place ? std::optional(Part(*place)) : std::nullopt;
}

bool varies(std::span<const double> values)
{
    const auto isKnown = [](double value) { return !std::isnan(value); };
    const auto first = std::find_if(values.begin(), values.end(), isKnown);
    return std::any_of(first, values.end(), [&](double value) { return isKnown(value) && value != *first; });
}

} // namespace

double datePart(double time, Part part)
{
    if (std::isnan(time))
        return time;
    const double days = std::floor(time / dayMs);
    const double inDay = time - days * dayMs;
    switch (part) {
    case Part::Hour:
        return std::floor(inDay / hourMs);
    case Part::Minute:
        return std::floor(std::fmod(inDay, hourMs) / minuteMs);
    case Part::ElapsedDays:
        return time / dayMs;
    case Part::Year:
    case Part::Quarter:
    case Part::Month:
    case Part::Day:
    case Part::DayOfYear:
    case Part::Weekday:
        break;
    }
    return calendarPart(days, part);
}

DateRound dateRound(Part part)
{
    const PartInfo &info = partInfos[size_t(part)];
    return {info.first, info.round};
}

double dateWave(double value, Part part, Wave wave)
{
    if (wave == Wave::None)
        return value;
    const PartInfo &info = partInfos[size_t(part)];
    const double angle = 2 * std::numbers::pi * (value - info.first) / info.round;
    return wave == Wave::Sine ? std::sin(angle) : std::cos(angle);
}

std::optional<DateStep> DateStep::fit(size_t input, const Column &column, std::span<const std::uint32_t> rows,
                                      const QStringList &parts, bool isCyclic, const NumberChoice &choice,
                                      const Progress &progress)
{
    std::vector<double> times(rows.size());
    readTimes(column, rows, times.data());
    const auto missing = std::count_if(times.begin(), times.end(), [](double time) { return std::isnan(time); });
    if (size_t(missing) == times.size())
        return std::nullopt;
    DateStep step{input, {}, missing > 0 && choice.impute != NumberChoice::Impute::None};
    std::vector<double> values(times.size());
    for (size_t place = 0; place < partInfos.size() && !progress.isStopped(); ++place) {
        const PartInfo &info = partInfos[place];
        if (parts.isEmpty() ? !info.isUsual : !parts.contains(QLatin1String(info.word)))
            continue;
        std::transform(times.begin(), times.end(), values.begin(), [&](double t) { return datePart(t, Part(place)); });
        if (parts.isEmpty() && !varies(values))
            continue;
        const bool isRound = isCyclic && info.round > 0;
        for (const Wave wave : isRound ? std::vector{Wave::Sine, Wave::Cosine} : std::vector{Wave::None}) {
            std::vector<double> waved(values.size());
            std::transform(values.begin(), values.end(), waved.begin(),
                           [&](double value) { return dateWave(value, Part(place), wave); });
            step.features.push_back({Part(place), wave, fitNumberPath(std::move(waved), choice, progress)});
        }
    }
    return step.features.empty() ? std::nullopt : std::optional(std::move(step));
}

QStringList DateStep::featureNames(const std::vector<ModelInput> &inputs) const
{
    const QString &column = inputs[input].name;
    QStringList names;
    for (const Feature &feature : features) {
        QString name = QStringLiteral("%1 %2").arg(column, QLatin1String(partInfos[size_t(feature.part)].word));
        if (feature.wave != Wave::None)
            name += QStringLiteral(" %1").arg(QLatin1String(waveWords[size_t(feature.wave)]));
        names.append(name);
    }
    if (hasIndicator)
        names.append(missingName(column));
    return names;
}

void DateStep::write(const Column &column, const FeatureBlock &block) const
{
    std::array<double, mostBlockRows> times;
    readTimes(column, block.rows, times.data());
    std::array<double, mostBlockRows> buffer;
    const std::span<double> values(buffer.data(), block.rows.size());
    for (size_t i = 0; i < features.size(); ++i) {
        const Feature &feature = features[i];
        for (size_t row = 0; row < values.size(); ++row)
            values[row] = dateWave(datePart(times[row], feature.part), feature.part, feature.wave);
        feature.path.apply(values);
        block.write(i, values);
    }
    if (hasIndicator)
        block.writeMissing(features.size(), std::span(times.data(), block.rows.size()));
}

QJsonObject DateStep::toJson() const
{
    QJsonArray list;
    for (const Feature &feature : features)
        list.append(QJsonObject{{QStringLiteral("part"), QLatin1String(partInfos[size_t(feature.part)].word)},
                                {QStringLiteral("wave"), QLatin1String(waveWords[size_t(feature.wave)])},
                                {QStringLiteral("path"), feature.path.toJson()}});
    return {{QStringLiteral("input"), int(input)},
            {QStringLiteral("features"), list},
            {QStringLiteral("indicator"), hasIndicator}};
}

std::optional<DateStep> DateStep::fromJson(const QJsonObject &object, const std::vector<ModelInput> &inputs)
{
    const auto input = inputOf(object, QStringLiteral("input"), inputs, InputFamily::Time);
    if (!input)
        return std::nullopt;
    DateStep step{*input, {}, object.value(QStringLiteral("indicator")).toBool()};
    for (const QJsonValue &value : object.value(QStringLiteral("features")).toArray()) {
        const QJsonObject stored = value.toObject();
        const auto part = partFromWord(stored.value(QStringLiteral("part")).toString());
        const auto wave = placeOf(stored.value(QStringLiteral("wave")).toString(), waveWords);
        const auto path = NumberPath::fromJson(stored.value(QStringLiteral("path")).toObject());
        if (!part || !wave || !path || (Wave(*wave) != Wave::None && partInfos[size_t(*part)].round == 0))
            return std::nullopt;
        step.features.push_back({*part, Wave(*wave), *path});
    }
    return step.features.empty() ? std::nullopt : std::optional(std::move(step));
}

} // namespace assay
