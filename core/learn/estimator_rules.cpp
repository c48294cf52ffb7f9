#include "core/learn/estimator_rules.h"

#include "core/learn/spec_checks.h"

#include <QCoreApplication>

#include <algorithm>

namespace assay
{

namespace
{

using Values = std::vector<std::int64_t>;

/// What an estimator can learn, and what it needs of its features.
struct Kind {
    const char *name;
    bool isForAmounts;
    bool isForClasses;
    bool keepsNumbers;      ///< takes numbers as they are, NaN for missing
    bool watchesValidation; ///< curves and early stopping need rows that it does not fit
};

// clang-format off
constexpr Kind kinds[] = {{"mean", true, false, false, false},
                          {"majority", false, true, false, false},
                          {"linear", true, false, false, false},
                          {"ridge", true, false, false, false},
                          {"lasso", true, false, false, false},
                          {"elastic_net", true, false, false, false},
                          {"logistic", false, true, false, false},
                          {"naive_bayes", false, true, false, false},
                          {"knn", true, true, false, false},
                          {"mlp", true, true, false, true},
                          {"xgboost", true, true, true, true},
                          {"random_forest", true, true, true, false}};
// clang-format on

const Kind *findKind(const QString &name)
{
    const auto found = std::find_if(std::begin(kinds), std::end(kinds),
                                    [&](const Kind &kind) { return name == QLatin1String(kind.name); });
    return found == std::end(kinds) ? nullptr : found;
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
        {QStringLiteral("colsample_bylevel"), 1.0, 0.01, 1, App::translate("core", "share of these for each level")},
        {QStringLiteral("reg_lambda"), 1.0, 0, 1e6, App::translate("core", "L2 penalty on leaf values")},
        {QStringLiteral("reg_alpha"), 0.0, 0, 1e6, App::translate("core", "L1 penalty on leaf values")},
        {QStringLiteral("gamma"), 0.0, 0, 1e12, App::translate("core", "least gain of a split")},
        {QStringLiteral("max_bin"), std::int64_t(256), 2, 65536, App::translate("core", "steps of each number")},
        {QStringLiteral("max_cat_to_onehot"), std::int64_t(4), 1, 100000,
         App::translate("core", "with fewer categories than this, a split tells one from the rest")},
        {QStringLiteral("max_cat_threshold"), std::int64_t(64), 1, 100000,
         App::translate("core", "most categories that a split tells from the rest")},
        {QStringLiteral("grow_policy"),
         QStringLiteral("depthwise"),
         0,
         0,
         App::translate("core", "where a tree grows next: level by level, or where most is gained"),
         {QStringLiteral("depthwise"), QStringLiteral("lossguide")}},
        {QStringLiteral("max_leaves"), std::int64_t(0), 0, 1000000,
         App::translate("core", "leaves of a tree, 0 for as many as its levels allow")},
        {QStringLiteral("monotone_increasing"), QStringList(), 0, 0,
         App::translate("core", "columns that predictions may only rise with")},
        {QStringLiteral("monotone_decreasing"), QStringList(), 0, 0,
         App::translate("core", "columns that predictions may only fall with")},
        {QStringLiteral("early_stopping_rounds"), std::int64_t(0), 0, 100000,
         App::translate("core", "rounds without gain before it stops, 0 for never")}};
}

std::vector<ParameterRule> forestRules()
{
    using App = QCoreApplication;
    return {{QStringLiteral("n_estimators"), std::int64_t(200), 1, 100000, App::translate("core", "number of trees")},
            {QStringLiteral("max_depth"), std::int64_t(16), 1, 50, App::translate("core", "levels of a tree")},
            {QStringLiteral("min_samples_leaf"), 2.0, 0, 1e6, App::translate("core", "least weight of rows in a leaf")},
            {QStringLiteral("max_features"), 0.33, 0.01, 1, App::translate("core", "share of features for each node")},
            {QStringLiteral("subsample"), 0.632, 0.01, 1, App::translate("core", "share of rows for each tree")}};
}

std::vector<ParameterRule> knnRules()
{
    using App = QCoreApplication;
    return {{QStringLiteral("n_neighbors"), std::int64_t(5), 1, 1000000, App::translate("core", "rows that decide")},
            {QStringLiteral("weights"),
             QStringLiteral("uniform"),
             0,
             0,
             App::translate("core", "whether nearer rows count more"),
             {QStringLiteral("uniform"), QStringLiteral("distance")}},
            {QStringLiteral("metric"),
             QStringLiteral("euclidean"),
             0,
             0,
             App::translate("core", "how distances are measured"),
             {QStringLiteral("euclidean"), QStringLiteral("manhattan")}}};
}

std::vector<ParameterRule> mlpRules()
{
    using App = QCoreApplication;
    return {
        {QStringLiteral("hidden_layer_sizes"), Values{64, 32}, 1, 4096, App::translate("core", "units of each layer")},
        {QStringLiteral("activation"),
         QStringLiteral("relu"),
         0,
         0,
         App::translate("core", "what units make of their sum"),
         {QStringLiteral("relu"), QStringLiteral("tanh"), QStringLiteral("logistic")}},
        {QStringLiteral("learning_rate_init"), 0.002, 1e-6, 1, App::translate("core", "step size of Adam")},
        {QStringLiteral("alpha"), 0.0001, 0, 1e6, App::translate("core", "L2 penalty on weights")},
        {QStringLiteral("batch_size"), std::int64_t(64), 1, 1000000, App::translate("core", "rows for each step")},
        {QStringLiteral("max_iter"), std::int64_t(120), 1, 100000, App::translate("core", "passes over the rows")},
        {QStringLiteral("n_iter_no_change"), std::int64_t(15), 1, 100000,
         App::translate("core", "passes without gain before it stops")}};
}

ParameterRule ratioRule()
{
    return {QStringLiteral("l1_ratio"), 0.5, 0, 1,
            QCoreApplication::translate("core", "share of the penalty that is L1")};
}

std::vector<ParameterRule> elasticNetRules(bool isLasso)
{
    using App = QCoreApplication;
    std::vector<ParameterRule> rules{
        {QStringLiteral("alpha"), 1.0, 0, 1e12, App::translate("core", "penalty on coefficients")},
        {QStringLiteral("max_iter"), std::int64_t(1000), 1, 1000000,
         App::translate("core", "most passes over the coefficients")},
        {QStringLiteral("tol"), 1e-10, 1e-14, 1, App::translate("core", "duality gap at which it stops")}};
    if (!isLasso)
        rules.insert(rules.begin() + 1, ratioRule());
    return rules;
}

std::vector<ParameterRule> logisticRules()
{
    using App = QCoreApplication;
    return {
        {QStringLiteral("C"), 1.0, 1e-12, 1e12, App::translate("core", "how much the rows count beside the penalty")},
        {QStringLiteral("penalty"),
         QStringLiteral("l2"),
         0,
         0,
         App::translate("core", "penalty on coefficients"),
         {QStringLiteral("l2"), QStringLiteral("l1"), QStringLiteral("elastic_net"), QStringLiteral("none")}},
        ratioRule(),
        {QStringLiteral("max_iter"), std::int64_t(100), 1, 100000, App::translate("core", "most steps")},
        {QStringLiteral("tol"), 1e-6, 1e-12, 1,
         App::translate("core", "relative error of coefficients at which it stops")}};
}

Result<> checkParameter(const ParameterRule &rule, const ParameterValue &value)
{
    const QString key = QStringLiteral("estimator.%1").arg(rule.name);
    if (const auto *word = std::get_if<QString>(&value))
        return oneOf(key, *word, rule.words);
    if (std::holds_alternative<QStringList>(value))
        return Done{};
    if (const auto *layers = std::get_if<Values>(&value)) {
        if (layers->empty() || layers->size() > 10)
            return refused(
                QCoreApplication::translate("core", "“%1” has %2 layers in the specification; allowed is 1 to 10.")
                    .arg(key)
                    .arg(layers->size()));
        for (const std::int64_t units : *layers)
            ASSAY_CHECK(inRange(key, double(units), rule.min, rule.max));
        return Done{};
    }
    const double number =
        std::holds_alternative<double>(value) ? std::get<double>(value) : double(std::get<std::int64_t>(value));
    return inRange(key, number, rule.min, rule.max);
}

} // namespace

