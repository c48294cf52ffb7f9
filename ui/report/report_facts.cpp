#include "ui/report/report_facts.h"

#include "ui/report/report_flow.h"

#include <algorithm>

namespace assay
{

namespace
{

const qreal gap = points(20);
const qreal padding = points(3.2);
const qreal hairline = points(0.5);

/// Facts of one block, all with the same places for name and value.
class FactSetter final
{
public:
    FactSetter(std::vector<ReportSlice> &slices, const FactsBlock &block, const ReportStyle &style)
        : m_slices(slices),
          m_style(style),
          m_half((style.body().width() - gap) / 2)
    {
        qreal widest = 0;
        for (const auto &fact : block.facts)
            widest = std::max(widest, oneLineWidth(printable(fact.name), style.text(TextRole::FactName)));
        m_nameWidth = std::clamp(widest + points(10), points(60), points(120));
        for (const auto &fact : block.facts)
            (isLong(fact) ? m_long : m_short).append(fact);
    }

    void set()
    {
        const qsizetype rows = (m_short.size() + 1) / 2;
        const bool staysTogether = rows <= 16;
        for (qsizetype row = 0; row < rows; ++row) {
            ReportSlice slice;
            slice.spaceBefore = row == 0 ? points(8) : 0;
            const bool hasSecond = row + rows < m_short.size();
            addFact(slice, m_short.at(row), 0, m_half);
            if (hasSecond)
                addFact(slice, m_short.at(row + rows), m_half + gap, m_half);
            slice.height += padding;
            addRule(slice, 0, m_half);
            if (hasSecond)
                addRule(slice, m_half + gap, m_half);
            slice.height += hairline;
            slice.keepsWithNext = row + 1 < rows && staysTogether;
            m_slices.push_back(std::move(slice));
        }
        for (const auto &fact : std::as_const(m_long))
            setLong(fact, rows == 0 && &fact == &m_long.constFirst());
        if (rows > 0 || !m_long.isEmpty())
            m_slices.back().height += points(3);
    }

private:
    using Fact = FactsBlock::Fact;

    [[nodiscard]] std::shared_ptr<const ReportText> valueText(const Fact &fact, qreal width) const
    {
        const TextStyle &look = m_style.text(fact.isCode ? TextRole::FactCode : TextRole::FactValue);
        return std::make_shared<const ReportText>(fact.value, look, width - m_nameWidth);
    }

    [[nodiscard]] std::shared_ptr<const ReportText> nameText(const Fact &fact) const
    {
        return std::make_shared<const ReportText>(fact.name, m_style.text(TextRole::FactName), m_nameWidth - points(6));
    }

    [[nodiscard]] bool isLong(const Fact &fact) const
    {
        const TextStyle &look = m_style.text(fact.isCode ? TextRole::FactCode : TextRole::FactValue);
        const int most = fact.isCode ? 1 : 2;
        return fact.value.size() > 200 || ReportText(fact.value, look, m_half - m_nameWidth).lineCount() > most;
    }

    void addFact(ReportSlice &slice, const Fact &fact, qreal left, qreal width) const
    {
        const qreal before = slice.height;
        addText(slice, nameText(fact), {left, padding});
        addText(slice, valueText(fact, width), {left + m_nameWidth, padding});
        slice.height = std::max(slice.height, before);
    }

    void addRule(ReportSlice &slice, qreal left, qreal width) const
    {
        slice.items.emplace_back(PlacedBox{{left, slice.height, width, hairline}, m_style.rule});
    }

    /// Over the whole width; a value of many lines may go on on the next page.
    void setLong(const Fact &fact, bool isFirst)
    {
        const auto name = nameText(fact);
        const auto value = valueText(fact, m_style.body().width());
        const int lines = std::max(name->lineCount(), value->lineCount());
        for (int i = 0; i < lines; ++i) {
            ReportSlice slice;
            slice.spaceBefore = isFirst && i == 0 ? points(8) : 0;
            const qreal top = i == 0 ? padding : 0;
            for (const auto &[text, left] : {std::pair(name, 0.0), std::pair(value, m_nameWidth)}) {
                if (i >= text->lineCount())
                    continue;
                slice.items.emplace_back(PlacedText(text, {left, top}, i, 1));
                slice.height = std::max(slice.height, top + text->lineTop(i + 1) - text->lineTop(i));
            }
            slice.keepsWithNext = i + 1 < lines && lines <= 12;
            if (i + 1 == lines) {
                slice.height += padding;
                addRule(slice, 0, m_style.body().width());
                slice.height += hairline;
            }
            m_slices.push_back(std::move(slice));
        }
    }

    std::vector<ReportSlice> &m_slices;
    const ReportStyle &m_style;
    qreal m_half;
    qreal m_nameWidth = 0;
    QList<Fact> m_short;
    QList<Fact> m_long;
};

} // namespace

void addFacts(std::vector<ReportSlice> &slices, const FactsBlock &block, const ReportStyle &style)
{
    FactSetter(slices, block, style).set();
}

void addFigures(std::vector<ReportSlice> &slices, const FiguresBlock &block, const ReportStyle &style)
{
    constexpr qsizetype mostInRow = 4;
    const qreal between = points(10);
    const qreal inset = points(10);
    for (qsizetype first = 0; first < block.figures.size(); first += mostInRow) {
        const auto row = block.figures.mid(first, mostInRow);
        const qreal width = (style.body().width() - between * qreal(row.size() - 1)) / qreal(row.size());
        const auto text = [&](const QString &words, TextRole role) {
            // A figure is a few characters; what is longer is not one, and must not fill a page.
            return std::make_shared<const ReportText>(words.left(120), style.text(role), width - 2 * inset);
        };
        ReportSlice slice;
        slice.spaceBefore = points(12);
        for (qsizetype i = 0; i < row.size(); ++i) {
            const qreal left = qreal(i) * (width + between) + inset;
            const auto name = text(row.at(i).name, TextRole::FigureName);
            const auto value = text(row.at(i).value, TextRole::FigureValue);
            addText(slice, name, {left, points(8)});
            addText(slice, value, {left, points(8) + name->height()});
            addText(slice, text(row.at(i).note, TextRole::FigureNote),
                    {left, points(8) + name->height() + value->height()});
        }
        slice.height += points(8);
        std::vector<PageItem> grounds;
        for (qsizetype i = 0; i < row.size(); ++i)
            grounds.emplace_back(
                PlacedBox{{qreal(i) * (width + between), 0, width, slice.height}, style.ground, points(4)});
        slice.items.insert(slice.items.begin(), grounds.begin(), grounds.end());
        slices.push_back(std::move(slice));
    }
}

} // namespace assay
