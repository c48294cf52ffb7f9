#include "tests/bench/mixed_data.h"

#include "core/base/random.h"

#include <QFile>

#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace assay
{

namespace
{

constexpr std::array cities = {"Zürich",         "New York, NY", "São Paulo", "Kraków",    "Łódź",  "Tokyo",
                               "Washington, DC", "Lagos",        "Mumbai",    "Reykjavík", "Quito", "München"};
constexpr std::array channels = {"web", "store", "phone", "partner"};

/// YYYY-MM-DDTHH:MM:SS; QDateTime takes most of the time that the whole file does.
QByteArray timeText(std::int64_t seconds)
{
    constexpr std::int64_t day = 86'400;
    const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(seconds / day))};
    const auto clock = int(seconds % day);
    std::array<char, 32> text{};
    const int size =
        std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d", int(date.year()),
                      unsigned(date.month()), unsigned(date.day()), clock / 3600, clock / 60 % 60, clock % 60);
    return {text.data(), size};
}

QByteArray lineOf(Random &random, std::int64_t row)
{
    const double u = random.uniform();
    QByteArray line = QByteArray::number(qint64(row + 1));
    line += ',' + timeText(1'600'000'000 + row * 37) + 'Z';
    line += ',' + timeText(1'600'000'000 + row / 200 * 86'400 % 94'608'000).left(10);
    line += QByteArray(",\"") + cities[random.below(cities.size())] + '"';
    line += QByteArray(",") + channels[random.below(channels.size())];
    line += ',' + QByteArray::number(std::exp(4 + 1.2 * (u - 0.5) * 3), 'f', 2);
    line += ',' + QByteArray::number(qint64(random.below(1000)));
    line += ',';
    if (random.below(20) > 0)
        line += QByteArray::number(random.uniform(), 'g', 12);
    line += ',' + QByteArray::number((random.uniform() - 0.5) * 200, 'f', 4);
    line += random.below(3) > 0 ? ",true" : ",false";
    line += ',' + QByteArray::number(qulonglong(random.below(1ULL << 40)), 16);
    return line + '\n';
}

} // namespace

Result<> writeMixedData(const QString &file, qint64 bytes)
{
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return Error{ErrorCode::Io, QStringLiteral("Cannot write “%1”: %2.").arg(file, out.errorString())};
    Random random(7, "mixed");
    QByteArray block("id,at,day,city,channel,amount,count,share,balance,is_member,code\n");
    for (std::int64_t row = 0; out.pos() + block.size() < bytes; ++row) {
        block += lineOf(random, row);
        if (block.size() > (1 << 20)) {
            if (out.write(block) != block.size())
                return Error{ErrorCode::Full, QStringLiteral("Cannot write “%1”: %2.").arg(file, out.errorString())};
            block.clear();
        }
    }
    if (out.write(block) != block.size() || !out.flush())
        return Error{ErrorCode::Full, QStringLiteral("Cannot write “%1”: %2.").arg(file, out.errorString())};
    return Done{};
}

} // namespace assay
