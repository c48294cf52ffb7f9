#pragma once

#include "core/runs/run.h"
#include "core/runs/run_code_store.h"
#include "core/store/project.h"

#include <limits>
#include <optional>
#include <vector>

namespace assay
{

/// What a row of a table of differences is about, in the order of the table.
enum class DifferenceSection { Metrics, Parameters, Data, Code, Environment, Notes };
/// metrics, parameters, data, code, environment, notes
QString differenceSectionName(DifferenceSection section);

/// What one run has in one row: a text, and of metrics a number with its 95 % interval (NaN bounds when it has none).
/// Of uncommitted changes the text is the digest of the diff, empty when there are none, and the number says how many
/// lines it changes (NaN when the diff cannot be read).
struct DifferenceCell {
    bool isMissing = true;
    QString text;
    Estimate number = {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::quiet_NaN(),
                       std::numeric_limits<double>::quiet_NaN()};
};

/// One thing that the runs have alike or not.
struct DifferenceRow {
    DifferenceSection section = DifferenceSection::Metrics;
    /// rmse, max_depth, training, training.digest, commit, libraries.xgboost, note, tags.team
    QString key;
    QString on; ///< of a metric: the data version it was measured on, empty for the run's own holdout and its curves
    std::vector<DifferenceCell> cells; ///< one a run
    bool isDifferent = false;          ///< texts to the letter, numbers by their values; nothing differs from a value
    double share = 0;                  ///< of the pairs of runs, how many differ here
    double spread = 0;                 ///< of numbers: (max - min) / the largest size, at most 1; of texts 1 or 0
};

/// What the runs have alike or not: rows of one section stand together, those that differ in more pairs of runs first,
/// then those whose numbers lie further apart, then by name; what is alike in all stands last in its section.
struct DifferenceTable {
    std::vector<RunId> runs;
    QStringList names; ///< of the runs
    std::vector<DifferenceRow> rows;
    size_t alike = 0; ///< how many rows all runs have alike, whether they are in the table or not
};

enum class DifferenceRows { Different, All };

/// A run with what is kept beside it.
struct RunWithRecords {
    Run run;
    QList<Evaluation> evaluations; ///< oldest first; of the same data and part the newest counts
    std::optional<run_code_store::RecordedCode> code;
    std::optional<qsizetype> changedLines; ///< of the recorded diff; nothing when it cannot be read
};

DifferenceTable tabulateDifferences(const std::vector<RunWithRecords> &runs, DifferenceRows which);

/// Reads the runs with all that is kept beside them, and tabulates them; runs that are not there are left out. Blocks
/// for as long as it takes to read every recorded diff once.
Result<DifferenceTable> loadRunDifferences(Project &project, const QList<RunId> &ids, DifferenceRows which);

} // namespace assay
