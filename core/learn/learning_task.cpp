#include "core/learn/learning_task.h"

namespace assay
{

QString taskName(LearningTask task)
{
    return taskNames().at(int(task));
}

std::optional<LearningTask> taskFromName(const QString &name)
{
    const auto place = taskNames().indexOf(name);
    return place < 0 ? std::nullopt : std::optional(LearningTask(place));
}

QStringList taskNames()
{
    return {QStringLiteral("regression"), QStringLiteral("binary"), QStringLiteral("multiclass")};
}

} // namespace assay
