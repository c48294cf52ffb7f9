#include "core/runs/compare/parameter_importance.h"

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/data/correlation.h"
#include "core/learn/closed_intervals.h"
#include "core/learn/estimator.h"
#include "core/learn/preparation.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace assay
{

namespace
{

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr std::uint64_t seed = 1;
constexpr size_t fewestRuns = 10;
constexpr size_t mostRuns = 4000; ///< more are drawn from; trees of so many take a second
constexpr size_t folds = 5;
constexpr size_t shuffles = 8;
constexpr size_t pairedParameters = 6;
constexpr std::int64_t treesOfAFold = 150;

Error cannotTell(const QString &why)
{
    return Error{ErrorCode::Refused, why};
}

/// Only progress and stop; nobody looks at these curves.
class Unrecorded final : public TrainingObserver
{
public:
    explicit Unrecorded(const Progress &progress) : m_progress(progress) {}
    bool report(double, const QString &) override { return !m_progress.isStopped(); }
    [[nodiscard]] bool isStopped() const override { return m_progress.isStopped(); }
    void curvePoint(const QString &, std::int64_t, double) override {}

private:
    const Progress &m_progress;
};

bool varies(const Column &column)
{
    const auto differs = [](const auto &values) {
        return std::adjacent_find(values.begin(), values.end(),
                                  [](auto a, auto b) { return a != b && !(a != a && b != b); }) != values.end();
    };
    return column.isWords() ? differs(column.codes) : differs(column.numbers);
}

/// The rows that have a value, and of these at most so many by chance.
std::vector<std::uint32_t> usedRows(const std::vector<double> &values)
{
    std::vector<std::uint32_t> known;
    for (size_t i = 0; i < values.size(); ++i) {
        if (std::isfinite(values[i]))
            known.push_back(std::uint32_t(i));
    }
    if (known.size() <= mostRuns)
        return known;
    const std::vector<std::uint32_t> order = Random(seed, "importance runs").permutation(std::uint32_t(known.size()));
    std::vector<std::uint32_t> some;
    for (size_t i = 0; i < mostRuns; ++i)
        some.push_back(known[order[i]]);
    std::sort(some.begin(), some.end());
    return some;
}

TrainingSpec treeSpec(const Table &table)
{
    TrainingSpec spec;
    spec.seed = std::int64_t(seed);
    // Boosted, since a bagged tree rarely finds two parameters that tell something only together.
    spec.estimator.kind = QStringLiteral("xgboost");
    spec.estimator.parameters = {{QStringLiteral("n_estimators"), treesOfAFold},
                                 {QStringLiteral("max_depth"), std::int64_t(4)},
                                 {QStringLiteral("min_child_weight"), 3.0}};
    for (const Column &column : table.columns) {
        if (column.isWords())
            spec.prepare.categorical.append(column.name);
    }
    return spec;
}

/// Boosted trees of each fold, and what they were fitted on.
class FoldTrees final
{
public:
    Result<> fit(const Table &table, std::vector<double> values, const Progress &progress)
    {
        const TrainingSpec spec = treeSpec(table);
        Target target;
        target.task = LearningTask::Regression;
        target.values = values;
        target.rows.resize(values.size());
        std::iota(target.rows.begin(), target.rows.end(), 0U);
        ASSAY_TRY(prepared, Preparation::fitTransform(spec, table, target, target.rows, true, progress));
        m_features = std::move(prepared.features);
        m_values = std::move(values);
        m_inputs = prepared.preparation.inputs();
        m_foldOf.resize(m_values.size());
        const auto order = Random(seed, "importance folds").permutation(std::uint32_t(m_values.size()));
        for (size_t i = 0; i < order.size(); ++i)
            m_foldOf[order[i]] = i % folds;
        const auto &preparation = prepared.preparation;
        m_trees.resize(folds);
        std::vector<std::optional<Error>> errors(folds);
        parallelFor(folds, 0, [&](size_t fold) {
            FitData data;
            data.inputs = m_inputs;
            data.featureInputs = preparation.featureSources();
            data.categorical = preparation.categoricalFeatures();
            const auto fitted = rowsWhere([&](size_t row) { return m_foldOf[row] != fold; });
            const auto left = rowsWhere([&](size_t row) { return m_foldOf[row] == fold; });
            data.features = taken(fitted);
            data.target = valuesAt(fitted);
            data.validationFeatures = taken(left);
            data.validationTarget = valuesAt(left);
            Unrecorded observer(progress);
            auto fittedTrees = fitEstimator(spec, data, observer);
            if (fittedTrees)
                m_trees[fold] = std::move(*fittedTrees);
            else
                errors[fold] = fittedTrees.error();
        });
        for (const auto &error : errors) {
            if (error)
                return *error;
        }
        return Done{};
    }

    [[nodiscard]] const std::vector<ModelInput> &inputs() const { return m_inputs; }
    [[nodiscard]] const std::vector<double> &values() const { return m_values; }

    /// Of each run, the squared error of the trees that have not seen it.
    Result<std::vector<double>> errors() const { return errorsWithout({}, 1); }

    /// The same, on average over shuffles, with the features taken from another run.
    Result<std::vector<double>> errorsWithout(const std::vector<size_t> &features, size_t times) const
    {
        std::vector<double> errors(m_values.size(), 0);
        NoProgress unwatched;
        for (size_t fold = 0; fold < folds; ++fold) {
            const auto rows = rowsWhere([&](size_t row) { return m_foldOf[row] == fold; });
            const FeatureMatrix plain = taken(rows);
            FeatureMatrix shuffled(plain.rows() * Eigen::Index(times), plain.cols());
            for (size_t time = 0; time < times; ++time) {
                auto block = shuffled.middleRows(Eigen::Index(time) * plain.rows(), plain.rows());
                block = plain;
                // Other runs in the same order for every set of features, so that sets can be compared.
                Random random(seed + time * folds + fold, "importance shuffle");
                for (Eigen::Index i = 0; i < block.rows(); ++i) {
                    const auto other = Eigen::Index(random.below(m_values.size()));
                    for (const size_t feature : features)
                        block(i, Eigen::Index(feature)) = m_features(other, Eigen::Index(feature));
                }
            }
            ASSAY_TRY(predictions, m_trees[fold]->predict(shuffled, unwatched));
            for (size_t i = 0; i < predictions.size(); ++i) {
                const size_t row = rows[i % rows.size()];
                const double error = predictions[i] - m_values[row];
                errors[row] += error * error / double(times);
            }
        }
        return errors;
    }

private:
    template <typename Condition>
    [[nodiscard]] std::vector<size_t> rowsWhere(Condition condition) const
    {
        std::vector<size_t> rows;
        for (size_t row = 0; row < m_foldOf.size(); ++row) {
            if (condition(row))
                rows.push_back(row);
        }
        return rows;
    }

    [[nodiscard]] FeatureMatrix taken(const std::vector<size_t> &rows) const
    {
        FeatureMatrix some(Eigen::Index(rows.size()), m_features.cols());
        for (size_t i = 0; i < rows.size(); ++i)
            some.row(Eigen::Index(i)) = m_features.row(Eigen::Index(rows[i]));
        return some;
    }

    [[nodiscard]] std::vector<double> valuesAt(const std::vector<size_t> &rows) const
    {
        std::vector<double> values;
        for (const size_t row : rows)
            values.push_back(m_values[row]);
        return values;
    }

    FeatureMatrix m_features;
    std::vector<double> m_values;
    std::vector<ModelInput> m_inputs;
    std::vector<size_t> m_foldOf;
    std::vector<std::unique_ptr<Estimator>> m_trees;
};

double varianceOf(const std::vector<double> &values)
{
    const auto count = double(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
    double squares = 0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    return squares / count;
}

Estimate rankCorrelation(const Column &column, const std::vector<double> &values)
{
    constexpr std::int64_t fewest = 4;
    constexpr double z = 1.959963984540054;
    const auto known = std::int64_t(column.numbers.size()) - (column.isWords() ? 0 : column.missingCount());
    if (column.isWords() || known < fewest)
        return {notANumber, notANumber, notANumber};
    const double r = spearman(column.numbers, values);
    const double error = std::sqrt((1 + r * r / 2) / (double(known) - 3));
    return {r, std::tanh(std::atanh(r) - z * error), std::tanh(std::atanh(r) + z * error)};
}

/// Half of what the errors grow by, as shares of the variance, one a run.
std::vector<double> lostShares(const std::vector<double> &without, const std::vector<double> &with, double variance)
{
    std::vector<double> lost(with.size());
    for (size_t i = 0; i < lost.size(); ++i)
        lost[i] = (without[i] - with[i]) / (2 * variance);
    return lost;
}

/// Shares of single parameters, then of pairs of those that matter most.
class ShareFinder final
{
public:
    ShareFinder(const FoldTrees &trees, std::vector<double> plain)
        : m_trees(trees),
          m_plain(std::move(plain)),
          m_variance(varianceOf(trees.values()))
    {
    }

    [[nodiscard]] double explained() const
    {
        return 1 - std::accumulate(m_plain.begin(), m_plain.end(), 0.0) / double(m_plain.size()) / m_variance;
    }

    Result<> findSingles(const Table &table, ParameterImportance &into, Progress &progress)
    {
        m_single.resize(m_trees.inputs().size());
        ASSAY_CHECK(forEach(m_single.size(), progress, [&](size_t i) -> Result<> {
            ASSAY_TRY(without, m_trees.errorsWithout({i}, shuffles));
            m_single[i] = lostShares(without, m_plain, m_variance);
            return Done{};
        }));
        for (size_t i = 0; i < m_single.size(); ++i) {
            const QString &name = m_trees.inputs()[i].name;
            into.parameters.push_back(
                {name, meanInterval(m_single[i]), rankCorrelation(*table.find(name), m_trees.values())});
        }
        return Done{};
    }

    Result<> findPairs(ParameterImportance &into, Progress &progress)
    {
        std::vector<size_t> order(m_single.size());
        std::iota(order.begin(), order.end(), size_t(0));
        std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
            return into.parameters[a].share.value > into.parameters[b].share.value;
        });
        order.resize(std::min(order.size(), pairedParameters));
        std::vector<std::pair<size_t, size_t>> pairs;
        for (size_t i = 0; i < order.size(); ++i) {
            for (size_t j = i + 1; j < order.size(); ++j)
                pairs.emplace_back(order[i], order[j]);
        }
        std::vector<ParameterPair> found(pairs.size());
        ASSAY_CHECK(forEach(pairs.size(), progress, [&](size_t place) -> Result<> {
            const auto [a, b] = pairs[place];
            ASSAY_TRY(without, m_trees.errorsWithout({a, b}, shuffles));
            std::vector<double> together = lostShares(without, m_plain, m_variance);
            for (size_t i = 0; i < together.size(); ++i)
                together[i] = m_single[a][i] + m_single[b][i] - together[i];
            found[place] = {m_trees.inputs()[a].name, m_trees.inputs()[b].name, meanInterval(together)};
            return Done{};
        }));
        into.pairs = std::move(found);
        return Done{};
    }

private:
    /// On all cores; the first error counts.
    template <typename Work>
    static Result<> forEach(size_t count, Progress &progress, const Work &work)
    {
        std::vector<std::optional<Error>> errors(count);
        parallelFor(count, 0, [&](size_t i) {
            if (progress.isStopped())
                return;
            if (const Result<> done = work(i); !done)
                errors[i] = done.error();
        });
        if (progress.isStopped())
            return Error{ErrorCode::Cancelled,
                         QCoreApplication::translate("core", "Looking for what matters was stopped.")};
        for (const auto &error : errors) {
            if (error)
                return *error;
        }
        return Done{};
    }

    const FoldTrees &m_trees;
    std::vector<double> m_plain;
    double m_variance;
    std::vector<std::vector<double>> m_single; ///< of each parameter, one a run
};

/// The columns that vary, of some rows.
Table varyingColumns(const Table &table, const std::vector<std::uint32_t> &rows)
{
    Table some;
    some.rowCount = std::int64_t(rows.size());
    for (const Column &column : table.columns) {
        Column kept{column.name, column.isWords() ? ColumnType::Category : ColumnType::Real, {}, {}, column.words};
        for (const std::uint32_t row : rows) {
            if (column.isWords())
                kept.codes.push_back(column.codes[row]);
            else
                kept.numbers.push_back(column.numbers[row]);
        }
        if (varies(kept))
            some.columns.push_back(std::move(kept));
    }
    return some;
}

} // namespace

