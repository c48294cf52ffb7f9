#include "ui/window/welcome_page.h"

#include "ui/action_table.h"
#include "ui/models/format.h"
#include "ui/theme/icons.h"
#include "ui/widgets/link_row.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/text_label.h"

#include <QDir>
#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace assay
{

namespace
{

constexpr int columnWidth = 560;
constexpr int logoSize = 48;

} // namespace

WelcomePage::WelcomePage(Workspace &workspace, Actions &actions, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_logo(new QLabel(this)),
      m_recentTitle(makeLabel(tr("Recent projects"), 13, QFont::DemiBold, this)),
      m_recent(new QVBoxLayout)
{
    setAutoFillBackground(true);
    auto *column = new QWidget(this);
    column->setFixedWidth(columnWidth);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_logo->setFixedSize(logoSize, logoSize);
    layout->addWidget(m_logo);
    layout->addWidget(makeLabel(tr("The whole life of a model in one place"), 22, QFont::DemiBold, column));
    QLabel *explanation = makeSecondaryLabel(
        tr("What data it saw, how it was trained, whether it is really better, who approved it, how it does on newer "
           "data. A project is a folder on this machine."),
        13, column);
    explanation->setWordWrap(true);
    explanation->setFixedHeight(explanation->heightForWidth(columnWidth));
    layout->addWidget(explanation);
    layout->addSpacing(8);
    layout->addWidget(makeButtons(actions));
    layout->addSpacing(20);
    layout->addWidget(m_recentTitle);
    m_recent->setSpacing(0);
    layout->addLayout(m_recent);
    auto *outer = new QVBoxLayout(this);
    outer->addStretch(2);
    outer->addWidget(column, 0, Qt::AlignHCenter);
    outer->addStretch(3);
    showLogo();
    refresh();
}

QWidget *WelcomePage::makeButtons(Actions &actions)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (const char *id : {"project.demo", "project.new", "project.open"}) {
        QAction *action = actions.action(QString::fromLatin1(id));
        auto *button = new QPushButton(action->icon(), action->text().remove(QLatin1Char('&')), row);
        button->setEnabled(action->isEnabled());
        button->setToolTip(action->isEnabled() ? QString() : action->toolTip());
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, button, [button, action] {
            button->setEnabled(action->isEnabled());
            button->setToolTip(action->isEnabled() ? QString() : action->toolTip());
        });
        button->setIconSize(buttonIconSize);
        layout->addWidget(button);
        if (layout->count() == 1)
            makePrimary(button);
    }
    layout->addStretch(1);
    return row;
}

void WelcomePage::refresh()
{
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QStringList folders = m_workspace.settings().recentProjects();
    m_recentTitle->setVisible(!folders.isEmpty());
    for (const QString &folder : folders) {
        auto *row = new LinkRow({}, Tone::Neutral, QDir(folder).dirName(), formatFolder(folder), this);
        row->setToolTip(folder);
        connect(row, &QAbstractButton::clicked, this, [this, folder] { Q_EMIT recentChosen(folder); });
        m_recent->addWidget(row);
    }
}

void WelcomePage::showLogo()
{
    m_logo->setPixmap(
        icon(QStringLiteral("assay")).pixmap(QSize(logoSize, logoSize), devicePixelRatioF(), QIcon::Selected));
}

void WelcomePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        showLogo();
    QWidget::changeEvent(event);
}

} // namespace assay
