#include "core/base/parallel.h"
#include "core/learn/block_length.h"
#include "core/learn/fold_statistics.h"
#include "core/learn/paired_tests.h"
#include "core/learn/power.h"
#include "core/learn/row_losses.h"
#include "tests/support/scored_samples.h"

#include <QRegularExpression>
#include <QTest>

#include <boost/math/distributions/students_t.hpp>

#include <cmath>

using namespace assay;

namespace
{

constexpr int pairs = 2000;
constexpr double level = 0.05;
/// With (k + 1) / (resamples + 1) a test at 5 % needs no more.
constexpr int resamples = 399;

using Differ = std::function<PairedDifference(std::uint64_t seed)>;

/// The share of pairs that a test calls different, and their mean effect and standard deviation over pairs.
struct Rejections {
    double share = 0;
    double effect = 0;
    double spread = 0;
};

Rejections rejectionsOf(const Differ &differ, std::uint64_t firstSeed)
{
    std::vector<PairedDifference> found(pairs);
    parallelFor(pairs, 0, [&](size_t i) { found[i] = differ(firstSeed + i); });
    Rejections rejections;
    for (const PairedDifference &each : found) {
        // Rounding must not decide about p of exactly 5 %.
        rejections.share += each.p <= level + 1e-12 ? 1.0 / pairs : 0;
        rejections.effect += each.value / pairs;
    }
    for (const PairedDifference &each : found)
        rejections.spread += std::pow(each.value - rejections.effect, 2) / (pairs - 1);
    rejections.spread = std::sqrt(rejections.spread);
    return rejections;
}

/// Two runs of k folds of one size. Folds of one run share rows, so that their results go together as the correction
/// presumes: with correlation ratio / (1 + ratio) (Nadeau and Bengio 2003).
PairedDifference foldDifference(std::uint64_t seed, double effect)
{
    constexpr int folds = 10;
    constexpr double ratio = 1.0 / 9;
    Random random(seed, "folds");
    std::vector<double> a(folds);
    std::vector<double> b(folds);
    const double correlation = ratio / (1 + ratio);
    const double common = std::sqrt(correlation) * random.normal();
    for (int fold = 0; fold < folds; ++fold) {
        a[size_t(fold)] = 10 + random.normal();
        b[size_t(fold)] = a[size_t(fold)] + effect + common + std::sqrt(1 - correlation) * random.normal();
    }
    return correctedResampledT(a, b, ratio);
}

PairedDifference bootstrapped(const char *metric, const ScoredSample &sample, std::uint64_t seed)
{
    return pairedBootstrap(QLatin1String(metric), sample.a(), sample.b(), {seed, resamples, 1, nullptr});
}

/// The share of rows that one model only gets right.
double discordantShare(const ScoredSample &sample)
{
    const auto a = *rowLosses(QStringLiteral("accuracy"), sample.a());
    const auto b = *rowLosses(QStringLiteral("accuracy"), sample.b());
    double share = 0;
    for (size_t i = 0; i < a.size(); ++i)
        share += a[i] != b[i] ? 1.0 / double(a.size()) : 0;
    return share;
}

} // namespace

