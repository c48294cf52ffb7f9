#pragma once

#include "core/base/result.h"
#include "core/data/row_rule_types.h"
#include "core/data/table.h"

#include <QStringList>

#include <memory>

namespace assay
{

/// What became of the rows of a table under a rule.
struct RowRuleOutcome {
    std::int64_t broken = 0;
    std::int64_t unknown = 0;
    std::vector<std::int64_t> examples; ///< broken rows, from 1, at most 5
};

/// A rule that every row of a table keeps, such as `casual + registered = cnt`. Immutable; any thread.
///
/// Numbers, 'text', dates and times ('2011-01-01', '2011-01-01T10:00'), true, false and names of columns, in backticks
/// when they are no plain names (letters, digits, _ and . after a letter). From what binds least: or; and; not;
/// = != < <= > >=, in (…), not in (…), is null, is not null; + -; * /; a sign; abs(x), min(x, y, …), max(x, y, …) and
/// parentheses. Words are the same in any case. A time beside a text compares with it as a time; the difference of two
/// times is in days, and days may be added to a time.
///
/// Whatever is missing makes what is computed from it unknown, as does a division by zero; `false and unknown` is
/// false, `true or unknown` true. Only a rule that is false is broken. Whole numbers compare exactly; others are equal
/// when they differ by at most 1e-12 of the larger.
class RowRule final
{
public:
    /// Fails with a sentence that names the character and what was expected there.
    static Result<RowRule> parse(const QString &text);

    [[nodiscard]] const QString &text() const { return m_text; }
    /// The columns it speaks of, each once, in order of appearance.
    [[nodiscard]] QStringList columns() const;
    /// Whether it makes sense for columns of those types.
    [[nodiscard]] Result<> checkTypes(const ColumnTypeOf &typeOf) const;
    /// Looks at every row; fails when the columns are not there or of other types.
    [[nodiscard]] Result<RowRuleOutcome> check(const Table &table) const;
    /// The truth of each row; nothing where it is unknown.
    [[nodiscard]] Result<std::vector<std::optional<bool>>> truths(const Table &table) const;

private:
    RowRule(QString text, RuleNode root);

    QString m_text;
    std::shared_ptr<const RuleNode> m_root;
};

} // namespace assay
