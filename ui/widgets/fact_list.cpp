#include "ui/widgets/fact_list.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/text_label.h"

#include <QGridLayout>
#include <QPainter>

namespace assay
{

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
        QLabel *value = makeLabel(fact.value, 13, QFont::Normal, this);
        if (fact.isCode)
            value->setFont(codeFont());
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        //: A fact for a screen reader: name and value.
        value->setAccessibleName(tr("%1: %2").arg(fact.name, fact.value));
        name->setContentsMargins(0, 6, 0, 6);
        value->setContentsMargins(0, 6, 0, 6);
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