QStringList estimatorKinds()
{
    QStringList names;
    for (const Kind &kind : kinds)
        names.append(QLatin1String(kind.name));
    return names;
}

QStringList estimatorKinds(LearningTask task)
{
    QStringList names;
    for (const Kind &kind : kinds) {
        if (task == LearningTask::Regression ? kind.isForAmounts : kind.isForClasses)
            names.append(QLatin1String(kind.name));
    }
    return names;
}

std::vector<ParameterRule> parameterRules(const QString &kind)
{
    if (kind == u"ridge")
        return {
            {QStringLiteral("alpha"), 1.0, 0, 1e12, QCoreApplication::translate("core", "L2 penalty on coefficients")}};
    if (kind == u"lasso" || kind == u"elastic_net")
        return elasticNetRules(kind == u"lasso");
    if (kind == u"logistic")
        return logisticRules();
    if (kind == u"naive_bayes")
        return {{QStringLiteral("var_smoothing"), 1e-9, 1e-15, 1,
                 QCoreApplication::translate("core", "share of the largest variance that is added to all")}};
    if (kind == u"knn")
        return knnRules();
    if (kind == u"random_forest")
        return forestRules();
    if (kind == u"xgboost")
        return xgboostRules();
    if (kind == u"mlp")
        return mlpRules();
    return {};
}

