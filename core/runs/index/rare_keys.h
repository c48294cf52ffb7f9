#pragma once

#include "core/base/result.h"
#include "core/runs/index/run_index_column.h"

#include <array>
#include <functional>
#include <span>
#include <string_view>

/// How the run index keeps keys that few runs of a segment have: many in one blob, by their UTF-8, each with the places
/// and values of its runs alone.
namespace assay::rare_keys
{

/// Last, min, max, first, count.
constexpr size_t metricParts = 5;

struct MetricValue {
    std::uint16_t place = 0; ///< of the run in its segment
    std::array<double, metricParts> parts{};
};

struct TextValue {
    std::uint16_t place = 0;
    std::string_view text;
};

/// Puts keys, which have to come in order, into blobs.
class Writer final
{
public:
    void add(std::string_view key, std::span<const MetricValue> values);
    void add(std::string_view key, std::span<const TextValue> values);
    [[nodiscard]] bool isEmpty() const { return m_blob.isEmpty(); }
    /// Long enough to be stored.
    [[nodiscard]] bool isFull() const;
    [[nodiscard]] const QByteArray &firstKey() const { return m_firstKey; }
    /// What was added; the writer is empty then.
    QByteArray take();

private:
    void append(char layout, std::string_view key, const QByteArray &values);

    QByteArray m_blob;
    QByteArray m_firstKey;
};

/// Puts one part of a metric's values into a segment of a column of numbers; a key that is not in the blob has none.
Result<> loadNumbers(const QByteArray &blob, std::string_view key, size_t part, RunIndexColumn &column, size_t segment);
/// The same for a parameter's or a tag's texts.
Result<> loadTexts(const QByteArray &blob, std::string_view key, RunIndexColumn &column, size_t segment);
/// Calls `see` with each key, in order, until it says false.
Result<> forEachKey(const QByteArray &blob, const std::function<bool(std::string_view key)> &see);
/// Calls `see` with each text of each key; texts alone.
Result<> forEachText(const QByteArray &blob, const std::function<void(std::string_view key, TextValue value)> &see);

} // namespace assay::rare_keys
