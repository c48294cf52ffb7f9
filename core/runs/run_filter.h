#pragma once

#include "core/base/result.h"
#include "core/runs/run.h"
#include "core/runs/run_key.h"

#include <QString>

#include <memory>

namespace assay
{

/// A condition on runs, such as `metrics.rmse < 70 and params.estimator = 'xgboost' and attributes.status =
/// 'finished'`: MLflow's grammar (comparisons joined by `and`; keys metrics., params., tags., attributes.; =, !=, <,
/// <=, >, >=, like, ilike, in, not in, is null). Unquoted numbers compare parameters and tags as numbers. A missing key
/// makes a clause unknown; only true matches. Text without an operator matches run names.
class RunFilter final
{
public:
    /// The empty text matches every run. The error sentence says at which character reading stopped.
    static Result<RunFilter> parse(const QString &text);
    [[nodiscard]] bool matches(const Run &run) const;
    [[nodiscard]] bool isEmpty() const;

private:
    struct Clause;
    std::shared_ptr<const std::vector<Clause>> m_clauses;
    QString m_nameText;
};

/// An order such as `metrics.rmse asc`, `attributes.start_time desc` or `params.max_depth`.
struct RunOrder {
    /// The empty text is the order of runs without a key: newest first.
    static Result<RunOrder> parse(const QString &text);
    /// True when a comes before b; numbers before text before NaN, runs without the key last in both directions, ties
    /// by start (newest first), then id.
    [[nodiscard]] bool before(const Run &a, const Run &b) const;
    QString key; ///< as parsed, in its canonical form
    bool isDescending = false;
    std::optional<RunKey> parsed; ///< what before() goes by
};

} // namespace assay