bool keepsNumbers(const QString &estimatorKind)
{
    const Kind *kind = findKind(estimatorKind);
    return kind && kind->keepsNumbers;
}

bool watchesValidation(const QString &estimatorKind)
{
    const Kind *kind = findKind(estimatorKind);
    return kind && kind->watchesValidation;
}

Result<> checkEstimator(const EstimatorSpec &estimator, LearningTask task)
{
    ASSAY_CHECK(oneOf(QStringLiteral("estimator.kind"), estimator.kind, estimatorKinds()));
    if (!estimatorKinds(task).contains(estimator.kind))
        return refused(QCoreApplication::translate("core", "The estimator “%1” does not learn the task “%2”; those "
                                                           "that do are %3.")
                           .arg(estimator.kind, taskName(task), quoted(estimatorKinds(task))));
    const std::vector<ParameterRule> rules = parameterRules(estimator.kind);
    for (auto given = estimator.parameters.cbegin(); given != estimator.parameters.cend(); ++given) {
        const auto rule =
            std::find_if(rules.begin(), rules.end(), [&](const ParameterRule &r) { return r.name == given.key(); });
        if (rule == rules.end()) {
            QStringList names;
            for (const ParameterRule &r : rules)
                names.append(r.name);
            return refused(
                QCoreApplication::translate("core",
                                            "“estimator.%1” is not known for the estimator “%2”; allowed are %3.")
                    .arg(given.key(), estimator.kind,
                         names.isEmpty() ? QCoreApplication::translate("core", "no parameters") : quoted(names)));
        }
        const bool isWhole = std::holds_alternative<std::int64_t>(*given);
        const bool fits = given->index() == rule->defaultValue.index() ||
                          (isWhole && std::holds_alternative<double>(rule->defaultValue));
        if (!fits)
            return refused(QCoreApplication::translate("core",
                                                       "“estimator.%1” has the wrong type in the specification; "
                                                       "allowed is %2.")
                               .arg(given.key(), std::holds_alternative<Values>(rule->defaultValue)
                                                     ? QCoreApplication::translate("core", "a list of whole numbers")
                                                 : std::holds_alternative<QStringList>(rule->defaultValue)
                                                     ? QCoreApplication::translate("core", "a list of texts")
                                                 : std::holds_alternative<double>(rule->defaultValue)
                                                     ? QCoreApplication::translate("core", "a number")
                                                 : std::holds_alternative<QString>(rule->defaultValue)
                                                     ? quoted(rule->words)
                                                     : QCoreApplication::translate("core", "a whole number")));
        ASSAY_CHECK(checkParameter(*rule, *given));
    }
    return Done{};
}

} // namespace assay
