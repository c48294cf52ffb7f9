#include "core/data/row_rule_program.h"

#include "core/data/row_rule_kernels.h"
#include "core/data/row_rule_types.h"

#include <QHash>

#include <algorithm>
#include <limits>

namespace assay
{

namespace
{

using Kind = RuleNode::Kind;

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr double millisecondsInDay = 86'400'000;

/// Calls `visit` for every node whose texts are compared, which those below “is null” are not.
template <typename Visit>
void visitTexts(const RuleNode &node, const Visit &visit)
{
    if (node.kind == Kind::IsNull && node.operands.front().kind == Kind::Column)
        return;
    if (node.value == RuleValue::Text)
        visit(node);
    for (const RuleNode &operand : node.operands)
        visitTexts(operand, visit);
}

} // namespace

/// Turns a resolved tree into steps, operands first. Blocks are taken and given back as from a stack.
class RowRuleProgram::Compiler final
{
public:
    Compiler(const Table &table, RowRuleProgram &program) : m_table(table), m_program(program) {}

    void run(const RuleNode &root)
    {
        rankTexts(root);
        m_program.m_result = compileNode(root);
    }

private:
    void rankTexts(const RuleNode &root);
    Source compileNode(const RuleNode &node);
    Source compileColumn(const RuleNode &node);
    Source compileWords(const Column &column, bool isCompared);
    Source compileConstant(double number);
    Source compileList(const RuleNode &node);
    Source compileSum(const RuleNode &node);
    Source addStep(Step step);
    [[nodiscard]] double constantOf(const RuleNode &node) const
    {
        return node.kind == Kind::Text ? m_ranks.value(node.text) : node.number;
    }
    size_t takeBlock();
    void giveBack(const Source &source)
    {
        if (source.kind == Source::Kind::Block && !m_isConstant[source.block])
            m_free.push_back(source.block);
    }

