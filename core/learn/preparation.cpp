#include "core/learn/preparation.h"

#include "core/base/large_pages.h"
#include "core/learn/estimator.h"
#include "core/learn/feature_steps/step_json.h"
#include "core/learn/preparation_plan.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <deque>
#include <numeric>

namespace assay
{

namespace
{

/// A row of features that fits into the nearest cache as often as may be.
constexpr size_t blockBytes = 256 << 10;
constexpr size_t mostLargePages = 512 << 20;

Error cannotPredict(const QString &why)
{
    return Error{ErrorCode::Invalid, why};
}

/// The columns of a table that a preparation reads, in the order of its inputs.
class BoundInputs final
{
public:
    Result<> bind(const std::vector<ModelInput> &inputs, const Table &table)
    {
        const QHash<QString, const Column *> byName = columnsByName(table);
        for (const ModelInput &input : inputs) {
            const Column *column = byName.value(input.name);
            if (!column)
                return cannotPredict(QCoreApplication::translate("core",
                                                                 "The data has no column “%1”, which the model needs. "
                                                                 "Its columns are %2.")
                                         .arg(input.name, table.columnNames().join(QStringLiteral(", "))));
            if (familyOf(column->type) != familyOf(input.type)) {
                // An empty column looks like any type.
                if (column->missingCount() != table.rowCount)
                    return cannotPredict(
                        QCoreApplication::translate("core", "The column “%1” is %2 here, but the model "
                                                            "learned it as %3.")
                            .arg(input.name, columnTypeName(column->type), columnTypeName(input.type)));
                column = missingColumn(input, size_t(table.rowCount));
            }
            m_columns.push_back(column);
        }
        return Done{};
    }

    [[nodiscard]] const Column &at(size_t input) const { return *m_columns[input]; }

private:
    const Column *missingColumn(const ModelInput &input, size_t rows)
    {
        Column column{input.name, input.type, {}, {}, {}};
        if (column.isWords())
            column.codes.assign(rows, -1);
        else
            column.numbers.assign(rows, std::numeric_limits<double>::quiet_NaN());
        return &m_made.emplace_back(std::move(column));
    }

    std::vector<const Column *> m_columns;
    std::deque<Column> m_made;
};

/// A step that knows its columns and the first of its features.
struct BoundStep {
    const FeatureStep *step;
    std::optional<CategoryReader> reader;
    size_t feature;
};

std::vector<BoundStep> bindSteps(const std::vector<FeatureStep> &steps, const BoundInputs &inputs)
{
    std::vector<BoundStep> bound;
    size_t feature = 0;
    for (const FeatureStep &step : steps) {
        BoundStep next{&step, std::nullopt, feature};
        if (const Categories *categories = categoriesOf(step))
            next.reader.emplace(*categories, inputs.at(inputsOf(step).front()));
        bound.push_back(std::move(next));
        feature += featureCountOf(step);
    }
    return bound;
}

void writeStep(const BoundStep &bound, const BoundInputs &inputs, const FeatureBlock &block)
{
    std::visit(
        [&](const auto &step) {
            using Step = std::decay_t<decltype(step)>;
            if constexpr (std::is_same_v<Step, ProductStep>)
                step.write(inputs.at(step.first), inputs.at(step.second), block);
            else if constexpr (requires { step.categories; })
                step.write(*bound.reader, block);
            else
                step.write(inputs.at(step.input), block);
        },
        *bound.step);
}

} // namespace

Result<FeatureMatrix> Preparation::transform(const Table &table, const std::vector<std::uint32_t> &rows,
                                             const Progress &progress) const
{
    BoundInputs inputs;
    ASSAY_CHECK(inputs.bind(m_inputs, table));
    const std::vector<BoundStep> steps = bindSteps(m_steps, inputs);
    const size_t features = featureCount();
    FeatureMatrix matrix(Eigen::Index(rows.size()), Eigen::Index(features));
    // For more than this the system looks for whole pages longer than it saves in faults.
    if (const size_t bytes = size_t(matrix.size()) * sizeof(double); bytes <= mostLargePages)
        adviseLargePages(matrix.data(), bytes);
    const size_t blockRows = std::clamp(blockBytes / (features * sizeof(double)), size_t(16), mostBlockRows);
    for (size_t begin = 0; begin < rows.size(); begin += blockRows) {
        if (progress.isStopped())
            return trainingStopped();
        const size_t count = std::min(blockRows, rows.size() - begin);
        double *first = matrix.data() + begin * features;
        std::fill_n(first, count * features, 0.0);
        for (const BoundStep &step : steps)
            writeStep(step, inputs,
                      {std::span(rows).subspan(begin, count), first + step.feature, std::ptrdiff_t(features)});
    }
    return matrix;
}

size_t Preparation::featureCount() const
{
    return std::accumulate(m_steps.begin(), m_steps.end(), size_t(0),
                           [](size_t sum, const FeatureStep &step) { return sum + featureCountOf(step); });
}

QStringList Preparation::featureNames() const
{
    QStringList names;
    QSet<QString> taken;
    for (const FeatureStep &step : m_steps) {
        for (const QString &name : std::visit([&](const auto &one) { return one.featureNames(m_inputs); }, step)) {
            QString own = name;
            for (int number = 2; taken.contains(own); ++number)
                own = QStringLiteral("%1 (%2)").arg(name).arg(number);
            taken.insert(own);
            names.append(own);
        }
    }
    return names;
}

std::vector<size_t> Preparation::featureSources() const
{
    std::vector<size_t> sources;
    for (const FeatureStep &step : m_steps)
        sources.insert(sources.end(), featureCountOf(step), inputsOf(step).front());
    return sources;
}

std::vector<bool> Preparation::categoricalFeatures() const
{
    std::vector<bool> categorical;
    for (const FeatureStep &step : m_steps)
        categorical.insert(categorical.end(), featureCountOf(step), std::holds_alternative<CategoryStep>(step));
    return categorical;
}

} // namespace assay
