#pragma once

#include "core/base/result.h"
#include "core/runs/filter/run_key.h"
#include "core/runs/index/run_value.h"

#include <QString>

#include <cstdint>
#include <limits>
#include <vector>

namespace assay
{

/// How runs are put together. A value type.
struct RunGrouping {
    enum class Kind {
        Nothing,    ///< all runs are one group
        Keys,       ///< runs with the same value of every key; a run without one has that it is missing as its value
        Replicates, ///< runs of one experiment that are equal in their data and all that was set but for the seed
        Parents     ///< a run with those that it started, and those that they started
    };
    Kind kind = Kind::Nothing;
    std::vector<RunKey> keys = {}; ///< of Kind::Keys

    /// The form that parse() takes: `params.max_depth, params.eta`, `replicates`, `parents`, the empty text.
    [[nodiscard]] QString toString() const;
    /// Reads keys as RunKey::read does, or one of the words. The error sentence says at which character reading
    /// stopped; a key that comes twice is refused.
    static Result<RunGrouping> parse(const QString &text);
    friend bool operator==(const RunGrouping &, const RunGrouping &) = default;
};

/// The finite values that the runs of a group have for a numeric key; with none of them only `count` means anything.
struct GroupSummary {
    size_t count = 0;
    double mean = std::numeric_limits<double>::quiet_NaN();
    double deviation = std::numeric_limits<double>::quiet_NaN(); ///< of a sample (n - 1); NaN below two values
    double least = std::numeric_limits<double>::quiet_NaN();
    double greatest = std::numeric_limits<double>::quiet_NaN();
};

/// Runs that were put together.
struct RunGroup {
    std::vector<RunValue> values = {};    ///< of Kind::Keys, beside the keys
    std::uint32_t parent = 0;             ///< of Kind::Parents: the number of the run that started the others
    std::vector<std::uint32_t> runs = {}; ///< numbers in the query's order; of Kind::Parents without the parent
};

} // namespace assay
