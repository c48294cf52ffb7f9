#include "core/base/random.h"
#include "core/runs/run_filter.h"
#include "tests/support/result_check.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

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
    run.metrics[QStringLiteral("rmse")].last = 57.25;
    run.metrics[QStringLiteral("valid.r2")].last = 0.8;
    run.metrics[QStringLiteral("diverged")].last = std::nan("");
    run.metrics[QStringLiteral("huge")].last = std::numeric_limits<double>::infinity();
    run.data = {{QStringLiteral("bikes"), 1, QStringLiteral("d1"), QStringLiteral("training")},
                {QStringLiteral("weather"), 3, QStringLiteral("d2"), QStringLiteral("training")}};
    return run;
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
    }

    void filtersMatch()
    {
        const QString text = QString::fromUtf8(QTest::currentDataTag());
        const auto filter = RunFilter::parse(text);
        QVERIFY_RESULT(filter);
        QTEST(filter->matches(exampleRun()), "matches");
        QCOMPARE(filter->isEmpty(), text.trimmed().isEmpty());
    }

    void errorsTellWhereAndWhat_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("position");
        QTest::addColumn<QString>("part");
        const auto row = [](const char *text, int position, const char *part) {
            QTest::newRow(text) << QString::fromUtf8(text) << position << QString::fromUtf8(part);
        };
        row("metrics.rmse", 13, "found the end");
        row("metrics.rmse <", 15, "a number without quotes");
        row("metrics.rmse < 'a'", 16, "found “'a'”");
        row("metrics.rmse < 1e999", 16, "a number without quotes");
        row("metrics.rmse < 5x", 16, "a number without quotes");
        row("metrics.rmse like '5'", 14, "one of =, !=, <, <=, > and >=");
        row("metrics. < 5", 10, "a key such as");
        row("metrik.rmse < 5", 1, "one of metrics., params., tags., attributes. or dataset.");
        row("speed = 5", 1, "found “speed”");
        row("attributes.speed = 5", 1, "run_id");
        row("dataset.size = 'a'", 1, "dataset.name");
        row("params.a = b", 12, "text in quotes or a number");
        row("params.a = 'b", 14, "the closing ' of the quote that opens at character 12");
        row("params.a < 'b'", 12, "a number without quotes");
        row("params.`a = 'b'", 16, "closing `");
        row("status = finished", 10, "text in quotes");
        row("status < 'finished'", 10, "“=” or “!=”");
        row("start_time = '5'", 14, "a number without quotes");
        row("params.a in 'b'", 13, "a list such as");
        row("params.a in ()", 14, "text in quotes");
        row("params.a in ('b' 'c')", 18, "“,” or “)”");
        row("params.a not like 'b'", 14, "“in”");
        row("params.a is 5", 13, "“null”");
        row("params.a like b%", 15, "a pattern in quotes");
        row("params.a = 'b' or params.c = 'd'", 16, "“and” or the end");
        row("params.a = 'b' and", 19, "found the end");
        row("(params.a = 'b')", 1, "a key such as");
        row("  metrics.rmse = ?", 18, "found “?”");
    }

    void errorsTellWhereAndWhat()
    {
        QFETCH(QString, text);
        QFETCH(int, position);
        QFETCH(QString, part);
        const auto filter = RunFilter::parse(text);
        QVERIFY_ERROR(filter, ErrorCode::Usage);
        const QString sentence = filter.error().text;
        QVERIFY2(sentence.contains(QStringLiteral("at character %1:").arg(position)), qPrintable(sentence));
        QVERIFY2(sentence.contains(part), qPrintable(sentence));
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
        QVERIFY2(time.elapsed() < 60'000, qPrintable(QString::number(time.elapsed())));
    }

    void randomTextNeverCrashes()
    {
        const QStringList parts = {
            QStringLiteral("metrics."), QStringLiteral("params."), QStringLiteral("`"), QStringLiteral("'"),
            QStringLiteral("\""),       QStringLiteral("<"),       QStringLiteral("="), QStringLiteral(" in "),
            QStringLiteral("("),        QStringLiteral(" and "),   QStringLiteral("5"), QStringLiteral("e"),
            QStringLiteral(" not "),    QStringLiteral(" is "),    QStringLiteral("."), QStringLiteral("status"),
            QStringLiteral(" like "),   QString(QChar(0)),         QStringLiteral("🚲"), QString(QChar(0xD83D))};
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
        }
        QVERIFY(errors > 5000);
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
    }

    void ordersAreKeptInCanonicalForm()
    {
        const auto order = RunOrder::parse(QStringLiteral("metric.\"val loss\" DESC"));
        QVERIFY_RESULT(order);
        QCOMPARE(order->key, QStringLiteral("metrics.`val loss`"));
        QVERIFY(order->isDescending);
        const auto again = RunOrder::parse(order->key);
        QVERIFY_RESULT(again);
        QCOMPARE(again->key, order->key);
        const auto wrong = RunOrder::parse(QStringLiteral("metrics.rmse down"));
        QVERIFY_ERROR(wrong, ErrorCode::Usage);
        QVERIFY(wrong.error().text.contains(u"The order cannot be read at character 14:"));
    }
};

QTEST_GUILESS_MAIN(TestRunFilter)
#include "tst_run_filter.moc"
