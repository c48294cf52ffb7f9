#include "ui/charts/axis_cells.h"
#include "ui/charts/color_bar.h"

#include <QLocale>
#include <QTest>

#include <cmath>

using namespace assay;

namespace
{

const double none = std::nan("");

RunAxis numbers(std::vector<double> values, bool isLogarithmic = false)
{
    return {QStringLiteral("axis"), std::move(values), {}, {}, isLogarithmic};
}

} // namespace

class TestAxisScale final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linearLogarithmicAndWords()
    {
        const AxisScale linear(numbers({2, none, 6}));
        QCOMPARE(linear.place(3), 0.25);
        QCOMPARE(linear.valueAt(0.25), 3.0);
        QVERIFY(std::isnan(linear.place(none)) && std::isnan(linear.place(HUGE_VAL)));
        const AxisScale logarithmic(numbers({1e-4, 1, 0, -5}, true));
        QCOMPARE(logarithmic.place(1e-3), 0.25);
        QCOMPARE(logarithmic.valueAt(0.5), 1e-2);
        QVERIFY(std::isnan(logarithmic.place(0)) && std::isnan(logarithmic.place(-5)));
        const AxisScale words({QStringLiteral("axis"), {0, 1}, {QStringLiteral("a"), QStringLiteral("b")}});
        QCOMPARE(words.place(0), 0.25);
        QCOMPARE(words.place(1), 0.75);
        QVERIFY(std::isnan(words.place(2)) && std::isnan(words.place(0.5)) && std::isnan(words.place(-1)));
        QCOMPARE(words.text(1, QLocale::c()), QStringLiteral("b"));
        QCOMPARE(words.text(none, QLocale::c()), QStringLiteral("missing"));
    }

    void oneValueStandsInTheMiddle_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<bool>("isLogarithmic");
        for (const double value : {0.0, 5.0, -3.0, 1e-300, 1e300}) {
            QTest::addRow("linear %g", value) << value << false;
            if (value > 0)
                QTest::addRow("logarithmic %g", value) << value << true;
        }
    }

    void oneValueStandsInTheMiddle()
    {
        QFETCH(double, value);
        QFETCH(bool, isLogarithmic);
        const AxisScale scale(numbers({value, value}, isLogarithmic));
        QVERIFY(std::abs(scale.place(value) - 0.5) < 1e-9);
    }

    void theFarthestNumbersHavePlaces()
    {
        const AxisScale scale(numbers({-1.7e308, 0, 1.7e308}));
        QCOMPARE(scale.place(-1.7e308), 0.0);
        QCOMPARE(scale.place(0), 0.5);
        QCOMPARE(scale.place(1.7e308), 1.0);
        QCOMPARE(scale.valueAt(1), 1.7e308);
    }

    void ticksAreRoundAndNotTooMany_data()
    {
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("to");
        QTest::addColumn<bool>("isLogarithmic");
        QTest::newRow("unit") << 0.0 << 1.0 << false;
        QTest::newRow("rates") << 1e-4 << 0.3 << true;
        QTest::newRow("far rates") << 1e-30 << 1e30 << true;
        QTest::newRow("near rates") << 0.02 << 0.03 << true;
        QTest::newRow("auc") << 0.8123 << 0.8731 << false;
        QTest::newRow("negative") << -7.3 << 12.9 << false;
    }

    void ticksAreRoundAndNotTooMany()
    {
        QFETCH(double, from);
        QFETCH(double, to);
        QFETCH(bool, isLogarithmic);
        for (const int most : {2, 3, 5, 9}) {
            const AxisScale scale(numbers({from, to}, isLogarithmic));
            const std::vector<double> ticks = scale.ticks(most);
            QVERIFY2(!ticks.empty() && int(ticks.size()) <= most, qPrintable(QString::number(ticks.size())));
            for (size_t i = 0; i < ticks.size(); ++i) {
                QVERIFY(ticks[i] >= from - 1e-9 * std::abs(from) && ticks[i] <= to + 1e-9 * std::abs(to));
                QVERIFY(i == 0 || ticks[i] > ticks[i - 1]);
                // Three digits say it all.
                const QString text = QString::number(ticks[i], 'g', 3);
                QVERIFY2(std::abs(text.toDouble() - ticks[i]) <= 1e-9 * std::abs(ticks[i]) + 1e-12, qPrintable(text));
            }
        }
    }

    void ofManyWordsSomeAreLabelled()
    {
        RunAxis axis{QStringLiteral("axis"), {0}};
        for (int word = 0; word < 50; ++word)
            axis.words.append(QString::number(word));
        QCOMPARE(AxisScale(axis).ticks(10).size(), size_t(10));
        QCOMPARE(AxisScale(axis).ticks(50).size(), size_t(50));
        QVERIFY(AxisScale(axis).ticks(7).size() <= 7);
    }

    void fewValuesAreCellsOfTheirOwn()
    {
        const RunAxis axis = numbers({0.1, 0.001, 0.01, 0.1, none}, true);
        const AxisCells cells(axis, AxisScale(axis));
        QCOMPARE(cells.count(), 3);
        QCOMPARE(cells.cellOf(0.001), 0);
        QCOMPARE(cells.cellOf(0.1), 2);
        QCOMPARE(cells.cellOf(none), -1);
        QCOMPARE(cells.text(1, QLocale::c()), QStringLiteral("0.01"));
        QCOMPARE(cells.coordinate(0.01), 1.0);
        QVERIFY(std::abs(cells.coordinate(std::sqrt(0.001 * 0.01)) - 0.5) < 1e-9);
    }

    void manyValuesAreDividedIntoTen()
    {
        std::vector<double> values;
        for (int i = 0; i <= 100; ++i)
            values.push_back(i);
        const RunAxis axis = numbers(values);
        const AxisCells cells(axis, AxisScale(axis));
        QCOMPARE(cells.count(), 10);
        QCOMPARE(cells.cellOf(0), 0);
        QCOMPARE(cells.cellOf(9.999), 0);
        QCOMPARE(cells.cellOf(10), 1);
        QCOMPARE(cells.cellOf(100), 9);
        QCOMPARE(cells.coordinate(5), 0.0);
        QCOMPARE(cells.text(1, QLocale::c()), QStringLiteral("10 to 20"));
    }

    void fewWordsHaveTheColoursOfSeries()
    {
        RunAxis axis{QStringLiteral("axis"), {0}, {QStringLiteral("a"), QStringLiteral("b")}};
        for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
            QCOMPARE(scaleColor(AxisScale(axis), 1, mode), seriesStyle(1, mode).color);
            QCOMPARE(scaleColor(AxisScale(axis), none, mode), tokenColor(Token::TextDisabled, mode));
            QCOMPARE(scaleColor(AxisScale(numbers({0, 4})), 3, mode), sequentialColor(0.75, mode));
        }
        for (int word = 2; word < 9; ++word)
            axis.words.append(QString::number(word));
        QCOMPARE(scaleColor(AxisScale(axis), 4, ThemeMode::Light), sequentialColor(0.5, ThemeMode::Light));
    }
};

QTEST_GUILESS_MAIN(TestAxisScale)
#include "tst_axis_scale.moc"
