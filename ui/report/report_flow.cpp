#include "ui/report/report_flow.h"

#include "ui/report/report_facts.h"
#include "ui/report/report_table.h"
#include "ui/theme/tokens.h"

#include <algorithm>

namespace assay
{

namespace
{

std::shared_ptr<const ReportText> setText(const QString &text, const TextStyle &style, qreal width)
{
    return std::make_shared<const ReportText>(text, style, width);
}

/// Lines as slices of their own; the first two and the last two stay together.
void addLines(std::vector<ReportSlice> &slices, const std::shared_ptr<const ReportText> &text, qreal spaceBefore)
{
    const int lines = text->lineCount();
    for (int i = 0; i < lines; ++i) {
        ReportSlice slice;
        slice.height = text->lineTop(i + 1) - text->lineTop(i);
        slice.spaceBefore = i == 0 ? spaceBefore : 0;
        slice.keepsWithNext = i + 1 < lines && (i == 0 || i + 2 == lines);
        slice.items.emplace_back(PlacedText(text, {0, 0}, i, 1));
        slices.push_back(std::move(slice));
    }
}

void addTitle(std::vector<ReportSlice> &slices, const Report &report, const ReportStyle &style)
{
    const qreal width = style.body().width();
    ReportSlice slice;
    addText(slice, setText(report.kind.toUpper(), style.text(TextRole::Kind), width), {0, 0});
    addText(slice, setText(report.title, style.text(TextRole::Title), width), {0, slice.height + points(2)});
    if (!report.subtitle.isEmpty())
        addText(slice, setText(report.subtitle, style.text(TextRole::Subtitle), width), {0, slice.height + points(1)});
    slice.height += points(10);
    slice.items.emplace_back(PlacedBox{{0, slice.height, width, points(1.2)}, style.ink});
    slice.height += points(2);
    slice.keepsWithNext = true;
    // Hostile titles may be longer than a page: then their lines flow like those of a paragraph.
    if (slice.height < style.body().height() / 2) {
        slices.push_back(std::move(slice));
        return;
    }
    addLines(slices, setText(report.title, style.text(TextRole::Title), width), 0);
    addLines(slices, setText(report.subtitle, style.text(TextRole::Subtitle), width), 0);
}

/// Turns one block after another into slices.
class Slicer final
{
public:
    Slicer(const ReportStyle &style, std::vector<ReportSlice> &slices) : m_style(style), m_slices(slices) {}

    void operator()(const HeadingBlock &block)
    {
        const bool isSection = block.level <= 1;
        const size_t first = m_slices.size();
        const TextStyle &look = m_style.text(isSection ? TextRole::Section : TextRole::Subsection);
        addLines(m_slices, setText(block.text, look, m_style.body().width()), points(isSection ? 24 : 14));
        for (size_t i = first; i < m_slices.size(); ++i)
            m_slices[i].keepsWithNext = true;
    }

    void operator()(const ParagraphBlock &block)
    {
        const TextStyle &look = m_style.text(block.isSecondary ? TextRole::Secondary : TextRole::Body);
        addLines(m_slices, setText(block.text, look, ReportStyle::measure()), points(6));
    }

    void operator()(const NoteBlock &block)
    {
        const auto [ground, bar] = colors(block.tone);
        const qreal width = m_style.body().width();
        const auto text = setText(block.text, m_style.text(TextRole::Body), width - points(24));
        const qreal padding = points(7);
        const int lines = text->lineCount();
        for (int i = 0; i < lines; ++i) {
            ReportSlice slice;
            const qreal top = i == 0 ? padding : 0;
            const qreal height = text->lineTop(i + 1) - text->lineTop(i);
            slice.height = top + height + (i + 1 == lines ? padding : 0);
            slice.spaceBefore = i == 0 ? points(10) : 0;
            slice.keepsWithNext = i + 1 < lines && lines <= mostLinesTogether;
            slice.items.emplace_back(PlacedBox{{0, 0, width, slice.height}, ground});
            slice.items.emplace_back(PlacedBox{{0, 0, points(2.5), slice.height}, bar});
            slice.items.emplace_back(PlacedText(text, {points(14), top}, i, 1));
            m_slices.push_back(std::move(slice));
        }
    }

    void operator()(const FiguresBlock &block) { addFigures(m_slices, block, m_style); }
    void operator()(const FactsBlock &block) { addFacts(m_slices, block, m_style); }
    void operator()(const TableBlock &block) { addTable(m_slices, block, m_style); }

