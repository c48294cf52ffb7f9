#include "ui/pages/column_view_charts.h"

#include "ui/charts/band_chart.h"
#include "ui/charts/bar_chart.h"
#include "ui/charts/interval_chart.h"
#include "ui/charts/overlay_chart.h"
#include "ui/charts/share_chart.h"
#include "ui/models/format.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include <cmath>
#include <limits>
#include <numeric>

namespace assay
{

namespace
{

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr int missingHeight = 92;
/// With its rows' numbers, a row of a forest plot takes two lines.
constexpr size_t mostRowsWithCounts = 8;
constexpr int othersStyle = 5;
constexpr int missingStyle = 7;

bool isTime(ColumnType type)
{
    return type == ColumnType::Date || type == ColumnType::Timestamp;
}

bool areWords(ColumnType type)
{
    return type == ColumnType::Category || type == ColumnType::Text || type == ColumnType::Boolean;
}

std::vector<double> edgesOf(const ColumnCells &cells)
{
    std::vector<double> edges;
    for (size_t cell = 0; cells.count() > 0 && cell <= cells.count(); ++cell)
        edges.push_back(cells.edge(cell));
    return edges;
}

QStringList namesOf(const ColumnCells &cells)
{
    QStringList names = cells.words();
    if (cells.hasOthers())
        names.append(ColumnViewCharts::tr("others"));
    return names;
}

std::vector<double> sharesOf(const std::vector<std::int64_t> &counts)
{
    const double all = double(std::accumulate(counts.begin(), counts.end(), std::int64_t(0)));
    std::vector<double> shares;
    for (const std::int64_t count : counts)
        shares.push_back(all > 0 ? double(count) / all : 0);
    return shares;
}

std::vector<double> middlesOf(const TimeBuckets &buckets)
{
    std::vector<double> middles;
    for (size_t i = 0; i < buckets.count(); ++i)
        middles.push_back((buckets.edges[i] + buckets.edges[i + 1]) / 2);
    return middles;
}

QString stretchText(const TimeBuckets &buckets)
{
    switch (buckets.unit) {
    case TimeUnit::Second:
        return ColumnViewCharts::tr("%n second(s)", nullptr, buckets.step);
    case TimeUnit::Minute:
        return ColumnViewCharts::tr("%n minute(s)", nullptr, buckets.step);
    case TimeUnit::Hour:
        return ColumnViewCharts::tr("%n hour(s)", nullptr, buckets.step);
    case TimeUnit::Day:
        return ColumnViewCharts::tr("%n day(s)", nullptr, buckets.step);
    case TimeUnit::Week:
        return ColumnViewCharts::tr("%n week(s)", nullptr, buckets.step);
    case TimeUnit::Month:
        return ColumnViewCharts::tr("%n month(s)", nullptr, buckets.step);
    case TimeUnit::Quarter:
        return ColumnViewCharts::tr("%n quarter(s)", nullptr, buckets.step);
    case TimeUnit::Year:
        return ColumnViewCharts::tr("%n year(s)", nullptr, buckets.step);
    }
    return {};
}

QString joined(const QString &first, const QString &second)
{
    return second.isEmpty() ? first : first + u' ' + second;
}

} // namespace

ColumnViewCharts::ColumnViewCharts(QWidget *parent)
    : QWidget(parent),
      m_stack(new QStackedWidget(this)),
      m_bars(new BarChart(tr("Distribution"), this)),
      m_overlay(new OverlayChart(tr("Two distributions"), this)),
      m_points(new BandChart(tr("By target"), this)),
      m_curves(new BandChart(tr("Over time"), this)),
      m_missing(new BandChart(tr("Missing over time"), this)),
      m_overTime(new QWidget(this)),
      m_shares(new ShareChart(tr("By target"), this)),
      m_intervals(new IntervalChart(tr("By target"), this))
{
    m_missing->setFixedHeight(missingHeight);
    auto *overTime = new QVBoxLayout(m_overTime);
    overTime->setContentsMargins(0, 0, 0, 0);
    overTime->setSpacing(4);
    overTime->addWidget(m_curves, 1);
    overTime->addWidget(m_missing);
    for (QWidget *chart :
         std::initializer_list<QWidget *>{m_bars, m_overlay, m_points, m_overTime, m_shares, m_intervals})
        m_stack->addWidget(chart);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
}

void ColumnViewCharts::showProfile(const ColumnProfile &column)
{
    m_bars->setAccessibleName(tr("Distribution of %1").arg(column.name));
    if (areWords(column.type)) {
        QStringList names;
        std::vector<double> values;
        for (const ColumnProfile::Top &top : column.top) {
            names.append(top.value);
            values.push_back(double(top.count));
        }
        m_bars->setHorizontalBars(names, values);
    } else {
        m_bars->setHistogram({column.histogram.cbegin(), column.histogram.cend()}, column.min, column.max,
                             isTime(column.type));
    }
    m_bars->setAxisLabels({}, areWords(column.type) ? QString() : tr("rows"));
    m_bars->fit();
    m_stack->setCurrentWidget(m_bars);
}

QString ColumnViewCharts::show(const ColumnByTarget &found, ColumnType type)
{
    const bool areTimes = isTime(type);
    const QString name = tr("%1 by %2").arg(found.target, found.column);
    QString sentence;
    if (found.areClasses) {
        QStringList classes = found.classes;
        if (found.hasOthers)
            classes.append(tr("others"));
        m_shares->setAccessibleName(name);
        if (found.cells.areWords())
            m_shares->setWords(namesOf(found.cells), classes, found.shares);
        else
            m_shares->setRanges(edgesOf(found.cells), areTimes, classes, found.shares);
        m_shares->fit();
        m_stack->setCurrentWidget(m_shares);
        sentence =
            tr("How the rows of each value of %1 divide into the classes of %2.").arg(found.column, found.target);
    } else {
        showMeans(found, areTimes);
        sentence =
            tr("The mean of %1 for each value of %2, with its 95 % interval. The dashed line is the mean of all, "
               "%3.")
                .arg(found.target, found.column, formatNumber(found.overall, locale()));
    }
    if (found.cells.count() == 1)
        sentence =
            joined(sentence, tr("%1 has one value only, so it says nothing about %2.").arg(found.column, found.target));
    if (found.areLengths)
        sentence = joined(sentence, tr("The texts hardly repeat, so their lengths are shown, in characters."));
    if (found.unknown > 0)
        sentence = joined(sentence, tr("%n row(s) without a target are left out.", nullptr, int(found.unknown)));
    return sentence;
}

void ColumnViewCharts::showMeans(const ColumnByTarget &found, bool areTimes)
{
    const QString name = tr("%1 by %2").arg(found.target, found.column);
    if (found.cells.areWords()) {
        QStringList names = namesOf(found.cells);
        names.append(tr("missing"));
        std::vector<IntervalRow> rows;
        for (size_t cell = 0; cell <= found.cells.count(); ++cell) {
            if (found.rows[cell] == 0)
                continue;
            const double mean = found.mean[cell];
            const bool hasRange = std::isfinite(found.lower[cell]);
            const QString count = tr("n %1").arg(locale().toString(qlonglong(found.rows[cell])));
            rows.push_back({names.value(qsizetype(cell)), found.cells.count() <= mostRowsWithCounts ? count : QString(),
                            mean, hasRange ? found.lower[cell] : mean, hasRange ? found.upper[cell] : mean, 0});
        }
        m_intervals->setAccessibleName(name);
        m_intervals->setRows(std::move(rows), found.overall, tr("mean of %1").arg(found.target));
        m_intervals->fit();
        return m_stack->setCurrentWidget(m_intervals);
    }
    std::vector<double> middles;
    for (size_t cell = 0; cell < found.cells.count(); ++cell)
        middles.push_back(found.cells.middle(cell));
    m_points->setAccessibleName(name);
    m_points->setReference(found.overall);
    m_points->setSeries(std::move(middles), areTimes, {{tr("mean"), 0, found.mean, found.lower, found.upper}},
                        BandChart::Ranges::Intervals);
    m_points->setAxisLabels(found.areLengths ? tr("characters") : QString(), tr("mean of %1").arg(found.target));
    m_points->fit();
    m_stack->setCurrentWidget(m_points);
}

QString ColumnViewCharts::show(const ColumnOverTime &found, ColumnType type)
{
    m_curves->setAccessibleName(tr("%1 over %2").arg(found.column, found.time));
    const QString stretch = stretchText(found.buckets);
    QString sentence;
    if (isTime(type)) {
        showCounts(found);
        sentence = tr("How many rows have a value, one point per %1 of %2.").arg(stretch, found.time);
    } else {
        showCurves(found);
        sentence = found.areWords ? tr("The share of each value, one point per %1 of %2.").arg(stretch, found.time)
                                  : tr("The mean, one point per %1 of %2. Nine tenths of the values lie in the band.")
                                        .arg(stretch, found.time);
    }
    m_curves->fit();
    m_missing->fit();
    m_stack->setCurrentWidget(m_overTime);
    if (found.areLengths)
        sentence = joined(sentence, tr("The texts hardly repeat, so their lengths are shown, in characters."));
    if (found.undated > 0)
        sentence = joined(sentence, tr("%n row(s) without a time are left out.", nullptr, int(found.undated)));
    return sentence;
}

void ColumnViewCharts::showCounts(const ColumnOverTime &found)
{
    std::vector<double> counts;
    for (size_t bucket = 0; bucket < found.rows.size(); ++bucket)
        counts.push_back(double(found.rows[bucket] - found.missing[bucket]));
    m_curves->setValueRange(0, notANumber);
    m_curves->setSeries(middlesOf(found.buckets), true, {{tr("rows"), 0, std::move(counts)}}, BandChart::Ranges::Band);
    m_curves->setAxisLabels({}, tr("rows"));
    m_missing->hide();
}

void ColumnViewCharts::showCurves(const ColumnOverTime &found)
{
    std::vector<double> missing;
    bool isAnyMissing = false;
    for (size_t bucket = 0; bucket < found.rows.size(); ++bucket) {
        missing.push_back(double(found.missing[bucket]) / double(found.rows[bucket]));
        isAnyMissing = isAnyMissing || found.missing[bucket] > 0;
    }
    std::vector<BandSeries> series;
    if (found.areWords) {
        for (size_t word = 0; word < found.shares.size(); ++word) {
            const bool isWord = qsizetype(word) < found.words.size();
            series.push_back({isWord ? found.words.at(qsizetype(word)) : tr("others"), isWord ? int(word) : othersStyle,
                              found.shares[word]});
        }
        if (isAnyMissing)
            series.push_back({tr("missing"), missingStyle, missing});
        m_curves->setValueRange(0, notANumber);
    } else {
        series.push_back({tr("mean"), 0, found.mean, found.low, found.high});
        m_curves->setValueRange(notANumber, notANumber);
    }
    m_curves->setSeries(middlesOf(found.buckets), true, std::move(series), BandChart::Ranges::Band);
    m_curves->setAxisLabels({}, found.areWords     ? tr("share of the rows")
                                : found.areLengths ? tr("characters")
                                                   : QString());
    m_missing->setVisible(isAnyMissing && !found.areWords);
    m_missing->setValueRange(0, notANumber);
    m_missing->setSeries(middlesOf(found.buckets), true, {{tr("missing"), missingStyle, std::move(missing)}},
                         BandChart::Ranges::Band);
    m_missing->setAxisLabels({}, tr("missing"));
}

QString ColumnViewCharts::show(const ColumnComparison &found, const QString &before, const QString &now)
{
    m_overlay->setAccessibleName(tr("%1 of %2 beside %3").arg(found.column, now, before));
    OverlayChart::Sample old{before, sharesOf(found.before)};
    OverlayChart::Sample fresh{now, sharesOf(found.now)};
    if (found.cells.areWords())
        m_overlay->setWords(namesOf(found.cells), std::move(old), std::move(fresh));
    else
        m_overlay->setRanges(edgesOf(found.cells), isTime(found.type), std::move(old), std::move(fresh));
    m_overlay->fit();
    m_stack->setCurrentWidget(m_overlay);
    QString sentence = comparisonSentence(found, before, now, locale());
    if (found.areLengths)
        sentence = joined(sentence, tr("The texts hardly repeat, so their lengths are compared, in characters."));
    return sentence;
}

} // namespace assay
