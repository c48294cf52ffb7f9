#pragma once

#include "core/store/project.h"
#include "ui/models/experiment_snapshot.h"

#include <QSet>

namespace assay
{

/// Answers what the Experiments page asks of a project's runs, from the run index. One thread at a time, never the
/// window's: an answer over a million runs takes tens of milliseconds.
class RunListing final
{
public:
    /// `index` is one that others ask too, in turns; null: one of its own.
    explicit RunListing(std::shared_ptr<Project> project, std::shared_ptr<RunIndex> index = {});

    struct Opening {
        QString experiment; ///< empty: that of the newest run
        RunId wanted;       ///< its experiment goes before
        QList<RunId> known; ///< runs to read whole, wherever they are
        RunTableQuery query;
        bool isSorted = false; ///< false: by the primary metric
    };
    Result<ExperimentSnapshot> open(const Opening &opening);

    /// The opened experiment's runs by another filter or order; on the shelf that was opened.
    Result<RunArranged> arrange(const RunTableQuery &query);

    struct Changes {
        QList<RunId> known;     ///< changed runs to read whole
        bool isOfRuns = false;  ///< else of curves, evaluations or models alone
        QList<RunColumn> shown; ///< on screen, whose ranges are asked for
        RunTableQuery query;
    };
    Result<RunUpdate> update(const Changes &changes);

    [[nodiscard]] RunIndex &index() { return m_index; }
    Result<QList<RunId>> ids(const std::vector<std::uint32_t> &numbers);
    /// Whole runs; those that are gone are left out.
    Result<QList<NumberedRun>> rows(const std::vector<std::uint32_t> &numbers);
    Result<QList<NumberedRun>> runs(const QList<RunId> &ids);

private:
    Result<> chooseExperiment(const Opening &opening, ExperimentSnapshot &snapshot);
    Result<> readAll();
    Result<ShelfCounts> countShelves();
    Result<> readSample();
    Result<> loadValues();
    Result<ExperimentFacts> facts(const QList<RunColumn> &shown);
    Result<QList<NumberedRun>> added(std::uint32_t after);
    Result<QList<NumberedRun>> best(const QString &primary);
    Result<RunArranged> arrangeAnew(const RunTableQuery &query);
    Result<std::shared_ptr<RunArrangement>> arrangeRuns(const RunQuery &asked, const RunTableQuery &query);
    Result<std::shared_ptr<RunArrangement>> arrangeGroups(const RunQuery &asked, const RunTableQuery &query);
    Result<> addCurves(QList<NumberedRun> &runs);
    [[nodiscard]] QList<RunId> comeFirst(const RunTableQuery &query) const;

    std::shared_ptr<Project> m_project;
    std::shared_ptr<RunIndex> m_keptIndex;
    RunIndex &m_index;
    Experiment m_experiment;
    RunQuery::Shelf m_shelf = RunQuery::Shelf::InUse;
    std::vector<std::uint32_t> m_all; ///< newest first
    std::uint32_t m_newest = 0;       ///< the greatest number
    QList<Run> m_sample;
    QList<RunColumn> m_columns; ///< of the last query
    QHash<RunId, RegisteredAs> m_registered;
    std::shared_ptr<const RunArrangement> m_arrangement;
};

} // namespace assay
