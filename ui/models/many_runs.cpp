#include "ui/models/many_runs.h"

#include "core/runs/compare/parameter_importance.h"
#include "core/runs/run_store.h"
#include "ui/models/metric_names.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace assay
{

namespace
{

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
/// Numbers that span two powers of ten are drawn and learned by their logarithm, as searches draw them.
constexpr double logarithmicFrom = 100;
/// More words than these name runs rather than group them.
constexpr int mostWords = 30;

int differentOf(const std::vector<double> &values)
{
    std::unordered_set<double> seen;
    for (const double value : values) {
        if (std::isfinite(value))
            seen.insert(value);
    }
    return int(seen.size());
}

bool isMissingAnywhere(const std::vector<double> &values)
{
    return std::any_of(values.begin(), values.end(), [](double value) { return !std::isfinite(value); });
}

RunAxis parameterAxis(const Column &column)
{
    RunAxis axis;
    axis.title = column.name;
    if (column.isWords()) {
        for (const QString word : column.words)
            axis.words.append(word);
        for (const std::int32_t code : column.codes)
            axis.values.push_back(code < 0 ? notANumber : double(code));
        return axis;
    }
    axis.values = column.numbers;
    double least = HUGE_VAL;
    double greatest = 0;
    for (const double value : axis.values) {
        if (std::isfinite(value)) {
            least = std::min(least, value);
            greatest = std::max(greatest, value);
        }
    }
    axis.isLogarithmic = least > 0 && greatest / least >= logarithmicFrom;
    return axis;
}

double shownValue(const Run &run, const QString &metric, bool hasDirection)
{
    const auto found = run.metrics.constFind(metric);
    if (found == run.metrics.cend())
        return notANumber;
    return hasDirection && std::isfinite(found->best) ? found->best : found->last;
}

void addAxis(ManyRuns &to, RunAxis axis, RunAxisKey key)
{
    key.different = differentOf(axis.values);
    if (axis.words.size() > mostWords)
        key.different = 0;
    to.points.axes.push_back(std::move(axis));
    to.keys.push_back(std::move(key));
}

ManyRuns arranged(const QList<Run> &runs, const Experiment &experiment)
{
    ManyRuns many;
    RunAxis duration{QCoreApplication::translate("RunPoints", "Duration"), {}, {}, QStringLiteral("s")};
    for (const Run &run : runs) {
        many.ids.append(run.id);
        many.areFinished.push_back(run.status == RunStatus::Finished);
        many.points.runs.push_back({run.name});
        duration.values.push_back(run.endedAt ? double(*run.endedAt - run.startedAt) / 1000 : notANumber);
    }
    many.parameters = parameterTable(runs);
    for (const Column &column : many.parameters.columns) {
        RunAxis axis = parameterAxis(column);
        if (differentOf(axis.values) > 1 || isMissingAnywhere(axis.values))
            addAxis(many, std::move(axis), {RunAxisKey::Kind::Parameter, column.name});
    }
    const QString primary = primaryMetric(experiment, runs);
    const QStringList metrics = orderedMetrics(runs);
    for (const QString &metric : metrics) {
        const std::optional<bool> lower = lowerIsBetterIn(experiment, metric);
        RunAxis axis{metricTitle(metric), {}};
        for (const Run &run : runs)
            axis.values.push_back(shownValue(run, metric, lower.has_value()));
        if (metric == primary)
            many.primary = int(many.keys.size());
        addAxis(many, std::move(axis), {RunAxisKey::Kind::Metric, metric, lower});
    }
    addAxis(many, std::move(duration), {RunAxisKey::Kind::Duration, {}, true});
    return many;
}

} // namespace

QString RunAxisKey::id() const
{
    switch (kind) {
    case Kind::Parameter:
        return QStringLiteral("params.") + name;
    case Kind::Metric:
        return QStringLiteral("metrics.") + name;
    case Kind::Duration:
        break;
    }
    return QStringLiteral("duration");
}

QList<int> ManyRuns::varyingParameters() const
{
    QList<int> axes;
    for (size_t axis = 0; axis < keys.size(); ++axis) {
        if (keys[axis].kind == RunAxisKey::Kind::Parameter)
            axes.append(int(axis));
    }
    std::stable_sort(axes.begin(), axes.end(),
                     [this](int a, int b) { return keys[size_t(a)].different > keys[size_t(b)].different; });
    return axes;
}

bool ManyRuns::isMostlyKnown(int axis) const
{
    const std::vector<double> &values = points.axes[size_t(axis)].values;
    const auto known = std::count_if(values.begin(), values.end(), [](double value) { return std::isfinite(value); });
    return 2 * size_t(known) >= values.size();
}

QList<int> ManyRuns::metrics() const
{
    QList<int> axes;
    for (size_t axis = 0; axis < keys.size(); ++axis) {
        if (keys[axis].kind == RunAxisKey::Kind::Metric)
            axes.append(int(axis));
    }
    return axes;
}

int ManyRuns::axisOf(const QString &id) const
{
    const auto found = std::find_if(keys.begin(), keys.end(), [&](const RunAxisKey &key) { return key.id() == id; });
    return found == keys.end() ? -1 : int(found - keys.begin());
}

QList<int> ManyRuns::bestFirst(QList<int> runs) const
{
    if (primary < 0)
        return runs;
    const std::vector<double> &values = points.axes[size_t(primary)].values;
    const bool isLower = keys[size_t(primary)].lowerIsBetter.value_or(false);
    std::stable_sort(runs.begin(), runs.end(), [&](int a, int b) {
        const double x = values[size_t(a)];
        const double y = values[size_t(b)];
        if (std::isfinite(x) != std::isfinite(y))
            return std::isfinite(x);
        return std::isfinite(x) && (isLower ? x < y : x > y);
    });
    return runs;
}

Result<FoundRuns> findRuns(RunIndex &index, const RunQuery &query, size_t limit)
{
    ASSAY_TRY(page, index.page(query, 0, limit));
    ASSAY_TRY(ids, index.ids(page.runs));
    return FoundRuns{ids, page.matching};
}

Result<ManyRuns> readManyRuns(Project &project, const FoundRuns &found, const QString &experiment)
{
    return project.read([&](Connection &connection) -> Result<ManyRuns> {
        ASSAY_TRY(runs, run_store::listThese(connection, found.ids));
        ASSAY_TRY(experiments, run_store::listExperiments(connection));
        Experiment theirs;
        for (const Experiment &each : experiments) {
            if (each.name == experiment ||
                (experiment.isEmpty() && !runs.isEmpty() && each.id == runs.front().experimentId))
                theirs = each;
        }
        ManyRuns many = arranged(runs, theirs);
        many.matching = found.matching;
        return many;
    });
}

} // namespace assay
