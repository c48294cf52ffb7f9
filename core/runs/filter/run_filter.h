#pragma once

#include "core/base/result.h"
#include "core/runs/filter/filter_reader.h"
#include "core/runs/run.h"

#include <QString>

#include <memory>

namespace assay
{

/// A condition on runs, the same text in window and command line. MLflow's grammar, such as `metrics.rmse < 70 and
/// params.estimator = 'xgboost'` (keys metrics., params., tags., attributes., dataset.; =, !=, <, <=, >, >=, like,
/// ilike, in, not in, is null), and beyond it:
///  - `or`, `not`, parentheses; arithmetic such as `metrics.loss.min / params.n < 3` (spaces around - and /, which
///    keys may hold);
///  - .min .max .first .last .best .count of a metric, its value at a step: `metrics.loss[100]`;
///  - regular expressions that match some part: `params.estimator =~ '^xgb'`, `!~`;
///  - dates and durations: `started > '2 days ago'`, `ended < '2026-01-31'`, `started = 'today'`, `duration > '5 min'`.
///    A date is its whole day in the person's zone: = is within it, > after it;
///  - `has metrics.loss`, `has tag x`;
///  - words without an operator: the name, or a tag's key or value, has them in it, whatever the case.
/// Unquoted numbers compare parameters and tags as numbers. Clauses are true, false or unknown, see FilterTree; only
/// true matches. A value type; any thread.
class RunFilter final
{
public:
    /// The empty text matches every run. The error sentence says at which character reading stopped; `wrong`, unless
    /// null, takes the place of it.
    static Result<RunFilter> parse(const QString &text, const FilterLanguage &language = {}, TextSpan *wrong = nullptr);

    /// A slow and plain evaluation, run by run. `atStep` answers for metrics.loss[100]; without it they are unknown.
    [[nodiscard]] bool matches(const Run &run, const ValueAtStep &atStep = {}) const;
    [[nodiscard]] bool isEmpty() const { return m_read->tree.isEmpty(); }

    /// What other evaluators walk.
    [[nodiscard]] const FilterTree &tree() const { return m_read->tree; }

    /// A key that no run has, and what may have been meant.
    struct Doubt {
        TextSpan where;
        QString sentence;
    };
    /// Keys that are not among those known: no mistakes, since they may come, but worth a word.
    [[nodiscard]] std::vector<Doubt> doubts(const KnownKeys &known) const;

private:
    std::shared_ptr<const ReadFilter> m_read = std::make_shared<const ReadFilter>();
};

} // namespace assay
