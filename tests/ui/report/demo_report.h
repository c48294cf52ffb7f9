#pragma once

#include "core/report/block.h"

namespace assay
{

/// A report with every kind of block, some pages long; figures are invented.
Report demoReport();
/// Every sign that fonts draw otherwise beside some neighbours; part of the demo report.
QString signsInText();
/// What people may put into names and reasons: endless words, right-to-left text, emoji, control characters, nothing.
Report hostileReport();
/// One table of that many rows.
Report longTableReport(int rows);

} // namespace assay
