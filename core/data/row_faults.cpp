#include "core/data/data_faults.h"

#include "core/data/row_hash.h"

#include <QCoreApplication>

#include <cmath>
#include <unordered_set>

namespace assay::data_faults
{

namespace
{

/// A hash of each row over the columns that both tables have, without keys, which number rows rather than describe
/// them.
std::vector<std::uint64_t> hashesOf(const Context &context, const Table &table, bool before)
{
    std::vector<const Column *> columns;
    for (const ColumnPair &pair : context.pairs) {
        if (pair.schema->role != ColumnRole::Key)
            columns.push_back(before ? pair.before : pair.now);
    }
    return rowHashes(columns, size_t(table.rowCount));
}

double shareOf(const std::vector<bool> &flags)
{
    return flags.empty() ? 0 : double(std::count(flags.begin(), flags.end(), true)) / double(flags.size());
}

/// What an edit leaves out of the comparison of rows, so that it compares as hashesOf does.
QStringList exceptions(const Context &context)
{
    QStringList names;
    for (const Column &column : context.now.columns) {
        const auto pair = std::find_if(context.pairs.begin(), context.pairs.end(),
                                       [&](const ColumnPair &p) { return p.now == &column; });
        if (pair == context.pairs.end() || pair->schema->role == ColumnRole::Key)
            names.append(column.name);
    }
    return names.isEmpty() ? names : QStringList{QStringLiteral("except")} + names;
}

} // namespace

void findRepeatedRows(Context &context)
{
    constexpr double fewRepeats = 0.001;
    constexpr double fewShared = 0.01;
    constexpr double nearlyAll = 0.99;
    constexpr std::int64_t fewestRows = 5;
    const std::vector<std::uint64_t> before = hashesOf(context, context.before, true);
    const std::vector<std::uint64_t> now = hashesOf(context, context.now, false);
    if (before.empty() || now.empty())
        return;
    const double repeatedBefore = shareOf(repeatedHashes(before));
    const std::vector<bool> repeated = repeatedHashes(now);
    const double rows = double(now.size());
    const double error = std::sqrt(repeatedBefore * (1 - repeatedBefore) * (1 / rows + 1 / double(before.size())));
    const double limit = repeatedBefore + fewRepeats + 3 * error;
    const double share = shareOf(repeated);
    if (share > limit && share * rows >= double(fewestRows)) {
        Anomaly &fault = context.add(
            {}, "duplicated_rows",
            QCoreApplication::translate("core", "%1 rows repeat earlier rows in all columns but keys. Remove "
                                                "them, or find out why they were sent twice.")
                .arg(std::llround(share * rows)),
            share, limit, context.now.rowCount, [&](size_t row) { return repeated[row]; });
        fault.repair = repair(DataEdit::Action::Drop, QStringList{QStringLiteral("repeats")} + exceptions(context),
                              QCoreApplication::translate("core", "leave out the rows that repeat"));
    }

    const std::unordered_set<std::uint64_t> known(before.begin(), before.end());
    std::vector<bool> isKnown(now.size());
    for (size_t row = 0; row < now.size(); ++row)
        isKnown[row] = known.contains(now[row]);
    const double shared = shareOf(isKnown);
    // Coarse data coincide by chance as often as they repeat themselves; a part of the reference is no leak.
    const double sharedLimit = std::max(fewShared, 3 * repeatedBefore);
    if (shared > sharedLimit && shared < nearlyAll && shared * rows >= double(fewestRows)) {
        Anomaly &fault = context.add(
            {}, "rows_of_reference",
            QCoreApplication::translate("core", "%1 rows stand in the earlier data too. A model trained on "
                                                "those knows their answers: remove them before it is tested.")
                .arg(std::llround(shared * rows)),
            shared, sharedLimit, context.now.rowCount, [&](size_t row) { return isKnown[row]; });
        if (!context.references.isEmpty())
            fault.repair = repair(DataEdit::Action::Drop,
                                  QStringList{QStringLiteral("shared")} + context.references + exceptions(context),
                                  QCoreApplication::translate("core", "leave out the rows that stand in %1 too")
                                      .arg(context.references.join(QStringLiteral(", "))));
    }
}

} // namespace assay::data_faults
