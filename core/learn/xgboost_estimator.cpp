#include "core/learn/xgboost_estimator.h"

#include "core/learn/checkpoints.h"
#include "core/learn/losses.h"
#include "core/learn/monotone.h"
#include "core/learn/shapley.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QIODevice>

#include <cmath>
#include <limits>
#include <xgboost/c_api.h>

namespace assay
{

namespace
{

/// What every row is given before the first tree: the weighted mean of the target; a class's share for two classes.
double baseScore(const FitData &data)
{
    if (data.task == LearningTask::Multiclass)
        return 0.5;
    double sum = 0;
    double weights = 0;
    for (size_t i = 0; i < data.target.size(); ++i) {
        sum += data.weight(i) * data.target[i];
        weights += data.weight(i);
    }
    return sum / weights;
}

QByteArray objectiveOf(LearningTask task)
{
    return task == LearningTask::Regression ? "reg:squarederror"
           : task == LearningTask::Binary   ? "binary:logistic"
                                            : "multi:softprob";
}

/// The constraints as XGBoost reads them, one a feature; empty without any.
Result<QByteArray> constraintsOf(const TrainingSpec &spec, const FitData &data)
{
    ASSAY_TRY(directions, monotoneDirections(spec, data.inputs));
    QByteArray text;
    bool hasAny = false;
    for (const size_t source : data.featureInputs) {
        text += (text.isEmpty() ? '(' : ',') + QByteArray::number(directions[source]);
        hasAny = hasAny || directions[source] != 0;
    }
    return hasAny ? text + ')' : QByteArray();
}

Result<XgboostBooster::Parameters> boosterParameters(const TrainingSpec &spec, const FitData &data)
{
    ASSAY_TRY(constraints, constraintsOf(spec, data));
    XgboostBooster::Parameters parameters{
        {"objective", objectiveOf(data.task)},
        {"num_class", QByteArray::number(data.task == LearningTask::Multiclass ? int(data.classes) : 0)},
        {"seed", QByteArray::number(spec.seed & 0x7FFFFFFF)},
        // Each round draws from its number, so that one that goes on draws the same.
        {"seed_per_iteration", "1"},
        {"base_score", QByteArray::number(baseScore(data), 'g', 9)},
        {"grow_policy", wordParameter(spec.estimator, QStringLiteral("grow_policy")).toUtf8()}};
    if (!constraints.isEmpty())
        parameters.emplace_back("monotone_constraints", constraints);
    for (const char *name : {"max_depth", "max_leaves", "max_bin", "max_cat_to_onehot", "max_cat_threshold"})
        parameters.emplace_back(name, QByteArray::number(wholeParameter(spec.estimator, QLatin1String(name))));
    for (const char *name : {"learning_rate", "min_child_weight", "subsample", "colsample_bytree", "colsample_bylevel",
                             "reg_alpha", "reg_lambda", "gamma"})
        parameters.emplace_back(name, QByteArray::number(realParameter(spec.estimator, QLatin1String(name)), 'g', 9));
    return parameters;
}

} // namespace

/// One fit, round by round.
class XgboostEstimator::Trainer final
{
public:
    Trainer(XgboostBooster &booster, const TrainingSpec &spec)
        : m_booster(booster),
          m_patience(int(wholeParameter(spec.estimator, QStringLiteral("early_stopping_rounds")))),
          m_samplesRows(realParameter(spec.estimator, QStringLiteral("subsample")) < 1)
    {
    }

    Result<> start(const TrainingSpec &spec, const FitData &data, const std::optional<QByteArray> &state)
    {
        ASSAY_CHECK(m_training.create(data.features, data.target, data.weights, data.categorical));
        ASSAY_CHECK(m_validation.create(data.validationFeatures, data.validationTarget, {}, data.categorical));
        ASSAY_TRY(parameters, boosterParameters(spec, data));
        ASSAY_CHECK(m_booster.create({&m_training, &m_validation}, parameters));
        return state ? restore(*state, data.target.size() * data.outputs()) : Result<>(Done{});
    }

    /// Takes out what only a fit that goes on needs.
    Result<> finish(size_t outputs)
    {
        return m_blanks.empty() ? Result<>(Done{}) : m_booster.removeRounds(m_blanks, outputs);
    }

    [[nodiscard]] int round() const { return m_round; }
    [[nodiscard]] bool isAtEnd() const { return m_patience > 0 && m_round - 1 - m_bestRound >= m_patience; }
    [[nodiscard]] int bestRounds() const { return m_patience > 0 ? m_bestRound + 1 : m_round; }

    /// Adds a round; gives the losses on the training and on the validation rows.
    Result<std::pair<double, double>> step()
    {
        if (XGBoosterUpdateOneIter(m_booster.handle(), m_round, m_training.handle()) != 0)
            return xgboostError();
        DMatrixHandle matrices[] = {m_training.handle(), m_validation.handle()};
        const char *names[] = {"a", "b"};
        const char *text = nullptr;
        if (XGBoosterEvalOneIter(m_booster.handle(), m_round, matrices, names, 2, &text) != 0)
            return xgboostError();
        // “[0]\ta-rmse:1.5\tb-rmse:1.7”, in as many digits as numbers have.
        const QList<QByteArray> parts = QByteArray(text).split('\t');
        const auto loss = [&](int place) {
            return place < parts.size() ? parts[place].mid(parts[place].lastIndexOf(':') + 1).toDouble()
                                        : std::numeric_limits<double>::quiet_NaN();
        };
        const std::pair losses(loss(1), loss(2));
        if (losses.second < m_best) {
            m_best = losses.second;
            m_bestRound = m_round;
        }
        ++m_round;
        return losses;
    }

