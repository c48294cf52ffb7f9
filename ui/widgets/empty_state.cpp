#include "ui/widgets/empty_state.h"

#include "ui/theme/icons.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace assay
{

namespace
{

constexpr int iconSize = 32;
constexpr int textWidth = 420;
constexpr int leastWidth = 180;
constexpr int margin = 12;
constexpr int spacing = 8;

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent),
      m_icon(new QLabel(this)),
      m_title(makeLabel(QString(), 15, QFont::DemiBold, this)),
      m_explanation(makeSecondaryLabel(QString(), 13, this)),
      m_button(new QPushButton(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(spacing);
    layout->addStretch(2);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    layout->addWidget(m_explanation, 0, Qt::AlignHCenter);
    layout->addSpacing(spacing);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    m_title->setAlignment(Qt::AlignHCenter);
    m_explanation->setAlignment(Qt::AlignHCenter);
    for (QLabel *label : {m_title, m_explanation})
        label->setWordWrap(true);
    fitText();
    makePrimary(m_button);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_onButton)
            m_onButton();
    });
}

void EmptyState::set(const QString &iconName, const QString &title, const QString &explanation, const QString &button,
                     std::function<void()> onButton)
{
    m_iconName = iconName;
    m_icon->setPixmap(icon(iconName).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    m_title->setText(title);
    m_explanation->setText(explanation);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    fitText();
    m_onButton = std::move(onButton);
    setAccessibleName(title);
    setAccessibleDescription(explanation);
}

void EmptyState::fitText()
{
    const int width = std::clamp(this->width() - 2 * margin, leastWidth, textWidth);
    for (QLabel *label : {m_title, m_explanation}) {
        label->setFixedWidth(width);
        // Inside an aligned cell a layout gives wrapped text only one line.
        label->setFixedHeight(std::max(0, label->heightForWidth(width)));
    }
    // Where it is low the words go before the picture.
    const QMargins around = layout()->contentsMargins();
    int needed = around.top() + around.bottom() + iconSize + m_title->height() + m_explanation->height() + 2 * spacing;
    if (!m_button->isHidden())
        needed += 2 * spacing + m_button->sizeHint().height();
    m_icon->setVisible(height() >= needed);
}

QSize EmptyState::minimumSizeHint() const
{
    return {leastWidth + 2 * margin, QWidget::minimumSizeHint().height()};
}

void EmptyState::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitText();
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && !m_iconName.isEmpty())
        m_icon->setPixmap(icon(m_iconName).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    QWidget::changeEvent(event);
}

} // namespace assay
