#pragma once

#include "core/runs/index/run_grouping.h"
#include "ui/models/experiment_snapshot.h"

namespace assay
{

/// What the cells of runs say: their texts, and how a metric's value stands among all of its column. A value type.
class RunCells final
{
public:
    RunCells() = default;
    RunCells(Experiment experiment, ExperimentFacts facts);

    [[nodiscard]] const Experiment &experiment() const { return m_experiment; }
    [[nodiscard]] const ExperimentFacts &facts() const { return m_facts; }

    [[nodiscard]] QString text(const Run &run, const RunColumn &column) const;
    /// Of cells other than the square.
    [[nodiscard]] QString toolTip(const Run &run, const RunColumn &column) const;
    /// The share of the greatest value of a metric; nothing where no bar is drawn.
    [[nodiscard]] std::optional<double> barShare(const Run &run, const RunColumn &column) const;
    [[nodiscard]] bool isBest(const Run &run, const RunColumn &column) const;
    /// A number of a metric with the column's decimals.
    [[nodiscard]] QString valueText(double value, const RunColumn &column) const;
    /// Mean and deviation of a group, with the column's decimals.
    [[nodiscard]] QString summaryText(const GroupSummary &summary, const RunColumn &column) const;
    [[nodiscard]] QString summaryToolTip(const GroupSummary &summary, const RunColumn &column) const;
    /// What all runs of a group have in common: what they were put together by. `example` is one of them, or null.
    [[nodiscard]] QString groupText(const RunGroup &group, const RunGrouping &grouping, const Run *example,
                                    const RunColumn &column) const;
    /// How far a value is from the baseline's, with its sign.
    [[nodiscard]] QString deltaText(double value, const Run &baseline, const RunColumn &column) const;
    /// Good where the difference is for the better; neutral where nobody knows what is better.
    [[nodiscard]] int deltaTone(double value, const Run &baseline, const RunColumn &column) const;
    /// A metric's value in a column; NaN where there is none.
    [[nodiscard]] static double valueOf(const Run &run, const RunColumn &column);
    static QString title(const RunColumn &column);
    /// The title with what kind of thing it is where titles alone may be mistaken, for lists to choose from.
    static QString longTitle(const RunColumn &column);

    /// A status' word with its sign, such as “✓ finished”.
    static QString statusText(RunStatus status);
    /// The Tone of a status' pill.
    static int statusTone(RunStatus status);

private:
    /// How a metric's column is written: all its values with the same number of decimals.
    struct MetricScale {
        double largest = 0;
        double best = 0; ///< NaN when there is none
        int decimals = 0;
    };

    Experiment m_experiment;
    ExperimentFacts m_facts;
    QHash<QString, MetricScale> m_scales;
};

} // namespace assay
