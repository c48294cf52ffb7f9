#include "ui/window/navigation_bar.h"

#include "ui/action_table.h"
#include "ui/pages/page_table.h"
#include "ui/theme/control_painting.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <QPainter>
#include <QVBoxLayout>

namespace assay
{

NavigationButton::NavigationButton(const QString &text, const QString &iconName, const QString &shortcut,
                                   QWidget *parent)
    : QAbstractButton(parent),
      m_iconName(iconName)
{
    setText(text);
    setAccessibleName(text);
    //: Tooltip of a page in the navigation: its name and shortcut.
    setToolTip(shortcut.isEmpty() ? text : tr("%1 (%2)").arg(text, shortcut));
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NavigationButton::setBadge(const QString &badge)
{
    m_badge = badge;
    setAccessibleDescription(badge);
    update();
}

void NavigationButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto color = [this](Token token) { return tokenColor(token, palette()); };
    if (isChecked())
        paintRounded(painter, rect(), 6, color(Token::AccentSoft));
    else if (isEnabled() && (underMouse() || isDown()))
        paintRounded(painter, rect(), 6, color(isDown() ? Token::Pressed : Token::Hover));
    if (hasFocus())
        paintRounded(painter, rect(), 6, {}, color(Token::Accent));
    assay::icon(m_iconName)
        .paint(&painter, QRect(10, (height() - 16) / 2, 16, 16), Qt::AlignCenter,
               !isEnabled()  ? QIcon::Disabled
               : isChecked() ? QIcon::Selected
                             : QIcon::Normal);
    painter.setFont(textFont(13, isChecked() ? QFont::Medium : QFont::Normal));
    painter.setPen(color(!isEnabled() ? Token::TextDisabled : isChecked() ? Token::Accent : Token::TextSecondary));
    painter.drawText(rect().adjusted(36, 0, -8, 0), Qt::AlignVCenter, text());
    painter.setFont(textFont(12));
    painter.setPen(color(isChecked() ? Token::Accent : Token::TextSecondary));
    painter.drawText(rect().adjusted(36, 0, -10, 0), Qt::AlignVCenter | Qt::AlignRight, m_badge);
}

NavigationBar::NavigationBar(QWidget *parent) : QWidget(parent)
{
    setFixedWidth(barWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 10, 9, 8);
    layout->setSpacing(2);
    for (const PageEntry &page : pageTable()) {
        const auto &actions = actionTable();
        const auto go = std::find_if(actions.begin(), actions.end(), [&](const ActionEntry &entry) {
            return entry.id == QStringLiteral("go.") + page.id;
        });
        auto *button = new NavigationButton(
            QCoreApplication::translate("PageTable", page.name), page.iconName,
            go == actions.end() ? QString() : go->shortcut.toString(QKeySequence::NativeText), this);
        connect(button, &QAbstractButton::clicked, this, [this, id = page.id] { Q_EMIT chosen(id); });
        m_buttons.insert(page.id, button);
        layout->addWidget(button);
    }
    layout->addStretch(1);
}

void NavigationBar::setCurrent(const QString &pageId)
{
    if (NavigationButton *current = button(pageId))
        current->setChecked(true);
}

void NavigationBar::setBadge(const QString &pageId, const QString &text)
{
    if (NavigationButton *target = button(pageId))
        target->setBadge(text);
}

void NavigationBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokenColor(Token::Window, palette()));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), tokenColor(Token::Border, palette()));
}

} // namespace assay
