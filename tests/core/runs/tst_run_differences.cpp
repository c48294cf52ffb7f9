#include "core/runs/compare/run_differences.h"
#include "core/runs/environment.h"
#include "core/runs/run_store.h"
#include "tests/support/result_check.h"
#include "tests/support/small_project.h"
#include "tests/support/temporary_folder.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

#include <cmath>

using namespace assay;

namespace
{

constexpr double none = std::numeric_limits<double>::quiet_NaN();

RunWithRecords runNamed(const QString &name, const QMap<QString, QString> &params = {})
{
    RunWithRecords recorded;
    recorded.run.id = RunId::create();
    recorded.run.name = name;
    recorded.run.seed = 7;
    recorded.run.params = params;
    return recorded;
}

void logMetric(RunWithRecords &recorded, const QString &key, double value)
{
    MetricSummary summary;
    summary.last = value;
    recorded.run.metrics.insert(key, summary);
}

void evaluate(RunWithRecords &recorded, const QString &data, const QString &part, const MetricValues &metrics)
{
    Evaluation evaluation;
    evaluation.data = data;
    evaluation.part = part;
    evaluation.rows = 100;
    evaluation.metrics = metrics;
    recorded.evaluations.append(evaluation);
}

/// A cell as a person would read it: text, or value and bounds, or a dash.
QString cellText(const DifferenceCell &cell)
{
    if (cell.isMissing)
        return QStringLiteral("–");
    if (std::isnan(cell.number.value))
        return cell.text;
    QString text = cell.text + QString::number(cell.number.value);
    if (std::isfinite(cell.number.lower))
        text += QStringLiteral(" [%1, %2]").arg(cell.number.lower).arg(cell.number.upper);
    return text;
}

/// One line a row: section, key, data, cells, and whether they differ.
QStringList lines(const DifferenceTable &table)
{
    QStringList all;
    for (const DifferenceRow &row : table.rows) {
        QStringList cells;
        for (const DifferenceCell &cell : row.cells)
            cells.append(cellText(cell));
        all.append(QStringLiteral("%1 %2%3: %4%5")
                       .arg(differenceSectionName(row.section), row.key, row.on.isEmpty() ? QString() : u'@' + row.on,
                            cells.join(QStringLiteral(" | ")),
                            row.isDifferent ? QStringLiteral(" !=") : QStringLiteral(" ==")));
    }
    return all;
}

QStringList keys(const DifferenceTable &table)
{
    QStringList all;
    for (const DifferenceRow &row : table.rows)
        all.append(row.key);
    return all;
}

QString text(const char *words)
{
    return QString::fromUtf8(words);
}

} // namespace

