#include "core/learn/learned_form.h"
#include "core/learn/shapley.h"

#include "tests/core/learn/fit_cases.h"
#include "tests/support/result_check.h"
#include "tests/support/training_watcher.h"

#include <QTest>

using namespace assay;

namespace
{

double logistic(double x)
{
    return 1 / (1 + std::exp(-x));
}

std::vector<double> softmax(std::vector<double> scores)
{
    const double most = *std::max_element(scores.begin(), scores.end());
    double sum = 0;
    for (double &score : scores)
        sum += score = std::exp(score - most);
    for (double &score : scores)
        score /= sum;
    return scores;
}

std::vector<double> linked(std::vector<double> values, LearningTask task)
{
    if (task == LearningTask::Binary)
        return {logistic(values[0])};
    return task == LearningTask::Multiclass ? softmax(std::move(values)) : values;
}

/// What a form says of one row, written as its description reads.
struct Reader {
    std::vector<double> row;
    LearningTask task;

    std::vector<double> operator()(const std::monostate &) const { return {}; }
    std::vector<double> operator()(const ConstantForm &form) const { return form.outputs; }
    std::vector<double> operator()(const LinearForm &form) const
    {
        std::vector<double> values = form.intercepts;
        for (size_t i = 0; i < row.size(); ++i) {
            for (size_t output = 0; output < values.size(); ++output)
                values[output] += row[i] * form.coefficients[i * values.size() + output];
        }
        return linked(std::move(values), task);
    }
    std::vector<double> operator()(const DensityForm &form) const
    {
        std::vector<double> scores = form.constants;
        for (size_t place = 0; place < scores.size(); ++place) {
            for (size_t i = 0; i < row.size(); ++i) {
                const double away = row[i] - form.means[place * row.size() + i];
                scores[place] -= 0.5 * away * away * form.precisions[place * row.size() + i];
            }
        }
        const std::vector<double> shares = softmax(std::move(scores));
        return task == LearningTask::Binary ? std::vector{shares[1]} : shares;
    }
    std::vector<double> operator()(const PerceptronForm &form) const
    {
        std::vector<double> values = row;
        for (size_t layer = 0; layer < form.layers.size(); ++layer) {
            const PerceptronForm::Layer &one = form.layers[layer];
            std::vector<double> next(one.biases.begin(), one.biases.end());
            for (size_t i = 0; i < values.size(); ++i) {
                for (size_t unit = 0; unit < next.size(); ++unit)
                    next[unit] += values[i] * double(one.weights[i * next.size() + unit]);
            }
            if (layer + 1 < form.layers.size()) {
                for (double &value : next)
                    value = form.activation == PerceptronForm::Activation::Relu   ? std::max(0.0, value)
                            : form.activation == PerceptronForm::Activation::Tanh ? std::tanh(value)
                                                                                  : logistic(value);
            }
            values = std::move(next);
        }
        values = linked(std::move(values), task);
        for (double &value : values)
            value = form.targetMean + form.targetScale * value;
        return values;
    }
    static bool isIn(const std::vector<std::uint32_t> &set, float value)
    {
        return !std::isnan(value) && std::binary_search(set.begin(), set.end(), std::uint32_t(value));
    }
    std::vector<double> operator()(const TreesForm &form) const
    {
        size_t outputs = 1;
        for (const TreesForm::Tree &tree : form.trees)
            outputs = std::max(outputs, tree.output + 1);
        std::vector<double> sums(outputs, double(form.base));
        for (const TreesForm::Tree &tree : form.trees) {
            const TreesForm::Node *node = tree.nodes.data();
            while (node->low >= 0) {
                const auto value = float(row[node->feature]);
                const bool isBelow = node->set < 0 ? value < node->value : !isIn(tree.sets[size_t(node->set)], value);
                const bool goesLow = std::isnan(value) ? node->missingGoesLow : isBelow;
                node = &tree.nodes[size_t(goesLow ? node->low : node->high)];
            }
            sums[tree.output] += double(node->value);
        }
        if (!form.areShares)
            return linked(std::move(sums), task);
        double whole = 0;
        for (double &sum : sums)
            whole += sum = std::clamp(sum, 0.0, 1.0);
        if (outputs > 1) {
            for (double &sum : sums)
                sum = whole > 0 ? sum / whole : 1 / double(outputs);
        }
        return sums;
    }
};

} // namespace