/// Each test over 2,000 pairs of models that do not differ, and over 2,000 that do.
class TestTestLevels final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void levels_data()
    {
        QTest::addColumn<QString>("test");
        for (const char *test :
             {"DeLong", "McNemar", "bootstrap rmse", "bootstrap log_loss", "dependent rows", "folds"})
            QTest::newRow(test) << QString::fromLatin1(test);
    }

    void levels()
    {
        QFETCH(QString, test);
        const Rejections found = rejectionsOf(differ(test, false), 1);
        qInfo("%s: says “different” of %.2f %% of pairs that are not", qPrintable(test), 100 * found.share);
        QVERIFY2(found.share >= 0.03 && found.share <= 0.07, qPrintable(QString::number(found.share)));
    }

    void dependentRowsNeedBlocks()
    {
        const Rejections found = rejectionsOf(
            [](std::uint64_t seed) { return bootstrapped("rmse", dependentSample(seed, dependentRows, 0.8), seed); },
            1);
        qInfo("rows one by one: says “different” of %.2f %% of pairs that are not", 100 * found.share);
        QVERIFY(found.share > 0.15);
    }

    void power_data() { levels_data(); }

    void power()
    {
        QFETCH(QString, test);
        const Rejections found = rejectionsOf(differ(test, true), 1'000'000);
        double expected = zTestPower(found.effect, found.spread);
        if (test == u"McNemar")
            expected = mcNemarPower(found.effect, discordantShare(binarySample(7, 1'000'000, noisy)), rows);
        if (test == u"folds")
            expected = foldPower();
        qInfo("%s: finds %.1f %% of real differences, the formula %.1f %%", qPrintable(test), 100 * found.share,
              100 * expected);
        QVERIFY2(std::abs(found.share - expected) < 0.04, qPrintable(QString::number(found.share - expected)));
        QVERIFY(found.share > 0.3 && found.share < 0.97);
    }

private:
    static constexpr int rows = 300;
    static constexpr int dependentRows = 1500;
    static constexpr double noisy = 2;
    static constexpr double foldEffect = 1.3;

    static Differ differ(const QString &test, bool isReal)
    {
        const double noise = isReal ? noisy : 1;
        if (test == u"DeLong")
            return [noise](std::uint64_t seed) {
                const ScoredSample sample = binarySample(seed, rows, noise);
                return deLongTest(sample.a(), sample.b());
            };
        if (test == u"McNemar")
            return [noise](std::uint64_t seed) {
                const ScoredSample sample = binarySample(seed, rows, noise);
                return mcNemarTest(sample.a(), sample.b());
            };
        if (test == u"bootstrap rmse")
            return [factor = isReal ? 1.1 : 1](std::uint64_t seed) {
                return bootstrapped("rmse", amountSample(seed, rows, factor), seed);
            };
        if (test == u"bootstrap log_loss")
            return [noise = isReal ? 1.5 : 1](std::uint64_t seed) {
                return bootstrapped("log_loss", binarySample(seed, rows, noise), seed);
            };
        if (test == u"dependent rows")
            return [factor = isReal ? 1.15 : 1](std::uint64_t seed) {
                const ScoredSample sample = dependentSample(seed, dependentRows, 0.8, factor);
                const size_t block = blockLength(QStringLiteral("rmse"), sample.a(), sample.b());
                return pairedBootstrap(QStringLiteral("rmse"), sample.a(), sample.b(),
                                       {seed, resamples, 1, nullptr, block});
            };
        return [effect = isReal ? foldEffect : 0](std::uint64_t seed) { return foldDifference(seed, effect); };
    }

    /// Of a t test with 9 degrees of freedom whose error is known in expectation, by the noncentral distribution's
    /// definition: the normal shift over the chi of the folds, integrated.
    static double foldPower()
    {
        constexpr double ratio = 1.0 / 9;
        constexpr int folds = 10;
        const double correlation = ratio / (1 + ratio);
        const double error = std::sqrt(correlation + (1 - correlation) / folds);
        const double shift = foldEffect / error;
        const double t = boost::math::quantile(boost::math::students_t(folds - 1), 1 - level / 2);
        Random random(1, "fold power");
        double share = 0;
        constexpr int draws = 200'000;
        for (int draw = 0; draw < draws; ++draw) {
            double squares = 0;
            for (int i = 0; i < folds - 1; ++i)
                squares += std::pow(random.normal(), 2);
            share += std::abs(shift + random.normal()) > t * std::sqrt(squares / (folds - 1)) ? 1.0 / draws : 0;
        }
        return share;
    }
};

QTEST_GUILESS_MAIN(TestTestLevels)
#include "tst_test_levels.moc"
