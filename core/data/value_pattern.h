#pragma once

#include "core/base/result.h"

#include <QString>

#include <memory>

namespace re2
{
class RE2;
}

namespace assay
{

/// A regular expression, mostly one that the whole text of a value must match. Of RE2, so that no expression and no
/// text can make matching take longer than the text is long. Immutable; any thread.
class ValuePattern final
{
public:
    /// Refuses what is no expression, is longer than 1,000 characters or would need more than 1 MB.
    static Result<ValuePattern> compile(const QString &expression);
    ValuePattern(ValuePattern &&) noexcept;
    ~ValuePattern();

    [[nodiscard]] bool matches(const QString &text) const;
    /// True when some part of the text matches.
    [[nodiscard]] bool isFoundIn(const QString &text) const;

private:
    explicit ValuePattern(std::unique_ptr<re2::RE2> expression);
    std::unique_ptr<re2::RE2> m_expression;
};

} // namespace assay
