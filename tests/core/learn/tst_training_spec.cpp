#include "core/learn/estimator_rules.h"
#include "core/learn/training_spec.h"
#include "tests/support/result_check.h"

#include <QRegularExpression>
#include <QTest>

#include <tuple>

using namespace assay;

namespace
{

const QByteArray whole = R"(experiment = "bike demand"
name = "xgboost depth 6"
data = "bikes@1"
target = "cnt"
task = "regression"
exclude = ["instant", "casual", "registered"]
seed = 7
[split]
kind = "random"
test = 0.2
[prepare]
one_hot = ["weekday", "weathersit"]
[estimator]
kind = "xgboost"
max_depth = 6
learning_rate = 0.1
n_estimators = 300
)";

} // namespace

class TestTrainingSpec final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void readsEveryKey()
    {
        auto spec = parseTrainingSpec(whole);
        QVERIFY_RESULT(spec);
        QCOMPARE(spec->experiment, QStringLiteral("bike demand"));
        QCOMPARE(spec->exclude.size(), 3);
        QCOMPARE(spec->seed, 7);
        QCOMPARE(spec->prepare.oneHot, QStringList({QStringLiteral("weekday"), QStringLiteral("weathersit")}));
        QCOMPARE(std::get<std::int64_t>(spec->estimator.parameters.value(QStringLiteral("max_depth"))), 6);
    }

    void writesWhatItReads()
    {
        for (const QByteArray &text :
             {whole,
              QByteArray(
                  "experiment=\"e \\\"q\\\" ü\"\ndata=\"d@2\"\ntarget=\"t\"\n[split]\nkind=\"column\"\nby=\"part\"\n"
                  "holdout=\"h\"\n[estimator]\nkind=\"mlp\"\nhidden_layer_sizes=[8,4]\nalpha=1\n"),
              QByteArray("experiment=\"e\"\ndata=\"d@2\"\ntarget=\"t\"\ntask=\"binary\"\npositive=\"yes\"\n"
                         "weight=\"w\"\nclass_weight=\"balanced\"\nmetrics=[\"accuracy\"]\nslices=[\"s\"]\n"
                         "[split]\nkind=\"group\"\nby=\"g\"\n[validation]\nkind=\"repeated\"\nfolds=3\nrepeats=2\n"
                         "[estimator]\nkind=\"majority\"\n"),
              QByteArray("experiment=\"e\"\ndata=\"d@2\"\ntarget=\"t\"\n[validation]\nkind=\"rolling\"\nby=\"day\"\n"
                         "[estimator]\nkind=\"mlp\"\n[search]\nkind=\"halving\"\ntrials=9\nprune=false\n"
                         "[search.space]\nhidden_layer_sizes=[[8], [16, 8]]\nalpha={min=1e-5, max=1, log=true}\n"
                         "batch_size=[32, 64]\n"),
              QByteArray("experiment=\"e\"\ndata=\"d@2\"\ntarget=\"t\"\n[estimator]\nkind=\"xgboost\"\n"
                         "monotone_increasing=[\"a, b\",\"ü \\\"c\\\"\"]\nmonotone_decreasing=[]\n"
                         "grow_policy=\"lossguide\"\n")}) {
            auto spec = parseTrainingSpec(text);
            QVERIFY_RESULT(spec);
            const QByteArray written = writeTrainingSpec(*spec);
            auto again = parseTrainingSpec(written);
            QVERIFY_RESULT(again);
            QCOMPARE(writeTrainingSpec(*again), written);
            QCOMPARE(again->experiment, spec->experiment);
            QCOMPARE(again->search.space, spec->search.space);
            QCOMPARE(again->estimator.parameters, spec->estimator.parameters);
        }
    }

    void preparesEveryWay()
    {
        const QByteArray table = R"([prepare]
impute = "median"
scale = "robust"
one_hot = ["weekday"]
rare = 5
max_categories = 50
categorical = ["mnth"]
ordinal = ["season"]
target_encode = ["hr"]
target_folds = 3
target_smooth = 10.0
dates = ["month", "hour"]
cyclic = true
log = ["temp"]
power = ["hum"]
clip = ["temp", "windspeed"]
clip_share = 0.05
interactions = ["temp * hum"]
)";
        QByteArray text = whole;
        text.replace("[prepare]\none_hot = [\"weekday\", \"weathersit\"]\n", table);
        const auto spec = parseTrainingSpec(text);
        QVERIFY_RESULT(spec);
        QCOMPARE(spec->prepare.impute, QStringLiteral("median"));
        QCOMPARE(spec->prepare.rare, 5);
        QCOMPARE(*spec->prepare.targetSmooth, 10.0);
        QVERIFY(spec->prepare.cyclic);
        QCOMPARE(spec->prepare.clipShare, 0.05);
        QCOMPARE(spec->prepare.interactions, QStringList(QStringLiteral("temp * hum")));
        const QByteArray written = writeTrainingSpec(*spec);
        for (const PrepareKey &key : prepareKeys())
            QVERIFY2(written.contains(QByteArray("\n") + key.name + " = "), key.name);
        const auto again = parseTrainingSpec(written);
        QVERIFY_RESULT(again);
        QCOMPARE(again->prepare, spec->prepare);
        TrainingSpec usual = *spec;
        usual.prepare = {};
        QVERIFY(!writeTrainingSpec(usual).contains("prepare"));
    }

    void overridesReplaceValues()
    {
        auto spec = parseTrainingSpec(whole, {QStringLiteral("estimator.max_depth=4"),
                                              QStringLiteral("name=four levels"), QStringLiteral("split.test=0.25")});
        QVERIFY_RESULT(spec);
        QCOMPARE(std::get<std::int64_t>(spec->estimator.parameters.value(QStringLiteral("max_depth"))), 4);
        QCOMPARE(spec->name, QStringLiteral("four levels"));
        QCOMPARE(spec->split.test, 0.25);
        QVERIFY_ERROR(parseTrainingSpec(whole, {QStringLiteral("seed")}), ErrorCode::Usage);
        QVERIFY_ERROR(parseTrainingSpec(whole, {QStringLiteral("seed.x=1")}), ErrorCode::Usage);
        QVERIFY_ERROR(parseTrainingSpec(whole, {QStringLiteral("estimator.depth=4")}), ErrorCode::Invalid);
    }

    void wrongSpecificationsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QStringList>("says");
        const auto row = [](const char *name, const char *from, const char *to, const QStringList &says) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << says;
        };
        row("unknown key", "seed = 7", "seeds = 7", {QStringLiteral("seeds"), QStringLiteral("“seed”")});
        row("unknown in split", "test = 0.2", "tests = 0.2",
            {QStringLiteral("split.tests"), QStringLiteral("“split.test”")});
        row("unknown parameter", "max_depth = 6", "depth = 6",
            {QStringLiteral("estimator.depth"), QStringLiteral("xgboost"), QStringLiteral("“max_depth”")});
        row("unknown table", "[prepare]", "[tuning]\nkind = \"grid\"\n[prepare]",
            {QStringLiteral("tuning"), QStringLiteral("“split”")});
        row("unknown validation", "[prepare]", "[validation]\nkind = \"loo\"\n[prepare]",
            {QStringLiteral("validation.kind"), QStringLiteral("“rolling”")});
        row("one fold", "[prepare]", "[validation]\nkind = \"kfold\"\nfolds = 1\n[prepare]",
            {QStringLiteral("validation.folds"), QStringLiteral("2 to 100")});
        row("one repeat", "[prepare]", "[validation]\nkind = \"repeated\"\n[prepare]",
            {QStringLiteral("validation.repeats"), QStringLiteral("2 to 100")});
        row("positive amount", "seed = 7", "seed = 7\npositive = \"1\"", {QStringLiteral("positive")});
        row("class weight of amounts", "seed = 7", "seed = 7\nclass_weight = \"balanced\"",
            {QStringLiteral("class_weight")});
        row("unknown class weight", "\"regression\"", "\"binary\"\nclass_weight = \"odd\"",
            {QStringLiteral("class_weight"), QStringLiteral("“balanced”")});
        row("weight is target", "seed = 7", "seed = 7\nweight = \"cnt\"", {QStringLiteral("weight")});
        row("empty space", "[split]", "[search]\nkind = \"random\"\n[split]", {QStringLiteral("[search.space]")});
        row("range of words", "[split]", "[search.space]\nmax_depth = \"deep\"\n[split]",
            {QStringLiteral("search.space.max_depth"), QStringLiteral("list of values")});
        row("range without max", "[split]", "[search.space]\nmax_depth = { min = 2 }\n[split]",
            {QStringLiteral("search.space.max_depth"), QStringLiteral("bounds")});
        row("unknown in range", "[split]", "[search.space]\nmax_depth = { min = 2, max = 3, step = 1 }\n[split]",
            {QStringLiteral("search.space.max_depth.step"), QStringLiteral("“search.space.max_depth.log”")});
        row("unknown metric", "seed = 7", "seed = 7\nmetrics = [\"auc\"]",
            {QStringLiteral("metrics"), QStringLiteral("“rmse”")});
        row("stratified amounts", "kind = \"random\"", "kind = \"stratified\"", {QStringLiteral("stratified")});
        row("group without by", "kind = \"random\"\n", "kind = \"group\"\n", {QStringLiteral("split.by")});
        row("estimator of classes", "kind = \"xgboost\"\nmax_depth = 6\nlearning_rate = 0.1\nn_estimators = 300",
            "kind = \"majority\"", {QStringLiteral("majority"), QStringLiteral("“ridge”")});
        row("unknown estimator", "\"xgboost\"", "\"forest\"",
            {QStringLiteral("estimator.kind"), QStringLiteral("forest"), QStringLiteral("“ridge”")});
        for (const auto &[key, value, says] : {std::tuple{"impute", "\"modus\"", "“most_frequent”"},
                                               std::tuple{"scale", "\"unit\"", "“robust”"},
                                               std::tuple{"rare", "0", "1 to"},
                                               std::tuple{"rare", "1.5", "whole number"},
                                               std::tuple{"max_categories", "1", "2 to 100000"},
                                               std::tuple{"target_folds", "101", "2 to 100"},
                                               std::tuple{"target_smooth", "-1", "0 to"},
                                               std::tuple{"target_smooth", "nan", "0 to"},
                                               std::tuple{"target_smooth", "\"auto\"", "a number"},
                                               std::tuple{"dates", "[\"moon\"]", "“weekday”"},
                                               std::tuple{"cyclic", "1", "true or false"},
                                               std::tuple{"clip_share", "0.5", "0.0001 to 0.49"},
                                               std::tuple{"log", "\"temp\"", "a list of texts"},
                                               std::tuple{"log", "[\"weekday\"]", "“prepare.one_hot”"},
                                               std::tuple{"clip", "[\"weekday\"]", "“prepare.one_hot”"},
                                               std::tuple{"ordinal", "[\"cnt\"]", "the target “cnt”"},
                                               std::tuple{"categorical", "[\"weekday\"]", "“prepare.one_hot”"},
                                               std::tuple{"interactions", "[\"temp hum\"]", "temp * hum"},
                                               std::tuple{"interactions", "[\"temp * \"]", "temp * hum"},
                                               std::tuple{"colour", "1", "“prepare.target_encode”"}}) {
            const QByteArray line = QByteArray("[prepare]\n") + key + " = " + value;
            row((QByteArray("prepare ") + key + value).constData(), "[prepare]", line.constData(),
                {QStringLiteral("prepare.%1").arg(QLatin1String(key)), QString::fromUtf8(says)});
        }
        row("unknown task", "\"regression\"", "\"ranking\"",
            {QStringLiteral("task"), QStringLiteral("ranking"), QStringLiteral("“regression”")});
        row("unknown split", "kind = \"random\"", "kind = \"odd\"",
            {QStringLiteral("split.kind"), QStringLiteral("odd"), QStringLiteral("“time”")});
        row("share too large", "test = 0.2", "test = 2",
            {QStringLiteral("split.test"), QStringLiteral("2"), QStringLiteral("0.01"), QStringLiteral("0.9")});
        row("depth too large", "max_depth = 6", "max_depth = 99",
            {QStringLiteral("estimator.max_depth"), QStringLiteral("99"), QStringLiteral("1"), QStringLiteral("20")});
        row("rate negative", "learning_rate = 0.1", "learning_rate = -1",
            {QStringLiteral("estimator.learning_rate"), QStringLiteral("-1")});
        row("wrong type", "seed = 7", "seed = \"seven\"", {QStringLiteral("seed"), QStringLiteral("whole number")});
        row("depth not whole", "max_depth = 6", "max_depth = 6.5",
            {QStringLiteral("estimator.max_depth"), QStringLiteral("whole number")});
        row("list of mixed", "[\"instant\", \"casual\", \"registered\"]", "[1, \"a\"]",
            {QStringLiteral("exclude"), QStringLiteral("list of texts")});
        row("texts and numbers", "max_depth = 6", "max_depth = [\"a\", 1]",
            {QStringLiteral("estimator.max_depth"), QStringLiteral("a list of whole numbers or of texts")});
        row("texts for a number", "max_depth = 6", "max_depth = [\"a\"]",
            {QStringLiteral("estimator.max_depth"), QStringLiteral("a whole number")});
        row("a text for texts", "max_depth = 6", "monotone_increasing = \"temp\"",
            {QStringLiteral("estimator.monotone_increasing"), QStringLiteral("a list of texts")});
        row("whole numbers for texts", "max_depth = 6", "monotone_increasing = [1]",
            {QStringLiteral("estimator.monotone_increasing"), QStringLiteral("a list of texts")});
        row("not a table", "[split]\nkind = \"random\"\ntest = 0.2", "split = 3",
            {QStringLiteral("split"), QStringLiteral("table")});
        row("target excluded", "\"casual\"", "\"cnt\"", {QStringLiteral("exclude"), QStringLiteral("cnt")});
        row("no target", "target = \"cnt\"", "", {QStringLiteral("target")});
        row("no data", "data = \"bikes@1\"", "", {QStringLiteral("data")});
        row("not TOML", "seed = 7", "seed = = 7", {QStringLiteral("TOML"), QStringLiteral("line 7")});
        row("key twice", "seed = 7", "seed = 7\nseed = 8", {QStringLiteral("TOML"), QStringLiteral("line 8")});
        row("infinite", "learning_rate = 0.1", "learning_rate = inf", {QStringLiteral("estimator.learning_rate")});
        row("not a number", "learning_rate = 0.1", "learning_rate = nan", {QStringLiteral("estimator.learning_rate")});
        row("column without by", "kind = \"random\"\n", "kind = \"column\"\n", {QStringLiteral("split.by")});
    }

    void wrongSpecificationsAreRefused()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QStringList, says);
        QVERIFY(whole.contains(from));
        auto spec = parseTrainingSpec(QByteArray(whole).replace(from, to));
        QVERIFY_ERROR(spec, ErrorCode::Invalid);
        for (const QString &part : says)
            QVERIFY2(spec.error().text.contains(part), qPrintable(spec.error().text));
    }

    void bytesThatAreNoSpecificationAreRefused()
    {
        for (const QByteArray &bytes :
             {QByteArray(), QByteArray("\xff\xfe\x00\x01", 4), QByteArray("[[["), QByteArray(100000, '[')})
            QVERIFY_ERROR(parseTrainingSpec(bytes), ErrorCode::Invalid);
    }

    void everyKindHasDefaultsWithinItsRules()
    {
        for (const QString &kind : estimatorKinds()) {
            TrainingSpec spec;
            spec.experiment = spec.data = spec.target = QStringLiteral("x");
            spec.estimator.kind = kind;
            if (!estimatorKinds(LearningTask::Regression).contains(kind))
                spec.task = QStringLiteral("binary");
            for (const ParameterRule &rule : parameterRules(kind)) {
                QVERIFY(!rule.meaning.isEmpty());
                spec.estimator.parameters.insert(rule.name, rule.defaultValue);
            }
            QVERIFY_RESULT(validateTrainingSpec(spec));
        }
    }
};

QTEST_GUILESS_MAIN(TestTrainingSpec)
#include "tst_training_spec.moc"
