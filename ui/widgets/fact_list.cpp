#include "ui/widgets/fact_list.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/text_label.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QPainter>

namespace assay
{

namespace
{

/// A digest has no place to break, so it stands on one line that can be scrolled and selected.
QWidget *makeCode(const QString &text, QWidget *parent)
{
    auto *edit = new QLineEdit(text, parent);
    edit->setReadOnly(true);
    edit->setFrame(false);
    edit->setFont(codeFont());
    edit->setTextMargins(-2, 0, 0, 0);
    edit->setFixedHeight(28);
    edit->setCursorPosition(0);
    edit->setToolTip(text);
    return edit;
}

QWidget *makeWords(const QString &text, bool isCode, QWidget *parent)
{
    QLabel *label = makeLabel(text, 13, QFont::Normal, parent);
    if (isCode)
        label->setFont(codeFont());
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setContentsMargins(0, 6, 0, 6);
    return label;
}

} // namespace

FactList::FactList(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(1, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
}

void FactList::setFacts(const QList<Fact> &facts)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int row = 0; row < facts.size(); ++row) {
        const Fact &fact = facts[row];
        QLabel *name = makeSecondaryLabel(fact.name, 13, this);
        QWidget *value = fact.isCode && !fact.value.contains(u' ') ? makeCode(fact.value, this)
                                                                   : makeWords(fact.value, fact.isCode, this);
        //: A fact for a screen reader: name and value.
        value->setAccessibleName(tr("%1: %2").arg(fact.name, fact.value));
        if (!fact.note.isEmpty()) {
            name->setToolTip(fact.note);
            value->setToolTip(fact.note);
            value->setAccessibleDescription(fact.note);
        }
        name->setContentsMargins(0, 6, 0, 6);
        m_grid->addWidget(name, row, 0, Qt::AlignTop);
        m_grid->addWidget(value, row, 1);
    }
    update();
}

void FactList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    for (int row = 1; row < m_grid->rowCount(); ++row) {
        if (const QLayoutItem *value = m_grid->itemAtPosition(row, 1))
            painter.fillRect(0, value->geometry().top(), width(), 1, tokenColor(Token::Border, palette()));
    }
}

} // namespace assay
