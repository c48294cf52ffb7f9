#pragma once

#include "core/base/progress.h"
#include "core/runs/run.h"
#include "core/store/project.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

/// The run index in the database: numbered runs, segments of columns, and which runs changed since (see the migration
/// 0006). Marks are set by triggers of the writer, so that no verb can forget them.
namespace assay::run_index_store
{

struct ColumnName {
    enum class Kind { Attribute, Param, Tag, Last, Min, Max, First, Count };
    Kind kind = Kind::Attribute;
    QString key; ///< attributes: name, status, person, experiment (its id), started, ended, archived,
                 ///< trashed, data, run_id, parent (its number, 0 for none)
    friend bool operator<(const ColumnName &a, const ColumnName &b)
    {
        return a.kind != b.kind ? a.kind < b.kind : a.key < b.key;
    }
    [[nodiscard]] bool isText() const;
};

/// How a kind is called in the database.
const char *wordOf(ColumnName::Kind kind);
/// How keys of its kind are called where they are rare (metric, param, tag); null for attributes, which never are.
const char *rareWordOf(ColumnName::Kind kind);

/// What the index keeps of one run.
struct RunRow {
    std::int64_t number = 0;
    bool exists = false; ///< false once the run is deleted
    QString id;
    QString name, status, person, experiment;
    QString data;            ///< `VERSION_ID:ROLE` lines, null for none
    std::int64_t parent = 0; ///< the number of the run that started it; 0 for none
    TimeMs started = 0;
    std::optional<TimeMs> ended, archived, trashed;
    /// Has more parameters, tags or metrics than are worth keeping, so that none is here: ask longText and longValue.
    bool isLong = false;
    std::vector<std::pair<QString, QString>> params, tags; ///< by key
    struct Metric {
        QString key;
        double last = 0, min = 0, max = 0, first = 0, count = 0;
    };
    std::vector<Metric> metrics; ///< by key

    /// The value in a column of texts; null when the run has none.
    [[nodiscard]] QString text(const ColumnName &column) const;
    /// The value in a column of numbers; missingNumber when the run has none.
    [[nodiscard]] double value(const ColumnName &column) const;
};

/// Reads runs by number. Lives as long as its connection's transaction.
class RowReader final
{
public:
    enum class Depth { Attributes, Whole };
    static Result<RowReader> prepare(Connection &connection, Depth depth = Depth::Whole);
    /// The runs numbered `first` to `last`, in this order.
    Result<std::vector<RunRow>> read(std::int64_t first, std::int64_t last);

private:
    explicit RowReader(std::vector<Statement> statements) : m_statements(std::move(statements)) {}
    Result<> readDetails(Statement &details, std::int64_t first, std::int64_t last,
                         const std::function<RunRow *(std::int64_t)> &rowOf,
                         const std::function<void(RunRow &)> &take) const;
    std::vector<Statement> m_statements;
};

/// A parameter or tag of a run with a long row; null when it has none.
Result<QString> longText(Connection &connection, const RunRow &row, const ColumnName &column);
/// A metric's part of one; missingNumber when it has none.
Result<double> longValue(Connection &connection, const RunRow &row, const ColumnName &column);
/// Calls `see` with the keys that a run with a long row has of a kind (Param, Tag or Last), and what a text says, until
/// it says false.
Result<> forEachLongKey(Connection &connection, const RunRow &row, ColumnName::Kind kind,
                        const std::function<bool(const QString &key, const QString &text)> &see);

struct Mark {
    std::int64_t number = 0;
    std::int64_t sequence = 0;
};

/// The greatest number of a run.
Result<std::int64_t> runCount(Connection &connection);
/// Grows with every change of a run.
Result<std::int64_t> sequence(Connection &connection);
/// The runs that segments do not speak for, by number.
Result<std::vector<Mark>> marks(Connection &connection);
/// Segments into which changes after that sequence went.
Result<std::vector<std::int64_t>> segmentsAfter(Connection &connection, std::int64_t sequence);
/// Differs once a segment was written anew.
struct FoldState {
    std::int64_t count = 0, sum = 0, newest = 0; ///< of versions of segments
    friend bool operator==(const FoldState &, const FoldState &) = default;
};
Result<FoldState> foldState(Connection &connection);
/// The keys of a kind (Param, Tag, or Last for metrics) that have stored columns.
Result<QStringList> columnKeys(Connection &connection, ColumnName::Kind kind);
/// Calls `take` with each stored segment of a column, in order.
Result<> readSegments(Connection &connection, const ColumnName &column,
                      const std::function<Result<>(std::int64_t, const QByteArray &)> &take);
/// One segment of a column; empty when it has no values.
Result<QByteArray> readSegment(Connection &connection, const ColumnName &column, std::int64_t segment);
/// Calls `take` with the rare keys (see rare_keys) among which a column's are, of each segment, in order.
Result<> readRareKeys(Connection &connection, const ColumnName &column,
                      const std::function<Result<>(std::int64_t, const QByteArray &)> &take);
/// Those of one segment; empty when it has none.
Result<QByteArray> readRareKeys(Connection &connection, const ColumnName &column, std::int64_t segment);
/// Calls `take` with all rare keys of a kind, blob by blob, until it says false.
Result<> readAllRareKeys(Connection &connection, ColumnName::Kind kind,
                         const std::function<Result<bool>(std::int64_t, const QByteArray &)> &take);
/// The numbers of all runs that others started, and of those others.
Result<std::vector<std::pair<std::int64_t, std::int64_t>>> parents(Connection &connection);
/// Ids by number.
Result<QList<RunId>> ids(Connection &connection, const std::vector<std::uint32_t> &numbers);

/// Numbers by id; 0 for a run that never was.
Result<std::vector<std::uint32_t>> numbers(Connection &connection, const QList<RunId> &ids);

/// Of values that a fold gathers at once, about, in bytes.
constexpr size_t usuallyGathered = 192 << 20;
/// Puts marked runs into their segments, segment by segment, where at least `atLeast` of one are marked or they have
/// very many values. In steps that hold the project's lock shortly and take a bounded amount of memory, whatever runs
/// hold; each leaves what readers find right. Returns how many segments were written; none while somebody else folds.
Result<int> fold(Project &project, int atLeast, Progress &progress, size_t mostGathered = usuallyGathered);
/// Forgets all segments and folds every run; waits for others that fold.
Result<int> rebuild(Project &project, Progress &progress);
/// Forgets all segments, so that every run counts as changed. While nobody folds.
Result<> forget(Connection &connection);

} // namespace assay::run_index_store
