#include "ui/models/run_sort_filter_proxy.h"

#include "ui/models/run_table_model.h"

namespace assay
{

RunSortFilterProxy::RunSortFilterProxy(RunTableModel &runs, QObject *parent)
    : MissingLastProxy(runs, parent),
      m_runs(runs)
{
}

Result<> RunSortFilterProxy::setFilterText(const QString &text)
{
    ASSAY_TRY(filter, RunFilter::parse(text));
    m_filter = filter;
    invalidateRowsFilter();
    return Done{};
}

const Run *RunSortFilterProxy::run(int row) const
{
    const QModelIndex source = mapToSource(index(row, 0));
    return source.isValid() ? m_runs.run(source.row()) : nullptr;
}

int RunSortFilterProxy::rowOf(const RunId &id) const
{
    const int row = m_runs.rowOf(id);
    return row < 0 ? -1 : mapFromSource(m_runs.index(row, 0)).row();
}

bool RunSortFilterProxy::filterAcceptsRow(int row, const QModelIndex &) const
{
    const Run *run = m_runs.run(row);
    return run && m_filter.matches(*run);
}

} // namespace assay
