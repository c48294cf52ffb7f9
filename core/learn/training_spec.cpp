#include "core/learn/training_spec.h"

#include <QCoreApplication>

#include <cmath>

namespace assay
{

namespace
{

using Values = std::vector<std::int64_t>;

Error invalid(const QString &text)
{
    return Error{ErrorCode::Invalid, text};
}

QString quoted(const QStringList &words)
{
    QStringList all;
    for (const QString &word : words)
        all.append(QStringLiteral("“%1”").arg(word));
    return all.join(QStringLiteral(", "));
}

Result<> oneOf(const QString &key, const QString &value, const QStringList &allowed)
{
    if (allowed.contains(value))
        return Done{};
    return invalid(QCoreApplication::translate("core", "“%1” is “%2” in the specification; allowed are %3.")
                       .arg(key, value, quoted(allowed)));
}

Result<> inRange(const QString &key, double value, double min, double max)
{
    if (value >= min && value <= max)
        return Done{};
    return invalid(QCoreApplication::translate("core", "“%1” is %2 in the specification; allowed is %3 to %4.")
                       .arg(key)
                       .arg(value)
                       .arg(min)
                       .arg(max));
}

Result<> needed(const QString &key, const QString &value)
{
    if (!value.isEmpty())
        return Done{};
    return invalid(QCoreApplication::translate("core", "The specification has no “%1”; add it.").arg(key));
}

std::vector<ParameterRule> xgboostRules()
{
    using App = QCoreApplication;
    return {
        {QStringLiteral("n_estimators"), std::int64_t(300), 1, 100000, App::translate("core", "number of trees")},
        {QStringLiteral("learning_rate"), 0.1, 1e-4, 1, App::translate("core", "share of each tree that is added")},
        {QStringLiteral("max_depth"), std::int64_t(6), 1, 20, App::translate("core", "levels of a tree")},
        {QStringLiteral("min_child_weight"), 1.0, 0, 1e6, App::translate("core", "least weight of rows in a leaf")},
        {QStringLiteral("subsample"), 0.8, 0.01, 1, App::translate("core", "share of rows for each tree")},
        {QStringLiteral("colsample_bytree"), 1.0, 0.01, 1, App::translate("core", "share of features for each tree")},
        {QStringLiteral("reg_lambda"), 1.0, 0, 1e6, App::translate("core", "L2 penalty on leaf values")},
        {QStringLiteral("early_stopping_rounds"), std::int64_t(0), 0, 100000,
         App::translate("core", "rounds without gain before it stops, 0 for never")}};
}

std::vector<ParameterRule> mlpRules()
{
    using App = QCoreApplication;
    return {
        {QStringLiteral("hidden_layer_sizes"), Values{64, 32}, 1, 4096, App::translate("core", "units of each layer")},
        {QStringLiteral("learning_rate_init"), 0.002, 1e-6, 1, App::translate("core", "step size of Adam")},
        {QStringLiteral("alpha"), 0.0001, 0, 1e6, App::translate("core", "L2 penalty on weights")},
        {QStringLiteral("batch_size"), std::int64_t(64), 1, 1000000, App::translate("core", "rows for each step")},
        {QStringLiteral("max_iter"), std::int64_t(120), 1, 100000, App::translate("core", "passes over the rows")},
        {QStringLiteral("n_iter_no_change"), std::int64_t(15), 1, 100000,
         App::translate("core", "passes without gain before it stops")}};
}

Result<> checkParameter(const QString &kind, const ParameterRule &rule, const ParameterValue &value)
{
    const QString key = QStringLiteral("estimator.%1").arg(rule.name);
    if (const auto *layers = std::get_if<Values>(&value)) {
        if (layers->empty() || layers->size() > 10)
            return invalid(
                QCoreApplication::translate("core", "“%1” has %2 layers in the specification; allowed is 1 to 10.")
                    .arg(key)
                    .arg(layers->size()));
        for (const std::int64_t units : *layers)
            ASSAY_CHECK(inRange(key, double(units), rule.min, rule.max));
        return Done{};
    }
    Q_UNUSED(kind)
    const double number =
        std::holds_alternative<double>(value) ? std::get<double>(value) : double(std::get<std::int64_t>(value));
    return inRange(key, number, rule.min, rule.max);
}

Result<> checkEstimator(const EstimatorSpec &estimator)
{
    ASSAY_CHECK(oneOf(QStringLiteral("estimator.kind"), estimator.kind, estimatorKinds()));
    const std::vector<ParameterRule> rules = parameterRules(estimator.kind);
    for (auto given = estimator.parameters.cbegin(); given != estimator.parameters.cend(); ++given) {
        const auto rule =
            std::find_if(rules.begin(), rules.end(), [&](const ParameterRule &r) { return r.name == given.key(); });
        if (rule == rules.end()) {
            QStringList names;
            for (const ParameterRule &r : rules)
                names.append(r.name);
            return invalid(
                QCoreApplication::translate("core",
                                            "“estimator.%1” is not known for the estimator “%2”; allowed are %3.")
                    .arg(given.key(), estimator.kind,
                         names.isEmpty() ? QCoreApplication::translate("core", "no parameters") : quoted(names)));
        }
        const bool isWhole = std::holds_alternative<std::int64_t>(*given);
        const bool fits = given->index() == rule->defaultValue.index() ||
                          (isWhole && std::holds_alternative<double>(rule->defaultValue));
        if (!fits)
            return invalid(QCoreApplication::translate("core",
                                                       "“estimator.%1” has the wrong type in the specification; "
                                                       "allowed is %2.")
                               .arg(given.key(), std::holds_alternative<Values>(rule->defaultValue)
                                                     ? QCoreApplication::translate("core", "a list of whole numbers")
                                                 : std::holds_alternative<double>(rule->defaultValue)
                                                     ? QCoreApplication::translate("core", "a number")
                                                     : QCoreApplication::translate("core", "a whole number")));
        ASSAY_CHECK(checkParameter(estimator.kind, *rule, *given));
    }
    return Done{};
}

} // namespace

QStringList estimatorKinds()
{
    return {QStringLiteral("mean"), QStringLiteral("ridge"), QStringLiteral("xgboost"), QStringLiteral("mlp")};
}

std::vector<ParameterRule> parameterRules(const QString &kind)
{
    if (kind == u"ridge")
        return {
            {QStringLiteral("alpha"), 1.0, 0, 1e12, QCoreApplication::translate("core", "L2 penalty on coefficients")}};
    if (kind == u"xgboost")
        return xgboostRules();
    if (kind == u"mlp")
        return mlpRules();
    return {};
}

Result<> validateTrainingSpec(const TrainingSpec &spec)
{
    ASSAY_CHECK(needed(QStringLiteral("experiment"), spec.experiment));
    ASSAY_CHECK(needed(QStringLiteral("data"), spec.data));
    ASSAY_CHECK(needed(QStringLiteral("target"), spec.target));
    ASSAY_CHECK(oneOf(QStringLiteral("task"), spec.task, {QStringLiteral("regression")}));
    ASSAY_CHECK(oneOf(QStringLiteral("split.kind"), spec.split.kind,
                      {QStringLiteral("random"), QStringLiteral("time"), QStringLiteral("column")}));
    if (spec.split.kind == u"column") {
        ASSAY_CHECK(needed(QStringLiteral("split.by"), spec.split.by));
        ASSAY_CHECK(needed(QStringLiteral("split.holdout"), spec.split.holdout));
    } else {
        ASSAY_CHECK(inRange(QStringLiteral("split.test"), spec.split.test, 0.01, 0.9));
    }
    if (spec.exclude.contains(spec.target))
        return invalid(QCoreApplication::translate("core", "“exclude” names the target “%1”; take it out of the list.")
                           .arg(spec.target));
    return checkEstimator(spec.estimator);
}

} // namespace assay
