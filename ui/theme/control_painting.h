#pragma once

#include "ui/theme/tokens.h"

#include <QIcon>
#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionSlider;
class QStyleOptionProgressBar;
class QStyleOptionTab;
class QWidget;

namespace assay
{

/// A filled, rounded rectangle with a one-pixel border inside `rect`; a colour without alpha is left out.
void paintRounded(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &border = {});
/// A small arrow, pointing down, up, left or right, in the middle of `rect`.
void paintChevron(QPainter &painter, const QRectF &rect, Qt::ArrowType direction, const QColor &color);

/// The parts that AppStyle puts together.
void paintButton(QPainter &painter, const QStyleOption &option, const QWidget *widget);
void paintToolButton(QPainter &painter, const QStyleOption &option);
void paintField(QPainter &painter, const QStyleOption &option, const QWidget *widget);
void paintCheckBox(QPainter &painter, const QStyleOption &option);
void paintRadioButton(QPainter &painter, const QStyleOption &option);
void paintScrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle);
/// Where a part of a scroll bar without arrow buttons lies.
QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part);
/// The words of a tab begin where the tab does, so that the first stands flush with the content below.
constexpr int tabGap = 18;
void paintTab(QPainter &painter, const QStyleOptionTab &option);
void paintSplitter(QPainter &painter, const QStyleOption &option);
void paintProgress(QPainter &painter, const QStyleOptionProgressBar &option);
/// The colour of a push button's words and icon.
QColor buttonTextColor(const QStyleOption &option, const QWidget *widget);

/// The icon in one colour, whatever its mode.
QIcon tintedIcon(const QIcon &icon, const QSize &size, const QColor &color, qreal scale);

} // namespace assay
