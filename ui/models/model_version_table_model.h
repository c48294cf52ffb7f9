#pragma once

#include "ui/models/model_snapshot.h"

#include <QAbstractTableModel>

namespace assay
{

/// The versions of a model as a table, newest first. Window thread.
class ModelVersionTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// The metrics are those that tell most of the newest version.
    enum Column { Version, Stage, RunName, Metric1, Metric2, Metric3, Data, Registered, By, Note, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setVersions(QList<ModelVersionFacts> versions);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// A stage's word for people with its sign, such as “★ production”.
    static QString stageText(const QString &stage);
    /// The Tone of a stage's pill.
    static int stageTone(const QString &stage);

private:
    [[nodiscard]] QString display(const ModelVersionFacts &facts, int column) const;
    /// The metric of a column; empty when it holds none.
    [[nodiscard]] QString metricOf(int column) const;
    QList<ModelVersionFacts> m_versions;
};

} // namespace assay
