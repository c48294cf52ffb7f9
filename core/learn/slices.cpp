#include "core/learn/slices.h"

#include "core/base/holm.h"
#include "core/learn/evaluation.h"
#include "core/learn/sliced_column.h"

#include <QCoreApplication>

#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace assay
{

namespace
{

struct Sums {
    double rows = 0;
    double loss = 0;
    double squares = 0;

    void add(double value)
    {
        ++rows;
        loss += value;
        squares += value * value;
    }
    [[nodiscard]] double mean() const { return loss / rows; }
    /// Of the mean.
    [[nodiscard]] double variance() const { return std::max(0.0, squares - loss * loss / rows) / (rows - 1) / rows; }
};

/// The probability of so much larger a mean by chance.
double welchP(const Sums &slice, const Sums &rest)
{
    const double difference = slice.mean() - rest.mean();
    const double a = slice.variance();
    const double b = rest.variance();
    if (!(a + b > 0))
        return difference > 0 ? 0 : 1;
    const double freedom = (a + b) * (a + b) / (a * a / (slice.rows - 1) + b * b / (rest.rows - 1));
    return boost::math::cdf(boost::math::complement(boost::math::students_t(freedom), difference / std::sqrt(a + b)));
}

Error refuse(const QString &text)
{
    return Error{ErrorCode::Invalid, text};
}

Result<> checkRows(const Table &table, std::span<const std::uint32_t> rows, size_t scored)
{
    const bool isWithin =
        std::all_of(rows.begin(), rows.end(), [&](std::uint32_t row) { return std::int64_t(row) < table.rowCount; });
    if (!isWithin || rows.size() != scored)
        return refuse(QCoreApplication::translate("core",
                                                  "The predictions are not about these rows, so they cannot be "
                                                  "looked at by column. Evaluate the model on the data first."));
    return Done{};
}

Result<const Column *> findColumn(const Table &table, const QString &name)
{
    if (const Column *column = table.find(name))
        return column;
    return Error{ErrorCode::NotFound,
                 QCoreApplication::translate("core", "There is no column “%1” to look at the rows by.").arg(name)};
}

/// A search over the slices of some columns.
class Search final
{
public:
    Search(std::span<const double> losses, size_t leastRows, size_t most)
        : m_losses(losses),
          m_leastRows(leastRows),
          m_most(most)
    {
        // Centred, so that squares do not cancel.
        m_centre = std::accumulate(losses.begin(), losses.end(), 0.0) / double(losses.size());
        for (const double loss : losses)
            m_all.add(loss - m_centre);
    }

    void addSingles(const SlicedColumn &column)
    {
        std::vector<Sums> sums(size_t(column.parts.size()));
        for (size_t i = 0; i < m_losses.size(); ++i) {
            if (column.codes[i] >= 0)
                sums[size_t(column.codes[i])].add(m_losses[i] - m_centre);
        }
        double worst = 1;
        std::vector<double> means;
        for (size_t part = 0; part < sums.size(); ++part) {
            means.push_back(sums[part].mean());
            worst = std::min(worst, consider(sums[part], {column.name}, {column.parts[qsizetype(part)]}));
        }
        m_singles.push_back({worst, double(sums.size()), std::move(means)});
    }

    void addPairs(const SlicedColumn &a, size_t placeA, const SlicedColumn &b, size_t placeB)
    {
        const auto width = size_t(b.parts.size());
        std::vector<Sums> sums(size_t(a.parts.size()) * width);
        for (size_t i = 0; i < m_losses.size(); ++i) {
            if (a.codes[i] >= 0 && b.codes[i] >= 0)
                sums[size_t(a.codes[i]) * width + size_t(b.codes[i])].add(m_losses[i] - m_centre);
        }
        for (size_t k = 0; k < sums.size(); ++k) {
            const bool isWorse = sums[k].rows > 0 && sums[k].mean() > m_singles[placeA].means[k / width] &&
                                 sums[k].mean() > m_singles[placeB].means[k % width];
            m_tooSmall += sums[k].rows < double(m_leastRows) ? 1 : 0;
            consider(sums[k], {a.name, b.name}, {a.parts[qsizetype(k / width)], b.parts[qsizetype(k % width)]},
                     isWorse);
        }
    }

    /// The columns with the smallest single p, in their own order.
    [[nodiscard]] std::vector<size_t> worstColumns(size_t most) const
    {
        std::vector<size_t> order(m_singles.size());
        std::iota(order.begin(), order.end(), size_t(0));
        std::stable_sort(order.begin(), order.end(),
                         [&](size_t a, size_t b) { return m_singles[a].worst < m_singles[b].worst; });
        order.resize(std::min(order.size(), most));
        std::sort(order.begin(), order.end());
        return order;
    }

    /// Every single slice and every pair of two columns' slices, looked at or not, counts as a test, since which pairs
    /// are looked at depends on the losses; but not those seen to have too few rows, which does not.
    [[nodiscard]] FoundSlices found()
    {
        double singles = 0;
        double pairs = 0;
        for (const Single &single : m_singles) {
            pairs += singles * single.parts;
            singles += single.parts;
        }
        FoundSlices found{{}, singles + pairs - m_tooSmall};
        sortAndCut(m_most);
        std::vector<double> p;
        for (const Slice &slice : m_slices)
            p.push_back(slice.p);
        const std::vector<double> corrected = holmCorrected(p, found.tested);
        for (size_t i = 0; i < m_slices.size(); ++i) {
            m_slices[i].correctedP = corrected[i];
            if (m_slices[i].loss > m_slices[i].restLoss)
                found.worst.push_back(m_slices[i]);
        }
        return found;
    }

private:
    struct Single {
        double worst = 1;
        double parts = 0;
        std::vector<double> means;
    };

    double consider(const Sums &slice, const QStringList &columns, const QStringList &parts, bool isTold = true)
    {
        const Sums rest{m_all.rows - slice.rows, m_all.loss - slice.loss, m_all.squares - slice.squares};
        if (slice.rows < double(m_leastRows) || slice.rows < 2 || rest.rows < 2)
            return 1;
        const double p = welchP(slice, rest);
        if (isTold) {
            m_slices.push_back(
                {columns, parts, std::int64_t(slice.rows), slice.mean() + m_centre, rest.mean() + m_centre, p, 1});
            if (m_slices.size() > 1000 + 2 * m_most)
                sortAndCut(m_most);
        }
        return p;
    }

    void sortAndCut(size_t most)
    {
        std::stable_sort(m_slices.begin(), m_slices.end(), [](const Slice &a, const Slice &b) {
            return a.p != b.p ? a.p < b.p : a.loss - a.restLoss > b.loss - b.restLoss;
        });
        if (m_slices.size() > most)
            m_slices.resize(most);
    }

    std::span<const double> m_losses;
    size_t m_leastRows;
    size_t m_most;
    double m_centre = 0;
    Sums m_all;
    std::vector<Single> m_singles; ///< one a column
    double m_tooSmall = 0;         ///< pairs
    std::vector<Slice> m_slices;
};

Error searchStopped()
{
    return Error{ErrorCode::Cancelled, QCoreApplication::translate("core", "The search for slices was stopped.")};
}

/// Slices anew the columns that it needs: thousands of them together would not fit into memory.
Result<> searchPairs(Search &search, const std::vector<const Column *> &columns, std::span<const std::uint32_t> rows,
                     size_t leastRows, size_t most, Progress &progress)
{
    const std::vector<size_t> places = search.worstColumns(most);
    std::vector<SlicedColumn> sliced;
    for (size_t i = 0; i < places.size(); ++i) {
        if (!progress.report(0.5 + 0.5 * double(i) / double(places.size()),
                             QCoreApplication::translate("core", "Looking at pairs of columns")))
            return searchStopped();
        sliced.push_back(sliceColumn(*columns[places[i]], rows, leastRows));
        for (size_t j = 0; j < i; ++j) {
            if (progress.isStopped())
                return searchStopped();
            search.addPairs(sliced[j], places[j], sliced[i], places[i]);
        }
    }
    return Done{};
}

} // namespace

QString Slice::text() const
{
    QStringList conditions;
    for (qsizetype i = 0; i < columns.size(); ++i)
        conditions.append(QCoreApplication::translate("core", "%1 is %2").arg(columns[i], parts[i]));
    return conditions.join(QCoreApplication::translate("core", " and "));
}

Result<std::vector<SliceMetrics>> metricsBySlice(const Table &table, std::span<const std::uint32_t> rows,
                                                 const ScoredRows &scored, const QString &column, std::uint64_t seed,
                                                 int resamples, const Progress &progress, size_t leastRows)
{
    ASSAY_CHECK(checkRows(table, rows, scored.size()));
    ASSAY_TRY(found, findColumn(table, column));
    const SlicedColumn sliced = sliceColumn(*found, rows, leastRows);
    std::vector<SliceMetrics> slices;
    for (qsizetype part = 0; part < sliced.parts.size(); ++part) {
        std::vector<double> truth;
        std::vector<double> prediction;
        for (size_t i = 0; i < rows.size(); ++i) {
            if (sliced.codes[i] != std::int32_t(part))
                continue;
            truth.push_back(scored.truth[i]);
            const auto row = scored.row(i);
            prediction.insert(prediction.end(), row.begin(), row.end());
        }
        const MetricValues metrics =
            evaluate({scored.task, scored.outputs, truth, prediction}, seed, resamples, &progress);
        if (progress.isStopped())
            return searchStopped();
        slices.push_back({sliced.parts[part], std::int64_t(truth.size()), metrics});
    }
    return slices;
}

Result<FoundSlices> worstSlices(const Table &table, std::span<const std::uint32_t> rows, std::span<const double> losses,
                                const SliceSearch &search, Progress &progress)
{
    ASSAY_CHECK(checkRows(table, rows, losses.size()));
    if (losses.empty() || !std::all_of(losses.begin(), losses.end(), [](double loss) { return std::isfinite(loss); }))
        return refuse(QCoreApplication::translate("core", "Slices need a finite loss for each row; a model that "
                                                          "predicts infinite values has none."));
    const size_t leastRows = std::max({size_t(2), search.leastRows, size_t(search.leastShare * double(rows.size()))});
    const QStringList names = search.columns.isEmpty() ? table.columnNames() : search.columns;
    Search found(losses, leastRows, search.most);
    std::vector<const Column *> useful;
    for (qsizetype i = 0; i < names.size(); ++i) {
        ASSAY_TRY(column, findColumn(table, names[i]));
        if (!progress.report(0.5 * double(i) / double(names.size()),
                             QCoreApplication::translate("core", "Looking at “%1”").arg(names[i])))
            return searchStopped();
        const SlicedColumn parts = sliceColumn(*column, rows, leastRows);
        // A column of one part says nothing.
        if (parts.parts.isEmpty() ||
            (parts.parts.size() == 1 && !std::count(parts.codes.begin(), parts.codes.end(), -1)))
            continue;
        found.addSingles(parts);
        useful.push_back(column);
    }
    ASSAY_CHECK(searchPairs(found, useful, rows, leastRows, search.pairedColumns, progress));
    return found.found();
}

} // namespace assay
