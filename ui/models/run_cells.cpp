#include "ui/models/run_cells.h"

#include "core/base/ids.h"
#include "ui/models/format.h"
#include "ui/models/metric_names.h"
#include "ui/models/model_version_table_model.h"
#include "ui/widgets/pill.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>

namespace assay
{

namespace
{

using Kind = RunColumn::Kind;

constexpr int significantDigits = 4;

/// The decimals that give a value its significant digits.
int decimalsFor(double value)
{
    if (!(std::abs(value) > 0))
        return significantDigits;
    const int digitsBefore = int(std::floor(std::log10(std::abs(value)))) + 1;
    return std::clamp(significantDigits - digitsBefore, 0, 8);
}

QString dataText(const Run &run)
{
    QStringList names;
    for (const Run::Data &data : run.data)
        names.append(VersionedName{data.name, data.version}.toString());
    return names.join(QStringLiteral(", "));
}

} // namespace

RunCells::RunCells(Experiment experiment, ExperimentFacts facts)
    : m_experiment(std::move(experiment)),
      m_facts(std::move(facts))
{
    for (auto range = m_facts.ranges.cbegin(); range != m_facts.ranges.cend(); ++range) {
        MetricScale scale;
        scale.best = std::numeric_limits<double>::quiet_NaN();
        if (range->count > 0) {
            scale.largest = std::max(std::abs(range->least), std::abs(range->greatest));
            if (const std::optional<bool> lower = lowerIsBetterIn(m_experiment, range.key()))
                scale.best = *lower ? range->least : range->greatest;
        }
        // The best value is the one that is read closely.
        scale.decimals = decimalsFor(std::isnan(scale.best) ? scale.largest : scale.best);
        m_scales.insert(range.key(), scale);
    }
}

QString RunCells::text(const Run &run, const RunColumn &column) const
{
    const QLocale locale;
    switch (column.kind) {
    case Kind::Series:
        return {};
    case Kind::Name:
        return run.name;
    case Kind::Status:
        return statusText(run.status);
    case Kind::Estimator:
        return run.params.value(QStringLiteral("estimator"));
    case Kind::Metric:
        return metricText(run, column.key);
    case Kind::Param:
        return run.params.value(column.key, QStringLiteral("–"));
    case Kind::Data:
        return dataText(run);
    case Kind::Duration:
        return run.endedAt ? formatDuration(*run.endedAt - run.startedAt, locale) : QStringLiteral("–");
    case Kind::Started:
        return formatTime(run.startedAt, locale);
    case Kind::Model: {
        const RegisteredAs registered = m_facts.registered.value(run.id);
        if (registered.reference.isEmpty())
            return {};
        //: A registered model version and its stage: demand@1 · production
        return QCoreApplication::translate("assay::RunTableModel", "%1 · %2")
            .arg(registered.reference, ModelVersionTableModel::stageText(registered.stage));
    }
    }
    return {};
}

QString RunCells::metricText(const Run &run, const QString &key) const
{
    const double value = metricValue(run, key);
    if (!std::isfinite(value) || std::abs(value) >= 1e6)
        return formatNumber(value, QLocale());
    return QLocale().toString(value, 'f', m_scales.value(key).decimals);
}

std::optional<double> RunCells::barShare(const Run &run, const RunColumn &column) const
{
    if (column.kind != Kind::Metric || isCurveMetric(column.key) || !lowerIsBetterIn(m_experiment, column.key))
        return std::nullopt;
    const double value = metricValue(run, column.key);
    const double largest = m_scales.value(column.key).largest;
    if (!std::isfinite(value) || largest <= 0)
        return std::nullopt;
    return std::max(0.0, value / largest);
}

bool RunCells::isBest(const Run &run, const RunColumn &column) const
{
    // Alone a run is not the best of anything.
    if (column.kind != Kind::Metric || m_facts.total < 2)
        return false;
    const auto scale = m_scales.constFind(column.key);
    return scale != m_scales.cend() && metricValue(run, column.key) == scale->best;
}

QString RunCells::toolTip(const Run &run, const RunColumn &column) const
{
    if (column.kind == Kind::Status)
        return run.error;
    if (column.kind != Kind::Metric)
        return text(run, column);
    const double value = metricValue(run, column.key);
    return std::isfinite(value) ? QLocale().toString(value, 'g', 10) : QString();
}

QString RunCells::title(const RunColumn &column)
{
    switch (column.kind) {
    case Kind::Series:
        return QString();
    case Kind::Name:
        return QCoreApplication::translate("assay::RunTableModel", "Run");
    case Kind::Status:
        return QCoreApplication::translate("assay::RunTableModel", "Status");
    case Kind::Estimator:
        return QCoreApplication::translate("assay::RunTableModel", "Estimator");
    case Kind::Metric:
        // Curves keep their short keys: the columns are narrow and the filter language uses them.
        return isCurveMetric(column.key) ? column.key : metricTitle(column.key);
    case Kind::Param:
        return column.key;
    case Kind::Data:
        return QCoreApplication::translate("assay::RunTableModel", "Train data");
    case Kind::Duration:
        return QCoreApplication::translate("assay::RunTableModel", "Duration");
    case Kind::Started:
        return QCoreApplication::translate("assay::RunTableModel", "Started");
    case Kind::Model:
        return QCoreApplication::translate("assay::RunTableModel", "Model");
    }
    return {};
}

QString RunCells::statusText(RunStatus status)
{
    switch (status) {
    case RunStatus::Running:
        return QCoreApplication::translate("assay::RunTableModel", "● running");
    case RunStatus::Finished:
        return QCoreApplication::translate("assay::RunTableModel", "✓ finished");
    case RunStatus::Failed:
        return QCoreApplication::translate("assay::RunTableModel", "✕ failed");
    case RunStatus::Killed:
        return QCoreApplication::translate("assay::RunTableModel", "■ stopped");
    case RunStatus::Interrupted:
        return QCoreApplication::translate("assay::RunTableModel", "! interrupted");
    }
    return {};
}

int RunCells::statusTone(RunStatus status)
{
    switch (status) {
    case RunStatus::Running:
        return int(Tone::Info);
    case RunStatus::Finished:
        return int(Tone::Good);
    case RunStatus::Failed:
        return int(Tone::Bad);
    case RunStatus::Killed:
        return int(Tone::Neutral);
    case RunStatus::Interrupted:
        return int(Tone::Warning);
    }
    return int(Tone::Neutral);
}

} // namespace assay
