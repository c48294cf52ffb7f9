#include "ui/widgets/page_header.h"

#include "ui/theme/icons.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStyle>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace assay
{

namespace
{

constexpr int leastFacts = 80;

/// A button that can do without its words.
class HeaderButton final : public QPushButton
{
public:
    using QPushButton::QPushButton;

    void setCompact(bool isCompact)
    {
        if (isCompact == std::exchange(m_isCompact, isCompact))
            return;
        if (isCompact && toolTip().isEmpty())
            setToolTip(text());
        else if (!isCompact && toolTip() == text())
            setToolTip({});
        updateGeometry();
        update();
    }
    [[nodiscard]] QSize wholeSize() const
    {
        const bool wasCompact = std::exchange(m_isCompact, false);
        const QSize size = QPushButton::sizeHint();
        m_isCompact = wasCompact;
        return size;
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        QSize size = wholeSize();
        if (m_isCompact)
            size.rwidth() -= fontMetrics().horizontalAdvance(text());
        return size;
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    // QPushButton's size of a widget without words is another one than that of its icon with room around it.
    void paintEvent(QPaintEvent *event) override
    {
        if (!m_isCompact)
            return QPushButton::paintEvent(event);
        QStyleOptionButton option;
        initStyleOption(&option);
        option.text.clear();
        QStylePainter(this).drawControl(QStyle::CE_PushButton, option);
    }

private:
    mutable bool m_isCompact = false;
};

} // namespace

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
    auto *button = new HeaderButton(text, this);
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

bool PageHeader::event(QEvent *event)
{
    // A button has got another word.
    if (event->type() == QEvent::LayoutRequest)
        fitButtons();
    return QWidget::event(event);
}

void PageHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitButtons();
}

void PageHeader::fitButtons()
{
    int wanted = m_title->sizeHint().width() + leastFacts + 2 * layout()->spacing();
    QList<HeaderButton *> buttons;
    for (int i = 0; i < m_buttons->count(); ++i) {
        auto *button = static_cast<HeaderButton *>(m_buttons->itemAt(i)->widget());
        if (button->isHidden())
            continue;
        wanted += button->wholeSize().width() + m_buttons->spacing();
        buttons.append(button);
    }
    for (HeaderButton *button : std::as_const(buttons))
        button->setCompact(wanted > width() && !button->icon().isNull() && !button->property("primary").toBool());
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
