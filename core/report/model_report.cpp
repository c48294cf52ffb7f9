#include "core/report/model_report.h"

#include "core/report/report_format.h"
#include "core/report/report_sections.h"

#include <QCoreApplication>

namespace assay
{

Result<Report> modelReport(Project &project, const VersionedName &model, Progress &progress)
{
    ASSAY_TRY(records, readModelRecords(project, model, progress));
    if (!progress.report(0.9, QCoreApplication::translate("core", "Writing the report")))
        return Error{ErrorCode::Cancelled, QCoreApplication::translate("core", "The report was stopped.")};
    Report report;
    report.kind = QCoreApplication::translate("core", "Model report");
    report.title = records.version.reference();
    report.subtitle = records.version.note;
    const QString head =
        records.log.head.isEmpty() ? QStringLiteral("–") : report_format::shortDigest(records.log.head);
    report.footer = QCoreApplication::translate("core", "Project %1 · %2 · audit head %3")
                        .arg(records.project, report_format::time(records.now), head);
    for (const auto add :
         {report_sections::addFacts, report_sections::addSummary, report_sections::addData,
          report_sections::addTraining, report_sections::addCurves, report_sections::addResults,
          report_sections::addWeights, report_sections::addComparison, report_sections::addLaterEvaluations,
          report_sections::addApproval, report_sections::addAudit, report_sections::addAppendix})
        add(report.blocks, records);
    progress.report(1, QCoreApplication::translate("core", "The report is ready"));
    return report;
}

} // namespace assay
