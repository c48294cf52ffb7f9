#include "app/run_edit_forms.h"

#include "app/forms.h"
#include "app/text_table.h"

namespace assay
{

namespace
{

QJsonValue valueJson(const std::optional<QString> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QString valueText(RunEdit::Field field, const std::optional<QString> &value)
{
    constexpr qsizetype most = 40;
    constexpr qsizetype digestDigits = 12;
    if (!value || value->isEmpty())
        return QStringLiteral("–");
    if (field == RunEdit::Field::File)
        return value->left(digestDigits);
    const QString line = value->simplified();
    return line.size() <= most ? line : line.left(most - 1) + u'…';
}

} // namespace

QJsonArray historyJson(const QList<RunEditEvent> &events)
{
    QJsonArray array;
    for (const RunEditEvent &event : events)
        array.append(QJsonObject{{QStringLiteral("at"), isoTime(event.at)},
                                 {QStringLiteral("person"), event.person},
                                 {QStringLiteral("field"), runEditFieldName(event.edit.field)},
                                 {QStringLiteral("key"), event.edit.key},
                                 {QStringLiteral("before"), valueJson(event.before)},
                                 {QStringLiteral("after"), valueJson(event.edit.value)}});
    return array;
}

QString historyText(const QList<RunEditEvent> &events)
{
    TextTable table({QStringLiteral("changed"), QStringLiteral("by"), QStringLiteral("what"), QStringLiteral("from"),
                     QStringLiteral("to")});
    for (const RunEditEvent &event : events) {
        const QString field = runEditFieldName(event.edit.field);
        table.add({timeText(event.at), event.person, event.edit.key.isEmpty() ? field : field + u' ' + event.edit.key,
                   valueText(event.edit.field, event.before), valueText(event.edit.field, event.edit.value)});
    }
    return table.isEmpty() ? QString() : table.toText();
}

QString shelfText(const Run &run)
{
    if (run.trashedAt)
        return QStringLiteral("in the trash");
    return run.archivedAt ? QStringLiteral("archived") : QStringLiteral("in use");
}

} // namespace assay
