#include "core/data/column_check.h"

#include "core/data/field_values.h"
#include "core/data/schema_range.h"
#include "core/data/value_pattern.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>
#include <unordered_set>

namespace assay
{

namespace
{

using Action = SchemaEdit::Action;

constexpr size_t mostExamples = 5;
constexpr int mostWordsNamed = 3;
constexpr qsizetype mostWordsSuggested = 50;
constexpr double shareSlack = 1e-9; // 1 - 0.9 is not quite 0.1; no row counts for that

/// Compares one column of a table with what the schema says of it.
class ColumnCheck final
{
public:
    ColumnCheck(const SchemaColumn &schema, const Column &data, std::vector<Anomaly> &anomalies)
        : m_schema(schema),
          m_data(data),
          m_anomalies(anomalies),
          m_rows(data.isWords() ? data.codes.size() : data.numbers.size())
    {
    }

    void run()
    {
        checkMissing();
        checkType();
        if (!m_schema.values.isEmpty())
            checkWords();
        else if (!m_data.isWords())
            checkRange();
        if (!m_schema.pattern.isEmpty())
            checkPattern();
        if (m_schema.isUnique)
            checkUnique();
        if (m_schema.monotone != Monotone::No)
            checkMonotone();
    }

private:
    void checkMissing();
    void checkType();
    void checkRange();
    void checkWords();
    void checkPattern();
    void checkUnique();
    void checkMonotone();

    [[nodiscard]] bool hasWordsInSchema() const
    {
        return m_schema.type == ColumnType::Category || m_schema.type == ColumnType::Text;
    }
    /// True when the value of a row that is there is one of the schema's type.
    [[nodiscard]] bool fitsType(size_t row) const;
    /// True when more rows lie outside the domain than the schema lets.
    [[nodiscard]] bool isTooMany(std::int64_t outside) const
    {
        const double allowed = (1 - m_schema.minInsideShare) * double(std::int64_t(m_rows) - m_missing);
        return double(outside) > allowed + shareSlack * double(m_rows);
    }

    [[nodiscard]] Anomaly make(const char *code) const
    {
        Anomaly anomaly;
        anomaly.column = m_schema.name;
        anomaly.code = QString::fromLatin1(code);
        anomaly.severity = severityOf(m_schema);
        return anomaly;
    }
    static void count(Anomaly &anomaly, size_t row)
    {
        ++anomaly.rows;
        if (anomaly.examples.size() < mostExamples)
            anomaly.examples.push_back(std::int64_t(row) + 1);
    }
    /// The rows, of those with a value, for which `isBroken` holds; an anomaly of `code` without its text.
    template <typename IsBroken>
    Anomaly gather(const char *code, IsBroken isBroken) const
    {
        Anomaly anomaly = make(code);
        for (size_t row = 0; row < m_rows; ++row) {
            if (!m_data.isMissing(row) && isBroken(row))
                count(anomaly, row);
        }
        return anomaly;
    }
    void add(Anomaly anomaly, const QString &text)
    {
        m_anomalies.push_back(std::move(anomaly)), m_anomalies.back().text = text;
    }
    void suggest(Anomaly &anomaly, Action action, const char *property, const QStringList &values,
                 const QString &text) const
    {
        anomaly.suggestion = suggestion(action, m_schema.name + u'.' + QLatin1String(property), values, text);
    }
    [[nodiscard]] QString firstExample(const Anomaly &anomaly) const
    {
        return m_data.text(size_t(anomaly.examples.front() - 1));
    }

