#include "core/data/value_pattern.h"

#include <QCoreApplication>

#include <re2/re2.h>

namespace assay
{

ValuePattern::ValuePattern(std::unique_ptr<re2::RE2> expression) : m_expression(std::move(expression)) {}
ValuePattern::ValuePattern(ValuePattern &&) noexcept = default;
ValuePattern::~ValuePattern() = default;

Result<ValuePattern> ValuePattern::compile(const QString &expression)
{
    constexpr qsizetype mostCharacters = 1000;
    const auto refused = [&](const QString &reason) {
        return Error{ErrorCode::Invalid, QCoreApplication::translate("core", "“%1” is not a regular expression: %2.")
                                             .arg(expression.left(80), reason)};
    };
    if (expression.size() > mostCharacters)
        return refused(QCoreApplication::translate("core", "it is longer than %1 characters").arg(mostCharacters));
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(1 << 20);
    auto compiled = std::make_unique<re2::RE2>(expression.toStdString(), options);
    if (!compiled->ok())
        return refused(QString::fromStdString(compiled->error()));
    return ValuePattern(std::move(compiled));
}

bool ValuePattern::matches(const QString &text) const
{
    return re2::RE2::FullMatch(text.toStdString(), *m_expression);
}

bool ValuePattern::isFoundIn(const QString &text) const
{
    return re2::RE2::PartialMatch(text.toStdString(), *m_expression);
}

} // namespace assay
