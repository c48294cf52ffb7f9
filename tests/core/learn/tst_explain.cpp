#include "core/base/random.h"
#include "core/learn/closed_intervals.h"
#include "core/learn/fairness.h"
#include "core/learn/partial_dependence.h"
#include "core/learn/permutation_importance.h"
#include "core/learn/shapley.h"
#include "core/learn/share_difference.h"
#include "core/learn/train.h"
#include "tests/support/result_check.h"
#include "tests/support/training_watcher.h"

#include <QTest>

#include <cmath>
#include <functional>
#include <limits>
#include <numeric>

using namespace assay;

namespace
{

/// A model that is a formula of its numbers: closed forms are known.
class FormulaModel final : public TrainedModel
{
public:
    using Formula = std::function<double(const Table &table, size_t row)>;

    FormulaModel(QStringList names, LearningTask task, Formula formula) : m_task(task), m_formula(std::move(formula))
    {
        for (const QString &name : names)
            m_inputs.push_back({name, ColumnType::Real});
        if (task == LearningTask::Binary)
            m_classes = {QStringLiteral("no"), QStringLiteral("yes")};
    }
    const std::vector<ModelInput> &inputs() const override { return m_inputs; }
    const TrainingSpec &specification() const override { return m_spec; }
    LearningTask task() const override { return m_task; }
    const QStringList &classes() const override { return m_classes; }
    QStringList featureNames() const override { return {}; }
    std::vector<FeatureWeight> featureWeights() const override { return {}; }
    Result<std::vector<double>> predict(const Table &table, Progress &) const override
    {
        std::vector<double> values;
        for (size_t row = 0; row < size_t(table.rowCount); ++row)
            values.push_back(m_formula(table, row));
        return values;
    }
    Result<Contributions> contributions(const Table &, Progress &) const override
    {
        return Error{ErrorCode::Refused, QStringLiteral("none")};
    }
    QByteArray save() const override { return {}; }

private:
    std::vector<ModelInput> m_inputs;
    LearningTask m_task;
    QStringList m_classes;
    TrainingSpec m_spec;
    Formula m_formula;
};

class Stopped final : public Progress
{
public:
    bool report(double, const QString &) override { return false; }
    [[nodiscard]] bool isStopped() const override { return true; }
};

/// x, z and noise are numbers, kind is a word, y = 3 x - 2 z + 5 for “high”, plus `noise` times a normal number; yes is
/// whether y is above 0, level which of three ranges it lies in.
Table drawnTable(int rows, double noise)
{
    Random random(3, "explain");
    Table table;
    table.rowCount = rows;
    for (const char *name : {"x", "z", "w", "y"})
        table.columns.push_back({QLatin1String(name), ColumnType::Real, {}, {}, {}});
    Column kind{QStringLiteral("kind"), ColumnType::Category, {}, {}, {QStringLiteral("low"), QStringLiteral("high")}};
    Column yes{QStringLiteral("yes"), ColumnType::Category, {}, {}, {QStringLiteral("no"), QStringLiteral("yes")}};
    Column level{QStringLiteral("level"),
                 ColumnType::Category,
                 {},
                 {},
                 {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}};
    for (int i = 0; i < rows; ++i) {
        const double x = random.normal();
        const double z = 2 * random.uniform();
        const bool isHigh = random.below(3) == 0;
        const double y = 3 * x - 2 * z + (isHigh ? 5 : 0) + noise * random.normal();
        table.columns[0].numbers.push_back(x);
        table.columns[1].numbers.push_back(z);
        table.columns[2].numbers.push_back(random.normal());
        table.columns[3].numbers.push_back(y);
        kind.codes.push_back(isHigh ? 1 : 0);
        yes.codes.push_back(y > 0 ? 1 : 0);
        level.codes.push_back(y < -2 ? 0 : y < 1 ? 1 : 2);
    }
    table.columns.insert(table.columns.end(), {kind, yes, level});
    return table;
}

std::vector<std::uint32_t> allRows(const Table &table)
{
    std::vector<std::uint32_t> rows(size_t(table.rowCount));
    std::iota(rows.begin(), rows.end(), 0U);
    return rows;
}

Result<TrainingOutcome> trained(const Table &table, const QByteArray &estimator, const QByteArray &target,
                                const QByteArray &task, const QMap<QString, ParameterValue> &parameters = {},
                                bool hasProduct = false)
{
    TrainingSpec spec;
    spec.experiment = QStringLiteral("explain");
    spec.data = QStringLiteral("drawn@1");
    spec.target = QString::fromLatin1(target);
    spec.task = QString::fromLatin1(task);
    for (const char *other : {"y", "yes", "level"}) {
        if (spec.target != QLatin1String(other))
            spec.exclude.append(QLatin1String(other));
    }
    if (hasProduct)
        spec.prepare.interactions = {QStringLiteral("x * z")};
    spec.estimator.kind = QString::fromLatin1(estimator);
    spec.estimator.parameters = parameters;
    TrainingWatcher watcher;
    return train(spec, table, {}, watcher);
}

double mean(const std::vector<double> &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
}

double link(LearningTask task, double prediction)
{
    return task == LearningTask::Binary ? std::log(prediction / (1 - prediction)) : prediction;
}

const InputImportance &named(const std::vector<InputImportance> &all, const char *name)
{
    return *std::find_if(all.begin(), all.end(), [&](const auto &one) { return one.input == QLatin1String(name); });
}

/// Words and predictions made by hand: so many rows of a group, of them so many positive in truth and said.
struct HandMade {
    Table table;
    std::vector<double> truth;
    std::vector<double> prediction;

