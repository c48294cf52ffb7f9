#pragma once

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
    static QString title(const RunColumn &column);

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
    [[nodiscard]] QString metricText(const Run &run, const QString &key) const;

    Experiment m_experiment;
    ExperimentFacts m_facts;
    QHash<QString, MetricScale> m_scales;
};

} // namespace assay
