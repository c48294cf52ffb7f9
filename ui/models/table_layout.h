#pragma once

#include "core/runs/run_grouping.h"
#include "ui/models/run_columns.h"

#include <QJsonObject>

namespace assay
{

/// How a person arranged the table of runs: which columns, how many of them stay at the left, and what runs are put
/// together by. A value type.
struct TableLayout {
    QList<RunColumn> columns = {}; ///< without square and name, which are always there; empty: as the runs suggest
    int pinned = 0;                ///< of `columns`, from the first
    RunGrouping grouping = {};

    /// The columns of the table itself: square and name before the others; empty as above.
    [[nodiscard]] QList<RunColumn> tableColumns() const;
    [[nodiscard]] QJsonObject toJson() const;
    /// What cannot be read is left out.
    static TableLayout fromJson(const QJsonObject &json);
    friend bool operator==(const TableLayout &, const TableLayout &) = default;
};

/// Columns beside which square and name stand.
constexpr int fixedColumns = 2;

} // namespace assay
