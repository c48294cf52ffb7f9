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
    /// Shows these columns, whatever tells the runs apart; without any, those that do.
    void setColumns(const QList<RunColumn> &columns);
    /// What a person chose; empty: what tells the runs apart.
    [[nodiscard]] const QList<RunColumn> &chosenColumns() const { return m_chosenColumns; }
    [[nodiscard]] const QList<RunColumn> &columns() const { return m_columns; }
    /// These runs have a pin before their name.
    void setPinned(const QList<RunId> &runs);
    /// The run that all others show their difference to; null: none.
    void setBaseline(const Run *run);
    [[nodiscard]] RunId baseline() const { return m_baseline ? m_baseline->id : RunId{}; }
    /// What the headings mark; sorting itself is done by whoever arranges.
    void setSorts(const QList<RunSort> &sorts);
    /// These runs stay known whole, wherever they stand.
    void keep(const QSet<RunId> &runs) { m_kept = runs; }
    /// Whether names may be edited.
    void setCanRename(bool canRename) { m_canRename = canRename; }

    [[nodiscard]] const std::shared_ptr<const RunArrangement> &arrangement() const { return m_arrangement; }
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
    /// The numbers of the runs in those rows; a row of a group stands for all of its runs.
    [[nodiscard]] std::vector<std::uint32_t> numbersAt(const QList<int> &rows) const;
    /// What can be opened in a row: nothing where there is nothing in it.
    [[nodiscard]] std::optional<RunArrangement::Fold> foldAt(int row) const;
    /// The number of a run, or of a group with groupBit, in a row.
    [[nodiscard]] std::uint32_t numberAt(int row) const;
    [[nodiscard]] int rowOfNumber(std::uint32_t number) const { return m_arrangement->rowOf(number); }
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
    /// A person gave the run a tag in its cell; no value: took it off.
    void tagRequested(const assay::RunId &id, const QString &key, const std::optional<QString> &value);
    /// Runs are looked at that are not known yet; a later signal takes the place of an earlier one.
    void runsWanted(const std::vector<std::uint32_t> &numbers);

private:
    /// The run whose settings stand for a row: itself, or of a group the first.
    [[nodiscard]] std::uint32_t runNumberAt(int row) const;
    [[nodiscard]] QVariant cell(const Run &run, const RunColumn &column, int role) const;
    [[nodiscard]] QVariant groupCell(const RunGroup &group, int row, const RunColumn &column, int role) const;
    [[nodiscard]] QVariant foldCell(int row, int role) const;
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
    QList<RunColumn> m_chosenColumns;
    std::optional<Run> m_baseline;
    QList<RunId> m_pinned;
    QList<RunSort> m_sorts;
    std::shared_ptr<const RunArrangement> m_arrangement = std::make_shared<RunArrangement>();
    std::vector<std::uint32_t> m_rest; ///< rows below the arrangement's, while rows come or go
    QHash<std::uint32_t, Run> m_runs;
    QHash<std::uint32_t, QHash<QString, QList<double>>> m_curves; ///< tiny ones, beside m_runs
    QHash<RunId, std::uint32_t> m_numbers;
    QSet<RunId> m_kept;
    // Views ask for cells as they paint; what is not there is asked for in blocks, soon after.
    mutable QList<int> m_wantedBlocks;
    QList<int> m_askedBlocks;
    mutable bool m_isAskingSoon = false;
    bool m_canRename = true;
};

} // namespace assay
