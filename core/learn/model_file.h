#pragma once

#include "core/base/result.h"
#include "core/learn/training_spec.h"

#include <QByteArray>
#include <QJsonObject>

namespace assay
{

/// What a model file holds.
struct ModelFileParts {
    TrainingSpec spec;
    QStringList classes;     ///< that are told apart, the positive one of two last; empty for regression
    QJsonObject preparation; ///< inputs with their types, and how they become features
    QByteArray estimator;    ///< what was learned; XGBoost's own format inside
};

/// One self-contained file: "ASSAYMDL", version 1, length and JSON header (specification, classes, preparation),
/// length and the estimator's bytes, SHA-256 of all before. Numbers are little endian.
QByteArray writeModelFile(const ModelFileParts &parts);
/// The inverse. Refuses a file that is cut, changed, or written by a newer version, with its own sentence for each.
Result<ModelFileParts> readModelFile(const QByteArray &file);

} // namespace assay
