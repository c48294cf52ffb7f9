#include "core/runs/filter/filter_completion.h"
#include "core/runs/index/run_index.h"
#include "core/runs/index/run_index_store.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

#include <malloc.h>

using namespace assay;

namespace
{

constexpr int runCount = 8;

bool isLong()
{
    return qEnvironmentVariableIntValue("ASSAY_LONG_TESTS") != 0;
}

int metricCount()
{
    return isLong() ? 200'000 : 20'000;
}

int paramCount()
{
    return isLong() ? 100'000 : 10'000;
}

QString runId(int run)
{
    return QStringLiteral("%1").arg(run + 1, 32, 16, QLatin1Char('0'));
}

QString metricName(int i)
{
    return QStringLiteral("layer %1/grad norm").arg(i);
}

QString paramName(int i)
{
    return QStringLiteral("räder.%1").arg(i);
}

/// The run that has the i-th key; every seventh of a key's neighbours has it too.
bool hasKey(int run, int i)
{
    return i % runCount == run || (i % 7 == 0 && (i + 1) % runCount == run);
}

Result<> fill(Connection &connection)
{
    ASSAY_CHECK(connection.execute("INSERT INTO experiment (id, name, created_at) VALUES (1, 'e', 0)"));
    ASSAY_TRY(run, connection.prepare(
                       "INSERT INTO run (id, experiment_id, name, status, started_at, ended_at, person, specification, "
                       "seed, environment, error, model_object, pid, process_start, boot_id) VALUES "
                       "(?, 1, ?, 'finished', ?, 9, 'Ada', '', 0, '{}', '', '', 0, 0, '')"));
    ASSAY_TRY(param, connection.prepare("INSERT INTO run_param (run_id, key, value) VALUES (?, ?, ?)"));
    ASSAY_TRY(metric, connection.prepare("INSERT INTO metric_summary (run_id, key, point_count, last, last_step, min, "
                                         "min_step, max, max_step, first) VALUES (?, ?, 3, ?, 2, ?, 0, ?, 0, ?)"));
    for (int i = 0; i < runCount; ++i) {
        ASSAY_CHECK(run.bind(1, runId(i)).bind(2, QStringLiteral("run %1").arg(i)).bind(3, i).run());
        for (int key = 0; key < paramCount(); ++key) {
            if (hasKey(i, key))
                ASSAY_CHECK(param.bind(1, runId(i)).bind(2, paramName(key)).bind(3, QString::number(key + i)).run());
        }
        for (int key = 0; key < metricCount(); ++key) {
            if (!hasKey(i, key))
                continue;
            const double value = key + i;
            metric.bind(1, runId(i)).bind(2, metricName(key)).bind(3, value).bind(4, value - 1);
            ASSAY_CHECK(metric.bind(5, value + 1).bind(6, value + 0.5).run());
        }
    }
    return Done{};
}

double megabytes(const char *field)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(field))
            return line.simplified().split(' ')[1].toDouble() / 1024;
    }
    return 0;
}

/// The most memory that the process had at once while `work` ran, beyond what it had before.
template <typename Work>
double peakMegabytes(Work work)
{
    ::malloc_trim(0);
    QFile reset(QStringLiteral("/proc/self/clear_refs"));
    if (reset.open(QIODevice::WriteOnly))
        reset.write("5");
    reset.close();
    const double before = megabytes("VmRSS");
    work();
    return megabytes("VmHWM") - before;
}

} // namespace

