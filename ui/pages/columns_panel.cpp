#include "ui/pages/columns_panel.h"

#include "ui/models/run_cells.h"
#include "ui/theme/icons.h"
#include "ui/widgets/text_label.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace assay
{

namespace
{

constexpr int cardWidth = 340;
constexpr int cardHeight = 460;
constexpr int padding = 12;
constexpr int rowHeight = 26;
// What an item knows beside its text.
constexpr int columnRole = Qt::UserRole;
constexpr int pinnedRole = Qt::UserRole + 1;
constexpr int writtenRole = Qt::UserRole + 2; ///< it is there because its name was written

/// The column whose key someone wrote, in the form that filters take.
std::optional<RunColumn> writtenColumn(const QString &text)
{
    const std::optional<RunColumn> column = RunColumn::fromString(text);
    return column && !column->key.isEmpty() ? column : std::nullopt;
}

} // namespace

ColumnsPanel::ColumnsPanel(QWidget *window)
    : FloatingCard(tr("Columns"), window),
      m_search(new QLineEdit(this)),
      m_list(new QListWidget(this)),
      m_reset(new QPushButton(tr("As the runs suggest"), this))
{
    m_search->setPlaceholderText(tr("Find a column, or write metrics.NAME"));
    m_search->setAccessibleName(tr("Find a column"));
    m_search->setClearButtonEnabled(true);
    m_list->setAccessibleName(tr("Columns"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDefaultDropAction(Qt::MoveAction);
    m_list->installEventFilter(this);
    m_search->installEventFilter(this);
    auto *hint = makeSecondaryLabel(tr("Space shows, P keeps at the left, Alt+↑ ↓ moves"), 12, this);
    auto *inside = new QVBoxLayout;
    inside->setContentsMargins(padding, padding, padding, padding);
    inside->setSpacing(8);
    inside->addWidget(m_search);
    inside->addWidget(m_list, 1);
    inside->addWidget(hint);
    inside->addWidget(m_reset);
    body()->addLayout(inside);
    connect(m_search, &QLineEdit::textChanged, this, &ColumnsPanel::filter);
    connect(m_list, &QListWidget::itemChanged, this, [this] {
        if (!m_isFilling)
            tell();
    });
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, [this] { tell(); });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen({}, 0);
        close();
    });
}

void ColumnsPanel::open(QWidget *opener, const QList<RunColumn> &shown, int pinned, const QList<RunColumn> &possible)
{
    const QRect button(opener->mapTo(window(), QPoint(0, 0)), opener->size());
    m_shown = shown;
    m_pinned = pinned;
    m_columns = shown;
    for (const RunColumn &column : possible) {
        if (!shown.contains(column))
            m_columns.append(column);
    }
    m_search->clear();
    fill();
    const int height = std::min(cardHeight, window()->height() - button.bottom() - 2 * padding);
    const int left = std::clamp(button.right() - cardWidth, padding, window()->width() - cardWidth - padding);
    popUp({left, button.bottom() + 4, cardWidth, height}, m_search, opener);
}

void ColumnsPanel::fill()
{
    m_isFilling = true;
    m_list->clear();
    for (qsizetype i = 0; i < m_columns.size(); ++i)
        add(m_columns[i], m_shown.contains(m_columns[i]), i < m_pinned && i < m_shown.size());
    m_list->setCurrentRow(0);
    m_isFilling = false;
}

QListWidgetItem *ColumnsPanel::add(const RunColumn &column, bool isShown, bool isPinned)
{
    auto *item = new QListWidgetItem(RunCells::longTitle(column), m_list);
    item->setData(columnRole, column.toString());
    item->setData(pinnedRole, isPinned);
    item->setSizeHint({0, rowHeight});
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled);
    item->setCheckState(isShown ? Qt::Checked : Qt::Unchecked);
    update(item);
    return item;
}

