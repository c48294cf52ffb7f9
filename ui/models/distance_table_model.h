#pragma once

#include "core/data/data_comparison.h"

#include <QAbstractTableModel>

namespace assay
{

/// How far each column of data is from the reference of its schema. Window thread.
class DistanceTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Distance, Limit, Ratio, CorrectedP, Verdict, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setDistances(std::vector<ColumnDistance> distances);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] double number(const ColumnDistance &distance, int section) const;
    [[nodiscard]] QString display(const ColumnDistance &distance, int section) const;
    std::vector<ColumnDistance> m_distances;
};

} // namespace assay
