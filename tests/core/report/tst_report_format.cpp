#include "core/report/report_format.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace assay;

class TestReportFormat final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }

    void numbers_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("whole") << 8645.0 << "8,645";
        QTest::newRow("four digits") << 143.794 << "143.8";
        QTest::newRow("small") << 0.027654 << "0.02765";
        QTest::newRow("tiny") << 1.5e-7 << "1.5E−07";
        QTest::newRow("negative") << -12.5 << "−12.50";
        QTest::newRow("huge") << 1.5e12 << "1.5E+12";
        QTest::newRow("missing") << std::nan("") << "–";
        QTest::newRow("infinite") << -std::numeric_limits<double>::infinity() << "−∞";
    }

    void numbers()
    {
        QFETCH(double, value);
        QTEST(report_format::number(value), "text");
    }

    void dataValuesEndInNoZeros()
    {
        QCOMPARE(report_format::dataValue(0.96), QStringLiteral("0.96"));
        QCOMPARE(report_format::dataValue(28.6001), QStringLiteral("28.6"));
        QCOMPARE(report_format::dataValue(100), QStringLiteral("100"));
        QCOMPARE(report_format::dataValue(99.9999), QStringLiteral("100"));
        QCOMPARE(report_format::dataValue(std::nan("")), QStringLiteral("–"));
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(report_format::dataValue(1234.5), QStringLiteral("1.235"));
        QCOMPARE(report_format::dataValue(0.96), QStringLiteral("0,96"));
    }

    void intervalsHaveTheDigitsTheyJustify_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<double>("lower");
        QTest::addColumn<double>("upper");
        QTest::addColumn<QString>("words");
        const double nan = std::nan("");
        QTest::newRow("two digits") << 51.23 << 49.04 << 53.38 << "51.2 (95 % interval 49.0 to 53.4)";
        QTest::newRow("one digit") << 72.04 << 67.6 << 76.3 << "72 (95 % interval 68 to 76)";
        QTest::newRow("small") << 0.8371 << 0.8181 << 0.8542 << "0.837 (95 % interval 0.818 to 0.854)";
        QTest::newRow("wide") << 5123.0 << 4000.0 << 6000.0 << "5,123 (95 % interval 4,000 to 6,000)";
        QTest::newRow("no zero below") << 0.02 << -0.04 << 0.08 << "0.02 (95 % interval −0.04 to 0.08)";
        QTest::newRow("without") << 51.234 << nan << nan << "51.23";
        QTest::newRow("point") << 120.0 << 120.0 << 120.0 << "120 (95 % interval 120 to 120)";
    }

    void intervalsHaveTheDigitsTheyJustify()
    {
        QFETCH(double, value);
        QFETCH(double, lower);
        QFETCH(double, upper);
        QTEST(report_format::interval({value, lower, upper}).inWords(), "words");
    }

    void zeroHasNoSign() { QCOMPARE(report_format::fixed(-0.0004, 2), QStringLiteral("0.00")); }

    void pValues()
    {
        QCOMPARE(report_format::pValue(0.0002), QStringLiteral("< 0.001"));
        QCOMPARE(report_format::pValue(0.0414), QStringLiteral("0.041"));
        QCOMPARE(report_format::pValue(1), QStringLiteral("1.000"));
    }

    void timesNameTheirZone()
    {
        QCOMPARE(report_format::time(1795426200000), QStringLiteral("2026-11-23 09:30 UTC"));
        QCOMPARE(report_format::duration(2140), QStringLiteral("2.1 s"));
        QCOMPARE(report_format::duration(75400), QStringLiteral("75 s"));
        QCOMPARE(report_format::duration(185000), QStringLiteral("3 min 5 s"));
    }

    void digestsAreShortened()
    {
        QCOMPARE(report_format::shortDigest(QString(64, u'a')), QString(12, u'a') + u'…');
        QCOMPARE(report_format::shortDigest(QStringLiteral("abc")), QStringLiteral("abc"));
    }
};

QTEST_GUILESS_MAIN(TestReportFormat)
#include "tst_report_format.moc"
