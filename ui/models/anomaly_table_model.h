#pragma once

#include "core/data/schema.h"

#include <QAbstractTableModel>

namespace assay
{

/// What a check of data against its schema found. Window thread.
class AnomalyTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Severity, Name, Code, Measured, Limit, Rows, Examples, Text, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setAnomalies(std::vector<Anomaly> anomalies);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString display(const Anomaly &anomaly, int section) const;
    std::vector<Anomaly> m_anomalies;
};

} // namespace assay