class TestManyKeys final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        const auto project = Project::create(m_folder.path(QStringLiteral("p")));
        QVERIFY_RESULT(project);
        m_project = *project;
        QVERIFY_RESULT(m_project->write(fill));
    }

    void foldsThem()
    {
        const QString path = m_folder.path(QStringLiteral("p/assay.db"));
        const auto bytes = [&] { return QFileInfo(path).size() + QFileInfo(path + QStringLiteral("-wal")).size(); };
        const qint64 before = bytes();
        QElapsedTimer timer;
        timer.start();
        const double peak = peakMegabytes([&] {
            NoProgress progress;
            const auto folded = RunIndex::fold(*m_project, progress);
            QVERIFY_RESULT(folded);
            // Eight runs alone would not be worth it.
            QCOMPARE(*folded, isLong() ? 1 : 0);
            QVERIFY_RESULT(run_index_store::fold(*m_project, 1, progress));
        });
        qInfo("%d keys: %lld ms, %.0f MB of memory, %lld MB on disk", metricCount() + paramCount(), timer.elapsed(),
              peak, (bytes() - before) >> 20);
        QVERIFY(m_project->read(run_index_store::marks)->empty());
        QVERIFY2(peak < (isLong() ? 250 : 50), qPrintable(QString::number(peak)));
        // With the log, some hundreds of bytes a key, where columns of their own would take 160 kB.
        QVERIFY(bytes() - before < 500LL * (metricCount() + paramCount()));
    }

    /// The same from segments and from rows of which none is kept, since they are too long.
    void keepsEveryValue_data()
    {
        QTest::addColumn<bool>("isChanged");
        QTest::newRow("in segments") << false;
        QTest::newRow("changed since") << true;
    }

    void keepsEveryValue()
    {
        QFETCH(bool, isChanged);
        if (isChanged)
            QVERIFY_RESULT(m_project->write(
                [](Connection &connection) { return connection.execute("UPDATE run SET note = 'again'"); }));
        RunIndex index(m_project);
        const auto all = index.order({{}, *RunOrder::parse(QStringLiteral("name")), {}});
        QVERIFY_RESULT(all);
        QCOMPARE(all->size(), size_t(runCount));
        using Part = RunKey::Part;
        const std::pair<Part, double> parts[] = {
            {Part::Last, 0}, {Part::Min, -1}, {Part::Max, 1}, {Part::First, 0.5}, {Part::Count, 0}};
        for (int i = 0; i < metricCount(); i += metricCount() / 50 + 1) {
            for (const auto &[part, offset] : parts) {
                const auto values = index.values({RunKey::Kind::Metric, metricName(i), part}, *all);
                QVERIFY_RESULT(values);
                for (int run = 0; run < runCount; ++run) {
                    const RunValue &value = values->at(size_t(run));
                    QCOMPARE(value.kind == RunValue::Kind::Number, hasKey(run, i));
                    if (hasKey(run, i))
                        QCOMPARE(value.number, part == Part::Count ? 3.0 : i + run + offset);
                }
            }
        }
        for (int i = 0; i < paramCount(); i += paramCount() / 50 + 1) {
            const auto values = index.values({RunKey::Kind::Param, paramName(i)}, *all);
            QVERIFY_RESULT(values);
            for (int run = 0; run < runCount; ++run)
                QCOMPARE(values->at(size_t(run)).text, hasKey(run, i) ? QString::number(i + run) : QString());
        }
        const QString rare =
            QStringLiteral("metrics.`%1`.max > 8 and params.`%2` = '7'").arg(metricName(7), paramName(7));
        const auto page = index.page({*RunFilter::parse(rare), {}, {}}, 0, 5);
        QVERIFY_RESULT(page);
        QCOMPARE(page->matching, size_t(0));
        const QString there =
            QStringLiteral("metrics.`%1`.max = 15 and params.`%2` = '14'").arg(metricName(7), paramName(7));
        QCOMPARE(index.page({*RunFilter::parse(there), {}, {}}, 0, 5)->matching, size_t(1));
        QVERIFY2(index.bytes() < 64U << 20, qPrintable(QString::number(index.bytes())));
    }

    void tellsNotMoreKeysThanOneLooksThrough()
    {
        RunIndex index(m_project);
        QElapsedTimer timer;
        timer.start();
        const auto keys = index.keys();
        QVERIFY_RESULT(keys);
        qInfo("keys in %lld ms", timer.elapsed());
        QVERIFY(keys->isCut);
        QCOMPARE(keys->metrics.size(), 10'000);
        QCOMPARE(keys->params.size(), 10'000);
        QVERIFY(std::is_sorted(keys->metrics.begin(), keys->metrics.end()));
        // What is not among them may be there all the same.
        QCOMPARE(keys->adviceFor(RunKey{RunKey::Kind::Metric, metricName(metricCount() - 1)}), QString());
        QElapsedTimer typing;
        typing.start();
        QVERIFY(!completeFilter(QStringLiteral("laye"), 4, *keys).candidates.empty());
        qInfo("completion in %lld ms", typing.elapsed());
    }

    void findsReplicatesByEveryParameter()
    {
        RunIndex index(m_project);
        QElapsedTimer timer;
        timer.start();
        RunGrouping replicates;
        replicates.kind = RunGrouping::Kind::Replicates;
        double peak = 0;
        peak = peakMegabytes([&] {
            const auto groups = index.groups({}, replicates);
            QVERIFY_RESULT(groups);
            QCOMPARE(groups->size(), size_t(runCount));
        });
        qInfo("replicates in %lld ms, %.0f MB", timer.elapsed(), peak);
    }

private:
    TemporaryFolder m_folder;
    std::shared_ptr<Project> m_project;
};

QTEST_GUILESS_MAIN(TestManyKeys)
#include "tst_many_keys.moc"
