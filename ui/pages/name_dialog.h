#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace assay
{

class FormRows;

/// Asks for one name. Window thread.
class NameDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `kind`: of what the name is, as in “The name of a view must …”.
    NameDialog(const QString &title, const QString &explanation, QString kind, const QString &name,
               QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const QString &name);

private:
    void refresh();

    QString m_kind;
    FormRows *m_form;
    QLineEdit *m_name;
    QPushButton *m_save;
};

} // namespace assay
