#include "ui/report/report_style.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

namespace assay
{

namespace
{

TextStyle styled(QFont font, const QColor &color, qreal pitch)
{
    // On paper the outlines count, not a screen's pixels.
    font.setHintingPreference(QFont::PreferNoHinting);
    return {font, color, points(pitch)};
}

TextStyle words(qreal size, int weight, const QColor &color, qreal pitch)
{
    return styled(textFont(qRound(points(size)), weight), color, pitch);
}

TextStyle numbers(qreal size, const QColor &color, qreal pitch)
{
    return styled(numberFont(qRound(points(size))), color, pitch);
}

TextStyle code(qreal size, const QColor &color, qreal pitch)
{
    return styled(codeFont(qRound(points(size))), color, pitch);
}

} // namespace

ReportStyle::ReportStyle()
    : ink(tokenColor(Token::Text, ThemeMode::Light)),
      quiet(tokenColor(Token::TextSecondary, ThemeMode::Light)),
      rule(tokenColor(Token::Border, ThemeMode::Light)),
      grid(tokenColor(Token::Grid, ThemeMode::Light)),
      accent(tokenColor(Token::Accent, ThemeMode::Light)),
      ground(tokenColor(Token::Window, ThemeMode::Light)),
      m_page(0, 0, millimetres(210), millimetres(297)),
      m_body(m_page.adjusted(millimetres(20), millimetres(22), -millimetres(20), -millimetres(22)))
{
    TextStyle kind = words(8, QFont::DemiBold, accent, 11);
    kind.font.setLetterSpacing(QFont::PercentageSpacing, 106);
    m_text = {
        {TextRole::Kind, kind},
        {TextRole::Title, words(24, QFont::DemiBold, ink, 30)},
        {TextRole::Subtitle, words(11.5, QFont::Normal, quiet, 16)},
        {TextRole::Section, words(14.5, QFont::DemiBold, ink, 19)},
        {TextRole::Subsection, words(10, QFont::DemiBold, ink, 14)},
        {TextRole::Body, words(9.5, QFont::Normal, ink, 14.2)},
        {TextRole::Secondary, words(8, QFont::Normal, quiet, 11.6)},
        {TextRole::FactName, words(8.5, QFont::Normal, quiet, 12)},
        {TextRole::FactValue, words(8.5, QFont::Normal, ink, 12)},
        {TextRole::FactCode, code(7.8, ink, 12)},
        {TextRole::FigureName, words(8, QFont::Normal, quiet, 11)},
        {TextRole::FigureValue, words(18, QFont::DemiBold, ink, 23)},
        {TextRole::FigureNote, words(8, QFont::Normal, quiet, 11)},
        {TextRole::TableHeader, words(8, QFont::Medium, quiet, 11)},
        {TextRole::TableText, words(8.5, QFont::Normal, ink, 12)},
        {TextRole::TableNumber, numbers(7.8, ink, 12)},
        {TextRole::TableCode, code(7.8, ink, 12)},
        {TextRole::Code, code(7.8, ink, 11.6)},
        {TextRole::ChartLabel, words(7.5, QFont::Normal, quiet, 10)},
        {TextRole::ChartNumber, numbers(7, quiet, 10)},
        {TextRole::Running, words(7.5, QFont::Normal, quiet, 10)},
    };
}

} // namespace assay
