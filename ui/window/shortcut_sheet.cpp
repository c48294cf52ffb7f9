#include "ui/window/shortcut_sheet.h"

#include "ui/action_table.h"
#include "ui/theme/icons.h"
#include "ui/widgets/key_cap.h"
#include "ui/widgets/text_label.h"

#include <QGridLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace assay
{

namespace
{

QString keyText(const ActionEntry &entry)
{
    return entry.shortcut.toString(QKeySequence::NativeText);
}

/// One menu's shortcuts; null when it has none.
QWidget *makeGroup(const char *menu, QWidget *parent)
{
    auto *group = new QWidget(parent);
    auto *grid = new QGridLayout(group);
    grid->setContentsMargins(0, 0, 0, 12);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    grid->addWidget(makeLabel(menuTitle(menu), 13, QFont::DemiBold, group), 0, 0);
    int row = 1;
    for (const ActionEntry &entry : actionTable()) {
        if (qstrcmp(entry.menu, menu) != 0 || entry.shortcut.isEmpty())
            continue;
        QString text = actionText(entry);
        grid->addWidget(makeSecondaryLabel(text.remove(QStringLiteral("…")), 13, group), row, 0);
        grid->addWidget(new KeyCap(keyText(entry), group), row, 1, Qt::AlignRight);
        ++row;
    }
    if (row > 1)
        return group;
    delete group;
    return nullptr;
}

} // namespace

ShortcutSheet::ShortcutSheet(QWidget *window) : FloatingCard(tr("Keyboard shortcuts"), window)
{
    auto *inside = new QVBoxLayout;
    inside->setContentsMargins(24, 16, 24, 8);
    inside->setSpacing(12);
    auto *top = new QHBoxLayout;
    top->addWidget(makeLabel(tr("Keyboard shortcuts"), 17, QFont::DemiBold, this), 1);
    auto *closeButton = new QToolButton(this);
    closeButton->setObjectName(QStringLiteral("close"));
    closeButton->setIcon(icon(QStringLiteral("close")));
    closeButton->setAccessibleName(tr("Close"));
    closeButton->setToolTip(tr("Close"));
    closeButton->setFocusPolicy(Qt::StrongFocus);
    connect(closeButton, &QToolButton::clicked, this, &FloatingCard::close);
    top->addWidget(closeButton);
    inside->addLayout(top);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(40);
    QVBoxLayout *column[2] = {new QVBoxLayout, new QVBoxLayout};
    for (const auto &[menu, title] : menuTable()) {
        Q_UNUSED(title)
        // What a person does at the left, where a person goes at the right.
        const bool isRight = qstrcmp(menu, "go") == 0 || qstrcmp(menu, "help") == 0;
        if (QWidget *group = makeGroup(menu, this))
            column[isRight ? 1 : 0]->addWidget(group);
    }
    for (QVBoxLayout *one : column) {
        one->setSpacing(0);
        one->addStretch(1);
        columns->addLayout(one, 1);
    }
    inside->addLayout(columns);
    body()->addLayout(inside);
}

void ShortcutSheet::open()
{
    const QSize wanted = QSize(660, sizeHint().height() - 2 * margin).boundedTo(window()->size() - QSize(32, 32));
    const QPoint corner((window()->width() - wanted.width()) / 2, (window()->height() - wanted.height()) / 3);
    popUp(QRect(corner, wanted), findChild<QToolButton *>(QStringLiteral("close")));
}

} // namespace assay
