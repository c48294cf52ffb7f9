#include "core/data/profile_check.h"

#include "core/data/column_anomalies.h"
#include "core/data/table_anomalies.h"
#include "core/data/value_pattern.h"

#include <QSet>

#include <algorithm>
#include <cmath>
#include <limits>

namespace assay
{

namespace
{

/// In how many rows a value repeats an earlier one; nothing when that is not known exactly.
std::optional<std::int64_t> repeatsIn(const ColumnSketch &sketch)
{
    const std::int64_t present = sketch.count() - sketch.missing();
    if (const WordSketch *words = sketch.words()) {
        const auto distinct = words->distinct();
        return distinct ? std::optional(present - *distinct) : std::nullopt;
    }
    if (const ValueCounts *counts = sketch.numbers()->counts())
        return present - std::int64_t(counts->entries().size());
    return sketch.numbers()->summary().isStrict() ? std::optional<std::int64_t>(0) : std::nullopt;
}

/// Compares the sketch of one column with what the schema says of it.
class ColumnProfileCheck final
{
public:
    ColumnProfileCheck(const SchemaColumn &schema, const ColumnSketch &sketch, ProfileCheck &check)
        : m_schema(schema),
          m_sketch(sketch),
          m_check(check),
          m_found(schema, sketch.type(), sketch.count(), check.anomalies)
    {
    }

    void run()
    {
        m_found.addMissing(seen(m_sketch.missing()));
        checkType();
        if (!m_schema.values.isEmpty())
            checkWords();
        else if (m_sketch.numbers() != nullptr)
            checkRange();
        if (!m_schema.pattern.isEmpty())
            checkPattern();
        if (m_schema.isUnique)
            checkUnique();
        if (m_schema.monotone != Monotone::No)
            checkMonotone();
    }

private:
    static Anomaly seen(std::int64_t rows)
    {
        Anomaly anomaly;
        anomaly.rows = rows;
        return anomaly;
    }
    void needRows(const char *rule) { m_check.rowsNeeded.append(m_schema.name + u'.' + QLatin1String(rule)); }

    /// Calls `look(text, rows)` for every different value, in the order in which they came first; false when not all of
    /// them are known.
    template <typename Look>
    [[nodiscard]] bool forEachText(Look look) const
    {
        if (const WordSketch *words = m_sketch.words()) {
            if (!words->isExact())
                return false;
            for (const WordSketch::Entry &entry : words->entries())
                look(QString::fromUtf8(entry.word), entry.count);
            return true;
        }
        return forEachNumber([&](double number, std::int64_t rows) { look(valueText(number, m_sketch.type()), rows); });
    }
    template <typename Look>
    [[nodiscard]] bool forEachNumber(Look look) const
    {
        const ValueCounts *counts = m_sketch.numbers()->counts();
        if (counts == nullptr)
            return false;
        for (const ValueCounts::Entry &entry : counts->entries())
            look(entry.number, entry.count);
        return true;
    }

    void checkType();
    /// The rows whose numbers are not of the schema's type, from what is counted of every number.
    [[nodiscard]] std::int64_t unfittingNumbers() const;
    void checkRange();
    void checkWords();
    void checkPattern();
    void checkUnique();
    void checkMonotone();

