#include "core/runs/filter/run_order.h"

#include "core/runs/filter/query_reader.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace assay
{

namespace
{

/// Where a run stands before its value is looked at: numbers, then text, then NaN, then runs without the key.
struct Sortable {
    enum Rank { Number, Text, NotANumber, Missing };
    Rank rank = Missing;
    double number = 0;
    QString text;
};

Sortable sortableOf(const RunKey &key, const Run &run, const ValueAtStep &atStep)
{
    if (const std::optional<double> number = key.number(run, atStep))
        return std::isnan(*number) ? Sortable{Sortable::NotANumber, 0, {}} : Sortable{Sortable::Number, *number, {}};
    if (key.isNumeric())
        return {};
    const QStringList texts = key.texts(run);
    return texts.isEmpty() ? Sortable{} : Sortable{Sortable::Text, 0, texts.first()};
}

/// Less, equal or greater than zero as a comes before, with or after b.
int compareBy(const RunOrder::Key &by, const Run &a, const Run &b, const ValueAtStep &atStep)
{
    const Sortable first = sortableOf(by.key, a, atStep);
    const Sortable second = sortableOf(by.key, b, atStep);
    if (first.rank != second.rank)
        return first.rank < second.rank ? -1 : 1;
    const int sign = by.isDescending ? -1 : 1;
    if (first.rank == Sortable::Number && first.number != second.number)
        return first.number < second.number ? -sign : sign;
    if (first.rank == Sortable::Text && first.text != second.text)
        return first.text < second.text ? -sign : sign;
    return 0;
}

} // namespace

Result<RunOrder> RunOrder::parse(const QString &text)
{
    RunOrder order;
    QueryReader reader(text, QueryReader::Subject::Order);
    if (reader.atEnd())
        return order;
    do {
        const QueryToken start = reader.peek();
        ASSAY_TRY(read, RunKey::read(reader, QueryGrammar::Full));
        const bool isTwice = std::any_of(order.keys.begin(), order.keys.end(),
                                         [&read = read](const Key &key) { return key.key == read; });
        if (isTwice)
            return reader.expectedAt(spanOf(start),
                                     QCoreApplication::translate("core", "a key that is not there already"));
        Key key{read};
        if (reader.acceptWord("desc"))
            key.isDescending = true;
        else
            (void)reader.acceptWord("asc");
        order.keys.push_back(key);
    } while (reader.acceptSymbol(","));
    if (!reader.atEnd())
        return reader.expected(QCoreApplication::translate("core", "“asc”, “desc”, “,” or the end"));
    return order;
}

bool RunOrder::before(const Run &a, const Run &b, const ValueAtStep &atStep) const
{
    for (const Key &key : keys) {
        if (const int order = compareBy(key, a, b, atStep); order != 0)
            return order < 0;
    }
    if (a.startedAt != b.startedAt)
        return a.startedAt > b.startedAt;
    return a.id < b.id;
}

QString RunOrder::toString() const
{
    QStringList parts;
    for (const Key &key : keys)
        parts.append(key.isDescending ? key.key.toString() + QStringLiteral(" desc") : key.key.toString());
    return parts.join(QStringLiteral(", "));
}

} // namespace assay
