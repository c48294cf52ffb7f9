#include "core/base/nearest_word.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <vector>

namespace assay
{

namespace
{

/// How many letters must be changed, added or left out (Levenshtein 1966).
int editDistance(const QString &a, const QString &b)
{
    std::vector<int> row(size_t(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] = int(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const int changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[size_t(j)];
            row[size_t(j)] = std::min({changed, row[size_t(j)] + 1, row[size_t(j) - 1] + 1});
        }
    }
    return row.back();
}

} // namespace

QString nearestWord(const QString &word, const QStringList &known)
{
    // Longer ones are pasted, not mistyped.
    constexpr qsizetype longest = 100;
    QString nearest;
    if (word.size() > longest)
        return nearest;
    int least = std::max(2, int(word.size()) / 3) + 1;
    for (const QString &candidate : known) {
        const bool isBeginning = word.size() >= 2 && candidate.startsWith(word);
        if (!isBeginning && std::abs(candidate.size() - word.size()) >= least)
            continue;
        const int distance = isBeginning ? 0 : editDistance(word, candidate);
        if (distance < least && distance < int(candidate.size())) {
            least = distance;
            nearest = candidate;
        }
    }
    return nearest;
}

} // namespace assay
