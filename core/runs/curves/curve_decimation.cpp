#include "core/runs/curves/curve_decimation.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace assay
{

namespace
{

/// Collects one pixel column and gives its telling points in their order.
class PixelColumn final
{
public:
    PixelColumn(std::span<const double> y) : m_y(y) {}

    void add(size_t index)
    {
        if (m_isEmpty) {
            m_points = {index, index, index, index};
            m_isEmpty = false;
            return;
        }
        if (m_y[index] < m_y[m_points[1]])
            m_points[1] = index;
        if (m_y[index] > m_y[m_points[2]])
            m_points[2] = index;
        m_points[3] = index;
    }

    void flush(std::span<const double> x, CurvePoints &out)
    {
        if (m_isEmpty)
            return;
        m_isEmpty = true;
        std::sort(m_points.begin(), m_points.end());
        for (size_t i = 0; i < m_points.size(); ++i) {
            if (i > 0 && m_points[i] == m_points[i - 1])
                continue;
            out.x.push_back(x[m_points[i]]);
            out.y.push_back(m_y[m_points[i]]);
        }
    }

private:
    std::span<const double> m_y;
    std::array<size_t, 4> m_points{}; ///< first, least, greatest, last
    bool m_isEmpty = true;
};

} // namespace

CurvePoints decimateCurve(std::span<const double> x, std::span<const double> y, double xMin, double xMax, int columns)
{
    CurvePoints out;
    if (x.empty() || !(xMax > xMin) || columns < 1)
        return out;
    size_t first = size_t(std::lower_bound(x.begin(), x.end(), xMin) - x.begin());
    size_t end = size_t(std::upper_bound(x.begin(), x.end(), xMax) - x.begin());
    first = first > 0 ? first - 1 : 0;
    end = std::min(end + 1, x.size());
    if (end - first <= 4 * size_t(columns)) {
        out.x.assign(x.begin() + std::ptrdiff_t(first), x.begin() + std::ptrdiff_t(end));
        out.y.assign(y.begin() + std::ptrdiff_t(first), y.begin() + std::ptrdiff_t(end));
        return out;
    }
    const double scale = columns / (xMax - xMin);
    PixelColumn column(y);
    double current = std::floor((x[first] - xMin) * scale);
    for (size_t i = first; i < end; ++i) {
        const double pixel = std::floor((x[i] - xMin) * scale);
        if (pixel != current || std::isnan(y[i])) {
            column.flush(x, out);
            current = pixel;
        }
        if (!std::isnan(y[i])) {
            column.add(i);
        } else if (out.y.empty() || !std::isnan(out.y.back())) {
            out.x.push_back(x[i]);
            out.y.push_back(y[i]);
        }
    }
    column.flush(x, out);
    return out;
}

} // namespace assay
