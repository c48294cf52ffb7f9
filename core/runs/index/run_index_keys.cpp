#include "core/runs/index/rare_keys.h"
#include "core/runs/index/run_index_columns.h"

#include <QSet>

#include <algorithm>

/// What keys the runs of a project have, of which there may be a million.
namespace assay
{

namespace
{

using Kind = run_index_store::ColumnName::Kind;
using run_index_store::ColumnName;
using run_index_store::RunRow;

/// Of each kind; more could neither be looked through by a person nor, while one types, by a program.
constexpr size_t mostKnown = 10'000;

/// Calls `see` with the keys of a kind that a run has, and what a text says, until it says false.
Result<> forEachKey(Connection &connection, const RunRow &row, Kind kind,
                    const std::function<bool(const QString &key, const QString &text)> &see)
{
    if (row.isLong)
        return run_index_store::forEachLongKey(connection, row, kind, see);
    if (kind == Kind::Param || kind == Kind::Tag) {
        for (const auto &[key, text] : kind == Kind::Param ? row.params : row.tags) {
            if (!see(key, text))
                return Done{};
        }
        return Done{};
    }
    for (const RunRow::Metric &metric : row.metrics) {
        if (!see(metric.key, {}))
            return Done{};
    }
    return Done{};
}

} // namespace

/// Those that many runs have come first.
Result<RunIndexColumns::SomeKeys> RunIndexColumns::storedKeys(Connection &connection, Kind kind, size_t most)
{
    ASSAY_TRY(state, run_index_store::foldState(connection));
    if (state != m_keysState)
        m_storedKeys.clear();
    m_keysState = state;
    const auto kept = m_storedKeys.find(kind);
    if (kept != m_storedKeys.end() && (!kept->second.isCut || size_t(kept->second.names.size()) >= most))
        return kept->second;
    SomeKeys keys;
    ASSAY_TRY(names, run_index_store::columnKeys(connection, kind));
    keys.names = names;
    QSet<QString> known(names.begin(), names.end());
    const Result<> read =
        run_index_store::readAllRareKeys(connection, kind, [&](std::int64_t, const QByteArray &blob) -> Result<bool> {
            ASSAY_CHECK(rare_keys::forEachKey(blob, [&](std::string_view key) {
                const QString name = QString::fromUtf8(key.data(), qsizetype(key.size()));
                if (known.contains(name))
                    return true;
                keys.isCut = size_t(keys.names.size()) >= most;
                if (keys.isCut)
                    return false;
                known.insert(name);
                keys.names.append(name);
                return true;
            }));
            return !keys.isCut;
        });
    ASSAY_CHECK(read);
    if (size_t(keys.names.size()) <= mostKnown)
        m_storedKeys[kind] = keys;
    return keys;
}

Result<RunIndexColumns::SomeKeys> RunIndexColumns::keys(Connection &connection, Kind kind, size_t most)
{
    ASSAY_TRY(keys, storedKeys(connection, kind, most));
    QSet<QString> known(keys.names.begin(), keys.names.end());
    for (const auto &[number, row] : m_tail) {
        ASSAY_CHECK(forEachKey(connection, row, kind, [&](const QString &key, const QString &) {
            if (known.contains(key))
                return true;
            keys.isCut = keys.isCut || size_t(keys.names.size()) >= most;
            if (keys.isCut)
                return false;
            known.insert(key);
            keys.names.append(key);
            return true;
        }));
    }
    if (size_t(keys.names.size()) > most) {
        keys.names.resize(qsizetype(most));
        keys.isCut = true;
    }
    std::sort(keys.names.begin(), keys.names.end());
    return keys;
}

Result<std::vector<std::uint8_t>> RunIndexColumns::taggedLike(Connection &connection, const QString &folded)
{
    std::vector<std::uint8_t> isTagged(segments() * segmentRuns, 0);
    std::vector<bool> isInTail(isTagged.size());
    const auto isLike = [&](const QString &text) { return text.toCaseFolded().contains(folded); };
    for (const auto &[number, row] : m_tail) {
        const auto place = size_t(number - 1);
        if (place >= m_count)
            continue;
        isInTail[place] = true;
        ASSAY_CHECK(forEachKey(connection, row, Kind::Tag, [&](const QString &key, const QString &text) {
            isTagged[place] = isLike(key) || isLike(text) ? 1 : 0;
            return isTagged[place] == 0;
        }));
    }
    ASSAY_TRY(names, run_index_store::columnKeys(connection, Kind::Tag));
    for (const QString &name : names) {
        const bool isKeyLike = isLike(name);
        ASSAY_CHECK(withTexts(connection, {RunKey::Kind::Tag, name}, [&](const RunIndexColumn &column) {
            for (size_t place = 0; place < m_count; ++place) {
                if (isTagged[place] == 0 && column.isPresent(place) && (isKeyLike || isLike(column.text(place))))
                    isTagged[place] = 1;
            }
        }));
    }
    const Result<> read = run_index_store::readAllRareKeys(
        connection, Kind::Tag, [&](std::int64_t segment, const QByteArray &blob) -> Result<bool> {
            std::string_view last;
            bool isKeyLike = false;
            const auto decoded = [](std::string_view text) {
                return QString::fromUtf8(text.data(), qsizetype(text.size()));
            };
            ASSAY_CHECK(rare_keys::forEachText(blob, [&](std::string_view key, rare_keys::TextValue value) {
                const size_t place = size_t(segment) * segmentRuns + value.place;
                if (key.data() != last.data())
                    isKeyLike = isLike(decoded(key));
                last = key;
                if (place < m_count && !isInTail[place] && isTagged[place] == 0 &&
                    (isKeyLike || isLike(decoded(value.text))))
                    isTagged[place] = 1;
            }));
            return true;
        });
    ASSAY_CHECK(read);
    return isTagged;
}

Result<KnownKeys> RunIndexColumns::known(Connection &connection)
{
    KnownKeys all;
    for (const auto &[kind, names] :
         {std::pair{Kind::Last, &all.metrics}, {Kind::Param, &all.params}, {Kind::Tag, &all.tags}}) {
        ASSAY_TRY(some, keys(connection, kind, mostKnown));
        *names = some.names;
        all.isCut = all.isCut || some.isCut;
    }
    // Values of few kinds are worth offering; of those alone that are loaded.
    constexpr std::uint32_t mostValues = 50;
    for (const auto &[name, column] : m_columns) {
        const bool isOffered = name.isText() && column->pool().size() <= mostValues && name.key != u"run_id" &&
                               name.key != u"data" && name.key != u"experiment";
        if (!isOffered)
            continue;
        QStringList values;
        for (std::uint32_t code = 1; code <= column->pool().size(); ++code)
            values.append(column->pool().text(code));
        values.sort();
        const RunKey key = name.kind == Kind::Param ? RunKey{RunKey::Kind::Param, name.key}
                           : name.kind == Kind::Tag
                               ? RunKey{RunKey::Kind::Tag, name.key}
                               : RunKey{RunKey::Kind::Attribute, name.key == u"name"     ? QStringLiteral("run_name")
                                                                 : name.key == u"person" ? QStringLiteral("user_id")
                                                                                         : name.key};
        all.values.insert(key.toString(), values);
    }
    return all;
}

} // namespace assay
