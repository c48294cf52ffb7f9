#include "core/learn/pulled_columns.h"

#include <algorithm>

namespace assay
{

bool addPulledColumns(std::vector<Eigen::Index> &columns, const Eigen::VectorXd &pulls)
{
    constexpr size_t firstLot = 100;
    /// What is pulled this little harder is so by rounding.
    constexpr double allowed = 1 + 1e-9;
    std::vector<bool> isIn(size_t(pulls.size()), false);
    for (const Eigen::Index column : columns)
        isIn[size_t(column)] = true;
    std::vector<Eigen::Index> pulled;
    for (Eigen::Index j = 0; j < pulls.size(); ++j) {
        if (!isIn[size_t(j)] && pulls[j] > allowed)
            pulled.push_back(j);
    }
    std::stable_sort(pulled.begin(), pulled.end(), [&](Eigen::Index a, Eigen::Index b) { return pulls[a] > pulls[b]; });
    pulled.resize(std::min(pulled.size(), std::max(firstLot, columns.size())));
    columns.insert(columns.end(), pulled.begin(), pulled.end());
    std::sort(columns.begin(), columns.end());
    return !pulled.empty();
}

} // namespace assay
