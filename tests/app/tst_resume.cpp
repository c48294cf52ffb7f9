#include "tests/app/program.h"
#include "tests/support/temporary_folder.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace assay;

namespace
{

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    QCOMPARE(file.write(bytes), qint64(bytes.size()));
}

/// y = x² + z, with a fixed disorder.
QByteArray csv()
{
    QByteArray text = "x,z,y\n";
    for (int i = 0; i < 4'000; ++i)
        text += QByteArray::number(i * 37 % 101) + ',' + QByteArray::number(i * 7919 % 977) + ',' +
                QByteArray::number((i * 37 % 101) * (i * 37 % 101) + i * 7919 % 977 + i * 104'729 % 53) + '\n';
    return text;
}

QByteArray specification(const QByteArray &name, const QByteArray &kind)
{
    const QByteArray estimator = kind == "mlp"
                                     ? "hidden_layer_sizes = [32, 16]\nmax_iter = 800\nn_iter_no_change = 800\n"
                                     : "n_estimators = 1500\nsubsample = 0.8\n";
    return "experiment = \"e\"\nname = \"" + name + "\"\ndata = \"good@1\"\ntarget = \"y\"\ntask = \"regression\"\n" +
           "[estimator]\nkind = \"" + kind + "\"\n" + estimator;
}

} // namespace

/// Runs that are killed at the command line, and go on there.
class TestResume final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_program.folder = m_folder.path();
        QCOMPARE(m_program.run({QStringLiteral("init"), QStringLiteral("p")}).exitCode, 0);
        write(m_folder.path(QStringLiteral("good.csv")), csv());
        const Ended added = call({QStringLiteral("data"), QStringLiteral("add"), QStringLiteral("good"),
                                  QStringLiteral("../good.csv"), QStringLiteral("--target"), QStringLiteral("y")});
        QVERIFY2(added.exitCode == 0, qPrintable(added.err));
    }

    void aKilledRunComesOutAsOneThatWasNot_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::newRow("xgboost") << QByteArray("xgboost");
        QTest::newRow("mlp") << QByteArray("mlp");
    }

    void aKilledRunComesOutAsOneThatWasNot()
    {
        QFETCH(QByteArray, kind);
        write(m_folder.path(QStringLiteral("p/spec.toml")), specification(kind, kind));
        const Ended trained = call({QStringLiteral("train"), QStringLiteral("spec.toml")});
        QVERIFY2(trained.exitCode == 0, qPrintable(trained.err));
        const QString other = newestRun();
        const QJsonObject whole = show(other);
        const int before = objectCount();
        killWithCheckpoint({QStringLiteral("train"), QStringLiteral("spec.toml"), QStringLiteral("--checkpoint-every"),
                            QStringLiteral("0")},
                           other);
        const QString id = newestRun();
        QVERIFY(id != other);
        // Once more, in the middle of going on.
        // Once more, in the middle of going on.
        QProcess process;
        start(process, {QStringLiteral("runs"), QStringLiteral("resume"), id});
        while (process.state() == QProcess::Running && show(id)[QStringLiteral("status")].toString() != u"running")
            process.waitForFinished(1);
        QVERIFY2(process.state() == QProcess::Running, "the run has ended too soon");
        ::kill(pid_t(process.processId()), SIGKILL);
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        const Ended listed = call({QStringLiteral("runs"), QStringLiteral("list")});
        QVERIFY2(listed.out.contains("interrupted"), listed.out.constData());

        const Ended resumed =
            call({QStringLiteral("runs"), QStringLiteral("resume"), id.left(8), QStringLiteral("--json")});
        QVERIFY2(resumed.exitCode == 0, qPrintable(resumed.err));
        QCOMPARE(resumed.json()[QStringLiteral("resumed_from")].toString(), QStringLiteral("checkpoint"));
        QCOMPARE(resumed.json()[QStringLiteral("id")].toString(), id);
        const QJsonObject cut = show(id);
        QCOMPARE(cut[QStringLiteral("status")].toString(), QStringLiteral("finished"));
        for (const char *key : {"model_object", "metrics", "params"})
            QVERIFY2(cut[QLatin1String(key)] == whole[QLatin1String(key)], key);
        for (const char *key : {"metrics", "rows", "data"})
            QVERIFY2(cut[QStringLiteral("evaluation")][QLatin1String(key)] ==
                         whole[QStringLiteral("evaluation")][QLatin1String(key)],
                     key);
        QCOMPARE(cut[QStringLiteral("checkpoint")].toString(), QString());
        // A kill may leave one object that nothing refers to.
        QVERIFY(objectCount() <= before + 1);

        const Ended again = call({QStringLiteral("runs"), QStringLiteral("resume"), id});
        QCOMPARE(again.exitCode, 3);
        QVERIFY2(again.err.contains(QStringLiteral("has finished")), qPrintable(again.err));
    }

    void whatIsRunningIsRefused()
    {
        write(m_folder.path(QStringLiteral("p/long.toml")), specification("long", "xgboost"));
        QProcess process;
        start(process, {QStringLiteral("train"), QStringLiteral("long.toml"), QStringLiteral("--set"),
                        QStringLiteral("estimator.n_estimators=90000")});
        QTRY_COMPARE(show(QStringLiteral("long"))[QStringLiteral("status")].toString(), QStringLiteral("running"));
        const Ended refused = call({QStringLiteral("runs"), QStringLiteral("resume"), QStringLiteral("long")});
        QCOMPARE(refused.exitCode, 3);
        QVERIFY2(refused.err.contains(QStringLiteral("still running")), qPrintable(refused.err));
        QTRY_VERIFY(
            show(QStringLiteral("long"))[QStringLiteral("metrics")].toObject().contains(QStringLiteral("train_rmse")));
        // As Ctrl-C: what there is is kept at once.
        ::kill(pid_t(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(show(QStringLiteral("long"))[QStringLiteral("status")].toString(), QStringLiteral("killed"));
        QVERIFY(!show(QStringLiteral("long"))[QStringLiteral("checkpoint")].toString().isEmpty());
        QVERIFY(call({QStringLiteral("runs"), QStringLiteral("show"), QStringLiteral("long")})
                    .out.contains("assay runs resume"));
    }

    /// The data are far larger than what the process is given.
    void tooLittleMemoryIsAFailureWithAReason()
    {
        QByteArray wide = "y";
        for (int column = 0; column < 40; ++column)
            wide += ",c" + QByteArray::number(column);
        wide += '\n';
        for (int i = 0; i < 20'000; ++i) {
            wide += QByteArray::number(i % 97);
            for (int column = 0; column < 40; ++column)
                wide += ',' + QByteArray::number(i * (column + 3) % 101);
            wide += '\n';
        }
        write(m_folder.path(QStringLiteral("wide.csv")), wide);
        QCOMPARE(call({QStringLiteral("data"), QStringLiteral("add"), QStringLiteral("wide"),
                       QStringLiteral("../wide.csv"), QStringLiteral("--target"), QStringLiteral("y")})
                     .exitCode,
                 0);
        write(m_folder.path(QStringLiteral("p/wide.toml")), specification("wide", "mlp"));
        Program poor = m_program;
        poor.folder = m_folder.path(QStringLiteral("p"));
        // Nothing but the hidden layers of 4,096 each needs more than this.
        poor.beforeStart = [] {
            const rlimit limit = {700 << 20, 700 << 20};
            setrlimit(RLIMIT_AS, &limit);
        };
        const Ended failed = poor.run({QStringLiteral("train"), QStringLiteral("wide.toml"), QStringLiteral("--set"),
                                       QStringLiteral("data=\"wide@1\""), QStringLiteral("--set"),
                                       QStringLiteral("estimator.hidden_layer_sizes=[4096,4096,4096]")});
        QCOMPARE(failed.exitCode, 3);
        QVERIFY2(failed.err.contains(QStringLiteral("not enough memory")), qPrintable(failed.err));
        QCOMPARE(show(QStringLiteral("wide"))[QStringLiteral("status")].toString(), QStringLiteral("failed"));
    }

private:
    void start(QProcess &process, const QStringList &arguments)
    {
        process.setWorkingDirectory(m_folder.path(QStringLiteral("p")));
        process.start(QStringLiteral(ASSAY_PROGRAM), arguments, QIODevice::ReadOnly);
        QVERIFY(process.waitForStarted());
    }

    /// Kills the command as soon as its run, which follows `before`, has a checkpoint.
    void killWithCheckpoint(const QStringList &arguments, const QString &before)
    {
        QProcess process;
        start(process, arguments);
        bool hasCheckpoint = false;
        while (!hasCheckpoint && process.state() == QProcess::Running) {
            const QString id = newestRun();
            hasCheckpoint = id != before && !show(id)[QStringLiteral("checkpoint")].toString().isEmpty();
            process.waitForFinished(1);
        }
        QVERIFY2(process.state() == QProcess::Running, "the run has ended too soon");
        ::kill(pid_t(process.processId()), SIGKILL);
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        QVERIFY(hasCheckpoint);
    }

    [[nodiscard]] QString newestRun() const
    {
        return call({QStringLiteral("runs"), QStringLiteral("list"), QStringLiteral("--limit"), QStringLiteral("1"),
                     QStringLiteral("--json")})
            .json()[QStringLiteral("runs")][0][QStringLiteral("id")]
            .toString();
    }

    [[nodiscard]] Ended call(const QStringList &arguments) const
    {
        Program program = m_program;
        program.folder = m_folder.path(QStringLiteral("p"));
        return program.run(arguments);
    }

    [[nodiscard]] QJsonObject show(const QString &run) const
    {
        return call({QStringLiteral("runs"), QStringLiteral("show"), run, QStringLiteral("--json")}).json();
    }

    [[nodiscard]] int objectCount() const
    {
        int count = 0;
        QDirIterator walk(m_folder.path(QStringLiteral("p/objects")), QDir::Files | QDir::Hidden,
                          QDirIterator::Subdirectories);
        for (; walk.hasNext(); walk.next())
            ++count;
        return count;
    }

    TemporaryFolder m_folder;
    Program m_program;
};

QTEST_GUILESS_MAIN(TestResume)
#include "tst_resume.moc"
