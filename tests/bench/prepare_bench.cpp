#include "tests/bench/prepare_bench.h"

#include "core/base/random.h"
#include "core/learn/preparation.h"

#include <QElapsedTimer>

#include <cstdio>
#include <numeric>

namespace assay
{

namespace
{

constexpr int numberCount = 10;
constexpr int wordCount = 5;
constexpr int kinds = 50;

Table benchTable(int rows)
{
    Random random(1, "prepare bench");
    Table table;
    table.rowCount = rows;
    for (int i = 0; i < numberCount; ++i) {
        Column column{QStringLiteral("x%1").arg(i), ColumnType::Real, {}, {}, {}};
        for (int row = 0; row < rows; ++row)
            column.numbers.push_back(i % 2 == 1 && random.below(10) == 0 ? std::numeric_limits<double>::quiet_NaN()
                                                                         : random.normal());
        table.columns.push_back(std::move(column));
    }
    for (int i = 0; i < wordCount; ++i) {
        Column column{QStringLiteral("w%1").arg(i), ColumnType::Category, {}, {}, {}};
        for (int word = 0; word < kinds; ++word)
            column.words.append(QStringLiteral("kind %1").arg(word));
        for (int row = 0; row < rows; ++row)
            column.codes.push_back(std::int32_t(random.below(kinds)));
        table.columns.push_back(std::move(column));
    }
    Column time{QStringLiteral("at"), ColumnType::Timestamp, {}, {}, {}};
    for (int row = 0; row < rows; ++row)
        time.numbers.push_back(1.5e12 + 1000.0 * double(random.below(100'000'000)));
    table.columns.push_back(std::move(time));
    return table;
}

} // namespace

Result<double> benchPrepare(int rows)
{
    const Table table = benchTable(rows);
    Target target;
    target.values.assign(size_t(rows), 0);
    target.rows.resize(size_t(rows));
    std::iota(target.rows.begin(), target.rows.end(), 0U);
    TrainingSpec spec;
    spec.target = QStringLiteral("y");
    QElapsedTimer timer;
    timer.start();
    ASSAY_TRY(prepared, Preparation::fitTransform(spec, table, target, target.rows, false, NoProgress()));
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    std::fprintf(stderr, "%lld x %lld features\n", static_cast<long long>(prepared.features.rows()),
                 static_cast<long long>(prepared.features.cols()));
    return seconds;
}

} // namespace assay
