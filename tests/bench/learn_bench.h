#pragma once

#include "core/base/result.h"

namespace assay
{

/// What one fit took and how good it is.
struct FitFigure {
    double seconds = 0;
    double loss = 0; ///< what it minimises, the penalty included
};

/// Fits ridge or logistic regression with its defaults on a file of learn_peers.py: `columns` features of `rows` rows
/// as numbers of eight bytes, then an amount and then a class (0 or 1) for each row. The time is that of the fit alone.
Result<FitFigure> benchFit(const QString &estimator, const QString &file, int rows, int columns);

} // namespace assay
