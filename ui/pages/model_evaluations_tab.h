#pragma once

#include "ui/models/model_snapshot.h"

#include <QWidget>

class QStackedWidget;
class QStandardItemModel;

namespace assay
{

class Card;
class DataTable;
class IntervalChart;

/// How a model's error stands on its holdout and on every data version it was scored on since.
class ModelEvaluationsTab final : public QWidget
{
    Q_OBJECT

public:
    explicit ModelEvaluationsTab(QWidget *parent = nullptr);
    void show(const ModelSnapshot &snapshot);

private:
    Card *m_chartCard;
    IntervalChart *m_chart;
    DataTable *m_table;
    QStandardItemModel *m_model;
};

} // namespace assay
