#include "core/data/column_anomalies.h"

#include "core/data/column_check.h"
#include "core/data/field_values.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace assay
{

namespace
{

using Action = SchemaEdit::Action;

constexpr int mostWordsNamed = 3;
constexpr qsizetype mostWordsSuggested = 50;
constexpr double shareSlack = 1e-9; // 1 - 0.9 is not quite 0.1; no row counts for that
constexpr double infinity = std::numeric_limits<double>::infinity();

} // namespace

bool ColumnAnomalies::isTooMany(std::int64_t outside) const
{
    const double allowed = (1 - m_schema.minInsideShare) * double(m_rows - m_missing);
    return double(outside) > allowed + shareSlack * double(m_rows);
}

void ColumnAnomalies::add(const char *code, Anomaly anomaly, const QString &text)
{
    anomaly.column = m_schema.name;
    anomaly.code = QString::fromLatin1(code);
    anomaly.severity = severityOf(m_schema);
    anomaly.text = text;
    m_anomalies.push_back(std::move(anomaly));
}

void ColumnAnomalies::suggest(Anomaly &anomaly, Action action, const char *property, const QStringList &values,
                              const QString &text) const
{
    anomaly.suggestion = suggestion(action, m_schema.name + u'.' + QLatin1String(property), values, text);
}

void ColumnAnomalies::suggestMissing(Anomaly &anomaly, const QString &value) const
{
    if (anomaly.rows == m_rows - m_missing)
        return;
    anomaly.repair =
        DataSuggestion{{DataEdit::Action::Missing, {m_schema.name, value}},
                       QCoreApplication::translate("core", "take “%2” of “%1” as missing").arg(m_schema.name, value)};
}

void ColumnAnomalies::suggestSpelling(Anomaly &anomaly, const QStringList &unknown) const
{
    if (unknown.size() != 1)
        return;
    const QString &word = unknown.front();
    for (const QString &known : m_schema.values) {
        if (known.trimmed().compare(word.trimmed(), Qt::CaseInsensitive) == 0)
            anomaly.repair = DataSuggestion{{DataEdit::Action::Replace, {m_schema.name, word, known}},
                                            QCoreApplication::translate("core", "write “%1” as “%2”").arg(word, known)};
    }
}

void ColumnAnomalies::addMissing(Anomaly seen)
{
    m_missing = seen.rows;
    seen.measured = m_rows == 0 ? 0 : double(seen.rows) / double(m_rows);
    seen.limit = m_schema.maxMissingShare;
    if (seen.measured <= seen.limit + shareSlack)
        return;
    const QString share = shareAbove(seen.measured);
    suggest(seen, Action::Set, "missing", {share},
            QCoreApplication::translate("core", "allow a missing share of %1").arg(share));
    const QString text =
        QCoreApplication::translate("core", "“%1” is missing in %2 of %3 rows, which is %4 %; at most %5 % is "
                                            "allowed.")
            .arg(m_schema.name)
            .arg(seen.rows)
            .arg(m_rows)
            .arg(QString::number(seen.measured * 100, 'g', 3), QString::number(seen.limit * 100, 'g', 3));
    add("missing_share", std::move(seen), text);
}

void ColumnAnomalies::addType(Anomaly seen, const QString &example, const QString &only)
{
    if (seen.rows == 0)
        return;
    seen.measured = double(seen.rows) / double(m_rows);
    if (m_type != m_schema.type)
        suggest(seen, Action::Set, "type", {columnTypeName(m_type)},
                QCoreApplication::translate("core", "change the type to %1").arg(columnTypeName(m_type)));
    if (!only.isEmpty())
        suggestMissing(seen, only);
    const QString text =
        seen.examples.empty()
            ? QCoreApplication::translate("core", "“%1” is not of type %2 in %3 of %4 rows.")
                  .arg(m_schema.name, columnTypeName(m_schema.type))
                  .arg(seen.rows)
                  .arg(m_rows)
            : QCoreApplication::translate("core", "“%1” is not of type %2 in %3 of %4 rows; row %5 holds “%6”.")
                  .arg(m_schema.name, columnTypeName(m_schema.type))
                  .arg(seen.rows)
                  .arg(m_rows)
                  .arg(seen.examples.front())
                  .arg(example);
    add("type", std::move(seen), text);
}

void ColumnAnomalies::addOutOfRange(Anomaly seen, const RangeCheck &values)
{
    if (!isTooMany(seen.rows))
        return;
    const double min = m_schema.min.value_or(-infinity);
    const double max = m_schema.max.value_or(infinity);
    // The value furthest out is what is measured; the limit is the one it passes.
    const double furthest = values.furthest();
    seen.measured = furthest;
    seen.limit = furthest > max ? max : min;
    // A value just outside is one of the others; one far off stands for something else.
    const bool isFarOff = std::max(min - furthest, furthest - max) >= (max - min) / 2;
    if (values.isOneValue() && isFarOff)
        suggestMissing(seen, valueText(furthest, m_type));
    const QString range = rangeText(values.wider(), m_schema.type);
    suggest(seen, Action::Set, "range", {range},
            QCoreApplication::translate("core", "widen the range to %1").arg(range));
    const auto shown = [&](double value) { return limitText(value, m_schema.type); };
    const QString text =
        QCoreApplication::translate("core", "“%1” lies outside %2 to %3 in %4 of %5 rows; the furthest value is "
                                            "%6.")
            .arg(m_schema.name, m_schema.min ? shown(min) : QStringLiteral("-inf"),
                 m_schema.max ? shown(max) : QStringLiteral("inf"))
            .arg(seen.rows)
            .arg(m_rows)
            .arg(shown(furthest));
    add("out_of_range", std::move(seen), text);
}

void ColumnAnomalies::addUnknown(Anomaly seen, const QStringList &unknown)
{
    if (seen.rows == 0 || !isTooMany(seen.rows))
        return;
    seen.measured = double(unknown.size());
    QStringList named;
    for (const QString &word : unknown.mid(0, mostWordsNamed))
        named.append(QCoreApplication::translate("core", "“%1”").arg(word));
    if (unknown.size() <= mostWordsSuggested)
        suggest(seen, Action::Add, "values", unknown,
                QCoreApplication::translate("core", "add %1 to the words")
                    .arg(named.join(QStringLiteral(", ")) +
                         (unknown.size() > mostWordsNamed ? QStringLiteral(" …") : QString())));
    else
        suggest(seen, Action::Remove, "values", {}, QCoreApplication::translate("core", "allow any word"));
    suggestSpelling(seen, unknown);
    const QString text =
        QCoreApplication::translate("core", "“%1” holds words that the schema does not know in %2 of %3 rows, "
                                            "such as %4.")
            .arg(m_schema.name)
            .arg(seen.rows)
            .arg(m_rows)
            .arg(named.join(QStringLiteral(", ")));
    add("unknown_value", std::move(seen), text);
}

void ColumnAnomalies::addPattern(Anomaly seen, const QString &example)
{
    if (!isTooMany(seen.rows))
        return;
    seen.measured = double(seen.rows) / double(m_rows - m_missing);
    seen.limit = 1 - m_schema.minInsideShare;
    const QString share = shareBelow(1 - seen.measured);
    suggest(seen, Action::Set, "inside", {share},
            QCoreApplication::translate("core", "ask for a share of %1 inside").arg(share));
    const QString text =
        seen.examples.empty()
            ? QCoreApplication::translate("core", "“%1” does not match the pattern “%2” in %3 of %4 rows.")
                  .arg(m_schema.name, m_schema.pattern)
                  .arg(seen.rows)
                  .arg(m_rows)
            : QCoreApplication::translate("core", "“%1” does not match the pattern “%2” in %3 of %4 rows; row %5 "
                                                  "holds “%6”.")
                  .arg(m_schema.name, m_schema.pattern)
                  .arg(seen.rows)
                  .arg(m_rows)
                  .arg(seen.examples.front())
                  .arg(example);
    add("pattern", std::move(seen), text);
}

void ColumnAnomalies::addRepeated(Anomaly seen, const QString &example)
{
    if (seen.rows == 0)
        return;
    seen.measured = double(seen.rows);
    suggest(seen, Action::Set, "unique", {QStringLiteral("no")},
            QCoreApplication::translate("core", "let values come again"));
    const QString text =
        seen.examples.empty()
            ? QCoreApplication::translate("core", "“%1” repeats an earlier value in %2 of %3 rows.")
                  .arg(m_schema.name)
                  .arg(seen.rows)
                  .arg(m_rows)
            : QCoreApplication::translate("core", "“%1” repeats an earlier value in %2 of %3 rows; row %4 holds %5 "
                                                  "again.")
                  .arg(m_schema.name)
                  .arg(seen.rows)
                  .arg(m_rows)
                  .arg(seen.examples.front())
                  .arg(example);
    add("not_unique", std::move(seen), text);
}

void ColumnAnomalies::addNotMonotone(Anomaly seen, const QString &example)
{
    if (seen.rows == 0)
        return;
    seen.measured = double(seen.rows);
    suggest(seen, Action::Set, "monotone", {QStringLiteral("no")},
            QCoreApplication::translate("core", "let values rise and fall"));
    const bool mustRise = m_schema.monotone == Monotone::Increasing;
    QString text;
    if (seen.examples.empty())
        text = (mustRise ? QCoreApplication::translate("core", "“%1” falls in %2 of %3 rows, but may only rise.")
                         : QCoreApplication::translate("core", "“%1” rises in %2 of %3 rows, but may only fall."))
                   .arg(m_schema.name)
                   .arg(seen.rows)
                   .arg(m_rows);
    else
        text = (mustRise ? QCoreApplication::translate(
                               "core", "“%1” falls in %2 of %3 rows, but may only rise; row %4 holds %5.")
                         : QCoreApplication::translate(
                               "core", "“%1” rises in %2 of %3 rows, but may only fall; row %4 holds %5."))
                   .arg(m_schema.name)
                   .arg(seen.rows)
                   .arg(m_rows)
                   .arg(seen.examples.front())
                   .arg(example);
    add("not_monotone", std::move(seen), text);
}

bool hasWords(const SchemaColumn &schema)
{
    return schema.type == ColumnType::Category || schema.type == ColumnType::Text;
}

bool wordFits(const SchemaColumn &schema, std::string_view word)
{
    const std::string_view value = field_values::trimmed(word);
    switch (schema.type) {
    case ColumnType::Boolean:
        return field_values::boolean(value).has_value();
    case ColumnType::Integer:
    case ColumnType::Real: {
        const auto number = field_values::number(value);
        return number && (schema.type == ColumnType::Real || number->isInteger);
    }
    case ColumnType::Date:
    case ColumnType::Timestamp: {
        const auto time = field_values::time(value);
        return time && (schema.type == ColumnType::Timestamp || !time->hasClock);
    }
    case ColumnType::Category:
    case ColumnType::Text:
        break;
    }
    return true;
}

bool numberFits(const SchemaColumn &schema, ColumnType dataType, double number)
{
    switch (schema.type) {
    case ColumnType::Real:
        return dataType == ColumnType::Integer;
    case ColumnType::Integer:
        return dataType == ColumnType::Real && number == std::trunc(number) && std::isfinite(number);
    case ColumnType::Timestamp:
        return dataType == ColumnType::Date;
    case ColumnType::Date:
        return dataType == ColumnType::Timestamp && std::fmod(number, 86'400'000.0) == 0;
    case ColumnType::Boolean:
    case ColumnType::Category:
    case ColumnType::Text:
        break;
    }
    return false;
}

RangeCheck::RangeCheck(const SchemaColumn &schema)
    : m_min(schema.min.value_or(-infinity)),
      m_max(schema.max.value_or(infinity)),
      m_furthest(std::numeric_limits<double>::quiet_NaN()),
      m_wider{schema.min, schema.max}
{
}

bool RangeCheck::add(double value)
{
    if (value >= m_min && value <= m_max)
        return false;
    const auto excess = [&](double x) { return std::max(m_min - x, x - m_max); };
    m_isOneValue = m_isOneValue && (std::isnan(m_furthest) || value == m_furthest);
    if (std::isnan(m_furthest) || excess(value) > excess(m_furthest))
        m_furthest = value;
    std::optional<double> &end = value < m_min ? m_wider.min : m_wider.max;
    end = value < m_min ? std::min(*end, value) : std::max(*end, value);
    return true;
}

} // namespace assay
