#include "core/learn/counted_metrics.h"

#include "core/learn/class_counts.h"
#include "core/learn/counted_calibration.h"
#include "core/learn/counted_ranking.h"
#include "core/learn/counted_sums.h"

#include <algorithm>
#include <cmath>

namespace assay
{

namespace
{

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

/// Metrics of decided classes, from how many rows each pair of truth and decision has.
class CountedDecisions final : public CountedStatistics
{
public:
    CountedDecisions(QStringList names, const ScoredRows &rows)
        : m_names(std::move(names)),
          m_task(rows.task),
          m_classes(rows.classes()),
          m_pairOf(rows.size())
    {
        const std::vector<std::uint32_t> decided = decidedClasses(rows);
        const auto keyOf = [&](size_t i) { return std::uint64_t(rows.truth[i]) * m_classes + decided[i]; };
        for (size_t i = 0; i < rows.size(); ++i)
            m_pairs.push_back(keyOf(i));
        std::sort(m_pairs.begin(), m_pairs.end());
        m_pairs.erase(std::unique(m_pairs.begin(), m_pairs.end()), m_pairs.end());
        for (size_t i = 0; i < rows.size(); ++i)
            m_pairOf[i] = std::uint32_t(std::lower_bound(m_pairs.begin(), m_pairs.end(), keyOf(i)) - m_pairs.begin());
    }

    [[nodiscard]] size_t rows() const override { return m_pairOf.size(); }
    [[nodiscard]] size_t size() const override { return size_t(m_names.size()); }
    void values(RowCounts counts, std::span<double> out) const override
    {
        std::vector<std::uint64_t> ofPair(m_pairs.size());
        for (size_t i = 0; i < m_pairOf.size(); ++i)
            ofPair[m_pairOf[i]] += counts[i];
        ClassCounts classes(m_classes);
        for (size_t pair = 0; pair < m_pairs.size(); ++pair)
            classes.add(m_pairs[pair] / m_classes, m_pairs[pair] % m_classes, double(ofPair[pair]));
        for (size_t i = 0; i < out.size(); ++i)
            out[i] = metricOfCounts(m_names[qsizetype(i)], m_task, classes).value_or(notANumber);
    }

private:
    QStringList m_names;
    LearningTask m_task;
    size_t m_classes;
    std::vector<std::uint64_t> m_pairs; ///< truth × classes + decided, those that occur
    std::vector<std::uint32_t> m_pairOf;
};

/// The mean area of each class against the rest, over classes that occur and are not alone.
class CountedAreas final : public CountedStatistics
{
public:
    explicit CountedAreas(const ScoredRows &rows) : m_rows(rows.size())
    {
        std::vector<std::uint8_t> isPositive(rows.size());
        std::vector<double> scores(rows.size());
        for (size_t k = 0; k < rows.outputs; ++k) {
            for (size_t i = 0; i < rows.size(); ++i) {
                isPositive[i] = rows.truth[i] == double(k) ? 1 : 0;
                scores[i] = rows.prediction[i * rows.outputs + k];
            }
            if (std::find(isPositive.begin(), isPositive.end(), std::uint8_t(1)) != isPositive.end())
                m_classes.emplace_back(isPositive, scores);
        }
    }

    [[nodiscard]] size_t rows() const override { return m_rows; }
    [[nodiscard]] size_t size() const override { return 1; }
    void values(RowCounts counts, std::span<double> out) const override
    {
        double sum = 0;
        double classes = 0;
        for (const CountedRanking &ranking : m_classes) {
            const double area = ranking.rocAuc(counts);
            if (std::isnan(area))
                continue;
            sum += area;
            ++classes;
        }
        out[0] = classes > 0 ? sum / classes : notANumber;
    }

private:
    size_t m_rows;
    std::vector<CountedRanking> m_classes;
};

/// One of the two areas of two classes.
class CountedArea final : public CountedStatistics
{
public:
    CountedArea(const ScoredRows &rows, CountOrder order, bool isPrecision)
        : m_ranking(std::vector<std::uint8_t>(rows.truth.begin(), rows.truth.end()), rows.prediction, order),
          m_isPrecision(isPrecision)
    {
    }

