#include "ui/pages/curve_loading.h"

#include "core/runs/curves/metric_store.h"

#include <cmath>

namespace assay
{

namespace
{

void takeExtremes(DrawableCurve &curve, const std::vector<double> &x, const std::vector<double> &y,
                  const std::function<std::optional<std::int64_t>(size_t)> &stepOf)
{
    for (size_t i = 0; i < y.size(); ++i) {
        const double value = y[i];
        if (!std::isfinite(value))
            continue;
        if (!curve.least || value < curve.least->value)
            curve.least = {value, x[i], stepOf(i)};
        if (!curve.greatest || value > curve.greatest->value)
            curve.greatest = {value, x[i], stepOf(i)};
    }
}

DrawableCurve makeCurve(PlacedCurve placed, const CurveForm &form)
{
    DrawableCurve curve;
    takeExtremes(curve, placed.x, placed.y, [&](size_t i) { return placed.steps[i]; });
    if (form.smoothing.kind == CurveSmoothing::Kind::None) {
        curve.points = std::make_shared<const CurvePyramid>(std::move(placed.x), std::move(placed.y));
        return curve;
    }
    curve.points = std::make_shared<const CurvePyramid>(placed.x, smoothCurve(placed.y, form.smoothing));
    curve.raw = std::make_shared<const CurvePyramid>(std::move(placed.x), std::move(placed.y));
    return curve;
}

CurveBand bandAbout(const std::vector<std::shared_ptr<const CurvePyramid>> &curves, BandKind kind)
{
    std::vector<CurvePoints> points;
    for (const auto &curve : curves)
        points.push_back({curve->x(), curve->y()});
    return curveBand(points, kind);
}

/// The mean of smoothed curves, and faintly behind it that of the points as they were logged.
DrawableCurve makeMean(const RunCurves &curves, const QList<RunId> &runs, const QString &metric, BandKind kind,
                       const CurveAxis &axis)
{
    std::vector<std::shared_ptr<const CurvePyramid>> raw;
    for (const RunId &run : runs) {
        const auto found = curves.find({run, metric});
        if (found != curves.end() && found->second.curve.raw && !found->second.curve.raw->isEmpty())
            raw.push_back(found->second.curve.raw);
    }
    const std::vector<std::shared_ptr<const CurvePyramid>> parts = partsOfMean(curves, runs, metric);
    CurveBand band = bandAbout(parts, kind);
    DrawableCurve mean;
    const auto drawn = std::make_shared<LongBand>();
    drawn->kind = kind;
    drawn->runs = int(parts.size());
    drawn->count = std::move(band.count);
    drawn->lower = CurvePyramid(band.x, std::move(band.lower));
    drawn->upper = CurvePyramid(band.x, std::move(band.upper));
    mean.band = drawn;
    mean.points = std::make_shared<const CurvePyramid>(std::move(band.x), std::move(band.mean));
    if (!raw.empty()) {
        CurveBand logged = bandAbout(raw, kind);
        mean.raw = std::make_shared<const CurvePyramid>(std::move(logged.x), std::move(logged.mean));
    }
    const CurvePyramid &logged = mean.raw ? *mean.raw : *mean.points;
    takeExtremes(mean, logged.x(), logged.y(), [&](size_t i) {
        return axis.kind == CurveAxis::Kind::Step ? std::optional(std::int64_t(logged.x()[i])) : std::nullopt;
    });
    return mean;
}

Result<RunCurves> readCurves(Project &project, const CurveWish &wish)
{
    return project.read([&](Connection &connection) -> Result<RunCurves> {
        RunCurves curves;
        for (const Run &run : wish.missing) {
            std::vector<MetricPoint> other;
            if (wish.form.axis.kind == CurveAxis::Kind::Metric) {
                ASSAY_TRY(points, metric_store::read(connection, run.id, wish.form.axis.metric));
                other = std::move(points);
            }
            for (const QString &metric : wish.metrics) {
                PlacedCurve placed;
                if (run.metrics.contains(metric)) {
                    ASSAY_TRY(points, metric_store::read(connection, run.id, metric));
                    placed = placeCurve(std::move(points), wish.form.axis, run.startedAt, other);
                }
                curves.insert_or_assign({run.id, metric}, RunCurve{wish.form, makeCurve(std::move(placed), wish.form),
                                                                   run.status != RunStatus::Running});
            }
        }
        return curves;
    });
}

} // namespace

std::vector<std::shared_ptr<const CurvePyramid>> partsOfMean(const RunCurves &curves, const QList<RunId> &runs,
                                                             const QString &metric)
{
    std::vector<std::shared_ptr<const CurvePyramid>> parts;
    for (const RunId &run : runs) {
        const auto found = curves.find({run, metric});
        if (found != curves.end() && !found->second.curve.points->isEmpty())
            parts.push_back(found->second.curve.points);
    }
    return parts;
}

Result<CurveAnswer> loadCurves(Project &project, const CurveWish &wish)
{
    CurveAnswer answer;
    if (!wish.missing.isEmpty()) {
        ASSAY_TRY(read, readCurves(project, wish));
        answer.curves = std::move(read);
    }
    if (!wish.band)
        return answer;
    RunCurves all = wish.known;
    for (const auto &[where, curve] : answer.curves)
        all.insert_or_assign(where, curve);
    for (const QList<RunId> &runs : wish.replicates) {
        for (const QString &metric : wish.metrics) {
            const std::vector<std::shared_ptr<const CurvePyramid>> parts = partsOfMean(all, runs, metric);
            const auto known = wish.means.find({runs, metric});
            if (known != wish.means.end() && known->second.kind == *wish.band && known->second.of == parts)
                answer.means.insert(*known);
            else
                answer.means.insert(
                    {{runs, metric}, {*wish.band, parts, makeMean(all, runs, metric, *wish.band, wish.form.axis)}});
        }
    }
    return answer;
}

} // namespace assay
