#include "ui/pages/run_table.h"

#include "ui/models/metric_names.h"
#include "ui/models/run_table_model.h"
#include "ui/run_selection.h"
#include "ui/theme/tokens.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace assay
{

namespace
{

constexpr int currentBarWidth = 3;
constexpr int leastNumberWidth = 72;
constexpr qsizetype followedRows = 1000;

} // namespace

RunTable::RunTable(RunSelection &selection, RunTableModel &runs, QWidget *parent)
    : DataTable(tr("Runs"), parent),
      m_selection(selection),
      m_runs(runs),
      m_columnBar(new QScrollBar(Qt::Horizontal, this))
{
    m_columnBar->hide();
    m_columnBar->setAccessibleName(tr("Columns"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_columnBar, &QScrollBar::valueChanged, this, &RunTable::hideAllButFrom);
    // Before the view hears of it: else the current run would move to a neighbour of one that is filtered away.
    connect(&runs, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this](const QModelIndex &, int first, int last) {
        if (const int row = currentIndex().row(); row >= first && row <= last)
            selectionModel()->setCurrentIndex({}, QItemSelectionModel::NoUpdate);
    });
    // Following each of very many rows to its new place would hold the window up.
    connect(&runs, &QAbstractItemModel::layoutAboutToBeChanged, this, [this] {
        if (chosenCount() > followedRows)
            selectionModel()->select(currentIndex(), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    });
    setModel(&runs);
    setSortingEnabled(false);
    horizontalHeader()->setSortIndicatorShown(false);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->viewport()->installEventFilter(this);
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this,
            [this](int section) { sortBy(section, m_sortsByOneMore); });
    setSelectionMode(ExtendedSelection);
    // Runs come to be known, also the current one.
    connect(&runs, &QAbstractItemModel::dataChanged, this, &RunTable::announceCurrent);
}

RunId RunTable::currentRun() const
{
    return RunId{currentIndex().data(IdRole).toString()};
}

void RunTable::setCurrentRun(const RunId &id)
{
    const int row = m_runs.rowOf(id);
    if (row < 0)
        return;
    setCurrentRow(row);
}

void RunTable::setCurrentRow(int row)
{
    const int column = std::max(1, currentIndex().column());
    // Whatever keys are held meanwhile, no other row stays chosen.
    selectionModel()->setCurrentIndex(m_runs.index(row, column),
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(m_runs.index(row, 0));
}

int RunTable::firstVisibleRow() const
{
    return std::max(0, rowAt(0));
}

int RunTable::visibleRows() const
{
    return viewport()->height() / verticalHeader()->defaultSectionSize() + 2;
}

/// A heading that sorts already turns its order around.
void RunTable::sortBy(int section, bool isOneMore)
{
    const RunColumn &column = m_runs.column(section);
    QList<RunSort> sorts = m_runs.sorts();
    const auto isIt = [&](const RunSort &sort) { return sort.column == column; };
    const auto present = std::find_if(sorts.begin(), sorts.end(), isIt);
    if (isOneMore && present != sorts.end())
        present->isDescending = !present->isDescending;
    else if (isOneMore)
        sorts.append({column, false});
    else
        sorts = {{column, !sorts.isEmpty() && isIt(sorts.front()) && !sorts.front().isDescending}};
    m_runs.setSorts(sorts);
    Q_EMIT sortsRequested(sorts);
}

void RunTable::toggleCurrent()
{
    if (const RunId id = currentRun(); !id.isEmpty())
        m_selection.toggle(id);
    else if (m_runs.foldAt(currentIndex().row()))
        Q_EMIT groupToggled(currentIndex().row());
}

void RunTable::renameCurrent()
{
    const QModelIndex name = currentIndex().siblingAtColumn(m_runs.columnOf(RunColumn::Kind::Name));
    if (!name.flags().testFlag(Qt::ItemIsEditable))
        return;
    setCurrentIndex(name);
    edit(name);
}

void RunTable::fitToWidth()
{
    for (int column = 0; column < m_runs.columnCount(); ++column)
        showColumn(column);
    fitColumns();
    m_widths.clear();
    for (int column = 0; column < m_runs.columnCount(); ++column) {
        if (m_runs.index(0, column).data(NumberRole).toBool())
            setColumnWidth(column, std::max(columnWidth(column), leastNumberWidth));
        m_widths.append(columnWidth(column));
    }
    hideWhatHasNoRoom();
}

QList<int> RunTable::columnsByImportance() const
{
    using Kind = RunColumn::Kind;
    QList<int> first;
    QList<int> curves;
    QList<int> params;
    for (int column = 0; column < m_runs.columnCount(); ++column) {
        const RunColumn &what = m_runs.column(column);
        if (what.kind == Kind::Param)
            params.append(column);
        else if (what.kind == Kind::Metric && isCurveMetric(what.key))
            curves.append(column);
        else if (what.kind != Kind::Started)
            first.append(column);
    }
    return first + params.mid(0, 1) + curves.mid(0, 1) + QList<int>{m_runs.columnOf(Kind::Started)} + params.mid(1) +
           curves.mid(1);
}

void RunTable::setPinned(std::optional<int> pinned)
{
    m_pinned = pinned;
    m_columnBar->setValue(0);
}

void RunTable::hideWhatHasNoRoom()
{
    if (m_widths.size() != m_runs.columnCount())
        return;
    if (m_pinned)
        return scrollColumns(*m_pinned);
    m_columnBar->hide();
    int left = viewport()->width();
    for (const int column : columnsByImportance()) {
        left -= m_widths[column];
        setColumnHidden(column, left < 0);
        if (left < 0)
            left += m_widths[column];
    }
}

void RunTable::scrollColumns(int pinnedColumns)
{
    const auto columns = int(m_widths.size());
    const int pinned = std::min(pinnedColumns, columns);
    int room = viewport()->width();
    for (int column = 0; column < pinned; ++column)
        room -= m_widths[column];
    // As many of the last ones as fit together.
    int last = columns;
    while (last > pinned && room >= m_widths[last - 1])
        room -= m_widths[--last];
    const int most = std::clamp(last - pinned, 0, std::max(0, columns - pinned - 1));
    m_columnBar->setRange(0, most);
    m_columnBar->setPageStep(std::max(1, columns - last));
    m_columnBar->setVisible(most > 0);
    hideAllButFrom(m_columnBar->value());
}

void RunTable::hideAllButFrom(int first)
{
    if (!m_pinned || m_widths.size() != m_runs.columnCount())
        return;
    int room = viewport()->width();
    for (int column = 0; column < m_widths.size(); ++column) {
        const bool isPinned = column < *m_pinned;
        const bool isBefore = !isPinned && column < *m_pinned + first;
        const bool isFirst = column == *m_pinned + first;
        setColumnHidden(column, isBefore || (!isPinned && !isFirst && room < m_widths[column]));
        if (!isBefore)
            room -= m_widths[column];
    }
}

void RunTable::foldOrUnfold(int row, bool isOpen)
{
    if (const auto fold = m_runs.foldAt(row); fold && fold->isOpen != isOpen)
        Q_EMIT foldRequested(row, isOpen);
}

void RunTable::wheelEvent(QWheelEvent *event)
{
    const QPoint by = event->angleDelta();
    const bool isSideways = std::abs(by.x()) > std::abs(by.y()) || event->modifiers().testFlag(Qt::ShiftModifier);
    if (!isSideways || m_columnBar->isHidden())
        return DataTable::wheelEvent(event);
    const int notches = by.x() != 0 ? by.x() : by.y();
    m_columnBar->setValue(m_columnBar->value() + (notches < 0 ? 1 : -1));
    event->accept();
}

void RunTable::resizeEvent(QResizeEvent *event)
{
    DataTable::resizeEvent(event);
    hideWhatHasNoRoom();
}

qsizetype RunTable::chosenCount() const
{
    qsizetype count = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        count += range.height();
    return count;
}

QList<int> RunTable::chosenRows() const
{
    QList<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    if (rows.isEmpty() && currentIndex().isValid())
        rows.append(currentIndex().row());
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

void RunTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    DataTable::selectionChanged(selected, deselected);
    viewport()->update();
    Q_EMIT chosenChanged();
}

bool RunTable::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == horizontalHeader()->viewport() && event->type() == QEvent::MouseButtonPress)
        m_sortsByOneMore = static_cast<QMouseEvent *>(event)->modifiers().testFlag(Qt::ShiftModifier);
    return DataTable::eventFilter(watched, event);
}

void RunTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    DataTable::currentChanged(current, previous);
    viewport()->update();
    announceCurrent();
}

void RunTable::announceCurrent()
{
    const RunId id = currentRun();
    if (id == m_announced)
        return;
    m_announced = id;
    Q_EMIT currentRunChanged();
}

void RunTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier)
        return toggleCurrent();
    if (event->key() == Qt::Key_F2)
        return renameCurrent();
    const int row = currentIndex().row();
    const bool isSideways = event->key() == Qt::Key_Right || event->key() == Qt::Key_Left;
    if (isSideways && event->modifiers() == Qt::NoModifier) {
        const bool opens = event->key() == Qt::Key_Right;
        if (const auto fold = m_runs.foldAt(row); fold && fold->isOpen != opens)
            return foldOrUnfold(row, opens);
        if (!m_columnBar->isHidden())
            m_columnBar->setValue(m_columnBar->value() + (opens ? 1 : -1));
        // Other cells of a row are nothing else to the keyboard.
        return;
    }
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (const auto fold = m_runs.foldAt(row); isEnter && fold && currentRun().isEmpty())
        return foldOrUnfold(row, !fold->isOpen);
    if (event->key() == Qt::Key_Delete && event->modifiers() == Qt::NoModifier)
        return Q_EMIT trashRequested();
    DataTable::keyPressEvent(event);
}

