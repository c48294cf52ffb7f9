#include "core/learn/metric_titles.h"
#include "core/learn/telling_metrics.h"
#include "core/report/report_format.h"
#include "core/report/report_sections.h"

#include <QCoreApplication>

#include <cmath>

namespace assay::report_sections
{

namespace
{

/// For classes: how often it is right, and how sure it is of the truth.
QString classResultSentence(const ModelRecords &records)
{
    const Evaluation &holdout = *records.holdout;
    return QCoreApplication::translate("core", "On %1 rows of %2 that were held out of training, %3 predicts the class "
                                               "“%4” with an accuracy of %5 and a log loss of %6.")
        .arg(report_format::count(holdout.rows), holdout.data, records.version.reference(), records.target(),
             report_format::interval(holdout.metrics.value(QStringLiteral("accuracy"))).inWords(),
             report_format::interval(holdout.metrics.value(QStringLiteral("log_loss"))).inWords());
}

QString resultSentence(const ModelRecords &records)
{
    const Evaluation &holdout = *records.holdout;
    if (records.model->task() != LearningTask::Regression)
        return classResultSentence(records);
    const QString rmse = report_format::interval(holdout.metrics.value(QStringLiteral("rmse"))).inWords();
    const QString mae = report_format::interval(holdout.metrics.value(QStringLiteral("mae"))).inWords();
    return QCoreApplication::translate("core",
                                       "On %1 rows of %2 that were held out of training, %3 predicts “%4” with a root "
                                       "mean squared error of %5 and a mean absolute error of %6, both in the unit of "
                                       "“%4”.")
        .arg(report_format::count(holdout.rows), holdout.data, records.version.reference(), records.target(), rmse,
             mae);
}

QString spreadSentence(const ModelRecords &records)
{
    if (records.model->task() != LearningTask::Regression)
        return {};
    const Estimate r2 = records.holdout->metrics.value(QStringLiteral("r2"));
    if (!std::isfinite(r2.value))
        return {};
    if (r2.value <= 0)
        return QCoreApplication::translate("core", "There it predicts no better than always answering the mean "
                                                   "(R² %1).")
            .arg(report_format::interval(r2).inWords());
    return QCoreApplication::translate("core", "It explains %1 of the target's spread there (95 % interval %2 to %3).")
        .arg(report_format::percent(r2.value, 0), report_format::percent(r2.lower, 0),
             report_format::percent(r2.upper, 0));
}

QString scaleSentence(const ModelRecords &records)
{
    const ColumnProfile *target = records.data ? records.data->profile.find(records.target()) : nullptr;
    if (!target || records.model->task() != LearningTask::Regression || !std::isfinite(target->mean))
        return {};
    return QCoreApplication::translate("core", "To compare with: in %1, “%2” is %3 on average, with a standard "
                                               "deviation of %4.")
        .arg(records.data->reference(), records.target(), report_format::number(target->mean),
             report_format::number(target->sd));
}

QString comparisonSentence(const ModelRecords &records)
{
    if (!records.comparison)
        return {};
    int worse = 0;
    int better = 0;
    for (const RunDifference &difference : records.comparison->differences) {
        worse += difference.verdict == u"worse" ? 1 : 0;
        better += difference.verdict == u"better" ? 1 : 0;
    }
    const auto all = int(records.comparison->differences.size());
    if (all == 1) {
        const QString &other = records.comparison->differences.front().runName;
        if (worse == 1)
            return QCoreApplication::translate("core", "The other run of its experiment, “%1”, is worse beyond chance.")
                .arg(other);
        if (better == 1)
            return QCoreApplication::translate("core",
                                               "The other run of its experiment, “%1”, is better beyond chance.")
                .arg(other);
        return QCoreApplication::translate("core", "Chance explains its difference from the other run of its "
                                                   "experiment, “%1”.")
            .arg(other);
    }
    if (worse == all)
        return QCoreApplication::translate("core", "All %1 other runs that were compared with it on the same rows are "
                                                   "worse beyond chance.")
            .arg(report_format::count(all));
    return QCoreApplication::translate("core", "Of %1 other runs that were compared with it on the same rows, %2 are "
                                               "worse beyond chance, %3 better, and %4 differ no more than by chance.")
        .arg(report_format::count(all), report_format::count(worse), report_format::count(better),
             report_format::count(all - worse - better));
}

QString approvalSentence(const ModelRecords &records)
{
    if (const PromotionRequest *approved = records.lastRequest(QStringLiteral("approved")))
        return QCoreApplication::translate("core", "%1 asked for production; %2 approved on %3.")
            .arg(records.withRole(approved->requestedBy), records.withRole(approved->decidedBy),
                 report_format::time(approved->decidedAt.value_or(0)));
    if (const PromotionRequest *open = records.version.openRequest())
        return QCoreApplication::translate("core", "%1 asked for production on %2; the request is open.")
            .arg(records.withRole(open->requestedBy), report_format::time(open->requestedAt));
    if (const PromotionRequest *rejected = records.lastRequest(QStringLiteral("rejected")))
        return QCoreApplication::translate("core", "%1 rejected it for production on %2.")
            .arg(records.withRole(rejected->decidedBy), report_format::time(rejected->decidedAt.value_or(0)));
    return QCoreApplication::translate("core", "It is not approved for production.");
}

void addFigures(Blocks &blocks, const ModelRecords &records)
{
    if (!records.holdout)
        return;
    FiguresBlock figures;
    for (const QString &key : tellingMetrics(records.holdout->metrics)) {
        const auto value = report_format::interval(records.holdout->metrics.value(key));
        figures.figures.append(
            {QCoreApplication::translate("core", "%1 on the holdout").arg(metricShortTitle(key)), value.value,
             value.hasBounds() ? QCoreApplication::translate("core", "95 %: %1").arg(value.range()) : QString()});
    }
    if (!records.later.isEmpty()) {
        const Evaluation &last = records.later.back();
        const QString key = leadingMetric(records.holdout->metrics);
        const auto value = report_format::interval(last.metrics.value(key));
        figures.figures.append(
            {QCoreApplication::translate("core", "%1 on %2").arg(metricShortTitle(key), last.data), value.value,
             value.hasBounds() ? QCoreApplication::translate("core", "95 %: %1").arg(value.range()) : QString()});
    }
    blocks.emplace_back(figures);
}

} // namespace

Growth growthOf(const Evaluation &later, const Evaluation &holdout)
{
    const QString key = leadingMetric(holdout.metrics);
    const QString title = metricShortTitle(key);
    const bool isLowerBetter = lowerIsBetter(key).value_or(true);
    const Estimate now = later.metrics.value(key);
    const Estimate then = holdout.metrics.value(key);
    Growth growth;
    growth.ratio = now.value / then.value;
    growth.isBeyondChance = isLowerBetter ? now.lower > then.upper : now.upper < then.lower;
    const QString rows = report_format::count(later.rows);
    const QString value = report_format::interval(now).inWords();
    const QString ratio = report_format::fixed(growth.ratio, 1);
    if (growth.isBeyondChance)
        growth.text = QCoreApplication::translate("core", "On %1 (%2 rows) its %5 is %3, %4 times the holdout's. The "
                                                          "intervals do not meet: on these data the model is worse "
                                                          "beyond chance.")
                          .arg(later.data, rows, value, ratio, title);
    else if (isLowerBetter ? now.upper < then.lower : now.lower > then.upper)
        growth.text = QCoreApplication::translate("core", "On %1 (%2 rows) its %5 is %3, %4 times the holdout's. The "
                                                          "intervals do not meet: on these data the model is better "
                                                          "beyond chance.")
                          .arg(later.data, rows, value, ratio, title);
    else
        growth.text = QCoreApplication::translate("core", "On %1 (%2 rows) its %5 is %3, %4 times the holdout's. The "
                                                          "intervals meet, so chance may explain the difference.")
                          .arg(later.data, rows, value, ratio, title);
    return growth;
}

QString stageName(const QString &stage)
{
    if (stage == u"candidate")
        return QCoreApplication::translate("core", "candidate");
    if (stage == u"production")
        return QCoreApplication::translate("core", "production");
    if (stage == u"archived")
        return QCoreApplication::translate("core", "archived");
    return stage;
}

void addFacts(Blocks &blocks, const ModelRecords &records)
{
    const ModelVersion &version = records.version;
    FactsBlock facts;
    facts.facts = {
        {QCoreApplication::translate("core", "Stage"), stageName(version.stage)},
        {QCoreApplication::translate("core", "Estimator"),
         report_format::estimatorName(records.model->specification().estimator.kind)},
        {QCoreApplication::translate("core", "Predicts"), records.target()},
        {QCoreApplication::translate("core", "Registered by"), records.withRole(version.createdBy)},
        {QCoreApplication::translate("core", "Registered"), report_format::time(version.createdAt)},
        {QCoreApplication::translate("core", "Model file"), report_format::shortDigest(version.object), true},
    };
    blocks.emplace_back(facts);
}

void addSummary(Blocks &blocks, const ModelRecords &records)
{
    addFigures(blocks, records);
    blocks.emplace_back(HeadingBlock{QCoreApplication::translate("core", "Summary")});
    QStringList sentences;
    if (records.holdout)
        sentences = {resultSentence(records), spreadSentence(records), scaleSentence(records)};
    else
        sentences = {QCoreApplication::translate("core", "No rows were held out of training, so its error on new data "
                                                         "is not known.")};
    sentences.removeAll(QString());
    blocks.emplace_back(ParagraphBlock{sentences.join(u' ')});
    sentences = {comparisonSentence(records), approvalSentence(records)};
    sentences.removeAll(QString());
    blocks.emplace_back(ParagraphBlock{sentences.join(u' ')});
    if (!records.holdout || records.later.isEmpty())
        return;
    const Growth growth = growthOf(records.later.back(), *records.holdout);
    const auto tone = growth.isBeyondChance ? NoteBlock::Tone::Warning : NoteBlock::Tone::Good;
    blocks.emplace_back(NoteBlock{tone, growth.text});
}

} // namespace assay::report_sections
