#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/data/table.h"
#include "core/learn/feature_steps/feature_step.h"
#include "core/learn/model.h"
#include "core/learn/target.h"
#include "core/learn/training_spec.h"

#include <Eigen/Core>
#include <QJsonObject>

#include <cstdint>
#include <vector>

namespace assay
{

/// Rows of features, one row a table row, row-major, so that a row lies together.
using FeatureMatrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

struct PreparedTraining;

/// How columns become features, fitted on training rows only, as PrepareSpec says: a graph of steps, one a column in
/// the table's order, then one a product. The same steps run in training, evaluation and serving. Immutable after fit;
/// any thread.
///
/// Whoever writes the graph in another format walks steps(): each names its inputs by their place in inputs() and has
/// its numbers as typed members; its features follow those of the step before, featureCountOf(step) of them, named by
/// featureNames(). All take an infinite number for a missing one.
class Preparation final
{
public:
    /// `rows` have a target; `keepsNumbers`: numbers stay as they are, NaN where missing (trees), unless the
    /// specification asks for more. Columns that no training row has a value of are left out. Weights play no part.
    static Result<Preparation> fit(const TrainingSpec &spec, const Table &table, const Target &target,
                                   const std::vector<std::uint32_t> &rows, bool keepsNumbers, const Progress &progress);
    /// The same, and the features of the training rows, in which encoded means of the target leave each row's own fold
    /// out; transform() would give those of serving.
    static Result<PreparedTraining> fitTransform(const TrainingSpec &spec, const Table &table, const Target &target,
                                                 const std::vector<std::uint32_t> &rows, bool keepsNumbers,
                                                 const Progress &progress);
    /// The inputs that a fit would have if each has a value, or why it would be refused, without looking at values.
    static Result<std::vector<ModelInput>> plannedInputs(const TrainingSpec &spec, const Table &table,
                                                         bool keepsNumbers);

    /// Features of the rows, rows × featureCount. Refuses a table that lacks an input or has another type for it, but
    /// takes one that is missing in every row for any type.
    Result<FeatureMatrix> transform(const Table &table, const std::vector<std::uint32_t> &rows,
                                    const Progress &progress = NoProgress()) const;

    [[nodiscard]] const std::vector<ModelInput> &inputs() const { return m_inputs; }
    [[nodiscard]] const std::vector<FeatureStep> &steps() const { return m_steps; }
    [[nodiscard]] size_t featureCount() const;
    /// Each once: where two steps would say the same, the later has a number.
    [[nodiscard]] QStringList featureNames() const;
    /// For each feature, its place in inputs(); of a product, that of its first.
    [[nodiscard]] std::vector<size_t> featureSources() const;
    /// For each feature, whether it is a category's place.
    [[nodiscard]] std::vector<bool> categoricalFeatures() const;
    /// Columns that give no features: free text that no list names, those without a value in training rows, and dates
    /// of which no part varies.
    [[nodiscard]] const QStringList &ignored() const { return m_ignored; }

    [[nodiscard]] QJsonObject toJson() const;
    /// Also reads what versions before wrote: a list of single features.
    static Result<Preparation> fromJson(const QJsonObject &object);

private:
    friend class PreparationFit;

    std::vector<ModelInput> m_inputs;
    std::vector<FeatureStep> m_steps;
    QStringList m_ignored;
};

/// What fitting gives.
struct PreparedTraining {
    Preparation preparation;
    FeatureMatrix features;
};

} // namespace assay
