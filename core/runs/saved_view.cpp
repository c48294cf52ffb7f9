#include "core/runs/saved_view.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace assay
{

namespace
{

using Shelf = RunQuery::Shelf;

struct NamedShelf {
    Shelf shelf;
    QLatin1String name;
};

constexpr NamedShelf namedShelves[] = {{Shelf::InUse, QLatin1String("in_use")},
                                       {Shelf::Archived, QLatin1String("archived")},
                                       {Shelf::Trashed, QLatin1String("trashed")},
                                       {Shelf::All, QLatin1String("all")}};

Error unreadable(const QString &view, const QString &key)
{
    return Error{ErrorCode::Damaged, QCoreApplication::translate("core", "The saved view “%1” cannot be read: its “%2” "
                                                                         "is not what was expected. Delete it and "
                                                                         "save it anew.")
                                         .arg(view, key)};
}

/// Takes values out of a body, so that what is left is what is not known.
class BodyReader final
{
public:
    BodyReader(const QString &view, const QJsonObject &body) : m_view(view), m_rest(body) {}

    Result<QString> text(const QString &key)
    {
        const QJsonValue value = m_rest.take(key);
        if (!value.isUndefined() && !value.isString())
            return unreadable(m_view, key);
        return value.toString();
    }

    Result<QStringList> texts(const QString &key)
    {
        const QJsonValue value = m_rest.take(key);
        QStringList all;
        if (!value.isUndefined() && !value.isArray())
            return unreadable(m_view, key);
        for (const QJsonValue &each : value.toArray()) {
            if (!each.isString())
                return unreadable(m_view, key);
            all.append(each.toString());
        }
        return all;
    }

    Result<QJsonObject> object(const QString &key)
    {
        const QJsonValue value = m_rest.take(key);
        if (!value.isUndefined() && !value.isObject())
            return unreadable(m_view, key);
        return value.toObject();
    }

    [[nodiscard]] const QJsonObject &rest() const { return m_rest; }

private:
    QString m_view;
    QJsonObject m_rest;
};

} // namespace

QString shelfName(Shelf shelf)
{
    for (const NamedShelf &named : namedShelves) {
        if (named.shelf == shelf)
            return named.name;
    }
    return {};
}

std::optional<Shelf> shelfFromName(const QString &name)
{
    for (const NamedShelf &named : namedShelves) {
        if (name == named.name)
            return named.shelf;
    }
    return std::nullopt;
}

QJsonObject SavedView::body() const
{
    QJsonObject body = others;
    body.insert(QStringLiteral("filter"), filter);
    body.insert(QStringLiteral("order"), order);
    body.insert(QStringLiteral("columns"), QJsonArray::fromStringList(columns));
    body.insert(QStringLiteral("shelf"), shelfName(shelf));
    body.insert(QStringLiteral("experiment"), experiment);
    body.insert(QStringLiteral("charts"), charts);
    return body;
}

Result<SavedView> SavedView::fromBody(const QString &name, const QJsonObject &body)
{
    BodyReader reader(name, body);
    SavedView view;
    view.name = name;
    ASSAY_TRY(filter, reader.text(QStringLiteral("filter")));
    ASSAY_TRY(order, reader.text(QStringLiteral("order")));
    ASSAY_TRY(columns, reader.texts(QStringLiteral("columns")));
    ASSAY_TRY(shelf, reader.text(QStringLiteral("shelf")));
    ASSAY_TRY(experiment, reader.text(QStringLiteral("experiment")));
    ASSAY_TRY(charts, reader.object(QStringLiteral("charts")));
    const auto known = shelf.isEmpty() ? Shelf::InUse : shelfFromName(shelf);
    if (!known)
        return unreadable(name, QStringLiteral("shelf"));
    view.filter = filter;
    view.order = order;
    view.columns = columns;
    view.shelf = *known;
    view.experiment = experiment;
    view.charts = charts;
    view.others = reader.rest();
    return view;
}

} // namespace assay
