#pragma once

#include "ui/models/experiment_snapshot.h"
#include "ui/models/run_columns.h"
#include "ui/run_selection.h"

#include <QAbstractTableModel>

namespace assay
{

/// The runs of an experiment as a table: colour square, name, status, metrics with bar and best mark, parameters that
/// vary, data, times, registered version. Changed runs are refreshed in place. Window thread.
class RunTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit RunTableModel(RunSelection &selection, QObject *parent = nullptr);

    /// Shows another experiment, or the same one read anew.
    void setSnapshot(const ExperimentSnapshot &snapshot);
    /// Refreshes those runs, adds what is new; columns on screen keep their places.
    void update(const RunUpdate &update);
    /// Whether names may be edited.
    void setCanRename(bool canRename) { m_canRename = canRename; }

    [[nodiscard]] const Experiment &experiment() const { return m_experiment; }
    [[nodiscard]] const QList<Run> &runs() const { return m_runs; }
    [[nodiscard]] const Run *run(int row) const;
    /// The run's row, or -1.
    [[nodiscard]] int rowOf(const RunId &id) const { return m_rows.value(id, -1); }
    [[nodiscard]] int columnOf(RunColumn::Kind kind, const QString &key = {}) const;
    [[nodiscard]] const RunColumn &column(int column) const { return m_columns[column]; }
    [[nodiscard]] RegisteredAs registeredAs(const RunId &id) const { return m_registered.value(id); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

    /// A status' word with its sign, such as “✓ finished”.
    static QString statusText(RunStatus status);
    /// The Tone of a status' pill.
    static int statusTone(RunStatus status);

Q_SIGNALS:
    /// A person gave the run another name.
    void renameRequested(const assay::RunId &id, const QString &name);

private:
    /// How a metric's column is written: all its values with the same number of decimals.
    struct MetricScale {
        double largest = 0;
        double best = 0; ///< NaN when there is none
        int decimals = 0;
    };

    void addColumns();
    void measureMetrics();
    [[nodiscard]] QString display(const Run &run, const RunColumn &column) const;
    [[nodiscard]] QString metricText(const Run &run, const QString &key) const;
    [[nodiscard]] QVariant sortValue(const Run &run, const RunColumn &column) const;
    [[nodiscard]] QVariant barShare(const Run &run, const RunColumn &column) const;
    [[nodiscard]] bool isBest(const Run &run, const RunColumn &column) const;
    [[nodiscard]] QString toolTip(const Run &run, const RunColumn &column) const;

    RunSelection &m_selection;
    Experiment m_experiment;
    QList<Run> m_runs;
    QHash<RunId, int> m_rows;
    QHash<RunId, RegisteredAs> m_registered;
    QList<RunColumn> m_columns;
    QHash<QString, MetricScale> m_scales;
    bool m_canRename = true;
};

} // namespace assay
