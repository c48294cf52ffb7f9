#pragma once

#include "core/base/progress.h"

#include <atomic>

namespace assay
{

/// For work that nobody watches but that ends when somebody says so, whose flag outlives it.
class StopFlag final : public Progress
{
public:
    explicit StopFlag(const std::atomic_bool &stop) : m_stop(stop) {}
    bool report(double, const QString &) override { return !m_stop; }
    [[nodiscard]] bool isStopped() const override { return m_stop; }

private:
    const std::atomic_bool &m_stop;
};

} // namespace assay
