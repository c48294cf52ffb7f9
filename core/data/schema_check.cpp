#include "core/base/json.h"
#include "core/data/field_values.h"
#include "core/data/schema.h"

#include <QCoreApplication>
#include <QJsonArray>
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

constexpr size_t mostExamples = 5;
constexpr int mostWordsNamed = 3;

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
        if (m_schema.isUnique)
            checkUnique();
    }

private:
    void checkMissing();
    void checkType();
    void checkRange();
    void checkWords();
    void checkUnique();

    [[nodiscard]] bool hasWordsInSchema() const
    {
        return m_schema.type == ColumnType::Category || m_schema.type == ColumnType::Text;
    }
    /// True when the value of a row that is there is one of the schema's type.
    [[nodiscard]] bool fitsType(size_t row) const;

    /// The rows, of those with a value, for which `isBroken` holds; an anomaly of `code` without its text.
    template <typename IsBroken>
    Anomaly gather(const char *code, IsBroken isBroken) const
    {
        Anomaly anomaly{m_schema.name, QString::fromLatin1(code), QStringLiteral("error"), {}, 0, 0, 0, {}};
        for (size_t row = 0; row < m_rows; ++row) {
            if (m_data.isMissing(row) || !isBroken(row))
                continue;
            ++anomaly.rows;
            if (anomaly.examples.size() < mostExamples)
                anomaly.examples.push_back(std::int64_t(row) + 1);
        }
        return anomaly;
    }
    void add(Anomaly anomaly, const QString &text)
    {
        anomaly.text = text;
        m_anomalies.push_back(std::move(anomaly));
    }

    const SchemaColumn &m_schema;
    const Column &m_data;
    std::vector<Anomaly> &m_anomalies;
    size_t m_rows;
};

void ColumnCheck::checkMissing()
{
    Anomaly anomaly{m_schema.name, QStringLiteral("missing_share"), QStringLiteral("error"), {}, 0, 0, 0, {}};
    for (size_t row = 0; row < m_rows; ++row) {
        if (!m_data.isMissing(row))
            continue;
        ++anomaly.rows;
        if (anomaly.examples.size() < mostExamples)
            anomaly.examples.push_back(std::int64_t(row) + 1);
    }
    anomaly.measured = m_rows == 0 ? 0 : double(anomaly.rows) / double(m_rows);
    anomaly.limit = m_schema.maxMissingShare;
    if (anomaly.measured <= anomaly.limit)
        return;
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
    const auto example = size_t(anomaly.examples.front() - 1);
    add(anomaly, QCoreApplication::translate("core", "“%1” is not of type %2 in %3 of %4 rows; row %5 holds “%6”.")
                     .arg(m_schema.name, columnTypeName(m_schema.type))
                     .arg(anomaly.rows)
                     .arg(m_rows)
                     .arg(anomaly.examples.front())
                     .arg(m_data.text(example)));
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
    Anomaly anomaly = gather("out_of_range", [&](size_t row) {
        const double x = m_data.numbers[row];
        if (x >= min && x <= max)
            return false;
        if (std::isnan(furthest) || excess(x) > excess(furthest))
            furthest = x;
        return true;
    });
    if (anomaly.rows == 0)
        return;
    anomaly.measured = furthest;
    anomaly.limit = furthest > max ? max : min;
    add(anomaly,
        QCoreApplication::translate("core", "“%1” lies outside %2 to %3 in %4 of %5 rows; the furthest value is "
                                            "%6.")
            .arg(m_schema.name, valueText(min, ColumnType::Real), valueText(max, ColumnType::Real))
            .arg(anomaly.rows)
            .arg(m_rows)
            .arg(valueText(furthest, ColumnType::Real)));
}