/// A pin stands behind what stays at the left.
void ColumnsPanel::update(QListWidgetItem *item)
{
    const bool isPinned = item->data(pinnedRole).toBool();
    const bool wasFilling = std::exchange(m_isFilling, true);
    item->setIcon(isPinned ? icon(QStringLiteral("pin")) : QIcon());
    item->setData(Qt::AccessibleTextRole, isPinned ? tr("%1, kept at the left").arg(item->text()) : item->text());
    m_isFilling = wasFilling;
}

RunColumn ColumnsPanel::columnOf(const QListWidgetItem *item) const
{
    return RunColumn::fromString(item->data(columnRole).toString()).value_or(RunColumn{});
}

void ColumnsPanel::filter()
{
    const QString wanted = m_search->text().trimmed();
    const std::optional<RunColumn> written = writtenColumn(wanted);
    bool isCurrentSeen = false;
    bool isWrittenThere = false;
    for (int row = m_list->count() - 1; row >= 0; --row) {
        QListWidgetItem *item = m_list->item(row);
        const QString column = item->data(columnRole).toString();
        if (item->data(writtenRole).toBool() && item->checkState() == Qt::Unchecked && column != wanted) {
            delete item;
            continue;
        }
        item->setHidden(!item->text().contains(wanted, Qt::CaseInsensitive) &&
                        !column.contains(wanted, Qt::CaseInsensitive));
        isCurrentSeen = isCurrentSeen || (!item->isHidden() && item == m_list->currentItem());
        isWrittenThere = isWrittenThere || (written && column == written->toString());
    }
    // A project may have more keys than a list can show; one that is written in full is taken at its word.
    if (written && !isWrittenThere) {
        m_isFilling = true;
        add(*written, false, false)->setData(writtenRole, true);
        m_isFilling = false;
    }
    for (int row = 0; row < m_list->count() && !isCurrentSeen; ++row) {
        if (!m_list->item(row)->isHidden()) {
            m_list->setCurrentRow(row);
            break;
        }
    }
}

/// Columns that stay at the left come before the others, in the order of the list.
void ColumnsPanel::tell()
{
    QList<RunColumn> pinned;
    QList<RunColumn> others;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        if (item->checkState() == Qt::Checked)
            (item->data(pinnedRole).toBool() ? pinned : others).append(columnOf(item));
    }
    // Without any column the table would show names alone, and no way to tell from “as the runs suggest”.
    if (pinned.isEmpty() && others.isEmpty())
        others.append({RunColumn::Kind::Status});
    Q_EMIT chosen(pinned + others, int(pinned.size()));
}

void ColumnsPanel::move(int by)
{
    const int row = m_list->currentRow();
    const int next = row + by;
    if (row < 0 || next < 0 || next >= m_list->count())
        return;
    m_isFilling = true;
    QListWidgetItem *item = m_list->takeItem(row);
    m_list->insertItem(next, item);
    m_list->setCurrentItem(item);
    m_isFilling = false;
    tell();
}

void ColumnsPanel::togglePin()
{
    QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    m_isFilling = true;
    const bool isPinned = !item->data(pinnedRole).toBool();
    item->setData(pinnedRole, isPinned);
    if (isPinned)
        item->setCheckState(Qt::Checked);
    m_isFilling = false;
    update(item);
    tell();
}

bool ColumnsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return FloatingCard::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isArrow = key->key() == Qt::Key_Up || key->key() == Qt::Key_Down;
    if (watched == m_search && key->key() == Qt::Key_Down && key->modifiers() == Qt::NoModifier) {
        m_list->setFocus(Qt::TabFocusReason);
        return true;
    }
    if (watched == m_list && isArrow && key->modifiers() == Qt::AltModifier) {
        move(key->key() == Qt::Key_Up ? -1 : 1);
        return true;
    }
    if (watched == m_list && key->key() == Qt::Key_P && key->modifiers() == Qt::NoModifier) {
        togglePin();
        return true;
    }
    return FloatingCard::eventFilter(watched, event);
}

} // namespace assay
