#include "ui/widgets/data_table.h"

#include "ui/theme/control_painting.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/cell_painter.h"
#include "ui/widgets/heading_role.h"

#include <QHeaderView>
#include <QMouseEvent>
#include <QPainter>

namespace assay
{

namespace
{

constexpr int lineHeight = 28;
constexpr int padding = 8;
constexpr int sampleRows = 80;
constexpr int leastSampleRows = 4;
constexpr int sampleCells = 5000;
/// For the sort arrow, and for a title that grows by a letter in another language.
constexpr int arrowRoom = 18;

/// A quiet header whose words stand over their column's values: numbers at the right, all else at the left.
class QuietHeader final : public QHeaderView
{
public:
    explicit QuietHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
    {
        setSectionsClickable(true);
        setHighlightSections(false);
        setMinimumSectionSize(28);
        setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        setFont(textFont(12, QFont::Medium));
        viewport()->setAutoFillBackground(false);
    }

    [[nodiscard]] QSize sizeHint() const override { return {QHeaderView::sizeHint().width(), lineHeight}; }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        // A model that sorts by several columns says so itself.
        const QVariant several = model()->headerData(section, Qt::Horizontal, SortPlaceRole);
        const int place = several.toInt();
        const bool isSorted =
            several.isValid() ? place != 0 : isSortIndicatorShown() && sortIndicatorSection() == section;
        const bool isDescending = several.isValid() ? place < 0 : sortIndicatorOrder() == Qt::DescendingOrder;
        const bool isNumber = model()->index(0, section, rootIndex()).data(NumberRole).toBool();
        const QString text = model()->headerData(section, Qt::Horizontal).toString();
        painter->save();
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokenColor(Token::Border, palette()));
        painter->setFont(font());
        painter->setPen(tokenColor(isSorted ? Token::Text : Token::TextSecondary, palette()));
        QRect area = rect.adjusted(padding, 0, -padding, 0);
        const QString number = std::abs(place) > 1 ? QString::number(std::abs(place)) : QString();
        const int arrow = (isSorted ? 14 : 0) + fontMetrics().horizontalAdvance(number);
        const QString shown = fontMetrics().elidedText(text, Qt::ElideRight, area.width() - arrow);
        const int width = fontMetrics().horizontalAdvance(shown);
        if (isNumber)
            area.setLeft(area.right() - width - arrow);
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
        if (isSorted)
            paintChevron(*painter, QRectF(area.left() + width + 4, rect.top(), 10, rect.height()),
                         isDescending ? Qt::DownArrow : Qt::UpArrow, tokenColor(Token::TextSecondary, palette()));
        if (!number.isEmpty())
            painter->drawText(area.adjusted(width + 14, 0, padding, 0), Qt::AlignVCenter | Qt::AlignLeft, number);
        painter->restore();
    }
};

/// Tells the painter which row is under the mouse.
class RowHover final : public QObject
{
public:
    RowHover(QTableView *table, CellPainter *painter) : QObject(table), m_table(table), m_painter(painter)
    {
        table->viewport()->setMouseTracking(true);
        table->viewport()->installEventFilter(this);
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::MouseMove)
            setRow(m_table->rowAt(static_cast<QMouseEvent *>(event)->pos().y()));
        else if (event->type() == QEvent::Leave)
            setRow(-1);
        return false;
    }

private:
    void setRow(int row)
    {
        if (row == m_painter->hoveredRow())
            return;
        m_painter->setHoveredRow(row);
        m_table->viewport()->update();
    }

    QTableView *m_table;
    CellPainter *m_painter;
};

} // namespace

DataTable::DataTable(const QString &accessibleName, QWidget *parent) : QTableView(parent)
{
    setAccessibleName(accessibleName);
    setHorizontalHeader(new QuietHeader(this));
    auto *painter = new CellPainter(this);
    setItemDelegate(painter);
    new RowHover(this, painter);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(lineHeight);
    verticalHeader()->setDefaultSectionSize(lineHeight);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setSortingEnabled(true);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    horizontalHeader()->setStretchLastSection(true);
    // It stands on its card or page without a field of its own.
    viewport()->setAutoFillBackground(false);
}

bool DataTable::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_F2 &&
        editTriggers().testFlag(EditKeyPressed) && currentIndex().flags().testFlag(Qt::ItemIsEditable)) {
        event->accept();
        return true;
    }
    return QTableView::event(event);
}

void DataTable::fitColumns()
{
    const int columns = model() ? model()->columnCount(rootIndex()) : 0;
    if (columns == 0)
        return;
    // A thousand columns are measured by fewer rows, since each cell costs microseconds.
    const int most = std::clamp(sampleCells / columns, leastSampleRows, sampleRows);
    const int rows = std::min(model()->rowCount(rootIndex()), most);
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    for (int column = 0; column < columns; ++column) {
        const QString title = model()->headerData(column, Qt::Horizontal).toString();
        int width =
            title.isEmpty() ? 0 : horizontalHeader()->fontMetrics().horizontalAdvance(title) + 2 * padding + arrowRoom;
        for (int row = 0; row < rows; ++row)
            width = std::max(width, itemDelegate()->sizeHint(option, model()->index(row, column, rootIndex())).width());
        const bool isMark = title.isEmpty() && model()->index(0, column, rootIndex()).data(SeriesRole).isValid();
        setColumnWidth(column, isMark ? 28 : std::clamp(width, 56, 320));
    }
}

} // namespace assay
