#include "core/data/data_edit.h"
#include "core/data/row_hash.h"
#include "core/data/schema_range.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace assay
{

namespace
{

constexpr double largestInteger = 9007199254740992; // 2^53
constexpr double msPerHour = 3'600'000;
constexpr double msPerDay = 24 * msPerHour;

Error invalid(const QString &text)
{
    return {ErrorCode::Invalid, text};
}

bool isTime(const Column &column)
{
    return column.type == ColumnType::Date || column.type == ColumnType::Timestamp;
}

/// One number of an edit: 0.01, or 1/100, which divides exactly.
struct Factor {
    double multiplier = 1, divisor = 1;
    [[nodiscard]] double of(double x) const { return x * multiplier / divisor; }
};

std::optional<double> finiteNumber(const QString &text)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

Result<double> parseNumber(const QString &text)
{
    if (const auto number = finiteNumber(text))
        return *number;
    return invalid(QCoreApplication::translate("core", "“%1” is not a number. Write it as 12 or 0.5.").arg(text));
}

Result<Factor> parseFactor(const QString &text)
{
    const bool isInverse = text.startsWith(QLatin1String("1/"));
    const auto number = finiteNumber(isInverse ? text.mid(2) : text);
    if (!number || *number == 0)
        return invalid(
            QCoreApplication::translate("core", "“%1” is not a factor. Write it as 0.01 or 1/100.").arg(text));
    return isInverse ? Factor{1, *number} : Factor{*number, 1};
}

/// A number, time or yes-no of that column, as an edit writes it.
std::optional<double> valueOf(const QString &text, const Column &column)
{
    if (column.type == ColumnType::Boolean) {
        const bool isTrue = text == QLatin1String("true");
        return isTrue || text == QLatin1String("false") ? std::optional(isTrue ? 1.0 : 0.0) : std::nullopt;
    }
    const auto value = parseLimit(text, column.type);
    return value ? std::optional(*value) : std::nullopt;
}

std::optional<std::int32_t> codeOf(const Column &column, const QString &word)
{
    std::int32_t code = 0;
    for (const auto &known : column.words) {
        if (known == word)
            return code;
        ++code;
    }
    return std::nullopt;
}

/// Counts the rows where `place` is `from`, and makes it `to`.
template <typename T>
std::int64_t replaceAll(std::vector<T> &places, T from, T to)
{
    std::int64_t changed = 0;
    for (T &place : places) {
        if (place != from)
            continue;
        place = to;
        ++changed;
    }
    return changed;
}

/// Whole numbers that no longer are become real ones.
void widenType(Column &column)
{
    const auto fits = [&](double x) {
        if (std::isnan(x))
            return true;
        if (column.type == ColumnType::Boolean)
            return x == 0 || x == 1;
        return x == std::trunc(x) && std::abs(x) <= largestInteger;
    };
    for (const ColumnType wider : {ColumnType::Integer, ColumnType::Real}) {
        const bool isNarrow = column.type == ColumnType::Boolean || column.type == ColumnType::Integer;
        if (isNarrow && !std::all_of(column.numbers.begin(), column.numbers.end(), fits))
            column.type = wider;
    }
}

/// The same values as words, since one that is none of the numbers comes among them.
void becomeWords(Column &column)
{
    Column words;
    words.name = column.name;
    words.type = ColumnType::Category;
    QHash<double, std::int32_t> codes;
    for (size_t row = 0; row < column.numbers.size(); ++row) {
        if (column.isMissing(row)) {
            words.codes.push_back(-1);
            continue;
        }
        auto code = codes.find(column.numbers[row]);
        if (code == codes.end()) {
            code = codes.insert(column.numbers[row], std::int32_t(codes.size()));
            words.words.append(column.text(row));
        }
        words.codes.push_back(*code);
    }
    column = std::move(words);
}

/// Changes one table by one edit.
class TableEdit final
{
public:
    TableEdit(Table &table, const DataEdit &edit, const FindTable &findTable)
        : m_table(table),
          m_values(edit.values),
          m_findTable(findTable)
    {
    }

    Result<DataEditEffect> run(DataEdit::Action action)
    {
        switch (action) {
        case DataEdit::Action::Missing:
            return treatAsMissing();
        case DataEdit::Action::Convert:
            return convert();
        case DataEdit::Action::Replace:
            return replace();
        case DataEdit::Action::Swap:
            return swap();
        case DataEdit::Action::Shift:
            return shift();
        case DataEdit::Action::Drop:
            break;
        }
        return drop();
    }

private:
    Result<DataEditEffect> treatAsMissing();
    Result<DataEditEffect> convert();
    Result<DataEditEffect> replace();
    Result<DataEditEffect> swap();
    Result<DataEditEffect> shift();
    Result<DataEditEffect> shiftTimes(Column &column, double steps);
    Result<DataEditEffect> shiftRound(Column &column, double steps);
    Result<DataEditEffect> drop();
    Result<DataEditEffect> dropColumn();
    Result<DataEditEffect> dropRows();
    Result<DataEditEffect> dropRepeats();
    Result<DataEditEffect> dropShared();
    std::int64_t keep(const std::vector<bool> &isDropped);

    [[nodiscard]] Result<Column *> find(const QString &name)
    {
        for (Column &column : m_table.columns) {
            if (column.name == name)
                return &column;
        }
        return invalid(QCoreApplication::translate("core", "The data have no column “%1”.").arg(name));
    }
    [[nodiscard]] Result<Column *> findNumbers(const QString &name)
    {
        ASSAY_TRY(column, find(name));
        if (column->isWords() || isTime(*column))
            return invalid(QCoreApplication::translate("core", "“%1” does not hold numbers.").arg(name));
        return column;
    }
    /// The columns that are not excepted, by name.
    [[nodiscard]] Result<QStringList> comparedColumns();

    Table &m_table;
    const QStringList &m_values;
    const FindTable &m_findTable;
};

Result<DataEditEffect> TableEdit::treatAsMissing()
{
    ASSAY_TRY(column, find(m_values.at(0)));
    std::int64_t rows = 0;
    if (column->isWords()) {
        if (const auto code = codeOf(*column, m_values.at(1)))
            rows = replaceAll(column->codes, *code, std::int32_t(-1));
    } else if (const auto value = valueOf(m_values.at(1), *column)) {
        rows = replaceAll(column->numbers, *value, std::numeric_limits<double>::quiet_NaN());
    }
    return DataEditEffect{rows, QCoreApplication::translate("core", "“%1”: “%2” is taken as missing in %3 rows.")
                                    .arg(column->name, m_values.at(1))
                                    .arg(rows)};
}

Result<DataEditEffect> TableEdit::convert()
{
    ASSAY_TRY(column, findNumbers(m_values.at(0)));
    ASSAY_TRY(factor, parseFactor(m_values.at(1)));
    double offset = 0;
    if (m_values.size() > 2) {
        ASSAY_TRY(number, parseNumber(m_values.at(2)));
        offset = number;
    }
    std::int64_t rows = 0;
    for (double &x : column->numbers) {
        const double converted = factor.of(x) + offset;
        rows += !std::isnan(x) && converted != x;
        x = converted;
    }
    widenType(*column);
    const QString by =
        QStringLiteral("× %1").arg(m_values.at(1)) +
        (offset == 0 ? QString() : QStringLiteral(" %1 %2").arg(offset < 0 ? u'−' : u'+').arg(std::abs(offset)));
    return DataEditEffect{
        rows,
        QCoreApplication::translate("core", "“%1” is converted (%2) in %3 rows.").arg(column->name, by).arg(rows)};
}

Result<DataEditEffect> TableEdit::replace()
{
    ASSAY_TRY(column, find(m_values.at(0)));
    const QString &from = m_values.at(1);
    const QString &by = m_values.at(2);
    std::int64_t rows = 0;
    // A word among numbers makes words of all.
    if (!column->isWords() && valueOf(from, *column) && !valueOf(by, *column))
        becomeWords(*column);
    if (column->isWords()) {
        if (const auto code = codeOf(*column, from)) {
            auto other = codeOf(*column, by);
            if (!other) {
                other = std::int32_t(column->words.size());
                column->words.append(by);
            }
            rows = replaceAll(column->codes, *code, *other);
        }
    } else if (const auto value = valueOf(from, *column)) {
        rows = replaceAll(column->numbers, *value, *valueOf(by, *column));
        widenType(*column);
    }
    return DataEditEffect{rows, QCoreApplication::translate("core", "“%1”: “%2” is written as “%3” in %4 rows.")
                                    .arg(column->name, from, by)
                                    .arg(rows)};
}

Result<DataEditEffect> TableEdit::swap()
{
    ASSAY_TRY(one, find(m_values.at(0)));
    ASSAY_TRY(other, find(m_values.at(1)));
    std::swap(*one, *other);
    std::swap(one->name, other->name);
    return DataEditEffect{
        one == other ? 0 : m_table.rowCount,
        QCoreApplication::translate("core", "“%1” and “%2” are exchanged.").arg(one->name, other->name)};
}

Result<DataEditEffect> TableEdit::shift()
{
    ASSAY_TRY(column, find(m_values.at(0)));
    ASSAY_TRY(steps, parseNumber(m_values.at(1)));
    if (steps != std::trunc(steps))
        return invalid(QCoreApplication::translate("core", "“%1” is not a whole number.").arg(m_values.at(1)));
    return isTime(*column) ? shiftTimes(*column, steps) : shiftRound(*column, steps);
}

Result<DataEditEffect> TableEdit::shiftTimes(Column &column, double steps)
{
    const bool isDays = m_values.at(2).startsWith(QLatin1String("day"));
    if (!isDays && !m_values.at(2).startsWith(QLatin1String("hour")))
        return invalid(
            QCoreApplication::translate("core", "“%1” holds times. Move it by “day” or “hour”.").arg(column.name));
    const double by = steps * (isDays ? msPerDay : msPerHour);
    if (column.type == ColumnType::Date && std::fmod(by, msPerDay) != 0)
        return invalid(QCoreApplication::translate("core", "“%1” holds days. Move it by whole days.").arg(column.name));
    for (double &x : column.numbers)
        x += by;
    const std::int64_t rows = by == 0 ? 0 : m_table.rowCount - column.missingCount();
    return DataEditEffect{rows, QCoreApplication::translate("core", "“%1” is moved by %2 %3 in %4 rows.")
                                    .arg(column.name, m_values.at(1), m_values.at(2))
                                    .arg(rows)};
}

Result<DataEditEffect> TableEdit::shiftRound(Column &column, double steps)
{
    ASSAY_CHECK(findNumbers(column.name));
    ASSAY_TRY(cycle, parseRange(m_values.at(2), ColumnType::Real));
    if (!cycle.min || !cycle.max || *cycle.min != std::trunc(*cycle.min) || *cycle.max != std::trunc(*cycle.max))
        return invalid(QCoreApplication::translate("core", "“%1” holds numbers. Move it round a cycle such as 0..23.")
                           .arg(column.name));
    const double length = *cycle.max - *cycle.min + 1;
    std::int64_t rows = 0;
    for (double &x : column.numbers) {
        if (!(x >= *cycle.min && x <= *cycle.max))
            continue;
        const double place = std::fmod(std::fmod(x - *cycle.min + steps, length) + length, length);
        rows += *cycle.min + place != x;
        x = *cycle.min + place;
    }
    return DataEditEffect{rows, QCoreApplication::translate("core", "“%1” is moved by %2 round %3 in %4 rows.")
                                    .arg(column.name, m_values.at(1), m_values.at(2))
                                    .arg(rows)};
}

Result<DataEditEffect> TableEdit::drop()
{
    const QString &what = m_values.front();
    if (what == QLatin1String("column"))
        return dropColumn();
    if (what == QLatin1String("rows"))
        return dropRows();
    return what == QLatin1String("repeats") ? dropRepeats() : dropShared();
}

Result<DataEditEffect> TableEdit::dropColumn()
{
    ASSAY_TRY(column, find(m_values.at(1)));
    if (m_table.columns.size() == 1)
        return invalid(QCoreApplication::translate("core", "“%1” is the only column.").arg(column->name));
    const QString text = QCoreApplication::translate("core", "The column “%1” is left out.").arg(column->name);
    m_table.columns.erase(m_table.columns.begin() + (column - m_table.columns.data()));
    return DataEditEffect{m_table.rowCount, text};
}

Result<DataEditEffect> TableEdit::dropRows()
{
    const QStringList ends = m_values.at(1).split(QStringLiteral(".."));
    bool isFirst = false;
    bool isLast = false;
    const std::int64_t first = ends.value(0).toLongLong(&isFirst);
    const std::int64_t last = ends.value(1).toLongLong(&isLast);
    if (ends.size() != 2 || !isFirst || !isLast || first < 1 || first > last)
        return invalid(
            QCoreApplication::translate("core", "“%1” are not rows. Write them as 1..10.").arg(m_values.at(1)));
    std::vector<bool> isDropped(size_t(m_table.rowCount), false);
    for (std::int64_t row = first; row <= std::min(last, m_table.rowCount); ++row)
        isDropped[size_t(row - 1)] = true;
    const std::int64_t rows = keep(isDropped);
    return DataEditEffect{rows, QCoreApplication::translate("core", "The rows %1 to %2 are left out, %3 of them.")
                                    .arg(first)
                                    .arg(last)
                                    .arg(rows)};
}

Result<DataEditEffect> TableEdit::dropRepeats()
{
    ASSAY_TRY(names, comparedColumns());
    std::vector<const Column *> columns;
    for (const QString &name : names)
        columns.push_back(m_table.find(name));
    const std::int64_t rows = keep(repeatedHashes(rowHashes(columns, size_t(m_table.rowCount))));
    return DataEditEffect{
        rows, QCoreApplication::translate("core", "%1 rows that repeat earlier rows are left out.").arg(rows)};
}

Result<DataEditEffect> TableEdit::dropShared()
{
    ASSAY_TRY(names, comparedColumns());
    const QStringList references = DataEdit{DataEdit::Action::Drop, m_values}.references();
    std::vector<bool> isShared(size_t(m_table.rowCount), false);
    for (const QString &reference : references) {
        if (!m_findTable)
            return invalid(QCoreApplication::translate("core", "“%1” is not at hand.").arg(reference));
        ASSAY_TRY(other, m_findTable(reference));
        std::vector<const Column *> here;
        std::vector<const Column *> there;
        for (const QString &name : names) {
            if (const Column *column = other->find(name)) {
                here.push_back(m_table.find(name));
                there.push_back(column);
            }
        }
        if (here.empty())
            return invalid(
                QCoreApplication::translate("core", "“%1” has none of the columns that are compared.").arg(reference));
        const auto hashes = rowHashes(there, size_t(other->rowCount));
        const std::unordered_set<std::uint64_t> known(hashes.begin(), hashes.end());
        const auto own = rowHashes(here, size_t(m_table.rowCount));
        for (size_t row = 0; row < own.size(); ++row)
            isShared[row] = isShared[row] || known.contains(own[row]);
    }
    const std::int64_t rows = keep(isShared);
    return DataEditEffect{rows, QCoreApplication::translate("core", "%1 rows that stand in %2 too are left out.")
                                    .arg(rows)
                                    .arg(references.join(QStringLiteral(", ")))};
}

Result<QStringList> TableEdit::comparedColumns()
{
    const qsizetype start = m_values.indexOf(QLatin1String("except"));
    const QStringList excepted = start < 0 ? QStringList() : m_values.mid(start + 1);
    for (const QString &name : excepted)
        ASSAY_CHECK(find(name));
    QStringList names;
    for (const Column &column : m_table.columns) {
        if (!excepted.contains(column.name))
            names.append(column.name);
    }
    if (names.isEmpty())
        return invalid(QCoreApplication::translate("core", "No column is left to compare rows by."));
    return names;
}

std::int64_t TableEdit::keep(const std::vector<bool> &isDropped)
{
    const auto compact = [&](auto &values) {
        size_t kept = 0;
        for (size_t row = 0; row < values.size(); ++row) {
            if (!isDropped[row])
                values[kept++] = values[row];
        }
        values.resize(kept);
    };
    for (Column &column : m_table.columns) {
        if (column.isWords())
            compact(column.codes);
        else
            compact(column.numbers);
    }
    const std::int64_t dropped = std::count(isDropped.begin(), isDropped.end(), true);
    m_table.rowCount -= dropped;
    return dropped;
}

} // namespace

Result<DataEditEffect> applyDataEdit(Table &table, const DataEdit &edit, const FindTable &findTable)
{
    // Every edit says what is wrong before it changes anything.
    return TableEdit(table, edit, findTable).run(edit.action);
}

} // namespace assay