    HandMade() { table.columns.push_back({QStringLiteral("group"), ColumnType::Category, {}, {}, {}}); }
    void add(const char *group, int rows, double isTrue, double said)
    {
        Column &column = table.columns.front();
        if (column.words.indexOf(QLatin1String(group)) < 0)
            column.words.append(QString::fromLatin1(group));
        for (int i = 0; i < rows; ++i) {
            column.codes.push_back(std::int32_t(column.words.indexOf(QLatin1String(group))));
            truth.push_back(isTrue);
            prediction.push_back(said);
        }
        table.rowCount += rows;
    }
    [[nodiscard]] Result<GroupFairness> fairness(LearningTask task = LearningTask::Binary) const
    {
        return groupFairness(table, allRows(table), {task, 1, truth, prediction}, QStringLiteral("group"), {},
                             NoProgress());
    }
};

} // namespace

/// What a model uses, and what it does to groups.
class TestExplain final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void importanceOfAFormula()
    {
        // Exact predictions: shuffled, RMSE is |3| times the root of the mean squared difference of shuffled x, about
        // 3 √2 sd; z is not looked at.
        const Table table = drawnTable(2000, 0);
        const FormulaModel model(
            {QStringLiteral("x"), QStringLiteral("z")}, LearningTask::Regression,
            [](const Table &t, size_t row) { return 3 * t.find(QStringLiteral("x"))->numbers[row]; });
        std::vector<double> truth = table.columns[0].numbers;
        for (double &value : truth)
            value *= 3;
        NoProgress unwatched;
        const auto found = permutationImportance(model, table, allRows(table), truth, {}, unwatched);
        QVERIFY_RESULT(found);
        QCOMPARE(found->size(), size_t(2));
        const Estimate x = found->front().growth;
        QCOMPARE(found->front().input, QStringLiteral("x"));
        double squares = 0;
        const double middle = mean(table.columns[0].numbers);
        for (const double value : table.columns[0].numbers)
            squares += (value - middle) * (value - middle);
        const double expected = 3 * std::sqrt(2 * squares / 2000);
        QVERIFY2(std::abs(x.value / expected - 1) < 0.03, qPrintable(QString::number(x.value / expected)));
        QVERIFY(x.lower < expected && expected < x.upper && x.upper - x.lower < 0.15 * expected);
        const Estimate z = found->back().growth;
        QVERIFY(z.value == 0 && z.lower == 0 && z.upper == 0);
    }

    /// The interval by the delta method holds the growth that very many rows show about 19 times in 20.
    void intervalsCoverTheGrowthOnOtherRows()
    {
        const FormulaModel model({QStringLiteral("x"), QStringLiteral("z")}, LearningTask::Regression,
                                 [](const Table &t, size_t row) { return t.columns[0].numbers[row]; });
        // truth = x + normal / 2, x normal: RMSE 0.5, shuffled √(2 + 0.25).
        const double expected = 1.5 - 0.5;
        int covered = 0;
        const int cases = 300;
        for (int i = 0; i < cases; ++i) {
            Random random(std::uint64_t(i), "coverage");
            Table table;
            table.rowCount = 200;
            table.columns = {{QStringLiteral("x"), ColumnType::Real, {}, {}, {}},
                             {QStringLiteral("z"), ColumnType::Real, std::vector<double>(200, 0), {}, {}}};
            std::vector<double> truth;
            for (int row = 0; row < 200; ++row) {
                table.columns[0].numbers.push_back(random.normal());
                truth.push_back(table.columns[0].numbers.back() + random.normal() / 2);
            }
            NoProgress unwatched;
            const auto found =
                permutationImportance(model, table, allRows(table), truth, {std::uint64_t(i), 5, 1}, unwatched);
            QVERIFY_RESULT(found);
            const Estimate x = found->front().growth;
            covered += x.lower < expected && expected < x.upper;
        }
        qInfo("%d of %d intervals cover", covered, cases);
        QVERIFY2(covered > 0.93 * cases, qPrintable(QString::number(covered)));
    }

    void importanceIsTheSameOnAnyThreads_data()
    {
        QTest::addColumn<QByteArray>("estimator");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("task");
        QTest::newRow("amount") << QByteArray("xgboost") << QByteArray("y") << QByteArray("regression");
        QTest::newRow("two classes") << QByteArray("mlp") << QByteArray("yes") << QByteArray("binary");
        QTest::newRow("three classes") << QByteArray("random_forest") << QByteArray("level")
                                       << QByteArray("multiclass");
    }

    void importanceIsTheSameOnAnyThreads()
    {
        QFETCH(QByteArray, estimator);
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, task);
        const Table table = drawnTable(600, 0.3);
        const auto outcome = trained(table, estimator, target, task);
        QVERIFY_RESULT(outcome);
        NoProgress unwatched;
        const auto with = [&](int threads) {
            return permutationImportance(*outcome->model, table, outcome->holdoutRows, outcome->holdoutTruth,
                                         {7, 5, threads}, unwatched);
        };
        const auto one = with(1);
        const auto two = with(2);
        QVERIFY_RESULT(one);
        QVERIFY_RESULT(two);
        QCOMPARE(one->size(), size_t(4));
        for (size_t i = 0; i < one->size(); ++i) {
            QCOMPARE(one->at(i).input, two->at(i).input);
            QCOMPARE(one->at(i).growth.value, two->at(i).growth.value);
            QCOMPARE(one->at(i).growth.lower, two->at(i).growth.lower);
            QCOMPARE(one->at(i).growth.upper, two->at(i).growth.upper);
        }
        for (const char *used : {"x", "kind"})
            QVERIFY2(named(*one, used).growth.lower > 0, used);
        // Noise is of no use on rows that were not trained on.
        const Estimate noise = named(*one, "w").growth;
        QVERIFY2(noise.lower <= 0 && noise.value < 0.1 * one->front().growth.value,
                 qPrintable(QString::number(noise.lower)));
        const auto curve = [&](int threads) {
            return partialDependence(*outcome->model, table, outcome->holdoutRows, QStringLiteral("x"),
                                     {.points = 9, .rows = 50, .seed = 1, .threads = threads}, unwatched);
        };
        const auto first = curve(1);
        const auto second = curve(2);
        QVERIFY_RESULT(first);
        QVERIFY_RESULT(second);
        QCOMPARE(first->points.size(), size_t(9));
        for (size_t i = 0; i < first->points.size(); ++i) {
            QCOMPARE(first->points[i].means, second->points[i].means);
            QCOMPARE(first->points[i].means.size(), outcome->model->outputs());
            if (task == "multiclass")
                QVERIFY(std::abs(mean(first->points[i].means) * 3 - 1) < 1e-6);
        }
    }

    void aLinearModelDependsInALine()
    {
        const Table table = drawnTable(500, 0);
        const auto outcome = trained(table, "ridge", "y", "regression", {{QStringLiteral("alpha"), 0.0}});
        QVERIFY_RESULT(outcome);
        NoProgress unwatched;
        const auto rows = allRows(table);
        const auto line = partialDependence(*outcome->model, table, rows, QStringLiteral("x"), {}, unwatched);
        QVERIFY_RESULT(line);
        QCOMPARE(line->points.size(), size_t(24));
        QCOMPARE(line->rows, 500);
        for (const DependencePoint &point : line->points) {
            const double expected =
                mean(table.columns[3].numbers) + 3 * (point.number - mean(table.columns[0].numbers));
            QVERIFY2(std::abs(point.means.front() - expected) < 1e-8, qPrintable(point.text));
        }
        const auto words = partialDependence(*outcome->model, table, rows, QStringLiteral("kind"), {}, unwatched);
        QVERIFY_RESULT(words);
        QCOMPARE(words->points.size(), size_t(2));
        QCOMPARE(words->points.front().text, QStringLiteral("low")); // more frequent
        QVERIFY(std::isnan(words->points.front().number));
        QVERIFY(std::abs(words->points[1].means.front() - words->points[0].means.front() - 5) < 1e-8);
    }

    void gridsAreOfValuesThatOccur()
    {
        Table table;
        table.rowCount = 1000;
        table.columns = {{QStringLiteral("n"), ColumnType::Integer, {}, {}, {}},
                         {QStringLiteral("few"), ColumnType::Boolean, {}, {}, {}},
                         {QStringLiteral("gone"), ColumnType::Real, std::vector<double>(1000, std::nan("")), {}, {}},
                         {QStringLiteral("wild"), ColumnType::Real, {}, {}, {}}};
        for (int i = 0; i < 1000; ++i) {
            table.columns[0].numbers.push_back(i);
            table.columns[1].numbers.push_back(i % 7 == 0 ? std::nan("") : i % 2);
            table.columns[3].numbers.push_back(i < 998   ? std::nan("")
                                               : i < 999 ? std::numeric_limits<double>::infinity()
                                                         : 4);
        }
        const FormulaModel model(
            {QStringLiteral("n"), QStringLiteral("few"), QStringLiteral("gone"), QStringLiteral("wild")},
            LearningTask::Regression, [](const Table &t, size_t row) { return t.columns[0].numbers[row]; });
        NoProgress unwatched;
        const auto rows = allRows(table);
        const auto many = partialDependence(model, table, rows, QStringLiteral("n"), {.points = 10}, unwatched);
        QVERIFY_RESULT(many);
        QCOMPARE(many->points.size(), size_t(10));
        QCOMPARE(many->points.front().text, QStringLiteral("50"));
        QCOMPARE(many->points.back().text, QStringLiteral("949"));
        for (const DependencePoint &point : many->points)
            QCOMPARE(point.means.front(), point.number);
        const auto few = partialDependence(model, table, rows, QStringLiteral("few"), {}, unwatched);
        QVERIFY_RESULT(few);
        QCOMPARE(few->points.size(), size_t(2));
        QCOMPARE(few->points[1].text, QStringLiteral("true"));
        const auto wild = partialDependence(model, table, rows, QStringLiteral("wild"), {}, unwatched);
        QVERIFY_RESULT(wild);
        QCOMPARE(wild->points.size(), size_t(1));
        QVERIFY_ERROR(partialDependence(model, table, rows, QStringLiteral("gone"), {}, unwatched), ErrorCode::Invalid);
        QVERIFY_ERROR(partialDependence(model, table, rows, QStringLiteral("else"), {}, unwatched),
                      ErrorCode::NotFound);
        QVERIFY_ERROR(partialDependence(model, table, {}, QStringLiteral("n"), {}, unwatched), ErrorCode::Invalid);
        Stopped stopped;
        QVERIFY_ERROR(partialDependence(model, table, rows, QStringLiteral("n"), {}, stopped), ErrorCode::Cancelled);
    }

    void contributionsOfALinearModel()
    {
        const Table table = drawnTable(300, 0);
        const auto outcome = trained(table, "ridge", "y", "regression", {{QStringLiteral("alpha"), 0.0}});
        QVERIFY_RESULT(outcome);
        NoProgress unwatched;
        const auto found = shapleyValues(*outcome->model, table, allRows(table), unwatched);
        QVERIFY_RESULT(found);
        QCOMPARE(found->rows(), size_t(300));
        QVERIFY(std::abs(found->base.front() - mean(table.columns[3].numbers)) < 1e-8);
        const std::vector<ModelInput> &inputs = outcome->model->inputs();
        for (size_t input = 0; input < inputs.size(); ++input) {
            const double slope = inputs[input].name == u"x" ? 3 : inputs[input].name == u"z" ? -2 : 0;
            if (inputs[input].name == u"kind")
                continue;
            const Column &column = *table.find(inputs[input].name);
            for (size_t row = 0; row < 300; ++row)
                QVERIFY(std::abs(found->of(row, 0)[input] - slope * (column.numbers[row] - mean(column.numbers))) <
                        1e-8);
        }
        const auto sizes = meanContributions(*outcome->model, *found);
        QCOMPARE(sizes.front().input, QStringLiteral("x"));
        QVERIFY(sizes.back().size < 1e-8);
    }

    void contributionsAddUp_data()
    {
        QTest::addColumn<QByteArray>("estimator");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("task");
        QTest::newRow("ridge") << QByteArray("ridge") << QByteArray("y") << QByteArray("regression");
        QTest::newRow("trees") << QByteArray("xgboost") << QByteArray("y") << QByteArray("regression");
        QTest::newRow("trees, two classes") << QByteArray("xgboost") << QByteArray("yes") << QByteArray("binary");
        QTest::newRow("trees, three classes")
            << QByteArray("xgboost") << QByteArray("level") << QByteArray("multiclass");
        QTest::newRow("forest") << QByteArray("random_forest") << QByteArray("y") << QByteArray("regression");
    }

    void contributionsAddUp()
    {
        QFETCH(QByteArray, estimator);
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, task);
        const Table table = drawnTable(400, 1);
        QMap<QString, ParameterValue> parameters;
        if (estimator == "xgboost")
            parameters.insert(QStringLiteral("early_stopping_rounds"), std::int64_t(3));
        const auto outcome = trained(table, estimator, target, task, parameters, true);
        QVERIFY_RESULT(outcome);
        NoProgress unwatched;
        const auto rows = allRows(table);
        const auto found = shapleyValues(*outcome->model, table, rows, unwatched);
        QVERIFY_RESULT(found);
        const auto prediction = outcome->model->predict(table, unwatched);
        QVERIFY_RESULT(prediction);
        const size_t outputs = outcome->model->outputs();
        QCOMPARE(found->outputs, outputs);
        QCOMPARE(found->inputs, size_t(4));
        QCOMPARE(found->rows(), size_t(400));
        for (size_t row = 0; row < 400; ++row) {
            std::vector<double> sums;
            for (size_t output = 0; output < outputs; ++output) {
                const auto parts = found->of(row, output);
                sums.push_back(std::accumulate(parts.begin(), parts.end(), found->base[output]));
            }
            double total = 0;
            for (double &sum : sums)
                total += outputs > 1 ? std::exp(sum) : 0;
            for (size_t output = 0; output < outputs; ++output) {
                const double said = (*prediction)[row * outputs + output];
                const double expected = outputs > 1 ? said : link(outcome->model->task(), said);
                const double sum = outputs > 1 ? std::exp(sums[output]) / total : sums[output];
                QVERIFY2(std::abs(sum - expected) < 2e-4, qPrintable(QStringLiteral("%1 %2").arg(sum).arg(expected)));
            }
        }
    }

    void othersTellNoContributions()
    {
        const Table table = drawnTable(200, 1);
        NoProgress unwatched;
        for (const auto &[kind, target, task] :
             {std::tuple{"knn", "y", "regression"}, std::tuple{"mlp", "y", "regression"},
              std::tuple{"random_forest", "level", "multiclass"}}) {
            const auto outcome = trained(table, kind, target, task);
            QVERIFY_RESULT(outcome);
            QVERIFY_ERROR(shapleyValues(*outcome->model, table, allRows(table), unwatched), ErrorCode::Refused);
        }
    }

    void whatDoesNotFitIsRefused()
    {
        const Table table = drawnTable(100, 1);
        const auto outcome = trained(table, "ridge", "y", "regression");
        QVERIFY_RESULT(outcome);
        const TrainedModel &model = *outcome->model;
        const std::vector<double> &truth = table.columns[3].numbers;
        NoProgress unwatched;
        const auto rows = allRows(table);
        QVERIFY_ERROR(permutationImportance(model, table, {}, {}, {}, unwatched), ErrorCode::Invalid);
        QVERIFY_ERROR(permutationImportance(model, table, std::vector<std::uint32_t>(100, 100), truth, {}, unwatched),
                      ErrorCode::Invalid);
        QVERIFY_ERROR(permutationImportance(model, table, rows, std::span(truth).first(99), {}, unwatched),
                      ErrorCode::Invalid);
        Table lacking = table;
        lacking.columns.erase(lacking.columns.begin());
        QVERIFY(permutationImportance(model, lacking, rows, truth, {}, unwatched).isError());
        QVERIFY(shapleyValues(model, lacking, rows, unwatched).isError());
        const FormulaModel wild({QStringLiteral("x")}, LearningTask::Regression,
                                [](const Table &, size_t) { return std::numeric_limits<double>::infinity(); });
        QVERIFY_ERROR(permutationImportance(wild, table, rows, truth, {}, unwatched), ErrorCode::Invalid);
        Stopped stopped;
        QVERIFY_ERROR(permutationImportance(model, table, rows, truth, {}, stopped), ErrorCode::Cancelled);
        // Without inputs there is nothing to shuffle.
        const FormulaModel constant({}, LearningTask::Regression, [](const Table &, size_t) { return 1.0; });
        const auto none = permutationImportance(constant, table, rows, truth, {}, unwatched);
        QVERIFY_RESULT(none);
        QVERIFY(none->empty());
        // One row cannot be shuffled, and has no interval.
        const auto single =
            permutationImportance(model, table, std::span(rows).first(1), std::span(truth).first(1), {}, unwatched);
        QVERIFY_RESULT(single);
        QCOMPARE(single->front().growth.value, 0.0);
        QVERIFY(std::isnan(single->front().growth.lower));
    }

    void sharesDiffer()
    {
        // Newcombe 1998, table II, method 10: 56/70 - 48/80 and 9/10 - 3/10.
        const GroupGap first = shareDifference(56, 70, 48, 80);
        QVERIFY(std::abs(first.difference.value - 0.2) < 1e-12);
        QVERIFY(std::abs(first.difference.lower - 0.0524) < 5e-5 && std::abs(first.difference.upper - 0.3339) < 5e-5);
        const GroupGap second = shareDifference(9, 10, 3, 10);
        QVERIFY(std::abs(second.difference.lower - 0.1705) < 5e-5 && std::abs(second.difference.upper - 0.8090) < 5e-5);
        const GroupGap none = shareDifference(0, 10, 0, 20);
        QVERIFY(std::abs(none.difference.lower + 0.1611) < 5e-5 && std::abs(none.difference.upper - 0.2775) < 5e-5);
        QCOMPARE(none.p, 1.0);
        QVERIFY(std::isnan(shareDifference(0, 0, 1, 2).difference.value));
        // z = 0.2 / √(0.6933 · 0.3067 · (1/70 + 1/80)) = 2.6502.
        QVERIFY(std::abs(first.p - 0.00804) < 1e-5);
        // Welch by hand: means 2 and 5, variances of the means 1/3 and 4/3, t = -3/√(5/3), 2.94 degrees.
        const GroupGap means = meanDifference(std::vector<double>{1, 2, 3}, std::vector<double>{3, 5, 7});
        QCOMPARE(means.difference.value, -3.0);
        QVERIFY2(std::abs(means.p - 0.10448) < 1e-5, qPrintable(QString::number(means.p)));
        QVERIFY(means.difference.lower < -3 && means.difference.upper > 0);
    }

    void groupsAreCompared()
    {
        HandMade made;
        made.add("a", 60, 1, 0.9); // found
        made.add("a", 40, 0, 0.2);
        made.add("b", 30, 1, 0.9);
        made.add("b", 30, 1, 0.1); // missed
        made.add("b", 40, 0, 0.2);
        made.add("few", 10, 1, 0.9);
        const auto fairness = made.fairness();
        QVERIFY_RESULT(fairness);
        QCOMPARE(fairness->groups.size(), size_t(3));
        const GroupMeasures &a = fairness->groups[0];
        const GroupMeasures &b = fairness->groups[1];
        const GroupMeasures &few = fairness->groups[2];
        QCOMPARE(a.rows, 100);
        QCOMPARE(a.measures.value(QStringLiteral("positive_rate")).value, 0.6);
        QCOMPARE(b.measures.value(QStringLiteral("positive_rate")).value, 0.3);
        QCOMPARE(b.measures.value(QStringLiteral("true_positive_rate")).value, 0.5);
        QCOMPARE(b.measures.value(QStringLiteral("true_positive_rate")).lower, wilsonInterval(30, 60).lower);
        QCOMPARE(b.measures.value(QStringLiteral("false_positive_rate")).value, 0.0);
        QCOMPARE(b.measures.value(QStringLiteral("accuracy")).value, 0.7);
        QVERIFY(a.isCompared && b.isCompared && !few.isCompared);
        QCOMPARE(few.rows, 10);
        QVERIFY(std::isnan(few.measures.value(QStringLiteral("false_positive_rate")).value));
        QCOMPARE(fairness->differences.size(), size_t(3)); // one pair, three measures
        const auto found = fairness->found();
        QCOMPARE(found.size(), size_t(2));
        QCOMPARE(found[0].measure, QStringLiteral("positive_rate"));
        QCOMPARE(found[0].group, QStringLiteral("a"));
        QCOMPARE(found[0].difference.value, 0.3);
        QCOMPARE(found[0].difference.upper, shareDifference(60, 100, 30, 100).difference.upper);
        QCOMPARE(found[1].measure, QStringLiteral("true_positive_rate"));
        QCOMPARE(found[1].difference.value, 0.5);
        QCOMPARE(fairness->differences[2].p, 1.0);
    }

    void pairsAreCorrected()
    {
        HandMade made;
        for (const auto &[group, positive] : {std::pair{"a", 50}, std::pair{"b", 35}, std::pair{"c", 34}}) {
            made.add(group, positive, 0, 0.9);
            made.add(group, 100 - positive, 0, 0.1);
        }
        const auto fairness = made.fairness();
        QVERIFY_RESULT(fairness);
        std::vector<GroupDifference> pairs;
        for (const GroupDifference &difference : fairness->differences) {
            if (difference.measure == u"false_positive_rate")
                pairs.push_back(difference);
            QVERIFY(difference.measure != u"true_positive_rate"); // nothing to find: not compared
        }
        QCOMPARE(pairs.size(), size_t(3));
        QCOMPARE(pairs[0].group + pairs[0].other, QStringLiteral("ac"));
        QCOMPARE(pairs[0].correctedP, 3 * pairs[0].p);
        QVERIFY(pairs[0].p < 0.05 && pairs[1].p < 0.05 && !pairs[0].isFound());
    }

    void oneGroupAndConstantPredictions()
    {
        HandMade one;
        one.add("all", 50, 1, 1);
        const auto alone = one.fairness();
        QVERIFY_RESULT(alone);
        QCOMPARE(alone->groups.size(), size_t(1));
        QVERIFY(alone->differences.empty());
        HandMade constant;
        for (const char *group : {"a", "b"}) {
            constant.add(group, 40, 1, 0.7);
            constant.add(group, 40, 0, 0.7);
        }
        const auto same = constant.fairness();
        QVERIFY_RESULT(same);
        QCOMPARE(same->differences.size(), size_t(3));
        for (const GroupDifference &difference : same->differences) {
            QCOMPARE(difference.difference.value, 0.0);
            QCOMPARE(difference.p, 1.0);
            QVERIFY(difference.difference.lower < 0 && difference.difference.upper > 0);
        }
    }

    void groupsOfAmounts()
    {
        HandMade made;
        for (int i = 0; i < 40; ++i) {
            made.add("a", 1, i, i + (i % 2 ? 1 : -1));
            made.add("b", 1, i, i + 3 + (i % 2 ? 1 : -1));
        }
        const auto fairness = made.fairness(LearningTask::Regression);
        QVERIFY_RESULT(fairness);
        QCOMPARE(fairness->groups[0].measures.value(QStringLiteral("mean_error")).value, 0.0);
        QCOMPARE(fairness->groups[1].measures.value(QStringLiteral("mean_error")).value, 3.0);
        QCOMPARE(fairness->groups[0].measures.value(QStringLiteral("rmse")).value, 1.0);
        QCOMPARE(fairness->groups[1].measures.value(QStringLiteral("rmse")).value, std::sqrt(10.0));
        QCOMPARE(fairness->differences.size(), size_t(1));
        QCOMPARE(fairness->differences[0].difference.value, -3.0);
        QVERIFY(fairness->differences[0].isFound());
    }

    void manyGroupsAreCut()
    {
        HandMade made;
        for (int i = 0; i < 80; ++i)
            made.add(qPrintable(QString::number(i)), 30 + i % 2, i % 2, 0.7);
        const auto fairness = made.fairness();
        QVERIFY_RESULT(fairness);
        QCOMPARE(fairness->groups.size(), size_t(50));
        QCOMPARE(fairness->otherGroups, 30);
        QCOMPARE(fairness->otherRows, 30 * 30);
        QCOMPARE(std::count_if(fairness->groups.begin(), fairness->groups.end(),
                               [](const GroupMeasures &group) { return group.isCompared; }),
                 12);
        made.prediction[3] = std::nan("");
        QVERIFY_ERROR(made.fairness(), ErrorCode::Invalid);
        made.prediction.pop_back();
        QVERIFY_ERROR(made.fairness(), ErrorCode::Invalid);
    }
};

QTEST_GUILESS_MAIN(TestExplain)
#include "tst_explain.moc"
