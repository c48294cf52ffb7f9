#pragma once

#include "core/data/schema.h"
#include "core/data/schema_range.h"

namespace assay
{

/// The number of values outside a range, the furthest of them, and the range that would hold all. Values come in the
/// order of their rows.
class RangeCheck final
{
public:
    explicit RangeCheck(const SchemaColumn &schema);
    /// True when `value` lies outside.
    bool add(double value);
    [[nodiscard]] double furthest() const { return m_furthest; }
    /// True when all of them are the same.
    [[nodiscard]] bool isOneValue() const { return m_isOneValue; }
    [[nodiscard]] const ValueRange &wider() const { return m_wider; }

private:
    double m_min;
    double m_max;
    double m_furthest;
    bool m_isOneValue = true;
    ValueRange m_wider;
};

/// Says in what ways a column breaks its schema, in sentences, once the rows have been counted, be it in a table or in
/// what is kept of one. Of an anomaly that is handed in, `rows` and `examples` are filled; without examples no row is
/// named. On one thread.
class ColumnAnomalies final
{
public:
    ColumnAnomalies(const SchemaColumn &schema, ColumnType dataType, std::int64_t rows, std::vector<Anomaly> &anomalies)
        : m_schema(schema),
          m_type(dataType),
          m_rows(rows),
          m_anomalies(anomalies)
    {
    }

    /// First of all: the other rules count shares of the rows that are there.
    void addMissing(Anomaly seen);
    /// `only` is the word of all those rows when they have the same.
    void addType(Anomaly seen, const QString &example, const QString &only);
    void addOutOfRange(Anomaly seen, const RangeCheck &range);
    void addUnknown(Anomaly seen, const QStringList &unknown);
    void addPattern(Anomaly seen, const QString &example);
    void addRepeated(Anomaly seen, const QString &example);
    void addNotMonotone(Anomaly seen, const QString &example);

private:
    /// True when more rows lie outside the domain than the schema lets.
    [[nodiscard]] bool isTooMany(std::int64_t outside) const;
    void add(const char *code, Anomaly anomaly, const QString &text);
    void suggest(Anomaly &anomaly, SchemaEdit::Action action, const char *property, const QStringList &values,
                 const QString &text) const;

    /// Suggests to take `value` as missing, unless all rows have it.
    void suggestMissing(Anomaly &anomaly, const QString &value) const;
    /// Suggests the known word that the only unknown one is but for case and spaces round it.
    void suggestSpelling(Anomaly &anomaly, const QStringList &unknown) const;

    const SchemaColumn &m_schema;
    const ColumnType m_type;
    const std::int64_t m_rows;
    std::int64_t m_missing = 0;
    std::vector<Anomaly> &m_anomalies;
};

/// Words in the schema: any data fit as words, and the words themselves are checked.
bool hasWords(const SchemaColumn &schema);
/// Whether a word is one of a column of numbers or times.
bool wordFits(const SchemaColumn &schema, std::string_view word);
/// Whether a number of a column of another type is one of the schema's.
bool numberFits(const SchemaColumn &schema, ColumnType dataType, double number);

} // namespace assay