Table parameterTable(const QList<Run> &runs)
{
    Table table;
    table.rowCount = runs.size();
    QSet<QString> names;
    for (const Run &run : runs) {
        for (auto param = run.params.cbegin(); param != run.params.cend(); ++param)
            names.insert(param.key());
    }
    QStringList sorted(names.begin(), names.end());
    std::sort(sorted.begin(), sorted.end());
    for (const QString &name : sorted) {
        Column column{name, ColumnType::Real, {}, {}, {}};
        bool areNumbers = true;
        for (const Run &run : runs) {
            const auto text = run.params.constFind(name);
            bool isNumber = text != run.params.cend();
            column.numbers.push_back(isNumber ? text->toDouble(&isNumber) : notANumber);
            areNumbers = areNumbers && (isNumber || text == run.params.cend());
        }
        if (!areNumbers) {
            column.type = ColumnType::Category;
            column.numbers.clear();
            QHash<QString, std::int32_t> codes;
            for (const Run &run : runs) {
                const auto text = run.params.constFind(name);
                if (text == run.params.cend()) {
                    column.codes.push_back(-1);
                    continue;
                }
                if (!codes.contains(*text)) {
                    codes.insert(*text, std::int32_t(codes.size()));
                    column.words.append(*text);
                }
                column.codes.push_back(codes.value(*text));
            }
        }
        table.columns.push_back(std::move(column));
    }
    return table;
}

