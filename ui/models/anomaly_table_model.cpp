#include "ui/models/anomaly_table_model.h"

#include "ui/models/format.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/pill.h"

#include <QLocale>

namespace assay
{

void AnomalyTableModel::setAnomalies(std::vector<Anomaly> anomalies)
{
    beginResetModel();
    m_anomalies = std::move(anomalies);
    endResetModel();
}

const Anomaly *AnomalyTableModel::anomaly(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : &m_anomalies[size_t(row)];
}

QString AnomalyTableModel::examples(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    QStringList rows;
    for (const std::int64_t example : m_anomalies[size_t(row)].examples)
        rows.append(QLocale().toString(qlonglong(example)));
    return rows.isEmpty() ? QString() : tr("Such as in the rows %1.").arg(rows.join(QStringLiteral(" · ")));
}

int AnomalyTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_anomalies.size());
}

int AnomalyTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString AnomalyTableModel::display(const Anomaly &anomaly, int section) const
{
    const QLocale locale;
    switch (section) {
    case Severity:
        return anomaly.severity == u"error" ? tr("✕ error") : tr("! warning");
    case Name:
        return anomalySubject(anomaly);
    case Code:
        return anomaly.code;
    case Measured:
        return formatNumber(anomaly.measured, locale);
    case Limit:
        return formatNumber(anomaly.limit, locale);
    case Rows:
        return locale.toString(qlonglong(anomaly.rows));
    case Text:
        return anomaly.text;
    default:
        return {};
    }
}

QVariant AnomalyTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Anomaly &anomaly = m_anomalies[size_t(index.row())];
    const int section = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return display(anomaly, section);
    case SortRole:
        return section == Measured ? QVariant(anomaly.measured)
               : section == Limit  ? QVariant(anomaly.limit)
               : section == Rows   ? QVariant(double(anomaly.rows))
                                   : QVariant(display(anomaly, section));
    case IdRole:
        return anomaly.column;
    case NumberRole:
        return section == Measured || section == Limit || section == Rows;
    case CodeRole:
        return section == Code;
    case ToneRole:
        return section == Severity ? QVariant(int(anomaly.severity == u"error" ? Tone::Bad : Tone::Warning))
                                   : QVariant();
    default:
        return {};
    }
}

QVariant AnomalyTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Severity:
        return tr("Severity");
    case Name:
        return tr("Column");
    case Code:
        return tr("Code");
    case Measured:
        return tr("Measured");
    case Limit:
        return tr("Limit");
    case Rows:
        return tr("Rows");
    case Text:
        return tr("What was found");
    default:
        return {};
    }
}

} // namespace assay
