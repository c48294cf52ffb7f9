#include "ui/widgets/message_bar.h"

#include "ui/theme/control_painting.h"
#include "ui/theme/icons.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace assay
{

namespace
{

QPixmap toneIcon(Tone tone, const QPalette &palette, qreal scale)
{
    const QString name = tone == Tone::Good                           ? QStringLiteral("approve")
                         : tone == Tone::Bad || tone == Tone::Warning ? QStringLiteral("warning")
                                                                      : QStringLiteral("info");
    QPixmap pixmap = icon(name).pixmap(QSize(16, 16), scale);
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), toneColor(tone, palette));
    return pixmap;
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent),
      m_icon(new QLabel(this)),
      m_text(makeLabel(QString(), 13, QFont::Normal, this)),
      m_button(new QPushButton(this)),
      m_details(new QToolButton(this)),
      m_close(new QToolButton(this)),
      m_detailText(makeSecondaryLabel(QString(), 12, this))
{
    m_text->setWordWrap(true);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    m_detailText->setWordWrap(true);
    m_detailText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_detailText->setAccessibleName(tr("Details"));
    m_details->setText(tr("Show details"));
    m_details->setCheckable(true);
    m_close->setIcon(icon(QStringLiteral("close")));
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close message"));

    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_icon, 0, Qt::AlignTop);
    line->addWidget(m_text, 1);
    line->addWidget(m_details);
    line->addWidget(m_button);
    line->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 6, 6, 6);
    layout->setSpacing(4);
    layout->addLayout(line);
    layout->addWidget(m_detailText);
    m_icon->setContentsMargins(0, 6, 0, 0);
    m_text->setMinimumHeight(28);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    connectButtons();
    clear();
}

void MessageBar::connectButtons()
{
    connect(m_close, &QToolButton::clicked, this, &MessageBar::clear);
    connect(m_details, &QToolButton::toggled, m_detailText, &QLabel::setVisible);
    connect(m_button, &QPushButton::clicked, this, [this] {
        // The handler may say something new, so the bar is cleared first.
        const auto handler = std::move(m_onButton);
        clear();
        if (handler)
            handler();
    });
}

void MessageBar::showMessage(const QString &text, Tone tone, const QString &button, std::function<void()> onButton)
{
    m_tone = tone;
    m_detail.clear();
    m_text->setText(text);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    m_onButton = std::move(onButton);
    m_details->setChecked(false);
    m_details->hide();
    m_detailText->hide();
    m_icon->setPixmap(toneIcon(tone, palette(), devicePixelRatioF()));
    setAccessibleName(text);
    show();
    update();
}

void MessageBar::showError(const Error &error, const QString &button, std::function<void()> onButton)
{
    showMessage(error.text, Tone::Bad, button, std::move(onButton));
    m_detail = error.detail;
    m_detailText->setText(m_detail);
    m_details->setVisible(!m_detail.isEmpty());
}

void MessageBar::clear()
{
    m_text->clear();
    m_onButton = nullptr;
    hide();
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && !m_text->text().isEmpty())
        m_icon->setPixmap(toneIcon(m_tone, palette(), devicePixelRatioF()));
    QFrame::changeEvent(event);
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintRounded(painter, rect(), 6, toneSoftColor(m_tone, palette()));
}

} // namespace assay
