#pragma once

#include "core/data/field_values.h"

#include <optional>
#include <string>
#include <string_view>

namespace assay
{

/// How numbers are written in a file: the decimal mark, and the mark between thousands.
class NumberForm final
{
public:
    NumberForm() = default;
    /// `decimal` is . or ,; `thousands` is 0 for none.
    NumberForm(char decimal, char thousands) : m_decimal(decimal), m_thousands(thousands) {}

    /// True when numbers are written as in C.
    [[nodiscard]] bool isPlain() const { return m_decimal == '.' && m_thousands == 0; }
    /// The number that the text is in this form; groups between thousands marks have three digits.
    [[nodiscard]] std::optional<field_values::Number> number(std::string_view text) const;

private:
    /// The text as C writes it, or nothing.
    [[nodiscard]] std::optional<std::string> plainText(std::string_view text) const;

    char m_decimal = '.';
    char m_thousands = 0;
};

} // namespace assay
