#include "ui/theme/app_style.h"

#include "ui/theme/control_painting.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStyleOption>
#include <QTabBar>
#include <QTextEdit>

namespace assay
{

AppStyle::AppStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void AppStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget) ||
        qobject_cast<QAbstractSpinBox *>(widget) || qobject_cast<QScrollBar *>(widget) ||
        qobject_cast<QTabBar *>(widget) || widget->inherits("QLineEdit"))
        widget->setAttribute(Qt::WA_Hover);
    // What people write is never taken for markup, neither in labels nor in tool tips, which are labels too.
    if (auto *label = qobject_cast<QLabel *>(widget); label && label->textFormat() == Qt::AutoText)
        label->setTextFormat(Qt::PlainText);
}

void AppStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    const auto color = [option](Token token) { return tokenColor(token, option->palette); };
    switch (element) {
    case PE_PanelButtonCommand:
        return paintButton(*painter, *option, widget);
    case PE_PanelButtonTool:
        return paintToolButton(*painter, *option);
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0)
            paintField(*painter, *option, widget);
        return;
    }
    case PE_FrameLineEdit:
    case PE_PanelScrollAreaCorner:
        return;
    case PE_Frame:
        if (qobject_cast<const QAbstractScrollArea *>(widget))
            return paintField(*painter, *option, widget);
        return paintRounded(*painter, option->rect, 6, {}, color(Token::Border));
    case PE_FrameFocusRect:
        if (!qobject_cast<const QAbstractItemView *>(widget) && option->state.testFlag(State_KeyboardFocusChange))
            paintRounded(*painter, option->rect, 4, {}, color(Token::Accent));
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return paintCheckBox(*painter, *option);
    case PE_IndicatorRadioButton:
        return paintRadioButton(*painter, *option);
    case PE_IndicatorArrowDown:
    case PE_IndicatorSpinDown:
        return paintChevron(*painter, option->rect, Qt::DownArrow, color(Token::TextSecondary));
    case PE_IndicatorArrowUp:
    case PE_IndicatorSpinUp:
        return paintChevron(*painter, option->rect, Qt::UpArrow, color(Token::TextSecondary));
    case PE_IndicatorArrowLeft:
        return paintChevron(*painter, option->rect, Qt::LeftArrow, color(Token::TextSecondary));
    case PE_IndicatorArrowRight:
        return paintChevron(*painter, option->rect, Qt::RightArrow, color(Token::TextSecondary));
    case PE_PanelTipLabel:
        return painter->fillRect(option->rect, color(Token::Tooltip));
    case PE_PanelMenu:
    case PE_FrameMenu:
        painter->fillRect(option->rect, color(Token::Card));
        painter->setPen(color(Token::Border));
        painter->setBrush(Qt::NoBrush);
        return painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
    case PE_FrameTabBarBase:
        return painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                                 color(Token::Border));
    case PE_PanelItemViewItem:
        if (option->state.testFlag(State_Selected))
            painter->fillRect(option->rect, color(Token::AccentSoft));
        else if (option->state.testFlag(State_MouseOver) && option->state.testFlag(State_Enabled))
            painter->fillRect(option->rect, color(Token::Hover));
        return;
    default:
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void AppStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                           const QWidget *widget) const
{
    const auto color = [option](Token token) { return tokenColor(token, option->palette); };
    switch (element) {
    case CE_PushButtonLabel: {
        auto button = *static_cast<const QStyleOptionButton *>(option);
        const QColor text = buttonTextColor(*option, widget);
        button.palette.setColor(QPalette::ButtonText, text);
        if (!button.icon.isNull() && text != color(Token::Text))
            button.icon = tintedIcon(button.icon, button.iconSize, text, painter->device()->devicePixelRatioF());
        return QProxyStyle::drawControl(element, &button, painter, widget);
    }
    case CE_ComboBoxLabel: {
        auto combo = *static_cast<const QStyleOptionComboBox *>(option);
        int room = proxy()->subControlRect(CC_ComboBox, &combo, SC_ComboBoxEditField, widget).width();
        room -= combo.currentIcon.isNull() ? 0 : combo.iconSize.width() + 4;
        combo.currentText = combo.fontMetrics.elidedText(combo.currentText, Qt::ElideRight, room);
        return QProxyStyle::drawControl(element, &combo, painter, widget);
    }
    case CE_TabBarTabShape:
        return;
    case CE_TabBarTabLabel:
        return paintTab(*painter, *static_cast<const QStyleOptionTab *>(option));
    case CE_ProgressBarGroove:
        return;
    case CE_ProgressBarContents:
        return paintProgress(*painter, *static_cast<const QStyleOptionProgressBar *>(option));
    case CE_HeaderEmptyArea:
        // Below the last row there is nothing.
        if (!option->state.testFlag(State_Horizontal))
            return;
        [[fallthrough]];
    case CE_HeaderSection:
        return painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                                 color(Token::Border));
    case CE_HeaderLabel: {
        auto header = *static_cast<const QStyleOptionHeader *>(option);
        header.palette.setColor(QPalette::ButtonText, color(Token::TextSecondary));
        return QProxyStyle::drawControl(element, &header, painter, widget);
    }
    case CE_Splitter:
        return paintSplitter(*painter, *option);
    default:
        return QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void AppStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                  const QWidget *widget) const
{
    const QColor quiet = tokenColor(Token::TextSecondary, option->palette);
    if (control == CC_ScrollBar) {
        const auto &slider = *static_cast<const QStyleOptionSlider *>(option);
        paintScrollBar(*painter, slider, proxy()->subControlRect(control, option, SC_ScrollBarSlider, widget));
    } else if (control == CC_ComboBox) {
        const auto &combo = *static_cast<const QStyleOptionComboBox *>(option);
        if (combo.frame)
            paintField(*painter, *option, widget);
        paintChevron(*painter, proxy()->subControlRect(control, option, SC_ComboBoxArrow, widget), Qt::DownArrow,
                     quiet);
    } else if (control == CC_SpinBox) {
        paintField(*painter, *option, widget);
        paintChevron(*painter, proxy()->subControlRect(control, option, SC_SpinBoxUp, widget), Qt::UpArrow, quiet);
        paintChevron(*painter, proxy()->subControlRect(control, option, SC_SpinBoxDown, widget), Qt::DownArrow, quiet);
    } else {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QRect AppStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (element == SE_LineEditContents && frame && frame->lineWidth > 0)
        return QProxyStyle::subElementRect(element, option, widget).adjusted(6, 0, -6, 0);
    if (element == SE_ProgressBarContents || element == SE_ProgressBarGroove)
        return option->rect;
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect AppStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                               const QWidget *widget) const
{
    const QRect all = option->rect;
    if (control == CC_ScrollBar)
        return scrollBarPart(*static_cast<const QStyleOptionSlider *>(option), part);
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return all.adjusted(9, 2, -26, -2);
    if (control == CC_SpinBox && part == SC_SpinBoxEditField)
        return all.adjusted(8, 2, -22, -2);
    if (control == CC_ComboBox && part == SC_ComboBoxArrow)
        return QRect(all.right() - 25, all.top(), 24, all.height());
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QSize AppStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                 const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_PushButton)
        return QSize(size.width() + 26, std::max(28, size.height() + 10));
    if (type == CT_LineEdit || type == CT_ComboBox || type == CT_SpinBox)
        return QSize(result.width() + 8, std::max(28, result.height()));
    if (type == CT_TabBarTab)
        return QSize(size.width() + tabGap, 36);
    if (type == CT_MenuItem)
        result.setHeight(std::max(result.height(), static_cast<const QStyleOptionMenuItem *>(option)->menuItemType ==
                                                           QStyleOptionMenuItem::Separator
                                                       ? 9
                                                       : 28));
    return result;
}

int AppStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    if (metric == PM_DefaultFrameWidth && qobject_cast<const QMenu *>(widget))
        return 1;
    static const QHash<int, int> metrics = {{PM_ScrollBarExtent, 11},
                                            {PM_DefaultFrameWidth, 2},
                                            {PM_SpinBoxFrameWidth, 2},
                                            {PM_TabBarTabHSpace, 0},
                                            {PM_ScrollView_ScrollBarSpacing, 0},
                                            {PM_ScrollView_ScrollBarOverlap, 0},
                                            {PM_ButtonShiftHorizontal, 0},
                                            {PM_ButtonShiftVertical, 0},
                                            {PM_MenuVMargin, 4},
                                            {PM_MenuHMargin, 4},
                                            {PM_HeaderMargin, 8},
                                            {PM_FocusFrameHMargin, 8},
                                            {PM_SmallIconSize, 16},
                                            {PM_ButtonIconSize, 16},
                                            {PM_IndicatorHeight, 16},
                                            {PM_IndicatorWidth, 16},
                                            {PM_ExclusiveIndicatorHeight, 16},
                                            {PM_ExclusiveIndicatorWidth, 16},
                                            {PM_LayoutHorizontalSpacing, 8},
                                            {PM_LayoutVerticalSpacing, 8},
                                            {PM_LayoutLeftMargin, 12},
                                            {PM_LayoutTopMargin, 12},
                                            {PM_LayoutRightMargin, 12},
                                            {PM_LayoutBottomMargin, 12},
                                            {PM_SplitterWidth, 9}};
    const auto ours = metrics.constFind(metric);
    return ours != metrics.constEnd() ? *ours : QProxyStyle::pixelMetric(metric, option, widget);
}

int AppStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    static const QHash<int, int> hints = {{SH_ItemView_ShowDecorationSelected, 1},
                                          {SH_ScrollBar_LeftClickAbsolutePosition, 1},
                                          {SH_EtchDisabledText, 0},
                                          {SH_Widget_Animation_Duration, 0},
                                          {SH_DialogButtonBox_ButtonsHaveIcons, 0},
                                          {SH_ComboBox_Popup, 0},
                                          {SH_ItemView_ActivateItemOnSingleClick, 0},
                                          {SH_ToolTip_WakeUpDelay, 400}};
    const auto ours = hints.constFind(hint);
    return ours != hints.constEnd() ? *ours : QProxyStyle::styleHint(hint, option, widget, data);
}

} // namespace assay
