#include "core/base/random.h"
#include "core/learn/row_kernels.h"
#include "core/learn/standard_rows.h"

#include <QTest>

#include <cmath>

using namespace assay;

namespace
{

AlignedNumbers normals(size_t count, std::uint64_t seed)
{
    Random random(seed, "kernels");
    AlignedNumbers numbers(count);
    for (size_t i = 0; i < count; ++i)
        numbers[i] = random.normal();
    return numbers;
}

/// The largest difference in sizes of what numbers of size one would sum to.
double difference(const AlignedNumbers &a, const std::vector<double> &b, double size)
{
    double most = 0;
    for (size_t i = 0; i < b.size(); ++i)
        most = std::max(most, std::abs(a[i] - b[i]) / size);
    return most;
}

} // namespace

/// Sums over panels by every set of instructions that this processor has, beside plain loops.
class TestRowKernels final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySet_data()
    {
        QTest::addColumn<int>("place");
        QTest::addColumn<int>("columns");
        for (size_t place = 0; place < rowKernelCount(); ++place) {
            for (const int columns : {1, 5, 7, 8, 20, 23, 40, 61})
                QTest::addRow("%s %d", rowKernels(place).name, columns) << int(place) << columns;
        }
    }

    void everySet()
    {
        QFETCH(int, place);
        QFETCH(int, columns);
        const RowKernels &kernels = rowKernels(size_t(place));
        const auto p = size_t(columns);
        const size_t width = (p + 1 + 7) / 8 * 8;
        for (const size_t rows : {size_t(1), size_t(3), size_t(8), size_t(61)}) {
            const AlignedNumbers x = normals(rows * p, 1);
            AlignedNumbers shift(width);
            AlignedNumbers factor(width);
            AlignedNumbers offset(width);
            for (size_t j = 0; j < p; ++j) {
                shift[j] = double(j) / 7;
                factor[j] = 1.0 / double(j + 1);
            }
            offset[p] = 1;
            AlignedNumbers panel(rows * width);
            for (size_t i = 0; i < panel.size(); ++i)
                panel[i] = 99;
            // A copy of its exact size, so that a sanitizer sees a load past its end.
            const std::vector<double> exact(x.data(), x.data() + x.size());
            kernels.pack(exact.data(), rows, p, width, shift.data(), factor.data(), offset.data(), panel.data());
            for (size_t i = 0; i < rows; ++i) {
                for (size_t j = 0; j < width; ++j) {
                    const double expected = j < p ? (exact[i * p + j] - shift[j]) * factor[j] : j == p ? 1 : 0;
                    QVERIFY(std::abs(panel[i * width + j] - expected) <= 1e-15 * (1 + std::abs(expected)));
                }
            }
            const AlignedNumbers perRow = normals(rows, 2);
            const AlignedNumbers perColumn = normals(width, 3);
            AlignedNumbers weighed(rows * width);
            kernels.weigh(panel.data(), rows, width, perRow.data(), weighed.data());
            AlignedNumbers products(rows);
            kernels.times(panel.data(), rows, width, perColumn.data(), products.data(), exact.data(),
                          exact.size() * sizeof(double));
            AlignedNumbers sums(width);
            AlignedNumbers gram(width * width);
            for (size_t j = 0; j < width; ++j)
                sums[j] = double(j);
            gram[0] = 5;
            kernels.addTransposed(panel.data(), rows, width, perRow.data(), sums.data());
            kernels.addGram(weighed.data(), panel.data(), rows, width, 0, width, gram.data(), exact.data(),
                            exact.size() * sizeof(double));

            std::vector<double> rowSums(rows, 0);
            std::vector<double> columnSums(width, 0);
            for (size_t j = 0; j < width; ++j)
                columnSums[j] = double(j);
            for (size_t i = 0; i < rows; ++i) {
                for (size_t j = 0; j < width; ++j) {
                    QCOMPARE(weighed[i * width + j], panel[i * width + j] * perRow[i]);
                    rowSums[i] += panel[i * width + j] * perColumn[j];
                    columnSums[j] += panel[i * width + j] * perRow[i];
                }
            }
            QVERIFY(difference(products, rowSums, double(width)) < 1e-15);
            QVERIFY(difference(sums, columnSums, double(rows + width)) < 1e-15);
            for (size_t i = 0; i < width; ++i) {
                for (size_t j = 0; j <= i; ++j) {
                    double sum = i + j == 0 ? 5 : 0;
                    for (size_t row = 0; row < rows; ++row)
                        sum += weighed[row * width + i] * panel[row * width + j];
                    QVERIFY(std::abs(gram[i * width + j] - sum) < 1e-14 * double(rows));
                }
            }
        }
    }

    void gramByStretches()
    {
        for (size_t place = 0; place < rowKernelCount(); ++place) {
            const RowKernels &kernels = rowKernels(place);
            const AlignedNumbers panel = normals(64 * 40, 4);
            AlignedNumbers whole(40 * 40);
            AlignedNumbers parts(40 * 40);
            kernels.addGram(panel.data(), panel.data(), 64, 40, 0, 40, whole.data(), panel.data(), 0);
            for (size_t first = 0; first < 40; first += 8)
                kernels.addGram(panel.data(), panel.data(), 64, 40, first, first + 8, parts.data(), panel.data(), 0);
            for (size_t i = 0; i < 40; ++i) {
                for (size_t j = 0; j <= i; ++j)
                    QCOMPARE(parts[i * 40 + j], whole[i * 40 + j]);
            }
        }
    }

    /// Losses and slopes are exact to the last digits, far out too, where 1 - p would be nothing.
    void logisticIsExact()
    {
        for (size_t place = 0; place < rowKernelCount(); ++place) {
            std::vector<double> values;
            for (double value = -745; value <= 745; value += 0.37)
                values.push_back(value);
            values.insert(values.end(), {0.0, -0.0, 1e-300, -1e-300, 1e300, -1e300});
            for (const double sign : {1.0, -1.0}) {
                const std::vector<double> truth(values.size(), sign < 0 ? 0 : 1);
                std::vector<double> slope(values.size());
                std::vector<double> curvature(values.size());
                std::vector<double> loss(values.size());
                const RowKernels::Logistic sum = rowKernels(place).logistic(
                    values.data(), truth.data(), values.size(), slope.data(), curvature.data(), loss.data());
                QCOMPARE(sum.margin, -1e300);
                double expectedSum = 0;
                for (size_t i = 0; i < values.size(); ++i) {
                    const long double margin = static_cast<long double>(sign) * values[i];
                    const long double e = expl(-fabsl(margin));
                    const auto expectedLoss = double(log1pl(e) + (margin < 0 ? -margin : 0));
                    const auto expectedSlope = double(-static_cast<long double>(sign) * (margin < 0 ? 1 : e) / (1 + e));
                    const auto expectedCurvature = double(e / ((1 + e) * (1 + e)));
                    // Below about 1e-307 a number has no more digits; nothing is lost there.
                    QVERIFY(std::abs(loss[i] - expectedLoss) <= 2e-15 * expectedLoss + 1e-300);
                    QVERIFY(std::abs(slope[i] - expectedSlope) <= 2e-15 * std::abs(expectedSlope) + 1e-300);
                    QVERIFY(std::abs(curvature[i] - expectedCurvature) <= 2e-15 * expectedCurvature + 1e-300);
                    expectedSum += loss[i];
                }
                QVERIFY(std::abs(sum.loss - expectedSum) <= 1e-12 * expectedSum);
            }
            const double notANumber = std::nan("");
            const double truth = 1;
            double slope = 0;
            double curvature = 0;
            QVERIFY(std::isnan(rowKernels(place).logistic(&notANumber, &truth, 1, &slope, &curvature, nullptr).loss));
        }
    }
};

QTEST_GUILESS_MAIN(TestRowKernels)
#include "tst_row_kernels.moc"
