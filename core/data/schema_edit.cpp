#include "core/data/schema_edit.h"

#include "core/data/edit_words.h"
#include "core/data/schema.h"
#include "core/data/schema_column_edit.h"
#include "core/data/schema_range.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <array>
#include <utility>

namespace assay
{

namespace
{

using Action = SchemaEdit::Action;

constexpr std::array<std::pair<Action, const char *>, 4> actionNames = {{
    {Action::Set, "set"},
    {Action::Add, "add"},
    {Action::Remove, "remove"},
    {Action::Rename, "rename"},
}};

Error invalid(const QString &text)
{
    return {ErrorCode::Invalid, text};
}

QString actionName(Action action)
{
    for (const auto &[known, name] : actionNames) {
        if (known == action)
            return QString::fromLatin1(name);
    }
    return {};
}

std::optional<Action> actionFromName(const QString &name)
{
    for (const auto &[action, known] : actionNames) {
        if (name == QLatin1String(known))
            return action;
    }
    return std::nullopt;
}

Error noColumn(const QString &name)
{
    return invalid(QCoreApplication::translate("core", "The schema has no column “%1”.").arg(name));
}

Error wrongForm(const SchemaEdit &edit, const QString &form)
{
    return invalid(QCoreApplication::translate("core", "“%1” cannot be done. Write: %2").arg(edit.toText(), form));
}

Result<> editColumns(Schema &schema, const SchemaEdit &edit)
{
    const QString name = edit.values.value(0);
    const auto place =
        std::find_if(schema.columns.begin(), schema.columns.end(), [&](const auto &c) { return c.name == name; });
    const bool isThere = place != schema.columns.end();
    if (edit.action == Action::Add && edit.values.size() == 2) {
        if (isThere)
            return invalid(QCoreApplication::translate("core", "The schema has a column “%1” already.").arg(name));
        SchemaColumn column;
        column.name = name;
        column.maxMissingShare = 1;
        ASSAY_CHECK(applyColumnEdit(column, QStringLiteral("type"),
                                    {Action::Set, name + QStringLiteral(".type"), {edit.values.last()}}));
        schema.columns.push_back(std::move(column));
        return Done{};
    }
    if (edit.action == Action::Remove && edit.values.size() == 1) {
        if (!isThere)
            return noColumn(name);
        schema.columns.erase(place);
        return Done{};
    }
    if (edit.action == Action::Rename && edit.values.size() == 2) {
        if (!isThere)
            return noColumn(name);
        place->name = edit.values.last();
        std::replace(schema.key.begin(), schema.key.end(), name, edit.values.last());
        return Done{};
    }
    return wrongForm(edit, QStringLiteral("add column NAME TYPE | remove column NAME | rename column OLD NEW"));
}

Result<> editRules(Schema &schema, const SchemaEdit &edit)
{
    const QString text = edit.values.value(0).trimmed();
    if (edit.action == Action::Add && edit.values.size() == 1) {
        schema.rules.push_back({text});
        return Done{};
    }
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    const auto place = std::find_if(schema.rules.begin(), schema.rules.end(), [&](const SchemaRule &rule) {
        return rule.text == text || (isNumber && &rule - schema.rules.data() == number - 1);
    });
    const bool isForm = (edit.action == Action::Remove && edit.values.size() == 1) ||
                        (edit.action == Action::Set && edit.values.size() == 2);
    if (!isForm)
        return wrongForm(edit, QStringLiteral("add rule RULE | set rule RULE SHARE | remove rule RULE"));
    if (place == schema.rules.end())
        return invalid(QCoreApplication::translate("core", "The schema has no rule “%1”.").arg(text));
    if (edit.action == Action::Remove) {
        schema.rules.erase(place);
        return Done{};
    }
    ASSAY_TRY(share, parseShare(edit.values.last()));
    place->minHeldShare = share;
    return Done{};
}

/// `100..200`, either side may be empty.
Result<> editRowRange(Schema &schema, const SchemaEdit &edit)
{
    const QStringList ends = edit.values.value(0).split(QStringLiteral(".."));
    std::array<std::optional<std::int64_t>, 2> limits;
    for (qsizetype i = 0; edit.action == Action::Set && i < 2; ++i) {
        if (edit.values.size() != 1 || ends.size() != 2)
            return wrongForm(edit, QStringLiteral("set rows LOW..HIGH"));
        if (ends.at(i).isEmpty())
            continue;
        bool isNumber = false;
        limits[size_t(i)] = ends.at(i).toLongLong(&isNumber);
        if (!isNumber)
            return wrongForm(edit, QStringLiteral("set rows LOW..HIGH"));
    }
    schema.minRows = limits[0];
    schema.maxRows = limits[1];
    return Done{};
}

Result<> editAge(Schema &schema, const SchemaEdit &edit)
{
    if (edit.action == Action::Remove) {
        schema.maxAgeDays = std::nullopt;
        return Done{};
    }
    bool isNumber = false;
    const double days = edit.values.value(0).toDouble(&isNumber);
    if (!isNumber || edit.values.size() != 1)
        return wrongForm(edit, QStringLiteral("set max_age DAYS"));
    schema.maxAgeDays = days;
    return Done{};
}

Result<> editTable(Schema &schema, const SchemaEdit &edit)
{
    if (edit.target == QLatin1String("column"))
        return editColumns(schema, edit);
    if (edit.target == QLatin1String("rule"))
        return editRules(schema, edit);
    const bool isSingle = edit.action == Action::Set || edit.action == Action::Remove;
    if (isSingle && edit.target == QLatin1String("rows"))
        return editRowRange(schema, edit);
    if (isSingle && edit.target == QLatin1String("max_age"))
        return editAge(schema, edit);
    if (isSingle && edit.target == QLatin1String("key")) {
        schema.key = edit.action == Action::Set ? edit.values : QStringList();
        return Done{};
    }
    return wrongForm(edit, QStringLiteral("set COLUMN.PROPERTY VALUE | set key|rows|max_age VALUE | add|remove "
                                          "column|rule VALUE"));
}

/// What a person says was not inferred.
void forgetConfidence(const SchemaColumn &before, SchemaColumn &after)
{
    if (!after.confidence)
        return;
    if (after.type != before.type)
        after.confidence.reset();
    else if (after.min != before.min || after.max != before.max || after.values != before.values ||
             after.pattern != before.pattern || after.minInsideShare != before.minInsideShare)
        after.confidence->outsideShare.reset();
}

} // namespace

Result<SchemaEdit> SchemaEdit::parse(const QStringList &words)
{
    // “rule add …” is understood as “add rule …”.
    if (!actionFromName(words.value(0)) && actionFromName(words.value(1)))
        return parse(QStringList{words.at(1), words.at(0)} + words.mid(2));
    const auto action = actionFromName(words.value(0));
    if (!action || words.size() < 2)
        return Error{ErrorCode::Usage,
                     QCoreApplication::translate("core", "“%1” is not an edit. Begin with set, add, remove or rename, "
                                                         "then say what, such as “set temp.max 1.2”.")
                         .arg(words.join(u' '))};
    return SchemaEdit{*action, words.at(1), words.mid(2)};
}

QString SchemaEdit::toText() const
{
    return editText(QStringList{actionName(action), target} + values);
}

QJsonObject SchemaEdit::toJson() const
{
    return {{QStringLiteral("action"), actionName(action)},
            {QStringLiteral("target"), target},
            {QStringLiteral("values"), QJsonArray::fromStringList(values)}};
}

Result<SchemaEdit> SchemaEdit::fromJson(const QJsonObject &object)
{
    QStringList words{object.value(QLatin1String("action")).toString(),
                      object.value(QLatin1String("target")).toString()};
    for (const QJsonValue &value : object.value(QLatin1String("values")).toArray())
        words.append(value.toString());
    return parse(words);
}

Result<> applySchemaEdit(Schema &schema, const SchemaEdit &edit)
{
    Schema changed = schema;
    const qsizetype dot = edit.target.lastIndexOf(u'.');
    if (dot < 0) {
        ASSAY_CHECK(editTable(changed, edit));
    } else {
        SchemaColumn *column = changed.find(edit.target.left(dot));
        if (!column)
            return noColumn(edit.target.left(dot));
        const SchemaColumn before = *column;
        ASSAY_CHECK(applyColumnEdit(*column, edit.target.mid(dot + 1), edit));
        forgetConfidence(before, *column);
    }
    ASSAY_CHECK(changed.validate());
    schema = std::move(changed);
    return Done{};
}

} // namespace assay
