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

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent),
      m_icon(new QLabel(this)),
      m_title(makeLabel(QString(), 15, QFont::DemiBold, this)),
      m_explanation(makeSecondaryLabel(QString(), 13, this)),
      m_button(new QPushButton(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addStretch(2);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    layout->addWidget(m_explanation, 0, Qt::AlignHCenter);
    layout->addSpacing(8);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    m_title->setAlignment(Qt::AlignHCenter);
    m_explanation->setAlignment(Qt::AlignHCenter);
    m_explanation->setWordWrap(true);
    m_explanation->setFixedWidth(textWidth);
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
    // Inside an aligned cell a layout gives wrapped text only one line.
    m_explanation->setFixedHeight(m_explanation->heightForWidth(textWidth));
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    m_onButton = std::move(onButton);
    setAccessibleName(title);
    setAccessibleDescription(explanation);
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && !m_iconName.isEmpty())
        m_icon->setPixmap(icon(m_iconName).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    QWidget::changeEvent(event);
}

} // namespace assay
