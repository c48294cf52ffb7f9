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
    enum Column { Severity, Name, Code, Measured, Limit, Rows, Text, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    /// The row numbers of some rows that break the schema, as a sentence for people.
    [[nodiscard]] QString examples(int row) const;
    /// The anomaly of that row, or null.
    [[nodiscard]] const Anomaly *anomaly(int row) const;
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
