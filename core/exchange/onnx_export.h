#pragma once

#include "core/base/result.h"
#include "core/learn/model.h"

#include <QByteArray>
#include <QMap>

namespace assay
{

/// A trained model, its preparation and its estimator, as a file of ONNX (IR version 8, operators 13 and ai.onnx.ml 2).
///
/// It has an input of N × 1 for each of the model's: double for numbers (NaN where missing; booleans are 0 and 1, dates
/// and time stamps UTC milliseconds since 1970), string for words (empty where missing). It gives “prediction” (N × 1
/// doubles) for amounts; for classes “label” (N × 1 strings, as a CSV file holds them) and “probabilities” (N × classes
/// doubles, in the order of the classes). An output whose name a column has gets a number after it. Metadata tell the
/// version of Assay, estimator, task, target, data, classes and the inputs' types (both JSON), and `facts`.
///
/// The same model gives the same bytes. Refuses estimators that keep the training rows, and files beyond 2 GB. Any
/// thread.
Result<QByteArray> exportOnnx(const TrainedModel &model, const QMap<QString, QString> &facts = {});

} // namespace assay
