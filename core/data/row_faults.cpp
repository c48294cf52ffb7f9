#include "core/data/data_faults.h"

#include <QCoreApplication>

#include <bit>
#include <cmath>
#include <string_view>
#include <unordered_set>

namespace assay::data_faults
{

namespace
{

std::uint64_t mixed(std::uint64_t x)
{
    x ^= x >> 30;
    x *= 0xbf58476d1ce4e5b9;
    x ^= x >> 27;
    x *= 0x94d049bb133111eb;
    return x ^ (x >> 31);
}

/// The same in every table, whatever the codes of its words are.
std::uint64_t hashOfText(const QString &text)
{
    std::uint64_t hash = 0xcbf29ce484222325; // FNV-1a
    for (const QChar c : text)
        hash = (hash ^ c.unicode()) * 0x100000001b3;
    return mixed(hash);
}

void addHashes(const Column &column, std::vector<std::uint64_t> &hashes)
{
    constexpr std::uint64_t missing = 0x9e3779b97f4a7c15;
    if (column.isWords()) {
        std::vector<std::uint64_t> words;
        for (const QString &word : column.words)
            words.push_back(hashOfText(word));
        for (size_t row = 0; row < hashes.size(); ++row) {
            const std::int32_t code = column.codes[row];
            hashes[row] = mixed(hashes[row] ^ (code < 0 ? missing : words[size_t(code)]));
        }
        return;
    }
    for (size_t row = 0; row < hashes.size(); ++row) {
        const double number = column.numbers[row];
        // Zero has two signs; adding takes the minus away.
        const std::uint64_t bits = std::isnan(number) ? missing : mixed(std::bit_cast<std::uint64_t>(number + 0.0));
        hashes[row] = mixed(hashes[row] ^ bits);
    }
}

/// A hash of each row over the columns that both tables have, without keys, which number rows rather than describe
/// them.
std::vector<std::uint64_t> rowHashes(const Context &context, const Table &table, bool before)
{
    std::vector<std::uint64_t> hashes(size_t(table.rowCount), 0);
    for (const ColumnPair &pair : context.pairs) {
        if (pair.schema->role != ColumnRole::Key)
            addHashes(before ? *pair.before : *pair.now, hashes);
    }
    return hashes;
}

std::vector<bool> repeats(const std::vector<std::uint64_t> &hashes)
{
    std::unordered_set<std::uint64_t> seen;
    seen.reserve(hashes.size());
    std::vector<bool> isRepeat(hashes.size());
    for (size_t row = 0; row < hashes.size(); ++row)
        isRepeat[row] = !seen.insert(hashes[row]).second;
    return isRepeat;
}

double shareOf(const std::vector<bool> &flags)
{
    return flags.empty() ? 0 : double(std::count(flags.begin(), flags.end(), true)) / double(flags.size());
}

} // namespace

void findRepeatedRows(Context &context)
{
    constexpr double fewRepeats = 0.001;
    constexpr double fewShared = 0.01;
    constexpr double nearlyAll = 0.99;
    constexpr std::int64_t fewestRows = 5;
    const std::vector<std::uint64_t> before = rowHashes(context, context.before, true);
    const std::vector<std::uint64_t> now = rowHashes(context, context.now, false);
    if (before.empty() || now.empty())
        return;
    const double repeatedBefore = shareOf(repeats(before));
    const std::vector<bool> repeated = repeats(now);
    const double rows = double(now.size());
    const double error = std::sqrt(repeatedBefore * (1 - repeatedBefore) * (1 / rows + 1 / double(before.size())));
    const double limit = repeatedBefore + fewRepeats + 3 * error;
    const double share = shareOf(repeated);
    if (share > limit && share * rows >= double(fewestRows))
        context.add({}, "duplicated_rows",
                    QCoreApplication::translate("core", "%1 rows repeat earlier rows in all columns but keys. Remove "
                                                        "them, or find out why they were sent twice.")
                        .arg(std::llround(share * rows)),
                    share, limit, context.now.rowCount, [&](size_t row) { return repeated[row]; });

    const std::unordered_set<std::uint64_t> known(before.begin(), before.end());
    std::vector<bool> isKnown(now.size());
    for (size_t row = 0; row < now.size(); ++row)
        isKnown[row] = known.contains(now[row]);
    const double shared = shareOf(isKnown);
    // Coarse data coincide by chance as often as they repeat themselves; a part of the reference is no leak.
    const double sharedLimit = std::max(fewShared, 3 * repeatedBefore);
    if (shared > sharedLimit && shared < nearlyAll && shared * rows >= double(fewestRows))
        context.add({}, "rows_of_reference",
                    QCoreApplication::translate("core", "%1 rows stand in the earlier data too. A model trained on "
                                                        "those knows their answers: remove them before it is tested.")
                        .arg(std::llround(shared * rows)),
                    shared, sharedLimit, context.now.rowCount, [&](size_t row) { return isKnown[row]; });
}

} // namespace assay::data_faults
