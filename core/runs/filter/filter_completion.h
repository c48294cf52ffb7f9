#pragma once

#include "core/runs/filter/known_keys.h"
#include "core/runs/filter/query_reader.h"

#include <QString>

#include <vector>

namespace assay
{

/// What may be written where the cursor is. A value type.
struct FilterCompletion {
    struct Candidate {
        enum class Kind { Key, Operator, Keyword, Value, Part };
        QString text;
        Kind kind = Kind::Key;
        friend bool operator==(const Candidate &, const Candidate &) = default;
    };
    TextSpan replaced;                 ///< the word at the cursor, which a candidate takes the place of
    std::vector<Candidate> candidates; ///< the likeliest first, at most `limit`
};

/// Candidates for a filter with the cursor before the character at `cursor`: keys and keywords where a clause begins,
/// operators after a key, values that the key is known to have after an operator, `and` and `or` after a clause, parts
/// such as .min after a metric. Only those that begin with (or, for keys, hold) what stands left of the cursor.
FilterCompletion completeFilter(const QString &text, qsizetype cursor, const KnownKeys &known, size_t limit = 50);

} // namespace assay
