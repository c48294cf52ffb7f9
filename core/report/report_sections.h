#pragma once

#include "core/report/block.h"
#include "core/report/model_records.h"

namespace assay::report_sections
{

using Blocks = std::vector<ReportBlock>;

/// Each adds one part of a model report to `blocks`; any thread.
void addFacts(Blocks &blocks, const ModelRecords &records);
void addSummary(Blocks &blocks, const ModelRecords &records);
void addData(Blocks &blocks, const ModelRecords &records);
void addTraining(Blocks &blocks, const ModelRecords &records);
void addCurves(Blocks &blocks, const ModelRecords &records);
void addResults(Blocks &blocks, const ModelRecords &records);
/// Of classes: ROC and calibration of the positive class, or of each class; and what was taken for what.
void addClassResults(Blocks &blocks, const PredictionRows &rows);
void addWeights(Blocks &blocks, const ModelRecords &records);
void addComparison(Blocks &blocks, const ModelRecords &records);
void addLaterEvaluations(Blocks &blocks, const ModelRecords &records);
void addApproval(Blocks &blocks, const ModelRecords &records);
void addAudit(Blocks &blocks, const ModelRecords &records);
void addAppendix(Blocks &blocks, const ModelRecords &records);

/// How an evaluation stands against the holdout: the ratio of their leading metric, and the sentence that says so.
struct Growth {
    double ratio = 0;
    bool isBeyondChance = false; ///< the intervals do not touch
    QString text;
};
Growth growthOf(const Evaluation &later, const Evaluation &holdout);

/// What the model does with a column of its data: input, target, excluded, not used.
QString columnUse(const ModelRecords &records, const QString &column);
/// A stage or the state of a request as people read it.
QString stageName(const QString &stage);
QString requestStatusName(const QString &status);

} // namespace assay::report_sections
