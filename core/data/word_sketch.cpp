#include "core/data/word_sketch.h"

#include "core/data/sketch_bytes.h"
#include "core/data/word_length.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>

namespace assay
{

namespace
{

/// Of many words; their text may take a quarter of the room for few.
constexpr size_t mostFrequent = 256;
constexpr size_t mostFrequentBytes = WordSketch::mostBytes / 4;
constexpr std::uint64_t mostCount = std::uint64_t(1) << 53;

bool isMoreFrequent(const WordSketch::Entry &a, const WordSketch::Entry &b)
{
    return a.count != b.count ? a.count > b.count : a.word < b.word;
}

bool areFew(const std::vector<WordSketch::Entry> &entries)
{
    size_t bytes = 0;
    for (const WordSketch::Entry &entry : entries)
        bytes += size_t(entry.word.size());
    return entries.size() <= WordSketch::mostWords && bytes <= WordSketch::mostBytes;
}

} // namespace

WordSketch WordSketch::of(const Column &column)
{
    WordSketch sketch;
    sketch.m_count = std::int64_t(column.codes.size());
    std::vector<std::int64_t> counts(size_t(column.words.size()), 0);
    for (const std::int32_t code : column.codes) {
        if (code >= 0)
            ++counts[size_t(code)];
        else
            ++sketch.m_missing;
    }
    size_t bytes = 0;
    sketch.m_minLength = std::numeric_limits<double>::infinity();
    for (qsizetype code = 0; code < column.words.size(); ++code) {
        const std::int64_t count = counts[size_t(code)];
        if (count == 0)
            continue;
        const std::string_view word = column.words.utf8(code);
        const auto length = double(wordLength(word));
        sketch.m_minLength = std::min(sketch.m_minLength, length);
        sketch.m_maxLength = std::max(sketch.m_maxLength, length);
        sketch.m_lengths += length * double(count);
        sketch.m_spaced += word.find(' ') != std::string_view::npos ? 1 : 0;
        ++sketch.m_words;
        QByteArray text(word.data(), qsizetype(word.size()));
        if (!sketch.m_isExact)
            sketch.m_distinct.add(HyperLogLog::hash(word));
        bytes += size_t(text.size());
        sketch.m_entries.push_back({std::move(text), count});
        if (sketch.m_isExact && (sketch.m_entries.size() > mostWords || bytes > mostBytes)) {
            sketch.addToDistinct();
            sketch.m_isExact = false;
        }
        // Now and then, so that the words of a long column are never all here.
        if (!sketch.m_isExact && sketch.m_entries.size() > 2 * mostWords)
            sketch.keepFrequent();
    }
    sketch.m_exactDistinct = sketch.m_words;
    if (!sketch.m_isExact)
        sketch.keepFrequent();
    if (sketch.m_words == 0)
        sketch.m_minLength = 0;
    return sketch;
}

void WordSketch::addToDistinct()
{
    for (const Entry &entry : m_entries)
        m_distinct.add(HyperLogLog::hash({entry.word.constData(), size_t(entry.word.size())}));
}

void WordSketch::keepFrequent()
{
    std::sort(m_entries.begin(), m_entries.end(), isMoreFrequent);
    size_t bytes = 0;
    size_t kept = 0;
    while (kept < std::min(mostFrequent, m_entries.size()) &&
           (bytes += size_t(m_entries[kept].word.size())) <= mostFrequentBytes)
        ++kept;
    if (kept < m_entries.size())
        m_missed = std::max(m_missed, m_entries[kept].count);
    m_entries.resize(kept);
}

void WordSketch::merge(const WordSketch &later)
{
    if (later.m_words > 0) {
        m_minLength = m_words == 0 ? later.m_minLength : std::min(m_minLength, later.m_minLength);
        m_maxLength = std::max(m_maxLength, later.m_maxLength);
    }
    m_count += later.m_count;
    m_missing += later.m_missing;
    m_lengths += later.m_lengths;
    m_words += later.m_words;
    m_spaced += later.m_spaced;
    const bool wasExact = m_isExact;
    if (wasExact && !later.m_isExact)
        addToDistinct();
    std::unordered_map<std::string_view, size_t> places;
    for (size_t i = 0; i < m_entries.size(); ++i)
        places.emplace(std::string_view(m_entries[i].word.constData(), size_t(m_entries[i].word.size())), i);
    std::vector<Entry> fresh;
    for (const Entry &entry : later.m_entries) {
        const auto found = places.find(std::string_view(entry.word.constData(), size_t(entry.word.size())));
        if (found == places.end())
            fresh.push_back(entry);
        else
            m_entries[found->second].count += entry.count;
    }
    places.clear();
    m_entries.insert(m_entries.end(), std::make_move_iterator(fresh.begin()), std::make_move_iterator(fresh.end()));
    m_isExact = wasExact && later.m_isExact && areFew(m_entries);
    if (m_isExact) {
        m_exactDistinct = std::int64_t(m_entries.size());
        return;
    }
    if (wasExact && later.m_isExact) {
        // All words of both are here for the last time.
        m_exactDistinct = std::int64_t(m_entries.size());
        addToDistinct();
    } else {
        m_exactDistinct.reset();
        m_distinct.merge(later.m_distinct);
        if (later.m_isExact)
            for (const Entry &entry : later.m_entries)
                m_distinct.add(HyperLogLog::hash({entry.word.constData(), size_t(entry.word.size())}));
    }
    const std::int64_t missedBefore = m_missed + later.m_missed;
    m_missed = 0;
    keepFrequent();
    m_missed += missedBefore;
}

double WordSketch::spacedShare() const
{
    return m_words == 0 ? 0 : double(m_spaced) / double(m_words);
}

void WordSketch::write(SketchWriter &writer) const
{
    for (const std::int64_t count : {m_count, m_missing, m_words, m_spaced, m_missed})
        writer.varint(std::uint64_t(count));
    for (const double length : {m_minLength, m_maxLength, m_lengths})
        writer.number(length);
    writer.varint(m_entries.size());
    for (const Entry &entry : m_entries) {
        writer.text(entry.word);
        writer.varint(std::uint64_t(entry.count));
    }
    writer.byte(m_isExact ? 1 : 0);
    if (m_isExact)
        return;
    writer.varint(m_exactDistinct ? std::uint64_t(*m_exactDistinct) + 1 : 0);
    m_distinct.write(writer);
}

WordSketch WordSketch::read(SketchReader &reader)
{
    WordSketch sketch;
    const auto count = [&]() -> std::int64_t {
        const std::uint64_t value = reader.varint();
        if (value > mostCount)
            reader.refuse();
        return reader.isBad() ? 0 : std::int64_t(value);
    };
    for (std::int64_t *to : {&sketch.m_count, &sketch.m_missing, &sketch.m_words, &sketch.m_spaced, &sketch.m_missed})
        *to = count();
    for (double *length : {&sketch.m_minLength, &sketch.m_maxLength, &sketch.m_lengths}) {
        *length = reader.number();
        if (!std::isfinite(*length))
            reader.refuse();
    }
    std::int64_t total = 0;
    const size_t size = reader.count(reader.varint(), 2);
    for (size_t i = 0; i < size && !reader.isBad(); ++i) {
        QByteArray word = reader.text();
        sketch.m_entries.push_back({std::move(word), count()});
        total += sketch.m_entries.back().count;
        if (sketch.m_entries.back().count == 0 || total > sketch.m_count - sketch.m_missing)
            reader.refuse();
    }
    sketch.m_isExact = reader.byte() == 1;
    sketch.m_exactDistinct = std::int64_t(sketch.m_entries.size());
    if (!sketch.m_isExact) {
        const std::int64_t distinct = count();
        sketch.m_exactDistinct = distinct > 0 ? std::optional(distinct - 1) : std::nullopt;
        sketch.m_distinct = HyperLogLog::read(reader);
    } else if (total != sketch.m_count - sketch.m_missing || !areFew(sketch.m_entries)) {
        reader.refuse();
    }
    if (sketch.m_missing > sketch.m_count)
        reader.refuse();
    return reader.isBad() ? WordSketch() : std::move(sketch);
}

} // namespace assay
