#include "core/learn/search_space.h"

#include "core/learn/estimator_rules.h"
#include "core/learn/spec_checks.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace assay
{

namespace
{

constexpr double mostGridPoints = 10'000;

double numberOf(const ParameterValue &value)
{
    if (const auto *whole = std::get_if<std::int64_t>(&value))
        return double(*whole);
    return std::holds_alternative<double>(value) ? std::get<double>(value) : 0;
}

const ParameterRule *ruleOf(const std::vector<ParameterRule> &rules, const QString &name)
{
    const auto rule = std::find_if(rules.begin(), rules.end(), [&](const ParameterRule &r) { return r.name == name; });
    return rule == rules.end() ? nullptr : &*rule;
}

Result<> checkBounds(const QString &key, const SearchRange &range, const ParameterRule &rule)
{
    const bool isNumber =
        std::holds_alternative<std::int64_t>(rule.defaultValue) || std::holds_alternative<double>(rule.defaultValue);
    if (!isNumber)
        return refused(QCoreApplication::translate("core",
                                                   "“%1” has bounds, but the parameter is no number; give a list "
                                                   "of values.")
                           .arg(key));
    ASSAY_CHECK(inRange(key + QStringLiteral(".min"), range.min, rule.min, rule.max));
    ASSAY_CHECK(inRange(key + QStringLiteral(".max"), range.max, rule.min, rule.max));
    if (!(range.min < range.max))
        return refused(QCoreApplication::translate("core", "“%1.min” must be below “%1.max”.").arg(key));
    if (range.isLog && !(range.min > 0))
        return refused(QCoreApplication::translate("core", "“%1.log” needs a “min” above 0.").arg(key));
    return Done{};
}

Result<> checkRange(const TrainingSpec &spec, const QString &name, const SearchRange &range, LearningTask task)
{
    const QString key = QStringLiteral("search.space.%1").arg(name);
    const std::vector<ParameterRule> rules = parameterRules(spec.estimator.kind);
    const ParameterRule *rule = ruleOf(rules, name);
    if (!rule) {
        QStringList names;
        for (const ParameterRule &known : rules)
            names.append(known.name);
        return refused(
            QCoreApplication::translate("core", "“%1” is no parameter of the estimator “%2”; allowed are %3.")
                .arg(key, spec.estimator.kind,
                     names.isEmpty() ? QCoreApplication::translate("core", "no parameters") : quoted(names)));
    }
    if (range.choices.empty()) {
        if (spec.search.kind == u"grid")
            return refused(
                QCoreApplication::translate("core", "A grid needs a list of values for “%1”, not bounds.").arg(key));
        return checkBounds(key, range, *rule);
    }
    for (const ParameterValue &value : range.choices) {
        EstimatorSpec chosen{spec.estimator.kind, {{name, value}}};
        ASSAY_CHECK(checkEstimator(chosen, task));
    }
    return Done{};
}

double gridPoints(const SearchSpec &search)
{
    double points = 1;
    for (const SearchRange &range : search.space)
        points *= double(range.choices.size());
    return points;
}

} // namespace

SearchDimension::SearchDimension(QString name, SearchRange range, bool isWhole)
    : m_name(std::move(name)),
      m_range(std::move(range)),
      m_isWhole(isWhole)
{
}

ParameterValue SearchDimension::valueAt(double place) const
{
    if (choiceCount() > 0)
        return m_range.choices[std::min(choiceCount() - 1, size_t(std::max(0.0, place)))];
    const double min = m_isWhole ? m_range.min - 0.5 : m_range.min;
    const double max = m_isWhole ? m_range.max + 0.5 : m_range.max;
    const double least = m_range.isLog ? std::max(min, m_range.min / 2) : min;
    const double value = m_range.isLog ? std::exp(std::log(least) + place * (std::log(max) - std::log(least)))
                                       : min + place * (max - min);
    if (m_isWhole)
        return std::int64_t(std::clamp(std::round(value), std::ceil(m_range.min), std::floor(m_range.max)));
    return std::clamp(value, m_range.min, m_range.max);
}

double SearchDimension::placeOf(const ParameterValue &value) const
{
    if (choiceCount() > 0) {
        const auto found = std::find(m_range.choices.begin(), m_range.choices.end(), value);
        return found == m_range.choices.end() ? 0 : double(found - m_range.choices.begin());
    }
    const double min = m_isWhole ? m_range.min - 0.5 : m_range.min;
    const double max = m_isWhole ? m_range.max + 0.5 : m_range.max;
    const double least = m_range.isLog ? std::max(min, m_range.min / 2) : min;
    const double number = std::clamp(numberOf(value), m_range.min, m_range.max);
    const double place = m_range.isLog ? (std::log(number) - std::log(least)) / (std::log(max) - std::log(least))
                                       : (number - min) / (max - min);
    return std::clamp(place, 0.0, 1.0);
}

ParameterValue SearchDimension::draw(Random &random) const
{
    return valueAt(choiceCount() > 0 ? double(random.below(choiceCount())) : random.uniform());
}

std::vector<SearchDimension> searchDimensions(const TrainingSpec &spec)
{
    const std::vector<ParameterRule> rules = parameterRules(spec.estimator.kind);
    std::vector<SearchDimension> dimensions;
    for (auto range = spec.search.space.cbegin(); range != spec.search.space.cend(); ++range) {
        const ParameterRule *rule = ruleOf(rules, range.key());
        const bool isWhole = rule && std::holds_alternative<std::int64_t>(rule->defaultValue);
        dimensions.emplace_back(range.key(), *range, isWhole);
    }
    return dimensions;
}

ParameterSet drawParameters(const std::vector<SearchDimension> &dimensions, Random &random)
{
    ParameterSet drawn;
    for (const SearchDimension &dimension : dimensions)
        drawn.insert(dimension.name(), dimension.draw(random));
    return drawn;
}

namespace
{

/// A stretch worth searching, the most telling parameter of an estimator first.
struct Stretch {
    const char *estimator;
    const char *parameter;
    double min, max;
    bool isLog;
    bool isWhole;
};

constexpr Stretch stretches[] = {{"ridge", "alpha", 1e-3, 1e3, true, false},
                                 {"lasso", "alpha", 1e-4, 10, true, false},
                                 {"elastic_net", "alpha", 1e-4, 10, true, false},
                                 {"elastic_net", "l1_ratio", 0.05, 1, false, false},
                                 {"logistic", "C", 1e-3, 1e3, true, false},
                                 {"knn", "n_neighbors", 1, 50, true, true},
                                 {"naive_bayes", "var_smoothing", 1e-10, 1e-1, true, false},
                                 {"random_forest", "max_depth", 4, 16, false, true},
                                 {"random_forest", "max_features", 0.2, 1, false, false},
                                 {"random_forest", "min_samples_leaf", 1, 20, true, true},
                                 {"xgboost", "max_depth", 3, 10, false, true},
                                 {"xgboost", "learning_rate", 0.02, 0.3, true, false},
                                 {"xgboost", "min_child_weight", 1, 20, true, false},
                                 {"xgboost", "subsample", 0.5, 1, false, false},
                                 {"xgboost", "colsample_bytree", 0.5, 1, false, false},
                                 {"mlp", "learning_rate_init", 3e-4, 1e-2, true, false},
                                 {"mlp", "alpha", 1e-6, 1e-2, true, false}};

/// The ends and the middle of a stretch.
SearchRange threeValues(const Stretch &stretch)
{
    const double middle = stretch.isLog ? std::sqrt(stretch.min * stretch.max) : (stretch.min + stretch.max) / 2;
    SearchRange range;
    for (const double value : {stretch.min, middle, stretch.max}) {
        if (stretch.isWhole)
            range.choices.emplace_back(std::int64_t(std::llround(value)));
        else
            range.choices.emplace_back(std::stod(QByteArray::number(value, 'g', 3).toStdString()));
    }
    return range;
}

} // namespace

QMap<QString, SearchRange> suggestedSpace(const QString &estimatorKind, const QString &searchKind)
{
    QMap<QString, SearchRange> space;
    for (const Stretch &stretch : stretches) {
        const bool isFull = searchKind == u"grid" && space.size() == 2;
        if (estimatorKind != QLatin1String(stretch.estimator) || isFull)
            continue;
        space.insert(QLatin1String(stretch.parameter), searchKind == u"grid"
                                                           ? threeValues(stretch)
                                                           : SearchRange{{}, stretch.min, stretch.max, stretch.isLog});
    }
    return space;
}

QStringList searchKinds()
{
    return {QStringLiteral("random"), QStringLiteral("tpe"), QStringLiteral("halving"), QStringLiteral("hyperband"),
            QStringLiteral("grid")};
}

Random randomForTrial(std::int64_t seed, int number)
{
    return Random(std::uint64_t(seed) * 0x9E3779B97F4A7C15ULL + std::uint64_t(number), "search");
}

QString effortParameter(const QString &kind)
{
    if (kind == u"xgboost" || kind == u"random_forest")
        return QStringLiteral("n_estimators");
    return kind == u"mlp" ? QStringLiteral("max_iter") : QString();
}

Result<> checkSearch(const TrainingSpec &spec)
{
    const SearchSpec &search = spec.search;
    if (search.kind.isEmpty())
        return Done{};
    ASSAY_CHECK(oneOf(QStringLiteral("search.kind"), search.kind, searchKinds()));
    ASSAY_CHECK(inRange(QStringLiteral("search.trials"), double(search.trials), 1, 100'000));
    ASSAY_CHECK(inRange(QStringLiteral("search.parallel"), double(search.parallel), 1, 64));
    ASSAY_CHECK(inRange(QStringLiteral("search.reduction"), double(search.reduction), 2, 10));
    if (search.space.isEmpty())
        return refused(QCoreApplication::translate("core", "The search has no space; add [search.space] with values or "
                                                           "bounds for parameters of “%1”.")
                           .arg(spec.estimator.kind));
    const LearningTask task = taskFromName(spec.task).value_or(LearningTask::Regression);
    for (auto range = search.space.cbegin(); range != search.space.cend(); ++range)
        ASSAY_CHECK(checkRange(spec, range.key(), *range, task));
    if (search.kind == u"grid" && gridPoints(search) > mostGridPoints)
        return refused(QCoreApplication::translate("core",
                                                   "The grid has %1 points, more than %2. Give fewer values, or "
                                                   "search at random.")
                           .arg(gridPoints(search), 0, 'g', 6)
                           .arg(mostGridPoints));
    if (search.kind != u"halving" && search.kind != u"hyperband")
        return Done{};
    const QString effort = effortParameter(spec.estimator.kind);
    if (effort.isEmpty())
        return refused(QCoreApplication::translate("core", "The estimator “%1” has no effort that “%2” could raise. "
                                                           "Search at random or by tpe.")
                           .arg(spec.estimator.kind, search.kind));
    if (search.space.contains(effort))
        return refused(QCoreApplication::translate("core", "“search.space.%1” is what “%2” raises itself, up to "
                                                           "“estimator.%1”; take it out of the space.")
                           .arg(effort, search.kind));
    return Done{};
}

} // namespace assay
