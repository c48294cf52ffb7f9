#include "ui/window/title_bar.h"

#include "ui/action_table.h"
#include "ui/theme/control_painting.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/key_cap.h"
#include "ui/window/navigation_bar.h"
#include "ui/window/person_menu.h"
#include "ui/window/project_menu.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace assay
{

namespace
{

constexpr int barHeight = 44;
constexpr int circle = 24;
constexpr int searchWidth = 420;

void popUpUnder(QMenu *menu, QWidget *button)
{
    const int right = button->mapToGlobal(QPoint(button->width(), 0)).x();
    const QPoint under = button->mapToGlobal(QPoint(0, button->height() + 2));
    const int windowRight = button->window()->mapToGlobal(QPoint(button->window()->width(), 0)).x();
    const bool isAtRight = under.x() + menu->sizeHint().width() > windowRight;
    menu->popup(isAtRight ? QPoint(right - menu->sizeHint().width(), under.y()) : under);
}

} // namespace

LogoButton::LogoButton(QWidget *parent) : QAbstractButton(parent)
{
    setText(QStringLiteral("Assay"));
    setAccessibleName(tr("Assay menu"));
    setToolTip(tr("All menus"));
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void LogoButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (underMouse() || isDown() || hasFocus())
        paintRounded(painter, rect(), 6, tokenColor(isDown() ? Token::Pressed : Token::Hover, palette()),
                     hasFocus() ? tokenColor(Token::Accent, palette()) : QColor());
    assay::icon(QStringLiteral("assay"))
        .paint(&painter, QRect(6, (height() - 22) / 2, 22, 22), Qt::AlignCenter, QIcon::Selected);
    painter.setFont(textFont(15, QFont::DemiBold));
    painter.setPen(tokenColor(Token::Text, palette()));
    painter.drawText(rect().adjusted(36, 0, 0, 0), Qt::AlignVCenter, text());
}

SearchButton::SearchButton(const QString &shortcut, QWidget *parent) : QAbstractButton(parent), m_shortcut(shortcut)
{
    setText(tr("Go to run, dataset, model, command…"));
    setAccessibleName(tr("Search"));
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::IBeamCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void SearchButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Token border = hasFocus() ? Token::Accent : underMouse() ? Token::TextDisabled : Token::Border;
    paintRounded(painter, rect(), 6, tokenColor(Token::Page, palette()), tokenColor(border, palette()));
    const int cap = KeyCap::paint(painter, rect().adjusted(0, 0, -8, 0), m_shortcut, palette());
    painter.setFont(textFont());
    painter.setPen(tokenColor(Token::TextSecondary, palette()));
    const QRect area = rect().adjusted(10, 0, -16 - cap, 0);
    painter.drawText(area, Qt::AlignVCenter, painter.fontMetrics().elidedText(text(), Qt::ElideRight, area.width()));
}

PersonButton::PersonButton(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QString initialsOf(const QString &name)
{
    const QStringList words = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    const QString last = words.size() > 1 ? words.last().left(1) : QString();
    return (words.first().left(1) + last).toUpper();
}

void PersonButton::setPerson(const Person &person)
{
    setText(person.name);
    setAccessibleName(tr("Person: %1, %2").arg(person.name, roleName(person.role)));
    setToolTip(tr("%1, %2").arg(person.name, roleName(person.role)));
    updateGeometry();
    update();
}

QSize PersonButton::sizeHint() const
{
    return {std::min(QFontMetrics(textFont()).horizontalAdvance(text()), 180) + circle + 24, 32};
}

void PersonButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (underMouse() || isDown() || hasFocus())
        paintRounded(painter, rect(), 6, tokenColor(isDown() ? Token::Pressed : Token::Hover, palette()),
                     hasFocus() ? tokenColor(Token::Accent, palette()) : QColor());
    const QRect round(8, (height() - circle) / 2, circle, circle);
    paintRounded(painter, round, circle / 2.0, tokenColor(Token::AccentSoft, palette()));
    painter.setFont(textFont(11, QFont::DemiBold));
    painter.setPen(tokenColor(Token::Accent, palette()));
    painter.drawText(round, Qt::AlignCenter, initialsOf(text()));
    painter.setFont(textFont());
    painter.setPen(tokenColor(Token::TextSecondary, palette()));
    const QRect area = rect().adjusted(circle + 16, 0, -4, 0);
    painter.drawText(area, Qt::AlignVCenter, painter.fontMetrics().elidedText(text(), Qt::ElideRight, area.width()));
}

TitleBar::TitleBar(Workspace &workspace, Actions &actions, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_logo(new LogoButton(this)),
      m_project(new QToolButton(this)),
      m_search(new SearchButton(actions.action(QStringLiteral("go.palette"))->shortcut().toString(), this)),
      m_person(new PersonButton(this))
{
    setFixedHeight(barHeight);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 0, 8, 1);
    layout->setSpacing(0);
    layout->addWidget(m_logo);
    layout->addSpacing(NavigationBar::barWidth - 6 - m_logo->sizeHint().width() + 4);
    layout->addWidget(m_project);
    layout->addStretch(1);
    layout->addWidget(m_person);
    m_project->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_project->setLayoutDirection(Qt::RightToLeft);
    m_project->setIcon(assay::icon(QStringLiteral("down")));
    m_project->setFocusPolicy(Qt::TabFocus);
    m_project->setMinimumHeight(28);
    m_project->setMaximumWidth(320);

    auto *menus = new QMenu(this);
    actions.fillMenu(menus);
    connect(m_logo, &QAbstractButton::clicked, menus, [this, menus] { popUpUnder(menus, m_logo); });
    auto *projects = new ProjectMenu(workspace, actions, this);
    connect(projects, &ProjectMenu::recentChosen, this, &TitleBar::recentChosen);
    connect(m_project, &QToolButton::clicked, projects, [this, projects] { popUpUnder(projects, m_project); });
    auto *people = new PersonMenu(workspace, actions, this);
    connect(m_person, &QAbstractButton::clicked, people, [this, people] { popUpUnder(people, m_person); });
    connect(m_search, &QAbstractButton::clicked, actions.action(QStringLiteral("go.palette")), &QAction::trigger);
    connect(&workspace, &Workspace::projectChanged, this, &TitleBar::showProject);
    connect(&workspace, &Workspace::personChanged, this, &TitleBar::showPerson);
    setTabOrder(m_logo, m_project);
    setTabOrder(m_project, m_search);
    setTabOrder(m_search, m_person);
    showProject();
}

void TitleBar::showProject()
{
    const bool hasProject = m_workspace.hasProject();
    m_project->setText(hasProject ? m_workspace.project()->name() : tr("No project"));
    m_project->setToolTip(hasProject ? m_workspace.project()->folder() : tr("Open or create a project"));
    m_project->setAccessibleName(hasProject ? tr("Project: %1").arg(m_project->text()) : tr("No project"));
    showPerson();
}

void TitleBar::showPerson()
{
    m_person->setVisible(m_workspace.hasProject() && !m_workspace.person().name.isEmpty());
    m_person->setPerson(m_workspace.person());
}

void TitleBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokenColor(Token::Window, palette()));
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokenColor(Token::Border, palette()));
}

void TitleBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // In the middle of the window, not of the room that is left between project and person.
    const int free = width() - 2 * std::max(m_project->geometry().right(), m_person->sizeHint().width()) - 24;
    const int wanted = std::clamp(free, 160, searchWidth);
    const int left = std::max((width() - wanted) / 2, m_project->geometry().right() + 12);
    m_search->setGeometry(left, (barHeight - 1 - 28) / 2, wanted, 28);
}

} // namespace assay
