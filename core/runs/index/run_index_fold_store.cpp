#include "core/runs/index/gathered_keys.h"
#include "core/runs/index/rare_keys.h"
#include "core/runs/index/run_segment_store.h"
#include "core/store/folder_lock.h"

#include <QCoreApplication>

#include <map>

/// Reading the runs of a segment, and putting them into its columns.
namespace assay::run_index_store
{

namespace
{

using Kind = ColumnName::Kind;
using rare_keys::MetricValue;
using rare_keys::TextValue;

/// A key that fewer runs of a segment have is rare: its values alone are then shorter than places for all runs, and
/// read as quickly.
constexpr size_t rareBelow = segmentRuns / 4;
/// Values of marked runs that make a segment worth writing.
constexpr std::int64_t manyValues = 100'000;
constexpr int rebuildTimeoutMs = 60'000;

/// The keys of one table, from one to before another; null where there is no bound.
struct KeyRange {
    QString from;
    QString to;
};

/// A table of keys and values of runs.
struct Source {
    Kind kind; ///< Param, Tag, or Last for all parts of metrics
    const char *table;
    const char *values;
    const char *size; ///< of the values, bytes
};

constexpr Source sources[] = {{Kind::Param, "run_param", "d.value", "length(CAST(d.value AS BLOB))"},
                              {Kind::Tag, "run_tag", "d.value", "length(CAST(d.value AS BLOB))"},
                              {Kind::Last, "metric_summary", "d.last, d.min, d.max, d.first, d.point_count", "40"}};

Result<Statement> select(Connection &connection, const Source &source, const QByteArray &what, std::int64_t segment,
                         const KeyRange &range)
{
    QByteArray sql = "SELECT " + what + " FROM run_number AS n CROSS JOIN " + source.table +
                     " AS d WHERE d.run_id = n.run_id AND n.number BETWEEN ?1 AND ?2";
    if (!range.from.isNull())
        sql += " AND d.key >= ?3";
    if (!range.to.isNull())
        sql += range.from.isNull() ? " AND d.key < ?3" : " AND d.key < ?4";
    ASSAY_TRY(rows, connection.prepare(sql.constData()));
    rows.bind(1, firstNumber(segment)).bind(2, lastNumber(segment));
    if (!range.from.isNull())
        rows.bind(3, range.from);
    if (!range.to.isNull())
        rows.bind(range.from.isNull() ? 3 : 4, range.to);
    return std::move(rows);
}

std::string_view viewOf(QByteArrayView bytes)
{
    return {bytes.data(), size_t(bytes.size())};
}

/// The place of a text in a pool, and of its run.
struct TextPlace {
    std::uint16_t place = 0;
    std::uint32_t text = 0;
};

/// One segment on its way from the rows of its runs to its columns.
class SegmentFold final
{
public:
    SegmentFold(Project &project, std::int64_t segment, std::int64_t version, size_t mostGathered, Progress &progress)
        : m_project(project),
          m_segment(segment),
          m_mostGathered(mostGathered),
          m_writer(project, segment, version, progress)
    {
    }

    Result<> run()
    {
        ASSAY_CHECK(foldAttributes());
        for (const Source &source : sources)
            ASSAY_CHECK(foldSource(source));
        return m_writer.finish();
    }

private:
    Result<> foldAttributes()
    {
        ASSAY_TRY(rows, m_project.read([this](Connection &connection) -> Result<std::vector<RunRow>> {
            ASSAY_TRY(reader, RowReader::prepare(connection, RowReader::Depth::Attributes));
            return reader.read(firstNumber(m_segment), lastNumber(m_segment));
        }));
        for (const char *key : {"run_id", "name", "status", "person", "experiment", "data", "started", "ended",
                                "archived", "trashed", "parent"}) {
            const ColumnName name{Kind::Attribute, QString::fromLatin1(key)};
            std::vector<QString> texts(segmentRuns);
            std::vector<double> numbers(segmentRuns, missingNumber);
            for (const RunRow &row : rows) {
                const auto place = size_t(row.number - firstNumber(m_segment));
                if (name.isText())
                    texts[place] = row.text(name);
                else
                    numbers[place] = row.value(name);
            }
            ASSAY_CHECK(m_writer.addColumn(name, name.isText() ? encodeTexts(texts) : encodeNumbers(numbers)));
        }
        return Done{};
    }

    Result<> foldSource(const Source &source)
    {
        // In one go as a rule; where that would take too much memory, the keys are divided.
        ASSAY_TRY(isDone, foldRange(source, {}, m_mostGathered));
        if (isDone)
            return Done{};
        ASSAY_TRY(ranges, rangesOf(source));
        for (const KeyRange &range : ranges) {
            ASSAY_TRY(isWhole, foldRange(source, range, ~size_t(0)));
            (void)isWhole;
        }
        return Done{};
    }

