#include "core/runs/curves/curve_smoothing.h"

#include <algorithm>
#include <cmath>

namespace assay
{

namespace
{

// Beyond that nothing is left of a curve, and each point would take a million others.
constexpr double widestSigma = 10'000;

/// A sum that keeps what rounding drops (Neumaier 1974), so that taking away again what was added leaves nothing.
class ExactSum final
{
public:
    void add(double value)
    {
        const double sum = m_sum + value;
        m_rest += std::abs(m_sum) >= std::abs(value) ? (m_sum - sum) + value : (value - sum) + m_sum;
        m_sum = sum;
    }
    [[nodiscard]] double value() const { return m_sum + m_rest; }

private:
    double m_sum = 0;
    double m_rest = 0;
};

void smoothExponentially(std::vector<double> &values, double weight)
{
    weight = std::clamp(weight, 0.0, std::nextafter(1.0, 0.0));
    for (size_t i = 1; i < values.size(); ++i)
        values[i] = weight * values[i - 1] + (1 - weight) * values[i];
}

void smoothDebiased(std::vector<double> &values, double weight)
{
    weight = std::clamp(weight, 0.0, std::nextafter(1.0, 0.0));
    double mean = 0;
    double left = 1;
    for (double &value : values) {
        mean = weight * mean + (1 - weight) * value;
        left *= weight;
        value = mean / (1 - left);
    }
}

void smoothByGaussian(std::vector<double> &values, double sigma)
{
    if (!(sigma > 0))
        return;
    sigma = std::min(sigma, widestSigma);
    const auto reach = std::ptrdiff_t(std::ceil(4 * sigma));
    std::vector<double> weights;
    for (std::ptrdiff_t d = 0; d <= reach; ++d)
        weights.push_back(std::exp(-double(d * d) / (2 * sigma * sigma)));
    const std::vector<double> raw = values;
    const auto count = std::ptrdiff_t(raw.size());
    for (std::ptrdiff_t i = 0; i < count; ++i) {
        double sum = 0;
        double all = 0;
        for (std::ptrdiff_t j = std::max<std::ptrdiff_t>(0, i - reach); j <= std::min(count - 1, i + reach); ++j) {
            const double weight = weights[size_t(std::abs(j - i))];
            sum += weight * raw[size_t(j)];
            all += weight;
        }
        values[size_t(i)] = sum / all;
    }
}

void smoothByRunningMean(std::vector<double> &values, double width)
{
    const std::vector<double> raw = values;
    const size_t count = raw.size();
    const auto half = size_t(std::clamp(std::ceil((width - 1) / 2), 0.0, double(count)));
    if (half == 0)
        return;
    ExactSum sum;
    size_t end = 0;
    for (size_t i = 0; i < count; ++i) {
        for (; end < std::min(count, i + half + 1); ++end)
            sum.add(raw[end]);
        if (i > half)
            sum.add(-raw[i - half - 1]);
        values[i] = sum.value() / double(end - (i > half ? i - half : 0));
    }
}

} // namespace

std::vector<double> smoothCurve(std::span<const double> y, const CurveSmoothing &smoothing)
{
    std::vector<double> smooth(y.begin(), y.end());
    if (smoothing.kind == CurveSmoothing::Kind::None || std::isnan(smoothing.strength))
        return smooth;
    std::vector<double> finite;
    finite.reserve(y.size());
    std::copy_if(y.begin(), y.end(), std::back_inserter(finite), [](double value) { return std::isfinite(value); });
    switch (smoothing.kind) {
    case CurveSmoothing::Kind::Exponential:
        smoothExponentially(finite, smoothing.strength);
        break;
    case CurveSmoothing::Kind::DebiasedExponential:
        smoothDebiased(finite, smoothing.strength);
        break;
    case CurveSmoothing::Kind::Gaussian:
        smoothByGaussian(finite, smoothing.strength);
        break;
    case CurveSmoothing::Kind::RunningMean:
        smoothByRunningMean(finite, smoothing.strength);
        break;
    case CurveSmoothing::Kind::None:
        break;
    }
    size_t next = 0;
    for (double &value : smooth) {
        if (std::isfinite(value))
            value = finite[next++];
    }
    return smooth;
}

} // namespace assay
