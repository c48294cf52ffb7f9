#include "ui/pages/rows_tab.h"

#include "ui/pages/table_source.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_field.h"
#include "ui/widgets/message_bar.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStackedWidget>
#include <QWheelEvent>

#include <limits>

namespace assay
{

namespace
{

constexpr int rowsAWheelStep = 3;
constexpr int wheelStep = 120;

} // namespace

RowsTab::RowsTab(TableSource &tables, QWidget *parent)
    : QWidget(parent),
      m_tables(tables),
      m_model(new RowTableModel(this)),
      m_filter(new FilterField(tr("Filter rows"), tr("Filter rows, such as temp > 0.5 and season = 3"), this)),
      m_only(new MessageBar(this)),
      m_stack(new QStackedWidget(this)),
      m_table(new DataTable(tr("Rows"), this)),
      m_scroll(new QScrollBar(Qt::Vertical, this)),
      m_empty(new EmptyState(this))
{
    m_table->setModel(m_model);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
    m_scroll->setAccessibleName(tr("Place in the rows"));
    auto *content = new QWidget(this);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_table, 1);
    row->addWidget(m_scroll);
    m_stack->addWidget(content);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_filter);
    layout->addWidget(m_only);
    layout->addWidget(m_stack, 1);
    connect(m_scroll, &QScrollBar::valueChanged, this, [this](int value) { moveTo(value); });
    connect(m_filter, &FilterField::filterChanged, this, [this](const QString &text) {
        if (text == m_query.filter)
            return;
        m_query.filter = text;
        order();
    });
    connect(m_model, &RowTableModel::sortRequested, this, [this](const QString &column, bool isDescending) {
        m_query.sortColumn = column;
        m_query.isDescending = isDescending;
        order();
    });
}

void RowsTab::show(const DatasetVersion &version)
{
    // What a person asked for outlives news of the same version, also while its rows are still being read.
    if (version.id == m_version.id && version.digest == m_version.digest && (m_isRead || m_tables.isPending(this)))
        return;
    m_tables.forget(this);
    m_ordering.abandon();
    m_version = version;
    m_isRead = false;
    m_query.rows.clear();
    m_only->clear();
    m_model->setTable(nullptr, RowOrder());
    if (isVisible())
        read();
}

void RowsTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_isRead && !m_tables.isPending(this) && m_version.id != 0)
        read();
}

void RowsTab::read()
{
    m_empty->set(QStringLiteral("data"), tr("Reading %1").arg(m_version.reference()),
                 tr("Its rows appear here. The status line says how far it is."));
    m_stack->setCurrentWidget(m_empty);
    m_tables.read(this, m_version, [this](const Result<TableSource::Rows> &rows) {
        if (!rows) {
            m_empty->set(QStringLiteral("warning"), tr("Cannot read %1").arg(m_version.reference()), rows.error().text,
                         tr("Retry"), [this] { read(); });
            return;
        }
        m_isRead = true;
        m_model->setTable(*rows, RowOrder((*rows)->rowCount));
        m_stack->setCurrentIndex(0);
        fitWindow();
        m_table->fitColumns();
        order();
    });
}

bool RowsTab::isSettled() const
{
    return !m_tables.isPending(this) && !m_ordering.isPending();
}

void RowsTab::order()
{
    if (!m_isRead)
        return;
    m_ordering.load(
        this,
        [table = m_model->table(), query = m_query] {
            NoProgress unwatched;
            return orderRows(*table, query, unwatched);
        },
        [this](Result<RowOrder> found) {
            m_filter->setError(found ? QString() : found.error().text);
            if (found)
                showOrder(std::move(*found));
        });
}

void RowsTab::showOrder(RowOrder order)
{
    const std::int64_t all = m_model->table()->rowCount;
    const std::int64_t shown = order.count();
    m_filter->setCount(tr("%1 of %2 rows").arg(locale().toString(qlonglong(shown)), locale().toString(qlonglong(all))));
    m_model->setOrder(std::move(order));
    fitWindow();
    if (shown == 0)
        m_empty->set(QStringLiteral("filter"), tr("No row matches the filter"),
                     tr("%1 rows are hidden.").arg(locale().toString(qlonglong(all))), tr("Clear filter"),
                     [this] { m_filter->setText({}); });
    m_stack->setCurrentIndex(shown == 0 ? 1 : 0);
    chooseWanted();
}

