#include "ui/run_selection.h"

namespace assay
{

int RunSelection::seriesOf(const RunId &id) const
{
    return m_series.value(id, -1);
}

void RunSelection::set(const QList<RunId> &runs)
{
    if (runs == m_runs)
        return;
    for (const RunId &id : std::as_const(m_runs)) {
        if (!runs.contains(id))
            m_series.remove(id);
    }
    m_runs.clear();
    for (const RunId &id : runs)
        add(id);
    Q_EMIT changed();
}

void RunSelection::toggle(const RunId &id)
{
    if (m_runs.removeOne(id))
        m_series.remove(id);
    else
        add(id);
    Q_EMIT changed();
}

void RunSelection::clear()
{
    set({});
}

void RunSelection::setSeries(const RunId &id, int series)
{
    const int before = seriesOf(id);
    if (before < 0 || before == series)
        return;
    for (auto other = m_series.begin(); other != m_series.end(); ++other) {
        if (*other == series)
            *other = before;
    }
    m_series.insert(id, series);
    Q_EMIT changed();
}

void RunSelection::add(const RunId &id)
{
    if (m_runs.contains(id))
        return;
    m_runs.append(id);
    if (m_series.contains(id))
        return;
    // The lowest free series, so that colours are used up before dashes begin.
    const QList<int> used = m_series.values();
    int series = 0;
    while (used.contains(series))
        ++series;
    m_series.insert(id, series);
}

} // namespace assay
