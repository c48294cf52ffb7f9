#pragma once

#include <QString>

#include <cstdint>
#include <functional>

namespace assay
{

/// UTC milliseconds since 1970, the only time the store knows.
using TimeMs = std::int64_t;

/// Where the time comes from; tests and pictures give their own. Callable from any thread.
using Clock = std::function<TimeMs()>;

/// The system's clock.
Clock systemClock();

/// `2026-11-23T09:30:00.000Z`, for JSON and the audit log.
QString isoTime(TimeMs time);

} // namespace assay
