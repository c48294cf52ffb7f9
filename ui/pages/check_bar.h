#pragma once

#include "ui/models/data_snapshot.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace assay
{

/// One line above a check: which of the checks of a data version is shown, and as in which environment and compared
/// with what data the next one is made. Window thread.
class CheckBar final : public QWidget
{
    Q_OBJECT

public:
    explicit CheckBar(QWidget *parent = nullptr);
    /// Hidden without a schema, since nothing can be checked then.
    void show(const DatasetVersion &version, const Schema *schema, const DataSnapshot &snapshot, bool canWrite);
    /// The place of the check that is shown, newest first.
    [[nodiscard]] int chosen() const;
    /// Empty: where every column is.
    [[nodiscard]] QString environment() const;
    /// Such as bikes@1; empty: what the schema was inferred from.
    [[nodiscard]] QString reference() const;

Q_SIGNALS:
    void checkChosen();
    void checkRequested();

private:
    void fillHistory(const QList<schema_store::Check> &checks);
    void fillEnvironments(const Schema &schema);
    void fillReferences(const DatasetVersion &version, const Schema &schema, const DataSnapshot &snapshot);

    QLabel *m_historyLabel;
    QComboBox *m_history;
    QComboBox *m_environment;
    QComboBox *m_reference;
    QPushButton *m_check;
    QString m_version;
};

} // namespace assay