    /// False when the values take more than `most` bytes; nothing is written then.
    Result<bool> foldRange(const Source &source, const KeyRange &range, size_t most)
    {
        return source.kind == Kind::Last ? foldMetrics(source, range, most) : foldTexts(source, range, most);
    }

    Result<bool> foldMetrics(const Source &source, const KeyRange &range, size_t most)
    {
        Gathered<MetricValue> gathered;
        ASSAY_TRY(isWhole, m_project.read([&](Connection &connection) -> Result<bool> {
            ASSAY_TRY(rows,
                      select(connection, source, QByteArray("n.number, d.key, ") + source.values, m_segment, range));
            while (rows.next() && gathered.bytes() <= most)
                gathered.add(viewOf(rows.blobView(1)),
                             {placeOf(rows.integer(0)),
                              {rows.real(2), rows.real(3), rows.real(4), rows.real(5), double(rows.integer(6))}});
            ASSAY_CHECK(rows.status());
            return gathered.bytes() <= most;
        }));
        if (!isWhole)
            return false;
        constexpr Kind parts[] = {Kind::Last, Kind::Min, Kind::Max, Kind::First, Kind::Count};
        rare_keys::Writer rare;
        const Result<> folded =
            gathered.forEachKey([&](std::string_view key, std::span<const MetricValue> values) -> Result<> {
                if (values.size() < rareBelow)
                    return addRare(source.kind, rare, key, values);
                const QString name = QString::fromUtf8(key.data(), qsizetype(key.size()));
                std::vector<double> numbers(segmentRuns);
                for (size_t part = 0; part < std::size(parts); ++part) {
                    std::fill(numbers.begin(), numbers.end(), missingNumber);
                    for (const MetricValue &value : values)
                        numbers[value.place] = value.parts[part];
                    ASSAY_CHECK(m_writer.addColumn({parts[part], name}, encodeNumbers(numbers)));
                }
                return Done{};
            });
        ASSAY_CHECK(folded);
        ASSAY_CHECK(endRare(source.kind, rare));
        return true;
    }

    Result<bool> foldTexts(const Source &source, const KeyRange &range, size_t most)
    {
        TextPool texts;
        Gathered<TextPlace> gathered;
        ASSAY_TRY(isWhole, m_project.read([&](Connection &connection) -> Result<bool> {
            ASSAY_TRY(rows,
                      select(connection, source, QByteArray("n.number, d.key, ") + source.values, m_segment, range));
            while (rows.next() && gathered.bytes() + texts.bytes() <= most)
                gathered.add(viewOf(rows.blobView(1)),
                             {placeOf(rows.integer(0)), texts.codeOf(viewOf(rows.blobView(2)))});
            ASSAY_CHECK(rows.status());
            return gathered.bytes() + texts.bytes() <= most;
        }));
        if (!isWhole)
            return false;
        rare_keys::Writer rare;
        std::vector<TextValue> few;
        ASSAY_CHECK(gathered.forEachKey([&](std::string_view key, std::span<const TextPlace> values) -> Result<> {
            if (values.size() < rareBelow) {
                few.clear();
                for (const TextPlace &value : values)
                    few.push_back({value.place, texts.view(value.text)});
                return addRare(source.kind, rare, key, std::span<const TextValue>(few));
            }
            std::vector<QString> all(segmentRuns);
            for (const TextPlace &value : values)
                all[value.place] = texts.text(value.text);
            return m_writer.addColumn({source.kind, QString::fromUtf8(key.data(), qsizetype(key.size()))},
                                      encodeTexts(all));
        }));
        ASSAY_CHECK(endRare(source.kind, rare));
        return true;
    }

    template <typename Value>
    Result<> addRare(Kind kind, rare_keys::Writer &rare, std::string_view key, std::span<const Value> values)
    {
        rare.add(key, values);
        return rare.isFull() ? m_writer.addRareKeys(kind, rare) : Result<>(Done{});
    }

    Result<> endRare(Kind kind, rare_keys::Writer &rare)
    {
        return rare.isEmpty() ? Result<>(Done{}) : m_writer.addRareKeys(kind, rare);
    }

    /// Ranges of keys that take about as much memory as there is for one, and more where a single key does.
    Result<std::vector<KeyRange>> rangesOf(const Source &source)
    {
        TextPool keys;
        std::vector<size_t> sizes(1, 0);
        ASSAY_CHECK(m_project.read([&](Connection &connection) -> Result<> {
            ASSAY_TRY(rows, select(connection, source, QByteArray("d.key, ") + source.size, m_segment, {}));
            while (rows.next()) {
                const std::uint32_t code = keys.codeOf(viewOf(rows.blobView(0)));
                sizes.resize(size_t(keys.size()) + 1, 0);
                sizes[code] += size_t(rows.integer(1)) + overhead;
            }
            return rows.status();
        }));
        std::vector<KeyRange> ranges(1);
        size_t bytes = 0;
        for (const std::uint32_t code : ordered(keys)) {
            bytes += sizes[code];
            if (bytes <= m_mostGathered)
                continue;
            ranges.back().to = keys.text(code);
            ranges.push_back({keys.text(code), {}});
            bytes = sizes[code];
        }
        return ranges;
    }

