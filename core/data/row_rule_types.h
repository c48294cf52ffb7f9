#pragma once

#include "core/base/result.h"
#include "core/data/row_rule_tree.h"
#include "core/data/table.h"

#include <functional>

namespace assay
{

/// The type of a column by its name; nothing when there is no such column.
using ColumnTypeOf = std::function<std::optional<ColumnType>(const QString &)>;

/// Fills in what every node of `root` gives and turns texts that are compared with times into times. Without a
/// `typeOf`, columns may be anything. Fails, naming the character, where an operand is not what its operation takes.
Result<> resolveRuleValues(RuleNode &root, const QString &rule, const ColumnTypeOf &typeOf);

} // namespace assay
