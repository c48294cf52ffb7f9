#pragma once

#include "ui/report/report_slice.h"

namespace assay
{

/// One page with everything on it, in device units from the page's top left corner.
struct ReportPage {
    std::vector<PageItem> items;
};

/// Divides a report into pages: headings stay with what follows, tables repeat their header, every page has its head
/// and foot with “page x of y”. Any number of pages. Window thread.
std::vector<ReportPage> layOutReport(const Report &report, const ReportStyle &style);

} // namespace assay
