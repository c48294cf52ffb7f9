#include "core/base/random.h"
#include "core/runs/filter/filter_completion.h"
#include "core/runs/filter/filter_highlight.h"
#include "core/runs/filter/run_filter.h"
#include "core/runs/filter/run_order.h"
#include "tests/support/result_check.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>
#include <QTimeZone>

#include <limits>

using namespace assay;

namespace
{

Run exampleRun()
{
    Run run;
    run.id.value = QStringLiteral("0123456789abcdef0123456789abcdef");
    run.name = QStringLiteral("XGBoost depth 6");
    run.experiment = QStringLiteral("bike demand");
    run.status = RunStatus::Finished;
    run.person = QStringLiteral("Ada Moreau");
    run.startedAt = 1'700'000'000'000;
    run.endedAt = run.startedAt + 2500;
    run.params = {{QStringLiteral("estimator"), QStringLiteral("xgboost")},
                  {QStringLiteral("max_depth"), QStringLiteral("6")},
                  {QStringLiteral("learning rate"), QStringLiteral("0.1")},
                  {QStringLiteral("quote"), QStringLiteral("it's 100% 'so'")}};
    run.tags = {{QStringLiteral("team"), QStringLiteral("Räder")}, {QStringLiteral("empty"), QString()}};
    run.metrics[QStringLiteral("rmse")] = {4, 57.25, 50, 90, 80, 50, 3, 2};
    run.metrics[QStringLiteral("valid.r2")].last = 0.8;
    run.metrics[QStringLiteral("diverged")].last = std::nan("");
    run.metrics[QStringLiteral("huge")].last = std::numeric_limits<double>::infinity();
    run.data = {{QStringLiteral("bikes"), 1, QStringLiteral("d1"), QStringLiteral("training")},
                {QStringLiteral("weather"), 3, QStringLiteral("d2"), QStringLiteral("training")}};
    return run;
}

FilterLanguage language(QueryGrammar grammar = QueryGrammar::Full)
{
    return {grammar, {1'700'000'000'000 + 3'600'000, QTimeZone::utc()}, nullptr};
}

Run runWith(const QString &id, TimeMs start, std::optional<double> rmse, const QString &depth = {})
{
    Run run;
    run.id.value = id;
    run.startedAt = start;
    if (rmse)
        run.metrics[QStringLiteral("rmse")].last = *rmse;
    if (!depth.isNull())
        run.params[QStringLiteral("max_depth")] = depth;
    return run;
}

QString orderOf(const QString &text, QList<Run> runs)
{
    const auto order = RunOrder::parse(text);
    if (!order)
        return order.error().text;
    std::sort(runs.begin(), runs.end(), [&](const Run &a, const Run &b) { return order->before(a, b); });
    QString ids;
    for (const Run &run : runs)
        ids += run.id.value;
    return ids;
}

} // namespace

