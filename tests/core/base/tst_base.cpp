#include "core/base/atomic_file.h"
#include "core/base/clock.h"
#include "core/base/hash.h"
#include "core/base/ids.h"
#include "core/base/json.h"
#include "core/base/random.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <limits>

using namespace assay;

class TestBase final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void runIdsAreMlflowShaped()
    {
        const RunId id = RunId::create();
        QVERIFY(QRegularExpression(QStringLiteral("^[0-9a-f]{32}$")).match(id.value).hasMatch());
        QVERIFY(id != RunId::create());
    }

    void versionedNames_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("version");
        QTest::addColumn<bool>("isValid");
        QTest::newRow("newest") << "bikes"
                                << "bikes" << 0 << true;
        QTest::newRow("version") << "bikes@12"
                                 << "bikes" << 12 << true;
        QTest::newRow("zero") << "bikes@0"
                              << "" << 0 << false;
        QTest::newRow("word") << "bikes@new"
                              << "" << 0 << false;
        QTest::newRow("nothing after") << "bikes@"
                                       << "" << 0 << false;
        QTest::newRow("no name") << "@1"
                                 << "" << 0 << false;
        QTest::newRow("empty") << ""
                               << "" << 0 << false;
    }

    void versionedNames()
    {
        QFETCH(QString, text);
        QFETCH(bool, isValid);
        const auto parsed = VersionedName::parse(text);
        QCOMPARE(bool(parsed), isValid);
        if (isValid) {
            QTEST(parsed->name, "name");
            QTEST(parsed->version, "version");
            QCOMPARE(parsed->toString(), text);
        } else {
            QCOMPARE(parsed.error().code, ErrorCode::Usage);
        }
    }

    void namesAreChecked()
    {
        QVERIFY_RESULT(checkName(QStringLiteral("Bike demand, 2011 – größer"), QStringLiteral("dataset")));
        for (const char *bad : {"", " a", "a ", "a@1", "a/b", "a\nb"})
            QVERIFY_ERROR(checkName(QString::fromUtf8(bad), QStringLiteral("dataset")), ErrorCode::Invalid);
    }

    void sha256MatchesTheStandard()
    {
        // FIPS 180-2, appendix B.1
        QCOMPARE(sha256Hex("abc"), QStringLiteral("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }

    void randomNumbersAreTheSameEverywhere()
    {
        Random random(7, "split");
        const std::uint64_t first = random.next();
        QCOMPARE(Random(7, "split").next(), first);
        QVERIFY(Random(7, "bootstrap").next() != first);
        QVERIFY(Random(8, "split").next() != first);
        double sum = 0;
        double squares = 0;
        const int n = 100000;
        for (int i = 0; i < n; ++i) {
            const double z = random.normal();
            sum += z;
            squares += z * z;
        }
        QVERIFY(std::abs(sum / n) < 0.02);
        QVERIFY(std::abs(squares / n - 1) < 0.02);
        auto order = random.permutation(1000);
        std::sort(order.begin(), order.end());
        for (std::uint32_t i = 0; i < order.size(); ++i)
            QCOMPARE(order[i], i);
    }

    void timesAreWrittenInUtc()
    {
        QCOMPARE(isoTime(0), QStringLiteral("1970-01-01T00:00:00.000Z"));
        QCOMPARE(isoTime(1'795'426'200'123), QStringLiteral("2026-11-23T09:30:00.123Z"));
        QCOMPARE(isoTime(-1), QStringLiteral("1969-12-31T23:59:59.999Z"));
    }

    void jsonKeepsWhatJsonCannotSay()
    {
        for (const double value :
             {1.5, -std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity()})
            QCOMPARE(*numberFromJson(jsonNumber(value)), value);
        QVERIFY(std::isnan(*numberFromJson(jsonNumber(std::nan("")))));
        QVERIFY(!numberFromJson(QJsonValue(QStringLiteral("1"))));
        QVERIFY_ERROR(parseJsonObject("{", QStringLiteral("The text")), ErrorCode::Damaged);
    }

    void filesAreWrittenWhole()
    {
        const TemporaryFolder folder;
        const QString path = folder.path(QStringLiteral("a.txt"));
        QVERIFY_RESULT(writeFileAtomically(path, "one"));
        QVERIFY_RESULT(writeFileAtomically(path, "two"));
        const auto read = readWholeFile(path);
        QVERIFY_RESULT(read);
        QCOMPARE(*read, QByteArray("two"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void fullDiskKeepsTheOldFile()
    {
        const auto written = writeFileAtomically(QStringLiteral("/dev/full/x"), "one");
        QVERIFY(written.isError());
        QVERIFY_ERROR(readWholeFile(QStringLiteral("/nowhere/x")), ErrorCode::NotFound);
        QVERIFY_ERROR(readWholeFile(QStringLiteral("/tmp")), ErrorCode::Io);
    }
};

QTEST_GUILESS_MAIN(TestBase)
#include "tst_base.moc"
