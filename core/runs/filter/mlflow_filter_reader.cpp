#include "core/runs/filter/filter_builder.h"

#include <QCoreApplication>

/// MLflow's search grammar (mlflow/utils/search_utils.py), for requests of its clients.
namespace assay
{

namespace
{

Result<int> readNumberClause(QueryReader &reader, FilterBuilder &builder, int key)
{
    const auto comparison = builder.acceptComparison();
    if (!comparison)
        return reader.expected(FilterBuilder::operatorsOf(builder.key(key)));
    const size_t start = reader.place();
    const bool isNegative = reader.acceptSymbol("-");
    if (!isNegative)
        (void)reader.acceptSymbol("+");
    if (reader.peek().kind != QueryToken::Kind::Number) {
        reader.goBackTo(start);
        return reader.expected(QCoreApplication::translate("core", "a number without quotes"));
    }
    const double number = reader.take().number;
    FilterTree::Node value;
    value.op = FilterTree::Op::Key;
    value.key = key;
    const int left = builder.add(std::move(value));
    return builder.addPair(FilterTree::Op::Compare, left, builder.addNumber(isNegative ? -number : number),
                           *comparison);
}

Result<int> readTextClause(QueryReader &reader, FilterBuilder &builder, int key)
{
    const RunKey &read = builder.key(key);
    const bool takesLists = read.kind == RunKey::Kind::Dataset || read.name == u"run_id";
    const size_t start = reader.place();
    if (const auto comparison = builder.acceptComparison()) {
        if (*comparison != Comparison::Equal && *comparison != Comparison::NotEqual) {
            reader.goBackTo(start);
            return reader.expected(QCoreApplication::translate("core", "“=” or “!=” before text in quotes"));
        }
        if (reader.peek().kind != QueryToken::Kind::Text)
            return reader.expected(QCoreApplication::translate("core", "text in quotes"));
        return builder.addTexts(key, {reader.take().text}, *comparison == Comparison::NotEqual);
    }
    if (reader.acceptWord("like"))
        return builder.readLike(key, Qt::CaseSensitive, false);
    if (reader.acceptWord("ilike"))
        return builder.readLike(key, Qt::CaseInsensitive, false);
    if (takesLists && reader.acceptWord("in"))
        return builder.readList(key, false);
    if (takesLists && reader.acceptWord("not")) {
        if (!reader.acceptWord("in"))
            return reader.expected(QCoreApplication::translate("core", "“in”"));
        return builder.readList(key, true);
    }
    if (read.isMixed() && reader.acceptWord("is"))
        return builder.readNull(key);
    return reader.expected(QCoreApplication::translate("core", "one of =, !=, like and ilike"));
}

} // namespace

Result<> readMlflowFilter(QueryReader &reader, FilterBuilder &builder)
{
    std::vector<int> clauses;
    do {
        ASSAY_TRY(key, builder.readKey());
        ASSAY_TRY(clause, builder.key(key).isNumeric() ? readNumberClause(reader, builder, key)
                                                       : readTextClause(reader, builder, key));
        clauses.push_back(clause);
    } while (reader.acceptWord("and"));
    if (!reader.atEnd())
        return reader.expected(QCoreApplication::translate("core", "“and” or the end"));
    builder.addAll(FilterTree::Op::And, std::move(clauses));
    return Done{};
}

} // namespace assay
