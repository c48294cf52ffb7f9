#include "core/base/atomic_file.h"
#include "core/base/hash.h"
#include "core/base/random.h"
#include "core/store/object_store.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <atomic>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace assay;

namespace
{

QByteArray noise(std::uint64_t seed, int size)
{
    Random random(seed, "noise");
    QByteArray bytes;
    while (bytes.size() < size)
        bytes.append(char(random.next()));
    return bytes;
}

} // namespace

class TestObjectStore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<TemporaryFolder>();
        m_store = std::make_unique<ObjectStore>(m_folder->path());
    }

    void bytesComeBack_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("one") << QByteArray("x");
        QTest::newRow("text") << QByteArray("a,b,c\n").repeated(10'000);
        QTest::newRow("zeros") << QByteArray(5'000'000, '\0');
        QTest::newRow("noise") << noise(1, 1'000'000);
        QTest::newRow("looks packed") << QByteArray("ASAYOBJz\x28\xb5\x2f\xfd", 12);
        QTest::newRow("looks like zstd") << QByteArray("\x28\xb5\x2f\xfd\x00\x00", 6);
    }

    void bytesComeBack()
    {
        QFETCH(QByteArray, bytes);
        const auto digest = m_store->put(bytes);
        QVERIFY_RESULT(digest);
        QCOMPARE(*digest, sha256Hex(bytes));
        QVERIFY(m_store->contains(*digest));
        const auto back = m_store->get(*digest);
        QVERIFY_RESULT(back);
        QCOMPARE(*back, bytes);
        const auto again = ObjectStore(m_folder->path()).get(*digest);
        QVERIFY_RESULT(again);
        QCOMPARE(*again, bytes);
        QCOMPARE(files().size(), 1);
    }

    void whatPacksIsPacked()
    {
        const QByteArray text = QByteArray("a,b,c\n").repeated(100'000);
        const QByteArray random = noise(2, 100'000);
        const auto packed = m_store->put(text);
        const auto plain = m_store->put(random);
        QVERIFY_RESULT(packed);
        QVERIFY_RESULT(plain);
        QVERIFY(QFileInfo(pathOf(*packed)).size() < text.size() / 100);
        QCOMPARE(QFileInfo(pathOf(*plain)).size(), random.size() + 8);
    }

    void theSameBytesAreOneFile()
    {
        const QByteArray bytes = noise(3, 10'000);
        QCOMPARE(*m_store->put(bytes), *m_store->put(bytes));
        QCOMPARE(files().size(), 1);
    }

    void namesThatAreNoDigestsAreRefused()
    {
        const QString digest = sha256Hex("x");
        for (const QString &name : {QString(), QStringLiteral("../../etc/passwd"), digest.toUpper(), digest.left(63),
                                    digest + u'0', digest.left(62) + QStringLiteral("/x")}) {
            QVERIFY_ERROR(m_store->get(name), ErrorCode::Invalid);
            QVERIFY(!m_store->contains(name));
        }
        QVERIFY_ERROR(m_store->get(digest), ErrorCode::NotFound);
    }

    void damageIsSetAside_data()
    {
        QTest::addColumn<QString>("damage");
        for (const char *damage : {"first byte", "mark", "last byte", "cut short", "emptied", "longer", "link", "pipe",
                                   "another object", "huge promise"})
            QTest::newRow(damage) << QString::fromLatin1(damage);
    }

    void damageIsSetAside()
    {
        QFETCH(QString, damage);
        const QByteArray bytes = QByteArray("a,b,c\n").repeated(1'000) + noise(4, 5'000);
        const QString digest = *m_store->put(bytes);
        const QString path = pathOf(digest);
        makeDamage(damage, path);
        const auto read = m_store->get(digest);
        QVERIFY_ERROR(read, ErrorCode::Damaged);
        QVERIFY(read.error().text.contains(digest.left(12)));
        QVERIFY(!m_store->contains(digest));
        const QDir quarantine(m_folder->path(QStringLiteral("quarantine")));
        QCOMPARE(quarantine.entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size(), 1);
        QVERIFY_ERROR(m_store->get(digest), ErrorCode::NotFound);
        // Who has the bytes can put them back.
        QCOMPARE(*m_store->put(bytes), digest);
        QCOMPARE(*m_store->get(digest), bytes);
    }

    void puttingOverDamageMendsIt()
    {
        const QByteArray bytes = noise(5, 5'000);
        const QString digest = *m_store->put(bytes);
        makeDamage(QStringLiteral("last byte"), pathOf(digest));
        QCOMPARE(*m_store->put(bytes), digest);
        const auto back = m_store->get(digest);
        QVERIFY_RESULT(back);
        QCOMPARE(*back, bytes);
    }

    void everyFlippedBitIsFound()
    {
        const QByteArray bytes = QByteArray("0123456789").repeated(20);
        const QString digest = *m_store->put(bytes);
        const QByteArray file = *readWholeFile(pathOf(digest));
        for (int bit = 0; bit < file.size() * 8; ++bit) {
            QByteArray flipped = file;
            flipped[bit / 8] = char(flipped[bit / 8] ^ (1 << bit % 8));
            QVERIFY_RESULT(writeFileAtomically(pathOf(digest), flipped));
            // A bit that zstd does not use may change nothing; other bytes than the right ones must never come.
            if (const auto read = m_store->get(digest))
                QCOMPARE(*read, bytes);
            else
                QCOMPARE(read.error().code, ErrorCode::Damaged);
        }
    }

    void threadsMayPutTheSame()
    {
        std::atomic<int> failures = 0;
        std::vector<std::thread> threads;
        for (int thread = 0; thread < 8; ++thread) {
            threads.emplace_back([&] {
                ObjectStore own(m_folder->path());
                for (std::uint64_t i = 0; i < 60; ++i) {
                    const QByteArray bytes = noise(i, 3'000);
                    const auto digest = (i % 2 ? own : *m_store).put(bytes);
                    const auto back = digest ? m_store->get(*digest) : Result<QByteArray>(digest.error());
                    if (!back || *back != bytes)
                        ++failures;
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(failures.load(), 0);
        QCOMPARE(files().size(), 60);
    }

    /// Whatever moment a process dies at, an object is there whole or not at all.
    void aKillLeavesNoPartOfAnObject()
    {
        Random random(6, "kill");
        int finished = 0;
        std::uint64_t seed = 1'000;
        for (int round = 0; round < 60; ++round, seed += 100) {
            const pid_t child = ::fork();
            if (child == 0) {
                for (std::uint64_t i = 0; i < 100; ++i)
                    (void)m_store->put(noise(seed + i, 20'000));
                ::_exit(0);
            }
            QVERIFY(child > 0);
            std::this_thread::sleep_for(std::chrono::microseconds(random.below(15'000)));
            ::kill(child, SIGKILL);
            int status = 0;
            QCOMPARE(::waitpid(child, &status, 0), child);
            for (std::uint64_t i = 0; i < 100; ++i) {
                const QByteArray bytes = noise(seed + i, 20'000);
                const QString digest = sha256Hex(bytes);
                if (!m_store->contains(digest))
                    break;
                const auto back = m_store->get(digest);
                QVERIFY_RESULT(back);
                QCOMPARE(*back, bytes);
                ++finished;
            }
        }
        qInfo("60 kills, %d objects were whole", finished);
        QVERIFY(finished > 0);
        QVERIFY(!QDir(m_folder->path(QStringLiteral("quarantine"))).exists());
    }

    void whatComesInPiecesIsTheSame()
    {
        for (const int size : {0, 1, 1'000, 3'000'000}) {
            for (const QByteArray &bytes : {noise(std::uint64_t(size), size), QByteArray(size, 'a')}) {
                const auto writer = m_store->begin();
                QVERIFY_RESULT(writer);
                for (int at = 0; at < size; at += 70'001)
                    QVERIFY_RESULT(
                        (*writer)->write(std::span(bytes.constData() + at, size_t(std::min(70'001, size - at)))));
                const auto kept = m_store->keep(**writer);
                QVERIFY_RESULT(kept);
                QCOMPARE(*kept, sha256Hex(bytes));
                const auto whole = m_store->get(*kept);
                QVERIFY_RESULT(whole);
                QVERIFY(*whole == bytes);
                const auto put = m_store->put(bytes);
                QVERIFY_RESULT(put);
                QCOMPARE(*put, *kept);
                const auto stream = m_store->open(*kept);
                QVERIFY_RESULT(stream);
                const auto read = readAll(**stream);
                QVERIFY_RESULT(read);
                QVERIFY(*read == bytes);
                QVERIFY((*stream)->fraction() >= 0 && (*stream)->fraction() <= 1);
            }
        }
    }

    void anObjectThatIsNotKeptLeavesNothing()
    {
        {
            const auto writer = m_store->begin();
            QVERIFY_RESULT(writer);
            const QByteArray bytes = noise(1, 3'000'000);
            QVERIFY_RESULT((*writer)->write(std::span(bytes.constData(), size_t(bytes.size()))));
        }
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList());
    }

    void keepingOverDamageMendsIt()
    {
        const QByteArray bytes = noise(2, 10'000);
        const auto digest = m_store->put(bytes);
        QVERIFY_RESULT(digest);
        makeDamage(QStringLiteral("last byte"), pathOf(*digest));
        const auto writer = m_store->begin();
        QVERIFY_RESULT(writer);
        QVERIFY_RESULT((*writer)->write(std::span(bytes.constData(), size_t(bytes.size()))));
        QVERIFY_RESULT(m_store->keep(**writer));
        const auto back = m_store->get(*digest);
        QVERIFY_RESULT(back);
        QCOMPARE(*back, bytes);
    }

    void damageComesOutAtTheEndOfAStream()
    {
        const QByteArray bytes = noise(3, 3'000'000);
        const auto digest = m_store->put(bytes);
        QVERIFY_RESULT(digest);
        makeDamage(QStringLiteral("last byte"), pathOf(*digest));
        const auto stream = m_store->open(*digest);
        QVERIFY_RESULT(stream);
        QVERIFY_ERROR(readAll(**stream), ErrorCode::Damaged);
        QVERIFY(!m_store->contains(*digest));
    }

    void aFolderThatCannotBeMadeIsAnError()
    {
        ObjectStore none(QStringLiteral("/proc/none"));
        QVERIFY(none.put("x").isError());
        QFile file(m_folder->path(sha256Hex("x").left(2)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY_ERROR(m_store->put("x"), ErrorCode::Damaged);
    }

private:
    [[nodiscard]] QString pathOf(const QString &digest) const
    {
        return m_folder->path(digest.left(2) + u'/' + digest.mid(2));
    }

    [[nodiscard]] QStringList files() const
    {
        QStringList found;
        QDirIterator it(m_folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext())
            found.append(it.next());
        return found;
    }

    void makeDamage(const QString &damage, const QString &path)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray bytes = file.readAll();
        file.close();
        QVERIFY(file.remove());
        if (damage == u"link") {
            QVERIFY(QFile::link(QStringLiteral("/etc/passwd"), path));
            return;
        }
        if (damage == u"pipe") {
            QCOMPARE(::mkfifo(path.toLocal8Bit().constData(), 0600), 0);
            return;
        }
        if (damage == u"first byte")
            bytes[0] = 'X';
        else if (damage == u"mark")
            bytes[7] = bytes[7] == 'z' ? '0' : 'z';
        else if (damage == u"last byte")
            bytes.back() = char(bytes.back() ^ 1);
        else if (damage == u"cut short")
            bytes.chop(100);
        else if (damage == u"emptied")
            bytes.clear();
        else if (damage == u"longer")
            bytes.append("more");
        else if (damage == u"another object")
            bytes = "ASAYOBJ0something else";
        else if (damage == u"huge promise")
            bytes = QByteArray("ASAYOBJz\x28\xb5\x2f\xfd\xe0\x00\x00\x00\x00\x00\x01\x00\x00\x01\x00\x00", 24);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<ObjectStore> m_store;
};

QTEST_GUILESS_MAIN(TestObjectStore)
#include "tst_object_store.moc"
