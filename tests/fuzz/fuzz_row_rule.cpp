#include "core/data/row_rule.h"

#include <cstdint>
#include <cstdlib>
#include <limits>

using namespace assay;

namespace
{

/// A column of each kind with a value that is there and one that is missing, named by single letters.
const Table &smallTable()
{
    static const Table table = [] {
        constexpr double missing = std::numeric_limits<double>::quiet_NaN();
        const auto numbers = [](char16_t name, ColumnType type, double value) {
            Column column;
            column.name = QString(QChar(name));
            column.type = type;
            column.numbers = {value, missing};
            return column;
        };
        Column words;
        words.name = QStringLiteral("w");
        words.type = ColumnType::Category;
        words.words = {QStringLiteral("a")};
        words.codes = {0, -1};
        Table made;
        made.rowCount = 2;
        made.columns = {numbers(u'i', ColumnType::Integer, 3), numbers(u'x', ColumnType::Real, 0.5),
                        numbers(u'b', ColumnType::Boolean, 1), numbers(u'd', ColumnType::Date, 86'400'000), words};
        return made;
    }();
    return table;
}

void checkSentence(const Error &error)
{
    if (error.code != ErrorCode::Invalid || !error.text.endsWith(u'.'))
        std::abort();
}

} // namespace

/// Any text is a rule that says something of every row, or a sentence.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto rule = RowRule::parse(text);
    if (!rule) {
        checkSentence(rule.error());
        return 0;
    }
    const auto outcome = rule->check(smallTable());
    if (!outcome) {
        checkSentence(outcome.error());
        return 0;
    }
    const auto truths = rule->truths(smallTable());
    std::int64_t broken = 0;
    std::int64_t unknown = 0;
    for (const auto &truth : *truths) {
        broken += truth.has_value() && !*truth ? 1 : 0;
        unknown += truth.has_value() ? 0 : 1;
    }
    if (broken != outcome->broken || unknown != outcome->unknown || size_t(broken) != outcome->examples.size())
        std::abort();
    return 0;
}