void ColumnCheck::checkWords()
{
    const QSet<QString> allowed(m_schema.values.begin(), m_schema.values.end());
    QStringList named;
    std::int64_t unknownCount = 0;
    // Asked once for each different word.
    const auto isKnown = [&](const QString &word) {
        if (allowed.contains(word))
            return true;
        if (++unknownCount <= mostWordsNamed)
            named.append(QCoreApplication::translate("core", "“%1”").arg(word));
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
    if (anomaly.rows == 0)
        return;
    anomaly.measured = double(unknownCount);
    add(anomaly, QCoreApplication::translate("core", "“%1” holds words that the schema does not know in %2 of %3 rows, "
                                                     "such as %4.")
                     .arg(m_schema.name)
                     .arg(anomaly.rows)
                     .arg(m_rows)
                     .arg(named.join(QStringLiteral(", "))));
}

void ColumnCheck::checkUnique()
{
    std::unordered_set<double> numbers;
    std::unordered_set<std::int32_t> codes;
    const Anomaly anomaly = gather("not_unique", [&](size_t row) {
        return m_data.isWords() ? !codes.insert(m_data.codes[row]).second : !numbers.insert(m_data.numbers[row]).second;
    });
    if (anomaly.rows == 0)
        return;
    const auto example = size_t(anomaly.examples.front() - 1);
    Anomaly counted = anomaly;
    counted.measured = double(anomaly.rows);
    add(counted, QCoreApplication::translate("core", "“%1” repeats an earlier value in %2 of %3 rows; row %4 holds %5 "
                                                     "again.")
                     .arg(m_schema.name)
                     .arg(anomaly.rows)
                     .arg(m_rows)
                     .arg(anomaly.examples.front())
                     .arg(m_data.text(example)));
}

} // namespace

std::vector<Anomaly> checkSchema(const Schema &schema, const Table &table)
{
    std::vector<Anomaly> anomalies;
    for (const SchemaColumn &column : schema.columns) {
        if (const Column *data = table.find(column.name))
            ColumnCheck(column, *data, anomalies).run();
        else if (column.isRequired)
            anomalies.push_back({column.name,
                                 QStringLiteral("column_missing"),
                                 QStringLiteral("error"),
                                 QCoreApplication::translate("core", "The data has no column “%1”.").arg(column.name),
                                 0,
                                 1,
                                 table.rowCount,
                                 {}});
    }
    for (const Column &column : table.columns) {
        if (schema.find(column.name) == nullptr)
            anomalies.push_back(
                {column.name,
                 QStringLiteral("column_new"),
                 QStringLiteral("warning"),
                 QCoreApplication::translate("core", "The schema knows no column “%1”.").arg(column.name),
                 1,
                 0,
                 table.rowCount,
                 {}});
    }
    return anomalies;
}

QString anomalySubject(const Anomaly &anomaly)
{
    return anomaly.column.isEmpty() ? QCoreApplication::translate("core", "whole rows") : anomaly.column;
}

QJsonObject anomalyToJson(const Anomaly &anomaly)
{
    QJsonArray examples;
    for (const std::int64_t row : anomaly.examples)
        examples.append(qint64(row));
    return {{QStringLiteral("column"), anomaly.column},
            {QStringLiteral("code"), anomaly.code},
            {QStringLiteral("severity"), anomaly.severity},
            {QStringLiteral("text"), anomaly.text},
            {QStringLiteral("measured"), jsonNumber(anomaly.measured)},
            {QStringLiteral("limit"), jsonNumber(anomaly.limit)},
            {QStringLiteral("rows"), qint64(anomaly.rows)},
            {QStringLiteral("examples"), examples}};
}

Anomaly anomalyFromJson(const QJsonObject &object)
{
    Anomaly anomaly;
    anomaly.column = object.value(QLatin1String("column")).toString();
    anomaly.code = object.value(QLatin1String("code")).toString();
    anomaly.severity = object.value(QLatin1String("severity")).toString();
    anomaly.text = object.value(QLatin1String("text")).toString();
    anomaly.measured = numberFromJson(object.value(QLatin1String("measured"))).value_or(0);
    anomaly.limit = numberFromJson(object.value(QLatin1String("limit"))).value_or(0);
    anomaly.rows = object.value(QLatin1String("rows")).toInteger();
    for (const QJsonValue &row : object.value(QLatin1String("examples")).toArray())
        anomaly.examples.push_back(row.toInteger());
    return anomaly;
}

} // namespace assay
