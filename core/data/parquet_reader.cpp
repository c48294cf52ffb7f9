#include "core/data/parquet_reader.h"

#include "core/data/typed_column_builder.h"

#include <QCoreApplication>

#include <algorithm>
#include <arrow/api.h>
#include <arrow/io/memory.h>
#include <exception>
#include <limits>
#include <new>
#include <parquet/arrow/reader.h>

namespace assay
{

namespace
{

constexpr int mostColumns = 10'000;
constexpr double msPerDay = 86'400'000;

Error invalid(const QString &name, const QString &why)
{
    return {ErrorCode::Invalid, QCoreApplication::translate("core", "Cannot read “%1”: %2").arg(name, why)};
}

Error damaged(const QString &name, const std::string &message)
{
    Error error = invalid(name, QCoreApplication::translate("core", "it is no Parquet file, or it is damaged or cut "
                                                                    "off. Write it again."));
    error.detail = QString::fromStdString(message);
    return error;
}

/// Reads one file; lives for one call of readParquet.
class ParquetRead final
{
public:
    ParquetRead(const QByteArray &bytes, const QString &name, Progress &progress)
        : m_bytes(bytes),
          m_name(name),
          m_progress(progress)
    {
    }

    Result<Table> run();

private:
    Result<> open();
    Result<> readGroups(double from, double to);
    Result<> addGroup(const arrow::Table &group);
    Result<> addColumns(const arrow::Schema &schema);
    Result<> addChunk(TypedColumnBuilder &column, const arrow::Array &values, size_t row);
    /// One value that is there.
    Result<> addValue(TypedColumnBuilder &column, const arrow::Array &values, std::int64_t place, size_t row);
    void addNumber(TypedColumnBuilder &column, const arrow::Array &values, std::int64_t place, size_t row);
    Result<> addTime(TypedColumnBuilder &column, double ms, bool hasClock, size_t row);
    [[nodiscard]] Error unreadable(const TypedColumnBuilder &column, const arrow::DataType &type) const;

