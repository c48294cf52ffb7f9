#pragma once

#include "core/data/profile.h"
#include "core/data/word_sketch.h"

namespace assay
{

/// Describes a column of words exactly, in O(rows + words). Any thread.
ColumnProfile profileWords(const Column &column);
/// Describes it by its sketch; within the profile's bounds where there are too many words to keep. Any thread.
ColumnProfile profileWordSketch(const QString &name, ColumnType type, const WordSketch &sketch);

} // namespace assay