    const SchemaColumn &m_schema;
    const Column &m_data;
    std::vector<Anomaly> &m_anomalies;
    size_t m_rows;
    std::int64_t m_missing = 0;
};

void ColumnCheck::checkMissing()
{
    Anomaly anomaly = make("missing_share");
    for (size_t row = 0; row < m_rows; ++row) {
        if (m_data.isMissing(row))
            count(anomaly, row);
    }
    m_missing = anomaly.rows;
    anomaly.measured = m_rows == 0 ? 0 : double(anomaly.rows) / double(m_rows);
    anomaly.limit = m_schema.maxMissingShare;
    if (anomaly.measured <= anomaly.limit + shareSlack)
        return;
    const QString share = shareAbove(anomaly.measured);
    suggest(anomaly, Action::Set, "missing", {share},
            QCoreApplication::translate("core", "allow a missing share of %1").arg(share));
    add(anomaly,
        QCoreApplication::translate("core", "“%1” is missing in %2 of %3 rows, which is %4 %; at most %5 % is "
                                            "allowed.")
            .arg(m_schema.name)
            .arg(anomaly.rows)
            .arg(m_rows)
            .arg(QString::number(anomaly.measured * 100, 'g', 3), QString::number(anomaly.limit * 100, 'g', 3)));
}

bool ColumnCheck::fitsType(size_t row) const
{
    const ColumnType type = m_data.type;
    if (type == m_schema.type)
        return true;
    // Words may look like numbers, in this sample or always: the words themselves are checked.
    if (hasWordsInSchema())
        return true;
    if (m_data.isWords()) {
        // A single word among numbers makes a whole column words; the words themselves are what is wrong.
        const std::string text = m_data.words.at(m_data.codes[row]).toStdString();
        const std::string_view value = field_values::trimmed(text);
        switch (m_schema.type) {
        case ColumnType::Boolean:
            return field_values::boolean(value).has_value();
        case ColumnType::Integer:
        case ColumnType::Real: {
            const auto number = field_values::number(value);
            return number && (m_schema.type == ColumnType::Real || number->isInteger);
        }
        case ColumnType::Date:
        case ColumnType::Timestamp: {
            const auto time = field_values::time(value);
            return time && (m_schema.type == ColumnType::Timestamp || !time->hasClock);
        }
        case ColumnType::Category:
        case ColumnType::Text:
            break;
        }
        return false;
    }
    switch (m_schema.type) {
    case ColumnType::Real:
        return type == ColumnType::Integer;
    case ColumnType::Integer:
        return type == ColumnType::Real && m_data.numbers[row] == std::trunc(m_data.numbers[row]) &&
               std::isfinite(m_data.numbers[row]);
    case ColumnType::Timestamp:
        return type == ColumnType::Date;
    case ColumnType::Date:
        return type == ColumnType::Timestamp && std::fmod(m_data.numbers[row], 86'400'000.0) == 0;
    case ColumnType::Boolean:
    case ColumnType::Category:
    case ColumnType::Text:
        break;
    }
    return false;
}

void ColumnCheck::checkType()
{
    Anomaly anomaly = gather("type", [&](size_t row) { return !fitsType(row); });
    if (anomaly.rows == 0)
        return;
    anomaly.measured = double(anomaly.rows) / double(m_rows);
    if (m_data.type != m_schema.type)
        suggest(anomaly, Action::Set, "type", {columnTypeName(m_data.type)},
                QCoreApplication::translate("core", "change the type to %1").arg(columnTypeName(m_data.type)));
    add(anomaly, QCoreApplication::translate("core", "“%1” is not of type %2 in %3 of %4 rows; row %5 holds “%6”.")
                     .arg(m_schema.name, columnTypeName(m_schema.type))
                     .arg(anomaly.rows)
                     .arg(m_rows)
                     .arg(anomaly.examples.front())
                     .arg(firstExample(anomaly)));
}

void ColumnCheck::checkRange()
{
    if (!m_schema.min && !m_schema.max)
        return;
    constexpr double infinity = std::numeric_limits<double>::infinity();
    const double min = m_schema.min.value_or(-infinity);
    const double max = m_schema.max.value_or(infinity);
    const auto excess = [&](double x) { return std::max(min - x, x - max); };
    // The value furthest out is what is measured; the limit is the one it passes.
    double furthest = std::numeric_limits<double>::quiet_NaN();
    ValueRange wider{m_schema.min, m_schema.max};
    Anomaly anomaly = gather("out_of_range", [&](size_t row) {
        const double x = m_data.numbers[row];
        if (x >= min && x <= max)
            return false;
        if (std::isnan(furthest) || excess(x) > excess(furthest))
            furthest = x;
        std::optional<double> &end = x < min ? wider.min : wider.max;
        end = x < min ? std::min(*end, x) : std::max(*end, x);
        return true;
    });
    if (!isTooMany(anomaly.rows))
        return;
    anomaly.measured = furthest;
    anomaly.limit = furthest > max ? max : min;
    const QString range = rangeText(wider, m_schema.type);
    suggest(anomaly, Action::Set, "range", {range},
            QCoreApplication::translate("core", "widen the range to %1").arg(range));
    const auto shown = [&](double value) { return limitText(value, m_schema.type); };
    add(anomaly,
        QCoreApplication::translate("core", "“%1” lies outside %2 to %3 in %4 of %5 rows; the furthest value is "
                                            "%6.")
            .arg(m_schema.name, m_schema.min ? shown(min) : QStringLiteral("-inf"),
                 m_schema.max ? shown(max) : QStringLiteral("inf"))
            .arg(anomaly.rows)
            .arg(m_rows)
            .arg(shown(furthest)));
}

void ColumnCheck::checkWords()
{
    const QSet<QString> allowed(m_schema.values.begin(), m_schema.values.end());
    QStringList unknown;
    // Asked once for each different word.
    const auto isKnown = [&](const QString &word) {
        if (allowed.contains(word))
            return true;
        unknown.append(word);
        return false;
    };
    Anomaly anomaly;
    if (m_data.isWords()) {
        std::vector<bool> isUnknown;
        for (const QString &word : m_data.words)
            isUnknown.push_back(!isKnown(word));
        anomaly = gather("unknown_value", [&](size_t row) { return isUnknown[size_t(m_data.codes[row])]; });
    } else {
        std::unordered_map<double, bool> known;
        anomaly = gather("unknown_value", [&](size_t row) {
            const double number = m_data.numbers[row];
            auto found = known.find(number);
            if (found == known.end())
                found = known.emplace(number, isKnown(m_data.text(row))).first;
            return !found->second;
        });
    }
    if (anomaly.rows == 0 || !isTooMany(anomaly.rows))
        return;
    anomaly.measured = double(unknown.size());
    QStringList named;
    for (const QString &word : unknown.mid(0, mostWordsNamed))
        named.append(QCoreApplication::translate("core", "“%1”").arg(word));
    if (unknown.size() <= mostWordsSuggested)
        suggest(anomaly, Action::Add, "values", unknown,
                QCoreApplication::translate("core", "add %1 to the words")
                    .arg(named.join(QStringLiteral(", ")) +
                         (unknown.size() > mostWordsNamed ? QStringLiteral(" …") : QString())));
    else
        suggest(anomaly, Action::Remove, "values", {}, QCoreApplication::translate("core", "allow any word"));
    add(anomaly, QCoreApplication::translate("core", "“%1” holds words that the schema does not know in %2 of %3 rows, "
                                                     "such as %4.")
                     .arg(m_schema.name)
                     .arg(anomaly.rows)
                     .arg(m_rows)
                     .arg(named.join(QStringLiteral(", "))));
}

void ColumnCheck::checkPattern()
{
    const auto pattern = ValuePattern::compile(m_schema.pattern);
    if (!pattern)
        return;
    std::vector<bool> fits;
    for (const QString &word : m_data.words)
        fits.push_back(pattern->matches(word));
    Anomaly anomaly = gather("pattern", [&](size_t row) {
        return m_data.isWords() ? !fits[size_t(m_data.codes[row])] : !pattern->matches(m_data.text(row));
    });
    if (!isTooMany(anomaly.rows))
        return;
    anomaly.measured = double(anomaly.rows) / double(std::int64_t(m_rows) - m_missing);
    anomaly.limit = 1 - m_schema.minInsideShare;
    const QString share = shareBelow(1 - anomaly.measured);
    suggest(anomaly, Action::Set, "inside", {share},
            QCoreApplication::translate("core", "ask for a share of %1 inside").arg(share));
    add(anomaly, QCoreApplication::translate("core", "“%1” does not match the pattern “%2” in %3 of %4 rows; row %5 "
                                                     "holds “%6”.")
                     .arg(m_schema.name, m_schema.pattern)
                     .arg(anomaly.rows)
                     .arg(m_rows)
                     .arg(anomaly.examples.front())
                     .arg(firstExample(anomaly)));
}

void ColumnCheck::checkUnique()
{
    std::unordered_set<double> numbers;
    std::unordered_set<std::int32_t> codes;
    Anomaly anomaly = gather("not_unique", [&](size_t row) {
        return m_data.isWords() ? !codes.insert(m_data.codes[row]).second : !numbers.insert(m_data.numbers[row]).second;
    });
    if (anomaly.rows == 0)
        return;
    anomaly.measured = double(anomaly.rows);
    suggest(anomaly, Action::Set, "unique", {QStringLiteral("no")},
            QCoreApplication::translate("core", "let values come again"));
    add(anomaly, QCoreApplication::translate("core", "“%1” repeats an earlier value in %2 of %3 rows; row %4 holds %5 "
                                                     "again.")
                     .arg(m_schema.name)
                     .arg(anomaly.rows)
                     .arg(m_rows)
                     .arg(anomaly.examples.front())
                     .arg(firstExample(anomaly)));
}

void ColumnCheck::checkMonotone()
{
    const bool mustRise = m_schema.monotone == Monotone::Increasing;
    std::optional<size_t> before;
    Anomaly anomaly = gather("not_monotone", [&](size_t row) {
        const auto last = std::exchange(before, row);
        if (!last)
            return false;
        if (m_data.isWords()) {
            const int order = m_data.words.at(m_data.codes[row]).compare(m_data.words.at(m_data.codes[*last]));
            return mustRise ? order < 0 : order > 0;
        }
        return mustRise ? m_data.numbers[row] < m_data.numbers[*last] : m_data.numbers[row] > m_data.numbers[*last];
    });
    if (anomaly.rows == 0)
        return;
    anomaly.measured = double(anomaly.rows);
    suggest(anomaly, Action::Set, "monotone", {QStringLiteral("no")},
            QCoreApplication::translate("core", "let values rise and fall"));
    const QString sentence =
        mustRise
            ? QCoreApplication::translate("core", "“%1” falls in %2 of %3 rows, but may only rise; row %4 holds %5.")
            : QCoreApplication::translate("core", "“%1” rises in %2 of %3 rows, but may only fall; row %4 holds %5.");
    add(anomaly, sentence.arg(m_schema.name)
                     .arg(anomaly.rows)
                     .arg(m_rows)
                     .arg(anomaly.examples.front())
                     .arg(firstExample(anomaly)));
}

} // namespace

void checkColumn(const SchemaColumn &schema, const Column &data, std::vector<Anomaly> &anomalies)
{
    ColumnCheck(schema, data, anomalies).run();
}

QString severityOf(const SchemaColumn &schema)
{
    return schema.stage == LifecycleStage::Production ? QStringLiteral("error") : QStringLiteral("warning");
}

SchemaSuggestion suggestion(SchemaEdit::Action action, const QString &target, const QStringList &values,
                            const QString &text)
{
    return {{action, target, values}, text};
}

QString shareAbove(double share)
{
    return QString::number(std::min(1.0, std::ceil(share * 1000) / 1000), 'g', 3);
}

QString shareBelow(double share)
{
    return QString::number(std::max(0.0, std::floor(share * 1000) / 1000), 'g', 3);
}

} // namespace assay