    const Table &m_table;
    RowRuleProgram &m_program;
    QHash<QString, double> m_ranks;
    std::vector<size_t> m_free;
    std::vector<bool> m_isConstant;
};

void RowRuleProgram::Compiler::rankTexts(const RuleNode &root)
{
    visitTexts(root, [&](const RuleNode &node) {
        if (node.kind == Kind::Text) {
            m_ranks.insert(node.text, 0);
        } else if (const Column *column = m_table.find(node.text)) {
            for (const QString &word : column->words)
                m_ranks.insert(word, 0);
        }
    });
    QStringList texts = m_ranks.keys();
    std::sort(texts.begin(), texts.end());
    for (qsizetype rank = 0; rank < texts.size(); ++rank)
        m_ranks[texts.at(rank)] = double(rank);
}

size_t RowRuleProgram::Compiler::takeBlock()
{
    if (!m_free.empty()) {
        const size_t block = m_free.back();
        m_free.pop_back();
        return block;
    }
    m_program.m_blocks.emplace_back();
    m_isConstant.push_back(false);
    return m_program.m_blocks.size() - 1;
}

RowRuleProgram::Source RowRuleProgram::Compiler::addStep(Step step)
{
    // Each row of the target depends on the same row of the operands alone, so a target may be one of them.
    giveBack(step.left);
    giveBack(step.right);
    step.target = takeBlock();
    m_program.m_steps.push_back(step);
    return {Source::Kind::Block, step.target, nullptr};
}

RowRuleProgram::Source RowRuleProgram::Compiler::compileConstant(double number)
{
    // A block of its own, which no step writes.
    m_program.m_blocks.emplace_back();
    m_program.m_blocks.back().fill(number);
    m_isConstant.push_back(true);
    return {Source::Kind::Block, m_program.m_blocks.size() - 1, nullptr};
}

RowRuleProgram::Source RowRuleProgram::Compiler::compileWords(const Column &column, bool isCompared)
{
    std::vector<double> values{unknown};
    for (const QString &word : column.words)
        values.push_back(isCompared ? m_ranks.value(word) : 0);
    m_program.m_pools.push_back(std::move(values));
    Step step{.kind = Kind::Text};
    step.pool = m_program.m_pools.size() - 1;
    step.codes = &column.codes;
    return addStep(step);
}

RowRuleProgram::Source RowRuleProgram::Compiler::compileColumn(const RuleNode &node)
{
    const Column &column = *m_table.find(node.text);
    return column.isWords() ? compileWords(column, true) : Source{Source::Kind::Column, 0, column.numbers.data()};
}

RowRuleProgram::Source RowRuleProgram::Compiler::compileList(const RuleNode &node)
{
    std::vector<double> constants;
    for (size_t i = 1; i < node.operands.size(); ++i)
        constants.push_back(constantOf(node.operands[i]));
    m_program.m_pools.push_back(std::move(constants));
    Step step{.kind = Kind::In};
    step.pool = m_program.m_pools.size() - 1;
    step.isExact = node.operands.front().value != RuleValue::Number;
    step.left = compileNode(node.operands.front());
    return addStep(step);
}

RowRuleProgram::Source RowRuleProgram::Compiler::compileSum(const RuleNode &node)
{
    const RuleNode &left = node.operands.front();
    const RuleNode &right = node.operands.back();
    Step step{.kind = node.kind};
    step.left = compileNode(left);
    step.right = compileNode(right);
    if (left.value == RuleValue::Time && right.value == RuleValue::Time) {
        const Source difference = addStep(step);
        return addStep({.kind = Kind::Divide, .left = difference, .right = compileConstant(millisecondsInDay)});
    }
    // A number of days beside a time is brought to milliseconds first.
    if (node.value == RuleValue::Time) {
        Source &days = left.value == RuleValue::Time ? step.right : step.left;
        days = addStep({.kind = Kind::Multiply, .left = days, .right = compileConstant(millisecondsInDay)});
    }
    return addStep(step);
}

RowRuleProgram::Source RowRuleProgram::Compiler::compileNode(const RuleNode &node)
{
    switch (node.kind) {
    case Kind::Number:
    case Kind::Truth:
    case Kind::Text:
        return compileConstant(constantOf(node));
    case Kind::Column:
        return compileColumn(node);
    case Kind::In:
        return compileList(node);
    case Kind::Add:
    case Kind::Subtract:
        return compileSum(node);
    case Kind::IsNull: {
        const RuleNode &operand = node.operands.front();
        const Column *column = operand.kind == Kind::Column ? m_table.find(operand.text) : nullptr;
        Step step{.kind = node.kind};
        step.left = column && column->isWords() ? compileWords(*column, false) : compileNode(operand);
        return addStep(step);
    }
    default:
        break;
    }
    Source result = compileNode(node.operands.front());
    if (node.operands.size() == 1)
        return addStep({.kind = node.kind, .left = result});
    for (size_t i = 1; i < node.operands.size(); ++i) {
        Step step{.kind = node.kind};
        step.isExact = node.operands.front().value != RuleValue::Number;
        step.left = result;
        step.right = compileNode(node.operands[i]);
        result = addStep(step);
    }
    return result;
}

Result<RowRuleProgram> RowRuleProgram::bind(RuleNode root, const QString &rule, const Table &table)
{
    ASSAY_CHECK(resolveRuleValues(root, rule, [&](const QString &name) -> std::optional<ColumnType> {
        const Column *column = table.find(name);
        return column ? std::optional(column->type) : std::nullopt;
    }));
    RowRuleProgram program;
    Compiler(table, program).run(root);
    return program;
}

std::span<const double> RowRuleProgram::run(size_t first, size_t count)
{
    for (const Step &step : m_steps)
        runStep(step, first, count);
    return {at(m_result, first), count};
}

void RowRuleProgram::runStep(const Step &step, size_t first, size_t count)
{
    double *const out = m_blocks[step.target].data();
    if (step.kind == Kind::Text)
        return row_rule_kernels::loadWords(step.codes->data() + first, m_pools[step.pool].data(), out, count);
    const double *const a = at(step.left, first);
    if (step.kind == Kind::In)
        return row_rule_kernels::isIn(a, m_pools[step.pool], step.isExact, out, count);
    if (step.kind == Kind::Negate || step.kind == Kind::Absolute || step.kind == Kind::Not || step.kind == Kind::IsNull)
        return row_rule_kernels::runOne(step.kind, a, out, count);
    row_rule_kernels::runTwo(step.kind, step.isExact, a, at(step.right, first), out, count);
}

} // namespace assay
