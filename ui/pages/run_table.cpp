#include "ui/pages/run_table.h"

#include "ui/models/metric_names.h"
#include "ui/models/run_table_model.h"
#include "ui/run_selection.h"
#include "ui/theme/tokens.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

namespace assay
{

namespace
{

constexpr int currentBarWidth = 3;
constexpr int leastNumberWidth = 72;

} // namespace

RunTable::RunTable(RunSelection &selection, RunTableModel &runs, QWidget *parent)
    : DataTable(tr("Runs"), parent),
      m_selection(selection),
      m_runs(runs)
{
    // Before the view hears of it: else the current run would move to a neighbour of one that is filtered away.
    connect(&runs, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this](const QModelIndex &, int first, int last) {
        if (const int row = currentIndex().row(); row >= first && row <= last)
            selectionModel()->setCurrentIndex({}, QItemSelectionModel::NoUpdate);
    });
    setModel(&runs);
    setSortingEnabled(false);
    horizontalHeader()->setSortIndicatorShown(false);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->viewport()->installEventFilter(this);
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this,
            [this](int section) { sortBy(section, m_sortsByOneMore); });
    // What is highlighted follows the shared selection; clicks and arrows only move the current run.
    setSelectionMode(NoSelection);
    connect(&selection, &RunSelection::changed, this, &RunTable::queueHighlight);
    connect(&runs, &QAbstractItemModel::modelReset, this, &RunTable::queueHighlight);
    // Runs come to be known, also the current one.
    connect(&runs, &QAbstractItemModel::dataChanged, this, [this] {
        announceCurrent();
        queueHighlight();
    });
    connect(&runs, &QAbstractItemModel::layoutChanged, this, &RunTable::queueHighlight);
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
    setCurrentIndex(m_runs.index(row, column));
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

void RunTable::hideWhatHasNoRoom()
{
    if (m_widths.size() != m_runs.columnCount())
        return;
    int left = viewport()->width();
    for (const int column : columnsByImportance()) {
        left -= m_widths[column];
        setColumnHidden(column, left < 0);
        if (left < 0)
            left += m_widths[column];
    }
}

void RunTable::resizeEvent(QResizeEvent *event)
{
    DataTable::resizeEvent(event);
    hideWhatHasNoRoom();
}

void RunTable::queueHighlight()
{
    if (std::exchange(m_isHighlightQueued, true))
        return;
    QMetaObject::invokeMethod(this, &RunTable::highlightShownRuns, Qt::QueuedConnection);
}

void RunTable::highlightShownRuns()
{
    m_isHighlightQueued = false;
    QItemSelection shown;
    for (const RunId &id : m_selection.runs()) {
        if (const int row = m_runs.rowOf(id); row >= 0)
            shown.select(m_runs.index(row, 0), m_runs.index(row, m_runs.columnCount() - 1));
    }
    selectionModel()->select(shown, QItemSelectionModel::ClearAndSelect);
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
    DataTable::keyPressEvent(event);
}

void RunTable::mousePressEvent(QMouseEvent *event)
{
    DataTable::mousePressEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (event->button() != Qt::LeftButton || !index.isValid())
        return;
    const RunId id{index.data(IdRole).toString()};
    if (index.data(SeriesRole).isValid())
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
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return;
    QPainter painter(viewport());
    const QRect row(0, rowViewportPosition(current.row()), viewport()->width(), rowHeight(current.row()) - 1);
    painter.fillRect(QRect(row.left(), row.top(), currentBarWidth, row.height()), tokenColor(Token::Accent, palette()));
    if (hasFocus()) {
        painter.setPen(tokenColor(Token::Accent, palette()));
        painter.drawRect(row.adjusted(0, 0, -1, -1));
    }
}

} // namespace assay
