#include "tests/app/program.h"
#include "tests/support/temporary_folder.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

using namespace assay;

namespace
{

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    QCOMPARE(file.write(bytes), qint64(bytes.size()));
}

/// y = 3x + z, with a fixed disorder.
QByteArray csv()
{
    QByteArray text = "x,z,y\n";
    for (int i = 0; i < 200; ++i)
        text += QByteArray::number(i * 37 % 101) + ',' + QByteArray::number(i * 7919 % 97) + ',' +
                QByteArray::number(i * 37 % 101 * 3 + i * 7919 % 97 + i * 104'729 % 5) + '\n';
    return text;
}

/// What a person types at a terminal of the test's own.
class Typed final
{
public:
    explicit Typed(const QByteArray &answer) : m_master(::posix_openpt(O_RDWR | O_NOCTTY))
    {
        ::grantpt(m_master);
        ::unlockpt(m_master);
        m_slave = ::open(::ptsname(m_master), O_RDWR | O_NOCTTY);
        m_isReady = m_slave >= 0 && ::write(m_master, answer.constData(), size_t(answer.size())) == answer.size();
    }
    ~Typed()
    {
        ::close(m_slave);
        ::close(m_master);
    }
    Typed(const Typed &) = delete;
    Typed &operator=(const Typed &) = delete;

    [[nodiscard]] bool isReady() const { return m_isReady; }
    [[nodiscard]] int terminal() const { return m_slave; }

private:
    int m_master = -1;
    int m_slave = -1;
    bool m_isReady = false;
};

} // namespace

