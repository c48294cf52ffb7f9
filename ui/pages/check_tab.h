#pragma once

#include "ui/models/data_snapshot.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace assay
{

class AnomalyTableModel;
class CheckBar;
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
    /// `schema` may be null.
    void show(const DatasetVersion &version, const Schema *schema, const DataSnapshot &snapshot, bool canWrite);
    /// As in which environment the next check is made, and compared with what data; both may be empty.
    [[nodiscard]] QString environment() const;
    [[nodiscard]] QString reference() const;
    /// The check that is shown, if there is one.
    [[nodiscard]] const std::optional<schema_store::Check> &shownCheck() const { return m_shown; }

Q_SIGNALS:
    void checkRequested();
    void inferRequested();
    /// The edit that allows what the chosen anomaly is about.
    void editRequested(const assay::SchemaEdit &edit, const QString &what);
    /// A person wants to see the rows (numbers from 1) that the chosen anomaly names, or one of them.
    void rowsRequested(const std::vector<std::int64_t> &rows, const QString &column, const QString &why);
    void rowRequested(std::int64_t row, const QString &column);
    /// The edit after which the data no longer have the chosen anomaly.
    void dataEditRequested(const assay::DataEdit &edit);

private:
    void buildEdits(QHBoxLayout &line);
    void showChosen();
    void showCheck(const schema_store::Check &check);
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
    QPushButton *m_repair;
    CheckBar *m_bar;
    DatasetVersion m_version;
    QList<schema_store::Check> m_checks;
    std::optional<schema_store::Check> m_shown;
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
