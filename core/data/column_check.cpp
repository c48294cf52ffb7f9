#include "core/data/column_check.h"

#include "core/data/column_anomalies.h"
#include "core/data/value_pattern.h"

#include <QSet>

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace assay
{

namespace
{

constexpr size_t mostExamples = 5;

/// Compares one column of a table with what the schema says of it.
class ColumnCheck final
{
public:
    ColumnCheck(const SchemaColumn &schema, const Column &data, std::vector<Anomaly> &anomalies)
        : m_schema(schema),
          m_data(data),
          m_rows(data.isWords() ? data.codes.size() : data.numbers.size()),
          m_found(schema, data.type, std::int64_t(m_rows), anomalies)
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

    static void count(Anomaly &anomaly, size_t row)
    {
        ++anomaly.rows;
        if (anomaly.examples.size() < mostExamples)
            anomaly.examples.push_back(std::int64_t(row) + 1);
    }
    /// The rows, of those with a value, for which `isBroken` holds.
    template <typename IsBroken>
    Anomaly gather(IsBroken isBroken) const
    {
        Anomaly anomaly;
        for (size_t row = 0; row < m_rows; ++row) {
            if (!m_data.isMissing(row) && isBroken(row))
                count(anomaly, row);
        }
        return anomaly;
    }
    [[nodiscard]] QString firstExample(const Anomaly &anomaly) const
    {
        return anomaly.examples.empty() ? QString() : m_data.text(size_t(anomaly.examples.front() - 1));
    }

    const SchemaColumn &m_schema;
    const Column &m_data;
    size_t m_rows;
    ColumnAnomalies m_found;
};

void ColumnCheck::checkMissing()
{
    Anomaly anomaly;
    for (size_t row = 0; row < m_rows; ++row) {
        if (m_data.isMissing(row))
            count(anomaly, row);
    }
    m_found.addMissing(std::move(anomaly));
}

void ColumnCheck::checkType()
{
    if (m_data.type == m_schema.type || hasWords(m_schema))
        return;
    Anomaly anomaly;
    QString only;
    if (m_data.isWords()) {
        // A single word among numbers makes a whole column words; the words themselves are what is wrong.
        std::vector<bool> fits;
        for (const QString &word : m_data.words)
            fits.push_back(wordFits(m_schema, word.toStdString()));
        if (std::count(fits.begin(), fits.end(), false) == 1)
            only = m_data.words.at(std::find(fits.begin(), fits.end(), false) - fits.begin());
        anomaly = gather([&](size_t row) { return !fits[size_t(m_data.codes[row])]; });
    } else {
        anomaly = gather([&](size_t row) { return !numberFits(m_schema, m_data.type, m_data.numbers[row]); });
    }
    const QString example = firstExample(anomaly);
    m_found.addType(std::move(anomaly), example, only);
}

void ColumnCheck::checkRange()
{
    if (!m_schema.min && !m_schema.max)
        return;
    RangeCheck range(m_schema);
    Anomaly anomaly = gather([&](size_t row) { return range.add(m_data.numbers[row]); });
    m_found.addOutOfRange(std::move(anomaly), range);
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
        anomaly = gather([&](size_t row) { return isUnknown[size_t(m_data.codes[row])]; });
    } else {
        std::unordered_map<double, bool> known;
        anomaly = gather([&](size_t row) {
            const double number = m_data.numbers[row];
            auto found = known.find(number);
            if (found == known.end())
                found = known.emplace(number, isKnown(m_data.text(row))).first;
            return !found->second;
        });
    }
    m_found.addUnknown(std::move(anomaly), unknown);
}

void ColumnCheck::checkPattern()
{
    const auto pattern = ValuePattern::compile(m_schema.pattern);
    if (!pattern)
        return;
    std::vector<bool> fits;
    for (const QString &word : m_data.words)
        fits.push_back(pattern->matches(word));
    Anomaly anomaly = gather([&](size_t row) {
        return m_data.isWords() ? !fits[size_t(m_data.codes[row])] : !pattern->matches(m_data.text(row));
    });
    const QString example = firstExample(anomaly);
    m_found.addPattern(std::move(anomaly), example);
}

void ColumnCheck::checkUnique()
{
    std::unordered_set<double> numbers;
    std::unordered_set<std::int32_t> codes;
    Anomaly anomaly = gather([&](size_t row) {
        return m_data.isWords() ? !codes.insert(m_data.codes[row]).second : !numbers.insert(m_data.numbers[row]).second;
    });
    const QString example = firstExample(anomaly);
    m_found.addRepeated(std::move(anomaly), example);
}

void ColumnCheck::checkMonotone()
{
    const bool mustRise = m_schema.monotone == Monotone::Increasing;
    std::optional<size_t> before;
    Anomaly anomaly = gather([&](size_t row) {
        const auto last = std::exchange(before, row);
        if (!last)
            return false;
        if (m_data.isWords()) {
            const int order = m_data.words.at(m_data.codes[row]).compare(m_data.words.at(m_data.codes[*last]));
            return mustRise ? order < 0 : order > 0;
        }
        return mustRise ? m_data.numbers[row] < m_data.numbers[*last] : m_data.numbers[row] > m_data.numbers[*last];
    });
    const QString example = firstExample(anomaly);
    m_found.addNotMonotone(std::move(anomaly), example);
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
