#pragma once

#include "core/runs/run.h"
#include "core/runs/run_edit.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStandardItem;
class QStandardItemModel;

namespace assay
{

class Card;
class DataTable;

/// A run's tags; their values are edited in place, Delete takes one off. What Assay notes itself is only shown. Window
/// thread.
class TagsCard final : public QWidget
{
    Q_OBJECT

public:
    explicit TagsCard(QWidget *parent = nullptr);
    void show(const Run &run, bool canEdit);

Q_SIGNALS:
    void addRequested();
    void edited(const QString &what, const QList<assay::RunEdit> &edits);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void noteEdit(const QStandardItem *item);
    void removeCurrent();
    void showTable();

    RunId m_run;
    QMap<QString, QString> m_shown;
    bool m_canEdit = false;
    bool m_isFilling = false;
    Card *m_card;
    DataTable *m_table;
    QStandardItemModel *m_model;
    QLabel *m_none;
    QPushButton *m_add;
};

} // namespace assay
