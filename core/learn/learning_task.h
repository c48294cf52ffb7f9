#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace assay
{

/// What a model predicts: an amount, one of two classes, or one of several.
enum class LearningTask { Regression, Binary, Multiclass };

/// The task's word in a specification: regression, binary, multiclass.
QString taskName(LearningTask task);
std::optional<LearningTask> taskFromName(const QString &name);
/// All words, in the order they are offered.
QStringList taskNames();

/// How many numbers a model gives for a row: the value, the probability of the second class, or one probability a
/// class.
constexpr size_t outputsOf(LearningTask task, size_t classes)
{
    return task == LearningTask::Multiclass ? classes : 1;
}

} // namespace assay
