#include "core/data/number_form.h"

namespace assay
{

namespace
{

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

std::optional<std::string> NumberForm::plainText(std::string_view text) const
{
    std::string plain;
    size_t i = 0;
    if (!text.empty() && (text[0] == '-' || text[0] == '+'))
        plain.push_back(text[i++]);
    // The whole part: digits, or groups of three behind one of one to three.
    size_t inGroup = 0;
    bool hasGroups = false;
    for (; i < text.size() && (isDigit(text[i]) || (m_thousands != 0 && text[i] == m_thousands)); ++i) {
        if (isDigit(text[i])) {
            plain.push_back(text[i]);
            ++inGroup;
        } else {
            if (inGroup == 0 || inGroup > 3 || (hasGroups && inGroup != 3))
                return std::nullopt;
            hasGroups = true;
            inGroup = 0;
        }
    }
    if (hasGroups && inGroup != 3)
        return std::nullopt;
    if (i < text.size() && text[i] == m_decimal) {
        plain.push_back('.');
        ++i;
    }
    // What is left has no marks of its own: decimals and an exponent.
    const std::string_view rest = text.substr(i);
    if (rest.find_first_of(".,' ") != std::string_view::npos)
        return std::nullopt;
    plain.append(rest);
    return plain;
}

std::optional<field_values::Number> NumberForm::number(std::string_view text) const
{
    if (isPlain())
        return field_values::number(text);
    const auto plain = plainText(text);
    return plain ? field_values::number(*plain) : std::nullopt;
}

} // namespace assay
