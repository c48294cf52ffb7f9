#include "core/runs/run.h"

#include <algorithm>
#include <array>
#include <numeric>

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

void PredictionRows::sortByRow()
{
    if (std::is_sorted(rows.begin(), rows.end()))
        return;
    std::vector<size_t> order(rows.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::sort(order.begin(), order.end(), [&](size_t a, size_t b) { return rows[a] < rows[b]; });
    PredictionRows sorted{{}, {}, {}, task, classes};
    const size_t width = outputs();
    for (const size_t i : order) {
        sorted.rows.push_back(rows[i]);
        sorted.truth.push_back(truth[i]);
        const auto from = prediction.begin() + std::ptrdiff_t(i * width);
        sorted.prediction.insert(sorted.prediction.end(), from, from + std::ptrdiff_t(width));
    }
    *this = std::move(sorted);
}

} // namespace assay
