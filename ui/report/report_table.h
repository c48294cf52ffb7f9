#pragma once

#include "ui/report/report_slice.h"

namespace assay
{

/// A table whose header returns on each page; one with too many columns for a page goes on below with its first column
/// repeated.
void addTable(std::vector<ReportSlice> &slices, const TableBlock &block, const ReportStyle &style);

/// How wide each column becomes so that all fill `available`: numbers keep what they need while there is room, words
/// share the rest.
std::vector<qreal> columnWidths(const std::vector<qreal> &natural, const std::vector<bool> &isFixed, qreal available);

} // namespace assay
