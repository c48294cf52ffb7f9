#pragma once

#include "core/base/result.h"
#include "core/data/row_rule_tree.h"
#include "core/data/table.h"

#include <array>
#include <span>
#include <vector>

namespace assay
{

/// A row rule bound to the columns of one table, as a list of operations on blocks of rows. Everything is a double:
/// truths are 1 and 0, times are milliseconds, texts are their ranks among the rule's texts, and what is missing or
/// unknown is NaN. The table must outlive it. One thread at a time.
class RowRuleProgram final
{
public:
    static constexpr size_t blockSize = 1024;

    /// `rule` is the text that `root` was read from, for error sentences.
    static Result<RowRuleProgram> bind(RuleNode root, const QString &rule, const Table &table);

    /// The truths of rows `first` to `first + count`, at most blockSize; valid until the next call.
    std::span<const double> run(size_t first, size_t count);

private:
    using Block = std::array<double, blockSize>;

    /// Where an operand's numbers stand; nowhere by default.
    struct Source {
        enum class Kind { Block, Column };
        Kind kind = Kind::Column;
        size_t block = 0;
        const double *column = nullptr;
    };
    /// `target` block from `left` and `right`; what it does follows from the node's kind.
    struct Step {
        RuleNode::Kind kind = RuleNode::Kind::Text;
        bool isExact = true; ///< texts and times are equal or not; numbers may differ by rounding
        Source left = {};
        Source right = {};
        size_t target = 0;
        size_t pool = 0; ///< of words or of the list's constants
        const std::vector<std::int32_t> *codes = nullptr;
    };
    class Compiler;

    [[nodiscard]] const double *at(const Source &source, size_t first) const
    {
        return source.kind == Source::Kind::Block ? m_blocks[source.block].data() : source.column + first;
    }
    void runStep(const Step &step, size_t first, size_t count);

    std::vector<Block> m_blocks; ///< constants are filled once, the others by steps
    std::vector<std::vector<double>> m_pools;
    std::vector<Step> m_steps;
    Source m_result;
};

} // namespace assay