void RowsTab::showOnly(const std::vector<std::int64_t> &rows, const QString &column, const QString &why)
{
    m_query.rows.clear();
    for (const std::int64_t row : rows)
        m_query.rows.push_back(std::uint32_t(row - 1));
    std::sort(m_query.rows.begin(), m_query.rows.end());
    m_query.filter.clear();
    m_filter->setText({});
    m_wantedRow = rows.empty() ? -1 : std::int64_t(m_query.rows.front());
    m_wantedColumn = column;
    m_only->showMessage(tr("Rows such as these: %1").arg(why), Tone::Info, tr("Show all rows"), [this] { showAll(); });
    order();
}

void RowsTab::showAll()
{
    m_only->clear();
    m_query.rows.clear();
    order();
}

void RowsTab::goTo(std::int64_t row, const QString &column)
{
    m_query.filter.clear();
    m_filter->setText({});
    m_wantedRow = row - 1;
    m_wantedColumn = column;
    showAll();
}

void RowsTab::chooseWanted()
{
    const std::int64_t row = std::exchange(m_wantedRow, -1);
    const std::int64_t place = row < 0 ? -1 : m_model->placeOf(row);
    if (place < 0)
        return;
    // With a few rows above it, so that a person sees where it stands.
    moveTo(std::max<std::int64_t>(0, place - visibleRows() / 3));
    const int section = m_model->sectionOf(m_wantedColumn);
    const QModelIndex cell = m_model->index(int(place - m_model->first()), std::max(0, section));
    m_table->setCurrentIndex(cell);
    m_table->scrollTo(cell);
    m_table->setFocus();
}

int RowsTab::visibleRows() const
{
    return std::max(1, m_table->viewport()->height() / m_table->verticalHeader()->defaultSectionSize());
}

void RowsTab::fitWindow()
{
    const int size = visibleRows();
    m_model->setWindow(m_model->first(), size);
    const std::int64_t last = std::max<std::int64_t>(0, m_model->total() - size);
    m_scroll->setPageStep(size);
    m_scroll->setRange(0, int(std::min<std::int64_t>(last, std::numeric_limits<int>::max())));
    m_scroll->setValue(int(m_model->first()));
}

void RowsTab::moveTo(std::int64_t first)
{
    m_model->setWindow(first, visibleRows());
    m_scroll->setValue(int(m_model->first()));
}

/// Keys at the window's edges move the window over the rows; true when one did.
bool RowsTab::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    const int row = m_table->currentIndex().row();
    const int lastRow = m_model->rowCount() - 1;
    const bool isControl = modifiers & Qt::ControlModifier;
    const std::int64_t before = m_model->first();
    if (key == Qt::Key_Down && row == lastRow)
        moveTo(before + 1);
    else if (key == Qt::Key_Up && row == 0)
        moveTo(before - 1);
    else if (key == Qt::Key_PageDown)
        moveTo(before + visibleRows());
    else if (key == Qt::Key_PageUp)
        moveTo(before - visibleRows());
    else if (key == Qt::Key_Home && isControl)
        moveTo(0);
    else if (key == Qt::Key_End && isControl)
        moveTo(m_model->total());
    else
        return false;
    return m_model->first() != before;
}

bool RowsTab::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (handleKey(key->key(), key->modifiers()))
            return true;
    } else if (watched == m_table->viewport() && event->type() == QEvent::Wheel) {
        const auto *wheel = static_cast<QWheelEvent *>(event);
        if (wheel->angleDelta().y() != 0) {
            moveTo(m_model->first() - std::int64_t(wheel->angleDelta().y()) * rowsAWheelStep / wheelStep);
            return true;
        }
    } else if (watched == m_table->viewport() && event->type() == QEvent::Resize) {
        fitWindow();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace assay
