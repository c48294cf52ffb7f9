#include "ui/report/report_table.h"

#include "ui/report/report_flow.h"

#include <algorithm>
#include <numeric>

namespace assay
{

namespace
{

const qreal cellGap = points(12);
const qreal padding = points(3.2);
const qreal hairline = points(0.5);
constexpr qsizetype mostColumns = 10;
/// A row of more lines may be divided between pages.
constexpr int mostLinesTogether = 24;

/// Sets one table that fits the page's width.
class TableSetter final
{
public:
    TableSetter(std::vector<ReportSlice> &slices, const TableBlock &block, const ReportStyle &style)
        : m_slices(slices),
          m_block(block),
          m_style(style)
    {
        measureColumns();
    }

    void set()
    {
        const size_t first = m_slices.size();
        if (!m_block.caption.isEmpty()) {
            ReportSlice slice;
            addText(slice, cell(m_block.caption.left(400), TextRole::Subsection, m_style.body().width(), false),
                    {0, 0});
            slice.height += points(4);
            slice.keepsWithNext = true;
            m_slices.push_back(std::move(slice));
        }
        const auto header = std::make_shared<const ReportSlice>(headerSlice());
        m_slices.push_back(*header);
        if (m_slices.size() > first)
            m_slices[first].spaceBefore = points(m_block.caption.isEmpty() ? 8 : 12);
        const qsizetype rows = m_block.rows.size();
        for (qsizetype row = 0; row < rows; ++row) {
            // A first or last row never stands alone on a page.
            const bool keeps = row + 1 < rows && (row == 0 || row + 2 == rows);
            addRow(m_block.rows.at(row), header, keeps);
        }
        m_slices.back().height += points(3);
    }

private:
    [[nodiscard]] bool isNumber(qsizetype column) const { return m_block.isNumber.value(column, false); }

    [[nodiscard]] TextRole role(qsizetype column) const
    {
        if (isNumber(column))
            return TextRole::TableNumber;
        return m_block.isCode.value(column, false) ? TextRole::TableCode : TextRole::TableText;
    }

    void measureColumns()
    {
        const qsizetype columns = m_block.header.size();
        std::vector<qreal> natural;
        std::vector<bool> isFixed;
        for (qsizetype column = 0; column < columns; ++column) {
            qreal widest = oneLineWidth(printable(m_block.header.at(column)), m_style.text(TextRole::TableHeader));
            for (const QStringList &row : m_block.rows)
                widest = std::max(widest, oneLineWidth(printable(row.value(column)), m_style.text(role(column))));
            natural.push_back(widest + points(1));
            isFixed.push_back(role(column) != TextRole::TableText);
        }
        m_widths = columnWidths(natural, isFixed, m_style.body().width() - cellGap * qreal(columns - 1));
    }

    [[nodiscard]] std::shared_ptr<const ReportText> cell(const QString &text, TextRole textRole, qreal width,
                                                         bool isRight) const
    {
        return std::make_shared<const ReportText>(text, m_style.text(textRole), width,
                                                  isRight ? Qt::AlignRight | Qt::AlignAbsolute : Qt::AlignLeft);
    }

    [[nodiscard]] ReportSlice headerSlice() const
    {
        ReportSlice slice;
        qreal left = 0;
        std::vector<std::shared_ptr<const ReportText>> texts;
        qreal height = 0;
        for (qsizetype column = 0; column < m_block.header.size(); ++column) {
            texts.push_back(cell(m_block.header.at(column).left(80), TextRole::TableHeader, m_widths[size_t(column)],
                                 isNumber(column)));
            height = std::max(height, texts.back()->height());
        }
        for (size_t column = 0; column < texts.size(); ++column) {
            addText(slice, texts[column], {left, height - texts[column]->height()});
            left += m_widths[column] + cellGap;
        }
        slice.height = height + padding;
        slice.items.emplace_back(PlacedBox{{0, slice.height, m_style.body().width(), 2 * hairline}, m_style.quiet});
        slice.height += 2 * hairline;
        slice.keepsWithNext = !m_block.rows.isEmpty();
        return slice;
    }

