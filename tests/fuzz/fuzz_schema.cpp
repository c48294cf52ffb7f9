#include "core/base/json.h"
#include "core/data/schema.h"

#include <cstdint>
#include <cstdlib>
#include <limits>

using namespace assay;

namespace
{

/// Columns named by single letters, each with a value that is there and one that is missing.
const Table &smallTable()
{
    static const Table table = [] {
        constexpr double missing = std::numeric_limits<double>::quiet_NaN();
        Table made;
        made.rowCount = 2;
        for (const auto &[name, type, value] :
             {std::tuple{u'i', ColumnType::Integer, 3.0}, std::tuple{u'x', ColumnType::Real, 0.5},
              std::tuple{u'b', ColumnType::Boolean, 1.0}, std::tuple{u'd', ColumnType::Date, 86'400'000.0}}) {
            Column column;
            column.name = QString(QChar(name));
            column.type = type;
            column.numbers = {value, missing};
            made.columns.push_back(column);
        }
        Column words;
        words.name = QStringLiteral("w");
        words.type = ColumnType::Category;
        words.words = {QStringLiteral("a")};
        words.codes = {0, -1};
        made.columns.push_back(words);
        return made;
    }();
    return table;
}

} // namespace

/// Any JSON object is a schema that reads itself back and can check data, or a sentence.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto object = parseJsonObject(bytes, QStringLiteral("The body"));
    if (!object)
        return 0;
    const auto schema = Schema::fromJson(*object);
    if (!schema) {
        if (schema.error().code != ErrorCode::Damaged || !schema.error().text.endsWith(u'.'))
            std::abort();
        return 0;
    }
    const QJsonObject written = schema->toJson();
    const auto again = Schema::fromJson(written);
    if (!again || again->toJson() != written)
        std::abort();
    for (const Anomaly &anomaly : checkSchema(*schema, smallTable(), {QStringLiteral("serving"), TimeMs(0)})) {
        if (anomaly.text.isEmpty() || anomaly.examples.size() > 5)
            std::abort();
        const QJsonObject json = anomalyToJson(anomaly);
        if (anomalyToJson(anomalyFromJson(json)) != json)
            std::abort();
        // What is suggested can be done, unless one edit alone cannot make sense of it.
        Schema edited = *schema;
        if (anomaly.suggestion)
            (void)applySchemaEdit(edited, anomaly.suggestion->edit);
        Table repaired = smallTable();
        if (anomaly.repair && !applyDataEdit(repaired, anomaly.repair->edit))
            std::abort();
    }
    return 0;
}
