#include "core/data/field_rules.h"

#include <algorithm>
#include <cmath>

namespace assay
{

FieldRules::FieldRules(const CsvOptions &options) : m_numberForm(options.decimal, options.thousands)
{
    m_arePlainNumbersNumbers = m_numberForm.isPlain();
    for (const QString &word : options.missingWords) {
        m_missingWords.push_back(word.toStdString());
        m_longestMissing = std::max(m_longestMissing, m_missingWords.back().size());
        const auto asNumber = m_numberForm.number(m_missingWords.back());
        if (asNumber && !std::isnan(asNumber->value))
            m_arePlainNumbersNumbers = false;
    }
}

bool FieldRules::isMissing(std::string_view text) const
{
    return text.size() <= m_longestMissing &&
           std::any_of(m_missingWords.begin(), m_missingWords.end(), [&](const std::string &w) { return w == text; });
}

} // namespace assay
