#include "app/report_file.h"

#include "core/report/model_report.h"
#include "ui/report/report_pdf.h"

namespace assay
{

Result<> writeModelReport(Project &project, const VersionedName &model, const QString &path, Progress &progress)
{
    ASSAY_TRY(report, modelReport(project, model, progress));
    return writeReportPdf(report, path);
}

} // namespace assay
