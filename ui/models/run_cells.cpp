#include "ui/models/run_cells.h"

#include "core/base/ids.h"
#include "core/runs/index/run_groups.h"
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
constexpr int noteLetters = 120;

/// The decimals that give a value its significant digits.
int decimalsFor(double value)
{
    if (!(std::abs(value) > 0))
        return significantDigits;
    const int digitsBefore = int(std::floor(std::log10(std::abs(value)))) + 1;
    return std::clamp(significantDigits - digitsBefore, 0, 8);
}

bool hasAlarm(const Run &run)
{
    const auto tag = run.tags.lowerBound(QStringLiteral("alarm."));
    return tag != run.tags.cend() && tag.key().startsWith(u"alarm.");
}

/// Why it failed, and what the watchdog saw.
QString statusToolTip(const Run &run)
{
    QStringList lines;
    if (!run.error.isEmpty())
        lines.append(run.error);
    for (auto tag = run.tags.cbegin(); tag != run.tags.cend(); ++tag) {
        if (tag.key().startsWith(u"alarm."))
            lines.append(QStringLiteral("⚠ ") + tag.value());
    }
    return lines.join(u'\n');
}

/// Numbers of many digits are shown with six; the tool tip and exports have them all.
QString paramText(const QString &text)
{
    constexpr qsizetype plainLetters = 9;
    bool isNumber = false;
    const double number = text.size() > plainLetters ? text.toDouble(&isNumber) : 0;
    return isNumber && std::isfinite(number) && number != std::trunc(number) ? QString::number(number, 'g', 6) : text;
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
        const std::optional<RunColumn> column = RunColumn::fromString(range.key());
        if (range->count > 0) {
            scale.largest = std::max(std::abs(range->least), std::abs(range->greatest));
            const std::optional<bool> lower = column ? lowerIsBetterIn(m_experiment, column->key) : std::nullopt;
            // How many points a curve has, or where it began, is better for nobody.
            const bool isResult = column && column->part != RunKey::Part::Count && column->part != RunKey::Part::First;
            if (lower && isResult)
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
        return hasAlarm(run) ? QStringLiteral("%1 ⚠").arg(statusText(run.status)) : statusText(run.status);
    case Kind::Estimator:
        return run.params.value(QStringLiteral("estimator"));
    case Kind::Metric:
        return valueText(valueOf(run, column), column);
    case Kind::Param:
        return run.params.contains(column.key) ? paramText(run.params.value(column.key)) : QStringLiteral("–");
    case Kind::Tag:
        return run.tags.value(column.key);
    case Kind::Person:
        return run.person;
    case Kind::Note:
        return run.note.section(u'\n', 0, 0).left(noteLetters);
    case Kind::Curve:
        return {};
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

double RunCells::valueOf(const Run &run, const RunColumn &column)
{
    const std::optional<double> value = keyOf(column)->number(run);
    return value.value_or(std::numeric_limits<double>::quiet_NaN());
}

QString RunCells::valueText(double value, const RunColumn &column) const
{
    if (column.part == RunKey::Part::Count)
        return std::isfinite(value) ? QLocale().toString(qlonglong(value)) : QStringLiteral("–");
    if (!std::isfinite(value) || std::abs(value) >= 1e6)
        return formatNumber(value, QLocale());
    return QLocale().toString(value, 'f', m_scales.value(column.toString()).decimals);
}

QString RunCells::summaryText(const GroupSummary &summary, const RunColumn &column) const
{
    if (summary.count == 0)
        return QStringLiteral("–");
    const auto text = [&](double value) {
        return column.kind == Kind::Duration ? formatDuration(TimeMs(std::llround(value)), QLocale())
                                             : valueText(value, column);
    };
    if (!std::isfinite(summary.deviation))
        return text(summary.mean);
    //: Mean and standard deviation
    return QCoreApplication::translate("assay::RunTableModel", "%1 ± %2")
        .arg(text(summary.mean), text(summary.deviation));
}

QString RunCells::summaryToolTip(const GroupSummary &summary, const RunColumn &column) const
{
    if (summary.count == 0)
        return {};
    const auto text = [&](double value) {
        return column.kind == Kind::Duration ? formatDuration(TimeMs(std::llround(value)), QLocale())
                                             : QLocale().toString(value, 'g', 8);
    };
    return QCoreApplication::translate("assay::RunTableModel",
                                       "Mean %1, standard deviation %2, from %3 to %4, %n run(s)", nullptr,
                                       int(summary.count))
        .arg(text(summary.mean), std::isfinite(summary.deviation) ? text(summary.deviation) : QStringLiteral("–"),
             text(summary.least), text(summary.greatest));
}

QString RunCells::groupText(const RunGroup &group, const RunGrouping &grouping, const Run *example,
                            const RunColumn &column) const
{
    const bool areReplicates = grouping.kind == RunGrouping::Kind::Replicates;
    const auto valueAt = [&](size_t i) {
        const RunValue &value = group.values[i];
        return value.kind == RunValue::Kind::Missing ? QStringLiteral("–")
               : value.kind == RunValue::Kind::Text  ? value.text
                                                     : QLocale().toString(value.number, 'g', 10);
    };
    if (column.kind == Kind::Name) {
        QString name;
        if (areReplicates) {
            name = example ? example->name : QStringLiteral("…");
        } else {
            QStringList values;
            for (size_t i = 0; i < grouping.keys.size() && i < group.values.size(); ++i)
                values.append(grouping.keys[i].kind == RunKey::Kind::Attribute || grouping.keys[i].name == u"estimator"
                                  ? valueAt(i)
                                  : QStringLiteral("%1 %2").arg(grouping.keys[i].name, valueAt(i)));
            name = values.join(QStringLiteral(", "));
        }
        //: A group of runs: what they have in common, and how many they are
        return QCoreApplication::translate("assay::RunTableModel", "%1 · %n run(s)", nullptr, int(group.runs.size()))
            .arg(name);
    }
    const std::optional<RunKey> key = keyOf(column);
    for (size_t i = 0; key && i < grouping.keys.size() && i < group.values.size(); ++i) {
        if (grouping.keys[i] == *key)
            return valueAt(i);
    }
    const bool isShared = column.kind == Kind::Estimator || column.kind == Kind::Param || column.kind == Kind::Data;
    return areReplicates && isShared && example && !run_groups::isSeed(column.key) ? text(*example, column) : QString();
}

QString RunCells::deltaText(double value, const Run &baseline, const RunColumn &column) const
{
    const double difference = value - valueOf(baseline, column);
    if (column.kind != Kind::Metric || !std::isfinite(difference))
        return {};
    const QString text = valueText(std::abs(difference), column);
    // Signs of the width of a digit, so that columns of differences stand.
    return difference > 0 ? u'+' + text : difference < 0 ? u'−' + text : u'±' + text;
}

int RunCells::deltaTone(double value, const Run &baseline, const RunColumn &column) const
{
    const double difference = value - valueOf(baseline, column);
    const std::optional<bool> lower = lowerIsBetterIn(m_experiment, column.key);
    const bool isResult = column.part != RunKey::Part::Count && column.part != RunKey::Part::First;
    if (!lower || !isResult || !(std::abs(difference) > 0))
        return int(Tone::Neutral);
    return int((difference < 0) == *lower ? Tone::Good : Tone::Bad);
}

std::optional<double> RunCells::barShare(const Run &run, const RunColumn &column) const
{
    if (column.kind != Kind::Metric || isCurveMetric(column.key) || !lowerIsBetterIn(m_experiment, column.key))
        return std::nullopt;
    const double value = valueOf(run, column);
    const double largest = m_scales.value(column.toString()).largest;
    if (!std::isfinite(value) || largest <= 0)
        return std::nullopt;
    return std::max(0.0, value / largest);
}

bool RunCells::isBest(const Run &run, const RunColumn &column) const
{
    // Alone a run is not the best of anything.
    if (column.kind != Kind::Metric || m_facts.total < 2)
        return false;
    const auto scale = m_scales.constFind(column.toString());
    return scale != m_scales.cend() && valueOf(run, column) == scale->best;
}

QString RunCells::toolTip(const Run &run, const RunColumn &column) const
{
    if (column.kind == Kind::Status)
        return statusToolTip(run);
    if (column.kind == Kind::Param)
        return run.params.value(column.key);
    if (column.kind == Kind::Note)
        return run.note;
    if (column.kind != Kind::Metric)
        return text(run, column);
    const double value = valueOf(run, column);
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
        return (isCurveMetric(column.key) ? column.key : metricTitle(column.key)) +
               (column.part == RunKey::Part::Last ? QString() : u' ' + RunKey::partWord(column.part));
    case Kind::Param:
    case Kind::Tag:
        return column.key;
    case Kind::Person:
        return QCoreApplication::translate("assay::RunTableModel", "Person");
    case Kind::Note:
        return QCoreApplication::translate("assay::RunTableModel", "Note");
    case Kind::Curve:
        return QCoreApplication::translate("assay::RunTableModel", "%1 curve").arg(column.key);
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

QString RunCells::longTitle(const RunColumn &column)
{
    switch (column.kind) {
    case Kind::Metric:
        return QCoreApplication::translate("assay::RunTableModel", "%1 · metric").arg(title(column));
    case Kind::Param:
        return QCoreApplication::translate("assay::RunTableModel", "%1 · parameter").arg(title(column));
    case Kind::Tag:
        return QCoreApplication::translate("assay::RunTableModel", "%1 · tag").arg(title(column));
    default:
        return title(column);
    }
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
