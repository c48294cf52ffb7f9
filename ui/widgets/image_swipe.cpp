#include "ui/widgets/image_swipe.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/image_view.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace assay
{

namespace
{

constexpr int range = 1000;
constexpr int nameHeight = 20;
constexpr int leastNames = 320;
constexpr int lineWidth = 2;
constexpr int gripRadius = 7;

} // namespace

ImageSwipe::ImageSwipe(const QString &accessibleName, QWidget *parent) : QAbstractSlider(parent)
{
    setAccessibleName(accessibleName);
    setOrientation(Qt::Horizontal);
    setRange(0, range);
    setSingleStep(range / 50);
    setPageStep(range / 10);
    setValue(range / 2);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(120, 120);
    setCursor(Qt::SplitHCursor);
}

void ImageSwipe::setImages(const QImage &first, const QString &firstName, const QImage &second,
                           const QString &secondName)
{
    m_first = first;
    m_second = second;
    m_firstName = firstName;
    m_secondName = secondName;
    setAccessibleDescription(tr("%1 at the left, %2 at the right").arg(firstName, secondName));
    update();
}

QRect ImageSwipe::imageRect() const
{
    return fittedRect(m_first.size(), rect().adjusted(gripRadius, nameHeight, -gripRadius, -gripRadius));
}

void ImageSwipe::paintEvent(QPaintEvent *)
{
    if (m_first.isNull())
        return;
    QPainter painter(this);
    const QRect picture = imageRect();
    const int line = picture.left() + picture.width() * value() / range;
    painter.save();
    painter.setClipRect(QRect(picture.topLeft(), QPoint(line - 1, picture.bottom())));
    paintImage(painter, picture, m_first, palette());
    painter.restore();
    painter.save();
    painter.setClipRect(QRect(QPoint(line, picture.top()), picture.bottomRight()));
    paintImage(painter, picture, m_second, palette());
    painter.restore();

    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent = tokenColor(Token::Accent, palette());
    painter.fillRect(QRect(line - lineWidth / 2, picture.top(), lineWidth, picture.height()), accent);
    painter.setPen(QPen(hasFocus() ? tokenColor(Token::Text, palette()) : tokenColor(Token::Card, palette()), 2));
    painter.setBrush(accent);
    painter.drawEllipse(QPoint(line, picture.center().y()), gripRadius, gripRadius);

    painter.setFont(textFont(12));
    painter.setPen(tokenColor(Token::TextSecondary, palette()));
    // As wide as the picture, but wide enough to be read.
    QRect names(0, picture.top() - nameHeight, std::min(width(), std::max(picture.width(), leastNames)), nameHeight);
    names.moveLeft(std::clamp(picture.center().x() - names.width() / 2, 0, width() - names.width()));
    const int half = names.width() / 2 - 8;
    const QFontMetrics metrics(painter.font());
    painter.drawText(names, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(m_firstName, Qt::ElideRight, half));
    painter.drawText(names, Qt::AlignRight | Qt::AlignVCenter, metrics.elidedText(m_secondName, Qt::ElideRight, half));
}

void ImageSwipe::moveTo(const QPoint &position)
{
    const QRect picture = imageRect();
    if (picture.width() > 0)
        setValue((position.x() - picture.left()) * range / picture.width());
}

void ImageSwipe::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        moveTo(event->pos());
}

void ImageSwipe::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        moveTo(event->pos());
}

void ImageSwipe::sliderChange(SliderChange change)
{
    QAbstractSlider::sliderChange(change);
    update();
}

} // namespace assay
