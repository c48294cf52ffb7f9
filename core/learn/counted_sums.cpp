#include "core/learn/counted_sums.h"

#include "core/learn/row_losses.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace assay
{

namespace
{

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

/// The mean of losses over the rows that have one, or its root.
class CountedMean final : public CountedStatistics
{
public:
    CountedMean(std::vector<double> losses, bool isRooted) : m_losses(std::move(losses)), m_isRooted(isRooted)
    {
        if (std::none_of(m_losses.begin(), m_losses.end(), [](double loss) { return std::isnan(loss); }))
            return;
        for (double &loss : m_losses) {
            m_isKnown.push_back(std::isnan(loss) ? 0 : 1);
            loss = std::isnan(loss) ? 0 : loss;
        }
    }

    [[nodiscard]] size_t rows() const override { return m_losses.size(); }
    [[nodiscard]] size_t size() const override { return 1; }
    void values(RowCounts counts, std::span<double> out) const override
    {
        double sum = 0;
        for (size_t i = 0; i < m_losses.size(); ++i)
            sum += double(counts[i]) * m_losses[i];
        std::uint64_t rows = 0;
        for (size_t i = 0; i < m_losses.size(); ++i)
            rows += m_isKnown.empty() ? counts[i] : std::uint64_t(counts[i]) * m_isKnown[i];
        const double mean = rows > 0 ? sum / double(rows) : notANumber;
        out[0] = m_isRooted ? std::sqrt(mean) : mean;
    }

private:
    std::vector<double> m_losses;
    std::vector<std::uint8_t> m_isKnown; ///< empty when all are
    bool m_isRooted;
};

class CountedRSquared final : public CountedStatistics
{
public:
    explicit CountedRSquared(const ScoredRows &rows)
        : m_truth(rows.truth.begin(), rows.truth.end()),
          m_squares(*rowLosses(QStringLiteral("rmse"), rows))
    {
        // Centred, so that squares do not cancel.
        const double mean = std::accumulate(m_truth.begin(), m_truth.end(), 0.0) / double(m_truth.size());
        for (double &truth : m_truth)
            truth -= mean;
    }

    [[nodiscard]] size_t rows() const override { return m_truth.size(); }
    [[nodiscard]] size_t size() const override { return 1; }
    void values(RowCounts counts, std::span<double> out) const override
    {
        double rows = 0;
        double squares = 0;
        double truth = 0;
        double truthSquares = 0;
        double first = notANumber;
        bool isConstant = true;
        for (size_t i = 0; i < m_truth.size(); ++i) {
            const auto count = double(counts[i]);
            rows += count;
            squares += count * m_squares[i];
            truth += count * m_truth[i];
            truthSquares += count * m_truth[i] * m_truth[i];
            if (isConstant && counts[i] > 0) {
                isConstant = std::isnan(first) || first == m_truth[i];
                first = m_truth[i];
            }
        }
        out[0] = isConstant ? notANumber : 1 - squares / (truthSquares - truth * truth / rows);
    }

private:
    std::vector<double> m_truth;
    std::vector<double> m_squares;
};

} // namespace

std::unique_ptr<CountedStatistics> countedSums(const QString &metric, const ScoredRows &rows)
{
    if (metric == u"r2" && rows.task == LearningTask::Regression)
        return std::make_unique<CountedRSquared>(rows);
    auto losses = rowLosses(metric, rows);
    if (!losses)
        return nullptr;
    return std::make_unique<CountedMean>(std::move(*losses), metric == u"rmse");
}

} // namespace assay
