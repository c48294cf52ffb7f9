#include "ui/window/command_palette.h"

#include "core/runs/index/run_index.h"
#include "ui/action_table.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/key_cap.h"
#include "ui/widgets/text_label.h"
#include "ui/window/palette_model.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextLayout>
#include <QVBoxLayout>

namespace assay
{

namespace
{

constexpr int rowHeight = 32;
constexpr int paletteWidth = 600;
constexpr int shownRows = 10;
constexpr int mostRecent = 30;
const QString recentKey = QStringLiteral("palette/recent");

/// Paints a line: icon, words with the matched letters underlined, what kind of thing it is, its shortcut.
class PaletteDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {100, rowHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QPalette &palette = option.palette;
        const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        if (isCurrent)
            painter->fillRect(option.rect, tokenColor(Token::AccentSoft, palette));
        QRect area = option.rect.adjusted(12, 0, -12, 0);
        icon(index.data(PaletteModel::IconRole).toString())
            .paint(painter, QRect(area.left(), area.top() + (rowHeight - 16) / 2, 16, 16), Qt::AlignCenter,
                   isCurrent ? QIcon::Selected : QIcon::Normal);
        area.setLeft(area.left() + 28);
        if (const QString shortcut = index.data(PaletteModel::ShortcutRole).toString(); !shortcut.isEmpty())
            area.setRight(area.right() - KeyCap::paint(*painter, area, shortcut, palette) - 12);
        const int used = paintWords(painter, area, index, palette);
        area.setLeft(area.left() + used + 12);
        painter->setFont(textFont(12));
        painter->setPen(tokenColor(Token::TextSecondary, palette));
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(index.data(PaletteModel::SecondaryRole).toString(),
                                                            Qt::ElideRight, std::max(area.width(), 0)));
        painter->restore();
    }

private:
    static int paintWords(QPainter *painter, const QRect &area, const QModelIndex &index, const QPalette &palette)
    {
        const QFont font = textFont();
        const QString text =
            QFontMetrics(font).elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, area.width() * 3 / 4);
        QList<QTextLayout::FormatRange> marks;
        for (const int at : index.data(PaletteModel::PositionsRole).value<QList<int>>()) {
            QTextCharFormat format;
            format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
            format.setForeground(tokenColor(Token::Accent, palette));
            if (at < text.size())
                marks.append({at, 1, format});
        }
        QTextLayout layout(text, font);
        layout.setFormats(marks);
        layout.beginLayout();
        QTextLine line = layout.createLine();
        layout.endLayout();
        painter->setPen(tokenColor(Token::Text, palette));
        layout.draw(painter, QPointF(area.left(), area.top() + (area.height() - line.height()) / 2));
        return int(std::ceil(line.naturalTextWidth()));
    }
};

} // namespace

CommandPalette::CommandPalette(Workspace &workspace, Actions &actions, QWidget *window)
    : FloatingCard(tr("Command palette"), window),
      m_workspace(workspace),
      m_actions(actions),
      m_edit(new QLineEdit(this)),
      m_list(new QListView(this)),
      m_nothing(makeSecondaryLabel(tr("No matching results"), 13, this)),
      m_model(new PaletteModel(this))
{
    m_edit->setPlaceholderText(tr("Go to run, dataset, model, command…"));
    m_edit->setAccessibleName(tr("Search pages, runs, data, models and commands"));
    m_edit->setFrame(false);
    m_edit->setMinimumHeight(36);
    m_edit->setFont(textFont(14));
    m_edit->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_edit->installEventFilter(this);
    auto *line = new QFrame(this);
    line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setAccessibleName(tr("Results"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setMinimumHeight(3 * rowHeight);
    auto *inside = new QVBoxLayout;
    inside->setContentsMargins(4, 4, 4, 4);
    inside->setSpacing(4);
    inside->addWidget(m_edit);
    inside->addWidget(line);
    inside->addWidget(m_list, 1);
    inside->addWidget(m_nothing, 1);
    body()->addLayout(inside);
    connect(&m_workspace, &Workspace::projectChanged, this, [this] {
        m_latest.abandon();
        m_runs.setSubject(nullptr);
    });
    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::showTyped);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { choose(index.row()); });
}

