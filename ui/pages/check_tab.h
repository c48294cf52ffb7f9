#pragma once

#include "ui/models/data_snapshot.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace assay
{

class AnomalyTableModel;
class DataTable;
class EmptyState;
class Pill;

/// What the last check of a data version against its schema found. Window thread.
class CheckTab final : public QWidget
{
    Q_OBJECT

public:
    explicit CheckTab(QWidget *parent = nullptr);
    /// `schema` and `check` may be null.
    void show(const DatasetVersion &version, const Schema *schema, const schema_store::Check *check, bool canWrite);

Q_SIGNALS:
    void checkRequested();
    void inferRequested();

private:
    void showAnomaly();
    void showUnchecked(const DatasetVersion &version, const Schema *schema, bool canWrite);

    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QWidget *m_content;
    Pill *m_result;
    QLabel *m_facts;
    QLabel *m_sentence;
    QLabel *m_examples;
    AnomalyTableModel *m_model;
    DataTable *m_table;
};

} // namespace assay
