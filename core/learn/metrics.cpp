#include "core/learn/metrics.h"

#include <algorithm>
#include <array>

namespace assay
{

namespace
{

struct Direction {
    QLatin1String name;
    bool isLower = false;
};

constexpr std::array directions{
    Direction{QLatin1String("rmse"), true},       Direction{QLatin1String("mae"), true},
    Direction{QLatin1String("mape"), true},       Direction{QLatin1String("r2"), false},
    Direction{QLatin1String("pinball_10"), true}, Direction{QLatin1String("pinball_50"), true},
    Direction{QLatin1String("pinball_90"), true}, Direction{QLatin1String("log_loss"), true},
    Direction{QLatin1String("accuracy"), false},  Direction{QLatin1String("balanced_accuracy"), false},
    Direction{QLatin1String("precision"), false}, Direction{QLatin1String("recall"), false},
    Direction{QLatin1String("f1"), false},        Direction{QLatin1String("roc_auc"), false},
    Direction{QLatin1String("pr_auc"), false},    Direction{QLatin1String("brier"), true},
    Direction{QLatin1String("mcc"), false},       Direction{QLatin1String("ece"), true}};

/// Endings by which other programs' metrics are known, after an underscore or alone.
constexpr std::array knownEndings{QLatin1String("loss"), QLatin1String("rmse"), QLatin1String("mae")};

QString withoutPrefix(const QString &metric)
{
    for (const QLatin1String prefix :
         {QLatin1String("train_"), QLatin1String("valid_"), QLatin1String("cv_"), QLatin1String("fold_")}) {
        if (metric.startsWith(prefix))
            return metric.mid(prefix.size());
    }
    return metric;
}

} // namespace

QStringList metricNames(LearningTask task)
{
    if (task == LearningTask::Regression)
        return {QStringLiteral("rmse"),      QStringLiteral("mae"),        QStringLiteral("r2"),
                QStringLiteral("mape"),      QStringLiteral("pinball_10"), QStringLiteral("pinball_50"),
                QStringLiteral("pinball_90")};
    QStringList names{QStringLiteral("log_loss"),  QStringLiteral("accuracy"), QStringLiteral("balanced_accuracy"),
                      QStringLiteral("precision"), QStringLiteral("recall"),   QStringLiteral("f1"),
                      QStringLiteral("roc_auc"),   QStringLiteral("brier"),    QStringLiteral("mcc"),
                      QStringLiteral("ece")};
    if (task == LearningTask::Binary)
        names.insert(names.indexOf(QStringLiteral("brier")), QStringLiteral("pr_auc"));
    return names;
}

std::optional<bool> lowerIsBetter(const QString &metric)
{
    const QString name = withoutPrefix(metric);
    const auto known =
        std::find_if(directions.begin(), directions.end(), [&](const Direction &each) { return each.name == name; });
    if (known != directions.end())
        return known->isLower;
    for (const QLatin1String ending : knownEndings) {
        if (name == ending || name.endsWith(QLatin1Char('_') + ending))
            return true;
    }
    return std::nullopt;
}

} // namespace assay
