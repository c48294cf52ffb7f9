#include "core/data/column_profiler.h"
#include "core/data/column_sketch.h"

#include <cstdint>
#include <cstdlib>

using namespace assay;

namespace
{

void tell(const ColumnSketch &sketch)
{
    const ColumnProfile profile = profileSketch(QStringLiteral("x"), sketch);
    if (profile.count != sketch.count() || profile.missing < 0 || profile.missing > profile.count)
        std::abort();
    (void)TableProfile{profile.count, {profile}, {}, {}}.toJson();
}

} // namespace

/// Any bytes are a sketch that can be told, merged and written again, or a sentence. The first byte says with what it
/// is merged.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    auto sketch = ColumnSketch::deserialise(QByteArray(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1)));
    if (!sketch) {
        if (!sketch.error().text.endsWith(u'.'))
            std::abort();
        return 0;
    }
    tell(*sketch);
    const QByteArray bytes = sketch->serialise();
    const auto again = ColumnSketch::deserialise(bytes);
    if (!again || again->serialise() != bytes)
        std::abort();
    Column column;
    column.type = ColumnType(data[0] % 7);
    for (int row = 0; row < (data[0] < 128 ? 5 : 5000); ++row) {
        if (column.isWords()) {
            column.words.append(QString::number(row));
            column.codes.push_back(row);
        } else {
            column.numbers.push_back(double(row) * (column.type == ColumnType::Boolean ? 0 : 1e5));
        }
    }
    const std::int64_t before = sketch->count();
    if (sketch->merge(ColumnSketch::of(column)) && sketch->count() < before)
        std::abort();
    tell(*sketch);
    return 0;
}
