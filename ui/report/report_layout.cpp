#include "ui/report/report_layout.h"

#include "ui/report/report_flow.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>

#include <algorithm>

namespace assay
{

namespace
{

/// Fills pages with slices from top to bottom.
class Paginator final
{
public:
    explicit Paginator(const ReportStyle &style) : m_style(style), m_y(style.body().top()) { m_pages.emplace_back(); }

    void add(const std::vector<ReportSlice> &slices)
    {
        size_t first = 0;
        while (first < slices.size()) {
            if (slices[first].startsPage) {
                if (!isAtTop())
                    beginPage();
                ++first;
                continue;
            }
            size_t end = first + 1;
            while (end < slices.size() && slices[end - 1].keepsWithNext && !slices[end].startsPage)
                ++end;
            if (!isAtTop() && heightOf(slices, first, end) > room())
                beginPage();
            for (size_t i = first; i < end; ++i)
                place(slices[i]);
            first = end;
        }
    }

    [[nodiscard]] std::vector<ReportPage> take() { return std::move(m_pages); }

private:
    [[nodiscard]] bool isAtTop() const { return m_y <= m_style.body().top(); }
    [[nodiscard]] qreal room() const { return m_style.body().bottom() - m_y; }

    static qreal heightOf(const std::vector<ReportSlice> &slices, size_t first, size_t end)
    {
        qreal height = 0;
        for (size_t i = first; i < end; ++i)
            height += slices[i].spaceBefore + slices[i].height;
        return height;
    }

    void beginPage()
    {
        m_pages.emplace_back();
        m_y = m_style.body().top();
    }

    void place(const ReportSlice &slice)
    {
        if (!isAtTop() && slice.spaceBefore + slice.height > room())
            beginPage();
        if (isAtTop()) {
            if (slice.header)
                put(*slice.header);
        } else {
            m_y += slice.spaceBefore;
        }
        put(slice);
    }

    void put(const ReportSlice &slice)
    {
        for (const PageItem &item : slice.items)
            m_pages.back().items.push_back(moved(item, {m_style.body().left(), m_y}));
        m_y += slice.height;
    }

    const ReportStyle &m_style;
    std::vector<ReportPage> m_pages;
    qreal m_y;
};

std::shared_ptr<const ReportText> runningText(const QString &text, const ReportStyle &style, qreal width,
                                              Qt::Alignment alignment)
{
    const TextStyle &look = style.text(TextRole::Running);
    // One point less than there is: what fits by a hair must not wrap.
    const QString elided = QFontMetricsF(look.font).elidedText(printable(text).replace(QChar::LineSeparator, u' '),
                                                               Qt::ElideRight, width - points(1));
    return std::make_shared<const ReportText>(elided, look, width, alignment);
}

void addHeadAndFoot(std::vector<ReportPage> &pages, const Report &report, const ReportStyle &style)
{
    const QRectF &body = style.body();
    const qreal side = points(110);
    const qreal headTop = body.top() - points(25);
    const qreal footTop = body.bottom() + points(17);
    const auto right = Qt::AlignRight | Qt::AlignAbsolute;
    for (size_t i = 0; i < pages.size(); ++i) {
        auto &items = pages[i].items;
        if (i > 0) {
            const auto title = runningText(report.title, style, body.width() - side, Qt::AlignLeft);
            items.emplace_back(PlacedText(title, {body.left(), headTop}));
            const auto kind = runningText(report.kind, style, side, right);
            items.emplace_back(PlacedText(kind, {body.right() - side, headTop}));
            items.emplace_back(PlacedBox{{body.left(), headTop + points(13), body.width(), points(0.5)}, style.rule});
        }
        items.emplace_back(PlacedBox{{body.left(), footTop - points(5), body.width(), points(0.5)}, style.rule});
        const auto foot = runningText(report.footer, style, body.width() - side, Qt::AlignLeft);
        items.emplace_back(PlacedText(foot, {body.left(), footTop}));
        const QString place =
            QCoreApplication::translate("Report", "Page %1 of %2")
                .arg(QLocale().toString(qulonglong(i + 1)), QLocale().toString(qulonglong(pages.size())));
        items.emplace_back(PlacedText(runningText(place, style, side, right), {body.right() - side, footTop}));
    }
}

} // namespace

std::vector<ReportPage> layOutReport(const Report &report, const ReportStyle &style)
{
    Paginator paginator(style);
    paginator.add(sliceBlocks(report, style));
    auto pages = paginator.take();
    addHeadAndFoot(pages, report, style);
    return pages;
}

} // namespace assay
