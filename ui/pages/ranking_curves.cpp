#include "ui/pages/ranking_curves.h"

#include "core/learn/classification_curves.h"
#include "core/learn/roc_area.h"
#include "ui/models/format.h"
#include "ui/pages/classification_diagnostics.h"

namespace assay
{

namespace
{

/// One class against the rest.
struct Ranked {
    std::vector<double> truth;  ///< 1 for rows of the class
    std::vector<double> scores; ///< how likely the model found it
};

std::vector<double> truthOf(const OverlaidPredictions &models, size_t wanted)
{
    std::vector<double> truth;
    truth.reserve(models.truth.size());
    for (const double each : models.truth)
        truth.push_back(each == double(wanted) ? 1 : 0);
    return truth;
}

std::vector<double> scoresOf(const OverlaidPredictions &models, const OverlaidPredictions::Model &run, size_t wanted)
{
    const size_t outputs = models.outputs();
    if (outputs == 1)
        return run.prediction;
    std::vector<double> scores;
    scores.reserve(models.truth.size());
    for (size_t row = 0; row < models.truth.size(); ++row)
        scores.push_back(run.prediction[row * outputs + wanted]);
    return scores;
}

/// A model's curve, and a number that sums it up; empty where it has none.
struct Drawn {
    Series series;
    QString figure;
};

Result<Drawn> draw(RankingCurve curve, const Ranked &ranked)
{
    const QLocale locale;
    Drawn drawn;
    switch (curve) {
    case RankingCurve::Roc: {
        ASSAY_TRY(roc, rocCurve(ranked.truth, ranked.scores));
        drawn.series.x = std::move(roc.falsePositiveRate);
        drawn.series.y = std::move(roc.truePositiveRate);
        drawn.figure = formatNumber(rocArea({LearningTask::Binary, 1, ranked.truth, ranked.scores}).area, locale);
        break;
    }
    case RankingCurve::PrecisionRecall: {
        ASSAY_TRY(found, precisionRecallCurve(ranked.truth, ranked.scores));
        drawn.series.x = std::move(found.recall);
        drawn.series.y = std::move(found.precision);
        break;
    }
    case RankingCurve::Calibration: {
        ASSAY_TRY(bins, calibrationCurve(ranked.truth, ranked.scores));
        for (const CalibrationBin &bin : bins) {
            drawn.series.x.push_back(bin.predicted);
            drawn.series.y.push_back(bin.observed.value);
        }
        break;
    }
    case RankingCurve::Gain: {
        ASSAY_TRY(gain, gainCurve(ranked.truth, ranked.scores));
        drawn.series.x = {0};
        drawn.series.y = {0};
        for (const GainPoint &point : gain) {
            drawn.series.x.push_back(point.share);
            drawn.series.y.push_back(point.gain);
        }
        drawn.figure = formatNumber(gain.size() >= 10 ? gain[9].lift : gain.back().lift, locale);
        break;
    }
    }
    return drawn;
}

/// The words are those of the view that shows them; by its own name, since lupdate does not look through another.
QString guideName(RankingCurve curve)
{
    return curve == RankingCurve::Calibration ? ClassificationDiagnostics::tr("perfect")
                                              : ClassificationDiagnostics::tr("by chance");
}

/// What there is to be seen. `figures` has a line for each model that has a number, with its name where there are
/// several.
QString sentenceOf(RankingCurve curve, const QStringList &figures, bool isOne)
{
    switch (curve) {
    case RankingCurve::Roc: {
        const QString area = ClassificationDiagnostics::tr(
            "The area under the curve is the chance that a row of the class is ranked above another.");
        if (isOne)
            return area;
        return area + u' ' + ClassificationDiagnostics::tr("Areas: %1.").arg(figures.join(QStringLiteral(", ")));
    }
    case RankingCurve::PrecisionRecall:
        return ClassificationDiagnostics::tr("Precision: how many of the rows taken for the class have it. "
                                             "Recall: how many of those that have it are found.");
    case RankingCurve::Calibration:
        return ClassificationDiagnostics::tr(
            "Ten groups of equally many rows: on the diagonal, what was said came true as often.");
    case RankingCurve::Gain:
        break;
    }
    return isOne ? ClassificationDiagnostics::tr(
                       "The likeliest tenth of the rows holds %1 times as many of the class as chance would.")
                       .arg(figures.value(0))
                 : ClassificationDiagnostics::tr(
                       "So many times as many of the class as chance would hold the likeliest tenth of the rows: %1.")
                       .arg(figures.join(QStringLiteral(", ")));
}

} // namespace

RankingCurves drawRanking(const OverlaidPredictions &models, RankingCurve curve, size_t wanted)
{
    RankingCurves curves;
    Ranked ranked{truthOf(models, wanted), {}};
    QStringList figures;
    QStringList problems;
    for (size_t place = 0; place < models.runs.size(); ++place) {
        const OverlaidPredictions::Model &run = models.runs[place];
        ranked.scores = scoresOf(models, run, wanted);
        auto drawn = draw(curve, ranked);
        if (!drawn) {
            problems.append(drawn.error().text);
            continue;
        }
        drawn->series.name = run.name;
        drawn->series.style = int(place);
        curves.series.push_back(std::move(drawn->series));
        if (!drawn->figure.isEmpty())
            figures.append(models.runs.size() == 1 ? drawn->figure : run.name + u' ' + drawn->figure);
    }
    problems.removeDuplicates();
    if (curves.series.empty()) {
        curves.sentence = problems.join(u' ');
        return curves;
    }
    if (curve != RankingCurve::PrecisionRecall)
        curves.series.insert(curves.series.begin(), Series{guideName(curve), guideStyle, {0, 1}, {0, 1}});
    problems.prepend(sentenceOf(curve, figures, models.runs.size() == 1));
    curves.sentence = problems.join(u' ');
    return curves;
}

} // namespace assay
