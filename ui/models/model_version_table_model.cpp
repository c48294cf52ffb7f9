#include "ui/models/model_version_table_model.h"

#include "core/learn/telling_metrics.h"
#include "ui/models/format.h"
#include "ui/models/metric_names.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/pill.h"

namespace assay
{

void ModelVersionTableModel::setVersions(QList<ModelVersionFacts> versions)
{
    beginResetModel();
    m_versions = std::move(versions);
    endResetModel();
}

QString ModelVersionTableModel::metricOf(int column) const
{
    if (column < Metric1 || column > Metric3)
        return {};
    const QStringList metrics =
        m_versions.isEmpty() ? tellingMetrics(MetricValues()) : m_versions.first().tellingMetrics();
    return metrics.value(column - Metric1);
}

int ModelVersionTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_versions.size());
}

int ModelVersionTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ModelVersionTableModel::stageText(const QString &stage)
{
    if (stage == u"production")
        return tr("★ production");
    if (stage == u"archived")
        return tr("▪ archived");
    return tr("○ candidate");
}

int ModelVersionTableModel::stageTone(const QString &stage)
{
    return int(stage == u"production" ? Tone::Good : stage == u"archived" ? Tone::Neutral : Tone::Info);
}

QVariant ModelVersionTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_versions.size())
        return {};
    const ModelVersionFacts &facts = m_versions[index.row()];
    const QString metric = metricOf(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return display(facts, index.column());
    case SortRole:
        if (index.column() == Version)
            return facts.version.version;
        if (index.column() == Registered)
            return qlonglong(facts.version.createdAt);
        return metric.isEmpty() ? QVariant(display(facts, index.column())) : facts.holdoutMetric(metric).value;
    case Qt::ToolTipRole:
        return metric.isEmpty() ? QVariant() : formatEstimate(facts.holdoutMetric(metric), QLocale());
    case IdRole:
        return facts.version.reference();
    case ToneRole:
        return index.column() == Stage ? QVariant(stageTone(facts.version.stage)) : QVariant();
    case NumberRole:
        return index.column() >= Metric1 && index.column() <= Metric3;
    case CodeRole:
        return index.column() == Data;
    case LinkRole:
        return index.column() == RunName;
    default:
        return {};
    }
}

QString ModelVersionTableModel::display(const ModelVersionFacts &facts, int column) const
{
    switch (column) {
    case Version:
        return tr("v%1").arg(facts.version.version);
    case Stage:
        return stageText(facts.version.stage);
    case RunName:
        return facts.run.name;
    case Data:
        return facts.run.data.isEmpty()
                   ? QString()
                   : VersionedName{facts.run.data.front().name, facts.run.data.front().version}.toString();
    case Registered:
        return formatTime(facts.version.createdAt, QLocale());
    case By:
        return facts.version.createdBy;
    case Note:
        return facts.version.note;
    default:
        return metricOf(column).isEmpty() ? QString()
                                          : formatNumber(facts.holdoutMetric(metricOf(column)).value, QLocale());
    }
}

QVariant ModelVersionTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Version:
        return tr("Version");
    case Stage:
        return tr("Stage");
    case RunName:
        return tr("Run");
    case Metric1:
    case Metric2:
    case Metric3:
        return metricTitle(metricOf(section));
    case Data:
        return tr("Training data");
    case Registered:
        return tr("Registered");
    case By:
        return tr("By");
    case Note:
        return tr("Note");
    default:
        return {};
    }
}

} // namespace assay
