#include "core/runs/files/run_log.h"
#include "core/runs/files/run_log_store.h"
#include "core/runs/run_edit_store.h"
#include "core/runs/run_store.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

#include <QRegularExpression>
#include <QTest>

#include <future>

using namespace assay;

/// What was said while a run ran: in order, numbered for good, bounded.
class TestRunLog final : public QObject
{
    Q_OBJECT

private:
    using Level = LogLine::Level;

    std::unique_ptr<TemporaryFolder> m_folder;
    std::shared_ptr<Project> m_project;
    std::atomic<TimeMs> m_now = 1000;
    Run m_run;

    Result<> append(const QList<LogLine> &lines)
    {
        return m_project->write([&](Connection &c) { return run_log_store::append(c, m_run.id, lines); });
    }
    Result<QList<LogLine>> read(std::int64_t from = 0, std::int64_t most = 1'000'000)
    {
        return m_project->read([&](Connection &c) { return run_log_store::read(c, m_run.id, from, most); });
    }
    QStringList texts(std::int64_t from = 0, std::int64_t most = 1'000'000)
    {
        QStringList all;
        const auto lines = read(from, most);
        for (const LogLine &line : *lines)
            all.append(line.text);
        return all;
    }
    std::int64_t rowCount()
    {
        return *m_project->read([](Connection &c) { return c.queryInteger("SELECT count(*) FROM run_log"); });
    }
    std::int64_t lineCount()
    {
        return *m_project->read([&](Connection &c) { return run_log_store::count(c, m_run.id); });
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_now = 1000;
        m_folder = std::make_unique<TemporaryFolder>();
        auto made = Project::create(m_folder->path(QStringLiteral("p")), [this] { return m_now.load(); });
        QVERIFY_RESULT(made);
        m_project = std::move(*made);
        m_run = Run();
        m_run.id = RunId::create();
        m_run.name = QStringLiteral("a");
        QVERIFY_RESULT(m_project->write([&](Connection &c) -> Result<> {
            ASSAY_TRY(experiment, run_store::ensureExperiment(c, QStringLiteral("bikes"), 1000));
            m_run.experimentId = experiment.id;
            return run_store::insert(c, m_run);
        }));
    }

    void cleanup() { m_project.reset(); }

    void linesComeBackAsTheyWereSaid()
    {
        const QList<LogLine> lines{{-5, Level::Info, QStringLiteral("größer ☃ 🚲")},
                                   {7, Level::Warning, QString()},
                                   {std::numeric_limits<TimeMs>::max(), Level::Error, QStringLiteral("a\tb")}};
        QVERIFY_RESULT(append(lines));
        QCOMPARE(*read(), lines);
        QCOMPARE(lineCount(), 3);
        QCOMPARE(logLevelName(Level::Warning), QStringLiteral("warning"));
    }

    void aTextOfSeveralLinesIsSeveralLines()
    {
        QVERIFY_RESULT(append({{1, Level::Error, QStringLiteral("one\r\ntwo\n\nfour")}}));
        QCOMPARE(texts(),
                 (QStringList{QStringLiteral("one"), QStringLiteral("two"), QString(), QStringLiteral("four")}));
    }

    void controlCharactersCannotReachATerminal()
    {
        QVERIFY_RESULT(
            append({{1, Level::Info, QStringLiteral("a\x1b[31mb") + QChar(0x9b) + QChar(0) + QChar(0x2028)}}));
        const QString bad(QChar::ReplacementCharacter);
        QCOMPARE(texts(), QStringList{QStringLiteral("a") + bad + QStringLiteral("[31mb") + bad + bad + bad});
    }

