#include "core/runs/index/rare_keys.h"

#include <cstring>
#include <utility>

namespace assay::rare_keys
{

namespace
{

// A blob is a byte for its layout, then for each key: the sizes of the key and of its values, the key, the values.
// Those of a metric: a place and its parts, run by run. Texts: how many are different, each with its size, then a place
// and the number of its text, run by run.
constexpr char metricLayout = 1;
constexpr char textLayout = 2;

/// Of a stored blob; a key whose values are more makes a longer one.
constexpr qsizetype fullBytes = 64 << 10;

template <typename Value>
void put(QByteArray &blob, const Value &value)
{
    blob.append(reinterpret_cast<const char *>(&value), qsizetype(sizeof value));
}

void putText(QByteArray &blob, std::string_view text)
{
    blob.append(text.data(), qsizetype(text.size()));
}

template <typename Value>
bool take(std::string_view &rest, Value &value)
{
    if (rest.size() < sizeof value)
        return false;
    std::memcpy(&value, rest.data(), sizeof value);
    rest.remove_prefix(sizeof value);
    return true;
}

bool takeText(std::string_view &rest, size_t size, std::string_view &text)
{
    if (rest.size() < size)
        return false;
    text = rest.substr(0, size);
    rest.remove_prefix(size);
    return true;
}

/// Calls `see` with each key and its values until it says false.
template <typename See>
Result<> forEach(const QByteArray &blob, char layout, See see)
{
    std::string_view rest(blob.constData(), size_t(blob.size()));
    if (rest.empty())
        return Done{};
    if (rest.front() != layout)
        return damagedSegment();
    rest.remove_prefix(1);
    while (!rest.empty()) {
        std::uint32_t keySize = 0;
        std::uint32_t valueSize = 0;
        std::string_view key;
        std::string_view values;
        if (!take(rest, keySize) || !take(rest, valueSize) || !takeText(rest, keySize, key) ||
            !takeText(rest, valueSize, values))
            return damagedSegment();
        ASSAY_TRY(isWanted, see(key, values));
        if (!isWanted)
            break;
    }
    return Done{};
}

/// The values of one key; null when it is not there.
Result<std::string_view> find(const QByteArray &blob, char layout, std::string_view wanted)
{
    std::string_view found;
    ASSAY_CHECK(forEach(blob, layout, [&](std::string_view key, std::string_view values) -> Result<bool> {
        if (key == wanted)
            found = values;
        return key < wanted;
    }));
    return found;
}

/// The texts of a key, and after them its places.
Result<std::vector<std::string_view>> takeTexts(std::string_view &values)
{
    std::uint16_t count = 0;
    if (!take(values, count) || count > segmentRuns)
        return damagedSegment();
    std::vector<std::string_view> texts(count);
    for (std::string_view &text : texts) {
        std::uint32_t size = 0;
        if (!take(values, size) || !takeText(values, size, text))
            return damagedSegment();
    }
    return texts;
}

template <typename See>
Result<> forEachPlace(std::string_view values, const std::vector<std::string_view> &texts, See see)
{
    while (!values.empty()) {
        std::uint16_t place = 0;
        std::uint16_t text = 0;
        if (!take(values, place) || !take(values, text) || place >= segmentRuns || text >= texts.size())
            return damagedSegment();
        see(place, text);
    }
    return Done{};
}

} // namespace

bool Writer::isFull() const
{
    return m_blob.size() >= fullBytes;
}

QByteArray Writer::take()
{
    m_firstKey.clear();
    return std::exchange(m_blob, QByteArray());
}

void Writer::append(char layout, std::string_view key, const QByteArray &values)
{
    if (m_blob.isEmpty()) {
        m_blob.append(layout);
        m_firstKey = QByteArray(key.data(), qsizetype(key.size()));
    }
    put(m_blob, std::uint32_t(key.size()));
    put(m_blob, std::uint32_t(values.size()));
    putText(m_blob, key);
    m_blob.append(values);
}

void Writer::add(std::string_view key, std::span<const MetricValue> values)
{
    QByteArray bytes;
    bytes.reserve(qsizetype(values.size()) * qsizetype(sizeof(std::uint16_t) + metricParts * sizeof(double)));
    for (const MetricValue &value : values) {
        put(bytes, value.place);
        put(bytes, value.parts);
    }
    append(metricLayout, key, bytes);
}

void Writer::add(std::string_view key, std::span<const TextValue> values)
{
    TextPool pool;
    std::vector<std::uint16_t> texts;
    for (const TextValue &value : values)
        texts.push_back(std::uint16_t(pool.codeOf(value.text) - 1));
    QByteArray bytes;
    put(bytes, std::uint16_t(pool.size()));
    for (std::uint32_t code = 1; code <= pool.size(); ++code) {
        put(bytes, std::uint32_t(pool.view(code).size()));
        putText(bytes, pool.view(code));
    }
    for (size_t i = 0; i < values.size(); ++i) {
        put(bytes, values[i].place);
        put(bytes, texts[i]);
    }
    append(textLayout, key, bytes);
}

Result<> loadNumbers(const QByteArray &blob, std::string_view key, size_t part, RunIndexColumn &column, size_t segment)
{
    ASSAY_TRY(values, find(blob, metricLayout, key));
    while (!values.empty()) {
        MetricValue value;
        if (!take(values, value.place) || !take(values, value.parts) || value.place >= segmentRuns)
            return damagedSegment();
        column.setNumber(segment * segmentRuns + value.place, value.parts[part]);
    }
    return Done{};
}

Result<> loadTexts(const QByteArray &blob, std::string_view key, RunIndexColumn &column, size_t segment)
{
    ASSAY_TRY(values, find(blob, textLayout, key));
    if (values.empty())
        return Done{};
    ASSAY_TRY(texts, takeTexts(values));
    std::vector<QString> read;
    read.reserve(texts.size());
    for (const std::string_view text : texts)
        read.push_back(QString::fromUtf8(text.data(), qsizetype(text.size())));
    return forEachPlace(values, texts, [&](std::uint16_t place, std::uint16_t text) {
        column.setText(segment * segmentRuns + place, read[text]);
    });
}

Result<> forEachKey(const QByteArray &blob, const std::function<bool(std::string_view key)> &see)
{
    if (blob.isEmpty())
        return Done{};
    return forEach(blob, blob.front(),
                   [&](std::string_view key, std::string_view) -> Result<bool> { return see(key); });
}

Result<> forEachText(const QByteArray &blob, const std::function<void(std::string_view key, TextValue value)> &see)
{
    return forEach(blob, textLayout, [&](std::string_view key, std::string_view values) -> Result<bool> {
        ASSAY_TRY(texts, takeTexts(values));
        ASSAY_CHECK(forEachPlace(values, texts, [&](std::uint16_t place, std::uint16_t text) {
            see(key, {place, texts[text]});
        }));
        return true;
    });
}

} // namespace assay::rare_keys