class TestRunFilter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void filtersMatch_data()
    {
        QTest::addColumn<bool>("matches");
        const auto row = [](const char *text, bool matches) { QTest::newRow(text) << matches; };
        row("", true);
        row("   ", true);
        // bare text
        row("xgboost", true);
        row("  depth 6 ", true);
        row("ridge", false);
        row("trees in depth", false);
        row("not depth", false);
        row("not ridge", true);
        row("räder", true);
        row("TEAM", true);
        row("xgboost and depth", true);
        row("ridge or 'depth 6'", true);
        row("\"depth 6\"", true);
        row("(xgboost)", true);
        row("2026-01-31", false);
        row("6", true);
        row("has", false);
        row("not", false);
        row("things like this", false);
        // metrics
        row("metrics.rmse < 60", true);
        row("metrics.rmse<60", true);
        row("metrics.rmse < 57.25", false);
        row("metrics.rmse <= 57.25", true);
        row("metrics.rmse = 57.25", true);
        row("metrics.rmse = 5725e-2", true);
        row("metrics.rmse != 57.25", false);
        row("metrics.rmse > -1", true);
        row("metric.rmse >= +57.25", true);
        row("METRICS.rmse > .5", true);
        row("metrics.RMSE > 0", false);
        row("metrics.`rmse` > 0", true);
        row("metrics.\"rmse\" > 0", true);
        row("metrics.valid.r2 > 0.5", true);
        row("metrics.`valid.r2` > 0.5", true);
        row("metrics.absent > 0", false);
        row("metrics.absent != 0", false);
        row("metrics.diverged < 1", false);
        row("metrics.diverged >= 1", false);
        row("metrics.diverged != 1", true);
        row("metrics.huge > 1e308", true);
        // parameters
        row("params.estimator = 'xgboost'", true);
        row("params.estimator = \"xgboost\"", true);
        row("params.estimator != 'ridge'", true);
        row("params.estimator = 'XGBoost'", false);
        row("parameters.estimator like 'xg%'", true);
        row("params.estimator LIKE 'XG%'", false);
        row("params.estimator ILIKE 'XG%'", true);
        row("params.estimator like '_gboost'", true);
        row("params.estimator like 'gboost'", false);
        row("params.estimator in ('ridge', 'xgboost')", true);
        row("params.estimator IN ('ridge')", false);
        row("params.estimator not in ('ridge')", true);
        row("params.estimator NOT IN ('ridge', 'xgboost')", false);
        row("params.absent not in ('ridge')", false);
        row("params.absent != 'x'", false);
        row("params.absent is null", true);
        row("params.estimator IS NOT NULL", true);
        row("params.estimator is null", false);
        row("params.max_depth = '6'", true);
        row("params.max_depth = 6", true);
        row("params.max_depth >= 4", true);
        row("params.max_depth < 6", false);
        row("params.estimator > 0", false);
        row("params.`learning rate` <= 0.1", true);
        row("params.quote = 'it''s 100% ''so'''", true);
        row("params.quote = \"it's 100% 'so'\"", true);
        // tags
        row("tags.team = 'Räder'", true);
        row("tags.team ilike 'RÄDER'", true);
        row("tags.empty = ''", true);
        row("tags.empty like '%'", true);
        row("tag.none = ''", false);
        // attributes
        row("attributes.status = 'finished'", true);
        row("status = 'FINISHED'", true);
        row("attr.status != 'failed'", true);
        row("run_name = 'XGBoost depth 6'", true);
        row("attributes.`run name` like '%depth%'", true);
        row("name ilike '%DEPTH%'", true);
        row("run_id in ('0123456789abcdef0123456789abcdef')", true);
        row("user_id = 'Ada Moreau'", true);
        row("experiment = 'bike demand'", true);
        row("start_time >= 1700000000000", true);
        row("created < 1700000000000", false);
        row("attributes.end_time = 1700000002500", true);
        row("duration > 2000", true);
        // data
        row("dataset.name = 'weather'", true);
        row("datasets.digest in ('d0', 'd1')", true);
        row("dataset.context = 'test'", false);
        // joined
        row("metrics.rmse < 60 and params.estimator = 'xgboost' and attributes.status = 'finished'", true);
        row("metrics.rmse < 60 AND params.estimator = 'ridge'", false);
        row("params.estimator='xgboost'and metrics.rmse>1", true);
        // or, not, parentheses
        row("metrics.rmse > 60 or status = 'finished'", true);
        row("metrics.rmse > 60 OR metrics.rmse < 50", false);
        row("metrics.rmse > 60 or metrics.rmse < 50 or duration = 2500", true);
        row("metrics.rmse > 60 and metrics.rmse < 50 or name = 'XGBoost depth 6'", true);
        row("metrics.rmse > 60 and (metrics.rmse < 50 or name = 'XGBoost depth 6')", false);
        row("not metrics.rmse > 60", true);
        row("not not metrics.rmse > 60", false);
        row("not (metrics.rmse > 60 or status = 'failed')", true);
        row("NOT params.estimator in ('ridge')", true);
        row("((((metrics.rmse)))) < 60", true);
        // unknown
        row("not metrics.absent > 0", false);
        row("not (metrics.absent > 0 and metrics.rmse > 0)", false);
        row("not (metrics.absent > 0 and metrics.rmse > 60)", true);
        row("metrics.absent > 0 or metrics.rmse > 0", true);
        row("not params.estimator > 0", false);
        row("not params.absent = 'x'", false);
        row("not params.absent is null", false);
        row("not tags.absent like '%'", false);
        row("not dataset.name = 'weather'", false);
        row("not dataset.name = 'absent'", true);
        // NaN and infinity, by IEEE 754
        row("metrics.diverged = metrics.diverged", false);
        row("metrics.diverged != metrics.diverged", true);
        row("not metrics.diverged < 1", true);
        row("not metrics.diverged = 1", true);
        row("metrics.huge = metrics.huge + 1", true);
        row("metrics.huge - metrics.huge < 1", false);
        row("metrics.huge - metrics.huge != 1", true);
        row("1 / (metrics.rmse - 57.25) > 1e300", true);
        row("-1 / (metrics.rmse - 57.25) < -1e300", true);
        // arithmetic
        row("metrics.rmse.min / params.max_depth < 9", true);
        row("metrics.rmse.min / params.max_depth > 9", false);
        row("metrics.rmse + 1 = 58.25", true);
        row("2 * metrics.rmse - 14.5 = 100", true);
        row("100 = 2 * metrics.rmse - 14.5", true);
        row("2 * (metrics.rmse - 7.25) = 100", true);
        row("10 - 3 - 2 = 5 and metrics.rmse > 0", true);
        row("-metrics.rmse < -57", true);
        row("- -metrics.rmse > 57", true);
        row("60 > metrics.rmse", true);
        row("metrics.rmse > metrics.valid.r2", true);
        row("params.max_depth * params.`learning rate` < 1", true);
        row("params.estimator * 2 > 0", false);
        row("(2 * duration) > 4999", true);
        row("end_time - start_time = 2500", true);
        // parts and steps
        row("metrics.rmse.min = 50", true);
        row("metrics.rmse.max = 90", true);
        row("metrics.rmse.first = 80", true);
        row("metrics.rmse.last = 57.25", true);
        row("metrics.rmse.best = 50", true);
        row("metrics.rmse.COUNT = 4", true);
        row("metrics.`rmse`.min = 50", true);
        row("metrics.`rmse.min` = 50", false);
        row("metrics.rmse[7] = 61", true);
        row("metrics.rmse[7] < metrics.rmse.first", true);
        row("metrics.rmse[8] != 61", false);
        row("metrics.rmse[-1] != 61", false);
        // regular expressions
        row("params.estimator =~ '^xg'", true);
        row("params.estimator =~ 'boost$'", true);
        row("params.estimator =~ '(?i)XGB'", true);
        row("params.estimator !~ 'ridge|lasso'", true);
        row("params.absent !~ 'ridge'", false);
        row("dataset.name =~ '^w'", true);
        row("tags.team =~ '^R.der$'", true);
        // more of texts
        row("params.estimator not like 'r%'", true);
        row("params.estimator NOT ILIKE 'XG%'", false);
        row("'xgboost' = params.estimator", true);
        row("params.estimator == 'xgboost'", true);
        row("params.estimator = params.estimator", true);
        row("params.estimator = tags.team", false);
        row("params.estimator != tags.team", true);
        row("params.estimator != tags.absent", false);
        // presence
        row("has metrics.rmse", true);
        row("has metric rmse", true);
        row("has metrics.diverged", true);
        row("has tag team", true);
        row("has tag absent", false);
        row("not has tag absent", true);
        row("has param \"learning rate\"", true);
        row("has tags.empty and has params.estimator", true);
        row("has ended", true);
        row("metrics.rmse is not null", true);
        row("metrics.absent is null", true);
        // dates: 1700000000000 is Tuesday 2023-11-14 22:13:20 UTC, now an hour later
        row("started = 'today'", true);
        row("started = 'yesterday'", false);
        row("started > 'yesterday'", true);
        row("started >= 'today'", true);
        row("started > 'today'", false);
        row("started <= 'today'", true);
        row("started < 'today'", false);
        row("started != 'today'", false);
        row("started > '2 hours ago'", true);
        row("started > '30 minutes ago'", false);
        row("started < 'now'", true);
        row("started > '2 months ago'", true);
        row("started = '2023-11-14'", true);
        row("started = '2023-11'", true);
        row("started > '2023-10'", true);
        row("started >= '2023-11-14 22:13'", true);
        row("started > '2023-11-14 22:14'", false);
        row("started = '2023-11-14T22:13:20Z'", true);
        row("started = '2023-11-14T23:13:20+01:00'", true);
        row("'2023-11-15' > started", true);
        row("ended < '2026-01-31'", true);
        row("not started = 'yesterday'", true);
        row("end_time - start_time > '2 s'", true);
        // durations
        row("duration > '2 s'", true);
        row("duration > '5 min'", false);
        row("duration = '2 s 500 ms'", true);
        row("duration * 2 < '1 min'", true);
    }

    void filtersMatch()
    {
        const QString text = QString::fromUtf8(QTest::currentDataTag());
        const auto filter = RunFilter::parse(text, language());
        QVERIFY_RESULT(filter);
        const auto atStep = [](const Run &, const QString &metric, std::int64_t step) {
            return metric == u"rmse" && step == 7 ? std::optional(61.0) : std::nullopt;
        };
        QTEST(filter->matches(exampleRun(), atStep), "matches");
        QCOMPARE(filter->isEmpty(), text.trimmed().isEmpty());
    }

    void errorsTellWhereAndWhat_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isMlflow");
        QTest::addColumn<int>("position");
        QTest::addColumn<int>("length");
        QTest::addColumn<QString>("part");
        const auto row = [](const char *text, int position, int length, const char *part) {
            QTest::newRow(text) << QString::fromUtf8(text) << false << position << length << QString::fromUtf8(part);
        };
        const auto mlflow = [](const char *text, int position, int length, const char *part) {
            QTest::addRow("MLflow's: %s", text)
                << QString::fromUtf8(text) << true << position << length << QString::fromUtf8(part);
        };
        row("metrics.rmse", 13, 0, "found the end");
        row("metrics.rmse foo", 14, 3, "one of =, !=, <, <=, > and >=");
        row("metrics.rmse and depth", 14, 3, "one of =, !=, <, <=, > and >=");
        row("params.a", 9, 0, "ilike");
        row("metrics.rmse <", 15, 0, "a number without quotes");
        row("metrics.rmse < 'a'", 16, 3, "found “'a'”");
        row("metrics.rmse < 1e999", 16, 5, "a number without quotes");
        row("metrics.rmse < 5x", 16, 2, "a number without quotes");
        row("metrics.rmse like '5'", 14, 4, "one of =, !=, <, <=, > and >=");
        row("metrics. < 5", 10, 1, "a key such as");
        row("metrik.rmse < 5", 1, 11, "one of metrics., params., tags., attributes. or dataset.");
        row("speed = 5", 1, 5, "found “speed”");
        row("speed in ('a')", 1, 5, "found “speed”");
        row("metrics.a#b < 3", 10, 1, "back quotes");
        row("statis = 'a'", 1, 6, "Did you mean “status”?");
        row("attributes.speed = 5", 1, 16, "run_id");
        row("dataset.size = 'a'", 1, 12, "dataset.name");
        row("params.a = b", 12, 1, "text in quotes or a number");
        row("params.a = 'b", 14, 0, "the closing ' of the quote that opens at character 12");
        row("params.a < 'b'", 12, 3, "a number without quotes");
        row("params.`a = 'b'", 16, 0, "closing `");
        row("status = finished", 10, 8, "text in quotes");
        row("status < 'finished'", 10, 10, "“=” or “!=”");
        row("status = 5", 10, 1, "text in quotes");
        row("start_time = '5'", 14, 3, "a date such as '2026-01-31'");
        row("started = '2026-13-01'", 11, 12, "a date such as");
        row("duration > '5 parsecs'", 12, 11, "a duration such as");
        row("params.a in 'b'", 13, 3, "a list such as");
        row("params.a in ()", 14, 1, "text in quotes");
        row("params.a in ('b' 'c')", 18, 3, "“,” or “)”");
        row("params.a not 'b'", 14, 3, "“in”, “like” or “ilike”");
        row("params.a is 5", 13, 1, "“null”");
        row("params.a like b%", 15, 2, "a pattern in quotes");
        row("params.a = 'b' params.c = 'd'", 16, 8, "“and”, “or” or the end");
        row("params.a = 'b' and", 19, 0, "found the end");
        row("params.a = 'b' and and", 20, 3, "a key such as");
        row("(params.a = 'b'", 16, 0, "the “)” of the “(” at character 1");
        row("params.a = 'b')", 15, 1, "“and”, “or” or the end");
        row("  metrics.rmse = ?", 18, 1, "found “?”");
        row("(metrics.a < 1) < 2", 1, 15, "a number or a key");
        row("(metrics.a < 1) + 2 < 3", 1, 15, "a number without quotes");
        row("status + 1 < 2", 1, 6, "a number without quotes");
        row("params.a =~ '('", 13, 3, "missing )");
        row("params.a =~ b", 13, 1, "a regular expression in quotes");
        row("metrics.a =~ 'b'", 11, 2, "one of =, !=");
        row("metrics.a[1.5] < 2", 11, 3, "a whole number");
        row("metrics.a[1 < 2", 13, 1, "“]”");
        row("metrics.a.min[1] < 2", 14, 1, "one of =, !=");
        row("metrics.`a`.mean < 2", 12, 5, ".last, .min, .max");
        mlflow("metrics.rmse", 13, 0, "found the end");
        mlflow("depth 6", 1, 5, "one of the attributes");
        mlflow("(params.a = 'b')", 1, 1, "a key such as");
        mlflow("params.a = 'b' or params.c = 'd'", 16, 2, "“and” or the end");
        mlflow("not params.a = 'b'", 1, 3, "one of the attributes");
        mlflow("params.a >= 4", 10, 2, "“=” or “!=”");
        mlflow("params.a = 4", 12, 1, "text in quotes");
        mlflow("params.a in ('b')", 10, 2, "one of =, !=, like and ilike");
        mlflow("params.a not like 'b'", 10, 3, "one of =, !=, like and ilike");
        mlflow("params.a =~ 'b'", 10, 2, "one of =, !=, like and ilike");
        mlflow("params.a == 'b'", 10, 2, "one of =, !=, like and ilike");
        mlflow("status is null", 8, 2, "one of =, !=, like and ilike");
        mlflow("metrics.a is null", 11, 2, "one of =, !=, <");
        mlflow("metrics.a[3] < 1", 10, 1, "one of =, !=, <");
        mlflow("metrics.a + 1 < 1", 11, 1, "one of =, !=, <");
        mlflow("metrics.a < 'b'", 13, 3, "a number without quotes");
        mlflow("metrics.a < 1 + 1", 15, 1, "“and” or the end");
        mlflow("start_time > 'today'", 14, 7, "a number without quotes");
        mlflow("started > 5", 1, 7, "one of the attributes");
        mlflow("duration > 5", 1, 8, "one of the attributes");
        mlflow("has metrics.a", 1, 3, "one of the attributes");
        mlflow("run_id not ('a')", 12, 1, "“in”");
    }

    void errorsTellWhereAndWhat()
    {
        QFETCH(QString, text);
        QFETCH(bool, isMlflow);
        QFETCH(int, position);
        QFETCH(int, length);
        QFETCH(QString, part);
        TextSpan wrong;
        const auto filter =
            RunFilter::parse(text, language(isMlflow ? QueryGrammar::MLflow : QueryGrammar::Full), &wrong);
        QVERIFY_ERROR(filter, ErrorCode::Usage);
        const QString sentence = filter.error().text;
        QVERIFY2(sentence.contains(QStringLiteral("at character %1:").arg(position)), qPrintable(sentence));
        QVERIFY2(sentence.contains(part), qPrintable(sentence));
        QCOMPARE(wrong.position, position - 1);
        QCOMPARE(wrong.length, length);
    }

    void mlflowsGrammarIsTakenAsItIs_data()
    {
        QTest::addColumn<bool>("matches");
        const auto row = [](const char *text, bool matches) { QTest::newRow(text) << matches; };
        row("", true);
        row("metrics.rmse < 60 and params.estimator = 'xgboost' AND attributes.status = 'FINISHED'", true);
        row("metrics.rmse > -1", true);
        row("metric.`rmse` >= +57.25", true);
        row("params.`learning rate` = '0.1'", true);
        row("parameters.\"learning rate\" like '0%'", true);
        row("tags.team ilike 'rä%'", true);
        row("tag.absent is null and tags.team is not null", true);
        row("run_id not in ('a', 'b')", true);
        row("dataset.name in ('weather') and datasets.context != 'test'", true);
        row("attribute.`Run Name` = 'XGBoost depth 6'", true);
        row("created >= 1700000000000 and end_time < 1800000000000", true);
        row("metrics.rmse.min = 50", false); // a metric of that name
        row("metrics.valid.r2 > 0.5", true);
    }

    void mlflowsGrammarIsTakenAsItIs()
    {
        const auto filter =
            RunFilter::parse(QString::fromUtf8(QTest::currentDataTag()), language(QueryGrammar::MLflow));
        QVERIFY_RESULT(filter);
        QTEST(filter->matches(exampleRun()), "matches");
    }

    void knownKeysGiveAdvice()
    {
        KnownKeys known;
        known.metrics = {QStringLiteral("rmse"), QStringLiteral("val loss")};
        known.params = {QStringLiteral("max_depth")};
        FilterLanguage informed = language();
        informed.known = &known;
        const auto adviceOn = [&](const char *text) {
            const auto filter = RunFilter::parse(QString::fromUtf8(text), informed);
            if (filter)
                return QStringLiteral("taken");
            const qsizetype at = filter.error().text.indexOf(u"Did you mean");
            return at < 0 ? QString() : filter.error().text.mid(at);
        };
        QCOMPARE(adviceOn("rmse < 5"), QStringLiteral("Did you mean “metrics.rmse”?"));
        QCOMPARE(adviceOn("metrik.rmse < 5"), QStringLiteral("Did you mean “metrics.rmse”?"));
        QCOMPARE(adviceOn("MAX_DEPTH = 5"), QStringLiteral("Did you mean “params.max_depth”?"));
        QCOMPARE(adviceOn("zzzzzz = 5"), QString());
        // Keys that no run has are no errors, since runs may come that have them.
        const auto filter = RunFilter::parse(
            QStringLiteral("metrics.rmsee < 5 and metrics.rmse < 6 and params.rmse = 'a' and tags.x = 'b'"), informed);
        QVERIFY_RESULT(filter);
        const auto doubts = filter->doubts(known);
        QCOMPARE(doubts.size(), size_t(3));
        QCOMPARE(doubts[0].where, (TextSpan{0, 13}));
        QCOMPARE(doubts[0].sentence, QStringLiteral("No run has “metrics.rmsee”. Did you mean “metrics.rmse”?"));
        QCOMPARE(doubts[1].sentence, QStringLiteral("No run has “params.rmse”. Did you mean “metrics.rmse”?"));
        QCOMPARE(doubts[2].sentence, QStringLiteral("No run has “tags.x”."));
    }

    void hostileTextIsAnsweredQuickly()
    {
        QElapsedTimer time;
        time.start();
        const QString many(200'000, u'%');
        const auto percent = RunFilter::parse(QStringLiteral("params.estimator like '%1x'").arg(many));
        QVERIFY_RESULT(percent);
        QVERIFY(!percent->matches(exampleRun()));
        Run run = exampleRun();
        run.params[QStringLiteral("estimator")] = QString(20'000, u'a');
        const auto repeated =
            RunFilter::parse(QStringLiteral("params.estimator like '%1b'").arg(QStringLiteral("%a").repeated(50)));
        QVERIFY_RESULT(repeated);
        QVERIFY(!repeated->matches(run));
        QVERIFY(RunFilter::parse(QStringLiteral("params.a = ") + QString(1'000'000, u'(')).isError());
        QVERIFY(RunFilter::parse(QStringLiteral("params.a = '") + QString(1'000'001, u'\'')).isError() ||
                RunFilter::parse(QStringLiteral("params.a = '") + QString(1'000'000, u'\'')).isError());
        const QString clauses =
            QStringLiteral("metrics.rmse > 0 and ").repeated(20'000) + QStringLiteral("metrics.rmse > 0");
        const auto long_ = RunFilter::parse(clauses);
        QVERIFY_RESULT(long_);
        QVERIFY(long_->matches(exampleRun()));
        // Depth is limited, and said; so is length.
        const auto nested = [](int depth) {
            return RunFilter::parse(QString(depth, u'(') + QStringLiteral("metrics.rmse > 0") + QString(depth, u')'));
        };
        QVERIFY_RESULT(nested(200));
        QVERIFY_ERROR(nested(10'000), ErrorCode::Usage);
        QVERIFY(nested(10'000).error().text.contains(u"at character 201: there are more than 200 parentheses"));
        for (const char *word :
             {"(", "not ", "- ", "+", "a ", "a and ", "'", "`", "\"", "1 + ", "metrics.", "[", "has "}) {
            const QString unit = QString::fromLatin1(word);
            for (const qsizetype size : {qsizetype(999'999), qsizetype(10'000'000)})
                (void)RunFilter::parse(unit.repeated(size / unit.size()));
        }
        const auto tooLong = RunFilter::parse(QString(10'000'000, u'a'));
        QVERIFY_ERROR(tooLong, ErrorCode::Usage);
        QVERIFY(tooLong.error().text.contains(u"longer than 1000000 characters"));
        const QString manyNots = QStringLiteral("not ").repeated(100'001) + QStringLiteral("metrics.rmse > 60");
        const auto negated = RunFilter::parse(manyNots);
        QVERIFY_RESULT(negated);
        QVERIFY(negated->matches(exampleRun()));
        // What makes other engines take for ever.
        run.params[QStringLiteral("estimator")] = QString(100'000, u'a') + u'!';
        const auto catastrophic = RunFilter::parse(QStringLiteral("params.estimator =~ '^(a+)+$'"));
        QVERIFY_RESULT(catastrophic);
        QVERIFY(!catastrophic->matches(run));
        QVERIFY(RunFilter::parse(QStringLiteral("params.estimator =~ '%1'").arg(QString(5000, u'a'))).isError());
        QVERIFY(RunFilter::parse(QStringLiteral("params.estimator =~ '((a{1000}){1000}){1000}'")).isError());
        QVERIFY2(time.elapsed() < 60'000, qPrintable(QString::number(time.elapsed())));
    }

    void randomTextNeverCrashes()
    {
        const QStringList parts = {QStringLiteral("metrics."),
                                   QStringLiteral("params."),
                                   QStringLiteral("`"),
                                   QStringLiteral("'"),
                                   QStringLiteral("\""),
                                   QStringLiteral("<"),
                                   QStringLiteral("="),
                                   QStringLiteral(" in "),
                                   QStringLiteral("("),
                                   QStringLiteral(" and "),
                                   QStringLiteral("5"),
                                   QStringLiteral("e"),
                                   QStringLiteral(" not "),
                                   QStringLiteral(" is "),
                                   QStringLiteral("."),
                                   QStringLiteral("status"),
                                   QStringLiteral(" or "),
                                   QStringLiteral(")"),
                                   QStringLiteral("[3]"),
                                   QStringLiteral("=~"),
                                   QStringLiteral(" * "),
                                   QStringLiteral("has "),
                                   QStringLiteral("started > 'today'"),
                                   QStringLiteral(" like "),
                                   QString(QChar(0)),
                                   QStringLiteral("🚲"),
                                   QString(QChar(0xD83D))};
        Random random(5, "filters");
        const Run run = exampleRun();
        int errors = 0;
        for (int repeat = 0; repeat < 20000; ++repeat) {
            QString text;
            for (std::uint64_t i = random.below(12); i > 0; --i)
                text += parts[qsizetype(random.below(std::uint64_t(parts.size())))];
            const auto filter = RunFilter::parse(text);
            if (filter) {
                (void)filter->matches(run);
            } else {
                ++errors;
                QVERIFY(filter.error().text.contains(u"at character "));
            }
            (void)RunOrder::parse(text);
            (void)filterSpans(text);
            (void)completeFilter(text, qsizetype(random.below(std::uint64_t(text.size()) + 1)), KnownKeys());
        }
        QVERIFY(errors > 5000);
    }

    void piecesAreTold()
    {
        using Kind = FilterSpan::Kind;
        const auto kinds = [](const char *text) {
            QString letters;
            const QString whole = QString::fromUtf8(text);
            qsizetype end = 0;
            for (const FilterSpan &span : filterSpans(whole)) {
                // Each where the one before ends or later, none empty.
                if (span.where.position < end || span.where.length <= 0)
                    return QStringLiteral("?");
                end = span.where.position + span.where.length;
                letters += QStringLiteral("kowntpb!").at(int(span.kind));
            }
            return end <= whole.size() ? letters : QStringLiteral("?");
        };
        QCOMPARE(int(Kind::Wrong), 7);
        QCOMPARE(kinds(""), QString());
        QCOMPARE(kinds("metrics.rmse < 60"), QStringLiteral("kon"));
        QCOMPARE(kinds("not (params.a = 'b' or depth 6)"), QStringLiteral("wbkotwpnb"));
        QCOMPARE(kinds("metrics.`a b`.min / 3 >= -.5"), QStringLiteral("kkkonoon"));
        QCOMPARE(kinds("metrics.\"a b\" > 1"), QStringLiteral("kkon"));
        QCOMPARE(kinds("status in ('a','b') and has tag x"), QStringLiteral("kobtbtbwwkk"));
        QCOMPARE(kinds("tags.a is not null"), QStringLiteral("kowo"));
        QCOMPARE(kinds("status"), QStringLiteral("p"));
        QCOMPARE(kinds("params.a =~ 'x"), QStringLiteral("ko!"));
        QCOMPARE(filterSpans(QStringLiteral(" a  'b'"))[1], (FilterSpan{{4, 3}, Kind::Text}));
    }

    void candidatesFitThePlace_data()
    {
        QTest::addColumn<QString>("text"); // the cursor is at |
        QTest::addColumn<QString>("replaced");
        QTest::addColumn<QString>("firstCandidates");
        const auto row = [](const char *text, const char *replaced, const char *first) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(replaced) << QString::fromUtf8(first);
        };
        row("metrics.|", "metrics.", "metrics.rmse metrics.`val loss`");
        row("met|", "met", "metrics.rmse metrics.`val loss`");
        row("me|trics.r < 5", "metrics.r", "metrics.rmse metrics.`val loss`");
        row("sta|", "sta", "status start_time started");
        row("depth|", "depth", "params.max_depth");
        row("metrics.rmse.m|", "metrics.rmse.m", "metrics.rmse.min metrics.rmse.max");
        row("not p|", "p", "person params.estimator params.max_depth");
        row("metrics.rmse |", "", "= != < <= > >= + - * /");
        row("metrics.`val loss` |", "", "= != < <= > >= + - * /");
        row("params.estimator n|", "n", "not in");
        row("params.estimator = |", "", "'it''s' 'xgboost'");
        row("params.estimator = 'x|", "'x", "'xgboost'");
        row("params.estimator in (|", "", "'it''s' 'xgboost'");
        row("params.estimator in ('a', |", "", "'it''s' 'xgboost'");
        row("status = 'f|", "'f", "'finished' 'failed'");
        row("status = f|", "f", "'finished' 'failed'");
        row("started > |", "", "'today' 'yesterday'");
        row("duration > |", "", "'1 s' '1 min'");
        row("params.estimator is |", "", "null not null");
        row("params.estimator = 'a' |", "", "and or");
        row("params.estimator = 'a' o|", "o", "or");
        row("params.estimator = 'a' and (dur|", "dur", "duration");
        row("metrics.rmse < met|", "met", "metrics.rmse metrics.`val loss`");
        row("has tags.|", "tags.", "tags.team");
        row("zzz|", "zzz", "");
    }

    void candidatesFitThePlace()
    {
        KnownKeys known;
        known.metrics = {QStringLiteral("rmse"), QStringLiteral("val loss")};
        known.params = {QStringLiteral("estimator"), QStringLiteral("max_depth")};
        known.tags = {QStringLiteral("team")};
        known.values[QStringLiteral("params.estimator")] = {QStringLiteral("it's"), QStringLiteral("xgboost")};
        QFETCH(QString, text);
        QFETCH(QString, replaced);
        QFETCH(QString, firstCandidates);
        const qsizetype cursor = text.indexOf(u'|');
        text.remove(cursor, 1);
        const FilterCompletion completion = completeFilter(text, cursor, known);
        QCOMPARE(text.mid(completion.replaced.position, completion.replaced.length), replaced);
        QString found;
        for (const auto &candidate : completion.candidates)
            found += (found.isEmpty() ? QString() : QStringLiteral(" ")) + candidate.text;
        QVERIFY2(firstCandidates.isEmpty() ? found.isEmpty() : (found + u' ').startsWith(firstCandidates + u' '),
                 qPrintable(found));
    }

    void ordersSort()
    {
        const QList<Run> runs = {runWith(QStringLiteral("a"), 1, 5.0, QStringLiteral("10")),
                                 runWith(QStringLiteral("b"), 2, std::nan(""), QStringLiteral("9")),
                                 runWith(QStringLiteral("c"), 3, std::nullopt, QStringLiteral("deep")),
                                 runWith(QStringLiteral("d"), 4, -1.0),
                                 runWith(QStringLiteral("e"), 4, 5.0, QStringLiteral("auto"))};
        QCOMPARE(orderOf(QString(), runs), QStringLiteral("decba"));
        QCOMPARE(orderOf(QStringLiteral("metrics.rmse"), runs), QStringLiteral("deabc"));
        QCOMPARE(orderOf(QStringLiteral("metrics.rmse ASC"), runs), QStringLiteral("deabc"));
        QCOMPARE(orderOf(QStringLiteral("metrics.`rmse` desc"), runs), QStringLiteral("eadbc"));
        QCOMPARE(orderOf(QStringLiteral("params.max_depth"), runs), QStringLiteral("baecd"));
        QCOMPARE(orderOf(QStringLiteral("params.max_depth desc"), runs), QStringLiteral("abced"));
        QCOMPARE(orderOf(QStringLiteral("start_time"), runs), QStringLiteral("abcde"));
        QCOMPARE(orderOf(QStringLiteral("attributes.run_id desc"), runs), QStringLiteral("edcba"));
        QCOMPARE(orderOf(QStringLiteral("end_time"), runs), QStringLiteral("decba"));
        QCOMPARE(orderOf(QStringLiteral("metrics.rmse desc, start_time"), runs), QStringLiteral("aedbc"));
    }

    void ordersAreKeptInCanonicalForm()
    {
        const auto order = RunOrder::parse(QStringLiteral("metric.\"val loss\" DESC"));
        QVERIFY_RESULT(order);
        QCOMPARE(order->toString(), QStringLiteral("metrics.`val loss` desc"));
        const auto again = RunOrder::parse(order->toString());
        QVERIFY_RESULT(again);
        QCOMPARE(again->keys, order->keys);
        const auto several = RunOrder::parse(QStringLiteral("params.a desc, metrics.loss.min asc ,started"));
        QVERIFY_RESULT(several);
        QCOMPARE(several->toString(), QStringLiteral("params.a desc, metrics.loss.min, attributes.start_time"));
        const auto twice = RunOrder::parse(QStringLiteral("params.a, params.`a` desc"));
        QVERIFY_ERROR(twice, ErrorCode::Usage);
        QVERIFY(twice.error().text.contains(u"at character 11:"));
        const auto wrong = RunOrder::parse(QStringLiteral("metrics.rmse down"));
        QVERIFY_ERROR(wrong, ErrorCode::Usage);
        QVERIFY(wrong.error().text.contains(u"The order cannot be read at character 14:"));
    }
};

QTEST_GUILESS_MAIN(TestRunFilter)
#include "tst_run_filter.moc"
