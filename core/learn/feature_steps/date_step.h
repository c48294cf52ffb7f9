#pragma once

#include "core/learn/feature_steps/feature_block.h"
#include "core/learn/feature_steps/number_path.h"
#include "core/learn/model.h"

namespace assay
{

/// A column of dates or time stamps becomes parts of them, each along a path as other numbers, then one feature that is
/// 1 where the time is missing if `hasIndicator`. Times are UTC; one further than 8,000 years from 1970 counts as
/// missing.
struct DateStep {
    static constexpr const char *kind = "date";

    enum class Part { Year, Quarter, Month, Day, DayOfYear, Weekday, Hour, Minute, ElapsedDays };
    /// A part that comes round may be told by where it is on the circle, so that its end is near its beginning.
    enum class Wave { None, Sine, Cosine };
    struct Feature {
        Part part = Part::Year;
        Wave wave = Wave::None;
        NumberPath path;
    };

    /// Times that count lie no further from 1970: calendars of the standard library end at the year 32767.
    static constexpr double furthestMs = 8000 * 365.25 * 86'400'000;

    size_t input = 0;
    std::vector<Feature> features;
    bool hasIndicator = false;

    /// `parts` by their words (see dateParts), or the usual ones that vary when there are none. Nothing when no
    /// training row has a time or none of the usual parts varies.
    static std::optional<DateStep> fit(size_t input, const Column &column, std::span<const std::uint32_t> rows,
                                       const QStringList &parts, bool isCyclic, const NumberChoice &choice,
                                       const Progress &progress);
    [[nodiscard]] size_t featureCount() const { return features.size() + (hasIndicator ? 1 : 0); }
    [[nodiscard]] QStringList featureNames(const std::vector<ModelInput> &inputs) const;
    void write(const Column &column, const FeatureBlock &block) const;
    [[nodiscard]] QJsonObject toJson() const;
    static std::optional<DateStep> fromJson(const QJsonObject &object, const std::vector<ModelInput> &inputs);
};

/// A part of a time in UTC milliseconds since 1970, NaN for NaN: month 1 to 12, day 1 to 31, weekday 1 (Monday) to 7,
/// hour 0 to 23, elapsed days with their fraction.
double datePart(double time, DateStep::Part part);

/// How a part comes round: the part at the beginning, and how many there are; count 0 when it does not.
struct DateRound {
    double first = 0;
    int count = 0;
};
DateRound dateRound(DateStep::Part part);
/// A part that comes round as its sine or cosine on the circle; as it is without a wave.
double dateWave(double value, DateStep::Part part, DateStep::Wave wave);

} // namespace assay
