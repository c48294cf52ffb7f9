#pragma once

#include <QFont>

namespace assay
{

/// 13 px text: Inter where it is installed, else the system's.
QFont textFont();
/// Text at another size; weight as QFont::Weight.
QFont textFont(int pixelSize, int weight = QFont::Normal);
/// For numbers in tables: digits of equal width.
QFont numberFont(int pixelSize = 13);
/// For ids, digests, specifications.
QFont codeFont(int pixelSize = 12);

} // namespace assay
