#include "core/data/column_check.h"
#include "core/data/row_rule.h"
#include "core/data/schema.h"
#include "core/data/table_anomalies.h"

#include <QCoreApplication>

#include <algorithm>
#include <bit>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

namespace assay
{

namespace
{

using Action = SchemaEdit::Action;

constexpr size_t mostExamples = 5;

/// The same values as words, which is what the schema takes them for.
Column asWords(const Column &column)
{
    Column words;
    words.name = column.name;
    words.type = ColumnType::Category;
    words.codes.reserve(column.numbers.size());
    std::unordered_map<double, std::int32_t> codes;
    for (size_t row = 0; row < column.numbers.size(); ++row) {
        if (column.isMissing(row)) {
            words.codes.push_back(-1);
            continue;
        }
        const auto [found, isNew] = codes.try_emplace(column.numbers[row], std::int32_t(codes.size()));
        if (isNew)
            words.words.append(column.text(row));
        words.codes.push_back(found->second);
    }
    return words;
}

/// Compares a table with what the schema says of it as a whole.
class TableCheck final
{
public:
    TableCheck(const Schema &schema, const Table &table, const CheckConditions &conditions)
        : m_schema(schema),
          m_table(table),
          m_conditions(conditions)
    {
    }

    std::vector<Anomaly> run()
    {
        checkColumns();
        checkNewColumns();
        checkKey();
        checkRowCount();
        checkAge();
        for (const SchemaRule &rule : m_schema.rules)
            checkRule(rule);
        return std::move(m_anomalies);
    }

private:
    void checkColumns();
    void checkNewColumns();
    void checkKey();
    void checkRowCount();
    void checkAge();
    void checkRule(const SchemaRule &rule);
    /// The table, or the columns of the rule as words where the schema has words and the data have numbers.
    const Table &tableFor(const RowRule &rule);

    Anomaly &add(const QString &column, const char *code, const QString &severity, const QString &text)
    {
        m_anomalies.push_back(table_anomalies::make(column, code, severity, text));
        return m_anomalies.back();
    }

