#include "core/base/json.h"
#include "core/data/schema.h"
#include "core/data/schema_range.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace assay
{

namespace
{

/// Writes what differs from what a new column is, so that bodies of older versions keep their digests.
class ColumnWriter final
{
public:
    explicit ColumnWriter(const SchemaColumn &column) : m_column(column) {}

    QJsonObject write()
    {
        m_json = {{QStringLiteral("name"), m_column.name},
                  {QStringLiteral("type"), columnTypeName(m_column.type)},
                  {QStringLiteral("role"), columnRoleName(m_column.role)},
                  {QStringLiteral("required"), m_column.isRequired},
                  {QStringLiteral("unique"), m_column.isUnique},
                  {QStringLiteral("max_missing_share"), m_column.maxMissingShare}};
        writeDomain();
        if (m_column.monotone != Monotone::No)
            m_json.insert(QStringLiteral("monotone"), monotoneName(m_column.monotone));
        if (m_column.stage != LifecycleStage::Production)
            m_json.insert(QStringLiteral("stage"), lifecycleStageName(m_column.stage));
        write("absent_from", m_column.absentFrom);
        write("unit", m_column.unit);
        write("description", m_column.description);
        write("owner", m_column.owner);
        if (m_column.confidence)
            m_json.insert(QStringLiteral("confidence"), m_column.confidence->toJson());
        return m_json;
    }

private:
    void writeDomain()
    {
        const auto limit = [&](double value) -> QJsonValue {
            return m_column.isTime() ? limitText(value, m_column.type) : jsonNumber(value);
        };
        if (m_column.min)
            m_json.insert(m_column.isTime() ? QStringLiteral("earliest") : QStringLiteral("min"), limit(*m_column.min));
        if (m_column.max)
            m_json.insert(m_column.isTime() ? QStringLiteral("latest") : QStringLiteral("max"), limit(*m_column.max));
        write("values", m_column.values);
        write("pattern", m_column.pattern);
        if (m_column.minInsideShare != 1)
            m_json.insert(QStringLiteral("min_inside_share"), m_column.minInsideShare);
    }
    void write(const char *key, const QStringList &words)
    {
        if (!words.isEmpty())
            m_json.insert(QString::fromLatin1(key), QJsonArray::fromStringList(words));
    }
    void write(const char *key, const QString &text)
    {
        if (!text.isEmpty())
            m_json.insert(QString::fromLatin1(key), text);
    }

    const SchemaColumn &m_column;
    QJsonObject m_json;
};

Error unknownWord(const QString &key, const QString &word)
{
    return {ErrorCode::Damaged, QCoreApplication::translate("core", "A schema has the word “%1” under “%2”, which this "
                                                                    "version of Assay does not know. Infer it again.")
                                    .arg(word, key)};
}

/// Sets `value` to what the word under `key` means; a missing key leaves it.
template <typename T>
Result<> readWord(const QJsonObject &json, const char *key, std::optional<T> (*fromName)(const QString &), T &value)
{
    const QString name = QString::fromLatin1(key);
    if (!json.contains(name))
        return Done{};
    const QString word = json.value(name).toString();
    const auto found = fromName(word);
    if (!found)
        return unknownWord(name, word);
    value = *found;
    return Done{};
}

QStringList wordsIn(const QJsonObject &json, const char *key)
{
    QStringList words;
    for (const QJsonValue &word : json.value(QLatin1String(key)).toArray())
        words.append(word.toString());
    return words;
}

Result<> readLimits(const QJsonObject &json, SchemaColumn &column)
{
    if (!column.isTime()) {
        column.min = numberFromJson(json.value(QLatin1String("min")));
        column.max = numberFromJson(json.value(QLatin1String("max")));
        return Done{};
    }
    for (const auto &[key, limit] : {std::pair{"earliest", &column.min}, std::pair{"latest", &column.max}}) {
        const QString text = json.value(QLatin1String(key)).toString();
        if (text.isEmpty())
            continue;
        const auto read = parseLimit(text, column.type);
        if (!read)
            return unknownWord(QString::fromLatin1(key), text);
        *limit = *read;
    }
    return Done{};
}

Result<SchemaColumn> columnFromJson(const QJsonObject &json)
{
    SchemaColumn column;
    column.name = json.value(QLatin1String("name")).toString();
    for (const char *key : {"type", "role"}) {
        if (!json.contains(QLatin1String(key)))
            return unknownWord(QString::fromLatin1(key), QString());
    }
    ASSAY_CHECK(readWord(json, "type", columnTypeFromName, column.type));
    ASSAY_CHECK(readWord(json, "role", columnRoleFromName, column.role));
    ASSAY_CHECK(readWord(json, "monotone", monotoneFromName, column.monotone));
    ASSAY_CHECK(readWord(json, "stage", lifecycleStageFromName, column.stage));
    ASSAY_CHECK(readLimits(json, column));
    column.isRequired = json.value(QLatin1String("required")).toBool(true);
    column.isUnique = json.value(QLatin1String("unique")).toBool();
    column.maxMissingShare = json.value(QLatin1String("max_missing_share")).toDouble();
    column.values = wordsIn(json, "values");
    column.pattern = json.value(QLatin1String("pattern")).toString();
    column.minInsideShare = json.value(QLatin1String("min_inside_share")).toDouble(1);
    column.absentFrom = wordsIn(json, "absent_from");
    column.unit = json.value(QLatin1String("unit")).toString();
    column.description = json.value(QLatin1String("description")).toString();
    column.owner = json.value(QLatin1String("owner")).toString();
    column.confidence = ColumnConfidence::fromJson(json.value(QLatin1String("confidence")).toObject());
    return column;
}

void writeTableRules(const Schema &schema, QJsonObject &json)
{
    if (!schema.key.isEmpty())
        json.insert(QStringLiteral("key"), QJsonArray::fromStringList(schema.key));
    if (schema.minRows)
        json.insert(QStringLiteral("min_rows"), qint64(*schema.minRows));
    if (schema.maxRows)
        json.insert(QStringLiteral("max_rows"), qint64(*schema.maxRows));
    if (schema.maxAgeDays)
        json.insert(QStringLiteral("max_age_days"), *schema.maxAgeDays);
    QJsonArray rules;
    for (const SchemaRule &rule : schema.rules) {
        QJsonObject entry{{QStringLiteral("rule"), rule.text}};
        if (rule.minHeldShare != 1)
            entry.insert(QStringLiteral("min_held_share"), rule.minHeldShare);
        rules.append(entry);
    }
    if (!rules.isEmpty())
        json.insert(QStringLiteral("rules"), rules);
}

void readTableRules(const QJsonObject &json, Schema &schema)
{
    schema.key = wordsIn(json, "key");
    const auto count = [&](const char *key) -> std::optional<std::int64_t> {
        const QJsonValue value = json.value(QLatin1String(key));
        return value.isDouble() ? std::optional<std::int64_t>(value.toInteger(-1)) : std::nullopt;
    };
    schema.minRows = count("min_rows");
    schema.maxRows = count("max_rows");
    if (const QJsonValue age = json.value(QLatin1String("max_age_days")); age.isDouble())
        schema.maxAgeDays = age.toDouble();
    for (const QJsonValue &rule : json.value(QLatin1String("rules")).toArray())
        schema.rules.push_back(
            {rule[QLatin1String("rule")].toString(), rule[QLatin1String("min_held_share")].toDouble(1)});
}

} // namespace

QJsonObject Schema::toJson() const
{
    QJsonArray array;
    for (const SchemaColumn &column : columns)
        array.append(ColumnWriter(column).write());
    QJsonObject json{{QStringLiteral("columns"), array}};
    writeTableRules(*this, json);
    return json;
}

Result<Schema> Schema::fromJson(const QJsonObject &object)
{
    Schema schema;
    for (const QJsonValue &json : object.value(QLatin1String("columns")).toArray()) {
        ASSAY_TRY(column, columnFromJson(json.toObject()));
        schema.columns.push_back(std::move(column));
    }
    readTableRules(object, schema);
    if (const auto valid = schema.validate(); !valid)
        return Error{ErrorCode::Damaged,
                     QCoreApplication::translate("core", "A stored schema makes no sense: %1 Infer it again.")
                         .arg(valid.error().text)};
    return schema;
}

QJsonObject anomalyToJson(const Anomaly &anomaly)
{
    QJsonArray examples;
    for (const std::int64_t row : anomaly.examples)
        examples.append(qint64(row));
    QJsonObject json{{QStringLiteral("column"), anomaly.column},
                     {QStringLiteral("code"), anomaly.code},
                     {QStringLiteral("severity"), anomaly.severity},
                     {QStringLiteral("text"), anomaly.text},
                     {QStringLiteral("measured"), jsonNumber(anomaly.measured)},
                     {QStringLiteral("limit"), jsonNumber(anomaly.limit)},
                     {QStringLiteral("rows"), qint64(anomaly.rows)},
                     {QStringLiteral("examples"), examples}};
    if (anomaly.suggestion) {
        QJsonObject edit = anomaly.suggestion->edit.toJson();
        edit.insert(QStringLiteral("text"), anomaly.suggestion->text);
        json.insert(QStringLiteral("suggestion"), edit);
    }
    if (anomaly.repair) {
        QJsonObject edit = anomaly.repair->edit.toJson();
        edit.insert(QStringLiteral("text"), anomaly.repair->text);
        json.insert(QStringLiteral("repair"), edit);
    }
    return json;
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
    const QJsonObject suggestion = object.value(QLatin1String("suggestion")).toObject();
    if (const auto edit = SchemaEdit::fromJson(suggestion); edit)
        anomaly.suggestion = SchemaSuggestion{*edit, suggestion.value(QLatin1String("text")).toString()};
    const QJsonObject repair = object.value(QLatin1String("repair")).toObject();
    if (const auto edit = DataEdit::fromJson(repair); edit)
        anomaly.repair = DataSuggestion{*edit, repair.value(QLatin1String("text")).toString()};
    return anomaly;
}

} // namespace assay
