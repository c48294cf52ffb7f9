#pragma once

#include "core/data/profile.h"

#include <optional>

namespace assay
{

/// What warnings need to know of a column beyond its profile.
struct ColumnFacts {
    /// The least or greatest value: in how many rows it is, and how far from it the next one lies.
    struct End {
        std::int64_t rows = 0;
        double gap = 0;
    };
    std::int64_t infinities = 0;
    std::optional<End> least = {}, greatest = {}; ///< of values that may be sentinels
    std::int64_t numberRows = 0;                  ///< of words: rows that hold a number
    QString otherWord = {};                       ///< the first word that is no number
};

/// True when people write such a number or time for a missing value.
bool mayBeSentinel(double value, ColumnType type);

/// Adds to `profile` what a person should know of the column that it describes; the codes are those of profileTable.
void warnOfColumn(const ColumnFacts &facts, ColumnProfile &profile);

} // namespace assay
