#pragma once

#include "core/runs/run.h"
#include "ui/workspace.h"

#include <QDialog>

class QComboBox;
class QPlainTextEdit;
class QPushButton;

namespace assay
{

class FormRows;

/// Registers a run's model under a name, as its next version. Window thread.
class RegisterDialog final : public QDialog
{
    Q_OBJECT

public:
    RegisterDialog(Workspace &workspace, const Run &run, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The version there is now, such as `demand@2`.
    void registered(const QString &reference);

private:
    void fillNames();
    void refresh();
    void registerRun();

    Workspace &m_workspace;
    Run m_run;
    QHash<QString, int> m_newestVersions;
    FormRows *m_form;
    QComboBox *m_name;
    QPlainTextEdit *m_note;
    QPushButton *m_register;
};

} // namespace assay