/// What people do with runs once they are there, at the command line.
class TestOrganiseRuns final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_program.folder = m_folder.path();
        QCOMPARE(
            m_program.run({QStringLiteral("init"), QStringLiteral("p"), QStringLiteral("--as"), QStringLiteral("Ada")})
                .exitCode,
            0);
        write(m_folder.path(QStringLiteral("good.csv")), csv());
        m_program.folder = m_folder.path(QStringLiteral("p"));
        done("data add good ../good.csv --target y");
        done("people add Ben");
        done("train --data good@1 --estimator ridge");
        done("train --data good@1 --estimator mean");
    }

    void aRunGetsANameANoteAndTags()
    {
        const QJsonObject renamed = done("runs rename ridge base").json();
        QCOMPARE(renamed[QStringLiteral("name")].toString(), QStringLiteral("base"));
        QVERIFY(done("runs note base").out.contains("has no note"));
        const Ended noted = call({QStringLiteral("--as"), QStringLiteral("Ben"), QStringLiteral("runs"),
                                  QStringLiteral("note"), QStringLiteral("base"), QStringLiteral("*Käse* & co")});
        QCOMPARE(noted.exitCode, 0);
        QCOMPARE(done("runs note base").out, QByteArray("*Käse* & co\n"));
        write(m_folder.path(QStringLiteral("note.md")), "# From a file\n");
        done("runs note base --file ../note.md");
        QCOMPARE(show("base")[QStringLiteral("note")].toString(), QStringLiteral("# From a file\n"));

        done("runs tag base team=demand stage=a=b");
        QCOMPARE(show("base")[QStringLiteral("tags")][QStringLiteral("stage")].toString(), QStringLiteral("a=b"));
        done("runs tag base team=sales --remove stage");
        const QJsonObject shown = show("base");
        QCOMPARE(shown[QStringLiteral("tags")][QStringLiteral("team")].toString(), QStringLiteral("sales"));
        QVERIFY(!shown[QStringLiteral("tags")].toObject().contains(QStringLiteral("stage")));

        const QJsonArray history = shown[QStringLiteral("history")].toArray();
        QCOMPARE(history.size(), 7);
        QCOMPARE(history[0][QStringLiteral("field")].toString(), QStringLiteral("name"));
        QCOMPARE(history[0][QStringLiteral("before")].toString(), QStringLiteral("ridge"));
        QCOMPARE(history[0][QStringLiteral("person")].toString(), QStringLiteral("Ada"));
        QCOMPARE(history[1][QStringLiteral("person")].toString(), QStringLiteral("Ben"));
        QVERIFY(history[3][QStringLiteral("before")].isNull());
        QVERIFY(history[6][QStringLiteral("after")].isNull());
        const QByteArray text = done("runs show base", false).out;
        for (const char *part : {"shelf       in use", "Note:\n# From a file\n", "tag team", "History:", "Käse"})
            QVERIFY2(text.contains(part), text.constData());
        done("runs rename base ridge");
        QVERIFY(done("runs rename ridge ridge", false).out.contains("is like that already"));
        QCOMPARE(show("ridge")[QStringLiteral("history")].toArray().size(), 8);
    }

    void wrongEditsAreRefused_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("part");
        const auto row = [](const char *name, const QStringList &words, int exitCode, const char *part) {
            QTest::newRow(name) << words << exitCode << QString::fromUtf8(part);
        };
        const QString runs = QStringLiteral("runs");
        const QString tag = QStringLiteral("tag");
        const QString note = QStringLiteral("note");
        const QString ridge = QStringLiteral("ridge");
        row("no such run", {runs, note, QStringLiteral("nobody")}, 3, "nobody");
        row("no tag", {runs, tag, ridge}, 2, "Which tag?");
        row("no value", {runs, tag, ridge, QStringLiteral("a")}, 2, "“a” is no tag");
        row("no key", {runs, tag, ridge, QStringLiteral("=a")}, 2, "“=a” is no tag");
        row("tag twice", {runs, tag, ridge, QStringLiteral("a=1"), QStringLiteral("a=2")}, 2, "twice");
        row("no such tag", {runs, tag, ridge, QStringLiteral("--remove"), QStringLiteral("zzz")}, 3,
            "has no tag “zzz”");
        row("two notes", {runs, note, ridge, QStringLiteral("a"), QStringLiteral("--file"), QStringLiteral("b")}, 2,
            "not from both");
        row("no file", {runs, note, ridge, QStringLiteral("--file"), QStringLiteral("b.md")}, 3, "b.md");
        row("outer spaces", {runs, QStringLiteral("rename"), ridge, QStringLiteral(" a")}, 3, "“ a”");
        row("two shelves", {runs, QStringLiteral("list"), QStringLiteral("--trash"), QStringLiteral("--all")}, 2,
            "Give one of");
    }

    void wrongEditsAreRefused()
    {
        QFETCH(QStringList, words);
        QFETCH(int, exitCode);
        QFETCH(QString, part);
        const int before = int(show("ridge")[QStringLiteral("history")].toArray().size());
        const Ended ended = call(words);
        QVERIFY2(ended.err.contains(part), qPrintable(ended.err));
        QCOMPARE(ended.exitCode, exitCode);
        QCOMPARE(show("ridge")[QStringLiteral("history")].toArray().size(), before);
    }

    void aNoteIsTextOfAModestLength()
    {
        write(m_folder.path(QStringLiteral("binary.md")), "a\xff\xfe");
        QVERIFY(call({QStringLiteral("runs"), QStringLiteral("note"), QStringLiteral("ridge"), QStringLiteral("--file"),
                      QStringLiteral("../binary.md")})
                    .err.contains(QStringLiteral("not text in UTF-8")));
        write(m_folder.path(QStringLiteral("long.md")), QByteArray((1 << 20) + 1, 'a'));
        QVERIFY(call({QStringLiteral("runs"), QStringLiteral("note"), QStringLiteral("ridge"), QStringLiteral("--file"),
                      QStringLiteral("../long.md")})
                    .err.contains(QStringLiteral("longer than a note")));
    }

    void theWatchdogIsToldWhereToLook()
    {
        const QString experiment = show("ridge")[QStringLiteral("experiment")].toString();
        const auto ask = [&](const QStringList &more) {
            return call(QStringList{QStringLiteral("runs"), QStringLiteral("watchdog"), experiment} + more +
                        QStringList{QStringLiteral("--json")});
        };
        QCOMPARE(ask({}).json()[QStringLiteral("watched")].toBool(), true);
        QCOMPARE(ask({QStringLiteral("off")}).json()[QStringLiteral("watched")].toBool(true), false);
        QCOMPARE(ask({}).json()[QStringLiteral("watched")].toBool(true), false);
        QCOMPARE(ask({QStringLiteral("on")}).json()[QStringLiteral("watched")].toBool(), true);
        QCOMPARE(ask({QStringLiteral("maybe")}).exitCode, 2);
        const Ended nowhere = call({QStringLiteral("runs"), QStringLiteral("watchdog"), QStringLiteral("nowhere")});
        QVERIFY2(nowhere.err.contains(QStringLiteral("no experiment “nowhere”")), qPrintable(nowhere.err));
    }

    void viewsAreSavedAndUsed()
    {
        QVERIFY(done("runs views", false).out.contains("No view is saved."));
        const Ended saved =
            call({QStringLiteral("runs"), QStringLiteral("views"), QStringLiteral("--save"), QStringLiteral("by name"),
                  QStringLiteral("--filter"), QStringLiteral("attributes.status = 'finished'"),
                  QStringLiteral("--order-by"), QStringLiteral("name desc"), QStringLiteral("--json")});
        QVERIFY2(saved.exitCode == 0, qPrintable(saved.err));
        QCOMPARE(saved.json()[QStringLiteral("by")].toString(), QStringLiteral("Ada"));
        const auto names = [&](const QStringList &more) {
            QStringList all;
            const Ended ended =
                call(QStringList{QStringLiteral("runs"), QStringLiteral("list"), QStringLiteral("--view"),
                                 QStringLiteral("by name"), QStringLiteral("--json")} +
                     more);
            for (const QJsonValue &run : ended.json()[QStringLiteral("runs")].toArray())
                all.append(run[QStringLiteral("name")].toString());
            return all.join(u',');
        };
        QCOMPARE(names({}), QStringLiteral("ridge,mean"));
        // What is said beside the view counts.
        QCOMPARE(names({QStringLiteral("--order-by"), QStringLiteral("name asc")}), QStringLiteral("mean,ridge"));
        QCOMPARE(names({QStringLiteral("--archived")}), QString());
        QCOMPARE(done("runs views", true).json()[QStringLiteral("views")].toArray().size(), 1);
        const Ended wrong = call({QStringLiteral("runs"), QStringLiteral("views"), QStringLiteral("--save"),
                                  QStringLiteral("x"), QStringLiteral("--filter"), QStringLiteral("a <")});
        QVERIFY(wrong.exitCode != 0);
        QCOMPARE(call({QStringLiteral("runs"), QStringLiteral("list"), QStringLiteral("--view"), QStringLiteral("x")})
                     .exitCode,
                 3);
        QCOMPARE(call({QStringLiteral("runs"), QStringLiteral("views"), QStringLiteral("--delete"),
                       QStringLiteral("by name")})
                     .exitCode,
                 0);
        QVERIFY(done("runs views", false).out.contains("No view is saved."));
    }

    void runsAreExportedAsTables()
    {
        const QByteArray all = exported({}).out;
        QVERIFY2(all.startsWith("id,name,experiment,status,start,end,person,seed,params."), all.constData());
        QCOMPARE(exported({QStringLiteral("--format"), QStringLiteral("csv")}).out, all);
        const QStringList chosen = {QStringLiteral("--order-by"), QStringLiteral("name"), QStringLiteral("--columns"),
                                    QStringLiteral("name, params.estimator, seed, metrics.rmse.count, tags.team")};
        const QString team = show("ridge")[QStringLiteral("tags")][QStringLiteral("team")].toString();
        const QString seed = QString::number(show("ridge")[QStringLiteral("seed")].toInteger());
        QCOMPARE(QString::fromUtf8(exported(chosen).out),
                 QStringLiteral("name,params.estimator,seed,metrics.rmse.count,tags.team\n"
                                "mean,mean,%1,1,\nridge,ridge,%1,1,%2\n")
                     .arg(seed, team));
        const auto as = [&](const char *format) {
            return QString::fromUtf8(
                exported(chosen + QStringList{QStringLiteral("--format"), QString::fromLatin1(format)}).out);
        };
        QCOMPARE(as("markdown"), QStringLiteral("| name | estimator | seed | rmse.count | team |\n"
                                                "| --- | --- | ---: | ---: | --- |\n"
                                                "| mean | mean | %1 | 1 | – |\n| ridge | ridge | %1 | 1 | %2 |\n")
                                     .arg(seed, team));
        const QString latex = as("latex");
        QVERIFY2(latex.contains(QStringLiteral("\\begin{tabular}{llrrl}")) &&
                     latex.contains(QStringLiteral("\nmean & mean & %1 & 1 & -- \\\\\n").arg(seed)),
                 qPrintable(latex));
        const QJsonArray json = QJsonDocument::fromJson(as("json").toUtf8()).array();
        QCOMPARE(json.size(), 2);
        QCOMPARE(json[1], QJsonValue(QJsonObject{{QStringLiteral("name"), QStringLiteral("ridge")},
                                                 {QStringLiteral("params.estimator"), QStringLiteral("ridge")},
                                                 {QStringLiteral("seed"), seed},
                                                 {QStringLiteral("metrics.rmse.count"), 1},
                                                 {QStringLiteral("tags.team"), team}}));
    }

    void anExportSaysWhatItCannotTake()
    {
        const auto refusal = [&](const char *option, const char *value) {
            const Ended ended = exported({QString::fromLatin1(option), QString::fromUtf8(value)});
            return QStringLiteral("%1 %2").arg(ended.exitCode).arg(ended.err.trimmed());
        };
        QCOMPARE(refusal("--format", "xls"),
                 QStringLiteral("2 There is no format “xls”. Give csv, markdown, latex or json."));
        QVERIFY(refusal("--columns", "").startsWith(QStringLiteral("2 The columns cannot be read at character 1:")));
        QVERIFY(refusal("--columns", "name,").startsWith(QStringLiteral("2 The columns cannot be read at")));
        QVERIFY(refusal("--columns", "name, run_name").contains(QStringLiteral("a key that is not there already")));
        QVERIFY(refusal("--columns", "name metrics.rmse").contains(QStringLiteral("“,” or the end")));
        // What no run has may come.
        QCOMPARE(refusal("--columns", "metrics.rnse"),
                 QStringLiteral("0 No run has “metrics.rnse”. Did you mean “metrics.rmse”?"));
        const Ended written = exported({QStringLiteral("--out"), QStringLiteral("runs.md"), QStringLiteral("--format"),
                                        QStringLiteral("markdown"), QStringLiteral("--json")});
        QCOMPARE(written.json()[QStringLiteral("runs")].toInt(), 2);
        QFile file(m_folder.path(QStringLiteral("p/runs.md")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("| id | name | experiment |"));
    }

    void runsMoveBetweenTheShelves()
    {
        const Ended archived = done("runs archive ridge mean", false);
        QCOMPARE(archived.out, QByteArray("Archived 2 runs.\n"));
        QCOMPARE(listed({}), QString());
        QCOMPARE(listed("--archived"), QStringLiteral("mean,ridge"));
        QCOMPARE(listed("--all"), QStringLiteral("mean,ridge"));
        QVERIFY(!show("ridge")[QStringLiteral("archived")].isNull());
        QCOMPARE(done("runs unarchive mean", false).out, QByteArray("Took “mean” out of the archive.\n"));
        QCOMPARE(listed({}), QStringLiteral("mean"));
        QVERIFY(done("runs unarchive mean", false).out.contains("They are not in the archive."));

        const QJsonObject deleted = done("runs delete mean").json();
        QCOMPARE(deleted[QStringLiteral("runs")].toArray().size(), 1);
        QCOMPARE(deleted[QStringLiteral("started")].toInt(-1), 0);
        QVERIFY(!deleted[QStringLiteral("runs")][0][QStringLiteral("trashed")].isNull());
        QCOMPARE(listed("--trash"), QStringLiteral("mean"));
        const QByteArray all = done("runs list --all", false).out;
        QVERIFY2(all.contains("in the trash\n") && all.contains("archived\n"), all.constData());
        QVERIFY(done("runs show mean", false).out.contains("shelf       in the trash"));
        done("runs restore mean");
        done("runs unarchive ridge");
        QCOMPARE(listed({}), QStringLiteral("mean,ridge"));
        QVERIFY(done("runs list --trash", false).out.contains("No run is in the trash."));
        QVERIFY(done("runs list --archived", false).out.contains("No run is archived."));
    }

    void aSearchTakesItsTrialsAlong()
    {
        write(m_folder.path(QStringLiteral("p/search.toml")),
              "experiment = \"s\"\nname = \"look\"\ndata = \"good@1\"\ntarget = \"y\"\ntask = \"regression\"\n"
              "[estimator]\nkind = \"ridge\"\n[search]\nkind = \"grid\"\n[search.space]\nalpha = [0.1, 1.0, 10.0]\n");
        done("search search.toml");
        const qsizetype runs = listed({}).split(u',').size();
        const Ended deleted = done("runs delete look", false);
        QVERIFY2(deleted.out.startsWith("Moved “look” and 3 runs that it started"), deleted.out.constData());
        QCOMPARE(listed({}), QStringLiteral("mean,ridge"));
        QCOMPARE(done("runs restore look").json()[QStringLiteral("started")].toInt(), 3);
        QCOMPARE(listed({}).split(u',').size(), runs);
        done("runs delete look");
    }

    void theTrashIsEmptiedOnlyWhenItIsMeant()
    {
        const QString before = listed("--trash");
        QVERIFY(!before.isEmpty());
        const Ended refused = call({QStringLiteral("runs"), QStringLiteral("empty-trash")});
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(refused.err.contains(QStringLiteral("--yes")), qPrintable(refused.err));
        const Ended no = answer("n\n");
        QCOMPARE(no.exitCode, 0);
        QVERIFY2(no.out.contains("Nothing was deleted."), no.out.constData());
        QVERIFY2(no.err.contains(QStringLiteral("for good, with curves and history? [y/N]")), qPrintable(no.err));
        QCOMPARE(listed("--trash"), before);
        const Ended yes = answer("y\n");
        QCOMPARE(yes.exitCode, 0);
        QCOMPARE(listed("--trash"), QString());
        QCOMPARE(call({QStringLiteral("runs"), QStringLiteral("show"), QStringLiteral("look")}).exitCode, 3);
        QVERIFY(done("audit list", false).out.contains("run.delete"));
        done("runs delete mean");
        QCOMPARE(done("runs empty-trash --yes").json()[QStringLiteral("deleted")].toInt(), 1);
        QCOMPARE(done("runs empty-trash").json()[QStringLiteral("deleted")].toInt(-1), 0);
        QCOMPARE(listed("--all"), QStringLiteral("ridge"));
    }

private:
    [[nodiscard]] Ended call(const QStringList &words) const { return m_program.run(words); }

    /// A call that must succeed, its words parted by spaces.
    [[nodiscard]] Ended tried(const QByteArray &words, bool wantsJson) const
    {
        QStringList all = QString::fromUtf8(words).split(u' ');
        if (wantsJson)
            all.append(QStringLiteral("--json"));
        return call(all);
    }
    Ended done(const QByteArray &words, bool wantsJson) const
    {
        const Ended ended = tried(words, wantsJson);
        [&] { QVERIFY2(ended.exitCode == 0, (words + ": " + ended.err.toUtf8()).constData()); }();
        return ended;
    }
    /// With --json, but where its text is what counts.
    Ended done(const QByteArray &words) const { return done(words, !words.startsWith("runs note base")); }

    [[nodiscard]] Ended exported(const QStringList &options) const
    {
        return call(QStringList{QStringLiteral("runs"), QStringLiteral("export")} + options);
    }

    [[nodiscard]] QJsonObject show(const QByteArray &run) const { return done("runs show " + run, true).json(); }

    /// The names on a shelf, in order.
    [[nodiscard]] QString listed(const QByteArray &shelf) const
    {
        QStringList names;
        const QJsonObject json = done("runs list" + (shelf.isEmpty() ? shelf : ' ' + shelf), true).json();
        for (const QJsonValue &run : json[QStringLiteral("runs")].toArray())
            names.append(run[QStringLiteral("name")].toString());
        names.sort();
        return names.join(u',');
    }

    [[nodiscard]] Ended answer(const QByteArray &typed) const
    {
        const Typed person(typed);
        [&] { QVERIFY(person.isReady()); }();
        Program program = m_program;
        program.beforeStart = [terminal = person.terminal()] { ::dup2(terminal, STDIN_FILENO); };
        return program.run({QStringLiteral("runs"), QStringLiteral("empty-trash")});
    }

    TemporaryFolder m_folder;
    Program m_program;
};

QTEST_GUILESS_MAIN(TestOrganiseRuns)
#include "tst_organise_runs.moc"
