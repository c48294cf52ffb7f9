#include "ui/pages/curve_choice.h"

#include "core/learn/metrics.h"
#include "core/runs/watch/system_use.h"
#include "ui/models/metric_names.h"

#include <algorithm>
#include <limits>

namespace assay
{

namespace
{

constexpr int curvesByDefault = 2;
constexpr qsizetype shortestName = 3;

/// The fold that a curve belongs to: none, one of them, or all.
int foldOf(const QString &key)
{
    const QString first = key.section(u'_', 0, 0);
    return first.startsWith(u"fold") ? first.mid(4).toInt() : std::numeric_limits<int>::max();
}

/// The newest fold of a run that has nothing else to show yet, since its last fit comes after the folds.
QString livingCurve(const Run &run, const QStringList &keys)
{
    if (run.status != RunStatus::Running)
        return {};
    for (const QString &key : keys) {
        if (run.metrics.contains(key))
            return foldOf(key) < std::numeric_limits<int>::max() ? key : QString();
    }
    return {};
}

bool isLong(const QList<Run> &runs, const QString &key)
{
    return std::any_of(runs.cbegin(), runs.cend(), [&](const Run &run) { return run.metrics.value(key).count > 1; });
}

} // namespace

QStringList tellingCurves(const QList<Run> &runs)
{
    QStringList keys;
    QStringList others;
    const QStringList ordered = orderedMetrics(runs);
    for (const QString &key : ordered) {
        if (isCurveMetric(key))
            keys.append(key);
        else if (isLong(runs, key) && !isSystemMetric(key))
            others.append(key);
    }
    std::stable_sort(keys.begin(), keys.end(), [](const QString &a, const QString &b) {
        if (foldOf(a) != foldOf(b))
            return foldOf(a) > foldOf(b);
        return a.contains(u"valid_") && !b.contains(u"valid_");
    });
    for (const Run &run : runs) {
        if (const QString living = livingCurve(run, keys); !living.isEmpty()) {
            keys.removeOne(living);
            keys.prepend(living);
            break;
        }
    }
    return (keys + others).mid(0, curvesByDefault);
}

QStringList longMetrics(const QList<Run> &runs)
{
    QStringList keys = orderedMetrics(runs);
    keys.removeIf([&](const QString &key) { return !isLong(runs, key); });
    return keys;
}

std::optional<bool> lowerIsBetterForCurve(const Experiment &experiment, const QString &key)
{
    if (const std::optional<bool> known = lowerIsBetterIn(experiment, key))
        return known;
    return isCurveMetric(key) ? lowerIsBetter(key.section(u'_', 1)) : std::nullopt;
}

QString commonName(const QStringList &names)
{
    if (names.isEmpty())
        return {};
    qsizetype length = names.first().size();
    for (const QString &name : names) {
        const auto differing = std::mismatch(name.begin(), name.end(), names.first().begin(), names.first().end());
        length = std::min(length, qsizetype(differing.first - name.begin()));
    }
    const auto isWhole = [&](const QString &name) { return name.size() == length; };
    QString common = names.first().left(length);
    if (std::all_of(names.cbegin(), names.cend(), isWhole))
        return common;
    // “ridge seed 1” and “ridge seed 12” have “ridge seed” in common, and no part of a number.
    const auto isPartOfWord = [](QChar c) { return c.isLetterOrNumber(); };
    const bool endsAtWord = std::all_of(names.cbegin(), names.cend(), [&](const QString &name) {
        return name.size() == length || !isPartOfWord(name.at(length));
    });
    while (!endsAtWord && !common.isEmpty() && isPartOfWord(common.back()))
        common.chop(1);
    while (!common.isEmpty() && !isPartOfWord(common.back()))
        common.chop(1);
    return common.size() < shortestName ? names.first() : common;
}

} // namespace assay
