#pragma once

#include "core/runs/filter/known_keys.h"
#include "core/runs/filter/run_key.h"
#include "core/runs/index/run_index_column.h"
#include "core/runs/index/run_index_store.h"
#include "core/runs/index/run_value.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>

namespace assay
{

/// The columns of a project's runs that were asked for, each loaded on first use, and the tail of changed runs that no
/// segment speaks for yet. Pointers to columns stay until the next refresh. One thread at a time; all of it inside
/// read transactions of the caller.
class RunIndexColumns final
{
public:
    using ColumnName = run_index_store::ColumnName;

    /// Brings everything up to the transaction's state.
    Result<> refresh(Connection &connection);
    /// How many numbers there are; run number n stands at place n - 1. Some may be of runs that are gone.
    [[nodiscard]] size_t count() const { return m_count; }
    [[nodiscard]] size_t segments() const { return (m_count + segmentRuns - 1) / segmentRuns; }
    [[nodiscard]] size_t tail() const { return m_tail.size(); }

    /// The numbers of a key that is numeric.
    Result<const RunIndexColumn *> numbers(Connection &connection, const RunKey &key);
    /// The texts of one that is not; `expand` tells what they stand for.
    Result<const RunIndexColumn *> texts(Connection &connection, const RunKey &key);
    struct SomeKeys {
        QStringList names;  ///< in order
        bool isCut = false; ///< there are more
    };
    /// The keys of a kind (Param, Tag, or Last for metrics) that any run has, `most` of them at most.
    Result<SomeKeys> keys(Connection &connection, ColumnName::Kind kind, size_t most);
    /// The runs that have a tag with `folded` in its key or text, whatever their case, by place: for projects with so
    /// many tags that a column of each would be too much.
    Result<std::vector<std::uint8_t>> taggedLike(Connection &connection, const QString &folded);
    /// Shows `see` the texts of one key among many, which stay loaded only where memory is plentiful.
    Result<> withTexts(Connection &connection, const RunKey &key,
                       const std::function<void(const RunIndexColumn &)> &see);
    /// The number of the run that started each; 0 or missing for none.
    Result<const RunIndexColumn *> parents(Connection &connection);
    /// What a stored text of a key is read as: names of experiments and data, the text itself for others.
    [[nodiscard]] QStringList expand(const RunKey &key, const QString &stored) const;
    /// The value at a place of a key's column; several texts are joined by commas.
    [[nodiscard]] RunValue value(const RunKey &key, const RunIndexColumn &column, size_t place) const;
    /// The id of an experiment as it is stored; null when there is none of that name.
    [[nodiscard]] QString experimentOf(const QString &name) const;
    /// The codes of a column's texts that have `folded` in them, whatever their case: true at each.
    const std::vector<std::uint8_t> &codesWith(const RunIndexColumn &column, const QString &folded);

    /// Keys for advice and completion, not more than one looks through; and values of keys that are loaded.
    Result<KnownKeys> known(Connection &connection);
    [[nodiscard]] size_t bytes() const;

private:
    /// A column made of others, and the state of those that it was made of.
    struct Derived {
        std::unique_ptr<RunIndexColumn> column;
        std::uint64_t madeOf = 0;
    };
    /// The texts of a pool in folded case, each after a zero byte, and the answers to the last question.
    struct Folded {
        std::string bytes;
        std::vector<size_t> begins;
        QString asked;
        std::vector<std::uint8_t> answers;
    };

    Result<> readNames(Connection &connection);
    Result<RunIndexColumn *> need(Connection &connection, const ColumnName &name);
    Result<std::unique_ptr<RunIndexColumn>> load(Connection &connection, const ColumnName &name) const;
    Result<SomeKeys> storedKeys(Connection &connection, ColumnName::Kind kind, size_t most);
    Result<const RunIndexColumn *> best(Connection &connection, const QString &metric);
    Result<const RunIndexColumn *> duration(Connection &connection);
    Result<const RunIndexColumn *> atStep(Connection &connection, const RunKey &key);
    Result<> loadSegment(Connection &connection, const ColumnName &name, size_t segment, RunIndexColumn &column) const;
    Result<> apply(Connection &connection, RunIndexColumn &column, const ColumnName &name,
                   const run_index_store::RunRow &row) const;

    size_t m_count = 0;
    std::int64_t m_sequence = -1;
    std::map<ColumnName, std::unique_ptr<RunIndexColumn>> m_columns;
    std::map<QString, Derived> m_derived;
    std::map<const RunIndexColumn *, Folded> m_folded;
    std::map<std::int64_t, run_index_store::RunRow> m_tail;
    std::map<ColumnName::Kind, SomeKeys> m_storedKeys; ///< of segments, where they are not too many
    run_index_store::FoldState m_keysState;            ///< that these are of
    QList<Experiment> m_experiments;
    std::uint64_t m_directions = 0; ///< counts changes of what is better
    struct DataVersion {
        QString name;
        std::int64_t number = 0;
        QString digest;
    };
    QHash<std::int64_t, DataVersion> m_data;
};

} // namespace assay
