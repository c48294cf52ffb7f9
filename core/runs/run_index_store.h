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
    std::vector<std::pair<QString, QString>> params, tags; ///< by key
    struct Metric {
        QString key;
        double last = 0, min = 0, max = 0, first = 0, count = 0;
    };
    std::vector<Metric> metrics;

    /// The value in a column of texts; null when the run has none.
    [[nodiscard]] QString text(const ColumnName &column) const;
    /// The value in a column of numbers; missingNumber when the run has none.
    [[nodiscard]] double value(const ColumnName &column) const;
};

/// Reads runs by number. Lives as long as its connection's transaction.
class RowReader final
{
public:
    static Result<RowReader> prepare(Connection &connection);
    /// The runs numbered `first` to `last`, in this order.
    Result<std::vector<RunRow>> read(std::int64_t first, std::int64_t last);

private:
    explicit RowReader(std::vector<Statement> statements) : m_statements(std::move(statements)) {}
    std::vector<Statement> m_statements;
};

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
Result<std::vector<ColumnName>> columns(Connection &connection);
/// Calls `take` with each stored segment of a column, in order.
Result<> readSegments(Connection &connection, const ColumnName &column,
                      const std::function<Result<>(std::int64_t, const QByteArray &)> &take);
/// One segment of a column; empty when it has no values.
Result<QByteArray> readSegment(Connection &connection, const ColumnName &column, std::int64_t segment);
/// The numbers of all runs that others started, and of those others.
Result<std::vector<std::pair<std::int64_t, std::int64_t>>> parents(Connection &connection);
/// Ids by number.
Result<QList<RunId>> ids(Connection &connection, const std::vector<std::uint32_t> &numbers);

/// Numbers by id; 0 for a run that never was.
Result<std::vector<std::uint32_t>> numbers(Connection &connection, const QList<RunId> &ids);

/// Puts marked runs into their segments, segment by segment, where at least `atLeast` of one are marked; each in a
/// transaction of its own, and given up when somebody else was faster. Returns how many segments were written.
Result<int> fold(Project &project, int atLeast, Progress &progress);
/// Forgets all segments, so that every run counts as changed.
Result<> forget(Connection &connection);

} // namespace assay::run_index_store
