#pragma once

#include "core/runs/filter/filter_time.h"
#include "core/runs/filter/filter_tree.h"
#include "core/runs/filter/query_reader.h"

namespace assay
{

/// How a filter is to be read. A value type.
struct FilterLanguage {
    QueryGrammar grammar = QueryGrammar::Full;
    FilterClock clock = FilterClock::system();
    const KnownKeys *known = nullptr; ///< for advice in errors; may be null
};

/// A filter's tree, and where each key stands in the text.
struct ReadFilter {
    FilterTree tree;
    std::vector<TextSpan> keySpans; ///< beside tree.keys: where each is first named
};

/// Reads a whole filter. Blank text gives an empty tree. `wrong` takes the place of an error, and may be null. Refuses
/// text of more than a million characters and more than 200 levels of parentheses, so that any text is answered in
/// time proportional to its length.
Result<ReadFilter> readFilter(const QString &text, const FilterLanguage &language, TextSpan *wrong);

} // namespace assay
