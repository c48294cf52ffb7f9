#include "ui/theme/control_painting.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QWidget>

namespace assay
{

namespace
{

constexpr qreal radius = 6;

bool has(const QWidget *widget, const char *property)
{
    return widget && widget->property(property).toBool();
}

QColor mixed(const QColor &a, const QColor &b, qreal share)
{
    const auto blend = [share](int x, int y) { return int(std::lround(x + (y - x) * share)); };
    return QColor(blend(a.red(), b.red()), blend(a.green(), b.green()), blend(a.blue(), b.blue()));
}

bool hasKeyboardFocus(const QStyleOption &option)
{
    return option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange);
}

} // namespace

void paintRounded(QPainter &painter, const QRectF &rect, qreal corner, const QColor &fill, const QColor &border)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hasBorder = border.isValid() && border.alpha() > 0;
    painter.setPen(hasBorder ? QPen(border, 1) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const QRectF inside = hasBorder ? rect.adjusted(0.5, 0.5, -0.5, -0.5) : rect;
    painter.drawRoundedRect(inside, corner, corner);
    painter.restore();
}

void paintChevron(QPainter &painter, const QRectF &rect, Qt::ArrowType direction, const QColor &color)
{
    static const QHash<int, int> turns = {
        {Qt::DownArrow, 0}, {Qt::LeftArrow, 90}, {Qt::UpArrow, 180}, {Qt::RightArrow, 270}};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.translate(rect.center());
    painter.rotate(turns.value(direction));
    painter.drawPolyline(QPolygonF({{-3.25, -1.5}, {0, 1.75}, {3.25, -1.5}}));
    painter.restore();
}

QColor buttonTextColor(const QStyleOption &option, const QWidget *widget)
{
    if (!option.state.testFlag(QStyle::State_Enabled))
        return tokenColor(Token::TextDisabled, option.palette);
    if (has(widget, "primary"))
        return tokenColor(Token::AccentText, option.palette);
    return tokenColor(has(widget, "destructive") ? Token::Bad : Token::Text, option.palette);
}

void paintButton(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    const auto color = [&](Token token) { return tokenColor(token, option.palette); };
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const bool isDown = option.state.testFlag(QStyle::State_Sunken);
    const bool isHovered = isEnabled && option.state.testFlag(QStyle::State_MouseOver);
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    const bool isFlat = button && button->features.testFlag(QStyleOptionButton::Flat);
    QColor fill = isDown      ? color(Token::Pressed)
                  : isHovered ? color(Token::Hover)
                  : isFlat    ? QColor()
                              : color(Token::Card);
    QColor border = isFlat ? QColor() : color(Token::Border);
    if (option.state.testFlag(QStyle::State_On))
        fill = color(Token::AccentSoft);
    if (!isEnabled) {
        fill = isFlat ? QColor() : color(Token::Window);
    } else if (has(widget, "primary")) {
        fill = mixed(color(Token::Accent), color(Token::Text), isDown ? 0.25 : isHovered ? 0.12 : 0);
        border = QColor();
    } else if (has(widget, "destructive")) {
        fill = isDown || isHovered ? color(Token::BadSoft) : fill;
        border = color(Token::Bad);
    }
    paintRounded(painter, option.rect, radius, fill, border);
    if (!hasKeyboardFocus(option))
        return;
    if (has(widget, "primary"))
        paintRounded(painter, QRectF(option.rect).adjusted(2, 2, -2, -2), radius - 2, {}, color(Token::AccentText));
    else
        paintRounded(painter, option.rect, radius, {}, color(Token::Accent));
}

void paintToolButton(QPainter &painter, const QStyleOption &option)
{
    const auto color = [&](Token token) { return tokenColor(token, option.palette); };
    QColor fill;
    if (option.state.testFlag(QStyle::State_Enabled)) {
        if (option.state.testFlag(QStyle::State_On))
            fill = color(Token::AccentSoft);
        else if (option.state.testFlag(QStyle::State_Sunken))
            fill = color(Token::Pressed);
        else if (option.state.testFlag(QStyle::State_MouseOver))
            fill = color(Token::Hover);
    }
    paintRounded(painter, option.rect, radius, fill, hasKeyboardFocus(option) ? color(Token::Accent) : QColor());
}

void paintField(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    const auto color = [&](Token token) { return tokenColor(token, option.palette); };
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    QColor border = color(Token::Border);
    if (has(widget, "invalid"))
        border = color(Token::Bad);
    else if (isEnabled && option.state.testFlag(QStyle::State_HasFocus))
        border = color(Token::Accent);
    else if (isEnabled && option.state.testFlag(QStyle::State_MouseOver))
        border = color(Token::TextDisabled);
    paintRounded(painter, option.rect, radius, isEnabled ? option.palette.color(QPalette::Base) : color(Token::Window),
                 border);
}

