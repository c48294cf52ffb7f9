#include "ui/widgets/page_header.h"

#include "ui/theme/icons.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStyle>

namespace assay
{

PageHeader::PageHeader(QWidget *parent)
    : QWidget(parent),
      m_title(makeLabel(QString(), 17, QFont::DemiBold, this)),
      m_pill(new Pill(QString(), Tone::Neutral, this)),
      m_buttons(new QHBoxLayout)
{
    auto *facts = new ElidedLabel(this);
    facts->setForegroundRole(QPalette::PlaceholderText);
    facts->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_facts = facts;
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addWidget(m_pill);
    layout->addWidget(m_facts, 1);
    layout->addLayout(m_buttons);
    m_buttons->setSpacing(8);
    setMinimumHeight(28);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_pill->hide();
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

void PageHeader::setFacts(const QString &facts)
{
    m_facts->setText(facts);
    m_facts->updateGeometry();
}

QPushButton *PageHeader::addButton(const QString &text, const QString &iconName)
{
    auto *button = new QPushButton(text, this);
    if (!iconName.isEmpty()) {
        button->setIcon(icon(iconName));
        button->setIconSize(buttonIconSize);
    }
    m_buttons->addWidget(button);
    return button;
}

QPushButton *PageHeader::addPrimaryButton(const QString &text, const QString &iconName)
{
    QPushButton *button = addButton(text, iconName);
    makePrimary(button);
    return button;
}

void makePrimary(QPushButton *button)
{
    button->setProperty("primary", true);
    button->update();
}

void makeDestructive(QPushButton *button)
{
    button->setProperty("destructive", true);
    button->update();
}

} // namespace assay
