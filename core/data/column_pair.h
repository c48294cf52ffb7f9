#pragma once

#include "core/data/schema.h"
#include "core/data/table.h"

#include <map>
#include <vector>

namespace assay
{

/// How often a word stands in two tables.
struct WordCounts {
    std::int64_t before = 0;
    std::int64_t now = 0;
};

/// One column of the schema in the reference and in new data, prepared for comparing. Lives no longer than the tables.
struct ColumnPair {
    const SchemaColumn *schema = nullptr;
    const Column *before = nullptr;
    const Column *now = nullptr;
    bool isCategory = false; ///< by the schema; its words may be written as numbers
    std::int64_t missingBefore = 0;
    std::int64_t missingNow = 0;
    /// Numbers without NaN, in order; empty for words.
    std::vector<double> sortedBefore;
    std::vector<double> sortedNow;
    /// At most 2,000 evenly spaced ones of them, which place a distribution function to 0.0005.
    std::vector<double> thinBefore;
    std::vector<double> thinNow;
    /// Of categories only.
    std::map<QString, WordCounts> words;

    [[nodiscard]] bool isNumber() const { return !sortedBefore.empty() && !sortedNow.empty(); }
    [[nodiscard]] const QString &name() const { return schema->name; }
    [[nodiscard]] std::int64_t presentBefore() const;
    [[nodiscard]] std::int64_t presentNow() const;
};

ColumnPair makeColumnPair(const SchemaColumn &schema, const Column &before, const Column &now);

} // namespace assay
