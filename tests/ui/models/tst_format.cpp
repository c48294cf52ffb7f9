#include "ui/models/format.h"

#include <QDir>
#include <QTest>

#include <limits>

using namespace assay;

class TestFormat final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbers_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("expected");
        const auto row = [](double value, const char *expected) {
            QTest::newRow(expected) << value << QString::fromUtf8(expected);
        };
        row(0, "0");
        row(977, "977");
        row(123456, "123,456");
        row(48.1691, "48.17");
        row(120.143, "120.1");
        row(1234.56, "1,235");
        row(-0.0124315, "-0.012");
        row(0.837256, "0.837");
        row(0.00435, "0.00435");
        row(0.000487, "0.000487");
        row(7.361e-05, "7.361E-05");
        row(1234567.5, "1.235E+06");
        row(std::numeric_limits<double>::quiet_NaN(), "–");
        row(-std::numeric_limits<double>::infinity(), "−∞");
    }

    void numbers()
    {
        QFETCH(double, value);
        QTEST(formatNumber(value, QLocale(QLocale::English, QLocale::UnitedStates)), "expected");
    }

    void folders()
    {
        qputenv("HOME", "/home/ada");
        QCOMPARE(formatFolder(QStringLiteral("/home/ada")), QStringLiteral("~"));
        QCOMPARE(formatFolder(QStringLiteral("/home/ada/bikes")), QStringLiteral("~/bikes"));
        QCOMPARE(formatFolder(QStringLiteral("/home/adam/bikes")), QStringLiteral("/home/adam/bikes"));
        QCOMPARE(formatFolder(QStringLiteral("/srv/bikes")), QStringLiteral("/srv/bikes"));
        qputenv("HOME", "/");
        QCOMPARE(formatFolder(QStringLiteral("/srv")), QStringLiteral("/srv"));
    }
};

QTEST_GUILESS_MAIN(TestFormat)
#include "tst_format.moc"
