#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace assay
{

/// How well a text answers what was typed, and which of its letters did.
struct PaletteMatch {
    int score = 0;
    QList<int> positions;
};

/// The best way to find the letters of `typed` in this order in `text`, without regard to case and spaces. Beginnings
/// of words and runs of letters count more, gaps and length less. Nothing when a letter is missing.
std::optional<PaletteMatch> matchPalette(const QString &typed, const QString &text);

} // namespace assay
