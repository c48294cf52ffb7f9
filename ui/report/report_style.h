#pragma once

#include <QColor>
#include <QFont>
#include <QRectF>

#include <map>

namespace assay
{

/// Device units of a report's page in one typographic point (1/72 inch).
constexpr qreal unitsPerPoint = 10;
/// Dots per inch of a report's page.
constexpr int reportResolution = int(72 * unitsPerPoint);

constexpr qreal points(qreal value)
{
    return value * unitsPerPoint;
}

constexpr qreal millimetres(qreal value)
{
    return points(value * 72 / 25.4);
}

/// What a piece of text in a report is.
enum class TextRole {
    Kind,
    Title,
    Subtitle,
    Section,
    Subsection,
    Body,
    Secondary,
    FactName,
    FactValue,
    FactCode,
    FigureName,
    FigureValue,
    FigureNote,
    TableHeader,
    TableText,
    TableNumber,
    TableCode,
    Code,
    ChartLabel,
    ChartNumber,
    Running ///< head and foot of every page
};

/// How text of one role looks.
struct TextStyle {
    QFont font;
    QColor color;
    qreal pitch = 0; ///< from one baseline to the next
};

/// Fonts, colours and measures of a report's pages, in the light theme whatever the window shows. Window thread.
class ReportStyle final
{
public:
    ReportStyle();

    [[nodiscard]] const TextStyle &text(TextRole role) const { return m_text.at(role); }
    [[nodiscard]] const QRectF &page() const { return m_page; }
    /// What blocks may fill, between head and foot.
    [[nodiscard]] const QRectF &body() const { return m_body; }
    /// The widest that lines of prose may be.
    [[nodiscard]] static qreal measure() { return points(450); }

    QColor ink;
    QColor quiet;
    QColor rule;
    QColor grid;
    QColor accent;
    QColor ground; ///< behind large figures

private:
    QRectF m_page;
    QRectF m_body;
    std::map<TextRole, TextStyle> m_text;
};

} // namespace assay
