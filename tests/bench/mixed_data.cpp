#include "tests/bench/mixed_data.h"

#include "core/base/atomic_file.h"
#include "core/base/clock.h"
#include "core/base/random.h"

#include <QFile>

#include <array>
#include <cmath>

namespace assay
{

namespace
{

constexpr std::array cities = {"Zürich",         "New York, NY", "São Paulo", "Kraków",    "Łódź",  "Tokyo",
                               "Washington, DC", "Lagos",        "Mumbai",    "Reykjavík", "Quito", "München"};
constexpr std::array channels = {"web", "store", "phone", "partner"};

QByteArray lineOf(Random &random, std::int64_t row)
{
    const double u = random.uniform();
    QByteArray line = QByteArray::number(qint64(row + 1));
    line += ',' + isoTime(TimeMs(1'600'000'000'000 + row * 37'000)).toLatin1();
    line += ',' + isoTime(TimeMs(1'600'000'000'000 + row / 200 * 86'400'000 % 94'608'000'000)).left(10).toLatin1();
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