class TestLearnedForm final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formsPredictAsEstimators_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<LearningTask>("task");
        QTest::addColumn<QString>("parameter");
        QTest::addColumn<ParameterValue>("value");
        const auto row = [](const char *kind, LearningTask task, const char *parameter, const ParameterValue &value) {
            QTest::addRow("%s %s %s", kind, qPrintable(taskName(task)), parameter)
                << QString::fromLatin1(kind) << task << QString::fromLatin1(parameter) << value;
        };
        const ParameterValue none = std::int64_t(0);
        for (const char *kind : {"mean", "linear", "ridge", "lasso", "elastic_net", "mlp", "xgboost", "random_forest"})
            row(kind, LearningTask::Regression, "", none);
        for (const char *kind : {"majority", "logistic", "naive_bayes", "mlp", "xgboost", "random_forest"}) {
            row(kind, LearningTask::Binary, "", none);
            row(kind, LearningTask::Multiclass, "", none);
        }
        row("mlp", LearningTask::Regression, "activation", QStringLiteral("tanh"));
        row("mlp", LearningTask::Multiclass, "activation", QStringLiteral("logistic"));
        // Trees that pruning has cut, and rounds that early stopping left out.
        row("xgboost", LearningTask::Regression, "gamma", 20.0);
        row("xgboost", LearningTask::Binary, "early_stopping_rounds", std::int64_t(2));
    }

    void formsPredictAsEstimators()
    {
        QFETCH(QString, kind);
        QFETCH(LearningTask, task);
        QFETCH(QString, parameter);
        QFETCH(ParameterValue, value);
        FitData data = drawnData(task, 400, 5);
        if (kind == u"xgboost" || kind == u"random_forest") {
            for (Eigen::Index i = 0; i < data.features.rows(); i += 7)
                data.features(i, i % 5) = std::nan("");
        }
        TrainingSpec spec = fitSpec(kind, task);
        if (!parameter.isEmpty())
            spec.estimator.parameters.insert(parameter, value);
        TrainingWatcher watcher;
        const auto fitted = fitEstimator(spec, data, watcher);
        QVERIFY_RESULT(fitted);
        const auto predictions = (*fitted)->predict(data.features, watcher);
        QVERIFY_RESULT(predictions);
        const auto learned = (*fitted)->learned();
        QVERIFY_RESULT(learned);
        for (Eigen::Index i = 0; i < data.features.rows(); ++i) {
            const double *from = data.features.data() + i * data.features.cols();
            const std::vector<double> said = std::visit(Reader{{from, from + data.features.cols()}, task}, *learned);
            QCOMPARE(said.size(), data.outputs());
            for (size_t output = 0; output < said.size(); ++output) {
                const double wanted = (*predictions)[size_t(i) * said.size() + output];
                QVERIFY2(std::abs(said[output] - wanted) < 1e-5,
                         qPrintable(QStringLiteral("row %1: %2, not %3").arg(i).arg(said[output]).arg(wanted)));
            }
        }
    }

    void treesOfCategories_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<LearningTask>("task");
        for (const char *kind : {"xgboost", "random_forest"}) {
            for (const LearningTask task : {LearningTask::Regression, LearningTask::Binary, LearningTask::Multiclass})
                QTest::addRow("%s %s", kind, qPrintable(taskName(task))) << QString::fromLatin1(kind) << task;
        }
    }

    void treesOfCategories()
    {
        QFETCH(QString, kind);
        QFETCH(LearningTask, task);
        FitData data = drawnData(task, 600, 3);
        // Places of 40 categories of which every other one means more, and some are missing.
        for (Eigen::Index i = 0; i < data.features.rows(); ++i) {
            const int place = int(i * 7 % 40);
            data.features(i, 1) = i % 11 == 0 ? std::nan("") : place;
            if (task == LearningTask::Regression)
                data.target[size_t(i)] += place % 2 == 0 ? 9 : 0;
            else
                data.target[size_t(i)] = place % int(data.classes);
        }
        data.validationFeatures.col(1).setConstant(3);
        data.categorical = {false, true, false};
        TrainingSpec spec = fitSpec(kind, task);
        TrainingWatcher watcher;
        const auto fitted = fitEstimator(spec, data, watcher);
        QVERIFY_RESULT(fitted);
        const auto predictions = (*fitted)->predict(data.features, watcher);
        QVERIFY_RESULT(predictions);
        const auto learned = (*fitted)->learned();
        QVERIFY_RESULT(learned);
        const auto &form = std::get<TreesForm>(*learned);
        QVERIFY(std::any_of(form.trees.begin(), form.trees.end(), [](const TreesForm::Tree &tree) {
            return std::any_of(tree.sets.begin(), tree.sets.end(), [](const auto &set) { return set.size() > 1; });
        }));
        for (Eigen::Index i = 0; i < data.features.rows(); ++i) {
            const double *from = data.features.data() + i * data.features.cols();
            const std::vector<double> said = Reader{{from, from + data.features.cols()}, task}(form);
            for (size_t output = 0; output < said.size(); ++output) {
                const double wanted = (*predictions)[size_t(i) * said.size() + output];
                QVERIFY2(std::abs(said[output] - wanted) < 1e-5 * std::max(1.0, std::abs(wanted)),
                         qPrintable(QStringLiteral("row %1: %2, not %3").arg(i).arg(said[output]).arg(wanted)));
            }
        }
        if (task == LearningTask::Regression) {
            const auto parts = (*fitted)->contributions(data.features, watcher);
            QVERIFY_RESULT(parts);
            for (size_t i = 0; i < predictions->size(); ++i) {
                const auto first = parts->values.begin() + std::ptrdiff_t(3 * i);
                QVERIFY(std::abs(std::accumulate(first, first + 3, parts->base[0]) - (*predictions)[i]) < 1e-3);
            }
        }
        const auto loaded = loadEstimator(kind, (*fitted)->save(), {task, data.classes, 3});
        QVERIFY_RESULT(loaded);
        const auto again = (*loaded)->predict(data.features, watcher);
        QVERIFY_RESULT(again);
        QCOMPARE(*again, *predictions);
    }

    void neighboursHaveNone()
    {
        TrainingWatcher watcher;
        const FitData data = drawnData(LearningTask::Regression, 60, 3);
        const auto fitted = fitEstimator(fitSpec(QStringLiteral("knn"), LearningTask::Regression), data, watcher);
        QVERIFY_RESULT(fitted);
        const auto learned = (*fitted)->learned();
        QVERIFY_RESULT(learned);
        QVERIFY(std::holds_alternative<std::monostate>(*learned));
    }
};

QTEST_GUILESS_MAIN(TestLearnedForm)
#include "tst_learned_form.moc"
