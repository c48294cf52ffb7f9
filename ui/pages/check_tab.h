#pragma once

#include "ui/models/data_snapshot.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace assay
{

class AnomalyTableModel;
class DataTable;
class DistanceTableModel;
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
    /// The edit that allows what the chosen anomaly is about.
    void editRequested(const assay::SchemaEdit &edit, const QString &what);
    /// A person wants to see the rows (numbers from 1) that the chosen anomaly names, or one of them.
    void rowsRequested(const std::vector<std::int64_t> &rows, const QString &column, const QString &why);
    void rowRequested(std::int64_t row, const QString &column);

private:
    void buildDistances();
    void showAnomalies(const schema_store::Check &check);
    void showDistances(const schema_store::Check &check);
    void showAnomaly();
    [[nodiscard]] const Anomaly *current() const;
    void showUnchecked(const DatasetVersion &version, const Schema *schema, bool canWrite);

    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QWidget *m_content;
    Pill *m_result;
    QLabel *m_facts;
    QLabel *m_sentence;
    QLabel *m_examples;
    QPushButton *m_rows;
    QPushButton *m_edit;
    bool m_canWrite = false;
    AnomalyTableModel *m_model;
    DataTable *m_table;
    QWidget *m_sentenceCard;
    QLabel *m_distanceTitle;
    QLabel *m_distanceFacts;
    DistanceTableModel *m_distanceModel;
    DataTable *m_distances;
};

} // namespace assay
