#pragma once

#include "ui/models/run_cells.h"
#include "ui/run_selection.h"

#include <QAbstractTableModel>
#include <QSet>

namespace assay
{

/// The runs of an experiment as a table: colour square, name, status, metrics with bar and best mark, parameters that
/// vary, data, times, registered version. It knows all runs by number, and whole those alone that are looked at: it
/// asks for the others and shows their rows empty until they come. Window thread.
class RunTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit RunTableModel(RunSelection &selection, QObject *parent = nullptr);

    /// Shows another experiment, or the same one read anew.
    void setSnapshot(const ExperimentSnapshot &snapshot);
    /// Refreshes those runs, adds what is new; columns on screen keep their places.
    void update(const RunUpdate &update);
    /// Shows other rows, or the same in another order.
    void arrange(const RunArranged &arranged);
    /// Takes runs that were asked for.
    void addRuns(const QList<NumberedRun> &runs);
    /// What the headings mark; sorting itself is done by whoever arranges.
    void setSorts(const QList<RunSort> &sorts);
    /// These runs stay known whole, wherever they stand.
    void keep(const QSet<RunId> &runs) { m_kept = runs; }
    /// Whether names may be edited.
    void setCanRename(bool canRename) { m_canRename = canRename; }

    [[nodiscard]] const RunCells &cells() const { return m_cells; }
    [[nodiscard]] const Experiment &experiment() const { return m_cells.experiment(); }
    /// How many runs the experiment has, shown or filtered away.
    [[nodiscard]] int total() const { return int(m_cells.facts().total); }
    [[nodiscard]] const QList<RunSort> &sorts() const { return m_sorts; }
    /// A run of this experiment and shelf that is known whole, or null; good until the next change of this model.
    [[nodiscard]] const Run *run(const RunId &id) const;
    [[nodiscard]] const Run *run(int row) const;
    [[nodiscard]] bool isKnown(const RunId &id) const { return m_numbers.contains(id); }
    /// The row of a run that is known whole, or -1.
    [[nodiscard]] int rowOf(const RunId &id) const;
    /// The numbers of the runs in those rows.
    [[nodiscard]] std::vector<std::uint32_t> numbersAt(const QList<int> &rows) const;
    [[nodiscard]] int columnOf(RunColumn::Kind kind, const QString &key = {}) const;
    [[nodiscard]] const RunColumn &column(int column) const { return m_columns[column]; }
    [[nodiscard]] RegisteredAs registeredAs(const RunId &id) const { return m_cells.facts().registered.value(id); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    /// A person gave the run another name.
    void renameRequested(const assay::RunId &id, const QString &name);
    /// Runs are looked at that are not known yet; a later signal takes the place of an earlier one.
    void runsWanted(const std::vector<std::uint32_t> &numbers);

private:
    [[nodiscard]] std::uint32_t numberAt(int row) const;
    [[nodiscard]] QVariant cell(const Run &run, const RunColumn &column, int role) const;
    void setFacts(const Experiment &experiment, const ExperimentFacts &facts);
    void setArrangement(const std::shared_ptr<const RunArrangement> &arrangement);
    void moveRows(const std::shared_ptr<const RunArrangement> &next, std::vector<std::uint32_t> gone);
    void store(const QList<NumberedRun> &runs);
    void forgetFarRuns(const QList<NumberedRun> &fresh);
    void want(int row) const;
    void askForWanted();

    RunSelection &m_selection;
    RunCells m_cells;
    QList<RunColumn> m_columns;
    QList<RunSort> m_sorts;
    std::shared_ptr<const RunArrangement> m_arrangement = std::make_shared<RunArrangement>();
    std::vector<std::uint32_t> m_rest; ///< rows below the arrangement's, while rows come or go
    QHash<std::uint32_t, Run> m_runs;
    QHash<RunId, std::uint32_t> m_numbers;
    QSet<RunId> m_kept;
    // Views ask for cells as they paint; what is not there is asked for in blocks, soon after.
    mutable QList<int> m_wantedBlocks;
    QList<int> m_askedBlocks;
    mutable bool m_isAskingSoon = false;
    bool m_canRename = true;
};

} // namespace assay
