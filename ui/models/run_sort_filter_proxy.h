#pragma once

#include "core/runs/run_filter.h"
#include "ui/models/missing_last_proxy.h"

namespace assay
{

class RunTableModel;

/// Sorts runs by any column and shows those that a RunFilter matches. Runs without a value come last in both
/// directions. Window thread.
class RunSortFilterProxy final : public MissingLastProxy
{
    Q_OBJECT

public:
    explicit RunSortFilterProxy(RunTableModel &runs, QObject *parent = nullptr);

    /// Filters by that text; one that cannot be read changes nothing.
    Result<> setFilterText(const QString &text);
    [[nodiscard]] bool isFiltering() const { return !m_filter.isEmpty(); }
    /// The run in that row of the proxy, or null.
    [[nodiscard]] const Run *run(int row) const;
    /// The proxy's row of that run, or -1.
    [[nodiscard]] int rowOf(const RunId &id) const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    RunTableModel &m_runs;
    RunFilter m_filter;
};

} // namespace assay