void paintCheckBox(QPainter &painter, const QStyleOption &option)
{
    const auto color = [&](Token token) { return tokenColor(token, option.palette); };
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const bool isOn = option.state.testFlag(QStyle::State_On);
    const bool isPartial = option.state.testFlag(QStyle::State_NoChange);
    const QColor fill = !isEnabled          ? color(Token::NeutralSoft)
                        : isOn || isPartial ? color(Token::Accent)
                                            : color(Token::Card);
    const bool isMarked =
        option.state.testFlag(QStyle::State_HasFocus) || option.state.testFlag(QStyle::State_MouseOver);
    QRectF box(0, 0, 16, 16);
    box.moveCenter(QRectF(option.rect).center());
    paintRounded(painter, box, 4, fill, isMarked && isEnabled ? color(Token::Accent) : color(Token::TextDisabled));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(isEnabled ? color(Token::AccentText) : color(Token::TextDisabled), 1.75, Qt::SolidLine,
                        Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.translate(box.topLeft());
    if (isOn)
        painter.drawPolyline(QPolygonF({{4, 8.5}, {7, 11.25}, {12, 5}}));
    else if (isPartial)
        painter.drawLine(QPointF(4.5, 8), QPointF(11.5, 8));
    painter.restore();
}

void paintRadioButton(QPainter &painter, const QStyleOption &option)
{
    const auto color = [&](Token token) { return tokenColor(token, option.palette); };
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const bool isMarked = option.state.testFlag(QStyle::State_HasFocus) || option.state.testFlag(QStyle::State_On);
    QRectF circle(0, 0, 16, 16);
    circle.moveCenter(QRectF(option.rect).center());
    paintRounded(painter, circle, 8, color(isEnabled ? Token::Card : Token::NeutralSoft),
                 color(isMarked && isEnabled ? Token::Accent : Token::TextDisabled));
    if (option.state.testFlag(QStyle::State_On))
        paintRounded(painter, circle.adjusted(4, 4, -4, -4), 4, color(isEnabled ? Token::Accent : Token::TextDisabled));
}

void paintScrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle)
{
    if (option.minimum == option.maximum)
        return;
    const bool isActive = option.state.testFlag(QStyle::State_MouseOver) || option.state.testFlag(QStyle::State_Sunken);
    QColor color = tokenColor(Token::TextDisabled, option.palette);
    color.setAlphaF(isActive ? 0.9F : 0.5F);
    const QRectF thin = option.orientation == Qt::Vertical ? QRectF(handle).adjusted(3, 1, -2, -1)
                                                           : QRectF(handle).adjusted(1, 3, -1, -2);
    paintRounded(painter, thin, std::min(thin.width(), thin.height()) / 2, color);
}

QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part)
{
    const QRect all = option.rect;
    const bool isUpright = option.orientation == Qt::Vertical;
    const int length = isUpright ? all.height() : all.width();
    const int range = option.maximum - option.minimum;
    const int handle = range > 0 ? std::clamp(int(qint64(length) * option.pageStep / (range + option.pageStep)), 24,
                                              std::max(length, 24))
                                 : length;
    const int start = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition,
                                                      length - handle, option.upsideDown);
    const auto piece = [&](int from, int size) {
        return isUpright ? QRect(all.left(), all.top() + from, all.width(), size)
                         : QRect(all.left() + from, all.top(), size, all.height());
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return piece(start, handle);
    case QStyle::SC_ScrollBarGroove:
        return all;
    case QStyle::SC_ScrollBarSubPage:
        return piece(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return piece(start + handle, length - start - handle);
    default:
        return {};
    }
}

void paintTab(QPainter &painter, const QStyleOptionTab &option)
{
    const auto color = [&](Token token) { return tokenColor(token, option.palette); };
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const bool isStrong = isSelected || option.state.testFlag(QStyle::State_MouseOver);
    const QRect words = option.rect.adjusted(0, 0, -tabGap, 0);
    painter.setPen(color(!isEnabled ? Token::TextDisabled : isStrong ? Token::Text : Token::TextSecondary));
    QFont font = painter.font();
    font.setWeight(isSelected ? QFont::Medium : QFont::Normal);
    painter.setFont(font);
    painter.drawText(option.rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic, option.text);
    if (isSelected)
        paintRounded(painter, QRectF(words.left(), words.bottom() - 1, words.width() + 2, 2), 1, color(Token::Accent));
    if (hasKeyboardFocus(option))
        paintRounded(painter, QRectF(words).adjusted(-4, 6, 6, -6), 4, {}, color(Token::Accent));
}

void paintSplitter(QPainter &painter, const QStyleOption &option)
{
    QRect line = option.rect;
    if (line.width() > line.height())
        line = QRect(line.left(), line.center().y(), line.width(), 1);
    else
        line = QRect(line.center().x(), line.top(), 1, line.height());
    const bool isActive = option.state.testFlag(QStyle::State_MouseOver);
    painter.fillRect(line, tokenColor(isActive ? Token::Accent : Token::Border, option.palette));
}

QIcon tintedIcon(const QIcon &icon, const QSize &size, const QColor &color, qreal scale)
{
    QPixmap pixmap = icon.pixmap(size, scale);
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(QRect(QPoint(0, 0), size), color);
    return QIcon(pixmap);
}

void paintProgress(QPainter &painter, const QStyleOptionProgressBar &option)
{
    QRectF groove(option.rect);
    groove.setHeight(4);
    groove.moveCenter(QRectF(option.rect).center());
    paintRounded(painter, groove, 2, tokenColor(Token::Border, option.palette));
    QRectF done = groove;
    if (option.maximum > option.minimum) {
        done.setWidth(groove.width() * (option.progress - option.minimum) / (option.maximum - option.minimum));
    } else {
        // How long it will take is unknown: a third in the middle, without movement.
        done.setWidth(groove.width() / 3);
        done.moveCenter(groove.center());
    }
    if (done.width() > 0)
        paintRounded(painter, done, 2, tokenColor(Token::Accent, option.palette));
}

} // namespace assay
