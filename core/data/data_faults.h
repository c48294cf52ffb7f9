#pragma once

#include "core/data/column_pair.h"

#include <span>
#include <vector>

/// Looks for changes of data that have a usual cause. Each adds what it finds to `faults`; the sentences, codes and
/// limits are its own. `reference` names the earlier data in sentences.
namespace assay::data_faults
{

/// What all of them are told.
struct Context {
    const Schema &schema;
    const Table &before;
    const Table &now;
    std::span<const ColumnPair> pairs;
    const QStringList &references; ///< what the earlier data are called, such as bikes@1
    std::vector<Anomaly> &faults;

    /// An anomaly of the column (empty for the table) whose rows are those that `isBroken` picks from `rowCount`.
    template <typename IsBroken>
    Anomaly &add(const QString &column, const char *code, const QString &text, double measured, double limit,
                 std::int64_t rowCount, IsBroken isBroken)
    {
        constexpr size_t mostExamples = 5;
        Anomaly fault{column, QString::fromLatin1(code), QStringLiteral("error"), text, measured, limit, 0, {}};
        for (std::int64_t row = 0; row < rowCount; ++row) {
            if (!isBroken(size_t(row)))
                continue;
            ++fault.rows;
            if (fault.examples.size() < mostExamples)
                fault.examples.push_back(row + 1);
        }
        return faults.emplace_back(std::move(fault));
    }
    [[nodiscard]] bool hasFault(const QString &column, const char *code) const;
    /// True when a fault explains already why the column's numbers are others.
    [[nodiscard]] bool isExplained(const QString &column) const;
};

/// The edit of data that undoes a fault.
inline DataSuggestion repair(DataEdit::Action action, const QStringList &values, const QString &text)
{
    return {{action, values}, text};
}

void findSwappedColumns(Context &context);
void findUnitChanges(Context &context);
void findPointMasses(Context &context);
void findConstants(Context &context);
void findMissingBursts(Context &context);
void findChangedWords(Context &context);
void findTimeShifts(Context &context);
void findRepeatedRows(Context &context);
void findFlippedTarget(Context &context);

} // namespace assay::data_faults
