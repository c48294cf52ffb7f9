#include "core/runs/index/run_grouping.h"

#include "core/runs/filter/query_reader.h"

#include <QCoreApplication>

#include <algorithm>

namespace assay
{

namespace
{

constexpr char replicatesWord[] = "replicates";
constexpr char parentsWord[] = "parents";
constexpr size_t mostKeys = 100;

} // namespace

QString RunGrouping::toString() const
{
    if (kind == Kind::Replicates)
        return QString::fromLatin1(replicatesWord);
    if (kind == Kind::Parents)
        return QString::fromLatin1(parentsWord);
    QStringList parts;
    for (const RunKey &key : keys)
        parts.append(key.toString());
    return parts.join(QStringLiteral(", "));
}

Result<RunGrouping> RunGrouping::parse(const QString &text)
{
    QueryReader reader(text, QueryReader::Subject::Grouping);
    if (reader.atEnd())
        return RunGrouping{};
    const QueryToken first = reader.peek();
    for (const auto &[word, kind] : {std::pair(replicatesWord, Kind::Replicates), {parentsWord, Kind::Parents}}) {
        if (!reader.acceptWord(word))
            continue;
        if (!reader.atEnd())
            return reader.expected(QCoreApplication::translate("core", "nothing after “%1”").arg(QLatin1String(word)));
        return RunGrouping{kind, {}};
    }
    const bool isUnknownWord = first.kind == QueryToken::Kind::Word && !first.text.contains(u'.') &&
                               RunKey::attributeNamed(first.text).isEmpty();
    if (isUnknownWord)
        return reader.expected(QCoreApplication::translate(
            "core", "“replicates”, “parents”, or keys such as params.max_depth, tags.team, status or dataset.name"));
    RunGrouping grouping{Kind::Keys, {}};
    do {
        const QueryToken start = reader.peek();
        if (grouping.keys.size() == mostKeys)
            return reader.expectedAt(spanOf(start),
                                     QCoreApplication::translate("core", "no more than %1 keys").arg(mostKeys));
        ASSAY_TRY(key, RunKey::read(reader, QueryGrammar::Full));
        if (std::find(grouping.keys.begin(), grouping.keys.end(), key) != grouping.keys.end())
            return reader.expectedAt(spanOf(start),
                                     QCoreApplication::translate("core", "a key that is not there already"));
        grouping.keys.push_back(key);
    } while (reader.acceptSymbol(","));
    if (!reader.atEnd())
        return reader.expected(QCoreApplication::translate("core", "“,” or the end"));
    return grouping;
}

} // namespace assay
