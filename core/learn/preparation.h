#pragma once

#include "core/base/result.h"
#include "core/data/table.h"
#include "core/learn/model.h"
#include "core/learn/training_spec.h"

#include <Eigen/Core>
#include <QJsonObject>

#include <cstdint>
#include <vector>

namespace assay
{

/// Rows of features, one row a table row, row-major, so that a row lies together.
using FeatureMatrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// How columns become features, fitted on training rows only: numbers are centred and scaled (missing ones take the
/// mean and an indicator, or stay NaN for trees), words and listed numbers become one feature a value seen in training
/// (a value not seen gives zeros). Dates and free text are left out.
class Preparation final
{
public:
    /// `keepsNumbers`: numbers stay as they are, NaN where missing (trees).
    static Result<Preparation> fit(const TrainingSpec &spec, const Table &table, const std::vector<std::uint32_t> &rows,
                                   bool keepsNumbers);

    /// Features of the rows, rows × featureCount. Refuses a table that lacks an input or has another type for it.
    Result<FeatureMatrix> transform(const Table &table, const std::vector<std::uint32_t> &rows) const;

    [[nodiscard]] const std::vector<ModelInput> &inputs() const { return m_inputs; }
    [[nodiscard]] QStringList featureNames() const;
    /// For each feature, its place in inputs().
    [[nodiscard]] std::vector<size_t> featureSources() const;
    /// Columns that cannot be features yet (dates, free text).
    [[nodiscard]] const QStringList &ignored() const { return m_ignored; }

    [[nodiscard]] QJsonObject toJson() const;
    static Result<Preparation> fromJson(const QJsonObject &object);

private:
    struct Feature {
        enum class Kind { Number, Indicator, Word, Value };
        Kind kind = Kind::Number;
        size_t input = 0;
        double mean = 0;  ///< Number: what is subtracted and what a missing value takes
        double scale = 1; ///< Number: what is divided by
        QString word;     ///< Word
        double value = 0; ///< Value: the number that gives 1
    };

    void addNumber(size_t input, const Column &column, const std::vector<std::uint32_t> &rows);
    void addWords(size_t input, const Column &column, const std::vector<std::uint32_t> &rows);
    void addValues(size_t input, const Column &column, const std::vector<std::uint32_t> &rows);
    void fill(FeatureMatrix &matrix, Eigen::Index place, const Feature &feature, const Column &column,
              const std::vector<std::uint32_t> &rows) const;

    std::vector<ModelInput> m_inputs;
    std::vector<Feature> m_features;
    QStringList m_ignored;
    bool m_keepsNumbers = false;
};

} // namespace assay
