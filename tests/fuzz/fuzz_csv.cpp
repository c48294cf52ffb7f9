#include "core/data/csv_reader.h"

#include <cstdint>
#include <cstdlib>
#include <cstring>

using namespace assay;

namespace
{

bool isSame(const Table &a, const Table &b)
{
    if (a.rowCount != b.rowCount || a.columns.size() != b.columns.size())
        return false;
    for (size_t i = 0; i < a.columns.size(); ++i) {
        const Column &x = a.columns[i];
        const Column &y = b.columns[i];
        if (x.name != y.name || x.type != y.type || x.codes != y.codes || x.words != y.words ||
            x.numbers.size() != y.numbers.size() ||
            (!x.numbers.empty() && std::memcmp(x.numbers.data(), y.numbers.data(), x.numbers.size() * 8) != 0))
            return false;
    }
    return true;
}

} // namespace

/// Any bytes give either a table whose columns are as long as it says, or a sentence.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, size_t size)
{
    NoProgress progress;
    // A copy of just that size, so that the sanitizer sees every read beyond the end that is not Qt's closing zero.
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    CsvOptions options = sniffCsv(bytes);
    // The first byte may ask for another dialect.
    if (const std::uint8_t dialect = size > 0 ? data[0] : 0; dialect & 0x80) {
        options.decimal = dialect & 1 ? ',' : '.';
        options.thousands = dialect & 2 ? (options.decimal == ',' ? '.' : ',') : char(0);
        options.quote = dialect & 4 ? '\'' : '"';
        options.hasHeader = (dialect & 8) == 0;
        options.encoding = csvEncodings().at((dialect >> 4 & 7) % csvEncodings().size());
    }
    const auto table = readCsv(bytes, QStringLiteral("fuzz.csv"), options, progress);
    // Cut up into the smallest blocks, the same comes out.
    MemorySource source(bytes);
    const auto again = readCsv(source, QStringLiteral("fuzz.csv"), options, progress, {.threads = 1, .blockBytes = 5});
    if (bool(table) != bool(again) || (table && !isSame(*table, *again)))
        std::abort();
    if (!table) {
        if (table.error().code != ErrorCode::Invalid || !table.error().text.endsWith(u'.'))
            std::abort();
        return 0;
    }
    if (table->rowCount < 1 || table->columns.empty())
        std::abort();
    for (const Column &column : table->columns) {
        const size_t length = column.isWords() ? column.codes.size() : column.numbers.size();
        if (std::int64_t(length) != table->rowCount)
            std::abort();
        for (size_t row = 0; row < length; ++row) {
            if (column.text(row).isEmpty() != column.isMissing(row))
                std::abort();
        }
    }
    return 0;
}