    const Schema &m_schema;
    const Table &m_table;
    const CheckConditions &m_conditions;
    Table m_adapted;
    std::vector<Anomaly> m_anomalies;
};

void TableCheck::checkColumns()
{
    for (const SchemaColumn &column : m_schema.columns) {
        if (const Column *data = m_table.find(column.name)) {
            if (column.isAbsentFrom(m_conditions.environment))
                m_anomalies.push_back(
                    table_anomalies::columnUnexpected(column, m_conditions.environment, m_table.rowCount));
            checkColumn(column, *data, m_anomalies);
        } else if (column.mustBeThere(m_conditions.environment)) {
            m_anomalies.push_back(table_anomalies::columnMissing(column, m_table.rowCount));
        }
    }
}

void TableCheck::checkNewColumns()
{
    for (const Column &column : m_table.columns) {
        if (m_schema.find(column.name) == nullptr)
            m_anomalies.push_back(table_anomalies::columnNew(column.name, column.type, m_table.rowCount));
    }
}

/// Numbers each row by its values in the columns seen so far; rows with a part missing have no key.
void TableCheck::checkKey()
{
    if (m_schema.key.isEmpty())
        return;
    const auto rows = size_t(m_table.rowCount);
    std::vector<std::int64_t> ids(rows, 0);
    struct Hash {
        size_t operator()(const std::pair<std::int64_t, std::uint64_t> &value) const
        {
            return std::hash<std::uint64_t>()(value.second * 0x9e3779b97f4a7c15U + std::uint64_t(value.first));
        }
    };
    for (const QString &name : m_schema.key) {
        const Column *column = m_table.find(name);
        if (!column)
            return;
        std::unordered_map<std::pair<std::int64_t, std::uint64_t>, std::int64_t, Hash> known;
        for (size_t row = 0; row < rows; ++row) {
            if (ids[row] < 0 || column->isMissing(row)) {
                ids[row] = -1;
                continue;
            }
            // Adding 0 makes the two zeros one.
            const std::uint64_t bits = column->isWords() ? std::uint64_t(column->codes[row])
                                                         : std::bit_cast<std::uint64_t>(column->numbers[row] + 0.0);
            ids[row] = known.try_emplace({ids[row], bits}, std::int64_t(known.size())).first->second;
        }
    }
    std::unordered_set<std::int64_t> seen;
    std::int64_t repeated = 0;
    std::vector<std::int64_t> examples;
    for (size_t row = 0; row < rows; ++row) {
        if (ids[row] < 0 || seen.insert(ids[row]).second)
            continue;
        ++repeated;
        if (examples.size() < mostExamples)
            examples.push_back(std::int64_t(row) + 1);
    }
    if (repeated == 0)
        return;
    Anomaly &anomaly = add({}, "key_repeated", QStringLiteral("error"),
                           QCoreApplication::translate("core", "The key (%1) comes again in %2 of %3 rows, such as row "
                                                               "%4.")
                               .arg(m_schema.key.join(QStringLiteral(", ")))
                               .arg(repeated)
                               .arg(rows)
                               .arg(examples.front()));
    anomaly.measured = double(repeated);
    anomaly.rows = repeated;
    anomaly.examples = examples;
    anomaly.suggestion =
        suggestion(Action::Remove, QStringLiteral("key"), {}, QCoreApplication::translate("core", "ask for no key"));
}

void TableCheck::checkRowCount()
{
    if (auto anomaly = table_anomalies::rowCount(m_schema, m_table.rowCount))
        m_anomalies.push_back(std::move(*anomaly));
}

void TableCheck::checkAge()
{
    const Column *time = m_table.find(m_schema.timeColumn());
    if (!time || time->isWords())
        return;
    double newest = std::numeric_limits<double>::quiet_NaN();
    size_t at = 0;
    for (size_t row = 0; row < time->numbers.size(); ++row) {
        if (!(time->numbers[row] <= newest) && !std::isnan(time->numbers[row])) {
            newest = time->numbers[row];
            at = row;
        }
    }
    if (auto anomaly = table_anomalies::stale(m_schema, m_conditions, time->type, newest, m_table.rowCount)) {
        anomaly->examples = {std::int64_t(at) + 1};
        m_anomalies.push_back(std::move(*anomaly));
    }
}

const Table &TableCheck::tableFor(const RowRule &rule)
{
    m_adapted = {{}, m_table.rowCount};
    bool isSame = true;
    for (const QString &name : rule.columns()) {
        const Column *data = m_table.find(name);
        const SchemaColumn *column = m_schema.find(name);
        if (!data || !column)
            return m_table;
        const bool areWords = column->type == ColumnType::Category || column->type == ColumnType::Text;
        isSame = isSame && (!areWords || data->isWords());
    }
    if (isSame)
        return m_table;
    for (const QString &name : rule.columns()) {
        const Column *data = m_table.find(name);
        const ColumnType type = m_schema.find(name)->type;
        const bool areWords = type == ColumnType::Category || type == ColumnType::Text;
        m_adapted.columns.push_back(areWords && !data->isWords() ? asWords(*data) : *data);
    }
    return m_adapted;
}

void TableCheck::checkRule(const SchemaRule &rule)
{
    const auto parsed = RowRule::parse(rule.text);
    const auto outcome = parsed ? parsed->check(tableFor(*parsed)) : Result<RowRuleOutcome>(parsed.error());
    const SchemaSuggestion without = suggestion(Action::Remove, QStringLiteral("rule"), {rule.text},
                                                QCoreApplication::translate("core", "drop the rule"));
    if (!outcome) {
        Anomaly &anomaly = add({}, "rule_unchecked", QStringLiteral("warning"),
                               QCoreApplication::translate("core", "The rule “%1” cannot be checked on these data: %2")
                                   .arg(rule.text, outcome.error().text));
        anomaly.rows = m_table.rowCount;
        anomaly.suggestion = without;
        return;
    }
    const std::int64_t judged = m_table.rowCount - outcome->unknown;
    const double share = judged == 0 ? 0 : double(outcome->broken) / double(judged);
    if (double(outcome->broken) <= (1 - rule.minHeldShare) * double(judged) + 1e-9 * double(judged))
        return;
    Anomaly &anomaly = add({}, "rule_broken", QStringLiteral("error"),
                           QCoreApplication::translate("core", "The rule “%1” does not hold in %2 of %3 rows, such as "
                                                               "row %4.")
                               .arg(rule.text)
                               .arg(outcome->broken)
                               .arg(judged)
                               .arg(outcome->examples.front()));
    anomaly.measured = share;
    anomaly.limit = 1 - rule.minHeldShare;
    anomaly.rows = outcome->broken;
    anomaly.examples = outcome->examples;
    anomaly.suggestion = without;
    if (const QString held = shareBelow(1 - share); held != QLatin1String("0"))
        anomaly.suggestion =
            suggestion(Action::Set, QStringLiteral("rule"), {rule.text, held},
                       QCoreApplication::translate("core", "ask that a share of %1 keeps it").arg(held));
}

} // namespace

QString anomalySubject(const Anomaly &anomaly)
{
    return anomaly.column.isEmpty() ? QCoreApplication::translate("core", "whole rows") : anomaly.column;
}

std::vector<Anomaly> checkSchema(const Schema &schema, const Table &table, const CheckConditions &conditions)
{
    return TableCheck(schema, table, conditions).run();
}

} // namespace assay
