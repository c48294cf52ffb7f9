#pragma once

#include "core/base/ids.h"
#include "core/runs/index/run_grouping.h"
#include "ui/models/run_columns.h"

#include <QJsonObject>

namespace assay
{

/// How a person arranged the table of runs: which columns, how many of them stay at the left, what runs are put
/// together by, and which stand first. A value type.
struct TableLayout {
    QList<RunColumn> columns = {}; ///< without square and name, which are always there; empty: as the runs suggest
    int pinned = 0;                ///< of `columns`, from the first
    RunGrouping grouping = {};
    QList<RunId> first = {}; ///< runs that stand before all others, whatever the order

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
