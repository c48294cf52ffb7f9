#pragma once

#include "ui/models/many_runs.h"

namespace assay
{

class CheckList;

constexpr int axisPanelWidth = 232;

/// A list of axes that grows with its panel.
CheckList *makeAxisList(const QString &accessibleName, QWidget *parent);
/// Offers all axes of the runs, those of `checked` first and checked; `offered` are those it holds, and when they are
/// the same as before the list stays as a person left it.
void fillAxisList(CheckList &list, const ManyRuns &runs, const QStringList &checked, QStringList &offered);

} // namespace assay
