#include "ui/theme/tokens.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace assay
{

namespace
{

struct TokenValue {
    Token token;
    QRgb light;
    QRgb dark;
};

constexpr std::array<TokenValue, 29> tokenTable = {{
    {Token::Window, 0xfff6f7f9, 0xff1c2025},        {Token::Page, 0xffffffff, 0xff16191d},
    {Token::Card, 0xffffffff, 0xff20252b},          {Token::Border, 0xffe2e5ea, 0xff2d333b},
    {Token::Grid, 0xffe9ecf0, 0xff2a3038},          {Token::Text, 0xff1c2127, 0xffe4e8ed},
    {Token::TextSecondary, 0xff5f6975, 0xff9aa5b1}, {Token::TextDisabled, 0xff98a1ad, 0xff69737f},
    {Token::Accent, 0xff2b63d9, 0xff7aa7ff},        {Token::AccentText, 0xffffffff, 0xff10151d},
    {Token::AccentSoft, 0xffe8effd, 0xff1e2e4d},    {Token::Hover, 0xfff0f2f6, 0xff272c34},
    {Token::Pressed, 0xffe4e8ee, 0xff303740},       {Token::Good, 0xff197a47, 0xff5cc48c},
    {Token::GoodSoft, 0xffe4f4ea, 0xff173325},      {Token::Warning, 0xff8f5400, 0xffe9b04c},
    {Token::WarningSoft, 0xfffdf1dc, 0xff3a2d14},   {Token::Bad, 0xffbf2a2a, 0xfff0837c},
    {Token::BadSoft, 0xfffbe7e6, 0xff3d2021},       {Token::Info, 0xff2b63d9, 0xff7aa7ff},
    {Token::InfoSoft, 0xffe8effd, 0xff1e2e4d},      {Token::Neutral, 0xff5a6470, 0xffa3adb8},
    {Token::NeutralSoft, 0xffedf0f3, 0xff2b3139},   {Token::Shadow, 0xff0c1016, 0xff000000},
    {Token::Tooltip, 0xff262c34, 0xff343b45},       {Token::TooltipText, 0xfff4f6f8, 0xfff0f3f6},
    {Token::Heat0, 0xff3d73c9, 0xff5b94e8},         {Token::Heat1, 0xfff0f1f3, 0xff2a3038},
    {Token::Heat2, 0xffd9772b, 0xffeda24f},
}};

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < tokenTable.size(); ++i) {
        if (std::size_t(tokenTable[i].token) != i)
            return false;
    }
    return std::size_t(Token::Heat2) + 1 == tokenTable.size();
}
static_assert(isInOrder(), "one line a token, in the order of the enumeration");

constexpr std::array<QRgb, 8> lightSeries = {0xff3998e2, 0xff602c00, 0xff00a878, 0xffa14100,
                                             0xffc6699e, 0xff004b71, 0xff9e9800, 0xff404040};
constexpr std::array<QRgb, 8> darkSeries = {0xff4d94d4, 0xffba7b00, 0xff00b180, 0xffffa862,
                                            0xffce72a5, 0xff7bdeff, 0xfffbed65, 0xffeaeaea};

// CIE LCh under D65: hue from 318 to 92 degrees, lightness from 17 to 61 (light) or from 48 to 94 (dark).
constexpr std::array<QRgb, 9> lightSequence = {0xff470065, 0xff003279, 0xff02466b, 0xff02566b, 0xff05666c,
                                               0xff017765, 0xff008a41, 0xff699119, 0xffab9213};
constexpr std::array<QRgb, 9> darkSequence = {0xff9957b4, 0xff5e7adf, 0xff0697e0, 0xff02acd4, 0xff0dc0cb,
                                              0xff07d5b7, 0xff74e492, 0xffc6eb7b, 0xffffedbe};

} // namespace

QColor tokenColor(Token token, ThemeMode mode)
{
    const TokenValue &value = tokenTable[std::size_t(token)];
    return QColor::fromRgba(mode == ThemeMode::Dark ? value.dark : value.light);
}

QColor tokenColor(Token token, const QPalette &palette)
{
    return tokenColor(token, themeMode(palette));
}

ThemeMode themeMode(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128 ? ThemeMode::Dark : ThemeMode::Light;
}

QPalette makePalette(ThemeMode mode)
{
    const auto color = [mode](Token token) { return tokenColor(token, mode); };
    const std::array<std::pair<QPalette::ColorRole, Token>, 20> roles = {{
        {QPalette::Window, Token::Page},
        {QPalette::WindowText, Token::Text},
        {QPalette::Base, Token::Card},
        {QPalette::AlternateBase, Token::Window},
        {QPalette::Text, Token::Text},
        {QPalette::PlaceholderText, Token::TextSecondary},
        {QPalette::Button, Token::Card},
        {QPalette::ButtonText, Token::Text},
        {QPalette::BrightText, Token::Bad},
        {QPalette::Light, Token::Card},
        {QPalette::Midlight, Token::Hover},
        {QPalette::Mid, Token::Border},
        {QPalette::Dark, Token::TextDisabled},
        {QPalette::Shadow, Token::Shadow},
        {QPalette::Highlight, Token::AccentSoft},
        {QPalette::HighlightedText, Token::Text},
        {QPalette::Link, Token::Accent},
        {QPalette::LinkVisited, Token::Accent},
        {QPalette::ToolTipBase, Token::Tooltip},
        {QPalette::ToolTipText, Token::TooltipText},
    }};
    QPalette palette;
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        for (const auto &[role, token] : roles)
            palette.setColor(group, role, color(token));
    }
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText,
                            QPalette::HighlightedText, QPalette::Link, QPalette::LinkVisited, QPalette::BrightText})
        palette.setColor(QPalette::Disabled, role, color(Token::TextDisabled));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, color(Token::NeutralSoft));
    palette.setColor(QPalette::Disabled, QPalette::Base, color(Token::Window));
    return palette;
}

SeriesStyle seriesStyle(int index, ThemeMode mode)
{
    const auto &colors = mode == ThemeMode::Dark ? darkSeries : lightSeries;
    const int place = std::max(index, 0);
    const int round = place / int(colors.size());
    SeriesStyle style;
    style.color = QColor::fromRgba(colors[std::size_t(place) % colors.size()]);
    style.pen = round % 2 == 0 ? Qt::SolidLine : Qt::DashLine;
    style.hasMarkers = round >= 2;
    return style;
}

QColor sequentialColor(double share, ThemeMode mode)
{
    const auto &colors = mode == ThemeMode::Dark ? darkSequence : lightSequence;
    const double place = std::clamp(share, 0.0, 1.0) * double(colors.size() - 1);
    const auto below = std::min(std::size_t(place), colors.size() - 2);
    const double part = place - double(below);
    const QColor a = QColor::fromRgba(colors[below]);
    const QColor b = QColor::fromRgba(colors[below + 1]);
    const auto mix = [part](int from, int to) { return int(std::lround(from + part * (to - from))); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

} // namespace assay
