#include "core/learn/telling_metrics.h"

namespace assay
{

QStringList tellingMetrics(const MetricValues &metrics)
{
    QStringList telling;
    for (const char *name : {"rmse", "mae", "r2", "log_loss", "roc_auc", "accuracy"}) {
        if (metrics.contains(QLatin1String(name)))
            telling.append(QLatin1String(name));
    }
    if (telling.isEmpty())
        telling = metrics.isEmpty() ? QStringList{QStringLiteral("rmse"), QStringLiteral("mae"), QStringLiteral("r2")}
                                    : metrics.keys().mid(0, 3);
    return telling;
}

QString leadingMetric(const MetricValues &metrics)
{
    return tellingMetrics(metrics).first();
}

} // namespace assay