void CommandPalette::open()
{
    m_model->setRecent(recent());
    m_windowItems = windowItems(m_actions);
    m_projectItems.clear();
    m_runItems.clear();
    m_model->setItems(m_windowItems);
    m_runs.setSubject(m_workspace.runIndex().index, m_workspace.runIndex().turns);
    // A text that stays empty does not tell of a change.
    const bool isNew = m_edit->text().isEmpty();
    m_edit->clear();
    if (isNew)
        showTyped({});
    place();
    loadProject();
}

void CommandPalette::loadProject()
{
    const std::shared_ptr<Project> project = m_workspace.project();
    if (!project)
        return m_latest.abandon();
    m_latest.load(
        this, [project] { return projectItems(*project); },
        [this](Result<QList<PaletteItem>> items) {
            m_windowItems = windowItems(m_actions);
            // A project that cannot be read shows its error on the page; commands still work here.
            if (items)
                m_projectItems = *items;
            showItems();
        });
}

void CommandPalette::askForRuns()
{
    const QString typed = m_edit->text();
    m_runs.ask<QList<PaletteItem>>(
        QStringLiteral("runs"),
        [project = m_workspace.project(), typed, recent = recent()](RunIndex &index) {
            return runItems(*project, index, typed, recent);
        },
        [this, typed](Result<QList<PaletteItem>> items) {
            if (typed != m_edit->text())
                return;
            if (items)
                m_runItems = *items;
            showItems();
            if (m_isChosenSoon && isVisible())
                choose(m_list->currentIndex().row());
            m_isChosenSoon = false;
        });
}

void CommandPalette::place()
{
    const QSize all = window()->size();
    const int width = std::min(paletteWidth, all.width() - 32);
    const int height = std::min(4 + 36 + 9 + shownRows * rowHeight + 6, all.height() - 80);
    popUp(QRect((all.width() - width) / 2, 6, width, height), m_edit);
}

void CommandPalette::showTyped(const QString &typed)
{
    m_isChosenSoon = false;
    m_model->setTyped(typed);
    askForRuns();
    showRows(0);
}

void CommandPalette::showItems()
{
    const int row = m_list->currentIndex().row();
    const QString current = row > 0 ? m_model->item(row).id : QString();
    m_model->setItems(m_windowItems + m_projectItems + m_runItems);
    showRows(std::max(0, m_model->rowOf(current)));
}

void CommandPalette::showRows(int current)
{
    const bool isFound = m_model->rowCount() > 0;
    const bool isNothing = !isFound && isSettled();
    m_list->setVisible(!isNothing);
    m_nothing->setVisible(isNothing);
    if (isFound)
        m_list->setCurrentIndex(m_model->index(current));
}

void CommandPalette::choose(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const PaletteItem item = m_model->item(row);
    remember(item.id);
    close();
    if (!item.actionId.isEmpty())
        m_actions.action(item.actionId)->trigger();
    else
        Q_EMIT placeChosen(item.pageId, item.thing);
}

/// Enter means what will be listed, unless what is listed has the letters as they were typed.
void CommandPalette::chooseNowOrSoon()
{
    const int row = m_list->currentIndex().row();
    const bool isListed =
        row > 0 || (row == 0 && m_model->item(0).text.contains(m_edit->text().trimmed(), Qt::CaseInsensitive));
    m_isChosenSoon = !isListed && m_runs.isPending();
    if (!m_isChosenSoon)
        choose(row);
}

QStringList CommandPalette::recent() const
{
    return QString::fromUtf8(m_workspace.settings().state(recentKey)).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

void CommandPalette::remember(const QString &id)
{
    QStringList ids = recent();
    ids.removeAll(id);
    ids.prepend(id);
    m_workspace.settings().setState(recentKey, QStringList(ids.mid(0, mostRecent)).join(QLatin1Char('\n')).toUtf8());
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit || event->type() != QEvent::KeyPress)
        return FloatingCard::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const int rows = m_model->rowCount();
    const int row = m_list->currentIndex().row();
    static const QHash<int, int> steps = {
        {Qt::Key_Down, 1}, {Qt::Key_Up, -1}, {Qt::Key_PageDown, shownRows - 1}, {Qt::Key_PageUp, 1 - shownRows}};
    if (steps.contains(key) && rows > 0) {
        const int step = steps.value(key);
        // Single steps go round; pages stop at the ends.
        const int next = std::abs(step) == 1 ? (row + step + rows) % rows : std::clamp(row + step, 0, rows - 1);
        m_list->setCurrentIndex(m_model->index(next));
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        chooseNowOrSoon();
        return true;
    }
    return FloatingCard::eventFilter(watched, event);
}

} // namespace assay
