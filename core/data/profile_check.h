#pragma once

#include "core/data/schema.h"
#include "core/data/table_sketch.h"

namespace assay
{

/// What the sketches of a table tell of a schema.
struct ProfileCheck {
    /// As checkSchema gives them, with exact numbers of rows, but no examples; sentences that would name a row do not.
    std::vector<Anomaly> anomalies;
    /// Rules that only the rows can decide, as column.rule (or key, rule): a value that many others hide, an order of
    /// words, a row rule. When there are some, the anomalies are not all.
    QStringList rowsNeeded;
};

/// Compares a table with a schema by its sketches, without reading rows. Far below a millisecond a column; any thread.
ProfileCheck checkProfile(const Schema &schema, const TableSketch &sketch, const CheckConditions &conditions = {});

} // namespace assay
