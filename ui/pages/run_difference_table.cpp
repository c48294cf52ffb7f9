#include "ui/pages/run_difference_table.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/cell_painter.h"
#include "ui/widgets/series_square.h"

#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>

namespace assay
{

namespace
{

constexpr int lineHeight = 28;
constexpr int padding = 8;
constexpr int squareRoom = seriesSquareSize + 6;
constexpr int leastKeyWidth = 96;
constexpr int mostKeyWidth = 220;
constexpr int measuredKeys = 500;

/// The runs, each behind its colour.
class RunHeading final : public QHeaderView
{
public:
    explicit RunHeading(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
    {
        setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        setFont(textFont(12, QFont::Medium));
        viewport()->setAutoFillBackground(false);
    }

    [[nodiscard]] QSize sizeHint() const override { return {QHeaderView::sizeHint().width(), lineHeight}; }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        painter->save();
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokenColor(Token::Border, palette()));
        QRect area = rect.adjusted(padding, 0, -padding, 0);
        paintSeriesSquare(*painter, QRect(area.left(), area.top(), seriesSquareSize, area.height()),
                          model()->headerData(section, Qt::Horizontal, SeriesRole).toInt(), palette());
        area.setLeft(area.left() + squareRoom);
        painter->setFont(font());
        painter->setPen(tokenColor(Token::Text, palette()));
        const QString name = model()->headerData(section, Qt::Horizontal).toString();
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                          fontMetrics().elidedText(name, Qt::ElideRight, area.width()));
        painter->restore();
    }
};

/// What is other than in the first run is bold, what is as there quiet; the line of a section has no cells.
class DifferencePainter final : public CellPainter
{
public:
    using CellPainter::CellPainter;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QPalette &palette = option.palette;
        const QRect &cell = option.rect;
        if (index.data(DifferenceTableModel::SectionRole).toBool())
            return painter->fillRect(cell, tokenColor(Token::Window, palette));
        painter->save();
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(cell, tokenColor(Token::AccentSoft, palette));
        painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), tokenColor(Token::Border, palette));
        const bool isOther = index.data(DifferenceTableModel::DiffersRole).toBool();
        const bool isReference = index.data(DifferenceTableModel::ReferenceRole).toBool();
        QFont font = index.data(CodeRole).toBool() ? codeFont() : textFont();
        font.setWeight(isOther ? QFont::DemiBold : QFont::Normal);
        painter->setFont(font);
        painter->setPen(tokenColor(isOther || isReference ? Token::Text : Token::TextSecondary, palette));
        const QRect area = cell.adjusted(padding, 0, -padding, -1);
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, area.width()));
        painter->restore();
    }
};

} // namespace

/// The keys at the left, and the headings of sections among them.
class KeyHeading final : public QHeaderView
{
public:
    explicit KeyHeading(QWidget *parent) : QHeaderView(Qt::Vertical, parent)
    {
        setFont(textFont(13));
        setMinimumSectionSize(lineHeight);
        setDefaultSectionSize(lineHeight);
        setSectionResizeMode(QHeaderView::Fixed);
        viewport()->setAutoFillBackground(false);
    }

    /// Takes the width of the keys.
    void fit()
    {
        m_width = leastKeyWidth;
        for (int line = 0; line < std::min(count(), measuredKeys); ++line) {
            const QString text = model()->headerData(line, Qt::Vertical).toString();
            m_width = std::max(m_width, QFontMetrics(fontOf(line)).horizontalAdvance(text) + 2 * padding + 1);
        }
        m_width = std::min(m_width, mostKeyWidth);
        Q_EMIT geometriesChanged();
    }

    [[nodiscard]] QSize sizeHint() const override { return {m_width, QHeaderView::sizeHint().height()}; }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int line) const override
    {
        const bool isSection = model()->headerData(line, Qt::Vertical, DifferenceTableModel::SectionRole).toBool();
        painter->save();
        if (isSection)
            painter->fillRect(rect, tokenColor(Token::Window, palette()));
        else
            painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokenColor(Token::Border, palette()));
        const QRect area = rect.adjusted(padding, 0, -padding, -1);
        painter->setFont(fontOf(line));
        painter->setPen(tokenColor(isSection ? Token::TextSecondary : Token::Text, palette()));
        const QString text = model()->headerData(line, Qt::Vertical).toString();
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
        painter->restore();
    }

private:
    [[nodiscard]] QFont fontOf(int line) const
    {
        return model()->headerData(line, Qt::Vertical, DifferenceTableModel::SectionRole).toBool()
                   ? textFont(12, QFont::DemiBold)
                   : font();
    }

    int m_width = leastKeyWidth;
};

RunDifferenceTable::RunDifferenceTable(DifferenceTableModel &model, QWidget *parent)
    : DataTable(tr("What the runs have different"), parent),
      m_differences(model),
      m_keys(new KeyHeading(this))
{
    setSortingEnabled(false);
    setSelectionBehavior(SelectItems);
    setSelectionMode(SingleSelection);
    setHorizontalHeader(new RunHeading(this));
    horizontalHeader()->setStretchLastSection(true);
    setVerticalHeader(m_keys);
    m_keys->show();
    setItemDelegate(new DifferencePainter(this));
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &RunDifferenceTable::remember);
    setModel(&model);
    connect(&model, &QAbstractItemModel::modelReset, this, &RunDifferenceTable::restore);
    connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        const auto place = m_differences.placeOf(index);
        if (place && place->section == DifferenceSection::Code)
            Q_EMIT codeRequested();
    });
}

void RunDifferenceTable::remember()
{
    m_place = m_differences.placeOf(currentIndex());
    m_scrolled = {horizontalScrollBar()->value(), verticalScrollBar()->value()};
}

void RunDifferenceTable::restore()
{
    fit();
    const QModelIndex place = m_place ? m_differences.indexOf(*m_place) : QModelIndex();
    if (place.isValid())
        setCurrentIndex(place);
    updateGeometries();
    horizontalScrollBar()->setValue(m_scrolled.x());
    verticalScrollBar()->setValue(m_scrolled.y());
}

void RunDifferenceTable::fit()
{
    m_keys->fit();
    fitColumns();
}

} // namespace assay
