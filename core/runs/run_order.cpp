#include "core/runs/run_filter.h"

#include "core/runs/query_reader.h"

#include <QCoreApplication>

#include <cmath>

namespace assay
{

namespace
{

/// Where a run stands before its value is looked at: numbers, then NaN or text, then runs without the key.
struct Sortable {
    enum Rank { Number, Text, NotANumber, Missing };
    Rank rank = Missing;
    double number = 0;
    QString text;
};

Sortable sortableOf(const RunKey &key, const Run &run)
{
    if (const std::optional<double> number = key.number(run))
        return std::isnan(*number) ? Sortable{Sortable::NotANumber, 0, {}} : Sortable{Sortable::Number, *number, {}};
    if (key.isNumeric())
        return {};
    const QStringList texts = key.texts(run);
    return texts.isEmpty() ? Sortable{} : Sortable{Sortable::Text, 0, texts.first()};
}

} // namespace

Result<RunOrder> RunOrder::parse(const QString &text)
{
    RunOrder order;
    QueryReader reader(text, QueryReader::Subject::Order);
    if (reader.atEnd())
        return order;
    ASSAY_TRY(key, RunKey::read(reader));
    order.parsed = key;
    order.key = key.toString();
    if (reader.acceptWord("desc"))
        order.isDescending = true;
    else
        (void)reader.acceptWord("asc");
    if (!reader.atEnd())
        return reader.expected(QCoreApplication::translate("core", "“asc”, “desc” or the end"));
    return order;
}

bool RunOrder::before(const Run &a, const Run &b) const
{
    if (parsed) {
        const Sortable first = sortableOf(*parsed, a);
        const Sortable second = sortableOf(*parsed, b);
        if (first.rank != second.rank)
            return first.rank < second.rank;
        if (first.rank == Sortable::Number && first.number != second.number)
            return (first.number < second.number) != isDescending;
        if (first.rank == Sortable::Text && first.text != second.text)
            return (first.text < second.text) != isDescending;
    }
    if (a.startedAt != b.startedAt)
        return a.startedAt > b.startedAt;
    return a.id < b.id;
}

} // namespace assay
