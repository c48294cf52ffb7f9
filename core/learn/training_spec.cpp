#include "core/learn/training_spec.h"

#include "core/learn/estimator_rules.h"
#include "core/learn/evaluation.h"
#include "core/learn/search_space.h"
#include "core/learn/spec_checks.h"

#include <QCoreApplication>

namespace assay
{

namespace
{

Result<> checkTarget(const TrainingSpec &spec, LearningTask task)
{
    if (spec.exclude.contains(spec.target))
        return refused(QCoreApplication::translate("core", "“exclude” names the target “%1”; take it out of the list.")
                           .arg(spec.target));
    if (spec.weight == spec.target)
        return refused(QCoreApplication::translate("core", "“weight” names the target “%1”; name another column.")
                           .arg(spec.target));
    if (task != LearningTask::Binary && !spec.positive.isEmpty())
        return refused(QCoreApplication::translate("core", "“positive” belongs to the task “binary” alone; leave it "
                                                           "out, or change “task”."));
    if (spec.classWeight.isEmpty())
        return Done{};
    if (task == LearningTask::Regression)
        return refused(QCoreApplication::translate("core", "“class_weight” belongs to the tasks “binary” and "
                                                           "“multiclass”; leave it out, or change “task”."));
    return oneOf(QStringLiteral("class_weight"), spec.classWeight, {QStringLiteral("balanced")});
}

Result<> checkSplit(const SplitSpec &split, LearningTask task)
{
    ASSAY_CHECK(oneOf(QStringLiteral("split.kind"), split.kind,
                      {QStringLiteral("random"), QStringLiteral("stratified"), QStringLiteral("time"),
                       QStringLiteral("group"), QStringLiteral("column")}));
    if (split.kind == u"stratified" && task == LearningTask::Regression)
        return refused(QCoreApplication::translate("core", "A “stratified” split keeps the shares of classes, which "
                                                           "regression does not have. Choose “random”."));
    if (split.kind == u"column" || split.kind == u"group")
        ASSAY_CHECK(needed(QStringLiteral("split.by"), split.by));
    if (split.kind == u"column")
        return needed(QStringLiteral("split.holdout"), split.holdout);
    return inRange(QStringLiteral("split.test"), split.test, 0.01, 0.9);
}

Result<> checkValidation(const ValidationSpec &validation)
{
    if (validation.kind.isEmpty())
        return Done{};
    ASSAY_CHECK(oneOf(
        QStringLiteral("validation.kind"), validation.kind,
        {QStringLiteral("single"), QStringLiteral("kfold"), QStringLiteral("repeated"), QStringLiteral("rolling")}));
    if (validation.kind == u"single")
        return Done{};
    ASSAY_CHECK(inRange(QStringLiteral("validation.folds"), double(validation.folds), 2, 100));
    if (validation.kind == u"repeated")
        return inRange(QStringLiteral("validation.repeats"), double(validation.repeats), 2, 100);
    return Done{};
}

} // namespace

Result<> validateTrainingSpec(const TrainingSpec &spec)
{
    ASSAY_CHECK(needed(QStringLiteral("experiment"), spec.experiment));
    ASSAY_CHECK(needed(QStringLiteral("data"), spec.data));
    ASSAY_CHECK(needed(QStringLiteral("target"), spec.target));
    ASSAY_CHECK(oneOf(QStringLiteral("task"), spec.task, taskNames()));
    const LearningTask task = *taskFromName(spec.task);
    ASSAY_CHECK(checkTarget(spec, task));
    ASSAY_CHECK(checkSplit(spec.split, task));
    ASSAY_CHECK(checkValidation(spec.validation));
    ASSAY_CHECK(checkPrepare(spec.prepare, spec.target));
    for (const QString &metric : spec.metrics)
        ASSAY_CHECK(oneOf(QStringLiteral("metrics"), metric, metricNames(task)));
    ASSAY_CHECK(checkEstimator(spec.estimator, task));
    return checkSearch(spec);
}

} // namespace assay
