#pragma once

#include "ui/report/report_slice.h"

namespace assay
{

/// Blocks as slices, in the order they are read.
std::vector<ReportSlice> sliceBlocks(const Report &report, const ReportStyle &style);

/// The strip's items are moved right and down; the strip grows to hold them.
void addText(ReportSlice &slice, std::shared_ptr<const ReportText> text, const QPointF &corner);

} // namespace assay
