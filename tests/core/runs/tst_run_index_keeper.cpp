#include "core/runs/index/run_index.h"
#include "core/runs/index/run_index_keeper.h"
#include "core/runs/index/run_index_store.h"
#include "tests/support/many_runs.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

#include <QRegularExpression>
#include <QTest>
#include <QThreadPool>

using namespace assay;

class TestRunIndexKeeper final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        const auto project = Project::create(m_folder.path(QStringLiteral("p")));
        QVERIFY_RESULT(project);
        m_project = *project;
        NoProgress progress;
        QVERIFY_RESULT(makeManyRuns(*m_project, 10'000, progress));
    }

    void init() { QVERIFY_RESULT(m_project->write(run_index_store::forget)); }

    void foldsWhenItIsTold()
    {
        QCOMPARE(tail(), 10'000);
        RunIndexKeeper keeper(m_project);
        QVERIFY(!keeper.isWorking());
        keeper.begin();
        QTRY_VERIFY(!keeper.isWorking());
        QCOMPARE(tail(), 0);
        RunIndex index(m_project);
        const auto page = index.page({}, 0, 1);
        QVERIFY_RESULT(page);
        QCOMPARE(page->matching, size_t(10'000));
    }

    void foldsByItselfSoonAfterOpeningAndAfterManyChanges()
    {
        const RunIndexKeeper keeper(m_project);
        QTRY_COMPARE_WITH_TIMEOUT(tail(), 0, 20'000);
        QVERIFY_RESULT(m_project->write(
            [](Connection &connection) { return connection.execute("UPDATE run SET note = 'again'"); }));
        QCOMPARE(tail(), 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(tail(), 0, 30'000);
        // Few changes are read as quickly as they would be written.
        QVERIFY_RESULT(m_project->write([](Connection &connection) {
            return connection.execute("UPDATE run SET note = 'once' WHERE name = 'trial 7'");
        }));
        QTest::qWait(5'000);
        QCOMPARE(tail(), 1);
    }

    void endsSoonWhenTheProjectIsClosed()
    {
        auto keeper = std::make_unique<RunIndexKeeper>(m_project);
        keeper->begin();
        QVERIFY(keeper->isWorking());
        keeper.reset();
        QVERIFY(QThreadPool::globalInstance()->waitForDone(20'000));
        // At most the segment that it was in.
        QVERIFY2(tail() >= 10'000 - 4'096, qPrintable(QString::number(tail())));
    }

    void leavesAProjectThatCannotBeWrittenAlone()
    {
        const auto full = Project::create(m_folder.path(QStringLiteral("full")));
        QVERIFY_RESULT(full);
        NoProgress progress;
        QVERIFY_RESULT(makeManyRuns(**full, 600, progress, 1));
        QVERIFY_RESULT((*full)->write(run_index_store::forget));
        RunIndexKeeper keeper(*full);
        const auto filled = (*full)->write([](Connection &connection) -> Result<> {
            ASSAY_CHECK(connection.execute("PRAGMA max_page_count = 1"));
            ASSAY_TRY(insert, connection.prepare("INSERT INTO meta (key, value) VALUES ('large', ?)"));
            return insert.bind(1, QString(10'000'000, u'x')).run();
        });
        QVERIFY_ERROR(filled, ErrorCode::Full);
        QVERIFY(!(*full)->readOnlyReason().isEmpty());
        keeper.begin();
        QVERIFY(!keeper.isWorking());
        const auto marks = (*full)->read(run_index_store::marks);
        QVERIFY_RESULT(marks);
        QCOMPARE(marks->size(), size_t(600));
    }

private:
    /// How many runs no segment speaks for.
    [[nodiscard]] int tail() const
    {
        const auto marks = m_project->read(run_index_store::marks);
        return marks ? int(marks->size()) : -1;
    }

    TemporaryFolder m_folder;
    std::shared_ptr<Project> m_project;
};

QTEST_GUILESS_MAIN(TestRunIndexKeeper)
#include "tst_run_index_keeper.moc"
