#include "core/data/json_lines_reader.h"

#include <cstdint>
#include <cstdlib>

using namespace assay;

/// Any bytes give either a table whose columns are as long as it says, or a sentence; in small blocks too.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, size_t size)
{
    NoProgress progress;
    // A copy of just that size, so that the sanitizer sees every read beyond the end that is not Qt's closing zero.
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto table = readJsonLines(bytes, QStringLiteral("fuzz.jsonl"), progress);
    MemorySource source(bytes);
    const auto inBlocks =
        readJsonLines(source, QStringLiteral("fuzz.jsonl"), progress, {.threads = 1, .blockBytes = 16});
    if (bool(table) != bool(inBlocks) || (table && table->columns.size() != inBlocks->columns.size()))
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
    for (size_t i = 0; i < table->columns.size(); ++i) {
        for (size_t row = 0; row < size_t(table->rowCount); ++row) {
            if (table->columns[i].text(row) != inBlocks->columns[i].text(row))
                std::abort();
        }
    }
    return 0;
}
