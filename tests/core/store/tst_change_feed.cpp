#include "core/store/change_feed.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <thread>

using namespace assay;

namespace
{

Result<> tellChange(Project &project, const char *kind, const QString &id)
{
    return project.write([&](Connection &connection) { return connection.recordChange(kind, id); });
}

ChangeSet lastOf(const QSignalSpy &spy)
{
    return spy.last().first().value<ChangeSet>();
}

} // namespace

class TestChangeFeed final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<TemporaryFolder>();
        const auto mine = Project::create(m_folder->path(QStringLiteral("p")));
        QVERIFY_RESULT(mine);
        m_mine = *mine;
        const auto other = Project::open(m_mine->folder());
        QVERIFY_RESULT(other);
        m_other = *other;
        QVERIFY_RESULT(tellChange(*m_mine, "run", QStringLiteral("old")));
        m_feed = std::make_unique<ChangeFeed>(m_mine);
        m_spy = std::make_unique<QSignalSpy>(m_feed.get(), &ChangeFeed::changed);
    }

    void cleanup()
    {
        m_spy.reset();
        m_feed.reset();
        m_mine.reset();
        m_other.reset();
    }

    void ownCommitsAreToldAtOnce()
    {
        // Sooner than the next look at other processes would tell; a busy machine gets some tries.
        constexpr qint64 soon = 90;
        qint64 quickest = soon;
        for (int attempt = 0; attempt < 20 && quickest >= soon; ++attempt) {
            QElapsedTimer clock;
            clock.start();
            QVERIFY_RESULT(tellChange(*m_mine, "person", QStringLiteral("Ada")));
            QVERIFY(m_spy->wait(60'000));
            quickest = std::min(quickest, clock.elapsed());
        }
        QVERIFY2(quickest < soon, qPrintable(QString::number(quickest)));
        QVERIFY(lastOf(*m_spy).has("person"));
        QVERIFY(!lastOf(*m_spy).has("run"));
        QCOMPARE(lastOf(*m_spy).idsByKind.value(QStringLiteral("person")), QSet<QString>{QStringLiteral("Ada")});
    }

    void commitsOfOthersAreToldSoon()
    {
        QVERIFY_RESULT(tellChange(*m_other, "run", QStringLiteral("1")));
        QVERIFY(m_spy->wait(60'000));
        QCOMPARE(lastOf(*m_spy).idsByKind.value(QStringLiteral("run")), QSet<QString>{QStringLiteral("1")});
    }

    void manyCommitsAreFewSignalsAndNoneIsMissed()
    {
        QElapsedTimer clock;
        clock.start();
        std::thread own([this] {
            for (int i = 0; i < 300; ++i)
                (void)tellChange(*m_mine, "run", QStringLiteral("own %1").arg(i));
        });
        std::thread others([this] {
            for (int i = 0; i < 300; ++i)
                (void)tellChange(*m_other, "run", QStringLiteral("other %1").arg(i));
        });
        QSet<QString> ids;
        const auto collect = [&] {
            ids.clear();
            for (const auto &call : *m_spy)
                ids += call.first().value<ChangeSet>().idsByKind.value(QStringLiteral("run"));
            return ids.size();
        };
        QTRY_COMPARE(collect(), 600);
        own.join();
        others.join();
        // Own commits and those of others are each told at most every 100 ms.
        QVERIFY2(m_spy->size() <= 2 * clock.elapsed() / 100 + 4, qPrintable(QString::number(m_spy->size())));
    }

    void whatIsUndoneIsNotTold()
    {
        const auto refused = m_mine->write([](Connection &connection) -> Result<> {
            ASSAY_CHECK(connection.recordChange("run", QStringLiteral("never")));
            return Error{ErrorCode::Refused, QStringLiteral("No.")};
        });
        QVERIFY_ERROR(refused, ErrorCode::Refused);
        m_feed->poll();
        QCOMPARE(m_spy->size(), 0);
        QVERIFY_RESULT(tellChange(*m_mine, "run", QStringLiteral("later")));
        m_feed->poll();
        QCOMPARE(m_spy->size(), 1);
        QCOMPARE(lastOf(*m_spy).idsByKind.value(QStringLiteral("run")), QSet<QString>{QStringLiteral("later")});
    }

    void theEndOfWritingIsToldOnce()
    {
        QSignalSpy readOnly(m_feed.get(), &ChangeFeed::becameReadOnly);
        const auto filled = m_mine->write([](Connection &connection) -> Result<> {
            ASSAY_CHECK(connection.execute("PRAGMA max_page_count = 1"));
            ASSAY_TRY(insert, connection.prepare("INSERT INTO meta (key, value) VALUES ('large', ?)"));
            return insert.bind(1, QString(1'000'000, u'x')).run();
        });
        QVERIFY_ERROR(filled, ErrorCode::Full);
        QTRY_COMPARE(readOnly.size(), 1);
        m_feed->poll();
        QCOMPARE(readOnly.size(), 1);
        // What others write still arrives.
        QVERIFY_RESULT(tellChange(*m_other, "run", QStringLiteral("2")));
        QVERIFY(m_spy->wait(60'000));
    }

    void aFeedMayGoWhileCommitsCome()
    {
        std::atomic<bool> isDone = false;
        std::thread writing([&] {
            while (!isDone)
                (void)tellChange(*m_mine, "run", QStringLiteral("x"));
        });
        for (int i = 0; i < 50; ++i) {
            ChangeFeed feed(m_mine);
            QTest::qWait(1);
        }
        isDone = true;
        writing.join();
    }

private:
    std::unique_ptr<TemporaryFolder> m_folder;
    std::shared_ptr<Project> m_mine;
    std::shared_ptr<Project> m_other;
    std::unique_ptr<ChangeFeed> m_feed;
    std::unique_ptr<QSignalSpy> m_spy;
};

QTEST_GUILESS_MAIN(TestChangeFeed)
#include "tst_change_feed.moc"
