#include "core/base/random.h"
#include "core/learn/estimator.h"
#include "core/learn/estimator_rules.h"
#include "core/learn/linear_model.h"
#include "core/learn/number_blob.h"
#include "tests/support/result_check.h"
#include "tests/support/training_watcher.h"

#include <Eigen/QR>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <limits>
#include <numeric>

using namespace assay;

namespace
{

const QStringList amountKinds = {QStringLiteral("linear"), QStringLiteral("ridge"), QStringLiteral("lasso"),
                                 QStringLiteral("elastic_net")};
const QStringList classPenalties = {QStringLiteral("l2"), QStringLiteral("l1"), QStringLiteral("elastic_net"),
                                    QStringLiteral("none")};

/// Normal features, of which a few matter; a target of `classes` classes, or an amount when that is 0.
FitData made(Eigen::Index rows, Eigen::Index columns, size_t classes, bool isWeighted = false)
{
    Random random(11, "linear models");
    FitData data;
    data.classes = classes;
    data.task = classes == 0   ? LearningTask::Regression
                : classes == 2 ? LearningTask::Binary
                               : LearningTask::Multiclass;
    data.features.resize(rows, columns);
    for (Eigen::Index i = 0; i < data.features.size(); ++i)
        data.features.data()[i] = random.normal();
    for (Eigen::Index i = 0; i < rows; ++i) {
        double score = 0.5;
        for (Eigen::Index j = 0; j < std::min<Eigen::Index>(columns, 5); ++j)
            score += (j % 2 == 0 ? 1.0 : -0.7) * data.features(i, j);
        const double drawn = score + 1.5 * random.normal();
        data.target.push_back(
            classes == 0 ? drawn : std::clamp(std::floor(drawn + double(classes) / 2), 0.0, double(classes) - 1));
        if (isWeighted)
            data.weights.push_back(double(1 + random.below(3)));
    }
    return data;
}

/// Each row as often as its weight says.
FitData repeated(const FitData &data)
{
    FitData all;
    all.task = data.task;
    all.classes = data.classes;
    std::vector<Eigen::Index> rows;
    for (size_t i = 0; i < data.target.size(); ++i)
        rows.insert(rows.end(), size_t(data.weight(i)), Eigen::Index(i));
    all.features = data.features(rows, Eigen::all);
    for (const Eigen::Index row : rows)
        all.target.push_back(data.target[size_t(row)]);
    return all;
}

TrainingSpec specOf(const QString &kind, const QMap<QString, ParameterValue> &parameters = {})
{
    TrainingSpec spec;
    spec.estimator = {kind, parameters};
    return spec;
}

TrainingSpec logisticSpec(const QString &penalty, double c, double ratio = 0.4)
{
    return specOf(
        QStringLiteral("logistic"),
        {{QStringLiteral("penalty"), penalty}, {QStringLiteral("C"), c}, {QStringLiteral("l1_ratio"), ratio}});
}

using Fitted = Result<std::unique_ptr<Estimator>>;

Fitted fitted(const TrainingSpec &spec, const FitData &data)
{
    TrainingWatcher watcher;
    return fitEstimator(spec, data, watcher);
}

const LinearModel &modelOf(const Fitted &fitted)
{
    return dynamic_cast<const LinearModel &>(**fitted);
}

Eigen::VectorXd coefficientsOf(const Fitted &fitted)
{
    return modelOf(fitted).coefficients().row(0).transpose();
}

/// What the loss's slopes are at a model: scores × features for coefficients, one a score for intercepts.
struct Slopes {
    Eigen::MatrixXd coefficients;
    Eigen::VectorXd intercepts;
};

/// Of the sum over rows of weight × (half the squared error, or log loss), row by row.
Slopes slopesOf(const LinearModel &model, const FitData &data)
{
    const Eigen::Index scores = model.intercepts().size();
    Slopes slopes{Eigen::MatrixXd::Zero(scores, data.features.cols()), Eigen::VectorXd::Zero(scores)};
    NoProgress unwatched;
    const auto predictions = model.predict(data.features, unwatched);
    for (Eigen::Index i = 0; i < data.features.rows(); ++i) {
        for (Eigen::Index k = 0; k < scores; ++k) {
            const double truth =
                data.classes > 2 ? (Eigen::Index(data.target[size_t(i)]) == k ? 1 : 0) : data.target[size_t(i)];
            const double miss = data.weight(size_t(i)) * ((*predictions)[size_t(i * scores + k)] - truth);
            slopes.coefficients.row(k) += miss * data.features.row(i);
            slopes.intercepts[k] += miss;
        }
    }
    return slopes;
}

double sumOfWeights(const FitData &data)
{
    double sum = 0;
    for (size_t i = 0; i < data.target.size(); ++i)
        sum += data.weight(i);
    return sum;
}

/// How far slopes are from those of a minimum of loss + absolute |w| + ½ square |w|² (Karush 1939; Kuhn and Tucker
/// 1951).
double violation(const LinearModel &model, const FitData &data, double absolute, double square)
{
    const Slopes slopes = slopesOf(model, data);
    double worst = slopes.intercepts.cwiseAbs().maxCoeff();
    for (Eigen::Index k = 0; k < slopes.coefficients.rows(); ++k) {
        for (Eigen::Index j = 0; j < slopes.coefficients.cols(); ++j) {
            const double w = model.coefficients()(k, j);
            const double slope = slopes.coefficients(k, j) + square * w;
            worst = std::max(worst, w == 0  ? std::abs(slope) - absolute
                                    : w > 0 ? std::abs(slope + absolute)
                                            : std::abs(slope - absolute));
        }
    }
    return worst;
}

/// Says stop from the `after`-th question on, and how long it took from then.
class Impatient final : public TrainingObserver
{
public:
    explicit Impatient(int after) : m_after(after) {}
    bool report(double, const QString &) override { return !isStopped(); }
    [[nodiscard]] bool isStopped() const override
    {
        if (++m_asked < m_after)
            return false;
        if (!m_clock.isValid())
            m_clock.start();
        return true;
    }
    void curvePoint(const QString &, std::int64_t, double) override {}
    [[nodiscard]] bool hasStopped() const { return m_clock.isValid(); }
    [[nodiscard]] qint64 waited() const { return m_clock.elapsed(); }

private:
    int m_after;
    mutable int m_asked = 0;
    mutable QElapsedTimer m_clock;
};

/// Every kind and penalty, with data that it takes.
void addEveryFit(Eigen::Index rows, Eigen::Index columns, bool isWeighted)
{
    QTest::addColumn<TrainingSpec>("spec");
    QTest::addColumn<std::shared_ptr<FitData>>("data");
    const auto amounts = std::make_shared<FitData>(made(rows, columns, 0, isWeighted));
    for (const QString &kind : amountKinds) {
        QMap<QString, ParameterValue> parameters;
        if (kind != u"linear")
            parameters.insert(QStringLiteral("alpha"), 0.1);
        QTest::newRow(qPrintable(kind)) << specOf(kind, parameters) << amounts;
    }
    for (const size_t classes : {size_t(2), size_t(3)}) {
        const auto data = std::make_shared<FitData>(made(rows, columns, classes, isWeighted));
        for (const QString &penalty : classPenalties)
            QTest::addRow("logistic %s %d", qPrintable(penalty), int(classes)) << logisticSpec(penalty, 0.5) << data;
    }
}

} // namespace

