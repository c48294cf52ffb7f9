#include "core/audit/audit_store.h"
#include "core/base/hash.h"
#include "core/base/random.h"
#include "core/runs/run_edit_store.h"
#include "core/runs/run_store.h"
#include "core/work/clean_project.h"
#include "core/work/edit_runs.h"
#include "core/work/used_objects_store.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/without_root.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <memory>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace assay;

namespace
{

constexpr TimeMs hourMs = 3'600'000;
constexpr TimeMs dayMs = 24 * hourMs;

QByteArray bytesOf(const QString &name)
{
    return name.toUtf8().repeated(100);
}

Result<RunId> addRun(Connection &connection, const QString &name)
{
    ASSAY_TRY(experiment, run_store::ensureExperiment(connection, QStringLiteral("e"), 0));
    Run run;
    run.id = RunId::create();
    run.experimentId = experiment.id;
    run.name = name;
    run.status = RunStatus::Finished;
    run.startedAt = 1;
    ASSAY_CHECK(run_store::insert(connection, run));
    return run.id;
}

} // namespace

class TestCleanProject final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TemporaryFolder> m_folder;
    std::shared_ptr<Project> m_project;
    std::shared_ptr<TimeMs> m_later = std::make_shared<TimeMs>(0);
    NoProgress m_unwatched;

    [[nodiscard]] QString path() const { return m_folder->path(QStringLiteral("p")); }

    QString put(const QString &name)
    {
        const auto digest = m_project->objects().put(bytesOf(name));
        [&] { QVERIFY_RESULT(digest); }();
        return digest ? *digest : QString();
    }

    [[nodiscard]] bool isThere(const QString &name) const
    {
        return QFileInfo::exists(path() + QStringLiteral("/objects/") + sha256Hex(bytesOf(name)).insert(2, u'/'));
    }

    ObjectSweep clean(TimeMs later)
    {
        *m_later = later;
        const auto swept = cleanProject(*m_project, QStringLiteral("Ada"), m_unwatched);
        [&] { QVERIFY_RESULT(swept); }();
        return swept ? *swept : ObjectSweep();
    }

    void execute(const QString &sql)
    {
        QVERIFY_RESULT(
            m_project->write([&](Connection &connection) { return connection.execute(sql.toUtf8().constData()); }));
    }

    /// Changes who may do what with all that the project has.
    void allow(mode_t folders, mode_t files)
    {
        QCOMPARE(::chmod(m_folder->path().toLocal8Bit().constData(), 0755), 0);
        QDirIterator all(path(), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            const QString entry = all.next();
            QCOMPARE(::chmod(entry.toLocal8Bit().constData(), all.fileInfo().isDir() ? folders : files), 0);
        }
        QCOMPARE(::chmod(path().toLocal8Bit().constData(), folders), 0);
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<TemporaryFolder>();
        *m_later = 0;
        const auto project = Project::create(path(), [later = m_later] { return systemClock()() + *later; });
        QVERIFY_RESULT(project);
        m_project = *project;
    }

    void cleanup() { m_project.reset(); }

    /// Whoever adds a column of digests has to say so, or its objects are removed. A dataset version's own digest is
    /// one of bytes and reading options, and names no object.
    void everyColumnOfDigestsIsKnown()
    {
        QSet<QString> known;
        for (const auto &[table, column] : used_objects_store::columns())
            known.insert(QLatin1String(table) + u'.' + QLatin1String(column));
        const QRegularExpression telling(QStringLiteral("object|digest|checkpoint|predictions|diff|^file|_file|sha"));
        const QSet<QString> others = {QStringLiteral("dataset_version.digest")};
        const auto names = m_project->read([&](Connection &connection) -> Result<QSet<QString>> {
            QSet<QString> found;
            ASSAY_TRY(rows, connection.prepare("SELECT t.name, c.name FROM sqlite_schema AS t JOIN "
                                               "pragma_table_info(t.name) AS c WHERE t.type = 'table' AND c.type = "
                                               "'TEXT' AND t.name NOT LIKE 'sqlite_%'"));
            while (rows.next()) {
                if (rows.text(1).contains(telling))
                    found.insert(rows.text(0) + u'.' + rows.text(1));
            }
            ASSAY_CHECK(rows.status());
            return found;
        });
        QVERIFY_RESULT(names);
        QCOMPARE(*names - others, known);
    }

    void whatAColumnNamesStays()
    {
        const auto run =
            m_project->write([](Connection &connection) { return addRun(connection, QStringLiteral("r")); });
        QVERIFY_RESULT(run);
        execute(
            QStringLiteral(
                "INSERT INTO dataset VALUES (1, 'bikes', 0);"
                "INSERT INTO dataset_version (id, dataset_id, version, digest, object, options, source, note, "
                "row_count, column_count, byte_count, target, profile, created_at, created_by) VALUES (1, 1, 1, 'd', "
                "'%1', '{}', '', '', 0, 0, 0, '', '{}', 0, '');"
                "UPDATE run SET model_object = '%2', checkpoint = '%3';"
                "INSERT INTO run_code VALUES ('%7', '', '', '', '%4', 0, 0);"
                "INSERT INTO evaluation VALUES (1, '%7', 1, 'holdout', 0, '{}', '%5', 0, '');"
                "INSERT INTO model VALUES (1, 'demand', '', 0);"
                "INSERT INTO model_version VALUES (1, 1, 1, '%7', '%6', 'candidate', '', 0, '');"
                "INSERT INTO run_file VALUES ('%7', 'a.txt', '%8', 0, 0, '')")
                .arg(put(QStringLiteral("data")), put(QStringLiteral("model")), put(QStringLiteral("checkpoint")),
                     put(QStringLiteral("diff")), put(QStringLiteral("predictions")), put(QStringLiteral("version")),
                     run->value, put(QStringLiteral("file"))));
        QCOMPARE(used_objects_store::columns().size(), size_t(7));
        put(QStringLiteral("nobody's"));
        const ObjectSweep first = clean(2 * hourMs);
        QCOMPARE(first.setAside.objects, 1);
        QVERIFY(!isThere(QStringLiteral("nobody's")));
        QCOMPARE(clean(3 * dayMs).removed.objects, 1);
        for (const char *name : {"data", "model", "checkpoint", "diff", "predictions", "version", "file"})
            QVERIFY2(isThere(QString::fromLatin1(name)), name);
        // Each of them alone.
        execute(QStringLiteral("UPDATE dataset_version SET object = ''; UPDATE run SET checkpoint = ''"));
        QCOMPARE(clean(2 * hourMs).setAside.objects, 2);
        QVERIFY(!isThere(QStringLiteral("data")) && !isThere(QStringLiteral("checkpoint")));
        QVERIFY(isThere(QStringLiteral("model")));
        // What is named again comes back.
        execute(
            QStringLiteral("UPDATE dataset_version SET object = '%1'").arg(sha256Hex(bytesOf(QStringLiteral("data")))));
        const ObjectSweep last = clean(4 * dayMs);
        QCOMPARE(last.broughtBack.objects, 1);
        QCOMPARE(last.removed.objects, 1);
        QVERIFY(isThere(QStringLiteral("data")));
        // The log tells what was done, and nothing of cleans that did nothing.
        QCOMPARE(clean(5 * dayMs).setAside.objects, 0);
        const auto log =
            m_project->read([&](Connection &connection) { return audit_store::about(connection, m_project->name()); });
        QVERIFY_RESULT(log);
        QCOMPARE(log->size(), 4);
        QCOMPARE(log->last().action, QStringLiteral("project.clean"));
        const QJsonObject body = QJsonDocument::fromJson(log->last().body).object();
        QCOMPARE(body[u"removed"][u"objects"].toInt(), 1);
        QCOMPARE(body[u"brought_back"][u"objects"].toInt(), 1);
    }

    /// An object that two runs share goes with the second.
    void anEmptiedTrashTakesObjectsAlong()
    {
        QList<RunId> runs;
        for (int i = 0; i < 3; ++i) {
            const auto run =
                m_project->write([](Connection &connection) { return addRun(connection, QStringLiteral("r")); });
            QVERIFY_RESULT(run);
            runs.append(*run);
            execute(QStringLiteral("UPDATE run SET model_object = '%1' WHERE id = '%2'")
                        .arg(put(i == 2 ? QStringLiteral("own") : QStringLiteral("shared")), run->value));
        }
        *m_later = 2 * hourMs;
        const auto destroy = [&](const QList<RunId> &some) {
            QList<RunEdit> edits;
            for (const RunId &run : some)
                edits.append(RunEdit::trashed(run, true));
            QVERIFY_RESULT(editRuns(*m_project, QStringLiteral("Ada"), edits, m_unwatched));
            QCOMPARE(*emptyRunTrash(*m_project, QStringLiteral("Ada"), m_unwatched), int(some.size()));
        };
        destroy({runs[0], runs[2]});
        QVERIFY(isThere(QStringLiteral("shared")));
        QVERIFY(!isThere(QStringLiteral("own")));
        destroy({runs[1]});
        QVERIFY(!isThere(QStringLiteral("shared")));
        QCOMPARE(clean(2 * dayMs).removed.objects, 2);
    }

    void aProjectThatCannotBeWrittenIsLeftAlone()
    {
        const QString digest = put(QStringLiteral("a"));
        QCOMPARE(clean(2 * hourMs).setAside.objects, 1);
        m_project.reset();
        allow(0555, 0444);
        {
            const WithoutRoot somebody;
            const auto project = Project::open(path());
            QVERIFY_RESULT(project);
            QVERIFY_ERROR(cleanProject(**project, QStringLiteral("Ada"), m_unwatched), ErrorCode::ReadOnly);
            // Nobody can bring it back, but it is found.
            QVERIFY((*project)->objects().contains(digest));
            QCOMPARE(*(*project)->objects().get(digest), bytesOf(QStringLiteral("a")));
        }
        allow(0755, 0644);
    }

    /// Another process puts objects and names them, the same ones again and again, and gives them up, while this one
    /// cleans with a clock that sets everything aside which is not named at that moment.
    void whatOthersNameMeanwhileIsKept()
    {
        constexpr qint64 testMs = 3'000;
        constexpr int objects = 20;
        const auto run =
            m_project->write([](Connection &connection) { return addRun(connection, QStringLiteral("r")); });
        QVERIFY_RESULT(run);
        m_project.reset();
        QList<pid_t> children;
        for (int writer = 0; writer < 2; ++writer) {
            const pid_t child = ::fork();
            if (child == 0) {
                const auto project = Project::open(path());
                if (!project)
                    ::_exit(2);
                Random random(std::uint64_t(writer), "writing");
                QElapsedTimer timer;
                timer.start();
                while (timer.elapsed() < testMs) {
                    const auto digest = (*project)->objects().put(bytesOf(QString::number(random.below(objects))));
                    if (!digest)
                        ::_exit(3);
                    const QString file = QStringLiteral("%1-%2").arg(writer).arg(random.below(8));
                    const bool isGivenUp = random.below(3) == 0;
                    const auto written = (*project)->write([&](Connection &connection) -> Result<> {
                        ASSAY_TRY(gone, connection.prepare("DELETE FROM run_file WHERE path = ?"));
                        ASSAY_CHECK(gone.bind(1, file).run());
                        if (isGivenUp)
                            return Done{};
                        ASSAY_TRY(named, connection.prepare("INSERT INTO run_file VALUES (?, ?, ?, 0, 0, '')"));
                        return named.bind(1, run->value).bind(2, file).bind(3, *digest).run();
                    });
                    if (!written)
                        ::_exit(4);
                    if (!isGivenUp && !(*project)->objects().get(*digest))
                        ::_exit(5);
                }
                ::_exit(0);
            }
            children.append(child);
        }
        const auto project = Project::open(path(), [later = m_later] { return systemClock()() + *later; });
        QVERIFY_RESULT(project);
        m_project = *project;
        QElapsedTimer timer;
        timer.start();
        qint64 aside = 0;
        while (timer.elapsed() < testMs)
            aside += clean(2 * hourMs).setAside.objects;
        for (const pid_t child : std::as_const(children)) {
            int status = 0;
            ::waitpid(child, &status, 0);
            QVERIFY(WIFEXITED(status));
            QCOMPARE(WEXITSTATUS(status), 0);
        }
        QVERIFY2(aside > 5, qPrintable(QString::number(aside)));
        // A day later all that is named is there, and nothing else.
        clean(2 * hourMs);
        clean(2 * dayMs);
        const auto named = m_project->read(used_objects_store::all);
        QVERIFY_RESULT(named);
        QVERIFY(named->size() > 0);
        int found = 0;
        for (int i = 0; i < objects; ++i) {
            const QString digest = sha256Hex(bytesOf(QString::number(i)));
            const auto got = m_project->objects().get(digest);
            QCOMPARE(bool(got), named->contains(digest));
            found += got ? 1 : 0;
        }
        QCOMPARE(size_t(found), named->size());
        QVERIFY(!QFileInfo::exists(path() + QStringLiteral("/objects/quarantine")));
    }
};

QTEST_GUILESS_MAIN(TestCleanProject)
#include "tst_clean_project.moc"