    void operator()(const CodeBlock &block)
    {
        const auto text = setText(block.text, m_style.text(TextRole::Code), m_style.body().width());
        addLines(m_slices, text, points(8));
    }

    void operator()(const PageBreakBlock &)
    {
        ReportSlice slice;
        slice.startsPage = true;
        m_slices.push_back(std::move(slice));
    }

    /// One chart over the whole width, or two beside each other.
    void addCharts(const std::vector<std::shared_ptr<const ChartBlock>> &charts)
    {
        const qreal gap = points(18);
        const qreal whole = m_style.body().width();
        const qreal width = charts.front()->isHalfWidth ? (whole - gap) / 2 : whole;
        ReportSlice slice;
        slice.spaceBefore = points(12);
        // Plots of neighbours begin and end at the same heights, whatever their titles.
        qreal titleHeight = 0;
        std::vector<std::shared_ptr<const ReportText>> titles;
        for (const auto &chart : charts) {
            titles.push_back(setText(chart->title.left(mostCharacters), m_style.text(TextRole::Subsection), width));
            titleHeight = std::max(titleHeight, titles.back()->height());
        }
        const qreal top = titleHeight + points(5);
        const qreal height = plotHeight(charts);
        for (size_t i = 0; i < charts.size(); ++i) {
            const qreal left = qreal(i) * (width + gap);
            addText(slice, titles[i], {left, 0});
            slice.items.emplace_back(PlacedChart{{left, top, width, height}, charts[i]});
            if (charts[i]->caption.isEmpty())
                continue;
            const qreal textWidth = std::min(width, ReportStyle::measure());
            addText(slice,
                    setText(charts[i]->caption.left(mostCharacters), m_style.text(TextRole::Secondary), textWidth),
                    {left, top + height + points(5)});
        }
        slice.height = std::max(slice.height, top + height);
        m_slices.push_back(std::move(slice));
    }

private:
    static constexpr int mostLinesTogether = 20;
    /// More than any caption needs, and less than fills a page beside its chart.
    static constexpr int mostCharacters = 700;

    static std::pair<QColor, QColor> colors(NoteBlock::Tone tone)
    {
        const auto mode = ThemeMode::Light;
        switch (tone) {
        case NoteBlock::Tone::Good:
            return {tokenColor(Token::GoodSoft, mode), tokenColor(Token::Good, mode)};
        case NoteBlock::Tone::Warning:
            return {tokenColor(Token::WarningSoft, mode), tokenColor(Token::Warning, mode)};
        case NoteBlock::Tone::Info:
            break;
        }
        return {tokenColor(Token::InfoSoft, mode), tokenColor(Token::Info, mode)};
    }

    [[nodiscard]] static qreal plotHeight(const std::vector<std::shared_ptr<const ChartBlock>> &charts)
    {
        qreal height = points(charts.front()->isHalfWidth ? 178 : 186);
        for (const auto &chart : charts) {
            if (!chart->categories.isEmpty())
                height = std::min(points(34) + points(14.5) * qreal(chart->categories.size()), points(480));
        }
        return height;
    }

    const ReportStyle &m_style;
    std::vector<ReportSlice> &m_slices;
};

} // namespace

void addText(ReportSlice &slice, std::shared_ptr<const ReportText> text, const QPointF &corner)
{
    slice.height = std::max(slice.height, corner.y() + text->height());
    slice.items.emplace_back(PlacedText(std::move(text), corner));
}

std::vector<ReportSlice> sliceBlocks(const Report &report, const ReportStyle &style)
{
    std::vector<ReportSlice> slices;
    addTitle(slices, report, style);
    Slicer slicer(style, slices);
    for (size_t i = 0; i < report.blocks.size(); ++i) {
        const auto *chart = std::get_if<ChartBlock>(&report.blocks[i]);
        if (!chart) {
            std::visit(
                [&](const auto &block) {
                    if constexpr (!std::is_same_v<std::decay_t<decltype(block)>, ChartBlock>)
                        slicer(block);
                },
                report.blocks[i]);
            continue;
        }
        std::vector<std::shared_ptr<const ChartBlock>> charts = {std::make_shared<const ChartBlock>(*chart)};
        const auto *next = i + 1 < report.blocks.size() ? std::get_if<ChartBlock>(&report.blocks[i + 1]) : nullptr;
        if (chart->isHalfWidth && next && next->isHalfWidth) {
            charts.push_back(std::make_shared<const ChartBlock>(*next));
            ++i;
        }
        slicer.addCharts(charts);
    }
    return slices;
}

} // namespace assay
