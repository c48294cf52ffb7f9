#pragma once

#include "core/data/schema.h"

namespace assay
{

/// What two versions of a schema promise each other, where data are valid when a check without an environment finds
/// nothing. Backward: all data that are valid under the older version are valid under the newer one. Forward: all data
/// that are valid under the newer version are valid under the older one. Full: both. None: neither.
///
/// It is judged rule by rule: a rule that allows less ends backward, one that allows more ends forward. So the verdict
/// never promises too much, and may promise too little where one rule makes another unneeded.
enum class Compatibility { Full, Backward, Forward, None };
QString compatibilityName(Compatibility compatibility); ///< full, backward, forward, none
/// The verdict as a sentence for people.
QString compatibilityText(Compatibility compatibility);

/// One thing that is not the same in two versions.
struct SchemaChange {
    QString column; ///< empty for the table
    /// column_added, column_removed, column_renamed, type, role, stage, required, missing, unique, monotone, range,
    /// values, pattern, inside, absent_from, unit, description, owner, key, rows, max_age, rule_added, rule_removed or
    /// rule_share
    QString code;
    QString before, after; ///< as schema edits write them; empty for nothing
    bool allowsMore = false;
    bool allowsLess = false;
    QString text; ///< a sentence
};

/// Every change, columns in the older order, then new columns, then the table.
struct SchemaDifference {
    std::vector<SchemaChange> changes;

    [[nodiscard]] Compatibility compatibility() const;
    /// The keys changes and compatibility of `schema diff --json`.
    [[nodiscard]] QJsonObject toJson() const;
};

SchemaDifference compareSchemas(const Schema &before, const Schema &after);

} // namespace assay
