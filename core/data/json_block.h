#pragma once

#include "core/base/result.h"
#include "core/data/csv_blocks.h"
#include "core/data/typed_column_builder.h"

#include <functional>
#include <simdjson.h>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace assay
{

/// "Cannot read “a.jsonl”: `why`"
Error cannotReadJson(const QString &name, const QString &why);

/// Some lines of a file of JSON lines, or one array of objects, and what its objects hold. Blocks are read on several
/// threads, each block on one.
class JsonBlock final
{
public:
    static constexpr size_t mostColumns = 10'000;

    /// Whether to go on, asked now and then with the position that was reached.
    using Report = std::function<Result<>(size_t position)>;

    CsvText lines;

    /// Begins a block `linesBefore` lines into the file `name`. `columns` are those that are known already; where
    /// `isWanted` is not empty, the others among them are passed over.
    void start(const QString &name, size_t linesBefore, const std::vector<TypedColumnBuilder> &columns,
               const std::vector<bool> &isWanted);
    /// Reads `lines`.
    void readLines();
    /// Reads `array`, which is the whole file.
    void readArray(std::string_view array, const Report &report);

    /// Why the block cannot be read; Done where it can.
    [[nodiscard]] const Result<> &result() const { return m_result; }
    [[nodiscard]] size_t rows() const { return m_rows; }
    /// Those known at the start, and behind them the new ones in the order in which they came.
    [[nodiscard]] const std::vector<TypedColumnBuilder> &columns() const { return m_columns; }

private:
    Result<> readAllLines();
    Result<> readElements(const Report &report);
    Result<> checkEncoding() const;
    /// One whole document, followed in memory by whatever the text goes on with.
    Result<> open(size_t begin, size_t end);
    Result<> readRow(simdjson::simdjson_result<simdjson::ondemand::object> object, const char *place);
    Result<> readObject(simdjson::ondemand::object &object, int depth);
    Result<> readField(simdjson::ondemand::field &field, int depth);
    Result<> readValue(simdjson::ondemand::value &value, const char *place, int depth);
    Result<> readScalar(TypedColumnBuilder &column, simdjson::ondemand::value &value, const char *place);
    Result<> writeValue(simdjson::ondemand::value &value, std::string &out, const char *place, int depth);
    Result<> writeArray(simdjson::ondemand::array &array, std::string &out, int depth);
    Result<> writeObject(simdjson::ondemand::object &object, std::string &out, int depth);
    /// The column that m_path names, made when it is new; none where it is passed over.
    Result<TypedColumnBuilder *> column(const char *place);

    [[nodiscard]] const char *sourceOf(const char *place) const;
    /// The token that comes next, or the last one that was read.
    [[nodiscard]] const char *whereNow();
    [[nodiscard]] bool isDocumentOver();
    /// What is wrong at `place`, which points into the text or the copy of its end.
    [[nodiscard]] Error at(const char *place, const QString &why) const;
    [[nodiscard]] Error broken(simdjson::error_code code, const char *place) const;
    [[nodiscard]] Error tooDeep(const char *place) const;

    struct NameHash {
        using is_transparent = void;
        size_t operator()(std::string_view name) const { return std::hash<std::string_view>()(name); }
    };

    QString m_name;
    size_t m_linesBefore = 0;
    std::string_view m_text;
    Result<> m_result = Done{};
    simdjson::ondemand::parser m_parser;
    simdjson::ondemand::document m_document;
    const char *m_place = nullptr; ///< the last token that was read
    std::string m_tail;            ///< the end of the text with the room behind it that the parser wants
    size_t m_tailBegin = 0;
    std::vector<TypedColumnBuilder> m_columns;
    std::unordered_map<std::string, size_t, NameHash, std::equal_to<>> m_places;
    std::vector<bool> m_isWanted;  ///< by column; empty: all are
    std::vector<size_t> m_lastRow; ///< one more than the row in which the column stood last
    size_t m_next = 0;             ///< the column that most likely comes next
    std::string m_path;
    std::string m_written;
    size_t m_rows = 0;
};

} // namespace assay
