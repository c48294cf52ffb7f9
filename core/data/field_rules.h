#pragma once

#include "core/data/csv_options.h"
#include "core/data/number_form.h"

#include <string>
#include <string_view>
#include <vector>

namespace assay
{

/// What the fields of one CSV file mean: which words are missing values, how numbers are written. Immutable, so that
/// any thread may ask.
class FieldRules final
{
public:
    explicit FieldRules(const CsvOptions &options);

    [[nodiscard]] const NumberForm &numberForm() const { return m_numberForm; }
    [[nodiscard]] bool isMissing(std::string_view text) const;
    /// True when what looks like a plain number is one, and not a missing value such as -999.
    [[nodiscard]] bool arePlainNumbersNumbers() const { return m_arePlainNumbersNumbers; }

private:
    NumberForm m_numberForm;
    std::vector<std::string> m_missingWords;
    size_t m_longestMissing = 0;
    bool m_arePlainNumbersNumbers = false;
};

} // namespace assay
