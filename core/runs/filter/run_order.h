#pragma once

#include "core/runs/filter/run_key.h"

#include <QString>

#include <vector>

namespace assay
{

/// An order such as `metrics.rmse asc`, or by several keys, `params.max_depth, metrics.loss.min desc`. A value type.
struct RunOrder {
    struct Key {
        RunKey key;
        bool isDescending = false;
        friend bool operator==(const Key &, const Key &) = default;
    };
    std::vector<Key> keys; ///< the first decides, the next where it ties

    /// The empty text is the order of runs without a key: newest first. A key that comes twice is refused.
    static Result<RunOrder> parse(const QString &text);
    /// True when a comes before b; numbers before text before NaN, runs without the key last in both directions, ties
    /// by start (newest first), then id.
    [[nodiscard]] bool before(const Run &a, const Run &b, const ValueAtStep &atStep = {}) const;
    /// The form that parse() takes.
    [[nodiscard]] QString toString() const;
};

} // namespace assay
