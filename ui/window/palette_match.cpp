#include "ui/window/palette_match.h"

#include <limits>
#include <vector>

namespace assay
{

namespace
{

constexpr int letterScore = 10;
constexpr int wordStartScore = 12;
constexpr int textStartScore = 8;
constexpr int consecutiveScore = 20;
constexpr int gapCost = 1;
constexpr int impossible = std::numeric_limits<int>::min() / 2;
constexpr int longestText = 200;

bool startsWord(const QString &text, qsizetype at)
{
    if (at == 0)
        return true;
    const QChar before = text[at - 1];
    return !before.isLetterOrNumber() || (before.isLower() && text[at].isUpper()) ||
           (before.isLetter() && text[at].isDigit());
}

int placeScore(const QString &text, qsizetype at)
{
    return letterScore + (startsWord(text, at) ? wordStartScore : 0) + (at == 0 ? textStartScore : 0);
}

} // namespace

std::optional<PaletteMatch> matchPalette(const QString &typed, const QString &text)
{
    QString pattern = typed.toCaseFolded();
    pattern.remove(QLatin1Char(' '));
    const QString folded = text.left(longestText).toCaseFolded();
    const auto rows = std::size_t(pattern.size());
    const auto columns = std::size_t(folded.size());
    if (rows == 0)
        return PaletteMatch{};
    if (rows > columns || folded.size() != std::min<qsizetype>(text.size(), longestText))
        return std::nullopt;

    // best[i][j]: the highest score with letter i of the pattern at place j; from[i][j]: where letter i - 1 was then.
    std::vector<std::vector<int>> best(rows, std::vector<int>(columns, impossible));
    std::vector<std::vector<int>> from(rows, std::vector<int>(columns, -1));
    for (std::size_t i = 0; i < rows; ++i) {
        int bestBefore = impossible; // over all places before j - 1, already lowered by the gap
        int bestBeforeAt = -1;
        for (std::size_t j = i; j < columns; ++j) {
            if (i > 0 && j >= 2 && best[i - 1][j - 2] - gapCost > bestBefore - gapCost) {
                bestBefore = best[i - 1][j - 2];
                bestBeforeAt = int(j) - 2;
            }
            if (bestBefore > impossible)
                bestBefore -= gapCost;
            if (pattern[qsizetype(i)] != folded[qsizetype(j)])
                continue;
            const int here = placeScore(text, qsizetype(j));
            if (i == 0) {
                best[i][j] = here - int(std::min<std::size_t>(j, 10)) * gapCost;
                continue;
            }
            const int consecutive =
                j > 0 && best[i - 1][j - 1] > impossible ? best[i - 1][j - 1] + consecutiveScore : impossible;
            const int apart = bestBeforeAt >= 0 ? bestBefore : impossible;
            if (std::max(consecutive, apart) == impossible)
                continue;
            best[i][j] = here + std::max(consecutive, apart);
            from[i][j] = consecutive >= apart ? int(j) - 1 : bestBeforeAt;
        }
    }
    const auto last = std::max_element(best.back().begin(), best.back().end());
    if (*last <= impossible)
        return std::nullopt;
    PaletteMatch match;
    match.score = *last - int(columns) / 4;
    int place = int(last - best.back().begin());
    for (int i = int(rows) - 1; i >= 0; --i) {
        match.positions.prepend(place);
        place = from[std::size_t(i)][std::size_t(place)];
    }
    return match;
}

} // namespace assay
