#include "ui/pages/name_dialog.h"

#include "core/base/ids.h"
#include "ui/pages/form_rows.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/text_label.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace assay
{

namespace
{

constexpr int margin = 16;
const QString nameKey = QStringLiteral("name");

} // namespace

NameDialog::NameDialog(const QString &title, const QString &explanation, QString kind, const QString &name,
                       QWidget *parent)
    : QDialog(parent),
      m_kind(std::move(kind)),
      m_form(new FormRows(this)),
      m_name(new QLineEdit(name)),
      m_save(new QPushButton(tr("Save"), this))
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    m_form->addRow(nameKey, tr("Name"), m_name);
    auto *what = makeLabel(explanation, 13, QFont::Normal, this);
    what->setWordWrap(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    m_save->setDefault(true);
    makePrimary(m_save);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(12);
    layout->addWidget(what);
    layout->addWidget(m_form);
    layout->addStretch(1);
    layout->addLayout(buttons);
    resize(420, 180);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, &NameDialog::refresh);
    connect(m_save, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen(m_name->text().trimmed());
        accept();
    });
    m_name->selectAll();
    m_name->setFocus();
    refresh();
}

void NameDialog::refresh()
{
    const QString name = m_name->text().trimmed();
    const Result<> valid = checkName(name, m_kind);
    m_form->setError(nameKey, valid || name.isEmpty() ? QString() : valid.error().text);
    m_save->setEnabled(bool(valid));
}

} // namespace assay