class TestRunDifferences final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySectionIsThere()
    {
        RunWithRecords a = runNamed(text("a"), {{text("depth"), text("6")}, {text("eta"), text("0.1")}});
        RunWithRecords b = runNamed(text("b"), {{text("depth"), text("8")}, {text("eta"), text("0.1")}});
        evaluate(a, text("bikes@1"), text("holdout"), {{text("rmse"), {50, 48, 52}}});
        evaluate(b, text("bikes@1"), text("holdout"), {{text("rmse"), {60, 57, 63}}});
        a.run.data = {{text("bikes"), 1, text("aa"), text("training")}};
        b.run.data = {{text("bikes"), 2, text("bb"), text("training")}};
        a.run.environment = {{text("libraries"), QJsonObject{{text("xgboost"), text("1.7.4")}}}, {text("threads"), 2}};
        b.run.environment = {{text("libraries"), QJsonObject{{text("xgboost"), text("2.0")}}}, {text("threads"), 2}};
        a.run.note = text("First.\nSecond.");
        b.run.tags = {{text("team"), text("x")}};
        a.code.emplace();
        a.code->state.commit = text("1111");
        a.code->state.branch = text("main");
        a.code->diffObject = text("dd");
        a.changedLines = 12;
        b.code.emplace();
        b.code->state.commit = text("2222");
        b.code->state.branch = text("main");
        b.changedLines = 0;
        const QStringList different{text("metrics rmse: 50 [48, 52] | 60 [57, 63] !="),
                                    text("parameters depth: 6 | 8 !="),
                                    text("data training.digest: aa | bb !="),
                                    text("data training: bikes@1 | bikes@2 !="),
                                    text("code uncommitted: dd12 | 0 !="),
                                    text("code commit: 1111 | 2222 !="),
                                    text("environment libraries.xgboost: 1.7.4 | 2.0 !="),
                                    text("notes note: First.\nSecond. | – !="),
                                    text("notes tags.team: – | x !=")};
        const DifferenceTable table = tabulateDifferences({a, b}, DifferenceRows::Different);
        QStringList told = lines(table);
        QStringList expected = different;
        told.sort();
        expected.sort();
        QCOMPARE(told, expected);
        QCOMPARE(table.names, QStringList({text("a"), text("b")}));
        QCOMPARE(table.runs, std::vector({a.run.id, b.run.id}));
        QCOMPARE(table.alike, 5U);

        const QStringList all = lines(tabulateDifferences({a, b}, DifferenceRows::All));
        QCOMPARE(all.size(), 14);
        for (const char *line :
             {"parameters eta: 0.1 | 0.1 ==", "parameters seed: 7 | 7 ==", "code branch: main | main ==",
              "data holdout: bikes@1 (100) | bikes@1 (100) ==", "environment threads: 2 | 2 =="})
            QVERIFY2(all.contains(text(line)), line);
        QCOMPARE(tabulateDifferences({a, b}, DifferenceRows::All).alike, 5U);
    }

    /// Of four runs, six pairs: “half” differs in 4, “three” in 5, “all” in 6, “one” in 3.
    void whatDiffersInMorePairsStandsFirst()
    {
        const auto run = [](const char *one, const char *half, const char *three, const char *all) {
            return runNamed(text(all), {{text("one"), text(one)},
                                        {text("half"), text(half)},
                                        {text("three"), text(three)},
                                        {text("all"), text(all)},
                                        {text("a same"), text("x")}});
        };
        const std::vector runs{run("p", "x", "r", "a"), run("q", "x", "r", "b"), run("q", "y", "s", "c"),
                               run("q", "y", "t", "d")};
        const DifferenceTable table = tabulateDifferences(runs, DifferenceRows::All);
        QCOMPARE(keys(table),
                 QStringList({text("all"), text("three"), text("half"), text("one"), text("a same"), text("seed")}));
        QCOMPARE(table.rows[0].share, 1.0);
        QCOMPARE(table.rows[1].share, 5.0 / 6);
        QCOMPARE(table.rows[2].share, 4.0 / 6);
        QCOMPARE(table.rows[3].share, 3.0 / 6);
        QCOMPARE(table.rows[4].share, 0.0);
    }

    void numbersFurtherApartStandFirst()
    {
        RunWithRecords a = runNamed(text("a"), {{text("near"), text("100")},
                                                {text("word"), text("x")},
                                                {text("far"), text("1")},
                                                {text("sign"), text("-1")},
                                                {text("zero"), text("0")}});
        RunWithRecords b = runNamed(text("b"), {{text("near"), text("101")},
                                                {text("word"), text("y")},
                                                {text("far"), text("10")},
                                                {text("sign"), text("1")},
                                                {text("zero"), text("-0.0")}});
        const DifferenceTable table = tabulateDifferences({a, b}, DifferenceRows::Different);
        // The two ways to write nothing are two texts, for which a number stands at no distance.
        QCOMPARE(keys(table), QStringList({text("sign"), text("word"), text("far"), text("near"), text("zero")}));
        QCOMPARE(table.rows[0].spread, 1.0);
        QCOMPARE(table.rows[2].spread, 0.9);
        QCOMPARE(table.rows[3].spread, 1 / 101.0);
        QCOMPARE(table.rows[4].spread, 0.0);
    }

    void textsAreEqualToTheLetter()
    {
        const DifferenceTable table = tabulateDifferences({runNamed(text("a"), {{text("version"), text("0.1")}}),
                                                           runNamed(text("b"), {{text("version"), text("0.10")}})},
                                                          DifferenceRows::Different);
        QCOMPARE(lines(table), QStringList{text("parameters version: 0.1 | 0.10 !=")});
    }

    void metricsAreEqualByTheirValues()
    {
        const double infinite = std::numeric_limits<double>::infinity();
        RunWithRecords a = runNamed(text("a"));
        RunWithRecords b = runNamed(text("b"));
        logMetric(a, text("diverged"), none);
        logMetric(b, text("diverged"), -none);
        logMetric(a, text("zero"), 0.0);
        logMetric(b, text("zero"), -0.0);
        logMetric(a, text("endless"), infinite);
        logMetric(b, text("endless"), -infinite);
        logMetric(a, text("huge"), 1e308);
        logMetric(b, text("huge"), -1e308);
        logMetric(a, text("only a"), 1);
        logMetric(a, text("half diverged"), 1);
        logMetric(b, text("half diverged"), none);
        const DifferenceTable table = tabulateDifferences({a, b}, DifferenceRows::Different);
        QCOMPARE(keys(table), QStringList({text("endless"), text("half diverged"), text("huge"), text("only a")}));
        for (const DifferenceRow &row : table.rows)
            QVERIFY2(row.spread == 1, qPrintable(row.key));
        QCOMPARE(table.alike, 3U);
    }

    /// What was measured row by row stands over what was logged, the newest evaluation over older ones.
    void evaluationsTellMetricsOfTheirData()
    {
        RunWithRecords a = runNamed(text("a"));
        logMetric(a, text("rmse"), 99);
        logMetric(a, text("train_rmse"), 40);
        evaluate(a, text("bikes@1"), text("holdout"), {{text("rmse"), {50, 48, 52}}});
        evaluate(a, text("bikes@2"), text("all"), {{text("rmse"), {70, 66, 74}}});
        evaluate(a, text("bikes@2"), text("all"), {{text("rmse"), {80, 76, 84}}});
        RunWithRecords b = runNamed(text("b"));
        logMetric(b, text("rmse"), 98);
        QCOMPARE(lines(tabulateDifferences({a, b}, DifferenceRows::Different)),
                 QStringList({text("metrics train_rmse: 40 | – !="), text("metrics rmse@bikes@2: 80 [76, 84] | – !="),
                              text("metrics rmse: 50 [48, 52] | 98 !="), text("data holdout: bikes@1 (100) | – !=")}));
    }

    void aRunWhoseCodeWasNotRecordedHasNone()
    {
        RunWithRecords a = runNamed(text("a"));
        const RunWithRecords b = runNamed(text("b"));
        QVERIFY(tabulateDifferences({a, b}, DifferenceRows::Different).rows.empty());
        a.code.emplace();
        a.code->state.commit = text("1111");
        a.code->diffObject = text("gone");
        a.code->state.untracked = 3;
        QCOMPARE(lines(tabulateDifferences({a, b}, DifferenceRows::Different)),
                 QStringList({text("code branch:  | – !="), text("code commit: 1111 | – !="),
                              text("code uncommitted: gone | – !="), text("code untracked: 3 | – !=")}));
    }

    void oneRunAndNoneDifferInNothing()
    {
        const DifferenceTable one =
            tabulateDifferences({runNamed(text("a"), {{text("depth"), text("6")}})}, DifferenceRows::All);
        QCOMPARE(lines(one), QStringList({text("parameters depth: 6 =="), text("parameters seed: 7 ==")}));
        const DifferenceTable noRuns = tabulateDifferences({}, DifferenceRows::All);
        QVERIFY(noRuns.rows.empty() && noRuns.runs.empty());
        QCOMPARE(noRuns.alike, 0U);
    }

    void keysAndTextsOfAllUnicode()
    {
        const QString key = text("größe\u202e 🚲\n") + QChar(0xD800);
        RunWithRecords a = runNamed(text("a"), {{key, text("ä")}, {QString(), text("no key")}});
        RunWithRecords b = runNamed(text("b"), {{key, text("a\u0308")}});
        const DifferenceTable table = tabulateDifferences({a, b}, DifferenceRows::Different);
        // Two ways to write one letter are two texts.
        QCOMPARE(keys(table), QStringList({QString(), key}));
    }

    void aSeedThatWasLoggedStandsOverTheRunsOwn()
    {
        QCOMPARE(lines(tabulateDifferences({runNamed(text("a"), {{text("seed"), text("1")}}), runNamed(text("b"))},
                                           DifferenceRows::Different)),
                 QStringList{text("parameters seed: 1 | 7 !=")});
    }

    void environmentsAreFlattened()
    {
        const QMap<QString, QString> texts =
            environmentTexts({{text("threads"), 16},
                              {text("big"), 123456789012.0},
                              {text("gpu"), QJsonValue::Null},
                              {text("fast"), true},
                              {text("libraries"), QJsonObject{{text("deep"), QJsonObject{{text("er"), text("1")}}}}},
                              {text("flags"), QJsonArray{text("-O2"), 1, QJsonObject{{text("a"), 1}}}}});
        QCOMPARE(texts, (QMap<QString, QString>{{text("threads"), text("16")},
                                                {text("big"), text("123456789012")},
                                                {text("gpu"), QString()},
                                                {text("fast"), text("true")},
                                                {text("libraries.deep.er"), text("1")},
                                                {text("flags"), text("-O2, 1, {\"a\":1}")}}));
    }

    /// Against a count of all pairs, and quick enough for a page that follows the choice of runs.
    void aHundredRuns()
    {
        std::vector<RunWithRecords> runs;
        for (int i = 0; i < 100; ++i) {
            RunWithRecords run = runNamed(QString::number(i));
            for (int key = 0; key < 300; ++key)
                run.run.params.insert(QStringLiteral("p%1").arg(key), QString::number(i * 7919 % (key / 3 + 1)));
            logMetric(run, text("loss"), i % 10);
            runs.push_back(run);
        }
        QElapsedTimer timer;
        timer.start();
        const DifferenceTable table = tabulateDifferences(runs, DifferenceRows::Different);
        const qint64 took = timer.elapsed();
        // The first three of 300, and the seed, are alike.
        QCOMPARE(table.rows.size(), 298U);
        QCOMPARE(table.alike, 4U);
        double last = 1;
        for (const DifferenceRow &row : table.rows) {
            int pairs = 0;
            for (size_t a = 0; a < runs.size(); ++a) {
                for (size_t b = 0; b < a; ++b)
                    pairs += cellText(row.cells[a]) == cellText(row.cells[b]) ? 0 : 1;
            }
            QVERIFY2(std::abs(row.share - pairs / 4950.0) < 1e-12, qPrintable(row.key));
            if (row.section == DifferenceSection::Parameters) {
                QVERIFY(row.share <= last + 1e-12);
                last = row.share;
            }
        }
        QVERIFY2(took < 2000, qPrintable(QString::number(took)));
    }

    void storedRunsAreReadWithTheirRecords()
    {
        const TemporaryFolder folder;
        SmallProject small(folder.path(text("project")));
        Project &project = *small.project();
        const auto diff = project.objects().put("--- a/x\n+++ b/x\n@@ -1 +1 @@\n-1\n+2\n");
        QVERIFY_RESULT(diff);
        const auto record = [&](const RunId &run, const QString &object) {
            CodeState state;
            state.commit = text("1111");
            return project.write([&](Connection &c) { return run_code_store::set(c, run, state, object); });
        };
        QVERIFY_RESULT(record(small.mean().id, *diff));
        QVERIFY_RESULT(record(small.ridge().id, QString(64, u'0')));
        const RunId gone{QString(32, u'0')};
        const auto table =
            loadRunDifferences(project, {small.ridge().id, gone, small.mean().id}, DifferenceRows::Different);
        QVERIFY_RESULT(table);
        QCOMPARE(table->names, QStringList({text("ridge"), text("mean")}));
        const auto cells = [&](const QString &key) {
            for (const DifferenceRow &row : table->rows) {
                if (row.key == key)
                    return row.cells;
            }
            return std::vector<DifferenceCell>();
        };
        const auto rmse = cells(text("rmse"));
        QCOMPARE(rmse.size(), 2U);
        for (const DifferenceCell &cell : rmse)
            QVERIFY(cell.number.lower < cell.number.value && cell.number.value < cell.number.upper);
        QVERIFY(rmse[0].number.value < rmse[1].number.value);
        QCOMPARE(cells(text("estimator"))[0].text, text("ridge"));
        // A diff that is not there any more still tells that it was another one.
        const auto changes = cells(text("uncommitted"));
        QVERIFY(std::isnan(changes[0].number.value));
        QCOMPARE(changes[1].number.value, 2.0);
        QVERIFY(cells(text("commit")).empty() && cells(text("training")).empty());
    }
};

QTEST_GUILESS_MAIN(TestRunDifferences)
#include "tst_run_differences.moc"