void RunTable::mousePressEvent(QMouseEvent *event)
{
    DataTable::mousePressEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (event->button() != Qt::LeftButton || !index.isValid())
        return;
    // The arrow before a name.
    constexpr int foldRoom = 24;
    const auto fold = m_runs.foldAt(index.row());
    if (fold && index.data(FoldRole).isValid() && event->pos().x() < visualRect(index).left() + foldRoom)
        return foldOrUnfold(index.row(), !fold->isOpen);
    const RunId id{index.data(IdRole).toString()};
    if (index.data(SeriesRole).isValid() && id.isEmpty() && fold)
        Q_EMIT groupToggled(index.row());
    else if (index.data(SeriesRole).isValid() && !id.isEmpty())
        m_selection.toggle(id);
    else if (index.data(LinkRole).toBool() && !index.data().toString().isEmpty())
        Q_EMIT modelClicked(id);
}

void RunTable::focusInEvent(QFocusEvent *event)
{
    DataTable::focusInEvent(event);
    viewport()->update();
}

void RunTable::focusOutEvent(QFocusEvent *event)
{
    DataTable::focusOutEvent(event);
    viewport()->update();
}

void RunTable::paintEvent(QPaintEvent *event)
{
    DataTable::paintEvent(event);
    QPainter painter(viewport());
    const auto frameOf = [this](int row) {
        return QRect(0, rowViewportPosition(row), viewport()->width(), rowHeight(row) - 1);
    };
    const QModelIndex current = currentIndex();
    const int last = std::min(model()->rowCount() - 1, firstVisibleRow() + visibleRows());
    for (int row = firstVisibleRow(); row <= last; ++row) {
        if (row != current.row() && !selectionModel()->isRowSelected(row, {}))
            continue;
        const QRect frame = frameOf(row);
        painter.fillRect(QRect(frame.left(), frame.top(), currentBarWidth, frame.height()),
                         tokenColor(Token::Accent, palette()));
    }
    if (current.isValid() && hasFocus()) {
        painter.setPen(tokenColor(Token::Accent, palette()));
        painter.drawRect(frameOf(current.row()).adjusted(0, 0, -1, -1));
    }
}

} // namespace assay
