#include "core/data/data_faults.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace assay::data_faults
{

namespace
{

/// A word is gone for a reason when at least this many rows of it were expected.
constexpr double fewestExpected = 10;

struct WordShare {
    QString word;
    double before = 0;
    double now = 0;
};

/// Shares that chance, or a year of change, may make of one another.
bool isSimilar(double expected, double found, double rows)
{
    const double error = std::sqrt(expected * (1 - expected) / rows);
    return std::abs(found - expected) <= std::max(0.5 * expected, 3 * error);
}

Anomaly &addRowsOf(Context &context, const ColumnPair &pair, const char *code, const QString &text, const QString &word,
                   const WordShare &gone)
{
    return context.add(pair.name(), code, text, 0, gone.before, context.now.rowCount,
                       [&](size_t row) { return !pair.now->isMissing(row) && pair.now->text(row) == word; });
}

/// The edit of the schema after which it expects the word no longer.
SchemaSuggestion suggestionWithout(const ColumnPair &pair, const QString &word)
{
    const QString target = pair.name() + QStringLiteral(".values");
    const QString text = QCoreApplication::translate("core", "expect no “%1” any more").arg(word);
    if (!pair.schema->values.isEmpty())
        return {{SchemaEdit::Action::Remove, target, {word}}, text};
    QStringList others;
    for (const auto &[other, counts] : pair.words) {
        if (other != word)
            others.append(other);
    }
    return {{SchemaEdit::Action::Set, target, others}, text};
}

/// Whether the schema still expects the word.
bool isExpected(const ColumnPair &pair, const QString &word)
{
    return pair.schema->values.isEmpty() || pair.schema->values.contains(word);
}

void compareWords(Context &context, const ColumnPair &pair)
{
    const double rowsBefore = double(pair.presentBefore());
    const double rowsNow = double(pair.presentNow());
    if (rowsBefore == 0 || rowsNow == 0)
        return;
    std::vector<WordShare> gone;
    std::vector<WordShare> added;
    std::vector<WordShare> kept;
    for (const auto &[word, counts] : pair.words) {
        const WordShare share{word, double(counts.before) / rowsBefore, double(counts.now) / rowsNow};
        if (counts.now == 0 && share.before * rowsNow >= fewestExpected && isExpected(pair, word))
            gone.push_back(share);
        else if (counts.before == 0)
            added.push_back(share);
        else if (counts.now > 0)
            kept.push_back(share);
    }
    for (const WordShare &old : gone) {
        const auto closest = std::min_element(added.begin(), added.end(), [&](const WordShare &a, const WordShare &b) {
            return std::abs(a.now - old.before) < std::abs(b.now - old.before);
        });
        if (closest != added.end() && isSimilar(old.before, closest->now, rowsNow)) {
            Anomaly &fault = addRowsOf(
                context, pair, "category_renamed",
                QCoreApplication::translate("core", "“%2” of “%1” is gone, and the new “%3” stands about as "
                                                    "often. If it was renamed, rename it back or edit the schema.")
                    .arg(pair.name(), old.word, closest->word),
                closest->word, old);
            fault.repair =
                repair(DataEdit::Action::Replace, {pair.name(), closest->word, old.word},
                       QCoreApplication::translate("core", "write “%1” as “%2” again").arg(closest->word, old.word));
            added.erase(closest);
            continue;
        }
        const auto grown = std::max_element(kept.begin(), kept.end(), [](const WordShare &a, const WordShare &b) {
            return a.now - a.before < b.now - b.before;
        });
        if (grown != kept.end() && isSimilar(old.before, grown->now - grown->before, rowsNow)) {
            Anomaly &fault = addRowsOf(
                context, pair, "category_merged",
                QCoreApplication::translate("core", "“%2” of “%1” is gone, and “%3” stands more often by about "
                                                    "as much. If they were merged, part them again or edit the "
                                                    "schema.")
                    .arg(pair.name(), old.word, grown->word),
                grown->word, old);
            // Nobody can tell any more which rows were the other ones.
            fault.suggestion = suggestionWithout(pair, old.word);
        }
    }
}

} // namespace

void findChangedWords(Context &context)
{
    for (const ColumnPair &pair : context.pairs) {
        if (pair.isCategory)
            compareWords(context, pair);
    }
}

} // namespace assay::data_faults
