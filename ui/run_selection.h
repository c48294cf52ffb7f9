#pragma once

#include "core/base/ids.h"

#include <QList>
#include <QObject>

namespace assay
{

/// The runs that charts show, shared by table, charts and comparison. A run keeps its series (colour, then dash) for as
/// long as it is selected. Window thread.
class RunSelection final : public QObject
{
    Q_OBJECT

public:
    [[nodiscard]] const QList<RunId> &runs() const { return m_runs; }
    [[nodiscard]] bool contains(const RunId &id) const { return m_runs.contains(id); }
    /// The run's place in the table of series styles; -1 when it is not selected.
    [[nodiscard]] int seriesOf(const RunId &id) const;
    void set(const QList<RunId> &runs);
    void toggle(const RunId &id);
    void clear();
    /// Gives a run that is selected another series; one that has it takes this one's.
    void setSeries(const RunId &id, int series);

Q_SIGNALS:
    void changed();

private:
    void add(const RunId &id);

    QList<RunId> m_runs;
    QHash<RunId, int> m_series;
};

} // namespace assay
