#include "ui/theme/fonts.h"

#include <QFontDatabase>

namespace assay
{

namespace
{

QFont firstInstalled(const QStringList &families, QFontDatabase::SystemFont otherwise)
{
    for (const QString &family : families) {
        if (QFontDatabase::hasFamily(family))
            return QFont(family);
    }
    return QFontDatabase::systemFont(otherwise);
}

QFont withSize(QFont font, int pixelSize, int weight)
{
    font.setPixelSize(pixelSize);
    font.setWeight(QFont::Weight(weight));
    // Hinted glyphs at 13 px are spaced unevenly; shapes and spacing follow the outlines instead.
    font.setHintingPreference(QFont::PreferVerticalHinting);
    return font;
}

} // namespace

QFont textFont()
{
    return textFont(13);
}

QFont textFont(int pixelSize, int weight)
{
    static const QFont family = firstInstalled({QStringLiteral("Inter")}, QFontDatabase::GeneralFont);
    return withSize(family, pixelSize, weight);
}

QFont numberFont(int pixelSize)
{
    // Inter's digits are not equally wide on Qt 6.4; DejaVu's are, and as tall at the same size.
    static const QFont family = firstInstalled({QStringLiteral("DejaVu Sans")}, QFontDatabase::FixedFont);
    return withSize(family, pixelSize, QFont::Normal);
}

QFont codeFont(int pixelSize)
{
    static const QFont family = firstInstalled({QStringLiteral("JetBrains Mono"), QStringLiteral("DejaVu Sans Mono")},
                                               QFontDatabase::FixedFont);
    return withSize(family, pixelSize, QFont::Normal);
}

} // namespace assay
