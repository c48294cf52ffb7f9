#pragma once

#include "core/base/result.h"
#include "core/data/row_rule_tree.h"

namespace assay
{

/// The rule's tree, or a sentence that says at which character something else was expected. Rules of more than 2,000
/// characters or nested deeper than 64 are refused. Pure; any thread.
Result<RuleNode> readRowRule(const QString &text);

} // namespace assay
