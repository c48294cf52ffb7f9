#include "tests/app/program.h"
#include "tests/support/temporary_folder.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <cmath>

using namespace assay;

namespace
{

/// y = 3x + z, with a fixed disorder.
QByteArray csv()
{
    QByteArray text = "x,z,y\n";
    for (int i = 0; i < 200; ++i)
        text += QByteArray::number(i * 37 % 101) + ',' + QByteArray::number(i * 7919 % 97) + ',' +
                QByteArray::number(i * 37 % 101 * 3 + i * 7919 % 97 + i * 104'729 % 5) + '\n';
    return text;
}

} // namespace

/// Runs put together at the command line.
class TestGroupRuns final : public QObject
{
    Q_OBJECT

private:
    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.path(name));
        QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(name));
        QCOMPARE(file.write(bytes), qint64(bytes.size()));
    }

    /// Words parted by spaces.
    void done(const char *words)
    {
        const Ended ended = m_program.run(QString::fromUtf8(words).split(u' '));
        QVERIFY2(ended.exitCode == 0, qPrintable(ended.err));
    }

    [[nodiscard]] Ended groups(const QStringList &options) const
    {
        return m_program.run(QStringList{QStringLiteral("runs"), QStringLiteral("groups")} + options);
    }

    [[nodiscard]] QJsonObject json(const QStringList &options) const
    {
        return groups(options + QStringList{QStringLiteral("--json")}).json();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_program.folder = m_folder.path();
        done("init p --as Ada");
        write(QStringLiteral("good.csv"), csv());
        m_program.folder = m_folder.path(QStringLiteral("p"));
        QVERIFY(groups({}).out.contains("No runs to put together."));
        done("data add good ../good.csv --target y");
        for (const char *seed : {"seed=1", "seed=2", "seed=3"})
            done(QByteArray("train --data good@1 --estimator ridge --set " + QByteArray(seed)).constData());
        done("train --data good@1 --estimator ridge --set estimator.alpha=1000");
        done("train --data good@1 --estimator mean");
    }

    void replicatesAreSummedUp()
    {
        const QStringList options{QStringLiteral("--metric"), QStringLiteral("rmse"), QStringLiteral("--order-by"),
                                  QStringLiteral("metrics.rmse")};
        const QJsonObject told = json(options);
        QCOMPARE(told[QStringLiteral("by")].toString(), QStringLiteral("replicates"));
        QCOMPARE(told[QStringLiteral("count")].toInt(), 3);
        const QJsonArray found = told[QStringLiteral("groups")].toArray();
        QCOMPARE(found.size(), 3);
        const QJsonArray runs = found[0][QStringLiteral("runs")].toArray();
        QCOMPARE(runs.size(), 3);
        QCOMPARE(found[0][QStringLiteral("settings")],
                 QJsonValue(QJsonObject{{QStringLiteral("alpha"), QStringLiteral("1")},
                                        {QStringLiteral("estimator"), QStringLiteral("ridge")}}));
        QCOMPARE(found[2][QStringLiteral("settings")][QStringLiteral("estimator")].toString(), QStringLiteral("mean"));

        // Against what each run says of itself.
        QList<double> values;
        for (const QJsonValue &run : runs) {
            const Ended shown = m_program.run(
                {QStringLiteral("runs"), QStringLiteral("show"), run.toString(), QStringLiteral("--json")});
            values.append(
                shown.json()[QStringLiteral("metrics")][QStringLiteral("rmse")][QStringLiteral("last")].toDouble());
        }
        const QJsonObject sums = found[0][QStringLiteral("summaries")][QStringLiteral("rmse")].toObject();
        const double mean = (values[0] + values[1] + values[2]) / 3;
        const double squares =
            std::pow(values[0] - mean, 2) + std::pow(values[1] - mean, 2) + std::pow(values[2] - mean, 2);
        QCOMPARE(sums[QStringLiteral("count")].toInt(), 3);
        QCOMPARE(sums[QStringLiteral("mean")].toDouble(), mean);
        QCOMPARE(sums[QStringLiteral("deviation")].toDouble(), std::sqrt(squares / 2));
        QCOMPARE(sums[QStringLiteral("min")].toDouble(), *std::min_element(values.begin(), values.end()));
        QCOMPARE(sums[QStringLiteral("max")].toDouble(), *std::max_element(values.begin(), values.end()));
        QVERIFY(found[1][QStringLiteral("summaries")][QStringLiteral("rmse")][QStringLiteral("deviation")].isNull());

        const QStringList lines = QString::fromUtf8(groups(options).out).split(u'\n');
        QCOMPARE(lines[0].simplified(), QStringLiteral("first run name settings runs rmse min max"));
        const auto short6 = [](double value) { return QString::number(value, 'g', 6); };
        QVERIFY2(lines[1].simplified().contains(QStringLiteral("ridge alpha=1, estimator=ridge 3 %1 ± %2 %3 %4")
                                                    .arg(short6(mean), QString::number(std::sqrt(squares / 2), 'g', 3),
                                                         short6(sums[QStringLiteral("min")].toDouble()),
                                                         short6(sums[QStringLiteral("max")].toDouble()))),
                 qPrintable(lines[1]));
        // Without --metric, what the order names.
        QCOMPARE(json({QStringLiteral("--order-by"), QStringLiteral("metrics.rmse")}), told);
        const QJsonObject first = json(options + QStringList{QStringLiteral("--limit"), QStringLiteral("1")});
        QCOMPARE(first[QStringLiteral("groups")].toArray().size(), 1);
        QCOMPARE(first[QStringLiteral("count")].toInt(), 3);
    }

    void keysPutRunsTogether()
    {
        const QJsonObject told = json({QStringLiteral("--by"), QStringLiteral("params.estimator, params.alpha, status"),
                                       QStringLiteral("--filter"), QStringLiteral("not params.alpha = 1000"),
                                       QStringLiteral("--order-by"), QStringLiteral("params.estimator")});
        QCOMPARE(told[QStringLiteral("count")].toInt(), 1);
        const QJsonArray found = json({QStringLiteral("--by"), QStringLiteral("params.estimator, params.alpha, status"),
                                       QStringLiteral("--order-by"),
                                       QStringLiteral("params.estimator, params.alpha")})[QStringLiteral("groups")]
                                     .toArray();
        QCOMPARE(found.size(), 3);
        QCOMPARE(found[0][QStringLiteral("values")],
                 QJsonValue(QJsonObject{{QStringLiteral("params.estimator"), QStringLiteral("mean")},
                                        {QStringLiteral("params.alpha"), QJsonValue::Null},
                                        {QStringLiteral("attributes.status"), QStringLiteral("finished")}}));
        QCOMPARE(found[1][QStringLiteral("runs")].toArray().size(), 3);
        const QStringList lines =
            QString::fromUtf8(groups({QStringLiteral("--by"), QStringLiteral("params.alpha, person"),
                                      QStringLiteral("--order-by"), QStringLiteral("params.alpha")})
                                  .out)
                .split(u'\n');
        QCOMPARE(lines[0].simplified(), QStringLiteral("params.alpha user_id runs"));
        QCOMPARE(lines[1].simplified(), QStringLiteral("1 Ada 3"));
        QCOMPARE(lines[3].simplified(), QStringLiteral("– Ada 1"));
    }

    void aSearchStandsWithItsTrials()
    {
        write(QStringLiteral("p/search.toml"),
              "experiment = \"s\"\nname = \"look\"\ndata = \"good@1\"\ntarget = \"y\"\ntask = \"regression\"\n"
              "[estimator]\nkind = \"ridge\"\n[search]\nkind = \"grid\"\n[search.space]\nalpha = [0.1, 1.0, 10.0]\n");
        done("search search.toml");
        const QStringList options{QStringLiteral("--by"), QStringLiteral("parents"), QStringLiteral("--experiment"),
                                  QStringLiteral("s")};
        const QJsonArray found = json(options)[QStringLiteral("groups")].toArray();
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0][QStringLiteral("runs")].toArray().size(), 3);
        const Ended parent = m_program.run(
            {QStringLiteral("runs"), QStringLiteral("show"), QStringLiteral("look"), QStringLiteral("--json")});
        QCOMPARE(found[0][QStringLiteral("parent")], parent.json()[QStringLiteral("id")]);
        const QStringList lines =
            QString::fromUtf8(groups(options + QStringList{QStringLiteral("--metric"), QStringLiteral("rmse"),
                                                           QStringLiteral("--metric"), QStringLiteral("duration")})
                                  .out)
                .split(u'\n');
        QCOMPARE(lines[0].simplified(), QStringLiteral("parent name children rmse min max duration min max"));
        QVERIFY2(lines[1].contains(QStringLiteral("look")) && lines[1].contains(u'±') &&
                     lines[1].simplified().endsWith(QStringLiteral(" s")),
                 qPrintable(lines[1]));
        // Trials of one setting are no replicates of runs elsewhere.
        const QJsonArray replicates = json({})[QStringLiteral("groups")].toArray();
        QCOMPARE(replicates.size(), 7);
    }

    void saysWhatItCannotTake()
    {
        const auto refusal = [&](const QStringList &options) {
            const Ended ended = groups(options);
            return QStringLiteral("%1 %2").arg(ended.exitCode).arg(ended.err.trimmed());
        };
        QVERIFY(
            refusal({QStringLiteral("--by"), QStringLiteral("seeds")})
                .startsWith(QStringLiteral("2 The grouping cannot be read at character 1: expected “replicates”,")));
        QCOMPARE(refusal({QStringLiteral("--metric"), QStringLiteral("status")}),
                 QStringLiteral("2 “status” is nothing to sum up. Give the name of a metric, or a key such as "
                                "metrics.loss.min, params.alpha or duration."));
        QVERIFY(refusal({QStringLiteral("--limit"), QStringLiteral("0")}).startsWith(u'2'));
        // What no run has may come.
        QCOMPARE(refusal({QStringLiteral("--metric"), QStringLiteral("rnse")}),
                 QStringLiteral("0 No run has “metrics.rnse”. Did you mean “metrics.rmse”?"));
        QCOMPARE(refusal({QStringLiteral("--by"), QStringLiteral("params.alpa")}),
                 QStringLiteral("0 No run has “params.alpa”. Did you mean “params.alpha”?"));
    }

private:
    TemporaryFolder m_folder;
    Program m_program;
};

QTEST_GUILESS_MAIN(TestGroupRuns)
#include "tst_group_runs.moc"
