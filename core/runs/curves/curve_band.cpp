#include "core/runs/curves/curve_band.h"

#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace assay
{

namespace
{

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

/// A curve with one point at each x; NaN where it has no value.
class PlainCurve final
{
public:
    explicit PlainCurve(const CurvePoints &points)
    {
        for (size_t begin = 0; begin < points.x.size();) {
            size_t end = begin;
            long double sum = 0;
            int values = 0;
            for (; end < points.x.size() && points.x[end] == points.x[begin]; ++end) {
                if (!std::isfinite(points.y[end]))
                    continue;
                sum += points.y[end];
                ++values;
            }
            m_x.push_back(points.x[begin]);
            m_y.push_back(values > 0 ? double(sum / values) : notANumber);
            begin = end;
        }
    }

    [[nodiscard]] const std::vector<double> &x() const { return m_x; }

    /// The value at x, which must not be less than at the call before; NaN where there is none.
    double valueAt(double x)
    {
        while (m_next < m_x.size() && m_x[m_next] < x)
            ++m_next;
        if (m_next == m_x.size())
            return notANumber;
        if (m_x[m_next] == x)
            return m_y[m_next];
        // Between a number and NaN, std::lerp may return the number.
        if (m_next == 0 || std::isnan(m_y[m_next - 1]) || std::isnan(m_y[m_next]))
            return notANumber;
        const double share = (x - m_x[m_next - 1]) / (m_x[m_next] - m_x[m_next - 1]);
        return std::lerp(m_y[m_next - 1], m_y[m_next], share);
    }

private:
    std::vector<double> m_x;
    std::vector<double> m_y;
    size_t m_next = 0;
};

/// Every x of any curve, once.
std::vector<double> everyPlace(const std::vector<PlainCurve> &curves)
{
    std::vector<std::vector<double>> rows;
    for (const PlainCurve &curve : curves)
        rows.push_back(curve.x());
    // Two and two, so that each place is moved a few times only; mostly all rows are the same.
    for (; rows.size() > 1; rows.resize((rows.size() + 1) / 2)) {
        for (size_t i = 0; 2 * i < rows.size(); ++i) {
            std::vector<double> joined = std::move(rows[2 * i]);
            if (2 * i + 1 < rows.size() && rows[2 * i + 1] != joined) {
                const std::vector<double> one = std::move(joined);
                joined.clear();
                std::set_union(one.begin(), one.end(), rows[2 * i + 1].begin(), rows[2 * i + 1].end(),
                               std::back_inserter(joined));
            }
            rows[i] = std::move(joined);
        }
    }
    return rows.empty() ? std::vector<double>() : std::move(rows.front());
}

/// By how much of the deviation the band reaches to each side, by the number of values.
class Reach final
{
public:
    Reach(BandKind kind, size_t most)
    {
        for (size_t count = 2; count <= most; ++count) {
            const double root = std::sqrt(double(count));
            m_factors.push_back(kind == BandKind::Deviation ? 1
                                : kind == BandKind::StandardError
                                    ? 1 / root
                                    : boost::math::quantile(boost::math::students_t(double(count - 1)), 0.975) / root);
        }
    }
    /// Of two values or more.
    double operator()(size_t count) const { return m_factors[count - 2]; }

private:
    std::vector<double> m_factors;
};

/// Leaves out what no mean stands before and behind.
void trim(CurveBand &band)
{
    const auto hasMean = [](double mean) { return !std::isnan(mean); };
    const auto first = std::find_if(band.mean.begin(), band.mean.end(), hasMean) - band.mean.begin();
    const auto last = band.mean.rend() - std::find_if(band.mean.rbegin(), band.mean.rend(), hasMean);
    const auto cut = [&](auto &values) {
        values.erase(values.begin() + std::max(first, last), values.end());
        values.erase(values.begin(), values.begin() + first);
    };
    for (auto *values : {&band.x, &band.mean, &band.lower, &band.upper})
        cut(*values);
    cut(band.count);
}

} // namespace

CurveBand curveBand(std::span<const CurvePoints> curves, BandKind kind)
{
    std::vector<PlainCurve> plain(curves.begin(), curves.end());
    const Reach reachOf(kind, plain.size());
    CurveBand band;
    band.x = everyPlace(plain);
    for (auto *values : {&band.mean, &band.lower, &band.upper})
        values->reserve(band.x.size());
    band.count.reserve(band.x.size());
    std::vector<double> values;
    for (const double x : band.x) {
        values.clear();
        for (PlainCurve &curve : plain) {
            if (const double value = curve.valueAt(x); !std::isnan(value))
                values.push_back(value);
        }
        band.count.push_back(std::uint32_t(values.size()));
        if (values.size() < 2) {
            for (auto *row : {&band.mean, &band.lower, &band.upper})
                row->push_back(notANumber);
            continue;
        }
        // Longer floats: sums of the largest doubles and their squares are still finite.
        long double sum = 0;
        for (const double value : values)
            sum += value;
        const long double mean = sum / static_cast<long double>(values.size());
        long double squares = 0;
        for (const double value : values)
            squares += (value - mean) * (value - mean);
        const long double half =
            std::sqrt(squares / static_cast<long double>(values.size() - 1)) * reachOf(values.size());
        band.mean.push_back(double(mean));
        band.lower.push_back(double(mean - half));
        band.upper.push_back(double(mean + half));
    }
    trim(band);
    return band;
}

} // namespace assay