    [[nodiscard]] size_t rows() const override { return m_ranking.rows(); }
    [[nodiscard]] size_t size() const override { return 1; }
    void values(RowCounts counts, std::span<double> out) const override
    {
        out[0] = m_isPrecision ? m_ranking.averagePrecision(counts) : m_ranking.rocAuc(counts);
    }

private:
    CountedRanking m_ranking;
    bool m_isPrecision;
};

/// For a metric that neither sums nor decisions give; null when the task has no such metric.
std::unique_ptr<CountedStatistics> countedOther(const QString &name, const ScoredRows &rows, CountOrder order)
{
    if (!metricNames(rows.task).contains(name))
        return nullptr;
    if (name == u"ece")
        return std::make_unique<CountedCalibration>(countedCalibration(rows, order));
    if (name == u"pr_auc")
        return std::make_unique<CountedArea>(rows, order, true);
    if (name == u"roc_auc" && rows.task == LearningTask::Binary)
        return std::make_unique<CountedArea>(rows, order, false);
    if (name == u"roc_auc")
        return std::make_unique<CountedAreas>(rows);
    return nullptr;
}

/// Parts that each give some of the names.
class CountedParts final : public CountedStatistics
{
public:
    CountedParts(const QStringList &names, const ScoredRows &rows, CountOrder order = CountOrder::OfRows)
        : m_rows(rows.size()),
          m_size(size_t(names.size()))
    {
        QStringList decisions;
        std::vector<size_t> decisionPlaces;
        for (size_t i = 0; i < m_size; ++i) {
            const QString &name = names[qsizetype(i)];
            if (auto sums = countedSums(name, rows)) {
                m_parts.push_back({std::move(sums), {i}});
            } else if (auto other = countedOther(name, rows, order)) {
                m_parts.push_back({std::move(other), {i}});
            } else if (metricNames(rows.task).contains(name)) {
                decisions.append(name);
                decisionPlaces.push_back(i);
            }
        }
        if (!decisions.isEmpty())
            m_parts.push_back({std::make_unique<CountedDecisions>(decisions, rows), decisionPlaces});
    }

    [[nodiscard]] size_t rows() const override { return m_rows; }
    [[nodiscard]] size_t size() const override { return m_size; }
    void values(RowCounts counts, std::span<double> out) const override
    {
        std::fill(out.begin(), out.end(), notANumber);
        std::vector<double> some;
        for (const Part &part : m_parts) {
            some.resize(part.places.size());
            part.statistics->values(counts, some);
            for (size_t i = 0; i < some.size(); ++i)
                out[part.places[i]] = some[i];
        }
    }

private:
    struct Part {
        std::unique_ptr<CountedStatistics> statistics;
        std::vector<size_t> places;
    };

    size_t m_rows;
    size_t m_size;
    std::vector<Part> m_parts;
};

class CountedDifferences final : public CountedStatistics
{
public:
    CountedDifferences(const QStringList &names, const ScoredRows &a, const ScoredRows &b)
        : m_a(names, a),
          m_b(names, b)
    {
    }

    [[nodiscard]] size_t rows() const override { return m_a.rows(); }
    [[nodiscard]] size_t size() const override { return m_a.size(); }
    void values(RowCounts counts, std::span<double> out) const override
    {
        std::vector<double> a(out.size());
        m_a.values(counts, a);
        m_b.values(counts, out);
        for (size_t i = 0; i < out.size(); ++i)
            out[i] -= a[i];
    }

private:
    CountedParts m_a;
    CountedParts m_b;
};

} // namespace

std::unique_ptr<CountedStatistics> countedMetrics(const QStringList &names, const ScoredRows &rows, CountOrder order)
{
    return std::make_unique<CountedParts>(names, rows, order);
}

std::unique_ptr<CountedStatistics> countedDifferences(const QStringList &names, const ScoredRows &a,
                                                      const ScoredRows &b)
{
    return std::make_unique<CountedDifferences>(names, a, b);
}

double metricValue(const QString &name, const ScoredRows &rows)
{
    return isScorable(rows) ? plainValues(CountedParts({name}, rows)).front() : notANumber;
}

} // namespace assay
