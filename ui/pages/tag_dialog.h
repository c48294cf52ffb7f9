#pragma once

#include "core/runs/run.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace assay
{

class FormRows;

/// Asks for a tag that some runs get or lose. Window thread.
class TagDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `known`: keys that any run has. `runs`: those of the chosen ones that are known whole, `count` all of them.
    TagDialog(const QStringList &known, const QList<Run> &runs, int count, QWidget *parent = nullptr);

Q_SIGNALS:
    /// No value: the tag is to be taken off.
    void chosen(const QString &key, const std::optional<QString> &value);

private:
    void refresh();

    QList<Run> m_runs;
    int m_count;
    bool m_isValueTyped = false;
    FormRows *m_form;
    QComboBox *m_key;
    QLineEdit *m_value;
    QPushButton *m_remove;
    QPushButton *m_set;
};

} // namespace assay
