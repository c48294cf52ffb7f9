#pragma once

#include "core/runs/curves/curve_band.h"

#include <QStringList>

#include <optional>

namespace assay
{

/// Which curves are drawn, and in how many charts. A value type.
struct CurveArrangement {
    enum class Charts {
        Overlay, ///< all runs in one chart a metric
        OneEach  ///< a small chart for each run
    };
    Charts charts = Charts::Overlay;
    std::optional<BandKind> band = {}; ///< about the mean of replicates; none: each is drawn for itself
    QStringList metrics = {};          ///< empty: those that tell most

    friend bool operator==(const CurveArrangement &, const CurveArrangement &) = default;
};

} // namespace assay
