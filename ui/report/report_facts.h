#pragma once

#include "ui/report/report_slice.h"

namespace assay
{

/// Names and values in two columns, read down the first, then the second; long values take the whole width below.
void addFacts(std::vector<ReportSlice> &slices, const FactsBlock &block, const ReportStyle &style);

/// Large numbers side by side, at most four in a row.
void addFigures(std::vector<ReportSlice> &slices, const FiguresBlock &block, const ReportStyle &style);

} // namespace assay
