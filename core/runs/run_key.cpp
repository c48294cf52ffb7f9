#include "core/runs/run_key.h"

#include <QCoreApplication>
#include <QHash>

namespace assay
{

namespace
{

using Kind = RunKey::Kind;

const QHash<QString, Kind> &kindWords()
{
    static const QHash<QString, Kind> words = {{QStringLiteral("metric"), Kind::Metric},
                                               {QStringLiteral("metrics"), Kind::Metric},
                                               {QStringLiteral("parameter"), Kind::Param},
                                               {QStringLiteral("parameters"), Kind::Param},
                                               {QStringLiteral("param"), Kind::Param},
                                               {QStringLiteral("params"), Kind::Param},
                                               {QStringLiteral("tag"), Kind::Tag},
                                               {QStringLiteral("tags"), Kind::Tag},
                                               {QStringLiteral("attribute"), Kind::Attribute},
                                               {QStringLiteral("attributes"), Kind::Attribute},
                                               {QStringLiteral("attr"), Kind::Attribute},
                                               {QStringLiteral("run"), Kind::Attribute},
                                               {QStringLiteral("dataset"), Kind::Dataset},
                                               {QStringLiteral("datasets"), Kind::Dataset}};
    return words;
}

/// Attributes by every name they go by, lower case.
const QHash<QString, QString> &attributeNames()
{
    static const QHash<QString, QString> names = [] {
        QHash<QString, QString> all;
        for (const char *name :
             {"run_id", "run_name", "user_id", "status", "experiment", "start_time", "end_time", "duration"})
            all.insert(QString::fromLatin1(name), QString::fromLatin1(name));
        all.insert(QStringLiteral("name"), QStringLiteral("run_name"));
        all.insert(QStringLiteral("run name"), QStringLiteral("run_name"));
        all.insert(QStringLiteral("person"), QStringLiteral("user_id"));
        all.insert(QStringLiteral("created"), QStringLiteral("start_time"));
        return all;
    }();
    return names;
}

Result<QString> readName(QueryReader &reader, const QString &more)
{
    ASSAY_TRY(quoted, reader.acceptQuoted(QStringLiteral("`\"")));
    const QString name = quoted ? *quoted : reader.acceptBare(more);
    if (name.isEmpty())
        return reader.expected(
            QCoreApplication::translate("core", "a key such as metrics.rmse, params.max_depth or status"));
    return name;
}

QString kindWord(Kind kind)
{
    switch (kind) {
    case Kind::Metric:
        return QStringLiteral("metrics");
    case Kind::Param:
        return QStringLiteral("params");
    case Kind::Tag:
        return QStringLiteral("tags");
    case Kind::Dataset:
        return QStringLiteral("dataset");
    case Kind::Attribute:
        break;
    }
    return QStringLiteral("attributes");
}

template <typename Map>
QStringList valueIn(const Map &map, const QString &key)
{
    const auto found = map.constFind(key);
    return found == map.constEnd() ? QStringList() : QStringList(*found);
}

} // namespace

Result<RunKey> RunKey::read(QueryReader &reader)
{
    (void)reader.atEnd();
    const qsizetype start = reader.position();
    ASSAY_TRY(first, readName(reader, {}));
    RunKey key;
    if (reader.acceptSymbol({"."})) {
        const auto kind = kindWords().constFind(first.toLower());
        if (kind == kindWords().constEnd()) {
            reader.goBackTo(start);
            return reader.expected(
                QCoreApplication::translate("core", "one of metrics., params., tags., attributes. or dataset."));
        }
        key.kind = *kind;
        ASSAY_TRY(name, readName(reader, QStringLiteral(".-/:")));
        key.name = name;
    } else {
        key.name = first;
    }
    if (key.kind == Kind::Attribute) {
        const auto canonical = attributeNames().constFind(key.name.toLower());
        if (canonical == attributeNames().constEnd()) {
            reader.goBackTo(start);
            return reader.expected(QCoreApplication::translate(
                "core",
                "a key such as metrics.rmse or params.max_depth, or one of the attributes run_id, run_name, user_id, "
                "status, experiment, start_time, end_time and duration"));
        }
        key.name = *canonical;
    }
    if (key.kind == Kind::Dataset && key.name != u"name" && key.name != u"digest" && key.name != u"context") {
        reader.goBackTo(start);
        return reader.expected(QCoreApplication::translate("core", "dataset.name, dataset.digest or dataset.context"));
    }
    return key;
}

bool RunKey::startsKey(const QString &text)
{
    QueryReader reader(text, QueryReader::Subject::Filter);
    const QString word = reader.acceptBare().toLower();
    if (reader.position() < text.size() && text.at(reader.position()) == u'.')
        return kindWords().contains(word);
    return attributeNames().contains(word);
}

bool RunKey::isNumeric() const
{
    return kind == Kind::Metric ||
           (kind == Kind::Attribute && (name == u"start_time" || name == u"end_time" || name == u"duration"));
}

std::optional<double> RunKey::number(const Run &run) const
{
    if (kind == Kind::Metric) {
        const auto found = run.metrics.constFind(name);
        return found == run.metrics.constEnd() ? std::nullopt : std::optional(found->last);
    }
    if (isNumeric()) {
        if (name == u"start_time")
            return double(run.startedAt);
        if (!run.endedAt)
            return std::nullopt;
        return double(name == u"end_time" ? *run.endedAt : *run.endedAt - run.startedAt);
    }
    if (kind != Kind::Param && kind != Kind::Tag)
        return std::nullopt;
    const QStringList values = texts(run);
    bool isNumber = false;
    const double value = values.isEmpty() ? 0 : values.first().toDouble(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

QStringList RunKey::texts(const Run &run) const
{
    if (kind == Kind::Param)
        return valueIn(run.params, name);
    if (kind == Kind::Tag)
        return valueIn(run.tags, name);
    if (kind == Kind::Dataset) {
        QStringList values;
        for (const Run::Data &data : run.data)
            values.append(name == u"name" ? data.name : name == u"digest" ? data.digest : data.role);
        return values;
    }
    if (name == u"run_id")
        return {run.id.value};
    if (name == u"run_name")
        return {run.name};
    if (name == u"user_id")
        return {run.person};
    if (name == u"status")
        return {runStatusName(run.status)};
    return {run.experiment};
}

QString RunKey::toString() const
{
    const bool isPlain =
        std::all_of(name.begin(), name.end(), [](QChar c) { return c.isLetterOrNumber() || c == u'_'; });
    const QString quoted = QStringLiteral("`%1`").arg(QString(name).replace(u'`', QStringLiteral("``")));
    return QStringLiteral("%1.%2").arg(kindWord(kind), isPlain ? name : quoted);
}

} // namespace assay
