#pragma once

#include "core/base/random.h"
#include "core/learn/training_spec.h"

#include <vector>

namespace assay
{

using ParameterSet = QMap<QString, ParameterValue>;

/// One parameter of a search as a number from 0 to 1, or as the place of a choice, and back.
class SearchDimension final
{
public:
    /// `isWhole`: values are rounded to whole numbers.
    SearchDimension(QString name, SearchRange range, bool isWhole);

    [[nodiscard]] const QString &name() const { return m_name; }
    /// How many choices there are; 0 for a stretch of numbers.
    [[nodiscard]] size_t choiceCount() const { return m_range.choices.size(); }
    /// The value at a place of the stretch (0 to 1), or of the choice of that number.
    [[nodiscard]] ParameterValue valueAt(double place) const;
    /// The inverse; the nearest place for a value outside.
    [[nodiscard]] double placeOf(const ParameterValue &value) const;
    [[nodiscard]] ParameterValue draw(Random &random) const;

private:
    QString m_name;
    SearchRange m_range;
    bool m_isWhole;
};

/// The dimensions of a specification's search, in the order of their names.
std::vector<SearchDimension> searchDimensions(const TrainingSpec &spec);

/// One value of each dimension, independently.
ParameterSet drawParameters(const std::vector<SearchDimension> &dimensions, Random &random);

/// The generator of one trial alone, so that what is drawn does not depend on how many run at once.
Random randomForTrial(std::int64_t seed, int number);

/// A space that is worth searching for most data, without what the search raises itself: for a grid three values of
/// each of two parameters, else bounds. Empty when the estimator has nothing to be searched.
QMap<QString, SearchRange> suggestedSpace(const QString &estimatorKind, const QString &searchKind);

/// The kinds of search, in the order they are offered.
QStringList searchKinds();

/// Refuses a search that its specification does not allow: an unknown kind, no space, a parameter that the estimator
/// does not have or values out of its range, a grid of a stretch of numbers or of more than 10,000 points, halving of
/// an estimator that has no effort to be raised.
Result<> checkSearch(const TrainingSpec &spec);

/// The parameter by which an estimator's effort is raised (number of trees, passes); empty when it has none.
QString effortParameter(const QString &estimatorKind);

} // namespace assay
