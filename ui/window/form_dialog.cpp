#include "ui/window/form_dialog.h"

#include "ui/widgets/page_header.h"
#include "ui/widgets/text_label.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>

namespace assay
{

namespace
{

constexpr int dialogWidth = 520;

} // namespace

FormDialog::FormDialog(const QString &title, const QString &explanation, const QString &submitText, QWidget *parent)
    : QDialog(parent),
      m_form(new QFormLayout),
      m_error(makeLabel(QString(), 13, QFont::Normal, this)),
      m_cancel(new QPushButton(tr("Cancel"), this)),
      m_submit(new QPushButton(submitText, this))
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(dialogWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(makeLabel(title, 17, QFont::DemiBold, this));
    QLabel *sentence = makeSecondaryLabel(explanation, 13, this);
    sentence->setWordWrap(true);
    sentence->setVisible(!explanation.isEmpty());
    layout->addWidget(sentence);
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(10);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    layout->addLayout(m_form);
    m_error->setWordWrap(true);
    m_error->setForegroundRole(QPalette::BrightText);
    m_error->hide();
    layout->addWidget(m_error);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_submit);
    layout->addLayout(buttons);
    makePrimary(m_submit);
    m_submit->setDefault(true);
    m_cancel->setAutoDefault(false);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_submit, &QPushButton::clicked, this, &FormDialog::submitted);
}

void FormDialog::addField(const QString &name, QWidget *field)
{
    QWidget *focus = field->focusProxy() ? field->focusProxy() : field;
    focus->setAccessibleName(name);
    QLabel *label = makeSecondaryLabel(name, 13, this);
    label->setMinimumHeight(28);
    label->setBuddy(field);
    m_form->addRow(label, field);
    // The buttons come after all fields for the keyboard too, which begins in the first one.
    QWidget *last = focus;
    for (QWidget *part : field->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
        last = part->focusPolicy() & Qt::TabFocus ? part : last;
    setTabOrder(last, m_cancel);
    setTabOrder(m_cancel, m_submit);
    if (m_form->rowCount() == 1)
        focus->setFocus();
}

void FormDialog::setFieldVisible(QWidget *field, bool isVisible)
{
    m_form->labelForField(field)->setVisible(isVisible);
    field->setVisible(isVisible);
}

void FormDialog::addWide(QWidget *widget)
{
    m_form->addRow(widget);
}

void FormDialog::addWide(QLayout *row)
{
    m_form->addRow(row);
}

void FormDialog::showError(const QString &sentence)
{
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
    fit();
}

void FormDialog::fit()
{
    // adjustSize knows neither wrapped sentences nor screens that are small.
    layout()->activate();
    const int wanted = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : sizeHint().height();
    resize(width(), std::min(wanted, screen()->availableGeometry().height()));
}

QString FormDialog::errorText() const
{
    return m_error->text();
}

FolderField::FolderField(const QString &folder, QWidget *parent)
    : QWidget(parent),
      m_edit(new QLineEdit(QDir::toNativeSeparators(folder), this))
{
    auto *button = new QPushButton(tr("Choose…"), this);
    button->setAccessibleName(tr("Choose a folder"));
    button->setAutoDefault(false);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_edit, 1);
    layout->addWidget(button);
    setFocusProxy(m_edit);
    connect(button, &QPushButton::clicked, this, &FolderField::choose);
}

QString FolderField::folder() const
{
    return QDir::fromNativeSeparators(m_edit->text().trimmed());
}

void FolderField::choose()
{
    auto *dialog = new QFileDialog(this, tr("Choose a folder"), folder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, m_edit, &QLineEdit::setText);
    dialog->open();
}

FileField::FileField(const QString &question, QWidget *parent)
    : QWidget(parent),
      m_question(question),
      m_edit(new QLineEdit(this))
{
    auto *button = new QPushButton(tr("Choose…"), this);
    button->setAccessibleName(question);
    button->setAutoDefault(false);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_edit, 1);
    layout->addWidget(button);
    setFocusProxy(m_edit);
    connect(button, &QPushButton::clicked, this, &FileField::choose);
}

QString FileField::file() const
{
    return QDir::fromNativeSeparators(m_edit->text().trimmed());
}

void FileField::choose()
{
    auto *dialog = new QFileDialog(this, m_question, file().isEmpty() ? QDir::homePath() : QFileInfo(file()).path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_edit, &QLineEdit::setText);
    dialog->open();
}

} // namespace assay