    void aLongLineIsCut()
    {
        QVERIFY_RESULT(append({{1, Level::Info, QString(20'000, u'x')}}));
        QCOMPARE(texts().first(), QString(16'384, u'x') + QStringLiteral("… (3616 more characters)"));
    }

    /// A view reads on from where it was, while rows are put together under it.
    void numbersStayWhenRowsArePutTogether()
    {
        QStringList all;
        for (int batch = 0; batch < 200; ++batch) {
            const int size = 1 + batch % 7;
            QList<LogLine> lines;
            for (int i = 0; i < size; ++i) {
                all.append(QStringLiteral("line %1 of batch %2").arg(i).arg(batch));
                lines.append({batch, Level::Info, all.last()});
            }
            QVERIFY_RESULT(append(lines));
            QCOMPARE(texts(all.size() - size), all.mid(all.size() - size));
        }
        QVERIFY2(rowCount() < 70, qPrintable(QString::number(rowCount())));
        QCOMPARE(texts(), all);
        QCOMPARE(texts(100, 10), all.mid(100, 10));
        QCOMPARE(texts(all.size()), QStringList());
        QVERIFY_RESULT(m_project->write([&](Connection &c) { return run_log_store::seal(c, m_run.id); }));
        QCOMPARE(rowCount(), 1);
        QCOMPARE(texts(), all);
        QCOMPARE(texts(333, 5), all.mid(333, 5));
        const auto stored = m_project->read([](Connection &c) {
            return c.queryInteger("SELECT sum(length(lines)) * 4 < sum(byte_count) FROM run_log");
        });
        QCOMPARE(*stored, 1);
    }

    void aFullLogSaysSoAndTakesOnlyErrors()
    {
        const QString long1(16'000, u'x');
        QList<LogLine> lines;
        for (int i = 0; i < 1100; ++i)
            lines.append({i, Level::Info, long1});
        QVERIFY_RESULT(append(lines));
        const std::int64_t full = lineCount();
        QVERIFY2(full > 1000 && full < 1060, qPrintable(QString::number(full)));
        QVERIFY2(texts(full - 1).first().startsWith(QStringLiteral("The log is full")), qPrintable(texts(full - 1)[0]));
        QVERIFY_RESULT(
            append({{1, Level::Info, QStringLiteral("lost")}, {2, Level::Error, QStringLiteral("the end")}}));
        QCOMPARE(texts(full), QStringList{QStringLiteral("the end")});
        QList<LogLine> errors;
        for (int i = 0; i < 200; ++i)
            errors.append({i, Level::Error, long1});
        QVERIFY_RESULT(append(errors));
        QVERIFY(lineCount() < full + 1 + 70);
        const std::int64_t last = lineCount();
        QVERIFY_RESULT(append(errors));
        QCOMPARE(lineCount(), last);
        QVERIFY_RESULT(m_project->write([&](Connection &c) { return run_log_store::seal(c, m_run.id); }));
        QCOMPARE(lineCount(), last);
        QCOMPARE(texts(full, 1), QStringList{QStringLiteral("the end")});
    }

    void damageIsToldAndIsNoObstacleToTheEnd_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("empty") << QByteArray("UPDATE run_log SET lines = x''");
        QTest::newRow("mark") << QByteArray("UPDATE run_log SET lines = x'5831'");
        QTest::newRow("packed") << QByteArray("UPDATE run_log SET lines = x'5a28b52ffd00'");
        QTest::newRow("time") << QByteArray("UPDATE run_log SET lines = 'Pa' || char(9) || '0' || char(9) || char(10)");
        QTest::newRow("level") << QByteArray(
            "UPDATE run_log SET lines = 'P1' || char(9) || '7' || char(9) || char(10)");
        QTest::newRow("no end") << QByteArray("UPDATE run_log SET lines = 'P1' || char(9) || '0' || char(9) || 'a'");
        QTest::newRow("count") << QByteArray("UPDATE run_log SET line_count = 9");
    }

    void damageIsToldAndIsNoObstacleToTheEnd()
    {
        QFETCH(QByteArray, sql);
        QVERIFY_RESULT(append({{1, Level::Info, QStringLiteral("a")}}));
        sql.replace("SET lines = 'P", "SET lines = CAST('P");
        if (sql.contains("CAST"))
            sql += " AS BLOB)";
        QVERIFY_RESULT(m_project->write([&](Connection &c) { return c.execute(sql.constData()); }));
        QVERIFY_ERROR(read(), ErrorCode::Damaged);
        QVERIFY_RESULT(m_project->write([&](Connection &c) {
            return run_log_store::close(c, m_run.id, {{2, Level::Error, QStringLiteral("end")}});
        }));
    }

    /// By what is on disk of each line, so that empty ones count, too.
    void whatIsNotWrittenIsCounted()
    {
        QCOMPARE(RunLog::bytesOf(QString()), 20);
        QCOMPARE(RunLog::bytesOf(QString::fromUtf8("aéℵ😀")), 20 + 1 + 2 + 3 + 4);
        std::promise<void> go;
        auto held = m_project->submit([&, wait = go.get_future().share()](Connection &) -> Result<> {
            wait.wait();
            return Done{};
        });
        RunLog log(*m_project, m_run.id);
        for (int i = 0; i < 100'000; ++i)
            log.say(QString());
        const qsizetype unwritten = log.unwrittenBytes();
        go.set_value();
        QVERIFY_RESULT(held.get());
        QCOMPARE(unwritten, qsizetype(2'000'000));
        NoProgress progress;
        QVERIFY_RESULT(log.finish(progress));
        QCOMPARE(log.unwrittenBytes(), qsizetype(0));
        QCOMPARE(lineCount(), 100'000);
    }

    void linesOfALogAreWrittenInBatches()
    {
        RunLog log(*m_project, m_run.id);
        log.say(QStringLiteral("first"));
        // The first goes at once, so that a person who looks sees that something happens.
        QTRY_COMPARE(lineCount(), 1);
        for (int i = 0; i < 5'000; ++i) {
            m_now = 2000 + i;
            log.say(QString::number(i), i % 2 ? Level::Info : Level::Warning);
        }
        NoProgress progress;
        QVERIFY_RESULT(log.finish(progress));
        const auto lines = read();
        QVERIFY_RESULT(lines);
        QCOMPARE(lines->size(), 5'001);
        QCOMPARE(lines->at(5'000).text, QStringLiteral("4999"));
        QCOMPARE(lines->at(5'000).at, TimeMs(6'999));
        QVERIFY2(rowCount() < 200, qPrintable(QString::number(rowCount())));
    }

    void theLogOfADeletedRunIsGone()
    {
        QVERIFY_RESULT(append({{1, Level::Info, QStringLiteral("a")}}));
        QVERIFY_RESULT(m_project->write([&](Connection &c) -> Result<> {
            ASSAY_CHECK(run_store::finish(c, m_run.id, RunStatus::Finished, 2));
            ASSAY_CHECK(run_edit_store::apply(c, QStringLiteral("Ada"), 3, {RunEdit::trashed(m_run.id, true)}));
            return run_edit_store::destroy(c, m_run.id);
        }));
        QCOMPARE(rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestRunLog)
#include "tst_run_log.moc"
