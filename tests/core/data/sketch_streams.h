#pragma once

#include "core/base/random.h"

#include <QByteArray>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>
#include <vector>

namespace assay
{

/// A kind of numbers in an order, as sketches meet them.
struct SketchStream {
    const char *name;
    std::function<std::vector<double>(size_t)> numbers;
};

/// Streams that are hard on one sketch or another; the same every time.
inline std::vector<SketchStream> sketchStreams()
{
    const auto drawn = [](const std::function<double(Random &)> &draw) {
        return [draw](size_t n) {
            Random random(7, "stream");
            std::vector<double> numbers(n);
            std::generate(numbers.begin(), numbers.end(), [&] { return draw(random); });
            return numbers;
        };
    };
    const auto counting = [](size_t n) {
        std::vector<double> numbers(n);
        std::iota(numbers.begin(), numbers.end(), -double(n / 3));
        return numbers;
    };
    return {
        {"sorted", counting},
        {"reversed",
         [counting](size_t n) {
             auto numbers = counting(n);
             std::reverse(numbers.begin(), numbers.end());
             return numbers;
         }},
        {"zoom",
         [](size_t n) {
             // From the ends to the middle, which is what deceives sketches that trust the first numbers.
             std::vector<double> numbers(n);
             for (size_t i = 0; i < n; ++i)
                 numbers[i] = i % 2 == 0 ? double(i) : 2.0 * double(n) - double(i);
             return numbers;
         }},
        {"constant", drawn([](Random &) { return 3.5; })},
        {"few values", drawn([](Random &random) { return double(random.below(20)) / 4; })},
        {"uniform", drawn([](Random &random) { return random.uniform(); })},
        {"normal", drawn([](Random &random) { return 1e6 + random.normal(); })},
        {"heavy tails", drawn([](Random &random) { return std::pow(random.uniform(), -3); })},
        {"with infinities", drawn([](Random &random) {
             const std::uint64_t kind = random.below(10);
             const double infinity = std::numeric_limits<double>::infinity();
             return kind == 0 ? infinity : kind == 1 ? -infinity : random.normal();
         })},
        {"half zero", drawn([](Random &random) { return random.below(2) == 0 ? 0.0 : random.normal(); })},
    };
}

/// `bytes` cut short, and changed in every place: what a reader of stored bytes may meet.
inline std::vector<QByteArray> damaged(const QByteArray &bytes)
{
    std::vector<QByteArray> all;
    const qsizetype step = std::max<qsizetype>(1, bytes.size() / 400);
    for (qsizetype size = 0; size < bytes.size(); size += step)
        all.push_back(bytes.left(size));
    for (qsizetype at = 0; at < bytes.size(); at += step) {
        for (const int mask : {0x01, 0x80, 0xFF}) {
            QByteArray changed = bytes;
            changed[at] = char(changed[at] ^ mask);
            all.push_back(changed);
        }
    }
    all.push_back(bytes + 'x');
    all.push_back(QByteArray(64, char(0xFF)));
    return all;
}

} // namespace assay
