#include "core/runs/files/run_file_path.h"
#include "core/runs/files/run_file_store.h"
#include "core/runs/run_edit_store.h"
#include "core/runs/run_store.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

using namespace assay;

/// Files of runs: names that cannot hurt, bytes before their row, and nothing left of a deleted run.
class TestRunFiles final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TemporaryFolder> m_folder;
    std::shared_ptr<Project> m_project;
    Run m_run;

    RunId addRun(const QString &name)
    {
        Run run;
        run.id = RunId::create();
        run.name = name;
        run.status = RunStatus::Finished;
        const Result<> added = m_project->write([&](Connection &c) -> Result<> {
            ASSAY_TRY(experiment, run_store::ensureExperiment(c, QStringLiteral("bikes"), 1000));
            run.experimentId = experiment.id;
            return run_store::insert(c, run);
        });
        Q_ASSERT(added);
        return run.id;
    }

    Result<std::optional<RunFile>> add(const RunId &run, const QString &path, const QByteArray &bytes)
    {
        MemorySource source(bytes);
        NoProgress progress;
        ASSAY_TRY(stream, source.open());
        ASSAY_TRY(kept, run_file_store::keep(m_project->objects(), *stream, path, progress));
        const RunFile file{run, path, kept.object, kept.bytes, m_project->now(), QStringLiteral("Ada")};
        return m_project->write([&](Connection &c) { return run_file_store::set(c, file); });
    }

    QStringList paths(const RunId &run, const QString &folder = {})
    {
        const auto files = m_project->read([&](Connection &c) { return run_file_store::list(c, run, folder); });
        QStringList names;
        for (const RunFile &file : *files)
            names.append(file.path);
        return names;
    }

    int objectCount()
    {
        int count = 0;
        for (QDirIterator it(m_project->folder() + QStringLiteral("/objects"), QDir::Files | QDir::Hidden,
                             QDirIterator::Subdirectories);
             it.hasNext(); it.next())
            ++count;
        return count;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<TemporaryFolder>();
        auto made = Project::create(m_folder->path(QStringLiteral("p")), [] { return TimeMs(5'000); });
        QVERIFY_RESULT(made);
        m_project = std::move(*made);
        m_run.id = addRun(QStringLiteral("a"));
    }

    void cleanup() { m_project.reset(); }

    void hostilePathsAreRefused_data()
    {
        QTest::addColumn<QString>("path");
        const auto row = [](const char *name, const QString &path) { QTest::newRow(name) << path; };
        row("empty", QStringLiteral(""));
        row("slash", QStringLiteral("/"));
        row("two slashes", QStringLiteral("//"));
        row("up", QStringLiteral("../x"));
        row("up later", QStringLiteral("a/../../x"));
        row("up at the end", QStringLiteral("a/.."));
        row("up alone", QStringLiteral(".."));
        row("here", QStringLiteral("."));
        row("here first", QStringLiteral("./../x"));
        row("here inside", QStringLiteral("a/./x"));
        row("absolute", QStringLiteral("/etc/passwd"));
        row("two slashes and proc", QStringLiteral("//proc/self/root/etc"));
        row("empty part", QStringLiteral("a//b"));
        row("folder", QStringLiteral("a/"));
        row("backslash", QStringLiteral("..\\..\\x"));
        row("backslash inside", QStringLiteral("a\\b"));
        row("share", QStringLiteral("\\\\srv\\share"));
        row("drive", QStringLiteral("C:/x"));
        row("drive relative", QStringLiteral("C:x"));
        row("stream", QStringLiteral("x.txt:hidden"));
        row("file URL", QStringLiteral("file:///etc"));
        row("http URL", QStringLiteral("http:///#/../../etc/"));
        row("dbfs", QStringLiteral("dbfs:/../../x"));
        row("runs URL", QStringLiteral("runs:/../x"));
        row("NUL", QStringLiteral("a") + QChar(0) + QStringLiteral("b.txt"));
        row("line feed", QStringLiteral("a\nb"));
        row("return", QStringLiteral("a\rb"));
        row("escape", QStringLiteral("a\x1b[2Jb"));
        row("delete", QStringLiteral("a\x7f"));
        row("C1", QStringLiteral("a") + QChar(0x9b) + QStringLiteral("b"));
        row("line separator", QStringLiteral("a") + QChar(0x2028));
        row("right to left", QStringLiteral("a") + QChar(0x202e) + QStringLiteral("gpj.exe"));
        row("isolate", QStringLiteral("a") + QChar(0x2067) + QStringLiteral("b"));
        row("byte order mark", QChar(0xfeff) + QStringLiteral("a"));
        row("half a character", QStringLiteral("a") + QChar(0xd800));
        row("half a character first", QChar(0xdc00) + QStringLiteral("a"));
        row("decomposed", QStringLiteral("gro\u0308sse.txt"));
        row("part too long", QString(256, u'a'));
        row("part too long in bytes", QString(128, u'ä'));
        row("path too long", QStringList(6, QString(200, u'a')).join(u'/'));
        row("many parts", QStringList(10'000, QStringLiteral("a")).join(u'/'));
        row("device", QStringLiteral("CON"));
        row("device with an ending", QStringLiteral("plots/nul.txt"));
        row("device and spaces", QStringLiteral("nul .txt"));
        row("port", QStringLiteral("a/com1"));
        row("raised port", QStringLiteral("LPT²"));
        row("dot at the end", QStringLiteral("a."));
        row("space at the end", QStringLiteral("a /b"));
        row("space first", QStringLiteral(" a"));
        row("dots", QStringLiteral("..."));
    }

    void hostilePathsAreRefused()
    {
        QFETCH(QString, path);
        const Result<> checked = checkRunFilePath(path);
        QVERIFY_ERROR(checked, ErrorCode::Invalid);
        QVERIFY2(checked.error().text.size() < 400, qPrintable(checked.error().text));
        for (const QChar c : checked.error().text)
            QVERIFY2(c.category() != QChar::Other_Control, qPrintable(checked.error().text));
        QVERIFY_ERROR(add(m_run.id, path, "x"), ErrorCode::Invalid);
        QCOMPARE(paths(m_run.id), QStringList());
    }

    void plainPathsAreTaken_data()
    {
        QTest::addColumn<QString>("path");
        const auto row = [](const char *name, const QString &path) { QTest::newRow(name) << path; };
        row("plain", QStringLiteral("a.txt"));
        row("folders", QStringLiteral("plots/2026/roc curve.png"));
        row("hidden", QStringLiteral(".gitignore"));
        row("composed", QStringLiteral("größe ☃ 漢字 🚲.csv"));
        row("percent", QStringLiteral("100%25.txt"));
        row("encoded dots", QStringLiteral("%2e%2e%2fx"));
        row("wide dots", QStringLiteral("．．／x"));
        row("colon later", QStringLiteral("a/b:c"));
        row("like a device", QStringLiteral("console/con2.txt"));
        row("longest part", QString(255, u'a'));
        row("longest path", QStringList(4, QString(255, u'a')).join(u'/'));
        row("wildcards", QStringLiteral("a*b?[c]_%"));
    }

    void plainPathsAreTaken()
    {
        QFETCH(QString, path);
        QVERIFY_RESULT(add(m_run.id, path, "x"));
        QCOMPARE(paths(m_run.id), QStringList{path});
    }

    void bytesComeBackAsTheyWere()
    {
        const QByteArray bytes = QByteArray("row,value\n\0\xff", 12).repeated(300'000);
        QVERIFY_RESULT(add(m_run.id, QStringLiteral("big.bin"), bytes));
        QVERIFY_RESULT(add(m_run.id, QStringLiteral("empty.txt"), {}));
        const auto file = m_project->read(
            [&](Connection &c) { return run_file_store::find(c, m_run.id, QStringLiteral("big.bin")); });
        QVERIFY_RESULT(file);
        QCOMPARE(file->bytes, std::int64_t(bytes.size()));
        QCOMPARE(file->at, TimeMs(5'000));
        QCOMPARE(file->person, QStringLiteral("Ada"));
        QCOMPARE(*m_project->objects().get(file->object), bytes);
        const auto none =
            m_project->read([&](Connection &c) { return run_file_store::find(c, m_run.id, QStringLiteral("no")); });
        QVERIFY_ERROR(none, ErrorCode::NotFound);
    }

    void aFileIsReplacedTakenAwayAndGivenBack()
    {
        const QString path = QStringLiteral("notes.md");
        QVERIFY(!*add(m_run.id, path, "one"));
        const auto replaced = add(m_run.id, path, "two");
        QVERIFY_RESULT(replaced);
        QCOMPARE(*m_project->objects().get((*replaced)->object), QByteArray("one"));
        const auto removed = m_project->write([&](Connection &c) { return run_file_store::remove(c, m_run.id, path); });
        QVERIFY_RESULT(removed);
        QVERIFY(paths(m_run.id).isEmpty());
        QVERIFY_RESULT(m_project->write([&](Connection &c) { return run_file_store::set(c, *removed); }));
        QCOMPARE(*m_project->objects().get(removed->object), QByteArray("two"));
        QCOMPARE(paths(m_run.id), QStringList{path});
        const auto again = m_project->write(
            [&](Connection &c) { return run_file_store::remove(c, m_run.id, QStringLiteral("other")); });
        QVERIFY_ERROR(again, ErrorCode::NotFound);
    }

    void foldersAreListedAlone()
    {
        for (const char *path : {"plots/roc.png", "plots/deep/pr.png", "plots2/x", "plots.txt", "plots-1", "a"})
            QVERIFY_RESULT(add(m_run.id, QString::fromLatin1(path), path));
        QCOMPARE(paths(m_run.id, QStringLiteral("plots")),
                 (QStringList{QStringLiteral("plots/deep/pr.png"), QStringLiteral("plots/roc.png")}));
        QCOMPARE(paths(m_run.id).size(), 6);
        QCOMPARE(paths(m_run.id, QStringLiteral("plot")), QStringList());
        QCOMPARE(paths(m_run.id, QStringLiteral("plots.txt")), QStringList());
    }

    void nothingIsFileAndFolder()
    {
        QVERIFY_RESULT(add(m_run.id, QStringLiteral("a/b/c"), "x"));
        QVERIFY_ERROR(add(m_run.id, QStringLiteral("a/b"), "x"), ErrorCode::Exists);
        QVERIFY_ERROR(add(m_run.id, QStringLiteral("a"), "x"), ErrorCode::Exists);
        QVERIFY_ERROR(add(m_run.id, QStringLiteral("a/b/c/d"), "x"), ErrorCode::Exists);
        QVERIFY_RESULT(add(m_run.id, QStringLiteral("a/b/d"), "x"));
        QVERIFY_RESULT(add(m_run.id, QStringLiteral("a/bc"), "x"));
    }

    void runsOfTheTrashAreLeftAlone()
    {
        QVERIFY_RESULT(add(m_run.id, QStringLiteral("a"), "x"));
        const RunId other = addRun(QStringLiteral("b"));
        QVERIFY_RESULT(add(other, QStringLiteral("a"), "x"));
        QVERIFY_RESULT(m_project->write([&](Connection &c) {
            return run_edit_store::apply(c, QStringLiteral("Ada"), 1, {RunEdit::trashed(m_run.id, true)});
        }));
        QVERIFY_ERROR(add(m_run.id, QStringLiteral("b"), "x"), ErrorCode::Refused);
        QVERIFY_ERROR(
            m_project->write([&](Connection &c) { return run_file_store::remove(c, m_run.id, QStringLiteral("a")); }),
            ErrorCode::Refused);
        QVERIFY_RESULT(m_project->write([&](Connection &c) { return run_edit_store::destroy(c, m_run.id); }));
        QVERIFY(paths(m_run.id).isEmpty());
        QCOMPARE(paths(other), QStringList{QStringLiteral("a")});
        QVERIFY_ERROR(add(m_run.id, QStringLiteral("b"), "x"), ErrorCode::NotFound);
    }

    /// The bytes are kept first, and are one object however often they are named.
    void equalBytesAreKeptOnce()
    {
        QVERIFY_RESULT(add(m_run.id, QStringLiteral("a"), "same"));
        const int before = objectCount();
        QVERIFY_RESULT(add(m_run.id, QStringLiteral("b"), "same"));
        QVERIFY_RESULT(add(addRun(QStringLiteral("b")), QStringLiteral("a"), "same"));
        QCOMPARE(objectCount(), before);
        QVERIFY(before > 0);
    }

    void whatIsStoppedLeavesNothing()
    {
        class Stop final : public Progress
        {
        public:
            bool report(double, const QString &) override { return false; }
            [[nodiscard]] bool isStopped() const override { return true; }
        };
        Stop stop;
        const int before = objectCount();
        MemorySource source(QByteArray(3 << 20, 'x'));
        auto stream = source.open();
        QVERIFY_RESULT(stream);
        QVERIFY_ERROR(run_file_store::keep(m_project->objects(), **stream, QStringLiteral("a"), stop),
                      ErrorCode::Cancelled);
        QCOMPARE(objectCount(), before);
    }

    void aDamagedFileIsNotGivenOut()
    {
        QVERIFY_RESULT(add(m_run.id, QStringLiteral("a"), QByteArray("content ").repeated(1000)));
        const auto file =
            m_project->read([&](Connection &c) { return run_file_store::find(c, m_run.id, QStringLiteral("a")); });
        QVERIFY_RESULT(file);
        QFile object(m_project->folder() + QStringLiteral("/objects/") + file->object.left(2) + u'/' +
                     file->object.mid(2));
        QVERIFY(object.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY(object.open(QIODevice::ReadWrite));
        QVERIFY(object.seek(object.size() / 2));
        QVERIFY(object.putChar('#'));
        object.close();
        QVERIFY_ERROR(m_project->objects().get(file->object), ErrorCode::Damaged);
        // The row stays, so that a person learns what is missing.
        QCOMPARE(paths(m_run.id), QStringList{QStringLiteral("a")});
    }
};

QTEST_GUILESS_MAIN(TestRunFiles)
#include "tst_run_files.moc"
