#pragma once

#include "core/learn/train.h"

#include <utility>

namespace assay
{

/// Remembers curves; asks to stop after so many reports.
class TrainingWatcher final : public TrainingObserver
{
public:
    explicit TrainingWatcher(int stopAfter = -1) : m_stopAfter(stopAfter) {}
    bool report(double, const QString &) override
    {
        ++m_reports;
        return !isStopped();
    }
    [[nodiscard]] bool isStopped() const override { return m_stopAfter >= 0 && m_reports > m_stopAfter; }
    void curvePoint(const QString &key, std::int64_t step, double value) override
    {
        curves[key].emplace_back(step, value);
    }

    QMap<QString, std::vector<std::pair<std::int64_t, double>>> curves;

private:
    int m_stopAfter;
    int m_reports = 0;
};

} // namespace assay
