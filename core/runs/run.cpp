#include "core/runs/run.h"

#include <array>

namespace assay
{

namespace
{

constexpr std::array statuses = {std::pair(RunStatus::Running, "running"), std::pair(RunStatus::Finished, "finished"),
                                 std::pair(RunStatus::Failed, "failed"), std::pair(RunStatus::Killed, "killed"),
                                 std::pair(RunStatus::Interrupted, "interrupted")};

} // namespace

QString runStatusName(RunStatus status)
{
    for (const auto &[value, name] : statuses) {
        if (value == status)
            return QString::fromLatin1(name);
    }
    return {};
}

std::optional<RunStatus> runStatusFromName(const QString &name)
{
    for (const auto &[value, word] : statuses) {
        if (name == QLatin1String(word))
            return value;
    }
    return std::nullopt;
}

} // namespace assay
