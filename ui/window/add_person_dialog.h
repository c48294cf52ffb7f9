#pragma once

#include "ui/window/form_dialog.h"

class QComboBox;
class QLineEdit;

namespace assay
{

/// Who joins the project, and in which role.
class AddPersonDialog final : public FormDialog
{
    Q_OBJECT

public:
    explicit AddPersonDialog(QWidget *parent);
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString role() const;

private:
    QLineEdit *m_name;
    QComboBox *m_role;
};

} // namespace assay
