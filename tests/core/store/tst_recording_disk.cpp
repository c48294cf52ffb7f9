#include "tests/core/store/recording_disk.h"

#include "tests/support/result_check.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace assay;
using Kind = DiskOperation::Kind;
using Survival = PowerCut::Survival;

namespace
{

/// What is on the disk after all of these and a cut.
DiskImage after(const DiskImage &start, const std::vector<DiskOperation> &operations, Survival survival,
                std::uint64_t seed = 0)
{
    PowerCut power(start, operations);
    power.advanceTo(operations.size());
    Random random(seed, "test");
    return power.image(survival, random);
}

DiskOperation write(int file, std::int64_t offset, const QByteArray &bytes)
{
    return {.kind = Kind::Write, .file = file, .number = offset, .bytes = bytes};
}

} // namespace

/// The power-cut model itself: a harness that forgives too much would prove nothing.
class TestRecordingDisk final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void whatIsSyncedStays()
    {
        const DiskImage start = {{"/a", "old"}};
        const std::vector<DiskOperation> operations = {write(0, 0, "new"), {.kind = Kind::Sync, .file = 0}};
        for (const Survival survival : {Survival::All, Survival::None, Survival::Torn})
            QCOMPARE(after(start, operations, survival).at("/a"), QByteArray("new"));
    }

    void whatIsNotSyncedMayGo()
    {
        const DiskImage start = {{"/a", "old"}};
        const std::vector<DiskOperation> operations = {write(0, 2, "XYZ")};
        QCOMPARE(after(start, operations, Survival::All).at("/a"), QByteArray("olXYZ"));
        QCOMPARE(after(start, operations, Survival::None).at("/a"), QByteArray("old"));
        QSet<QByteArray> torn;
        for (std::uint64_t seed = 0; seed < 30; ++seed)
            torn.insert(after(start, operations, Survival::Torn, seed).at("/a"));
        QCOMPARE(torn, (QSet<QByteArray>{"old", "olXYZ"}));
    }

    void aSyncOfOneFileDoesNotSecureAnother()
    {
        const DiskImage start = {{"/a", "a"}, {"/b", "b"}};
        const std::vector<DiskOperation> operations = {
            write(0, 0, "A"), write(1, 0, "B"), {.kind = Kind::Sync, .file = 1}};
        QCOMPARE(after(start, operations, Survival::None), (DiskImage{{"/a", "a"}, {"/b", "B"}}));
    }

    void writesTearInPiecesOnSectorBounds()
    {
        const DiskImage start = {{"/a", QByteArray(2048, '.')}};
        const std::vector<DiskOperation> operations = {write(0, 100, QByteArray(1500, 'x'))};
        QSet<QByteArray> seen;
        for (std::uint64_t seed = 0; seed < 300; ++seed) {
            const QByteArray bytes = after(start, operations, Survival::Torn, seed).at("/a");
            QCOMPARE(bytes.size(), 2048);
            const std::pair<int, int> pieces[] = {{100, 512}, {512, 1024}, {1024, 1536}, {1536, 1600}};
            for (const auto &[from, to] : pieces) {
                const QByteArray piece = bytes.mid(from, to - from);
                QVERIFY(piece.count('x') == piece.size() || piece.count('.') == piece.size());
            }
            QCOMPARE(bytes.left(100) + bytes.mid(1600), QByteArray(100 + 448, '.'));
            seen.insert(bytes);
        }
        QCOMPARE(seen.size(), 16);
    }

    void aLostWriteBeforeAKeptOneLeavesZeros()
    {
        const std::vector<DiskOperation> operations = {write(0, 0, QByteArray(512, 'x')),
                                                       write(0, 512, QByteArray(512, 'y'))};
        QSet<QByteArray> seen;
        for (std::uint64_t seed = 0; seed < 30; ++seed)
            seen.insert(after({{"/a", ""}}, operations, Survival::Torn, seed).at("/a"));
        QVERIFY(seen.contains(QByteArray(512, '\0') + QByteArray(512, 'y')));
        QCOMPARE(seen.size(), 4);
    }

    void aNewFileIsThereFromItsFirstSync()
    {
        std::vector<DiskOperation> operations = {{.kind = Kind::Create, .file = 0, .path = "/a"}, write(0, 0, "x")};
        QCOMPARE(after({}, operations, Survival::None), DiskImage{});
        QCOMPARE(after({}, operations, Survival::All), (DiskImage{{"/a", "x"}}));
        operations.push_back({.kind = Kind::Sync, .file = 0});
        QCOMPARE(after({}, operations, Survival::None), (DiskImage{{"/a", "x"}}));
    }

    void aDeletionMayComeBackUnlessTheFolderWasSynced()
    {
        const DiskImage start = {{"/a", "old"}};
        std::vector<DiskOperation> operations = {{.kind = Kind::Delete, .file = 0, .path = "/a"}};
        QCOMPARE(after(start, operations, Survival::None), start);
        QCOMPARE(after(start, operations, Survival::All), DiskImage{});
        operations[0].isSecured = true;
        QCOMPARE(after(start, operations, Survival::None), DiskImage{});
    }

    void aNameMadeAgainIsAnotherFile()
    {
        const DiskImage start = {{"/a", "old"}};
        std::vector<DiskOperation> operations = {{.kind = Kind::Delete, .file = 0, .path = "/a"},
                                                 {.kind = Kind::Create, .file = 1, .path = "/a"},
                                                 write(1, 0, "n")};
        QCOMPARE(after(start, operations, Survival::None), start);
        QCOMPARE(after(start, operations, Survival::All), (DiskImage{{"/a", "n"}}));
        operations.push_back({.kind = Kind::Sync, .file = 1});
        QCOMPARE(after(start, operations, Survival::None), (DiskImage{{"/a", "n"}}));
    }

    void truncationsAreLostLikeWrites()
    {
        const DiskImage start = {{"/a", "long"}};
        std::vector<DiskOperation> operations = {{.kind = Kind::Truncate, .file = 0, .number = 1}};
        QCOMPARE(after(start, operations, Survival::None), start);
        QCOMPARE(after(start, operations, Survival::All), (DiskImage{{"/a", "l"}}));
        operations.push_back({.kind = Kind::Sync, .file = 0});
        QCOMPARE(after(start, operations, Survival::None), (DiskImage{{"/a", "l"}}));
    }
};

QTEST_GUILESS_MAIN(TestRecordingDisk)
#include "tst_recording_disk.moc"