Q_DECLARE_METATYPE(assay::TrainingSpec)
Q_DECLARE_METATYPE(std::shared_ptr<assay::FitData>)

/// Linear, ridge, lasso, elastic net and logistic regression on made-up rows, against what mathematics says of them.
class TestLinearModels final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void closedForms()
    {
        // One feature, weights 1 and 2: everything can be done by hand.
        FitData data;
        data.features.resize(4, 1);
        data.features << 1, 2, 4, 7;
        data.target = {3, 1, 6, 8};
        data.weights = {1, 2, 1, 2};
        const double sum = 6;
        const double meanX = (1 + 2 * 2 + 4 + 2 * 7) / sum;
        const double meanY = (3 + 2 * 1 + 6 + 2 * 8) / sum;
        double xx = 0;
        double xy = 0;
        for (size_t i = 0; i < 4; ++i) {
            const double x = data.features(Eigen::Index(i), 0) - meanX;
            xx += data.weights[i] * x * x;
            xy += data.weights[i] * x * (data.target[i] - meanY);
        }
        const auto isAt = [&](const TrainingSpec &spec, double expected) {
            const Fitted model = fitted(spec, data);
            return model && std::abs(coefficientsOf(model)[0] - expected) < 1e-13 &&
                   std::abs(modelOf(model).intercepts()[0] - (meanY - expected * meanX)) < 1e-13;
        };
        const auto with = [](const QString &kind, double alpha, double ratio) {
            TrainingSpec spec = specOf(kind, {{QStringLiteral("alpha"), alpha}});
            if (kind == u"elastic_net")
                spec.estimator.parameters.insert(QStringLiteral("l1_ratio"), ratio);
            return spec;
        };
        QVERIFY(isAt(specOf(QStringLiteral("linear")), xy / xx));
        QVERIFY(isAt(with(QStringLiteral("ridge"), 2.5, 0), xy / (xx + 2.5)));
        QVERIFY(isAt(with(QStringLiteral("lasso"), 0.3, 0), (xy - 0.3 * sum) / xx));
        QVERIFY(isAt(with(QStringLiteral("lasso"), 1000, 0), 0));
        QVERIFY(isAt(with(QStringLiteral("lasso"), 0, 0), xy / xx));
        QVERIFY(isAt(with(QStringLiteral("elastic_net"), 0.4, 0.25), (xy - 0.1 * sum) / (xx + 0.3 * sum)));
        QVERIFY(isAt(with(QStringLiteral("elastic_net"), 0.4, 0), xy / (xx + 0.4 * sum)));
    }

    void logisticOfCountsIsTheirLogOdds()
    {
        // 3 of 10 at x = 0 and 5 of 7 at x = 1; the same as three classes with their own counts.
        FitData data;
        data.task = LearningTask::Binary;
        data.classes = 2;
        data.features.resize(4, 1);
        data.features << 0, 0, 1, 1;
        data.target = {0, 1, 0, 1};
        data.weights = {7, 3, 2, 5};
        const Fitted model = fitted(logisticSpec(QStringLiteral("none"), 1), data);
        QVERIFY_RESULT(model);
        QVERIFY(std::abs(modelOf(model).intercepts()[0] - std::log(3.0 / 7)) < 1e-9);
        QVERIFY(std::abs(coefficientsOf(model)[0] - (std::log(5.0 / 2) - std::log(3.0 / 7))) < 1e-9);
        NoProgress unwatched;
        auto predicted = (*model)->predict(data.features, unwatched);
        QVERIFY(std::abs((*predicted)[0] - 0.3) < 1e-9);
        QVERIFY(std::abs((*predicted)[3] - 5.0 / 7) < 1e-9);
        // Two classes as the task of several: the same probabilities.
        data.task = LearningTask::Multiclass;
        const Fitted two = fitted(logisticSpec(QStringLiteral("none"), 1), data);
        QVERIFY_RESULT(two);
        auto both = (*two)->predict(data.features, unwatched);
        QCOMPARE(both->size(), size_t(8));
        QVERIFY(std::abs((*both)[1] - 0.3) < 1e-9 && std::abs((*both)[0] - 0.7) < 1e-9);
        data.classes = 3;
        data.features.resize(6, 1);
        data.features << 0, 0, 0, 1, 1, 1;
        data.target = {0, 1, 2, 0, 1, 2};
        data.weights = {7, 3, 2, 5, 1, 4};
        const Fitted three = fitted(logisticSpec(QStringLiteral("none"), 1), data);
        QVERIFY_RESULT(three);
        auto shares = (*three)->predict(data.features, unwatched);
        const double expected[] = {7.0 / 12, 3.0 / 12, 2.0 / 12};
        const double expectedThen[] = {5.0 / 10, 1.0 / 10, 4.0 / 10};
        for (size_t k = 0; k < 3; ++k) {
            QVERIFY(std::abs((*shares)[k] - expected[k]) < 1e-9);
            QVERIFY(std::abs((*shares)[9 + k] - expectedThen[k]) < 1e-9);
        }
    }

    void slopesEndAtTheMinimum_data() { addEveryFit(400, 12, true); }

    /// Slopes are zero where nothing or |w|² is penalised, and within the penalty where |w| is.
    void slopesEndAtTheMinimum()
    {
        QFETCH(TrainingSpec, spec);
        QFETCH(std::shared_ptr<FitData>, data);
        const Fitted model = fitted(spec, *data);
        QVERIFY_RESULT(model);
        const double weight = sumOfWeights(*data);
        const QString penalty = wordParameter(spec.estimator, QStringLiteral("penalty"));
        const QString &kind = spec.estimator.kind;
        double absolute = 0;
        double square = 0;
        if (kind == u"ridge")
            square = 0.1;
        if (kind == u"lasso")
            absolute = 0.1 * weight;
        if (kind == u"elastic_net")
            absolute = square = 0.5 * 0.1 * weight;
        if (penalty == u"l2")
            square = 2;
        if (penalty == u"l1")
            absolute = 2;
        if (penalty == u"elastic_net") {
            absolute = 2 * 0.4;
            square = 2 * 0.6;
        }
        const double off = violation(modelOf(model), *data, absolute, square);
        QVERIFY2(off < 1e-7 * weight, qPrintable(QString::number(off)));
        if (absolute > 20) {
            const auto zeros = (modelOf(model).coefficients().array() == 0.0).count();
            QVERIFY(zeros > 0 && zeros < modelOf(model).coefficients().size());
        }
    }

    void weightsAreRepeatedRows_data() { addEveryFit(150, 6, true); }

    void weightsAreRepeatedRows()
    {
        QFETCH(TrainingSpec, spec);
        QFETCH(std::shared_ptr<FitData>, data);
        // Ridge and elastic net alike: penalties do not depend on how rows are counted.
        const Fitted weighted = fitted(spec, *data);
        const Fitted plain = fitted(spec, repeated(*data));
        QVERIFY_RESULT(weighted);
        QVERIFY_RESULT(plain);
        const double most = (modelOf(weighted).coefficients() - modelOf(plain).coefficients()).cwiseAbs().maxCoeff();
        QVERIFY2(most < 1e-6, qPrintable(QString::number(most)));
        const double intercepts = (modelOf(weighted).intercepts() - modelOf(plain).intercepts()).cwiseAbs().maxCoeff();
        QVERIFY2(intercepts < 1e-6, qPrintable(QString::number(intercepts)));
    }

    void dependentColumnsShareAndConstantOnesGetNothing()
    {
        FitData data = made(200, 6, 0);
        data.features.col(3) = data.features.col(0);
        data.features.col(4) = Eigen::VectorXd::Constant(200, 0.1);
        data.features.col(5) = 2 * data.features.col(1) - data.features.col(2);
        const Fitted model = fitted(specOf(QStringLiteral("linear")), data);
        QVERIFY_RESULT(model);
        // The shortest answer by another way.
        const Eigen::RowVectorXd means = data.features.colwise().mean();
        Eigen::MatrixXd centred = data.features.rowwise() - means;
        centred.col(4).setZero();
        const Eigen::Map<const Eigen::VectorXd> target(data.target.data(), 200);
        const Eigen::VectorXd expected =
            centred.completeOrthogonalDecomposition().solve((target.array() - target.mean()).matrix());
        QVERIFY((coefficientsOf(model) - expected).cwiseAbs().maxCoeff() < 1e-12);
        QCOMPARE(coefficientsOf(model)[4], 0.0);
        QVERIFY(std::abs(coefficientsOf(model)[0] - coefficientsOf(model)[3]) < 1e-12);
        // The same with a million-fold unit for one of the twins: the shortest one then uses the other.
        data.features.col(3) *= 1e6;
        const Fitted scaled = fitted(specOf(QStringLiteral("linear")), data);
        QVERIFY_RESULT(scaled);
        QVERIFY(std::abs(coefficientsOf(scaled)[3] * 1e6 - 2 * expected[0]) < 1e-6);
        data.features.col(3) /= 1e6;
        for (const QString &kind : amountKinds) {
            const Fitted each = fitted(specOf(kind), data);
            QVERIFY_RESULT(each);
            QCOMPARE(coefficientsOf(each)[4], 0.0);
        }
        FitData classes = made(200, 6, 3);
        classes.features = data.features;
        for (const QString &penalty : classPenalties) {
            const Fitted each = fitted(logisticSpec(penalty, 1), classes);
            QVERIFY_RESULT(each);
            QVERIFY(modelOf(each).coefficients().col(4).isZero(0));
            QVERIFY(modelOf(each).coefficients().cwiseAbs().maxCoeff() < 20);
        }
    }

    void moreColumnsThanRows()
    {
        const FitData data = made(40, 90, 0, true);
        const Fitted linear = fitted(specOf(QStringLiteral("linear")), data);
        QVERIFY_RESULT(linear);
        NoProgress unwatched;
        auto predicted = (*linear)->predict(data.features, unwatched);
        for (size_t i = 0; i < 40; ++i)
            QVERIFY(std::abs((*predicted)[i] - data.target[i]) < 1e-10);
        // The shortest of all that fit is a sum of (centred) rows.
        Eigen::VectorXd weights(40);
        for (Eigen::Index i = 0; i < 40; ++i)
            weights[i] = data.weight(size_t(i));
        const Eigen::RowVectorXd means = weights.transpose() * data.features / weights.sum();
        const Eigen::MatrixXd across = (data.features.rowwise() - means).transpose();
        const Eigen::VectorXd mix = across.completeOrthogonalDecomposition().solve(coefficientsOf(linear));
        QVERIFY((across * mix - coefficientsOf(linear)).cwiseAbs().maxCoeff() < 1e-10);
        for (const double alpha : {1e-9, 0.5}) {
            const Fitted ridge = fitted(specOf(QStringLiteral("ridge"), {{QStringLiteral("alpha"), alpha}}), data);
            QVERIFY_RESULT(ridge);
            QVERIFY(violation(modelOf(ridge), data, 0, alpha) < 1e-8);
        }
    }

    /// Ten thousand columns: no kind builds a square of them unless it must.
    void tenThousandColumns()
    {
        const FitData data = made(60, 10'000, 0);
        for (const QString &kind : amountKinds) {
            const Fitted model = fitted(specOf(kind), data);
            QVERIFY_RESULT(model);
            const double off = kind == u"linear"  ? violation(modelOf(model), data, 0, 0)
                               : kind == u"ridge" ? violation(modelOf(model), data, 0, 1)
                               : kind == u"lasso" ? violation(modelOf(model), data, 60, 0)
                                                  : violation(modelOf(model), data, 30, 30);
            QVERIFY2(off < 1e-6, qPrintable(kind + QString::number(off)));
        }
        const FitData classes = made(60, 10'000, 2);
        for (const QString &penalty : {QStringLiteral("l2"), QStringLiteral("l1"), QStringLiteral("elastic_net")}) {
            const Fitted model = fitted(logisticSpec(penalty, 0.1), classes);
            QVERIFY_RESULT(model);
            const double absolute = penalty == u"l1" ? 10 : penalty == u"l2" ? 0 : 4;
            const double square = penalty == u"l1" ? 0 : penalty == u"l2" ? 10 : 6;
            const double off = violation(modelOf(model), classes, absolute, square);
            QVERIFY2(off < 1e-5, qPrintable(penalty + QString::number(off)));
        }
        QVERIFY_ERROR(fitted(logisticSpec(QStringLiteral("none"), 1), classes), ErrorCode::Invalid);
    }

    /// Many classes times features, so that curvatures are never a matrix.
    void manyScores()
    {
        const FitData data = made(900, 60, 15);
        const Fitted model = fitted(logisticSpec(QStringLiteral("l2"), 0.5), data);
        QVERIFY_RESULT(model);
        QVERIFY(violation(modelOf(model), data, 0, 2) < 1e-4);
        const Fitted sparse = fitted(logisticSpec(QStringLiteral("l1"), 0.1), data);
        QVERIFY_RESULT(sparse);
        QVERIFY(violation(modelOf(sparse), data, 10, 0) < 1e-4);
    }

    /// Enough rows that the start comes from samples and curvatures from a part of them; sorted by class, the worst
    /// case.
    void manyRows()
    {
        FitData data = made(150'000, 4, 2, true);
        std::vector<Eigen::Index> order(data.target.size());
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(), [&](Eigen::Index a, Eigen::Index b) {
            return data.target[size_t(a)] < data.target[size_t(b)];
        });
        const FitData before = data;
        data.features = before.features(order, Eigen::all);
        for (size_t i = 0; i < order.size(); ++i) {
            data.target[i] = before.target[size_t(order[i])];
            data.weights[i] = before.weights[size_t(order[i])];
        }
        for (const QString &penalty : classPenalties) {
            const Fitted model = fitted(logisticSpec(penalty, 0.001), data);
            QVERIFY_RESULT(model);
            const double strength = penalty == u"none" ? 0 : 1000;
            const double absolute = penalty == u"l1" ? 1 : penalty == u"elastic_net" ? 0.4 : 0;
            const double square = penalty == u"l2" ? 1 : penalty == u"elastic_net" ? 0.6 : 0;
            const double off = violation(modelOf(model), data, strength * absolute, strength * square);
            QVERIFY2(off < 1e-6 * sumOfWeights(data), qPrintable(penalty + QString::number(off)));
        }
    }

    void separatedClassesNeedAPenalty()
    {
        for (const size_t classes : {size_t(2), size_t(3)}) {
            FitData data = made(60, 2, classes);
            for (size_t i = 0; i < 60; ++i)
                data.features(Eigen::Index(i), 0) =
                    data.target[i] * data.target[i] * 3 + data.features(Eigen::Index(i), 1) * 1e-3;
            auto refused = fitted(logisticSpec(QStringLiteral("none"), 1), data);
            if (classes == 2) {
                QVERIFY_ERROR(refused, ErrorCode::Invalid);
                QVERIFY2(refused.error().text.contains(QStringLiteral("without a penalty")),
                         qPrintable(refused.error().text));
            }
            for (const QString &penalty : {QStringLiteral("l2"), QStringLiteral("l1"), QStringLiteral("elastic_net")}) {
                const Fitted model = fitted(logisticSpec(penalty, 1e6), data);
                QVERIFY_RESULT(model);
                QVERIFY(modelOf(model).coefficients().allFinite());
            }
        }
        // All but rows at one point are separated: coefficients still grow without end.
        FitData nearly = made(60, 1, 2);
        for (size_t i = 0; i < 60; ++i) {
            nearly.features(Eigen::Index(i), 0) = i < 10 ? 0 : i % 2 == 0 ? 1 : -1;
            nearly.target[i] = i < 10 ? double(i % 2) : i % 2 == 0 ? 1 : 0;
        }
        QVERIFY_ERROR(fitted(logisticSpec(QStringLiteral("none"), 1), nearly), ErrorCode::Invalid);
    }

    /// A unit changes a coefficient by as much and nothing else, where no penalty depends on it.
    void hugeAndTinyScales()
    {
        const FitData data = made(300, 5, 0);
        const Fitted plain = fitted(specOf(QStringLiteral("linear")), data);
        const FitData classes = made(300, 5, 2);
        const Fitted odds = fitted(logisticSpec(QStringLiteral("none"), 1), classes);
        QVERIFY_RESULT(plain);
        QVERIFY_RESULT(odds);
        for (const double unit : {1e-150, 1e-30, 1e30, 1e150}) {
            FitData scaled = data;
            scaled.features.col(1) *= unit;
            scaled.features.col(2) *= 1 / unit;
            for (double &value : scaled.target)
                value *= unit;
            const Fitted model = fitted(specOf(QStringLiteral("linear")), scaled);
            QVERIFY_RESULT(model);
            QVERIFY(std::abs(coefficientsOf(model)[0] / unit - coefficientsOf(plain)[0]) < 1e-12);
            QVERIFY(std::abs(coefficientsOf(model)[1] - coefficientsOf(plain)[1]) < 1e-12);
            FitData others = classes;
            others.features.col(1) *= unit;
            const Fitted other = fitted(logisticSpec(QStringLiteral("none"), 1), others);
            QVERIFY_RESULT(other);
            QVERIFY(std::abs(coefficientsOf(other)[0] - coefficientsOf(odds)[0]) < 1e-7);
            QVERIFY(std::abs(coefficientsOf(other)[1] * unit - coefficientsOf(odds)[1]) < 1e-7);
        }
        // Far from zero, where squares would cancel.
        FitData far = data;
        far.features.array() += 1e9;
        const Fitted away = fitted(specOf(QStringLiteral("linear")), far);
        QVERIFY_RESULT(away);
        QVERIFY((coefficientsOf(away) - coefficientsOf(plain)).cwiseAbs().maxCoeff() < 1e-5);
    }

    void numbersThatAreNoneAreRefused_data() { addEveryFit(100, 4, false); }

    void numbersThatAreNoneAreRefused()
    {
        QFETCH(TrainingSpec, spec);
        QFETCH(std::shared_ptr<FitData>, data);
        for (const double bad : {double(INFINITY), -double(INFINITY), std::nan("")}) {
            FitData broken = *data;
            broken.features(57, 2) = bad;
            auto model = fitted(spec, broken);
            QVERIFY_ERROR(model, ErrorCode::Invalid);
            QVERIFY(model.error().text.contains(QStringLiteral("No finite coefficients")));
        }
    }

    void stopsWhenAsked_data() { addEveryFit(3000, 300, false); }

    void stopsWhenAsked()
    {
        QFETCH(TrainingSpec, spec);
        QFETCH(std::shared_ptr<FitData>, data);
        for (const int after : {1, 2, 3, 10, 60, 200}) {
            Impatient observer(after);
            auto model = fitEstimator(spec, *data, observer);
            const qint64 waited = observer.hasStopped() ? observer.waited() : 0;
            if (!observer.hasStopped()) {
                QVERIFY(after > 3);
                continue;
            }
            QVERIFY_ERROR(model, ErrorCode::Cancelled);
            // 100 ms, and as much again for a machine that has other work.
            QVERIFY2(waited < 200, qPrintable(QString::number(waited)));
        }
    }

    void savedAndLoaded_data() { addEveryFit(80, 5, false); }

    void savedAndLoaded()
    {
        QFETCH(TrainingSpec, spec);
        QFETCH(std::shared_ptr<FitData>, data);
        const Fitted model = fitted(spec, *data);
        const Fitted again = fitted(spec, *data);
        QVERIFY_RESULT(model);
        const QByteArray bytes = (*model)->save();
        QCOMPARE((*again)->save(), bytes);
        const EstimatorShape shape{data->task, data->classes, 5};
        auto loaded = loadEstimator(spec.estimator.kind, bytes, shape);
        QVERIFY_RESULT(loaded);
        QCOMPARE((*loaded)->save(), bytes);
        QCOMPARE((*loaded)->weights(), (*model)->weights());
        QCOMPARE((*model)->weights().size(), size_t(5));
        NoProgress unwatched;
        QCOMPARE(*(*loaded)->predict(data->features, unwatched), *(*model)->predict(data->features, unwatched));
        for (qsizetype size = 0; size < bytes.size(); ++size)
            QVERIFY_ERROR(loadEstimator(spec.estimator.kind, bytes.left(size), shape), ErrorCode::Damaged);
        QVERIFY_ERROR(loadEstimator(spec.estimator.kind, bytes + bytes.left(8), shape), ErrorCode::Damaged);
        std::vector<double> broken = *numbersFromBlob(bytes);
        broken[1] = std::numeric_limits<double>::infinity();
        QVERIFY_ERROR(loadEstimator(spec.estimator.kind, blobFromNumbers(broken), shape), ErrorCode::Damaged);
    }

    void curvesFall()
    {
        TrainingWatcher watcher;
        const FitData data = made(500, 8, 3);
        QVERIFY_RESULT(fitEstimator(logisticSpec(QStringLiteral("l2"), 1), data, watcher));
        const auto &losses = watcher.curves[QStringLiteral("train_log_loss")];
        QVERIFY(losses.size() >= 3);
        for (size_t i = 1; i < losses.size(); ++i) {
            QCOMPARE(losses[i].first, losses[i - 1].first + 1);
            QVERIFY(losses[i].second <= losses[i - 1].second + 1e-12);
        }
        const FitData amounts = made(500, 8, 0);
        for (const QString &kind : amountKinds) {
            TrainingWatcher each;
            auto model = fitEstimator(specOf(kind), amounts, each);
            QVERIFY_RESULT(model);
            NoProgress unwatched;
            const auto predicted = (*model)->predict(amounts.features, unwatched);
            const double error = rootMeanSquaredError(amounts.target, *predicted);
            QVERIFY(std::abs(each.curves[QStringLiteral("train_rmse")].back().second - error) < 1e-9);
        }
    }

    void parametersAreChecked()
    {
        const auto isRefused = [](const EstimatorSpec &spec, LearningTask task) {
            return checkEstimator(spec, task).isError();
        };
        QVERIFY(isRefused({QStringLiteral("logistic"), {}}, LearningTask::Regression));
        QVERIFY(isRefused({QStringLiteral("lasso"), {}}, LearningTask::Binary));
        QVERIFY(isRefused({QStringLiteral("logistic"), {{QStringLiteral("C"), 0.0}}}, LearningTask::Binary));
        QVERIFY(isRefused({QStringLiteral("logistic"), {{QStringLiteral("penalty"), QStringLiteral("l3")}}},
                          LearningTask::Binary));
        QVERIFY(
            isRefused({QStringLiteral("elastic_net"), {{QStringLiteral("l1_ratio"), 1.5}}}, LearningTask::Regression));
        QVERIFY(isRefused({QStringLiteral("lasso"), {{QStringLiteral("alpha"), -1.0}}}, LearningTask::Regression));
        QVERIFY(isRefused({QStringLiteral("lasso"), {{QStringLiteral("l1_ratio"), 0.5}}}, LearningTask::Regression));
        QVERIFY(isRefused({QStringLiteral("linear"), {{QStringLiteral("alpha"), 1.0}}}, LearningTask::Regression));
        QVERIFY(!isRefused({QStringLiteral("logistic"), {{QStringLiteral("penalty"), QStringLiteral("none")}}},
                           LearningTask::Multiclass));
    }
};

QTEST_GUILESS_MAIN(TestLinearModels)
#include "tst_linear_models.moc"
