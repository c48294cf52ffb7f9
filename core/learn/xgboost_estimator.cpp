#include "core/learn/xgboost_estimator.h"

#include "core/base/json.h"
#include "core/learn/losses.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QtEndian>

#include <limits>
#include <numeric>
#include <xgboost/c_api.h>

namespace assay
{

namespace
{

Error xgboostError()
{
    return Error{ErrorCode::Internal, QCoreApplication::translate("core", "XGBoost could not go on; show the details."),
                 QString::fromUtf8(XGBGetLastError())};
}

/// Owns a DMatrix.
class Matrix final
{
public:
    Matrix() = default;
    ~Matrix()
    {
        if (m_handle)
            XGDMatrixFree(m_handle);
    }
    Matrix(const Matrix &) = delete;
    Matrix &operator=(const Matrix &) = delete;

    Result<> create(const FeatureMatrix &features, std::span<const double> target, std::span<const double> weights)
    {
        const Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> small = features.cast<float>();
        if (XGDMatrixCreateFromMat(small.data(), bst_ulong(small.rows()), bst_ulong(small.cols()),
                                   std::numeric_limits<float>::quiet_NaN(), &m_handle) != 0)
            return xgboostError();
        if (target.empty())
            return Done{};
        const std::vector<float> labels(target.begin(), target.end());
        if (XGDMatrixSetFloatInfo(m_handle, "label", labels.data(), bst_ulong(labels.size())) != 0)
            return xgboostError();
        const std::vector<float> counts(weights.begin(), weights.end());
        if (!counts.empty() && XGDMatrixSetFloatInfo(m_handle, "weight", counts.data(), bst_ulong(counts.size())) != 0)
            return xgboostError();
        return Done{};
    }
    [[nodiscard]] DMatrixHandle get() const { return m_handle; }

private:
    DMatrixHandle m_handle = nullptr;
};

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

Result<> setParameters(BoosterHandle booster, const TrainingSpec &spec, const FitData &data)
{
    const auto real = [&](const char *name) {
        return QByteArray::number(realParameter(spec.estimator, QString::fromLatin1(name)), 'g', 9);
    };
    const std::pair<const char *, QByteArray> parameters[] = {
        {"objective", objectiveOf(data.task)},
        {"num_class", QByteArray::number(data.task == LearningTask::Multiclass ? int(data.classes) : 0)},
        {"tree_method", "hist"},
        {"nthread", "1"},
        {"verbosity", "0"},
        {"seed", QByteArray::number(spec.seed & 0x7FFFFFFF)},
        {"base_score", QByteArray::number(baseScore(data), 'g', 9)},
        {"learning_rate", real("learning_rate")},
        {"max_depth", QByteArray::number(wholeParameter(spec.estimator, QStringLiteral("max_depth")))},
        {"min_child_weight", real("min_child_weight")},
        {"subsample", real("subsample")},
        {"colsample_bytree", real("colsample_bytree")},
        {"reg_lambda", real("reg_lambda")}};
    for (const auto &[name, value] : parameters) {
        if (XGBoosterSetParam(booster, name, value.constData()) != 0)
            return xgboostError();
    }
    return Done{};
}

Result<std::vector<double>> predictMatrix(BoosterHandle booster, DMatrixHandle matrix, int begin, int end)
{
    const QByteArray config = compactJson({{QStringLiteral("type"), 0},
                                           {QStringLiteral("training"), false},
                                           {QStringLiteral("iteration_begin"), begin},
                                           {QStringLiteral("iteration_end"), end},
                                           {QStringLiteral("strict_shape"), false}});
    const bst_ulong *shape = nullptr;
    bst_ulong dimensions = 0;
    const float *values = nullptr;
    if (XGBoosterPredictFromDMatrix(booster, matrix, config.constData(), &shape, &dimensions, &values) != 0)
        return xgboostError();
    const bst_ulong count = std::accumulate(shape, shape + dimensions, bst_ulong(1), std::multiplies<>());
    return std::vector<double>(values, values + count);
}

/// That a model read from a file gives as many numbers a row as its signature says.
Result<> checkOutputs(BoosterHandle booster, const EstimatorShape &shape)
{
    Matrix row;
    ASSAY_CHECK(row.create(FeatureMatrix::Zero(1, Eigen::Index(shape.features)), {}, {}));
    ASSAY_TRY(prediction, predictMatrix(booster, row.get(), 0, 0));
    if (prediction.size() != shape.outputs())
        return damagedModel();
    return Done{};
}

} // namespace

XgboostEstimator::~XgboostEstimator()
{
    if (m_booster)
        XGBoosterFree(m_booster);
}

Result<std::unique_ptr<Estimator>> XgboostEstimator::fit(const TrainingSpec &spec, const FitData &data,
                                                         TrainingObserver &observer)
{
    Matrix training;
    Matrix validation;
    ASSAY_CHECK(training.create(data.features, data.target, data.weights));
    ASSAY_CHECK(validation.create(data.validationFeatures, data.validationTarget, {}));
    auto made = std::make_unique<XgboostEstimator>();
    made->m_featureCount = size_t(data.features.cols());
    const DMatrixHandle cached[] = {training.get(), validation.get()};
    if (XGBoosterCreate(cached, 2, &made->m_booster) != 0)
        return xgboostError();
    ASSAY_CHECK(setParameters(made->m_booster, spec, data));
    const QString loss = QLatin1String(curveLossName(data.task));

    const auto rounds = int(wholeParameter(spec.estimator, QStringLiteral("n_estimators")));
    const auto patience = int(wholeParameter(spec.estimator, QStringLiteral("early_stopping_rounds")));
    double best = std::numeric_limits<double>::infinity();
    int bestRound = 0;
    for (int round = 0; round < rounds; ++round) {
        if (!observer.report(double(round) / rounds,
                             QCoreApplication::translate("core", "Round %1 of %2").arg(round + 1).arg(rounds)))
            return trainingStopped();
        if (XGBoosterUpdateOneIter(made->m_booster, round, training.get()) != 0)
            return xgboostError();
        ASSAY_TRY(fitted, predictMatrix(made->m_booster, training.get(), 0, 0));
        ASSAY_TRY(watched, predictMatrix(made->m_booster, validation.get(), 0, 0));
        const double error = curveLoss(data.task, data.validationTarget, watched, data.outputs());
        observer.curvePoint(QStringLiteral("train_") + loss, round + 1,
                            curveLoss(data.task, data.target, fitted, data.outputs()));
        observer.curvePoint(QStringLiteral("valid_") + loss, round + 1, error);
        if (error < best) {
            best = error;
            bestRound = round;
        } else if (patience > 0 && round - bestRound >= patience) {
            break;
        }
        made->m_rounds = round + 1;
    }
    if (patience > 0)
        made->m_rounds = bestRound + 1;
    return std::unique_ptr<Estimator>(std::move(made));
}

Result<std::vector<double>> XgboostEstimator::predict(const FeatureMatrix &features, Progress &) const
{
    Matrix matrix;
    ASSAY_CHECK(matrix.create(features, {}, {}));
    return predictMatrix(m_booster, matrix.get(), 0, m_rounds);
}

std::vector<double> XgboostEstimator::weights() const
{
    const QByteArray config = compactJson({{QStringLiteral("importance_type"), QStringLiteral("total_gain")}});
    bst_ulong nameCount = 0;
    const char **names = nullptr;
    bst_ulong dimensions = 0;
    const bst_ulong *shape = nullptr;
    const float *scores = nullptr;
    std::vector<double> weights(m_featureCount, 0);
    if (XGBoosterFeatureScore(m_booster, config.constData(), &nameCount, &names, &dimensions, &shape, &scores) != 0)
        return weights;
    for (bst_ulong i = 0; i < nameCount; ++i) {
        // Features without names are called f0, f1, …
        const size_t feature = QByteArray(names[i]).mid(1).toULong();
        if (feature < weights.size())
            weights[feature] = double(scores[i]);
    }
    return weights;
}

QByteArray XgboostEstimator::save() const
{
    bst_ulong size = 0;
    const char *bytes = nullptr;
    const QByteArray config = compactJson({{QStringLiteral("format"), QStringLiteral("ubj")}});
    if (XGBoosterSaveModelToBuffer(m_booster, config.constData(), &size, &bytes) != 0)
        return {};
    QByteArray saved(4, Qt::Uninitialized);
    qToLittleEndian(quint32(m_rounds), saved.data());
    return saved + QByteArray(bytes, qsizetype(size));
}

Result<std::unique_ptr<Estimator>> XgboostEstimator::load(const QByteArray &bytes, const EstimatorShape &shape)
{
    if (bytes.size() < 5)
        return damagedModel();
    auto made = std::make_unique<XgboostEstimator>();
    made->m_rounds = int(qFromLittleEndian<quint32>(bytes.constData()));
    made->m_featureCount = shape.features;
    bst_ulong features = 0;
    int rounds = 0;
    if (XGBoosterCreate(nullptr, 0, &made->m_booster) != 0 ||
        XGBoosterLoadModelFromBuffer(made->m_booster, bytes.constData() + 4, bst_ulong(bytes.size() - 4)) != 0 ||
        XGBoosterGetNumFeature(made->m_booster, &features) != 0 ||
        XGBoosterBoostedRounds(made->m_booster, &rounds) != 0)
        return damagedModel();
    if (features != shape.features || made->m_rounds < 1 || made->m_rounds > rounds)
        return damagedModel();
    ASSAY_CHECK(checkOutputs(made->m_booster, shape));
    // A server or a busy machine is slower with two threads than with one.
    XGBoosterSetParam(made->m_booster, "nthread", "1");
    return std::unique_ptr<Estimator>(std::move(made));
}

} // namespace assay
