#include "ui/widgets/card.h"

#include "ui/theme/control_painting.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/text_label.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QPainter>

namespace assay
{

Card::Card(QWidget *parent) : Card(QString(), parent) {}

Card::Card(const QString &title, QWidget *parent) : QFrame(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    m_header = new QHBoxLayout;
    m_header->setSpacing(8);
    m_title = new ElidedLabel(this);
    m_title->setFont(textFont(13, QFont::DemiBold));
    m_secondary = new ElidedLabel(this);
    m_secondary->setFont(textFont(13));
    m_secondary->setForegroundRole(QPalette::PlaceholderText);
    m_header->addWidget(m_title);
    m_header->addWidget(m_secondary);
    m_header->addStretch(1);
    layout->addLayout(m_header);
    m_body = new QVBoxLayout;
    m_body->setSpacing(8);
    layout->addLayout(m_body, 1);
    m_secondary->hide();
    setTitle(title);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void Card::setSecondary(const QString &text)
{
    m_secondary->setText(text);
    m_secondary->setVisible(!text.isEmpty());
}

void Card::addToHeader(QWidget *widget)
{
    m_header->addWidget(widget);
}

void Card::addSmallButton(QAbstractButton *button)
{
    constexpr int height = 22;
    button->setFixedHeight(height);
    m_header->addWidget(button);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintRounded(painter, rect(), 6, tokenColor(Token::Card, palette()), tokenColor(Token::Border, palette()));
}

} // namespace assay