    Result<QByteArray> state() const
    {
        bst_ulong size = 0;
        const char *bytes = nullptr;
        if (XGBoosterSerializeToBuffer(m_booster.handle(), &size, &bytes) != 0)
            return xgboostError();
        QByteArray state;
        QDataStream stream(&state, QIODevice::WriteOnly);
        stream.setVersion(QDataStream::Qt_6_4);
        stream << qint32(m_round) << qint32(m_bestRound) << m_best << QList<int>(m_blanks.begin(), m_blanks.end())
               << QByteArray::fromRawData(bytes, qsizetype(size));
        return state;
    }

private:
    Result<> restore(const QByteArray &state, size_t sums)
    {
        QDataStream stream(state);
        stream.setVersion(QDataStream::Qt_6_4);
        qint32 round = 0;
        qint32 bestRound = 0;
        QList<int> blanks;
        QByteArray bytes;
        stream >> round >> bestRound >> m_best >> blanks >> bytes;
        if (stream.status() != QDataStream::Ok)
            return damagedModel();
        if (XGBoosterUnserializeFromBuffer(m_booster.handle(), bytes.constData(), bst_ulong(bytes.size())) != 0)
            return xgboostError();
        m_round = round;
        m_bestRound = bestRound;
        m_blanks.assign(blanks.begin(), blanks.end());
        if (!m_samplesRows)
            return Done{};
        m_blanks.push_back(m_round + int(m_blanks.size()));
        return m_booster.addBlankRound(m_training, sums);
    }

    XgboostBooster &m_booster;
    XgboostMatrix m_training;
    XgboostMatrix m_validation;
    int m_patience;
    bool m_samplesRows;
    std::vector<int> m_blanks; ///< rounds of the booster that add nothing, ascending
    int m_round = 0;
    int m_bestRound = 0;
    double m_best = std::numeric_limits<double>::infinity();
};

namespace
{

/// What the sampler of features has drawn so far is not kept in a booster's state.
bool canGoOn(const TrainingSpec &spec)
{
    return realParameter(spec.estimator, QStringLiteral("colsample_bytree")) == 1 &&
           realParameter(spec.estimator, QStringLiteral("colsample_bylevel")) == 1;
}

} // namespace

Result<std::unique_ptr<Estimator>> XgboostEstimator::fit(const TrainingSpec &spec, const FitData &data,
                                                         TrainingObserver &observer)
{
    auto made = std::make_unique<XgboostEstimator>();
    made->m_featureCount = size_t(data.features.cols());
    ASSAY_TRY(checkpoints, Checkpoints::open(spec, data, observer));
    Trainer trainer(made->m_booster, spec);
    ASSAY_CHECK(trainer.start(spec, data, checkpoints.state()));
    const QString loss = QLatin1String(curveLossName(data.task));
    const auto rounds = int(wholeParameter(spec.estimator, QStringLiteral("n_estimators")));
    while (trainer.round() < rounds && !trainer.isAtEnd()) {
        const int round = trainer.round();
        if (!observer.report(double(round) / rounds,
                             QCoreApplication::translate("core", "Round %1 of %2").arg(round + 1).arg(rounds))) {
            if (round > 0 && canGoOn(spec))
                checkpoints.handOut([&] { return trainer.state(); });
            return trainingStopped();
        }
        ASSAY_TRY(losses, trainer.step());
        observer.curvePoint(QStringLiteral("train_") + loss, round + 1, losses.first);
        observer.curvePoint(QStringLiteral("valid_") + loss, round + 1, losses.second);
        if (canGoOn(spec))
            ASSAY_CHECK(checkpoints.offer([&] { return trainer.state(); }));
    }
    ASSAY_CHECK(trainer.finish(data.outputs()));
    made->m_rounds = trainer.bestRounds();
    return std::unique_ptr<Estimator>(std::move(made));
}

Result<std::vector<double>> XgboostEstimator::predict(const FeatureMatrix &features, Progress &) const
{
    if (features.rows() == 0)
        return std::vector<double>();
    XgboostMatrix matrix;
    ASSAY_CHECK(matrix.create(features, {}, {}));
    ASSAY_TRY(values, m_booster.predict(matrix, m_rounds, false));
    return std::vector<double>(values.begin(), values.end());
}

Result<Contributions> XgboostEstimator::contributions(const FeatureMatrix &features, Progress &progress) const
{
    return m_booster.contributions(features, m_rounds, progress);
}

Result<std::unique_ptr<Estimator>> XgboostEstimator::load(const QByteArray &bytes, const EstimatorShape &shape)
{
    auto made = std::make_unique<XgboostEstimator>();
    made->m_featureCount = shape.features;
    ASSAY_TRY(rounds, made->m_booster.load(bytes, shape));
    made->m_rounds = rounds;
    return std::unique_ptr<Estimator>(std::move(made));
}

Result<LearnedForm> XgboostEstimator::learned() const
{
    ASSAY_TRY(trees, m_booster.trees(m_rounds));
    return LearnedForm(std::move(trees));
}

} // namespace assay
