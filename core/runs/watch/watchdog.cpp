#include "core/runs/watch/watchdog.h"

#include "core/learn/metrics.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace assay
{

namespace
{

constexpr std::int64_t fewestPoints = 10;
constexpr std::int64_t plateauPoints = 30;
constexpr double leastGain = 1e-3;
constexpr double rateJump = 5;

struct NamedKind {
    CurveAlarm::Kind kind;
    QLatin1String name;
};

constexpr NamedKind namedKinds[] = {{CurveAlarm::Kind::NotANumber, QLatin1String("not_a_number")},
                                    {CurveAlarm::Kind::Divergence, QLatin1String("divergence")},
                                    {CurveAlarm::Kind::Plateau, QLatin1String("plateau")},
                                    {CurveAlarm::Kind::Overfitting, QLatin1String("overfitting")},
                                    {CurveAlarm::Kind::RateJump, QLatin1String("rate_jump")},
                                    {CurveAlarm::Kind::Stall, QLatin1String("stall")}};

bool isRate(const QString &key)
{
    const qsizetype slash = key.lastIndexOf(u'/');
    const QString name = key.mid(slash + 1).toLower();
    return name == u"lr" || name == u"learning_rate" || name.endsWith(u"_lr") || name.endsWith(u"_learning_rate");
}

QString numberText(double value)
{
    return QString::number(value, 'g', 4);
}

} // namespace

QString alarmName(CurveAlarm::Kind kind)
{
    for (const NamedKind &named : namedKinds) {
        if (named.kind == kind)
            return named.name;
    }
    return {};
}

std::optional<CurveAlarm::Kind> alarmFromName(const QString &name)
{
    for (const NamedKind &named : namedKinds) {
        if (name == named.name)
            return named.kind;
    }
    return std::nullopt;
}

void Watchdog::Curve::add(std::int64_t step, double value)
{
    if (count > 0)
        distances += std::abs(value - previous);
    previous = value;
    if (count < std::int64_t(few))
        firstSum += value;
    last[size_t(count) % few] = value;
    ++count;
    if (count == 1 || value < best) {
        best = value;
        bestStep = step;
        bestCount = count;
    }
    if (count == 1 || best < toBeat - leastGain * std::abs(range())) {
        toBeat = best;
        gainCount = count;
        gainStep = step;
    }
}

double Watchdog::Curve::first() const
{
    return firstSum / double(std::min(count, std::int64_t(few)));
}

double Watchdog::Curve::recent() const
{
    const auto known = std::min(size_t(count), few);
    return std::accumulate(last.begin(), last.begin() + std::ptrdiff_t(known), 0.0) / double(known);
}

double Watchdog::Curve::noise() const
{
    return count > 1 ? distances / double(count - 1) : 0;
}

bool Watchdog::Curve::sayOnce(CurveAlarm::Kind kind)
{
    if (std::find(said.begin(), said.end(), kind) != said.end())
        return false;
    said.push_back(kind);
    return true;
}

const Watchdog::Curve *Watchdog::trainingOf(const QString &key) const
{
    for (const char *prefix : {"valid_", "validation_", "val_", "eval_"}) {
        if (!key.startsWith(QLatin1String(prefix)))
            continue;
        const auto found = m_curves.constFind(QStringLiteral("train_") + key.mid(qsizetype(qstrlen(prefix))));
        return found == m_curves.cend() ? nullptr : &*found;
    }
    return nullptr;
}

std::optional<CurveAlarm> Watchdog::see(const QString &key, std::int64_t step, double value)
{
    using App = QCoreApplication;
    Curve &curve = m_curves[key];
    if (!std::isfinite(value)) {
        if (!curve.sayOnce(CurveAlarm::Kind::NotANumber))
            return std::nullopt;
        return CurveAlarm{CurveAlarm::Kind::NotANumber, key, step,
                          App::translate("core", "“%1” is no number at step %2.").arg(key).arg(step)};
    }
    if (isRate(key)) {
        const double before = curve.previous;
        const bool jumps = curve.count > 0 && before > 0 && value > rateJump * before;
        curve.add(step, value);
        if (!jumps || !curve.sayOnce(CurveAlarm::Kind::RateJump))
            return std::nullopt;
        return CurveAlarm{CurveAlarm::Kind::RateJump, key, step,
                          App::translate("core", "“%1” jumps from %2 to %3 at step %4.")
                              .arg(key, numberText(before), numberText(value))
                              .arg(step)};
    }
    if (curve.count == 0) {
        const std::optional<bool> isLower = lowerIsBetter(key);
        curve.isDirected = isLower.has_value();
        curve.sign = isLower.value_or(true) ? 1 : -1;
    }
    if (!curve.isDirected)
        return std::nullopt;
    const std::int64_t bestBefore = curve.bestCount;
    curve.add(step, curve.sign * value);
    if (curve.bestCount != bestBefore) {
        if (const Curve *training = trainingOf(key))
            curve.leadAtBest = training->recent();
    }
    return curve.count < fewestPoints ? std::nullopt : look(key, step, curve);
}

std::optional<CurveAlarm> Watchdog::look(const QString &key, std::int64_t step, Curve &curve)
{
    using App = QCoreApplication;
    const double range = std::abs(curve.range());
    const double recent = curve.recent();
    if (recent - curve.first() > range / 2 + 5 * curve.noise() && curve.sayOnce(CurveAlarm::Kind::Divergence))
        return CurveAlarm{CurveAlarm::Kind::Divergence, key, step,
                          App::translate("core", "“%1” diverges: at step %2 it is worse than at its start, on average "
                                                 "%3 after %4.")
                              .arg(key)
                              .arg(step)
                              .arg(numberText(curve.sign * recent), numberText(curve.sign * curve.first()))};
    const Curve *training = trainingOf(key);
    const bool isPast = curve.count - curve.bestCount >= fewestPoints;
    if (training && isPast && recent - curve.best > range / 10 + 3 * curve.noise() &&
        training->recent() < curve.leadAtBest && curve.sayOnce(CurveAlarm::Kind::Overfitting))
        return CurveAlarm{CurveAlarm::Kind::Overfitting, key, curve.bestStep,
                          App::translate("core", "“%1” has got worse since step %2 while training goes on to gain: the "
                                                 "model learns what holds for its training rows alone.")
                              .arg(key)
                              .arg(curve.bestStep)};
    const std::int64_t without = curve.count - curve.gainCount;
    if (without >= plateauPoints && 2 * without >= curve.count && range > 0 && curve.said.empty() &&
        curve.sayOnce(CurveAlarm::Kind::Plateau))
        return CurveAlarm{CurveAlarm::Kind::Plateau, key, curve.gainStep,
                          App::translate("core", "“%1” has not gained since step %2.").arg(key).arg(curve.gainStep)};
    return std::nullopt;
}

} // namespace assay
