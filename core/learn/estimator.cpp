#include "core/learn/estimator.h"

#include "core/learn/elastic_net.h"
#include "core/learn/estimator_rules.h"
#include "core/learn/knn_estimator.h"
#include "core/learn/linear_model.h"
#include "core/learn/linear_regression.h"
#include "core/learn/logistic_regression.h"
#include "core/learn/majority_estimator.h"
#include "core/learn/mean_estimator.h"
#include "core/learn/mlp_estimator.h"
#include "core/learn/naive_bayes_estimator.h"
#include "core/learn/random_forest_estimator.h"
#include "core/learn/shapley.h"
#include "core/learn/xgboost_estimator.h"

#include <QCoreApplication>

#include <cmath>

namespace assay
{

namespace
{

ParameterValue parameter(const EstimatorSpec &spec, const QString &name)
{
    if (const auto given = spec.parameters.constFind(name); given != spec.parameters.cend())
        return *given;
    for (const ParameterRule &rule : parameterRules(spec.kind)) {
        if (rule.name == name)
            return rule.defaultValue;
    }
    return std::int64_t(0);
}

} // namespace

Result<Contributions> Estimator::contributions(const FeatureMatrix &, Progress &) const
{
    return Error{ErrorCode::Refused,
                 QCoreApplication::translate("core", "This kind of model cannot tell exactly what each input adds to a "
                                                     "prediction; boosted trees and linear models can. Look at the "
                                                     "importance of its inputs instead.")};
}

std::int64_t wholeParameter(const EstimatorSpec &spec, const QString &name)
{
    const ParameterValue value = parameter(spec, name);
    return std::holds_alternative<std::int64_t>(value) ? std::get<std::int64_t>(value) : 0;
}

double realParameter(const EstimatorSpec &spec, const QString &name)
{
    const ParameterValue value = parameter(spec, name);
    if (const auto *whole = std::get_if<std::int64_t>(&value))
        return double(*whole);
    return std::holds_alternative<double>(value) ? std::get<double>(value) : 0;
}

QString wordParameter(const EstimatorSpec &spec, const QString &name)
{
    const ParameterValue value = parameter(spec, name);
    return std::holds_alternative<QString>(value) ? std::get<QString>(value) : QString();
}

std::vector<std::int64_t> listParameter(const EstimatorSpec &spec, const QString &name)
{
    const ParameterValue value = parameter(spec, name);
    return std::holds_alternative<std::vector<std::int64_t>>(value) ? std::get<std::vector<std::int64_t>>(value)
                                                                    : std::vector<std::int64_t>{};
}

Result<std::unique_ptr<Estimator>> fitEstimator(const TrainingSpec &spec, const FitData &data,
                                                TrainingObserver &observer)
{
    const QString &kind = spec.estimator.kind;
    if (kind == u"mean")
        return MeanEstimator::fit(data, observer);
    if (kind == u"majority")
        return MajorityEstimator::fit(data, observer);
    if (kind == u"linear")
        return fitLinearRegression(data, observer);
    if (kind == u"ridge")
        return fitRidge(spec, data, observer);
    if (kind == u"lasso" || kind == u"elastic_net")
        return fitElasticNet(spec, data, observer);
    if (kind == u"logistic")
        return fitLogistic(spec, data, observer);
    if (kind == u"naive_bayes")
        return NaiveBayesEstimator::fit(spec, data, observer);
    if (kind == u"knn")
        return KnnEstimator::fit(spec, data, observer);
    if (kind == u"xgboost")
        return XgboostEstimator::fit(spec, data, observer);
    if (kind == u"random_forest")
        return RandomForestEstimator::fit(spec, data, observer);
    return MlpEstimator::fit(spec, data, observer);
}

Result<std::unique_ptr<Estimator>> loadEstimator(const QString &kind, const QByteArray &bytes,
                                                 const EstimatorShape &shape)
{
    if (kind == u"mean")
        return MeanEstimator::load(bytes);
    if (kind == u"majority")
        return MajorityEstimator::load(bytes, shape);
    if (kind == u"linear" || kind == u"ridge" || kind == u"lasso" || kind == u"elastic_net" || kind == u"logistic")
        return LinearModel::load(bytes, shape);
    if (kind == u"naive_bayes")
        return NaiveBayesEstimator::load(bytes, shape);
    if (kind == u"knn")
        return KnnEstimator::load(bytes, shape);
    if (kind == u"xgboost")
        return XgboostEstimator::load(bytes, shape);
    if (kind == u"random_forest")
        return RandomForestEstimator::load(bytes, shape);
    if (kind == u"mlp")
        return MlpEstimator::load(bytes, shape);
    return damagedModel();
}

Result<> needFiniteFeatures(const FitData &data)
{
    for (Eigen::Index row = 0; row < data.features.rows(); ++row) {
        if (data.features.row(row).allFinite())
            continue;
        Eigen::Index feature = 0;
        while (std::isfinite(data.features(row, feature)))
            ++feature;
        const size_t place = size_t(feature);
        const QString name = place < data.featureInputs.size() ? data.inputs[data.featureInputs[place]].name
                                                               : QStringLiteral("feature %1").arg(feature + 1);
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("core", "“%1” holds infinity or numbers too large to learn from. Mend "
                                                         "the column or leave it out.")
                         .arg(name)};
    }
    return Done{};
}

Error trainingStopped()
{
    return Error{ErrorCode::Cancelled, QCoreApplication::translate("core", "Training was stopped.")};
}

Error damagedModel()
{
    return Error{ErrorCode::Damaged,
                 QCoreApplication::translate("core", "The model file is damaged: what was learned does "
                                                     "not fit its signature. Restore it from a backup.")};
}

} // namespace assay
