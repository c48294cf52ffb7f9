#pragma once

#include <QString>

#include <vector>

namespace assay
{

/// One axis of a printed chart: its range, and round numbers on it.
struct ReportAxis {
    double lower = 0;
    double upper = 1;
    std::vector<double> ticks;
    int decimals = 0;

    /// Where a value stands, 0 at the lower end and 1 at the upper.
    [[nodiscard]] double share(double value) const { return (value - lower) / (upper - lower); }
    /// A tick as people read it.
    [[nodiscard]] QString label(double tick) const;
};

/// An axis for values from `lower` to `upper` with about `wanted` ticks at steps of 1, 2, 2.5 or 5. `isTight` keeps the
/// range as it is; else it grows to the next ticks. Takes any numbers: empty, reversed and non-finite ranges become 0
/// to 1.
ReportAxis makeReportAxis(double lower, double upper, int wanted, bool isTight);

} // namespace assay
