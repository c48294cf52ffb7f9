#include "core/runs/training_log.h"

#include "core/runs/training_run.h"

#include <QCoreApplication>

#include <cmath>

namespace assay
{

namespace
{

QString withoutNumbers(const QString &text)
{
    QString rest = text;
    rest.removeIf([](QChar c) { return c.isDigit(); });
    return rest;
}

QString numberText(double value)
{
    return std::isnan(value) ? QStringLiteral("NaN") : QString::number(value, 'g', 6);
}

/// How many rounds or passes were allowed; 0 where none are counted.
std::int64_t stepsAllowed(const TrainingOutcome &outcome)
{
    for (const char *name : {"n_estimators", "max_iter"}) {
        if (const auto steps = outcome.parameters.value(QLatin1String(name)).toLongLong(); steps > 0)
            return steps;
    }
    return 0;
}

} // namespace

bool StageTeller::isNew(const QString &what)
{
    // “Fold 2 of 5: Round 3 of 40”: before the colon numbers count.
    const qsizetype colon = what.indexOf(QStringLiteral(": "));
    const QString stage = colon < 0 ? withoutNumbers(what) : what.left(colon) + withoutNumbers(what.mid(colon));
    if (stage == m_last)
        return false;
    m_last = stage;
    return true;
}

QString trainingBegins(const TrainingSpec &spec, const TrainingData &data)
{
    return QCoreApplication::translate("core", "Training %1 on %2: %3 rows, %4 columns; target “%5”, seed %6.")
        .arg(spec.estimator.kind, data.version.reference())
        .arg(data.table->rowCount)
        .arg(data.table->columns.size())
        .arg(spec.target)
        .arg(spec.seed);
}

QList<LogLine> trainingResults(const TrainingSpec &spec, const TrainingOutcome &outcome, std::int64_t lastStep,
                               TimeMs at)
{
    QList<LogLine> lines;
    const auto say = [&](const QString &text, LogLine::Level level = LogLine::Level::Info) {
        lines.append({at, level, text});
    };
    say(QCoreApplication::translate("core", "Fitted %1 features on %2 training rows; %3 holdout rows.")
            .arg(outcome.parameters.value(QStringLiteral("features")))
            .arg(outcome.trainingRows.size())
            .arg(outcome.holdoutRows.size()));
    if (const QString ignored = outcome.parameters.value(QStringLiteral("ignored_columns")); !ignored.isEmpty())
        say(QCoreApplication::translate("core", "Columns that could not be used: %1.").arg(ignored),
            LogLine::Level::Warning);
    const bool watchesValidation = spec.estimator.kind == u"xgboost" || spec.estimator.kind == u"mlp";
    if (const std::int64_t allowed = stepsAllowed(outcome); watchesValidation && lastStep > 0 && lastStep < allowed)
        say(QCoreApplication::translate("core", "Stopped early after %1 of %2, since the validation error no longer "
                                                "gained.")
                .arg(lastStep)
                .arg(allowed));
    if (!outcome.isDeterministic)
        say(QCoreApplication::translate("core", "This training may come out differently next time."),
            LogLine::Level::Warning);
    for (auto metric = outcome.metrics.cbegin(); metric != outcome.metrics.cend(); ++metric) {
        const bool hasInterval = std::isfinite(metric->lower) && std::isfinite(metric->upper);
        const QString value = numberText(metric->value);
        say(hasInterval ? QCoreApplication::translate("core", "%1: %2 (%3 to %4)")
                              .arg(metric.key(), value, numberText(metric->lower), numberText(metric->upper))
                        : QCoreApplication::translate("core", "%1: %2").arg(metric.key(), value));
    }
    return lines;
}

} // namespace assay
