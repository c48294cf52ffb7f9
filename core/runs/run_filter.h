#pragma once

#include "core/base/result.h"
#include "core/runs/run.h"

#include <QString>

#include <memory>

namespace assay
{

/// A condition on runs, such as `metrics.rmse < 70 and params.estimator = 'xgboost' and attributes.status = 'finished'`:
/// MLflow's grammar (comparisons joined by `and`; keys metrics., params., tags., attributes.; =, !=, <, <=, >, >=, like,
/// ilike, in). A missing key makes a clause unknown; only true matches. Text without an operator matches run names.
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
    static Result<RunOrder> parse(const QString &text);
    /// True when a comes before b; runs without the key come last, ties by start (newest first), then id.
    [[nodiscard]] bool before(const Run &a, const Run &b) const;
    QString key;
    bool isDescending = false;
};

} // namespace assay
