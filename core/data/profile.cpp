#include "core/data/profile.h"

#include "core/base/parallel.h"
#include "core/data/column_profiler.h"
#include "core/data/pair_profiler.h"
#include "core/data/table_sketch.h"
#include "core/data/table_warnings.h"
#include "core/data/target_pairs.h"

#include <QCoreApplication>

#include <atomic>
#include <new>
#include <optional>

namespace assay
{

namespace
{

/// So many blocks of columns are sketched before they are merged: enough for every core, and little memory.
constexpr size_t blocksAtOnce = 64;

Error cancelled()
{
    return {ErrorCode::Cancelled, QCoreApplication::translate("core", "Describing the data was cancelled.")};
}

/// Describes the columns of a table, several at a time.
class ColumnsProfiler final
{
public:
    ColumnsProfiler(const Table &table, bool wantsSketches, int threads)
        : m_table(table),
          m_wantsSketches(wantsSketches),
          m_threads(threads),
          m_profiles(table.columns.size())
    {
        if (wantsSketches)
            m_sketches.resize(table.columns.size());
    }

    Result<> run(Progress &progress)
    {
        const size_t columns = m_table.columns.size();
        for (size_t first = 0; first < columns;) {
            size_t end = first;
            size_t blocks = 0;
            while (end < columns && (end == first || blocks < blocksAtOnce))
                blocks += ColumnSketch::blockCount(m_table.columns[end++]);
            for (size_t column = first; column < end; ++column) {
                const QString &name = m_table.columns[column].name;
                if (!progress.report(double(first) / double(columns),
                                     QCoreApplication::translate("core", "Describing “%1”").arg(name)))
                    return cancelled();
            }
            describe(first, end, progress);
            if (progress.isStopped())
                return cancelled();
            first = end;
        }
        return Done{};
    }

    [[nodiscard]] std::vector<ColumnProfile> &profiles() { return m_profiles; }
    [[nodiscard]] std::vector<ColumnSketch> &sketches() { return m_sketches; }
    /// A column in which no value comes twice was seen.
    [[nodiscard]] bool hasUniqueColumn() const { return m_hasUniqueColumn; }

private:
    [[nodiscard]] bool isSketched(const Column &column) const
    {
        return m_wantsSketches || (!column.isWords() && m_table.rowCount > mostSortedRows);
    }

    void describe(size_t first, size_t end, const Progress &progress)
    {
        struct Part {
            size_t column = 0;
            size_t block = 0;
            ColumnSketch sketch = ColumnSketch();
        };
        std::vector<Part> parts;
        std::vector<size_t> firstPart;
        for (size_t column = first; column < end; ++column) {
            firstPart.push_back(parts.size());
            for (size_t block = 0;
                 isSketched(m_table.columns[column]) && block < ColumnSketch::blockCount(m_table.columns[column]);
                 ++block)
                parts.push_back({column, block});
        }
        firstPart.push_back(parts.size());
        parallelFor(parts.size(), m_threads, [&](size_t i) {
            if (!progress.isStopped())
                parts[i].sketch = ColumnSketch::ofBlock(m_table.columns[parts[i].column], parts[i].block);
        });
        if (progress.isStopped())
            return;
        // In the order of their rows, so that the result is one whichever thread was first.
        parallelFor(end - first, m_threads, [&](size_t i) {
            const Column &column = m_table.columns[first + i];
            std::optional<ColumnSketch> whole;
            for (size_t part = firstPart[i]; part < firstPart[i + 1]; ++part) {
                if (!whole)
                    whole = std::move(parts[part].sketch);
                else if (!whole->merge(parts[part].sketch))
                    Q_UNREACHABLE(); // of one column
            }
            finish(first + i, column, whole);
        });
    }

    void finish(size_t place, const Column &column, std::optional<ColumnSketch> &sketch)
    {
        const bool isLong = m_table.rowCount > mostSortedRows && sketch && sketch->numbers() != nullptr;
        m_profiles[place] = isLong ? profileColumn(column, *sketch->numbers()) : profileColumn(column);
        const ColumnProfile &profile = m_profiles[place];
        const bool isStrict = isLong && sketch->numbers()->summary().isStrict();
        if (profile.missing == 0 && (isStrict || (profile.bounds.distinct == 0 && profile.distinct == profile.count)))
            m_hasUniqueColumn = true;
        if (m_wantsSketches)
            m_sketches[place] = std::move(*sketch);
    }

    const Table &m_table;
    const bool m_wantsSketches;
    const int m_threads;
    std::vector<ColumnProfile> m_profiles;
    std::vector<ColumnSketch> m_sketches;
    std::atomic_bool m_hasUniqueColumn = false;
};

Result<TableProfile> describe(const Table &table, const QString &target, Progress &progress, TableSketch *sketch,
                              int threads)
{
    const Column *const targetColumn = target.isEmpty() ? nullptr : table.find(target);
    if (targetColumn == nullptr && !target.isEmpty())
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate("core", "The data has no column “%1” to predict. Choose one of: %2.")
                         .arg(target, table.columnNames().mid(0, 20).join(QStringLiteral(", ")))};
    ColumnsProfiler columns(table, sketch != nullptr, threads);
    ASSAY_CHECK(columns.run(progress));
    TableProfile profile;
    profile.rows = table.rowCount;
    profile.columns = std::move(columns.profiles());
    if (targetColumn != nullptr)
        ASSAY_CHECK(profileTarget(table, *targetColumn, profile, progress, threads));
    ASSAY_CHECK(profilePairs(table, targetColumn, profile, progress, threads));
    warnOfTable(table, columns.hasUniqueColumn(), profile, threads);
    if (sketch != nullptr) {
        *sketch = {table.rowCount, {}};
        for (size_t i = 0; i < table.columns.size(); ++i)
            sketch->columns.push_back({table.columns[i].name, std::move(columns.sketches()[i])});
    }
    return profile;
}

} // namespace

Result<TableProfile> profileTable(const Table &table, const QString &target, Progress &progress, TableSketch *sketch,
                                  int threads)
{
    try {
        return describe(table, target, progress, sketch, threads);
    } catch (const std::bad_alloc &) {
        return Error{ErrorCode::Io,
                     QCoreApplication::translate("core", "Cannot describe the data: there is too little free "
                                                         "memory. Close other programs and try again.")};
    }
}

} // namespace assay
