#pragma once

#include "core/learn/model.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace assay
{

/// What steps take a column for: its numbers, its words, or its time.
enum class InputFamily { Number, Word, Time };
InputFamily familyOf(ColumnType type);

/// The place of an input that a step names under `key`; nothing when there is none.
std::optional<size_t> inputOf(const QJsonObject &step, const QString &key, const std::vector<ModelInput> &inputs);
/// The same; nothing unless it is of that family.
std::optional<size_t> inputOf(const QJsonObject &step, const QString &key, const std::vector<ModelInput> &inputs,
                              InputFamily family);

} // namespace assay
