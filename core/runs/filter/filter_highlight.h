#pragma once

#include "core/runs/filter/query_reader.h"

#include <QString>

#include <vector>

namespace assay
{

/// A piece of a filter that is painted in one way.
struct FilterSpan {
    enum class Kind { Key, Operator, Keyword, Number, Text, Words, Bracket, Wrong };
    TextSpan where;
    Kind kind = Kind::Words;
    friend bool operator==(const FilterSpan &, const FilterSpan &) = default;
};

/// The pieces of any text, right or wrong, from left to right, spaces left out; in time proportional to its length.
/// Keywords are and, or, not and has; operators are signs and the words like, ilike, in, is and null; a quote that is
/// never closed is wrong.
std::vector<FilterSpan> filterSpans(const QString &text);

} // namespace assay