    const SchemaColumn &m_schema;
    const ColumnSketch &m_sketch;
    ProfileCheck &m_check;
    ColumnAnomalies m_found;
};

std::int64_t ColumnProfileCheck::unfittingNumbers() const
{
    const NumberSummary &summary = m_sketch.numbers()->summary();
    const ColumnType type = m_sketch.type();
    const bool mayFit = (m_schema.type == ColumnType::Integer && type == ColumnType::Real) ||
                        (m_schema.type == ColumnType::Date && type == ColumnType::Timestamp);
    // The summary counts what is no whole number, or no whole day.
    if (mayFit)
        return summary.fractions() + summary.infinities();
    return numberFits(m_schema, type, 0) ? 0 : summary.count();
}

void ColumnProfileCheck::checkType()
{
    if (m_sketch.type() == m_schema.type || hasWords(m_schema))
        return;
    std::int64_t rows = 0;
    QStringList unfitting;
    if (m_sketch.numbers() != nullptr) {
        rows = unfittingNumbers();
    } else if (!forEachText([&](const QString &word, std::int64_t count) {
                   if (wordFits(m_schema, word.toStdString()))
                       return;
                   rows += count;
                   unfitting.append(word);
               })) {
        needRows("type");
        return;
    }
    m_found.addType(seen(rows), {}, unfitting.size() == 1 ? unfitting.front() : QString());
}

void ColumnProfileCheck::checkRange()
{
    if (!m_schema.min && !m_schema.max)
        return;
    const NumberSummary &summary = m_sketch.numbers()->summary();
    RangeCheck range(m_schema);
    std::int64_t rows = 0;
    // The ends tell when all numbers lie inside.
    const bool isInside = summary.count() == 0 || (!range.add(summary.min()) && !range.add(summary.max()));
    if (!isInside) {
        range = RangeCheck(m_schema);
        const bool areKnown =
            forEachNumber([&](double number, std::int64_t count) { rows += range.add(number) ? count : 0; });
        if (!areKnown) {
            needRows("range");
            return;
        }
    }
    m_found.addOutOfRange(seen(rows), range);
}

void ColumnProfileCheck::checkWords()
{
    const QSet<QString> allowed(m_schema.values.begin(), m_schema.values.end());
    QStringList unknown;
    std::int64_t rows = 0;
    const bool areKnown = forEachText([&](const QString &text, std::int64_t count) {
        if (allowed.contains(text))
            return;
        unknown.append(text);
        rows += count;
    });
    if (!areKnown) {
        needRows("values");
        return;
    }
    m_found.addUnknown(seen(rows), unknown);
}

void ColumnProfileCheck::checkPattern()
{
    const auto pattern = ValuePattern::compile(m_schema.pattern);
    if (!pattern)
        return;
    std::int64_t rows = 0;
    const bool areKnown =
        forEachText([&](const QString &text, std::int64_t count) { rows += pattern->matches(text) ? 0 : count; });
    if (!areKnown) {
        needRows("pattern");
        return;
    }
    m_found.addPattern(seen(rows), {});
}

void ColumnProfileCheck::checkUnique()
{
    if (const auto repeats = repeatsIn(m_sketch))
        m_found.addRepeated(seen(*repeats), {});
    else
        needRows("unique");
}

void ColumnProfileCheck::checkMonotone()
{
    const NumberSketch *numbers = m_sketch.numbers();
    if (numbers == nullptr) {
        if (m_sketch.count() - m_sketch.missing() > 1)
            needRows("monotone");
        return;
    }
    const bool mustRise = m_schema.monotone == Monotone::Increasing;
    m_found.addNotMonotone(seen(mustRise ? numbers->summary().falls() : numbers->summary().rises()), {});
}

void checkColumns(const Schema &schema, const TableSketch &sketch, const CheckConditions &conditions,
                  ProfileCheck &check)
{
    for (const SchemaColumn &column : schema.columns) {
        if (const ColumnSketch *data = sketch.find(column.name)) {
            if (column.isAbsentFrom(conditions.environment))
                check.anomalies.push_back(
                    table_anomalies::columnUnexpected(column, conditions.environment, sketch.rows));
            ColumnProfileCheck(column, *data, check).run();
        } else if (column.mustBeThere(conditions.environment)) {
            check.anomalies.push_back(table_anomalies::columnMissing(column, sketch.rows));
        }
    }
    for (const TableSketch::NamedColumn &column : sketch.columns) {
        if (schema.find(column.name) == nullptr)
            check.anomalies.push_back(table_anomalies::columnNew(column.name, column.sketch.type(), sketch.rows));
    }
}

/// A key in which one column never repeats a value does not repeat itself.
bool needsRowsForKey(const Schema &schema, const TableSketch &sketch)
{
    if (schema.key.isEmpty())
        return false;
    const auto isThere = [&](const QString &name) { return sketch.find(name) != nullptr; };
    if (!std::all_of(schema.key.begin(), schema.key.end(), isThere))
        return false;
    return std::none_of(schema.key.begin(), schema.key.end(),
                        [&](const QString &name) { return repeatsIn(*sketch.find(name)) == 0; });
}

} // namespace

ProfileCheck checkProfile(const Schema &schema, const TableSketch &sketch, const CheckConditions &conditions)
{
    ProfileCheck check;
    checkColumns(schema, sketch, conditions, check);
    if (needsRowsForKey(schema, sketch))
        check.rowsNeeded.append(QStringLiteral("key"));
    if (auto anomaly = table_anomalies::rowCount(schema, sketch.rows))
        check.anomalies.push_back(std::move(*anomaly));
    const ColumnSketch *time = sketch.find(schema.timeColumn());
    if (time != nullptr && time->numbers() != nullptr) {
        const double newest = time->numbers()->summary().max();
        if (auto anomaly = table_anomalies::stale(schema, conditions, time->type(), newest, sketch.rows))
            check.anomalies.push_back(std::move(*anomaly));
    }
    if (!schema.rules.empty())
        check.rowsNeeded.append(QStringLiteral("rule"));
    return check;
}

} // namespace assay
