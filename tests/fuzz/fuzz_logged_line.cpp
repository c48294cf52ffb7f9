#include "core/data/logged_line.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <memory>

using namespace assay;

namespace
{

void require(bool isSo)
{
    if (!isSo)
        std::abort();
}

} // namespace

/// Any bytes are a line whose names and texts a run can have, or say what is wrong; and a reader that has read them
/// reads the next line as ever.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, size_t size)
{
    static LoggedLineReader reader;
    // A copy of just that size, so that the sanitizer sees every read beyond the end.
    const std::unique_ptr<char[]> bytes(new char[size]);
    std::copy_n(reinterpret_cast<const char *>(data), size, bytes.get());
    const LoggedLine line = reader.read({bytes.get(), size});
    const auto isName = [](const QString &name) {
        return !name.trimmed().isEmpty() && name.size() <= LoggedLineReader::mostNameCharacters;
    };
    for (const LoggedLine::Point &point : line.points)
        require(isName(point.key));
    for (const auto &texts : {line.params, line.tags}) {
        for (auto text = texts.begin(); text != texts.end(); ++text)
            require(isName(text.key()) && text.value().size() <= LoggedLineReader::mostTextCharacters);
    }
    for (const LoggedLine::File &file : line.files)
        require(!file.path.isEmpty());
    for (const LoggedLine::Trouble &trouble : line.troubles)
        require(!trouble.what.isEmpty());
    require(line.points.size() <= LoggedLineReader::mostValues);
    const LoggedLine next = reader.read("{\"step\": 3, \"loss\": 0.5}");
    require(next.troubles.empty() && next.step == 3 && next.points.size() == 1 && next.points.front().value == 0.5);
    return 0;
}