    void addRow(const QStringList &row, const std::shared_ptr<const ReportSlice> &header, bool keeps)
    {
        std::vector<std::shared_ptr<const ReportText>> texts;
        int lines = 1;
        for (qsizetype column = 0; column < m_block.header.size(); ++column) {
            texts.push_back(cell(row.value(column), role(column), m_widths[size_t(column)], isNumber(column)));
            lines = std::max(lines, texts.back()->lineCount());
        }
        const int step = lines <= mostLinesTogether ? lines : 1;
        for (int line = 0; line < lines; line += step) {
            ReportSlice slice;
            slice.header = header;
            const qreal top = line == 0 ? padding : 0;
            qreal left = 0;
            for (size_t column = 0; column < texts.size(); ++column) {
                const auto &text = texts[column];
                const int count = std::min(step, text->lineCount() - line);
                if (count > 0) {
                    slice.items.emplace_back(PlacedText(text, {left, top}, line, count));
                    const qreal height = text->lineTop(line + count) - text->lineTop(line);
                    slice.height = std::max(slice.height, top + height);
                }
                left += m_widths[column] + cellGap;
            }
            if (line + step >= lines) {
                slice.height += padding;
                slice.items.emplace_back(PlacedBox{{0, slice.height, m_style.body().width(), hairline}, m_style.rule});
                slice.height += hairline;
                slice.keepsWithNext = keeps && step == lines;
            }
            m_slices.push_back(std::move(slice));
        }
    }

    std::vector<ReportSlice> &m_slices;
    const TableBlock &m_block;
    const ReportStyle &m_style;
    std::vector<qreal> m_widths;
};

/// The first column and columns `from` to `from + count - 1`.
TableBlock columnsOf(const TableBlock &block, qsizetype from, qsizetype count)
{
    QList<qsizetype> wanted = {0};
    for (qsizetype column = from; column < std::min(from + count, block.header.size()); ++column)
        wanted.append(column);
    TableBlock part;
    part.caption = block.caption;
    for (const qsizetype column : std::as_const(wanted)) {
        part.header.append(block.header.at(column));
        part.isNumber.append(block.isNumber.value(column, false));
        part.isCode.append(block.isCode.value(column, false));
    }
    for (const QStringList &row : block.rows) {
        QStringList cells;
        for (const qsizetype column : std::as_const(wanted))
            cells.append(row.value(column));
        part.rows.append(cells);
    }
    return part;
}

} // namespace

std::vector<qreal> columnWidths(const std::vector<qreal> &natural, const std::vector<bool> &isFixed, qreal available)
{
    std::vector<qreal> widths = natural;
    const auto total = [&] { return std::accumulate(widths.begin(), widths.end(), 0.0); };
    if (widths.empty())
        return widths;
    // Water filling: the widest give way first, words before numbers.
    for (const bool touchesFixed : {false, true}) {
        for (int round = 0; total() > available && round < 64; ++round) {
            qreal widest = 0;
            qreal second = points(touchesFixed ? 16 : 44);
            qsizetype count = 0;
            for (size_t i = 0; i < widths.size(); ++i) {
                if (isFixed[i] && !touchesFixed)
                    continue;
                if (widths[i] > widest + 0.01) {
                    second = std::max(second, widest);
                    widest = widths[i];
                    count = 1;
                } else if (std::abs(widths[i] - widest) <= 0.01) {
                    ++count;
                } else {
                    second = std::max(second, widths[i]);
                }
            }
            if (count == 0 || second >= widest)
                break;
            const qreal target = std::max(second, widest - (total() - available) / qreal(count));
            for (size_t i = 0; i < widths.size(); ++i) {
                if ((!isFixed[i] || touchesFixed) && widths[i] > target)
                    widths[i] = target;
            }
        }
    }
    if (total() > available) {
        const qreal scale = available / total();
        for (qreal &width : widths)
            width *= scale;
    }
    // What is left goes to the columns of words, so that the table is as wide as the text around it and numbers stand
    // close together.
    const auto words = std::count(isFixed.begin(), isFixed.end(), false);
    const qreal spare = std::max(0.0, available - total()) / qreal(words > 0 ? words : qsizetype(widths.size()));
    for (size_t i = 0; i < widths.size(); ++i) {
        if (words == 0 || !isFixed[i])
            widths[i] += spare;
    }
    return widths;
}

void addTable(std::vector<ReportSlice> &slices, const TableBlock &block, const ReportStyle &style)
{
    if (block.header.isEmpty())
        return;
    if (block.header.size() <= mostColumns) {
        TableSetter(slices, block, style).set();
        return;
    }
    for (qsizetype from = 1; from < block.header.size(); from += mostColumns - 1)
        TableSetter(slices, columnsOf(block, from, mostColumns - 1), style).set();
}

} // namespace assay
