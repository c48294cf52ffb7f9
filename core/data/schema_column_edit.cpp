#include "core/data/schema_column_edit.h"

#include "core/data/schema_range.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace assay
{

namespace
{

Error invalid(const QString &text)
{
    return {ErrorCode::Invalid, text};
}

Result<bool> parseYesNo(const QString &text)
{
    if (text == QLatin1String("yes") || text == QLatin1String("true"))
        return true;
    if (text == QLatin1String("no") || text == QLatin1String("false"))
        return false;
    return invalid(QCoreApplication::translate("core", "“%1” is neither yes nor no.").arg(text));
}

template <typename T>
Result<T> parseWord(const QString &word, std::optional<T> (*fromName)(const QString &), const QString &allowed)
{
    if (const auto value = fromName(word))
        return *value;
    return invalid(QCoreApplication::translate("core", "“%1” is not known here. Use one of %2.").arg(word, allowed));
}

/// Numbers, times and words have limits of their own; they mean nothing for another kind.
int kindOf(ColumnType type)
{
    switch (type) {
    case ColumnType::Integer:
    case ColumnType::Real:
        return 0;
    case ColumnType::Date:
    case ColumnType::Timestamp:
        return 1;
    default:
        return 2;
    }
}

Result<> setType(SchemaColumn &column, const QString &word)
{
    ASSAY_TRY(type, parseWord(word, columnTypeFromName,
                              QStringLiteral("boolean, integer, real, category, text, date, timestamp")));
    if (kindOf(type) != kindOf(column.type))
        column.min = column.max = std::nullopt;
    column.type = type;
    return Done{};
}

Result<> setLimit(std::optional<double> &limit, const QString &text, ColumnType type)
{
    if (text == QLatin1String("none")) {
        limit = std::nullopt;
        return Done{};
    }
    ASSAY_TRY(value, parseLimit(text, type));
    limit = value;
    return Done{};
}

/// A property that has one value: how its text is taken over, and its default.
struct Property {
    const char *name;
    Result<> (*set)(SchemaColumn &, const QString &);
    void (*reset)(SchemaColumn &);
};

template <typename T>
Result<> assign(T &place, Result<T> value)
{
    if (!value)
        return value.error();
    place = *value;
    return Done{};
}

const std::array<Property, 16> properties = {{
    {"type", setType, nullptr},
    {"role",
     [](SchemaColumn &c, const QString &text) {
         return assign(c.role, parseWord(text, columnRoleFromName,
                                         QStringLiteral("feature, target, key, time, ignored, sensitive")));
     },
     nullptr},
    {"stage",
     [](SchemaColumn &c, const QString &text) {
         return assign(c.stage, parseWord(text, lifecycleStageFromName,
                                          QStringLiteral("planned, experimental, production, deprecated")));
     },
     [](SchemaColumn &c) { c.stage = LifecycleStage::Production; }},
    {"required", [](SchemaColumn &c, const QString &text) { return assign(c.isRequired, parseYesNo(text)); },
     [](SchemaColumn &c) { c.isRequired = false; }},
    {"unique", [](SchemaColumn &c, const QString &text) { return assign(c.isUnique, parseYesNo(text)); },
     [](SchemaColumn &c) { c.isUnique = false; }},
    {"monotone",
     [](SchemaColumn &c, const QString &text) {
         return assign(c.monotone, parseWord(text, monotoneFromName, QStringLiteral("no, increasing, decreasing")));
     },
     [](SchemaColumn &c) { c.monotone = Monotone::No; }},
    {"missing", [](SchemaColumn &c, const QString &text) { return assign(c.maxMissingShare, parseShare(text)); },
     [](SchemaColumn &c) { c.maxMissingShare = 1; }},
    {"presence",
     [](SchemaColumn &c, const QString &text) -> Result<> {
         ASSAY_TRY(share, parseShare(text));
         c.maxMissingShare = 1 - share;
         return Done{};
     },
     [](SchemaColumn &c) { c.maxMissingShare = 1; }},
    {"inside", [](SchemaColumn &c, const QString &text) { return assign(c.minInsideShare, parseShare(text)); },
     [](SchemaColumn &c) { c.minInsideShare = 1; }},
    {"min", [](SchemaColumn &c, const QString &text) { return setLimit(c.min, text, c.type); },
     [](SchemaColumn &c) { c.min = std::nullopt; }},
    {"max", [](SchemaColumn &c, const QString &text) { return setLimit(c.max, text, c.type); },
     [](SchemaColumn &c) { c.max = std::nullopt; }},
    {"range",
     [](SchemaColumn &c, const QString &text) -> Result<> {
         ASSAY_TRY(range, parseRange(text, c.type));
         c.min = range.min;
         c.max = range.max;
         return Done{};
     },
     [](SchemaColumn &c) { c.min = c.max = std::nullopt; }},
    {"pattern",
     [](SchemaColumn &c, const QString &text) -> Result<> {
         c.pattern = text;
         return Done{};
     },
     [](SchemaColumn &c) { c.pattern.clear(); }},
    {"unit",
     [](SchemaColumn &c, const QString &text) -> Result<> {
         c.unit = text.trimmed();
         return Done{};
     },
     [](SchemaColumn &c) { c.unit.clear(); }},
    {"description",
     [](SchemaColumn &c, const QString &text) -> Result<> {
         c.description = text.trimmed();
         return Done{};
     },
     [](SchemaColumn &c) { c.description.clear(); }},
    {"owner",
     [](SchemaColumn &c, const QString &text) -> Result<> {
         c.owner = text.trimmed();
         return Done{};
     },
     [](SchemaColumn &c) { c.owner.clear(); }},
}};

/// The words of a property that has several; null for the others.
QStringList *wordsOf(SchemaColumn &column, const QString &property)
{
    if (property == QLatin1String("values"))
        return &column.values;
    return property == QLatin1String("absent_from") ? &column.absentFrom : nullptr;
}

Result<> editWords(QStringList &words, const SchemaEdit &edit)
{
    using Action = SchemaEdit::Action;
    if (edit.action == Action::Set || (edit.action == Action::Remove && edit.values.isEmpty()))
        words.clear();
    else if (edit.values.isEmpty())
        return invalid(QCoreApplication::translate("core", "Say which words to add to “%1”.").arg(edit.target));
    for (const QString &word : edit.values) {
        if (edit.action != Action::Remove) {
            if (!words.contains(word))
                words.append(word);
        } else if (!words.removeOne(word)) {
            return invalid(
                QCoreApplication::translate("core", "“%1” is not among the words of “%2”.").arg(word, edit.target));
        }
    }
    words.sort();
    return Done{};
}

} // namespace

Result<> applyColumnEdit(SchemaColumn &column, const QString &property, const SchemaEdit &edit)
{
    using Action = SchemaEdit::Action;
    if (QStringList *words = wordsOf(column, property); words && edit.action != Action::Rename)
        return editWords(*words, edit);
    const auto found = std::find_if(properties.begin(), properties.end(),
                                    [&](const Property &p) { return property == QLatin1String(p.name); });
    if (found == properties.end())
        return invalid(QCoreApplication::translate("core", "A column has no property “%1”. Use one of %2.")
                           .arg(property, schemaColumnProperties().join(QStringLiteral(", "))));
    if (edit.action == Action::Set && edit.values.size() == 1)
        return found->set(column, edit.values.first());
    if (edit.action == Action::Remove && edit.values.isEmpty() && found->reset) {
        found->reset(column);
        return Done{};
    }
    return invalid(QCoreApplication::translate("core", "“%1” cannot be edited like that. Write: set %2 VALUE")
                       .arg(edit.toText(), edit.target));
}

QStringList schemaColumnProperties()
{
    QStringList names;
    for (const Property &property : properties)
        names.append(QString::fromLatin1(property.name));
    return names << QStringLiteral("values") << QStringLiteral("absent_from");
}

} // namespace assay
