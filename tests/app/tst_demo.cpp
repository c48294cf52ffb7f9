#include "tests/app/program.h"
#include "tests/support/temporary_folder.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace assay;

/// The whole life of a model at the command line, on the bundled data.
class TestDemo final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QElapsedTimer timer;
        timer.start();
        const Ended demo = m_program.run({QStringLiteral("demo"), project()});
        QVERIFY2(demo.exitCode == 0, qPrintable(demo.err));
        // 20 s on a quiet machine in a release build; others get more.
        QVERIFY2(timer.elapsed() < 90'000, qPrintable(QString::number(timer.elapsed())));
        qInfo("the demo took %lld ms", timer.elapsed());
    }

    void fourRunsFinishedInTheRightOrder()
    {
        const QJsonArray runs = call({QStringLiteral("runs"), QStringLiteral("list"), QStringLiteral("--order-by"),
                                      QStringLiteral("metrics.rmse desc")})
                                    .value(QStringLiteral("runs"))
                                    .toArray();
        QCOMPARE(runs.size(), 4);
        QStringList estimators;
        QList<double> errors;
        for (const QJsonValue &run : runs) {
            for (const char *key :
                 {"id", "name", "experiment", "status", "start", "end", "params", "metrics", "tags", "data"})
                QVERIFY2(run.toObject().contains(QString::fromLatin1(key)), key);
            QCOMPARE(run[QStringLiteral("status")].toString(), QStringLiteral("finished"));
            const QJsonObject rmse = run[QStringLiteral("metrics")][QStringLiteral("rmse")].toObject();
            for (const char *key : {"last", "min", "max", "first", "best", "count", "step"})
                QVERIFY2(rmse.contains(QString::fromLatin1(key)), key);
            const QJsonObject data = run[QStringLiteral("data")][0].toObject();
            QCOMPARE(data.value(QStringLiteral("name")).toString(), QStringLiteral("bikes"));
            QCOMPARE(data.value(QStringLiteral("version")).toInt(), 1);
            QCOMPARE(data.value(QStringLiteral("digest")).toString().size(), 64);
            estimators.append(run[QStringLiteral("params")][QStringLiteral("estimator")].toString());
            errors.append(rmse.value(QStringLiteral("best")).toDouble());
        }
        estimators.removeAll(QStringLiteral("mlp"));
        QCOMPARE(estimators, QStringList({QStringLiteral("mean"), QStringLiteral("ridge"), QStringLiteral("xgboost")}));
        QVERIFY2(errors.last() > 30 && errors.last() < 70, qPrintable(QString::number(errors.last())));
    }

    void aFilterChooses()
    {
        const QJsonObject chosen = call({QStringLiteral("runs"), QStringLiteral("list"), QStringLiteral("--filter"),
                                         QStringLiteral("params.estimator = 'xgboost' and metrics.rmse < 70")});
        QCOMPARE(chosen.value(QStringLiteral("runs")).toArray().size(), 1);
        const QJsonObject one =
            call({QStringLiteral("runs"), QStringLiteral("list"), QStringLiteral("--limit"), QStringLiteral("1")});
        QCOMPARE(one.value(QStringLiteral("runs")).toArray().size(), 1);
    }

    void newDataHasALargerError()
    {
        const QJsonObject shown = call({QStringLiteral("runs"), QStringLiteral("show"), bestRun()});
        const QJsonObject holdout = shown.value(QStringLiteral("evaluation")).toObject();
        const double before = rmseOf(holdout);
        QVERIFY(before > 30 && before < 70);
        const QJsonObject evaluation =
            call({QStringLiteral("evaluate"), QStringLiteral("demand@1"), QStringLiteral("bikes@2")});
        QCOMPARE(evaluation.value(QStringLiteral("data")).toString(), QStringLiteral("bikes@2"));
        QCOMPARE(evaluation.value(QStringLiteral("rows")).toInt(), 8734);
        const double after = rmseOf(evaluation);
        QVERIFY2(after >= 1.7 * before, qPrintable(QStringLiteral("%1, then %2").arg(before).arg(after)));
        const QJsonObject estimate =
            evaluation[QStringLiteral("metrics")].toObject()[QStringLiteral("rmse")].toObject();
        QVERIFY(estimate.value(QStringLiteral("lower")).toDouble() < after);
        QVERIFY(estimate.value(QStringLiteral("upper")).toDouble() > after);
    }

    void aModelIsExplained()
    {
        const QJsonObject holdout = call({QStringLiteral("explain"), QStringLiteral("demand@1")});
        QCOMPARE(holdout.value(QStringLiteral("part")).toString(), QStringLiteral("holdout"));
        QCOMPARE(holdout.value(QStringLiteral("rows")).toInt(), 1729);
        const QJsonObject importance = holdout.value(QStringLiteral("importance")).toObject();
        QCOMPARE(importance.value(QStringLiteral("loss")).toString(), QStringLiteral("rmse"));
        const QJsonObject first = importance.value(QStringLiteral("inputs")).toArray().first().toObject();
        QCOMPARE(first.value(QStringLiteral("input")).toString(), QStringLiteral("hr"));
        QVERIFY(first.value(QStringLiteral("lower")).toDouble() > 30);
        QCOMPARE(holdout.value(QStringLiteral("dependence")).toArray().size(), 5);
        QVERIFY(!holdout.value(QStringLiteral("slices"))[QStringLiteral("worst")].toArray().isEmpty());
        const QJsonObject later = call({QStringLiteral("explain"), QStringLiteral("xgboost depth 6"),
                                        QStringLiteral("--data"), QStringLiteral("bikes@2"), QStringLiteral("--groups"),
                                        QStringLiteral("season"), QStringLiteral("--inputs"), QStringLiteral("1")});
        QCOMPARE(later.value(QStringLiteral("rows")).toInt(), 8734);
        QCOMPARE(later.value(QStringLiteral("dependence")).toArray().size(), 1);
        QCOMPARE(later.value(QStringLiteral("contributions"))[QStringLiteral("inputs")].toArray().size(),
                 later.value(QStringLiteral("importance"))[QStringLiteral("inputs")].toArray().size());
        const QJsonObject groups = later.value(QStringLiteral("groups")).toArray().first().toObject();
        QCOMPARE(groups.value(QStringLiteral("groups")).toArray().size(), 4);
        QCOMPARE(groups.value(QStringLiteral("differences")).toArray().size(), 6);
    }

    void aRandomSplitLeaksAsItDoesElsewhere()
    {
        const QJsonObject run =
            call({QStringLiteral("train"), QStringLiteral("--data"), QStringLiteral("bikes@1"),
                  QStringLiteral("--estimator"), QStringLiteral("xgboost"), QStringLiteral("--set"),
                  QStringLiteral("split.kind=random"), QStringLiteral("--name"), QStringLiteral("random split")});
        const double before = rmseOf(run.value(QStringLiteral("evaluation")).toObject());
        QVERIFY2(before < 40, qPrintable(QString::number(before)));
        const QJsonObject evaluation =
            call({QStringLiteral("evaluate"), run.value(QStringLiteral("id")).toString(), QStringLiteral("bikes@2")});
        QVERIFY2(rmseOf(evaluation) >= 3 * before, qPrintable(QString::number(rmseOf(evaluation))));
    }

    void comparisonsNameTheirVerdict()
    {
        const QJsonArray runs = call({QStringLiteral("runs"), QStringLiteral("list"), QStringLiteral("--order-by"),
                                      QStringLiteral("metrics.rmse desc"), QStringLiteral("--filter"),
                                      QStringLiteral("params.estimator in ('mean', 'ridge', 'xgboost') and "
                                                     "attributes.run_name != 'random split'")})
                                    .value(QStringLiteral("runs"))
                                    .toArray();
        QCOMPARE(runs.size(), 3);
        QStringList words = {QStringLiteral("runs"), QStringLiteral("compare")};
        for (const QJsonValue &run : runs)
            words.append(run[QStringLiteral("id")].toString());
        const QJsonObject comparison = call(words);
        QCOMPARE(comparison.value(QStringLiteral("metric")).toString(), QStringLiteral("rmse"));
        QCOMPARE(comparison.value(QStringLiteral("baseline")).toString(), words.at(2));
        const QJsonArray differences = comparison.value(QStringLiteral("differences")).toArray();
        QCOMPARE(differences.size(), 2);
        for (const QJsonValue &difference : differences) {
            for (const char *key : {"run", "value", "lower", "upper", "p", "p_corrected", "test", "verdict"})
                QVERIFY2(difference.toObject().contains(QString::fromLatin1(key)), key);
            QCOMPARE(difference[QStringLiteral("verdict")].toString(), QStringLiteral("better"));
            QVERIFY(difference[QStringLiteral("upper")].toDouble() < 0);
        }
    }

    void theProfileKnowsTheData()
    {
        const QJsonObject profile =
            call({QStringLiteral("data"), QStringLiteral("profile"), QStringLiteral("bikes@1")});
        QCOMPARE(profile.value(QStringLiteral("rows")).toInt(), 8645);
        const QJsonArray columns = profile.value(QStringLiteral("columns")).toArray();
        QCOMPARE(columns.size(), 17);
        for (const char *key : {"name", "version", "rows", "columns", "pairs", "warnings"})
            QVERIFY2(profile.contains(QString::fromLatin1(key)), key);
        for (const char *key : {"name", "type", "count", "missing", "distinct", "min", "max", "mean", "sd", "quantiles",
                                "top", "warnings"})
            QVERIFY2(columns.last().toObject().contains(QString::fromLatin1(key)), key);
    }

    void brokenRulesEndWithOne()
    {
        const Ended check =
            m_program.run({QStringLiteral("--project"), project(), QStringLiteral("schema"), QStringLiteral("check"),
                           QStringLiteral("bikes@1"), QStringLiteral("bikes@2"), QStringLiteral("--json")});
        QCOMPARE(check.exitCode, 1);
        const QJsonObject json = check.json();
        QCOMPARE(json.value(QStringLiteral("ok")).toBool(true), false);
        QStringList columns;
        for (const QJsonValue &anomaly : json.value(QStringLiteral("anomalies")).toArray()) {
            for (const char *key : {"column", "code", "severity", "text", "measured", "limit", "rows", "examples"})
                QVERIFY2(anomaly.toObject().contains(QString::fromLatin1(key)), key);
            columns.append(anomaly[QStringLiteral("column")].toString());
        }
        columns.sort();
        QCOMPARE(columns, QStringList({QStringLiteral("casual"), QStringLiteral("cnt"), QStringLiteral("registered"),
                                       QStringLiteral("temp"), QStringLiteral("yr")}));
        const Ended same =
            m_program.run({QStringLiteral("--project"), project(), QStringLiteral("schema"), QStringLiteral("check"),
                           QStringLiteral("bikes@1"), QStringLiteral("bikes@1")});
        QVERIFY2(same.exitCode == 0, qPrintable(same.err));
    }

    void schemasAreEditedAndCompared()
    {
        const auto edit = [this](const QStringList &words) {
            return call(QStringList{QStringLiteral("schema"), QStringLiteral("edit"), QStringLiteral("bikes")} + words);
        };
        QCOMPARE(m_program
                     .run({QStringLiteral("--project"), project(), QStringLiteral("schema"), QStringLiteral("check"),
                           QStringLiteral("bikes@1"), QStringLiteral("bikes@2")})
                     .exitCode,
                 1);
        const QJsonObject tried = edit({QStringLiteral("apply"), QStringLiteral("2"), QStringLiteral("--dry-run")});
        QCOMPARE(tried.value(QStringLiteral("saved")).toBool(true), false);
        QCOMPARE(tried.value(QStringLiteral("compatibility")).toString(), QStringLiteral("backward"));
        const QJsonArray replay = tried.value(QStringLiteral("replay")).toArray();
        QCOMPARE(replay.size(), 2);
        QCOMPARE(replay.at(1)[QStringLiteral("before")].toArray().size(), 5);
        QCOMPARE(replay.at(1)[QStringLiteral("anomalies")].toArray().size(), 4);
        const QJsonObject saved =
            edit({QStringLiteral("rule"), QStringLiteral("add"), QStringLiteral("casual + registered = cnt")});
        QCOMPARE(saved.value(QStringLiteral("schema")).toString(), QStringLiteral("bikes@2"));
        QCOMPARE(saved[QStringLiteral("impact")][QStringLiteral("in_production")].toArray().size(), 1);
        const QJsonObject difference = call(
            {QStringLiteral("schema"), QStringLiteral("diff"), QStringLiteral("bikes@1"), QStringLiteral("bikes@2")});
        QCOMPARE(difference.value(QStringLiteral("compatibility")).toString(), QStringLiteral("forward"));
        QCOMPARE(difference[QStringLiteral("changes")][0][QStringLiteral("code")].toString(),
                 QStringLiteral("rule_added"));
        // A number below 0 is a value, not an option.
        QCOMPARE(edit({QStringLiteral("set"), QStringLiteral("temp.range"), QStringLiteral("-5..1")})
                     .value(QStringLiteral("schema"))
                     .toString(),
                 QStringLiteral("bikes@3"));
    }

    void whoAskedMayNotApprove()
    {
        const QJsonObject model = call({QStringLiteral("models"), QStringLiteral("show"), QStringLiteral("demand@1")});
        QCOMPARE(model.value(QStringLiteral("stage")).toString(), QStringLiteral("production"));
        const QJsonObject request = model[QStringLiteral("requests")][0].toObject();
        QCOMPARE(request.value(QStringLiteral("status")).toString(), QStringLiteral("approved"));
        const QString asked = request.value(QStringLiteral("requested_by")).toString();
        const QString decided = request.value(QStringLiteral("decided_by")).toString();
        QVERIFY(asked != decided);

        call({QStringLiteral("models"), QStringLiteral("register"), QStringLiteral("ridge"), QStringLiteral("demand")});
        const QJsonObject second =
            call({QStringLiteral("--as"), decided, QStringLiteral("models"), QStringLiteral("request"),
                  QStringLiteral("demand@2"), QStringLiteral("--reason"), QStringLiteral("a second look")});
        const QString id = QString::number(second.value(QStringLiteral("id")).toInt());
        const Ended own = m_program.run({QStringLiteral("--project"), project(), QStringLiteral("--as"), decided,
                                         QStringLiteral("models"), QStringLiteral("approve"), id,
                                         QStringLiteral("--reason"), QStringLiteral("mine")});
        QCOMPARE(own.exitCode, 1);
        QVERIFY2(own.err.endsWith(QStringLiteral(".\n")) && own.err.count(u'\n') == 1, qPrintable(own.err));
        const QJsonObject withdrawn =
            call({QStringLiteral("--as"), decided, QStringLiteral("models"), QStringLiteral("withdraw"), id});
        QCOMPARE(withdrawn.value(QStringLiteral("status")).toString(), QStringLiteral("withdrawn"));
    }

    void theLogIsWhole()
    {
        const QJsonObject verification = call({QStringLiteral("audit"), QStringLiteral("verify")});
        QCOMPARE(verification.value(QStringLiteral("ok")).toBool(), true);
        QVERIFY(verification.value(QStringLiteral("entries")).toInt() >= 8);
        const Ended lines =
            m_program.run({QStringLiteral("--project"), project(), QStringLiteral("audit"), QStringLiteral("export")});
        QCOMPARE(lines.exitCode, 0);
        QCOMPARE(lines.out.count('\n'), verification.value(QStringLiteral("entries")).toInt());
        const QJsonArray history =
            call({QStringLiteral("models"), QStringLiteral("history"), QStringLiteral("demand@1")})
                .value(QStringLiteral("history"))
                .toArray();
        QStringList actions;
        for (const QJsonValue &entry : history)
            actions.append(entry[QStringLiteral("action")].toString());
        QVERIFY2(actions.contains(QStringLiteral("model.approve")), qPrintable(actions.join(u' ')));
    }

    void predictionsAreAdded()
    {
        const QString out = m_folder.path(QStringLiteral("predictions.csv"));
        const QJsonObject done =
            call({QStringLiteral("predict"), QStringLiteral("demand@1"),
                  QStringLiteral(ASSAY_SOURCE_DIR "/resources/demo/bikes-2012.csv"), QStringLiteral("--out"), out});
        QCOMPARE(done.value(QStringLiteral("rows")).toInt(), 8734);
        QFile file(out);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), 8735);
        QVERIFY(lines.first().endsWith(",prediction"));
        bool isNumber = false;
        (void)lines.last().split(',').last().toDouble(&isNumber);
        QVERIFY(isNumber);
    }

    void runsAreExported()
    {
        const Ended csv =
            m_program.run({QStringLiteral("--project"), project(), QStringLiteral("runs"), QStringLiteral("export")});
        QCOMPARE(csv.exitCode, 0);
        QVERIFY(csv.out.startsWith("id,name,experiment,status,start,end,person,seed,params."));
        QVERIFY(csv.out.split('\n').first().contains("metrics.rmse"));
    }

    void theReportIsSelectableTextInEmbeddedFonts()
    {
        const QString out = m_folder.path(QStringLiteral("demand.pdf"));
        const QJsonObject done = call({QStringLiteral("report"), QStringLiteral("model"), QStringLiteral("demand@1"),
                                       QStringLiteral("--out"), out});
        QCOMPARE(done.value(QStringLiteral("file")).toString(), out);
        QVERIFY(QFile::exists(project() + QStringLiteral("/reports/demand-1.pdf")));
        const QString text =
            outputOf(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), out, QStringLiteral("-")});
        for (const char *part : {"demand@1", "bikes@1", "bikes@2"})
            QVERIFY2(text.contains(QString::fromLatin1(part)), part);
        QVERIFY2(text.count(u'\f') >= 3, qPrintable(QString::number(text.count(u'\f'))));
        const QStringList fonts = outputOf(QStringLiteral("pdffonts"), {out}).trimmed().split(u'\n').mid(2);
        QVERIFY(!fonts.isEmpty());
        // Columns from the right: object ID (two words), uni, sub, emb.
        for (const QString &font : fonts)
            QVERIFY2(font.split(u' ', Qt::SkipEmptyParts).value(font.split(u' ', Qt::SkipEmptyParts).size() - 5) ==
                         QLatin1String("yes"),
                     qPrintable(font));
    }

    void theModelIsExported()
    {
        const QString out = m_folder.path(QStringLiteral("demand.onnx"));
        const QJsonObject done = call({QStringLiteral("models"), QStringLiteral("export"), QStringLiteral("demand@1"),
                                       QStringLiteral("--onnx"), out});
        QCOMPARE(done.value(QStringLiteral("file")).toString(), out);
        QCOMPARE(done.value(QStringLiteral("model")).toString(), QStringLiteral("demand@1"));
        QFile file(out);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QCOMPARE(done.value(QStringLiteral("bytes")).toInteger(), bytes.size());
        QCOMPARE(done.value(QStringLiteral("sha256")).toString(),
                 QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
    }

    void theProjectIsFoundUpwards()
    {
        Program inside;
        inside.folder = project() + QStringLiteral("/objects");
        const Ended list = inside.run({QStringLiteral("data"), QStringLiteral("list"), QStringLiteral("--json")});
        QVERIFY2(list.exitCode == 0, qPrintable(list.err));
        QCOMPARE(list.json().value(QStringLiteral("data")).toArray().size(), 2);
    }

private:
    [[nodiscard]] QString project() const { return m_folder.path(QStringLiteral("demo")); }

    /// Runs a command on the demo project and returns its JSON; fails the test when it fails.
    QJsonObject call(const QStringList &words)
    {
        const Ended ended =
            m_program.run(QStringList{QStringLiteral("--project"), project(), QStringLiteral("--json")} + words);
        if (ended.exitCode != 0)
            QTest::qFail(qPrintable(words.join(u' ') + QStringLiteral(": ") + ended.err), __FILE__, __LINE__);
        return ended.json();
    }

    QString bestRun()
    {
        return call({QStringLiteral("models"), QStringLiteral("show"), QStringLiteral("demand@1")})
            .value(QStringLiteral("run"))
            .toString();
    }

    /// What another program prints; empty when it fails.
    static QString outputOf(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments, QIODevice::ReadOnly);
        if (!process.waitForFinished() || process.exitCode() != 0)
            return {};
        return QString::fromUtf8(process.readAllStandardOutput());
    }

    static double rmseOf(const QJsonObject &evaluation)
    {
        return evaluation[QStringLiteral("metrics")][QStringLiteral("rmse")][QStringLiteral("value")].toDouble();
    }

    Program m_program;
    TemporaryFolder m_folder;
};

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"
