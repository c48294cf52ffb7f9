#include "ui/report/report_pdf.h"

#include "core/base/atomic_file.h"
#include "ui/report/report_painter.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>

namespace assay
{

namespace
{

Result<QByteArray> paintPdf(const Report &report)
{
    const ReportStyle style;
    const auto pages = layOutReport(report, style);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(printable(report.title));
    writer.setCreator(QStringLiteral("Assay %1").arg(QStringLiteral(ASSAY_VERSION)));
    writer.setResolution(reportResolution);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF()));
    QPainter painter;
    if (!painter.begin(&writer))
        return Error{ErrorCode::Internal,
                     QCoreApplication::translate("Report", "Cannot set the report “%1” as PDF: the PDF writer refused "
                                                           "to begin. Restart Assay and try again.")
                         .arg(report.title)};
    for (size_t i = 0; i < pages.size(); ++i) {
        if (i > 0)
            writer.newPage();
        paintReportPage(painter, pages[i], style);
    }
    painter.end();
    return buffer.data();
}

} // namespace

Result<> writeReportPdf(const Report &report, const QString &path)
{
    ASSAY_TRY(bytes, paintPdf(report));
    return writeFileAtomically(path, bytes);
}

} // namespace assay