Result<ParameterImportance> parameterImportance(const QString &metric, const Table &parameters,
                                                const std::vector<double> &values, Progress &progress)
{
    const std::vector<std::uint32_t> rows = usedRows(values);
    if (rows.size() < fewestRuns)
        return cannotTell(QCoreApplication::translate("core",
                                                      "Only %n run(s) have “%1”; what matters for it can be told from "
                                                      "10 on.",
                                                      nullptr, int(rows.size()))
                              .arg(metric));
    std::vector<double> known;
    for (const std::uint32_t row : rows)
        known.push_back(values[row]);
    if (!(varianceOf(known) > 0))
        return cannotTell(
            QCoreApplication::translate("core", "“%1” is the same in all %2 runs, so nothing matters for it.")
                .arg(metric)
                .arg(rows.size()));
    const Table table = varyingColumns(parameters, rows);
    if (table.columns.empty())
        return cannotTell(QCoreApplication::translate("core", "All runs have the same parameters, so none of them can "
                                                              "be told to matter. Choose runs that differ."));
    if (!progress.report(-1, QCoreApplication::translate("core", "Fitting trees to %1").arg(metric)))
        return Error{ErrorCode::Cancelled,
                     QCoreApplication::translate("core", "Looking for what matters was stopped.")};
    FoldTrees trees;
    ASSAY_CHECK(trees.fit(table, std::move(known), progress));
    ASSAY_TRY(plain, trees.errors());
    ShareFinder finder(trees, std::move(plain));
    ParameterImportance found{metric, std::int64_t(rows.size()), finder.explained(), {}, {}};
    ASSAY_CHECK(finder.findSingles(table, found, progress));
    ASSAY_CHECK(finder.findPairs(found, progress));
    const auto larger = [](const auto &a, const auto &b) { return a.share.value > b.share.value; };
    std::stable_sort(found.parameters.begin(), found.parameters.end(), larger);
    std::stable_sort(found.pairs.begin(), found.pairs.end(), larger);
    return found;
}

} // namespace assay
