#include "tests/app/program.h"
#include "tests/support/temporary_folder.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

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

/// What runs have different, at the command line.
class TestRunDifferencesCommand final : public QObject
{
    Q_OBJECT

private:
    /// Words parted by spaces.
    [[nodiscard]] Ended call(const char *words) const { return m_program.run(QString::fromUtf8(words).split(u' ')); }

    void done(const char *words)
    {
        const Ended ended = call(words);
        QVERIFY2(ended.exitCode == 0, qPrintable(ended.err));
    }

    [[nodiscard]] static QJsonObject row(const QJsonObject &told, const QString &key)
    {
        for (const QJsonValue &each : told[QStringLiteral("rows")].toArray()) {
            if (each[QStringLiteral("key")].toString() == key)
                return each.toObject();
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_program.folder = m_folder.path();
        done("init p --as Ada");
        QFile file(m_folder.path(QStringLiteral("good.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(csv());
        file.close();
        m_program.folder = m_folder.path(QStringLiteral("p"));
        done("data add good ../good.csv --target y");
        done("train --data good@1 --estimator ridge");
        done("train --data good@1 --estimator ridge --set name=strong --set estimator.alpha=1000");
        done("runs tag strong team=größe");
    }

    void whatDiffersIsTold()
    {
        const QJsonObject told = call("runs differences ridge strong --json").json();
        const QJsonArray runs = told[QStringLiteral("runs")].toArray();
        QCOMPARE(runs[0][QStringLiteral("name")].toString(), QStringLiteral("ridge"));
        QCOMPARE(runs[1][QStringLiteral("name")].toString(), QStringLiteral("strong"));
        QCOMPARE(row(told, QStringLiteral("alpha")),
                 (QJsonObject{{QStringLiteral("section"), QStringLiteral("parameters")},
                              {QStringLiteral("key"), QStringLiteral("alpha")},
                              {QStringLiteral("on"), QString()},
                              {QStringLiteral("different"), true},
                              {QStringLiteral("share"), 1},
                              {QStringLiteral("values"), QJsonArray{QStringLiteral("1"), QStringLiteral("1000")}}}));
        QCOMPARE(row(told, QStringLiteral("tags.team"))[QStringLiteral("values")],
                 QJsonValue(QJsonArray{QJsonValue::Null, QStringLiteral("größe")}));
        QVERIFY(row(told, QStringLiteral("seed")).isEmpty());
        QVERIFY(told[QStringLiteral("alike")].toInt() > 5);
        // Against what the run says of itself.
        const QJsonObject shown = call("runs show strong --json").json();
        QCOMPARE(row(told, QStringLiteral("rmse"))[QStringLiteral("values")][1],
                 shown[QStringLiteral("evaluation")][QStringLiteral("metrics")][QStringLiteral("rmse")]);

        const QStringList lines = QString::fromUtf8(call("runs differences ridge strong").out).split(u'\n');
        QVERIFY(lines.contains(QStringLiteral("parameters  ridge  strong")));
        QVERIFY(lines.contains(QStringLiteral("alpha           1    1000")));
        QVERIFY(lines.contains(QStringLiteral("tags.team      –  größe")));
        QVERIFY(lines.contains(
            QStringLiteral("%1 more are alike; --all shows them.").arg(told[QStringLiteral("alike")].toInt())));
    }

    void whatIsAlikeIsTold()
    {
        const QJsonObject told = call("runs differences ridge strong --all --json").json();
        const QJsonObject seed = row(told, QStringLiteral("seed"));
        QCOMPARE(seed[QStringLiteral("different")], QJsonValue(false));
        QCOMPARE(row(told, QStringLiteral("training"))[QStringLiteral("values")],
                 QJsonValue(QJsonArray{QStringLiteral("good@1"), QStringLiteral("good@1")}));
        QVERIFY(!row(told, QStringLiteral("xgboost")).isEmpty());
        const QString text = QString::fromUtf8(call("runs differences ridge strong --all").out);
        QVERIFY2(text.simplified().contains(QStringLiteral("alpha ≠ 1 1000")), qPrintable(text));
        QVERIFY2(text.simplified().contains(QStringLiteral("training good@1 good@1")), qPrintable(text));
    }

    void saysWhatItCannotTake()
    {
        const Ended twice = call("runs differences ridge ridge");
        QCOMPARE(twice.exitCode, 2);
        QCOMPARE(twice.err.trimmed(), QStringLiteral("The run “ridge” was given twice. Compare different runs."));
        QCOMPARE(call("runs differences ridge").exitCode, 2);
        QCOMPARE(call("runs differences ridge nowhere").exitCode, 3);
    }

private:
    TemporaryFolder m_folder;
    Program m_program;
};

QTEST_GUILESS_MAIN(TestRunDifferencesCommand)
#include "tst_run_differences_command.moc"
