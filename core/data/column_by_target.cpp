#include "core/data/column_by_target.h"

#include "core/data/column_over_time.h"
#include "core/data/row_blocks.h"

#include <boost/math/distributions/students_t.hpp>

#include <QCoreApplication>

#include <cmath>
#include <limits>
#include <new>

namespace assay
{

namespace
{

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr size_t mostClasses = 6;

Error stopped()
{
    return {ErrorCode::Cancelled, QCoreApplication::translate("core", "Comparing with the target was cancelled.")};
}

/// Mean and sum of squared deviations of numbers that come one by one (Welford 1962).
struct Moments {
    double n = 0;
    double mean = 0;
    double squares = 0;

    void add(double x)
    {
        ++n;
        const double difference = x - mean;
        mean += difference / n;
        squares += difference * (x - mean);
    }
    /// Half the width of the 95 % interval of the mean.
    [[nodiscard]] double margin() const
    {
        if (n < 2)
            return notANumber;
        const boost::math::students_t t(n - 1);
        return boost::math::quantile(t, 0.975) * std::sqrt(squares / (n - 1) / n);
    }
};

Result<> sumUpNumbers(const Column &column, const Column &target, ColumnByTarget &found, Progress &progress)
{
    const ColumnCells::Finder cellOf = found.cells.finder(column);
    std::vector<Moments> moments(found.cells.count() + 1);
    Moments all;
    const bool isDone = visitRows(target.numbers.size(), progress, [&](size_t row) {
        const double y = target.numbers[row];
        if (!std::isfinite(y)) {
            ++found.unknown;
            return;
        }
        moments[cellOf(row)].add(y);
        all.add(y);
    });
    if (!isDone)
        return stopped();
    found.overall = all.n > 0 ? all.mean : notANumber;
    for (const Moments &cell : moments) {
        found.rows.push_back(std::int64_t(cell.n));
        found.mean.push_back(cell.n > 0 ? cell.mean : notANumber);
        found.lower.push_back(found.mean.back() - cell.margin());
        found.upper.push_back(found.mean.back() + cell.margin());
    }
    return Done{};
}

Result<> countClasses(const Column &column, const Column &target, ColumnByTarget &found, Progress &progress)
{
    const ColumnCells classes = ColumnCells::of({&target}, mostClasses);
    const ColumnCells::Finder cellOf = found.cells.finder(column);
    const ColumnCells::Finder classOf = classes.finder(target);
    const size_t cells = found.cells.count() + 1;
    std::vector<std::int64_t> counts((classes.count() + 1) * cells, 0);
    const size_t rows = target.isWords() ? target.codes.size() : target.numbers.size();
    if (!visitRows(rows, progress, [&](size_t row) { ++counts[classOf(row) * cells + cellOf(row)]; }))
        return stopped();
    found.classes = classes.words();
    found.hasOthers = classes.hasOthers();
    found.rows.assign(cells, 0);
    found.shares.assign(classes.count(), std::vector<double>(cells, notANumber));
    for (size_t cell = 0; cell < cells; ++cell) {
        for (size_t c = 0; c < classes.count(); ++c)
            found.rows[cell] += counts[c * cells + cell];
        found.unknown += counts[classes.missing() * cells + cell];
        for (size_t c = 0; c < classes.count() && found.rows[cell] > 0; ++c)
            found.shares[c][cell] = double(counts[c * cells + cell]) / double(found.rows[cell]);
    }
    return Done{};
}

Result<ColumnByTarget> sumUp(const Column &column, const Column &target, Progress &progress)
{
    ColumnByTarget found;
    found.column = column.name;
    found.target = target.name;
    const std::optional<Column> lengths = textLengths(column);
    const Column &counted = lengths ? *lengths : column;
    found.areLengths = lengths.has_value();
    found.cells = ColumnCells::of({&counted});
    found.areClasses = target.isWords() || target.type == ColumnType::Boolean;
    if (!progress.report(0.3, QCoreApplication::translate("core", "Summing up “%1”").arg(target.name)))
        return stopped();
    if (found.areClasses)
        ASSAY_CHECK(countClasses(counted, target, found, progress));
    else
        ASSAY_CHECK(sumUpNumbers(counted, target, found, progress));
    return found;
}

} // namespace

Result<ColumnByTarget> columnByTarget(const Table &table, const QString &column, const QString &target,
                                      Progress &progress)
{
    const Column *values = table.find(column);
    const Column *targets = table.find(target);
    if (values == nullptr || targets == nullptr)
        return noSuchColumn(values == nullptr ? column : target);
    try {
        return sumUp(*values, *targets, progress);
    } catch (const std::bad_alloc &) {
        return Error{ErrorCode::Io, QCoreApplication::translate("core", "Cannot compare the column with the target: "
                                                                        "there is too little free memory. Close other "
                                                                        "programs and try again.")};
    }
}

} // namespace assay
