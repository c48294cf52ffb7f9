#include "ui/widgets/text_label.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QPainter>

namespace assay
{

QLabel *makeLabel(const QString &text, int pixelSize, int weight, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setFont(textFont(pixelSize, weight));
    label->setTextFormat(Qt::PlainText);
    return label;
}

QLabel *makeSecondaryLabel(const QString &text, int pixelSize, QWidget *parent)
{
    QLabel *label = makeLabel(text, pixelSize, QFont::Normal, parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

ElidedLabel::ElidedLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {std::min(fontMetrics().horizontalAdvance(text()), 40), fontMetrics().height()};
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 2, fontMetrics().height() + 2};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, foregroundRole()));
    painter.drawText(rect(), int(alignment()) | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, width()));
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    setToolTip(fontMetrics().horizontalAdvance(text()) > width() ? text() : QString());
}

QColor toneColor(Tone tone, const QPalette &palette)
{
    static const QHash<Tone, Token> tokens = {{Tone::Neutral, Token::Neutral},
                                              {Tone::Info, Token::Info},
                                              {Tone::Good, Token::Good},
                                              {Tone::Warning, Token::Warning},
                                              {Tone::Bad, Token::Bad}};
    return tokenColor(tokens.value(tone), palette);
}

QColor toneSoftColor(Tone tone, const QPalette &palette)
{
    static const QHash<Tone, Token> tokens = {{Tone::Neutral, Token::NeutralSoft},
                                              {Tone::Info, Token::InfoSoft},
                                              {Tone::Good, Token::GoodSoft},
                                              {Tone::Warning, Token::WarningSoft},
                                              {Tone::Bad, Token::BadSoft}};
    return tokenColor(tokens.value(tone), palette);
}

} // namespace assay
