#include "core/base/hash.h"
#include "core/base/random.h"
#include "core/store/object_store.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace assay;

namespace
{

constexpr TimeMs hourMs = 3'600'000;
constexpr TimeMs dayMs = 24 * hourMs;

QByteArray bytesOf(int i)
{
    return QByteArray("object ") + QByteArray::number(i) + QByteArray(2'000, char('a' + i % 26));
}

bool nobody(const QString &)
{
    return false;
}

/// Runs `work` in another process; its exit code is what `work` returns.
template <typename Work>
pid_t fork(Work work)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(work());
    return child;
}

int exitOf(pid_t child)
{
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace

class TestObjectSweep final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<ObjectStore> m_store;
    NoProgress m_unwatched;

    QString put(const QByteArray &bytes)
    {
        const auto digest = m_store->put(bytes);
        [&] { QVERIFY_RESULT(digest); }();
        return digest ? *digest : QString();
    }

    ObjectSweep sweep(TimeMs later, const std::function<bool(const QString &)> &isUsed = nobody)
    {
        const auto swept = m_store->sweep(isUsed, systemClock()() + later, m_unwatched);
        [&] { QVERIFY_RESULT(swept); }();
        return swept ? *swept : ObjectSweep();
    }

    [[nodiscard]] int filesIn(const QString &folder) const
    {
        QDirIterator files(m_folder->path(folder), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        int count = 0;
        for (; files.hasNext(); files.next())
            ++count;
        return count;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<TemporaryFolder>();
        m_store = std::make_unique<ObjectStore>(m_folder->path());
    }

    void onlyWhatIsUsedStays()
    {
        QSet<QString> used;
        QSet<QString> others;
        for (int i = 0; i < 40; ++i)
            (i % 4 == 0 ? used : others).insert(put(bytesOf(i)));
        const auto isUsed = [&](const QString &digest) { return used.contains(digest); };
        // Too young to be judged.
        QCOMPARE(sweep(hourMs / 2, isUsed).setAside.objects, 0);
        const ObjectSweep first = sweep(2 * hourMs, isUsed);
        QCOMPARE(first.setAside.objects, 30);
        QVERIFY(first.setAside.bytes > 30 * 8);
        QCOMPARE(first.removed.objects, 0);
        QCOMPARE(filesIn(QStringLiteral("unused")), 30);
        // Their day is not over.
        QCOMPARE(sweep(20 * hourMs, isUsed).removed.objects, 0);
        const ObjectSweep last = sweep(dayMs + hourMs, isUsed);
        QCOMPARE(last.removed.objects, 30);
        QCOMPARE(last.removed.bytes, first.setAside.bytes);
        QCOMPARE(last.setAside.objects, 0);
        for (int i = 0; i < 40; ++i) {
            const QString digest = sha256Hex(bytesOf(i));
            QCOMPARE(m_store->contains(digest), used.contains(digest));
        }
        for (const QString &digest : std::as_const(used))
            QVERIFY_RESULT(m_store->get(digest));
        // Nothing is left but what is used, and a removed one can come again.
        QCOMPARE(filesIn(QString()), 10);
        QCOMPARE(*m_store->get(put(bytesOf(1))), bytesOf(1));
    }

    void whoAsksBringsItBack_data()
    {
        QTest::addColumn<QString>("asked");
        for (const char *asked : {"get", "open", "contains", "put", "keep", "named", "remove"})
            QTest::newRow(asked) << QString::fromLatin1(asked);
    }

    void whoAsksBringsItBack()
    {
        QFETCH(QString, asked);
        const QString digest = put(bytesOf(7));
        QCOMPARE(sweep(2 * hourMs).setAside.objects, 1);
        QCOMPARE(filesIn(digest.left(2)), 0);
        if (asked == u"get") {
            QCOMPARE(*m_store->get(digest), bytesOf(7));
        } else if (asked == u"open") {
            QVERIFY_RESULT(m_store->open(digest));
        } else if (asked == u"contains") {
            QVERIFY(m_store->contains(digest));
        } else if (asked == u"put") {
            QCOMPARE(put(bytesOf(7)), digest);
        } else if (asked == u"keep") {
            const auto writer = m_store->begin();
            QVERIFY_RESULT(writer);
            QVERIFY_RESULT((*writer)->write(std::span(bytesOf(7).constData(), size_t(bytesOf(7).size()))));
            QCOMPARE(*m_store->keep(**writer), digest);
        } else if (asked == u"named") {
            QCOMPARE(sweep(2 * dayMs, [&](const QString &named) { return named == digest; }).broughtBack.objects, 1);
        } else {
            QVERIFY_RESULT(m_store->remove(digest));
            QVERIFY(!m_store->contains(digest));
            QCOMPARE(filesIn(QString()), 0);
            return;
        }
        QCOMPARE(filesIn(digest.left(2)), 1);
        // There is an hour to use it, and a day after that.
        if (asked != u"named")
            QCOMPARE(sweep(hourMs / 2).setAside.objects, 0);
        sweep(2 * hourMs);
        sweep(20 * hourMs);
        QCOMPARE(*m_store->get(digest), bytesOf(7));
    }

    void otherFilesAreLeftAlone()
    {
        const QString digest = put(bytesOf(1));
        const auto make = [&](const QString &name, TimeMs ago) {
            QFile file(m_folder->path(name));
            QVERIFY(QDir().mkpath(QFileInfo(file).path()));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("x");
            file.close();
            const TimeMs at = systemClock()() - ago;
            const struct timespec times[] = {{at / 1000, 0}, {at / 1000, 0}};
            QCOMPARE(::utimensat(AT_FDCWD, file.fileName().toLocal8Bit().constData(), times, 0), 0);
        };
        make(QStringLiteral("quarantine/%1-12345678").arg(digest), 9 * dayMs);
        make(digest.left(2) + QStringLiteral("/README"), 9 * dayMs);
        make(QStringLiteral("notes.txt"), 9 * dayMs);
        make(QStringLiteral("unused/notes.txt"), 9 * dayMs);
        make(QStringLiteral(".tmp-young"), hourMs);
        make(QStringLiteral(".tmp-old"), 2 * dayMs);
        make(digest.left(2) + QStringLiteral("/.tmp-old"), 2 * dayMs);
        QVERIFY(
            QFile::link(QStringLiteral("/etc/hostname"), m_folder->path(digest.left(2) + u'/' + QString(62, u'0'))));
        const ObjectSweep swept = sweep(0, [&](const QString &named) { return named == digest; });
        QCOMPARE(swept.removed.objects, 2);
        QCOMPARE(swept.setAside.objects, 0);
        QVERIFY(!QFile::exists(m_folder->path(QStringLiteral(".tmp-old"))));
        QVERIFY(QFile::exists(m_folder->path(QStringLiteral(".tmp-young"))));
        QCOMPARE(filesIn(QStringLiteral("quarantine")), 1);
        QCOMPARE(filesIn(QStringLiteral("unused")), 1);
        QVERIFY(QFileInfo(m_folder->path(digest.left(2) + u'/' + QString(62, u'0'))).isSymLink());
    }

    /// Two processes set everything aside all the time; what two others put and get is never missed.
    void nobodyMissesWhatIsSetAside()
    {
        const QString path = m_folder->path();
        constexpr int objects = 12;
        constexpr qint64 testMs = 2'000;
        QList<pid_t> children;
        for (int i = 0; i < 2; ++i) {
            children.append(fork([&] {
                ObjectStore store(path);
                NoProgress progress;
                QElapsedTimer timer;
                timer.start();
                int aside = 0;
                while (timer.elapsed() < testMs) {
                    const auto swept = store.sweep(nobody, systemClock()() + 2 * hourMs, progress);
                    if (!swept)
                        return 2;
                    aside += int(swept->setAside.objects);
                }
                return aside > objects ? 0 : 3;
            }));
            children.append(fork([&, i] {
                ObjectStore store(path);
                Random random(std::uint64_t(i), "putting");
                QElapsedTimer timer;
                timer.start();
                while (timer.elapsed() < testMs) {
                    const QByteArray bytes = bytesOf(int(random.below(objects)));
                    const auto digest = store.put(bytes);
                    if (!digest)
                        return 4;
                    const auto got = store.get(*digest);
                    if (!got || *got != bytes)
                        return 5;
                }
                return 0;
            }));
        }
        for (const pid_t child : std::as_const(children))
            QCOMPARE(exitOf(child), 0);
        QVERIFY(!QFileInfo::exists(m_folder->path(QStringLiteral("quarantine"))));
    }

    /// A clock that runs away removes what is set aside at once: what was put may be gone, but never half there.
    void whatIsRemovedIsWholeUntilThen()
    {
        const QString path = m_folder->path();
        constexpr qint64 testMs = 1'500;
        const pid_t sweeper = fork([&] {
            ObjectStore store(path);
            NoProgress progress;
            QElapsedTimer timer;
            timer.start();
            while (timer.elapsed() < testMs) {
                if (!store.sweep(nobody, systemClock()() + 2 * dayMs, progress))
                    return 2;
            }
            return 0;
        });
        Random random(9, "putting");
        QElapsedTimer timer;
        timer.start();
        int found = 0;
        int missed = 0;
        while (timer.elapsed() < testMs) {
            const QByteArray bytes = bytesOf(int(random.below(12)));
            const auto digest = m_store->put(bytes);
            // By that clock even the file that is being written was left behind yesterday.
            const auto got = digest ? m_store->get(*digest) : Result<QByteArray>(digest.error());
            if (got)
                QCOMPARE(*got, bytes);
            else
                QCOMPARE(got.error().code, ErrorCode::NotFound);
            ++(got ? found : missed);
        }
        QCOMPARE(exitOf(sweeper), 0);
        QVERIFY(found > 0);
        QVERIFY(!QFileInfo::exists(m_folder->path(QStringLiteral("quarantine"))));
        QCOMPARE(*m_store->get(put(bytesOf(3))), bytesOf(3));
    }
};

QTEST_GUILESS_MAIN(TestObjectSweep)
#include "tst_object_sweep.moc"
