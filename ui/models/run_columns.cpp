#include "ui/models/run_columns.h"

#include "core/runs/filter/run_order.h"
#include "core/runs/watch/system_use.h"
#include "ui/models/metric_names.h"

#include <QSet>

#include <algorithm>

namespace assay
{

namespace
{

constexpr int shownMetrics = 5; // three of the holdout, two curves
constexpr int shownParams = 2;
const QString curvePrefix = QStringLiteral("curves.");

/// The parameters whose values differ between runs, those with most values first. A run without a parameter counts as
/// one more value of it.
QStringList varyingParams(const QList<Run> &runs)
{
    struct Variety {
        QSet<QString> values;
        int runs = 0;
    };
    QMap<QString, Variety> varieties;
    for (const Run &run : runs) {
        for (auto param = run.params.cbegin(); param != run.params.cend(); ++param) {
            varieties[param.key()].values.insert(param.value());
            ++varieties[param.key()].runs;
        }
    }
    // These have columns of their own, or follow from other settings.
    for (const char *key : {"estimator", "data", "target", "task", "features", "exclude", "one_hot", "holdout_rows",
                            "training_rows", "split", "seed"})
        varieties.remove(QString::fromLatin1(key));
    QStringList keys;
    for (auto variety = varieties.cbegin(); variety != varieties.cend(); ++variety) {
        if (variety->values.size() > 1 || variety->runs < runs.size())
            keys.append(variety.key());
    }
    std::stable_sort(keys.begin(), keys.end(), [&](const QString &a, const QString &b) {
        const Variety &x = varieties[a];
        const Variety &y = varieties[b];
        return x.values.size() != y.values.size() ? x.values.size() > y.values.size() : x.runs > y.runs;
    });
    return keys.mid(0, shownParams);
}

/// The first three of the holdout, and curves; more of the holdout only where there are not enough curves. What tells
/// of the machine alone is not among them.
QStringList shownMetricsOf(const QList<Run> &runs)
{
    constexpr int mostOfHoldout = 3;
    const QStringList all = orderedMetrics(runs);
    QStringList shown;
    QStringList spare;
    int ofHoldout = 0;
    for (const QString &key : all) {
        if (isSystemMetric(key))
            continue;
        const bool isWanted = isCurveMetric(key) ? !key.startsWith(u"fold") : ofHoldout++ < mostOfHoldout;
        (isWanted ? shown : spare).append(key);
    }
    return (shown + spare).mid(0, shownMetrics);
}

} // namespace

std::optional<RunKey> keyOf(const RunColumn &column)
{
    using Kind = RunColumn::Kind;
    switch (column.kind) {
    case Kind::Series:
    case Kind::Model:
    case Kind::Note:
    case Kind::Curve:
        return std::nullopt;
    case Kind::Name:
        return RunKey{RunKey::Kind::Attribute, QStringLiteral("run_name")};
    case Kind::Status:
        return RunKey{RunKey::Kind::Attribute, QStringLiteral("status")};
    case Kind::Estimator:
        return RunKey{RunKey::Kind::Param, QStringLiteral("estimator")};
    case Kind::Metric:
        return RunKey{RunKey::Kind::Metric, column.key, column.part};
    case Kind::Tag:
        return RunKey{RunKey::Kind::Tag, column.key};
    case Kind::Person:
        return RunKey{RunKey::Kind::Attribute, QStringLiteral("user_id")};
    case Kind::Param:
        return RunKey{RunKey::Kind::Param, column.key};
    case Kind::Data:
        return RunKey{RunKey::Kind::Dataset, QStringLiteral("name")};
    case Kind::Duration:
        return RunKey{RunKey::Kind::Attribute, QStringLiteral("duration")};
    case Kind::Started:
        return RunKey{RunKey::Kind::Attribute, QStringLiteral("start_time")};
    }
    return std::nullopt;
}

QString RunColumn::toString() const
{
    switch (kind) {
    case Kind::Series:
        return QStringLiteral("series");
    case Kind::Model:
        return QStringLiteral("model");
    case Kind::Note:
        return QStringLiteral("note");
    case Kind::Curve:
        return curvePrefix + key;
    default:
        return keyOf(*this)->toString();
    }
}

std::optional<RunColumn> RunColumn::fromString(const QString &text)
{
    for (const Kind kind : {Kind::Series, Kind::Model, Kind::Note, Kind::Name, Kind::Status, Kind::Estimator,
                            Kind::Data, Kind::Duration, Kind::Started, Kind::Person}) {
        if (const RunColumn column{kind}; column.toString() == text)
            return column;
    }
    if (text.startsWith(curvePrefix) && text.size() > curvePrefix.size())
        return RunColumn{Kind::Curve, text.mid(curvePrefix.size())};
    const Result<RunOrder> order = RunOrder::parse(text);
    if (!order || order->keys.size() != 1 || order->keys.front().isDescending || order->keys.front().key.step)
        return std::nullopt;
    const RunKey &key = order->keys.front().key;
    if (key.kind == RunKey::Kind::Metric)
        return RunColumn{Kind::Metric, key.name, key.part};
    if (key.kind == RunKey::Kind::Param)
        return RunColumn{Kind::Param, key.name};
    if (key.kind == RunKey::Kind::Tag)
        return RunColumn{Kind::Tag, key.name};
    return std::nullopt;
}

QList<RunColumn> possibleRunColumns(const KnownKeys &keys)
{
    // More than these nobody looks through, and a list of them would hold the window.
    constexpr qsizetype mostKeys = 1'000;
    constexpr int mostCurves = 100;
    using Kind = RunColumn::Kind;
    QList<RunColumn> columns = {{Kind::Status},  {Kind::Estimator}, {Kind::Data},   {Kind::Duration},
                                {Kind::Started}, {Kind::Model},     {Kind::Person}, {Kind::Note}};
    for (const QString &metric : keys.metrics.mid(0, mostKeys))
        columns.append({Kind::Metric, metric});
    int curves = 0;
    for (const QString &metric : keys.metrics) {
        if (!isCurveMetric(metric) || curves == mostCurves)
            continue;
        ++curves;
        for (const RunKey::Part part :
             {RunKey::Part::Min, RunKey::Part::Max, RunKey::Part::First, RunKey::Part::Best, RunKey::Part::Count})
            columns.append({Kind::Metric, metric, part});
        columns.append({Kind::Curve, metric});
    }
    for (const QString &param : keys.params.mid(0, mostKeys)) {
        if (param != u"estimator")
            columns.append({Kind::Param, param});
    }
    for (const QString &tag : keys.tags.mid(0, mostKeys))
        columns.append({Kind::Tag, tag});
    return columns;
}

QList<RunColumn> chooseRunColumns(const QList<Run> &runs)
{
    using Kind = RunColumn::Kind;
    QList<RunColumn> columns = {{Kind::Series}, {Kind::Name}, {Kind::Status}, {Kind::Estimator}};
    for (const QString &key : shownMetricsOf(runs))
        columns.append({Kind::Metric, key});
    const QStringList params = varyingParams(runs);
    for (const QString &key : params)
        columns.append({Kind::Param, key});
    columns.append({{Kind::Data}, {Kind::Duration}, {Kind::Started}, {Kind::Model}});
    return columns;
}

int nextMissingColumn(const QList<RunColumn> &present, const QList<RunColumn> &wanted, RunColumn &missing)
{
    for (int i = 0; i < wanted.size(); ++i) {
        if (present.contains(wanted[i]))
            continue;
        const auto ofKind = std::count_if(present.cbegin(), present.cend(),
                                          [&](const RunColumn &c) { return c.kind == wanted[i].kind; });
        const int most = wanted[i].kind == RunColumn::Kind::Metric ? shownMetrics : shownParams;
        if (ofKind >= most)
            continue;
        missing = wanted[i];
        // Behind the nearest column that both have; the fixed ones always are.
        for (int before = i - 1; before >= 0; --before) {
            if (const auto place = present.indexOf(wanted[before]); place >= 0)
                return int(place) + 1;
        }
        return 0;
    }
    return -1;
}

} // namespace assay
