#include "ui/models/run_sort_filter_proxy.h"

#include "ui/models/run_table_model.h"
#include "ui/widgets/data_table.h"

namespace assay
{

RunSortFilterProxy::RunSortFilterProxy(RunTableModel &runs, QObject *parent)
    : QSortFilterProxyModel(parent),
      m_runs(runs)
{
    setSortRole(SortRole);
    setSourceModel(&runs);
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

bool RunSortFilterProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(SortRole);
    const QVariant b = right.data(SortRole);
    const bool isAscending = sortOrder() == Qt::AscendingOrder;
    // In descending order the view swaps the two, so “last” is the greatest there and the least here.
    if (!a.isValid() || !b.isValid())
        return a.isValid() == b.isValid() ? left.row() < right.row() : a.isValid() == isAscending;
    const bool isNumber = a.typeId() == QMetaType::Double;
    if (isNumber != (b.typeId() == QMetaType::Double))
        return isNumber;
    if (isNumber)
        return a.toDouble() < b.toDouble();
    return QString::localeAwareCompare(a.toString(), b.toString()) < 0;
}

} // namespace assay