    [[nodiscard]] std::uint16_t placeOf(std::int64_t number) const
    {
        return std::uint16_t(number - firstNumber(m_segment));
    }

    /// Bytes beside a value, and for its key.
    static constexpr size_t overhead = 48;

    Project &m_project;
    std::int64_t m_segment;
    size_t m_mostGathered;
    SegmentWriter m_writer;
};

/// The newest sequence of a segment's marks; 0 without marks.
Result<std::int64_t> newestMark(Connection &connection, std::int64_t segment)
{
    ASSAY_TRY(newest, connection.prepare("SELECT max(sequence) FROM run_dirty WHERE number BETWEEN ? AND ?"));
    newest.bind(1, firstNumber(segment)).bind(2, lastNumber(segment));
    const std::int64_t sequence = newest.next() ? newest.integer(0) : 0;
    ASSAY_CHECK(newest.status());
    return sequence;
}

/// True when the marked runs of a segment have so many values that reading them run by run takes long.
Result<bool> areLong(Connection &connection, std::int64_t segment)
{
    std::int64_t values = 0;
    for (const Source &source : sources) {
        const QByteArray sql = QByteArray("SELECT count(*) FROM (SELECT 1 FROM run_dirty AS m JOIN run_number AS n ON "
                                          "n.number = m.number CROSS JOIN ") +
                               source.table +
                               " AS d WHERE d.run_id = n.run_id AND m.number BETWEEN ? AND ? LIMIT ?) AS some";
        ASSAY_TRY(row, connection.prepare(sql.constData()));
        row.bind(1, firstNumber(segment)).bind(2, lastNumber(segment)).bind(3, manyValues);
        values += row.next() ? row.integer(0) : 0;
        ASSAY_CHECK(row.status());
    }
    return values >= manyValues;
}

/// The segments that are worth writing.
Result<std::vector<std::int64_t>> worthy(Connection &connection, int atLeast)
{
    ASSAY_TRY(marked, marks(connection));
    std::map<std::int64_t, int> counts;
    for (const Mark &mark : marked)
        ++counts[(mark.number - 1) / std::int64_t(segmentRuns)];
    std::vector<std::int64_t> segments;
    for (const auto &[segment, count] : counts) {
        bool isWorthy = count >= atLeast;
        if (!isWorthy) {
            ASSAY_TRY(isLong, areLong(connection, segment));
            isWorthy = isLong;
        }
        if (isWorthy)
            segments.push_back(segment);
    }
    return segments;
}

Result<int> foldLocked(Project &project, int atLeast, size_t mostGathered, Progress &progress)
{
    ASSAY_TRY(segments, project.read([&](Connection &connection) { return worthy(connection, atLeast); }));
    int written = 0;
    for (const std::int64_t segment : segments) {
        if (!progress.report(double(written) / double(segments.size()),
                             QCoreApplication::translate("core", "Indexing runs")))
            return foldStopped();
        ASSAY_CHECK(clearRareKeys(project, segment));
        // Before anything is read: what changes from now on stays marked.
        ASSAY_TRY(version, project.read([&](Connection &connection) { return newestMark(connection, segment); }));
        ASSAY_CHECK(SegmentFold(project, segment, version, mostGathered, progress).run());
        ASSAY_CHECK(clearRareKeys(project, segment));
        ++written;
    }
    return written;
}

Result<std::unique_ptr<FolderLock>> openLock(const Project &project)
{
    return FolderLock::open(project.folder() + QStringLiteral("/assay.index.lock"), FolderLock::Kind::Exclusive);
}

} // namespace

Result<int> fold(Project &project, int atLeast, Progress &progress, size_t mostGathered)
{
    ASSAY_TRY(lock, openLock(project));
    if (!lock->acquire(0))
        return 0;
    return foldLocked(project, atLeast, mostGathered, progress);
}

Result<int> rebuild(Project &project, Progress &progress)
{
    ASSAY_TRY(lock, openLock(project));
    ASSAY_CHECK(lock->acquire(rebuildTimeoutMs));
    ASSAY_CHECK(project.write(forget));
    return foldLocked(project, 1, usuallyGathered, progress);
}

Result<> forget(Connection &connection)
{
    return connection.execute("DELETE FROM run_rare_keys; DELETE FROM run_column_segment; DELETE FROM run_column; "
                              "DELETE FROM run_segment; DELETE FROM run_dirty; INSERT INTO run_dirty (number) SELECT "
                              "number FROM run_number");
}

} // namespace assay::run_index_store
