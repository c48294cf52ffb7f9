#include "core/work/review_evidence.h"

#include "core/data/dataset_store.h"
#include "core/data/schema_store.h"
#include "core/learn/metric_titles.h"
#include "core/learn/telling_metrics.h"
#include "core/registry/registry_store.h"
#include "core/runs/compare/run_comparison.h"
#include "core/runs/evaluation_store.h"
#include "core/runs/run_store.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace assay
{

namespace
{

QString number(double value)
{
    return QLocale().toString(value, 'g', 4);
}

QString withInterval(double value, double lower, double upper)
{
    //: A value with its interval; where the comma is the decimal mark, part the ends by a semicolon.
    return QCoreApplication::translate("core", "%1 [%2, %3]").arg(number(value), number(lower), number(upper));
}

/// Everything that is read from the project before anything is computed.
struct Records {
    Run run;
    std::optional<Run> baseline; ///< the oldest of the experiment that learns nothing but the target's mean or majority
    QList<Evaluation> evaluations;
    std::optional<Evaluation> holdout;
    std::optional<ModelVersion> inProduction;
    std::optional<schema_store::Check> check;
};

Result<Records> readRecords(Connection &connection, const ModelVersion &version)
{
    Records records;
    ASSAY_TRY(run, run_store::find(connection, version.run.value));
    records.run = run;
    ASSAY_TRY(evaluations, evaluation_store::list(connection, version.run));
    records.evaluations = evaluations;
    ASSAY_TRY(holdout, evaluation_store::holdout(connection, version.run));
    records.holdout = holdout;
    const bool isAmount = !holdout || holdout->metrics.contains(QStringLiteral("rmse"));
    ASSAY_TRY(baseline, run_store::oldestOfEstimator(connection, run.experimentId,
                                                     isAmount ? QStringLiteral("mean") : QStringLiteral("majority"),
                                                     version.run));
    if (!baseline.isEmpty()) {
        ASSAY_TRY(found, run_store::find(connection, baseline.value));
        records.baseline = found;
    }
    ASSAY_TRY(model, registry_store::findModel(connection, version.name));
    if (const ModelVersion *current = model.inStage(QStringLiteral("production")); current && current->id != version.id)
        records.inProduction = *current;
    if (!run.data.isEmpty()) {
        ASSAY_TRY(data, dataset_store::find(connection, {run.data.front().name, run.data.front().version}));
        ASSAY_TRY(check, schema_store::latestCheck(connection, data.id));
        records.check = check;
    }
    return records;
}

Evidence comparedWith(Project &project, const RunId &baseline, const RunId &candidate, Evidence evidence,
                      Progress &progress)
{
    evidence.word = QCoreApplication::translate("core", "open");
    auto compared = compareRuns(project, {baseline, candidate}, {}, progress);
    if (!compared || compared->differences.empty()) {
        evidence.measured = QCoreApplication::translate("core", "not comparable");
        evidence.reference = QCoreApplication::translate("core", "same holdout rows");
        return evidence;
    }
    const RunDifference &difference = compared->differences.front();
    evidence.measured =
        withInterval(difference.difference.value, difference.difference.lower, difference.difference.upper);
    evidence.reference = lowerIsBetter(compared->metric).value_or(true)
                             ? QCoreApplication::translate("core", "upper bound < 0")
                             : QCoreApplication::translate("core", "lower bound > 0");
    if (difference.verdict == u"better") {
        evidence.state = Evidence::State::Good;
        evidence.word = QCoreApplication::translate("core", "better");
    } else if (difference.verdict == u"worse") {
        evidence.state = Evidence::State::Bad;
        evidence.word = QCoreApplication::translate("core", "worse");
    }
    return evidence;
}

/// Of classes: whether it ranks rows better than chance; of many classes whether it is right more often than not is no
/// measure, so the log loss stands alone there.
void addClassHoldout(const Evaluation &holdout, QList<Evidence> &list)
{
    const QString key = leadingMetric(holdout.metrics);
    const Estimate loss = holdout.metrics.value(key);
    Evidence evidence{QStringLiteral("holdout"),
                      QCoreApplication::translate("core", "%1 on the holdout, %n row(s)", nullptr, int(holdout.rows))
                          .arg(metricShortTitle(key)),
                      withInterval(loss.value, loss.lower, loss.upper),
                      {}};
    const auto area = holdout.metrics.constFind(QStringLiteral("roc_auc"));
    if (area != holdout.metrics.cend()) {
        const bool isUseful = area->lower > 0.5;
        evidence.reference = QCoreApplication::translate("core", "ROC AUC %1").arg(number(area->value));
        evidence.state = isUseful ? Evidence::State::Good : Evidence::State::Bad;
        evidence.word =
            isUseful ? QCoreApplication::translate("core", "useful") : QCoreApplication::translate("core", "useless");
    }
    list.append(evidence);
}

void addHoldout(const Records &records, QList<Evidence> &list)
{
    if (!records.holdout)
        return;
    if (!records.holdout->metrics.contains(QStringLiteral("rmse")))
        return addClassHoldout(*records.holdout, list);
    const Estimate rmse = records.holdout->metrics.value(QStringLiteral("rmse"));
    const Estimate r2 = records.holdout->metrics.value(QStringLiteral("r2"));
    Evidence evidence{
        QStringLiteral("holdout"),
        QCoreApplication::translate("core", "RMSE on the holdout, %n row(s)", nullptr, int(records.holdout->rows)),
        withInterval(rmse.value, rmse.lower, rmse.upper),
        QCoreApplication::translate("core", "R² %1").arg(number(r2.value))};
    evidence.state = r2.value > 0 ? Evidence::State::Good : Evidence::State::Bad;
    evidence.word =
        r2.value > 0 ? QCoreApplication::translate("core", "useful") : QCoreApplication::translate("core", "useless");
    list.append(evidence);
}

void addSchema(const Records &records, QList<Evidence> &list)
{
    if (!records.check)
        return;
    const auto anomalies = int(records.check->anomalies.size());
    Evidence evidence{QStringLiteral("schema"),
                      QCoreApplication::translate("core", "Training data satisfies %1").arg(records.check->schema),
                      QCoreApplication::translate("core", "%n anomaly(ies)", nullptr, anomalies),
                      QCoreApplication::translate("core", "none")};
    evidence.state = records.check->ok ? Evidence::State::Good : Evidence::State::Bad;
    evidence.word =
        records.check->ok ? QCoreApplication::translate("core", "pass") : QCoreApplication::translate("core", "fail");
    list.append(evidence);
}

void addLaterData(const Records &records, QList<Evidence> &list)
{
    if (!records.holdout)
        return;
    const QString key = leadingMetric(records.holdout->metrics);
    const bool isLowerBetter = lowerIsBetter(key).value_or(true);
    const Estimate before = records.holdout->metrics.value(key);
    QMap<QString, Evaluation> newest;
    for (const Evaluation &evaluation : records.evaluations) {
        if (evaluation.id != records.holdout->id)
            newest.insert(evaluation.data, evaluation);
    }
    for (const Evaluation &evaluation : std::as_const(newest)) {
        const Estimate now = evaluation.metrics.value(key);
        Evidence evidence{
            QStringLiteral("later_data"),
            QCoreApplication::translate("core", "%1 on %2").arg(metricShortTitle(key), evaluation.data),
            withInterval(now.value, now.lower, now.upper),
            QCoreApplication::translate("core", "%1 × the holdout's").arg(number(now.value / before.value))};
        // Worse beyond chance: the intervals do not touch.
        const bool isWorse = isLowerBetter ? now.lower > before.upper : now.upper < before.lower;
        evidence.state = isWorse ? Evidence::State::Bad : Evidence::State::Good;
        evidence.word = !isWorse        ? QCoreApplication::translate("core", "holds")
                        : isLowerBetter ? QCoreApplication::translate("core", "grown")
                                        : QCoreApplication::translate("core", "fallen");
        list.append(evidence);
    }
}

} // namespace

Result<QList<Evidence>> reviewEvidence(Project &project, const ModelVersion &version, Progress &progress)
{
    ASSAY_TRY(records, project.read([&](Connection &connection) { return readRecords(connection, version); }));
    QList<Evidence> list;
    addHoldout(records, list);

    if (records.baseline) {
        Evidence evidence;
        evidence.code = QStringLiteral("baseline");
        evidence.name = QCoreApplication::translate("core", "Against “%1”, paired").arg(records.baseline->name);
        list.append(comparedWith(project, records.baseline->id, version.run, evidence, progress));
    }
    if (records.inProduction) {
        Evidence evidence;
        evidence.code = QStringLiteral("predecessor");
        evidence.name = QCoreApplication::translate("core", "Against %1 in production, paired")
                            .arg(records.inProduction->reference());
        list.append(comparedWith(project, records.inProduction->run, version.run, evidence, progress));
    }
    addSchema(records, list);
    addLaterData(records, list);
    return list;
}

} // namespace assay