    const QByteArray &m_bytes;
    const QString &m_name;
    Progress &m_progress;
    std::unique_ptr<parquet::arrow::FileReader> m_reader;
    std::vector<TypedColumnBuilder> m_columns;
    std::vector<bool> m_isWanted; ///< by column, in the second pass
    size_t m_rows = 0;
};

Error ParquetRead::unreadable(const TypedColumnBuilder &column, const arrow::DataType &type) const
{
    return invalid(m_name, QCoreApplication::translate("core", "its column “%1” holds values of the type %2, which no "
                                                               "column here can hold. Leave it out, or turn it into "
                                                               "text or numbers.")
                               .arg(QString::fromStdString(column.name()), QString::fromStdString(type.ToString())));
}

Result<> ParquetRead::open()
{
    const auto file = std::make_shared<arrow::io::BufferReader>(std::make_shared<arrow::Buffer>(
        reinterpret_cast<const std::uint8_t *>(m_bytes.constData()), std::int64_t(m_bytes.size())));
    auto reader = parquet::arrow::OpenFile(file, arrow::default_memory_pool());
    if (!reader.ok())
        return damaged(m_name, reader.status().ToString());
    m_reader = std::move(*reader);
    m_reader->set_use_threads(true);
    return Done{};
}

Result<> ParquetRead::addColumns(const arrow::Schema &schema)
{
    if (schema.num_fields() == 0 || schema.num_fields() > mostColumns)
        return invalid(m_name, QCoreApplication::translate("core", "it has no columns, or more than %1. Keep the "
                                                                   "columns that you need.")
                                   .arg(mostColumns));
    for (const auto &field : schema.fields()) {
        const std::string name(field_values::trimmed(field->name()));
        if (name.empty() || std::any_of(m_columns.begin(), m_columns.end(),
                                        [&](const TypedColumnBuilder &column) { return column.name() == name; }))
            return invalid(m_name, QCoreApplication::translate("core", "the column name “%1” is empty or stands twice. "
                                                                       "Give every column a name of its own.")
                                       .arg(QString::fromStdString(name)));
        m_columns.emplace_back(name);
    }
    return Done{};
}

void ParquetRead::addNumber(TypedColumnBuilder &column, const arrow::Array &values, std::int64_t place, size_t row)
{
    const auto addWhole = [&](auto value) {
        const std::string text = std::to_string(value);
        column.addNumber(row, text, *field_values::number(text));
    };
    const auto addReal = [&](double value, const std::string &text) {
        column.addNumber(row, text, {value, false, false});
    };
    switch (values.type_id()) {
    case arrow::Type::INT8:
        return addWhole(int(static_cast<const arrow::Int8Array &>(values).Value(place)));
    case arrow::Type::INT16:
        return addWhole(int(static_cast<const arrow::Int16Array &>(values).Value(place)));
    case arrow::Type::INT32:
        return addWhole(static_cast<const arrow::Int32Array &>(values).Value(place));
    case arrow::Type::INT64:
        return addWhole(static_cast<const arrow::Int64Array &>(values).Value(place));
    case arrow::Type::UINT8:
        return addWhole(unsigned(static_cast<const arrow::UInt8Array &>(values).Value(place)));
    case arrow::Type::UINT16:
        return addWhole(unsigned(static_cast<const arrow::UInt16Array &>(values).Value(place)));
    case arrow::Type::UINT32:
        return addWhole(static_cast<const arrow::UInt32Array &>(values).Value(place));
    case arrow::Type::UINT64:
        return addWhole(static_cast<const arrow::UInt64Array &>(values).Value(place));
    case arrow::Type::FLOAT:
        return addReal(double(static_cast<const arrow::FloatArray &>(values).Value(place)), {});
    default:
        return addReal(static_cast<const arrow::DoubleArray &>(values).Value(place), {});
    }
}

Result<> ParquetRead::addTime(TypedColumnBuilder &column, double ms, bool hasClock, size_t row)
{
    const QString text = valueText(ms, hasClock ? ColumnType::Timestamp : ColumnType::Date);
    column.addTime(row, text.toStdString(), {ms, hasClock});
    return Done{};
}

Result<> ParquetRead::addValue(TypedColumnBuilder &column, const arrow::Array &values, std::int64_t place, size_t row)
{
    switch (values.type_id()) {
    case arrow::Type::BOOL:
        column.addBoolean(row, static_cast<const arrow::BooleanArray &>(values).Value(place));
        return Done{};
    case arrow::Type::INT8:
    case arrow::Type::INT16:
    case arrow::Type::INT32:
    case arrow::Type::INT64:
    case arrow::Type::UINT8:
    case arrow::Type::UINT16:
    case arrow::Type::UINT32:
    case arrow::Type::UINT64:
    case arrow::Type::FLOAT:
    case arrow::Type::DOUBLE:
        addNumber(column, values, place, row);
        return Done{};
    case arrow::Type::STRING:
        column.addWords(row, static_cast<const arrow::StringArray &>(values).GetView(place));
        return Done{};
    case arrow::Type::LARGE_STRING:
        column.addWords(row, static_cast<const arrow::LargeStringArray &>(values).GetView(place));
        return Done{};
    case arrow::Type::DECIMAL128: {
        const std::string text = static_cast<const arrow::Decimal128Array &>(values).FormatValue(place);
        if (const auto number = field_values::number(text))
            column.addNumber(row, text, *number);
        return Done{};
    }
    case arrow::Type::DATE32:
        return addTime(column, double(static_cast<const arrow::Date32Array &>(values).Value(place)) * msPerDay, false,
                       row);
    case arrow::Type::TIMESTAMP: {
        const std::int64_t value = static_cast<const arrow::TimestampArray &>(values).Value(place);
        const auto unit = static_cast<const arrow::TimestampType &>(*values.type()).unit();
        // Cut to milliseconds towards the past, as the text of a CSV file is.
        const auto cut = [](std::int64_t number, std::int64_t by) {
            return double(number / by - (number % by < 0 ? 1 : 0));
        };
        const double ms = unit == arrow::TimeUnit::SECOND  ? double(value) * 1000
                          : unit == arrow::TimeUnit::MILLI ? double(value)
                          : unit == arrow::TimeUnit::MICRO ? cut(value, 1000)
                                                           : cut(value, 1'000'000);
        return addTime(column, ms, true, row);
    }
    case arrow::Type::DICTIONARY: {
        const auto &coded = static_cast<const arrow::DictionaryArray &>(values);
        return addValue(column, *coded.dictionary(), coded.GetValueIndex(place), row);
    }
    default:
        return unreadable(column, *values.type());
    }
}

Result<> ParquetRead::addChunk(TypedColumnBuilder &column, const arrow::Array &values, size_t row)
{
    if (values.type_id() == arrow::Type::NA)
        return Done{};
    for (std::int64_t place = 0; place < values.length(); ++place, ++row) {
        if (values.IsValid(place))
            ASSAY_CHECK(addValue(column, values, place, row));
    }
    return Done{};
}

Result<> ParquetRead::addGroup(const arrow::Table &group)
{
    if (m_columns.empty())
        ASSAY_CHECK(addColumns(*group.schema()));
    for (size_t i = 0; i < m_columns.size(); ++i) {
        if (!m_isWanted.empty() && !m_isWanted[i])
            continue;
        size_t row = m_rows;
        for (const auto &chunk : group.column(int(i))->chunks()) {
            ASSAY_CHECK(addChunk(m_columns[i], *chunk, row));
            row += size_t(chunk->length());
        }
    }
    m_rows += size_t(group.num_rows());
    return Done{};
}

Result<> ParquetRead::readGroups(double from, double to)
{
    m_rows = 0;
    for (int i = 0; i < m_reader->num_row_groups(); ++i) {
        if (!m_progress.report(from + (to - from) * i / m_reader->num_row_groups(),
                               QCoreApplication::translate("core", "Reading “%1”").arg(m_name)))
            return Error{ErrorCode::Cancelled,
                         QCoreApplication::translate("core", "Reading “%1” was cancelled.").arg(m_name)};
        auto group = m_reader->ReadRowGroup(i);
        if (!group.ok())
            return damaged(m_name, group.status().ToString());
        std::shared_ptr<arrow::Table> table = *group;
        // Structs become columns a.b, level by level.
        const auto hasStruct = [&] {
            const auto &fields = table->schema()->fields();
            return std::any_of(fields.begin(), fields.end(),
                               [](const auto &field) { return field->type()->id() == arrow::Type::STRUCT; });
        };
        while (hasStruct()) {
            auto flat = table->Flatten();
            if (!flat.ok())
                return damaged(m_name, flat.status().ToString());
            table = *flat;
        }
        ASSAY_CHECK(addGroup(*table));
        if (m_rows >= size_t(std::numeric_limits<std::int32_t>::max()))
            return invalid(m_name, QCoreApplication::translate("core", "it has more than %1 rows. Split it into "
                                                                       "smaller files.")
                                       .arg(m_rows));
    }
    return Done{};
}

Result<Table> ParquetRead::run()
{
    ASSAY_CHECK(open());
    ASSAY_CHECK(readGroups(0, 0.7));
    if (m_rows == 0)
        return invalid(m_name, QCoreApplication::translate("core", "it holds no rows. Choose a file with data."));
    for (TypedColumnBuilder &column : m_columns) {
        m_isWanted.push_back(column.isPutOff());
        if (m_isWanted.back())
            column.startWords();
    }
    if (std::find(m_isWanted.begin(), m_isWanted.end(), true) != m_isWanted.end())
        ASSAY_CHECK(readGroups(0.7, 1));
    Table table;
    table.rowCount = std::int64_t(m_rows);
    for (TypedColumnBuilder &column : m_columns)
        table.columns.push_back(column.finish(m_rows));
    return table;
}

} // namespace

bool looksLikeParquet(const QByteArray &bytes)
{
    return bytes.startsWith("PAR1");
}

Result<Table> readParquet(const QByteArray &bytes, const QString &name, Progress &progress)
{
    try {
        return ParquetRead(bytes, name, progress).run();
    } catch (const std::bad_alloc &) {
        return Error{ErrorCode::Io,
                     QCoreApplication::translate("core", "Cannot read “%1”: its table is larger than the "
                                                         "memory that is free. Split it into smaller files.")
                         .arg(name)};
    } catch (const std::exception &problem) {
        return damaged(name, problem.what());
    }
}

} // namespace assay
