#include "core/data/row_rule.h"

#include "core/data/row_rule_program.h"
#include "core/data/row_rule_reader.h"

#include <algorithm>
#include <cmath>

namespace assay
{

namespace
{

constexpr size_t mostExamples = 5;

void collectColumns(const RuleNode &node, QStringList &columns)
{
    if (node.kind == RuleNode::Kind::Column && !columns.contains(node.text))
        columns.append(node.text);
    for (const RuleNode &operand : node.operands)
        collectColumns(operand, columns);
}

/// Calls `visit` with each block's first row and its truths.
template <typename Visit>
void visitBlocks(RowRuleProgram &program, const Table &table, const Visit &visit)
{
    const auto rows = size_t(table.rowCount);
    for (size_t first = 0; first < rows; first += RowRuleProgram::blockSize)
        visit(first, program.run(first, std::min(RowRuleProgram::blockSize, rows - first)));
}

} // namespace

RowRule::RowRule(QString text, RuleNode root)
    : m_text(std::move(text)),
      m_root(std::make_shared<const RuleNode>(std::move(root)))
{
}

Result<RowRule> RowRule::parse(const QString &text)
{
    ASSAY_TRY(root, readRowRule(text));
    RuleNode tried = root;
    ASSAY_CHECK(resolveRuleValues(tried, text, {}));
    return RowRule(text, std::move(root));
}

QStringList RowRule::columns() const
{
    QStringList columns;
    collectColumns(*m_root, columns);
    return columns;
}

Result<> RowRule::checkTypes(const ColumnTypeOf &typeOf) const
{
    RuleNode tried = *m_root;
    return resolveRuleValues(tried, m_text, typeOf);
}

Result<RowRuleOutcome> RowRule::check(const Table &table) const
{
    ASSAY_TRY(program, RowRuleProgram::bind(*m_root, m_text, table));
    RowRuleOutcome outcome;
    visitBlocks(program, table, [&](size_t first, std::span<const double> truths) {
        std::int64_t broken = 0;
        std::int64_t unknown = 0;
        for (const double truth : truths) {
            broken += truth == 0 ? 1 : 0;
            unknown += std::isnan(truth) ? 1 : 0;
        }
        for (size_t i = 0; broken > 0 && i < truths.size() && outcome.examples.size() < mostExamples; ++i) {
            if (truths[i] == 0)
                outcome.examples.push_back(std::int64_t(first + i) + 1);
        }
        outcome.broken += broken;
        outcome.unknown += unknown;
    });
    return outcome;
}

Result<std::vector<std::optional<bool>>> RowRule::truths(const Table &table) const
{
    ASSAY_TRY(program, RowRuleProgram::bind(*m_root, m_text, table));
    std::vector<std::optional<bool>> all;
    all.reserve(size_t(table.rowCount));
    visitBlocks(program, table, [&](size_t, std::span<const double> truths) {
        for (const double truth : truths)
            all.push_back(std::isnan(truth) ? std::nullopt : std::optional(truth != 0));
    });
    return all;
}

} // namespace assay
