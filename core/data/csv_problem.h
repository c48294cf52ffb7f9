#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <cstdint>

namespace assay
{

/// What is wrong with a CSV file, and where.
struct CsvProblem {
    enum class Kind {
        None,
        OpenQuote,      ///< never closed
        TextAfterQuote, ///< behind a closing quote
        QuoteInside,    ///< in a field that does not begin with one
        LoneReturn,     ///< a carriage return without a line feed
        Ragged,         ///< a row with too few or too many fields
        LongRow,        ///< longer than CsvBlocks::longestRow
        Nul,
        NotUtf8,
        Utf16,
        NotOfType ///< a value that is not of the type that its column was given
    };
    Kind kind = Kind::None;
    std::int64_t line = 0; ///< from 1
    size_t field = 0;      ///< from 1; of a ragged row, how many there are
    QString value = {};
    QString type = {};

    /// The sentence. `columns` are the names, as far as they are known.
    [[nodiscard]] Error toError(const QString &file, const QStringList &columns) const;
};

/// “Cannot read “data.csv”: …”
Error cannotReadCsv(const QString &file, const QString &why);

} // namespace assay
