#include "ui/widgets/segmented_choice.h"

#include "ui/theme/control_painting.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace assay
{

namespace
{

constexpr int buttonHeight = 22;

} // namespace

SegmentedChoice::SegmentedChoice(const QString &accessibleName, const QStringList &names, QWidget *parent)
    : QWidget(parent),
      m_buttons(new QButtonGroup(this))
{
    setAccessibleName(accessibleName);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(2, 2, 2, 2);
    layout->setSpacing(2);
    for (int i = 0; i < int(names.size()); ++i) {
        auto *button = new QToolButton(this);
        button->setText(names.at(i));
        //: A choice of several and one of its words: How the column is shown: Over time
        button->setAccessibleName(tr("%1: %2").arg(accessibleName, names.at(i)));
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFont(textFont(12, QFont::Medium));
        button->setFixedHeight(buttonHeight);
        // Tab comes to the chosen one only, arrows do the rest; a mouse leaves the keyboard where it is.
        button->setFocusPolicy(Qt::TabFocus);
        m_buttons->addButton(button, i);
        layout->addWidget(button);
    }
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCurrent(0);
    connect(m_buttons, &QButtonGroup::idClicked, this, &SegmentedChoice::chosen);
}

int SegmentedChoice::current() const
{
    return m_buttons->checkedId();
}

void SegmentedChoice::setCurrent(int index)
{
    if (QAbstractButton *button = m_buttons->button(index))
        button->setChecked(true);
}

void SegmentedChoice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintRounded(painter, rect(), 6, {}, tokenColor(Token::Border, palette()));
}

} // namespace assay
