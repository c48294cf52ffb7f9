#pragma once

#include "core/learn/estimator.h"
#include "core/learn/model.h"
#include "core/learn/preparation.h"

#include <memory>

namespace assay
{

/// A preparation and an estimator as one TrainedModel.
class Pipeline final : public TrainedModel
{
public:
    Pipeline(TrainingSpec spec, QStringList classes, Preparation preparation, std::unique_ptr<Estimator> estimator)
        : m_spec(std::move(spec)),
          m_task(taskFromName(m_spec.task).value_or(LearningTask::Regression)),
          m_classes(std::move(classes)),
          m_preparation(std::move(preparation)),
          m_estimator(std::move(estimator))
    {
    }

    [[nodiscard]] const std::vector<ModelInput> &inputs() const override { return m_preparation.inputs(); }
    [[nodiscard]] const TrainingSpec &specification() const override { return m_spec; }
    [[nodiscard]] LearningTask task() const override { return m_task; }
    [[nodiscard]] const QStringList &classes() const override { return m_classes; }
    [[nodiscard]] QStringList featureNames() const override { return m_preparation.featureNames(); }
    [[nodiscard]] std::vector<FeatureWeight> featureWeights() const override;
    [[nodiscard]] Result<std::vector<double>> predict(const Table &table, Progress &progress) const override;
    [[nodiscard]] Result<Contributions> contributions(const Table &table, Progress &progress) const override;
    [[nodiscard]] QByteArray save() const override;

    [[nodiscard]] const Preparation &preparation() const { return m_preparation; }
    [[nodiscard]] const Estimator &estimator() const { return *m_estimator; }

private:
    TrainingSpec m_spec;
    LearningTask m_task;
    QStringList m_classes;
    Preparation m_preparation;
    std::unique_ptr<Estimator> m_estimator;
};

} // namespace assay
