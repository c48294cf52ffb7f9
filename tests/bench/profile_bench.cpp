#include "tests/bench/profile_bench.h"

#include "core/base/random.h"
#include "core/data/profile_check.h"
#include "core/data/schema.h"
#include "core/data/table_sketch.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>

namespace assay
{

namespace
{

constexpr double day = 86'400'000;

double secondsOf(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e9;
}

template <typename Draw>
void addNumbers(Table &table, const char *name, ColumnType type, Draw draw)
{
    Column column;
    column.name = QString::fromLatin1(name);
    column.type = type;
    column.numbers.reserve(size_t(table.rowCount));
    for (std::int64_t row = 0; row < table.rowCount; ++row)
        column.numbers.push_back(draw(row));
    table.columns.push_back(std::move(column));
}

template <typename Draw>
void addWords(Table &table, const char *name, ColumnType type, int words, Draw draw)
{
    Column column;
    column.name = QString::fromLatin1(name);
    column.type = type;
    for (int word = 0; word < words; ++word)
        column.words.append(QStringLiteral("%1 no %2").arg(column.name).arg(word));
    column.codes.reserve(size_t(table.rowCount));
    for (std::int64_t row = 0; row < table.rowCount; ++row)
        column.codes.push_back(draw());
    table.columns.push_back(std::move(column));
}

/// Sales: a key, a day, places, amounts with gaps, prices, a flag, and the target that goes with some of them.
Table mixedTable(std::int64_t rows, std::uint64_t seed)
{
    constexpr double missing = std::numeric_limits<double>::quiet_NaN();
    Random random(seed, "bench");
    Table table;
    table.rowCount = rows;
    addNumbers(table, "id", ColumnType::Integer, [](std::int64_t row) { return double(row) + 1; });
    addNumbers(table, "day", ColumnType::Date, [&](std::int64_t) { return day * double(15'000 + random.below(1500)); });
    addNumbers(table, "time", ColumnType::Timestamp,
               [&](std::int64_t row) { return 1.5e12 + 60'000.0 * double(row) + double(random.below(60'000)); });
    addWords(table, "city", ColumnType::Category, 60, [&] { return std::int32_t(random.below(60)); });
    addWords(table, "shop", ColumnType::Text, 3000,
             [&] { return random.below(50) == 0 ? -1 : std::int32_t(random.below(3000)); });
    addNumbers(table, "price", ColumnType::Real, [&](std::int64_t) { return double(random.below(2000)) / 100; });
    addNumbers(table, "pieces", ColumnType::Integer, [&](std::int64_t) { return double(random.below(40)); });
    addNumbers(table, "returned", ColumnType::Boolean, [&](std::int64_t) { return random.below(20) == 0 ? 1.0 : 0.0; });
    addNumbers(table, "weight", ColumnType::Real, [&](std::int64_t) { return std::exp(random.normal()); });
    addNumbers(table, "distance", ColumnType::Real,
               [&](std::int64_t) { return random.below(10) == 0 ? missing : 1000 * random.uniform(); });
    addNumbers(table, "score", ColumnType::Real, [&](std::int64_t) { return random.normal(); });
    addNumbers(table, "amount", ColumnType::Real, [&](std::int64_t row) {
        return table.columns[5].numbers[size_t(row)] * table.columns[6].numbers[size_t(row)] + random.normal();
    });
    return table;
}

Result<TableSketch> sketchOf(const Table &table)
{
    NoProgress progress;
    return sketchTable(table, progress);
}

} // namespace

Result<double> benchProfile(int million)
{
    constexpr int columns = 12;
    const Table table = mixedTable(std::int64_t(million) * 1'000'000 / columns, 1);
    NoProgress progress;
    QElapsedTimer timer;
    timer.start();
    ASSAY_TRY(profile, profileTable(table, QStringLiteral("amount"), progress, nullptr, 1));
    const double seconds = secondsOf(timer);
    std::fprintf(stderr, "%zu columns, %lld rows, %.1f million values a second\n", profile.columns.size(),
                 static_cast<long long>(profile.rows), double(profile.rows) * columns / seconds / 1e6);
    return seconds;
}

Result<double> benchMerge()
{
    constexpr int repeats = 50;
    ASSAY_TRY(first, sketchOf(mixedTable(400'000, 1)));
    ASSAY_TRY(second, sketchOf(mixedTable(400'000, 2)));
    double best = std::numeric_limits<double>::infinity();
    for (int i = 0; i < repeats; ++i) {
        TableSketch merged = first;
        QElapsedTimer timer;
        timer.start();
        merged.merge(second);
        best = std::min(best, secondsOf(timer));
    }
    const double each = best / double(first.columns.size());
    std::fprintf(stderr, "%.4f ms a column\n", each * 1000);
    return each;
}

Result<double> benchCheck()
{
    constexpr int repeats = 50;
    NoProgress progress;
    const Table table = mixedTable(400'000, 1);
    TableSketch sketch;
    ASSAY_CHECK(profileTable(table, QStringLiteral("amount"), progress, &sketch));
    const Schema schema = inferSchema(table, QStringLiteral("amount"));
    const QByteArray stored = sketch.serialise();
    double best = std::numeric_limits<double>::infinity();
    qsizetype undecided = 0;
    for (int i = 0; i < repeats; ++i) {
        QElapsedTimer timer;
        timer.start();
        ASSAY_TRY(read, TableSketch::deserialise(stored));
        undecided = checkProfile(schema, read).rowsNeeded.size();
        best = std::min(best, secondsOf(timer));
    }
    const double each = best / double(table.columns.size());
    std::fprintf(stderr, "%.4f ms a column, %lld bytes a column, %lld rules need rows\n", each * 1000,
                 static_cast<long long>(stored.size() / qsizetype(table.columns.size())),
                 static_cast<long long>(undecided));
    return each;
}

} // namespace assay
