#include "core/learn/pipeline.h"

#include "core/learn/model_file.h"
#include "core/learn/shapley.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace assay
{

std::vector<FeatureWeight> Pipeline::featureWeights() const
{
    const std::vector<double> weights = m_estimator->weights();
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    if (weights.size() != m_preparation.featureCount() || !(sum > 0))
        return {};
    std::vector<FeatureWeight> byInput;
    for (const ModelInput &input : inputs())
        byInput.push_back({input.name, 0});
    auto weight = weights.begin();
    for (const FeatureStep &step : m_preparation.steps()) {
        const auto end = weight + std::ptrdiff_t(featureCountOf(step));
        const std::vector<size_t> sources = inputsOf(step);
        // What a product tells, both its columns tell.
        for (; weight != end; ++weight) {
            for (const size_t source : sources)
                byInput[source].share += *weight / sum / double(sources.size());
        }
    }
    std::stable_sort(byInput.begin(), byInput.end(),
                     [](const FeatureWeight &a, const FeatureWeight &b) { return a.share > b.share; });
    return byInput;
}

Result<std::vector<double>> Pipeline::predict(const Table &table, Progress &progress) const
{
    std::vector<std::uint32_t> rows(size_t(table.rowCount));
    std::iota(rows.begin(), rows.end(), 0U);
    ASSAY_TRY(features, m_preparation.transform(table, rows, progress));
    return m_estimator->predict(features, progress);
}

Result<Contributions> Pipeline::contributions(const Table &table, Progress &progress) const
{
    std::vector<std::uint32_t> rows(size_t(table.rowCount));
    std::iota(rows.begin(), rows.end(), 0U);
    ASSAY_TRY(features, m_preparation.transform(table, rows, progress));
    ASSAY_TRY(byFeature, m_estimator->contributions(features, progress));
    std::vector<std::vector<size_t>> sources;
    for (const FeatureStep &step : m_preparation.steps())
        sources.insert(sources.end(), featureCountOf(step), inputsOf(step));
    return contributionsByInput(byFeature, sources, inputs().size());
}

QByteArray Pipeline::save() const
{
    return writeModelFile({m_spec, m_classes, m_preparation.toJson(), m_estimator->save()});
}

Result<std::shared_ptr<const TrainedModel>> TrainedModel::load(const QByteArray &file)
{
    ASSAY_TRY(parts, readModelFile(file));
    ASSAY_TRY(preparation, Preparation::fromJson(parts.preparation));
    const EstimatorShape shape{*taskFromName(parts.spec.task), size_t(parts.classes.size()),
                               preparation.featureCount()};
    ASSAY_TRY(estimator, loadEstimator(parts.spec.estimator.kind, parts.estimator, shape));
    return std::shared_ptr<const TrainedModel>(
        std::make_shared<Pipeline>(parts.spec, parts.classes, std::move(preparation), std::move(estimator)));
}

} // namespace assay
