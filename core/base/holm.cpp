#include "core/base/holm.h"

#include <algorithm>
#include <numeric>

namespace assay
{

std::vector<double> holmCorrected(std::span<const double> p)
{
    return holmCorrected(p, double(p.size()));
}

std::vector<double> holmCorrected(std::span<const double> p, double tests)
{
    std::vector<size_t> order(p.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::sort(order.begin(), order.end(), [&](size_t a, size_t b) { return p[a] < p[b]; });
    std::vector<double> corrected(p.size());
    double running = 0;
    for (size_t rank = 0; rank < order.size(); ++rank) {
        running = std::max(running, std::min(1.0, p[order[rank]] * (tests - double(rank))));
        corrected[order[rank]] = running;
    }
    return corrected;
}

} // namespace assay
