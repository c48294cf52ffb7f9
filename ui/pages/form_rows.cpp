#include "ui/pages/form_rows.h"

#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>

namespace assay
{

namespace
{

constexpr int labelWidth = 150;
constexpr int headingGap = 12;
/// A box keeps room for so many letters; longer choices are cut while it is narrow, and whole in its list.
constexpr int leastLetters = 12;

} // namespace

FormRows::FormRows(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnMinimumWidth(0, labelWidth);
    m_grid->setColumnStretch(1, 1);
}

void FormRows::addRow(const QString &key, const QString &label, QWidget *editor, const QString &hint)
{
    addParts(key, label, editor, hint);
    const Row &row = m_rows[key];
    const int line = m_grid->rowCount();
    m_grid->addWidget(row.label, line, 0, editor->sizeHint().height() > 60 ? Qt::AlignTop : Qt::AlignVCenter);
    m_grid->addWidget(editor, line, 1);
    m_grid->addWidget(row.below, line + 1, 1);
}

void FormRows::addWideRow(const QString &key, const QString &name, QWidget *editor, const QString &hint)
{
    addParts(key, name, editor, hint);
    Row &row = m_rows[key];
    delete std::exchange(row.label, nullptr);
    const int line = m_grid->rowCount();
    m_grid->addWidget(editor, line, 0, 1, 2);
    m_grid->addWidget(row.below, line + 1, 0, 1, 2);
}

void FormRows::addHeading(const QString &text)
{
    QLabel *heading = makeLabel(text, 13, QFont::DemiBold, this);
    heading->setContentsMargins(0, headingGap, 0, 0);
    addWidget(heading);
}

void FormRows::addParts(const QString &key, const QString &label, QWidget *editor, const QString &hint)
{
    Row row;
    row.label = makeSecondaryLabel(label, 13, this);
    row.label->setBuddy(editor);
    row.editor = editor;
    row.hint = hint;
    row.below = makeLabel({}, 12, QFont::Normal, this);
    row.below->setWordWrap(true);
    editor->setParent(this);
    editor->setObjectName(key);
    editor->setAccessibleName(label);
    if (auto *box = qobject_cast<QComboBox *>(editor)) {
        // The longest choice must not make the form wider than the dialog.
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(leastLetters);
        if (box->isEditable())
            box->lineEdit()->setAccessibleName(label);
    }
    m_keys.append(key);
    m_rows.insert(key, row);
    showBelow(m_rows[key]);
    editor->show();
}

void FormRows::addWidget(QWidget *widget)
{
    m_grid->addWidget(widget, m_grid->rowCount(), 0, 1, 2);
}

void FormRows::clear()
{
    for (const Row &row : std::as_const(m_rows)) {
        for (QWidget *part : {static_cast<QWidget *>(row.label), row.editor, static_cast<QWidget *>(row.below)}) {
            if (!part)
                continue;
            // An editor may be the one whose signal leads here.
            part->hide();
            m_grid->removeWidget(part);
            part->deleteLater();
        }
    }
    m_rows.clear();
    m_keys.clear();
}

QWidget *FormRows::editor(const QString &key) const
{
    return m_rows.value(key).editor;
}

void FormRows::setRowVisible(const QString &key, bool visible)
{
    Row &row = m_rows[key];
    if (row.label)
        row.label->setVisible(visible);
    row.editor->setVisible(visible);
    showBelow(row);
}

void FormRows::setError(const QString &key, const QString &sentence)
{
    Row &row = m_rows[key];
    row.error = sentence;
    showBelow(row);
}

void FormRows::showBelow(Row &row)
{
    const bool isWrong = !row.error.isEmpty();
    row.below->setText(isWrong ? row.error : row.hint);
    row.below->setForegroundRole(isWrong ? QPalette::BrightText : QPalette::PlaceholderText);
    row.below->setVisible(!row.below->text().isEmpty() && !row.editor->isHidden());
    row.editor->setProperty("invalid", isWrong);
    row.editor->setAccessibleDescription(row.below->text());
    row.editor->update();
}

QString FormRows::error(const QString &key) const
{
    return m_rows.value(key).error;
}

void FormRows::clearErrors()
{
    for (Row &row : m_rows) {
        row.error.clear();
        showBelow(row);
    }
}

bool FormRows::hasErrors() const
{
    return std::any_of(m_rows.cbegin(), m_rows.cend(), [](const Row &row) { return !row.error.isEmpty(); });
}

} // namespace assay
