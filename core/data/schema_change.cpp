#include "core/data/schema_change.h"

#include "core/data/schema_range.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <limits>

namespace assay
{

namespace
{

/// Whether what is allowed grows, shrinks, or both.
struct Direction {
    bool allowsMore = false;
    bool allowsLess = false;
};

constexpr Direction other = {true, true};

Direction byNumber(double before, double after)
{
    return {after > before, after < before};
}

/// Of two switches that forbid something.
Direction bySwitch(bool before, bool after)
{
    return {before && !after, !before && after};
}

bool areWords(ColumnType type)
{
    return type == ColumnType::Category || type == ColumnType::Text;
}

/// Words take every value, reals whole numbers and points in time days.
Direction byType(ColumnType before, ColumnType after)
{
    if (areWords(before) || areWords(after))
        return {areWords(after) && !areWords(before), areWords(before) && !areWords(after)};
    const auto isWider = [](ColumnType wide, ColumnType narrow) {
        return (wide == ColumnType::Real && narrow == ColumnType::Integer) ||
               (wide == ColumnType::Timestamp && narrow == ColumnType::Date);
    };
    if (isWider(after, before))
        return {true, false};
    return isWider(before, after) ? Direction{false, true} : other;
}

template <typename T>
Direction byRange(std::optional<T> minBefore, std::optional<T> maxBefore, std::optional<T> minAfter,
                  std::optional<T> maxAfter)
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    const auto low = [](std::optional<T> limit) { return limit ? double(*limit) : -infinity; };
    const auto high = [](std::optional<T> limit) { return limit ? double(*limit) : infinity; };
    return {low(minAfter) < low(minBefore) || high(maxAfter) > high(maxBefore),
            low(minAfter) > low(minBefore) || high(maxAfter) < high(maxBefore)};
}

/// No words means any.
Direction byWords(const QStringList &before, const QStringList &after)
{
    if (before.isEmpty() || after.isEmpty())
        return bySwitch(!before.isEmpty(), !after.isEmpty());
    const auto has = [](const QStringList &words) {
        return [set = QSet<QString>(words.begin(), words.end())](const QString &word) { return set.contains(word); };
    };
    return {!std::all_of(after.begin(), after.end(), has(before)),
            !std::all_of(before.begin(), before.end(), has(after))};
}

QString yesNo(bool is)
{
    return is ? QStringLiteral("yes") : QStringLiteral("no");
}

QString shareText(double share)
{
    return QString::number(share, 'g', 6);
}

QString rowsText(const Schema &schema)
{
    if (!schema.minRows && !schema.maxRows)
        return QStringLiteral("any");
    const auto end = [](std::optional<std::int64_t> rows) { return rows ? QString::number(*rows) : QString(); };
    return end(schema.minRows) + QStringLiteral("..") + end(schema.maxRows);
}

class Comparison final
{
public:
    Comparison(const Schema &before, const Schema &after) : m_before(before), m_after(after) {}

    SchemaDifference run()
    {
        findRenamed();
        for (const SchemaColumn &column : m_before.columns) {
            if (const SchemaColumn *now = m_after.find(column.name))
                compareColumn(column, *now);
            else if (const QString name = m_renamed.value(column.name); !name.isEmpty())
                add(column.name, "column_renamed", column.name, name, other,
                    QCoreApplication::translate("core", "“%1” seems to be renamed to “%2”.").arg(column.name, name));
            else
                // What is not known to a schema is reported by it.
                add(column.name, "column_removed", columnTypeName(column.type), {}, {column.mustBeThere({}), true},
                    QCoreApplication::translate("core", "“%1” is gone.").arg(column.name));
        }
        for (const SchemaColumn &column : m_after.columns) {
            if (m_before.find(column.name) || m_renamed.values().contains(column.name))
                continue;
            const QString sentence = column.mustBeThere({})
                                         ? QCoreApplication::translate("core", "“%1” is new and required.")
                                         : QCoreApplication::translate("core", "“%1” is new and may be absent.");
            add(column.name, "column_added", {}, columnTypeName(column.type), {true, column.mustBeThere({})},
                sentence.arg(column.name));
        }
        compareTable();
        return std::move(m_difference);
    }

private:
    void findRenamed();
    void compareColumn(const SchemaColumn &before, const SchemaColumn &after);
    void compareDomain(const SchemaColumn &before, const SchemaColumn &after);
    void compareTable();
    void compareRules();

    void add(const QString &column, const char *code, const QString &before, const QString &after, Direction direction,
             const QString &text)
    {
        m_difference.changes.push_back(
            {column, QString::fromLatin1(code), before, after, direction.allowsMore, direction.allowsLess, text});
    }
    /// Adds a change with the usual sentence, unless both texts are the same.
    void addProperty(const QString &column, const char *code, const QString &before, const QString &after,
                     Direction direction);

    const Schema &m_before;
    const Schema &m_after;
    QHash<QString, QString> m_renamed;
    SchemaDifference m_difference;
};

/// A column that is gone and a new one that is like it but for its name.
void Comparison::findRenamed()
{
    const auto unnamed = [](SchemaColumn column) {
        column.name.clear();
        Schema one;
        one.columns.push_back(std::move(column));
        return one.toJson();
    };
    QStringList gone;
    QStringList come;
    for (const SchemaColumn &column : m_before.columns) {
        if (!m_after.find(column.name))
            gone.append(column.name);
    }
    for (const SchemaColumn &column : m_after.columns) {
        if (!m_before.find(column.name))
            come.append(column.name);
    }
    for (const QString &name : gone) {
        QStringList alike;
        for (const QString &candidate : come) {
            if (unnamed(*m_before.find(name)) == unnamed(*m_after.find(candidate)))
                alike.append(candidate);
        }
        // Two that are alike say nothing.
        if (alike.size() == 1) {
            m_renamed.insert(name, alike.first());
            come.removeOne(alike.first());
        }
    }
}

void Comparison::addProperty(const QString &column, const char *code, const QString &before, const QString &after,
                             Direction direction)
{
    if (before == after)
        return;
    const auto shown = [](const QString &text) {
        constexpr qsizetype most = 60;
        return text.isEmpty()       ? QCoreApplication::translate("core", "nothing")
               : text.size() > most ? text.left(most - 1) + u'…'
                                    : text;
    };
    QString effect;
    if (direction.allowsMore && direction.allowsLess)
        effect = QCoreApplication::translate("core", ", which allows other data");
    else if (direction.allowsMore)
        effect = QCoreApplication::translate("core", ", which allows more");
    else if (direction.allowsLess)
        effect = QCoreApplication::translate("core", ", which allows less");
    const QString subject = column.isEmpty() ? QString::fromLatin1(code) : column + u'.' + QLatin1String(code);
    add(column, code, before, after, direction,
        QCoreApplication::translate("core", "“%1” was %2 and is %3%4.")
            .arg(subject, shown(before), shown(after), effect));
}

void Comparison::compareColumn(const SchemaColumn &before, const SchemaColumn &after)
{
    const QString &name = before.name;
    const Direction presence = bySwitch(before.mustBeThere({}), after.mustBeThere({}));
    const bool movesTime = (m_before.maxAgeDays || m_after.maxAgeDays) &&
                           (before.role == ColumnRole::Time) != (after.role == ColumnRole::Time);
    addProperty(name, "type", columnTypeName(before.type), columnTypeName(after.type), byType(before.type, after.type));
    addProperty(name, "role", columnRoleName(before.role), columnRoleName(after.role), movesTime ? other : Direction());
    addProperty(name, "stage", lifecycleStageName(before.stage), lifecycleStageName(after.stage), presence);
    addProperty(name, "required", yesNo(before.isRequired), yesNo(after.isRequired), presence);
    addProperty(name, "missing", shareText(before.maxMissingShare), shareText(after.maxMissingShare),
                byNumber(before.maxMissingShare, after.maxMissingShare));
    addProperty(name, "unique", yesNo(before.isUnique), yesNo(after.isUnique),
                bySwitch(before.isUnique, after.isUnique));
    const bool turns = before.monotone != Monotone::No && after.monotone != Monotone::No;
    addProperty(name, "monotone", monotoneName(before.monotone), monotoneName(after.monotone),
                turns ? other : bySwitch(before.monotone != Monotone::No, after.monotone != Monotone::No));
    compareDomain(before, after);
    const auto joined = [](const QStringList &words) { return words.join(QStringLiteral(", ")); };
    addProperty(name, "absent_from", joined(before.absentFrom), joined(after.absentFrom), {});
    addProperty(name, "unit", before.unit, after.unit, {});
    addProperty(name, "description", before.description, after.description, {});
    addProperty(name, "owner", before.owner, after.owner, {});
}

void Comparison::compareDomain(const SchemaColumn &before, const SchemaColumn &after)
{
    const QString &name = before.name;
    // Beside words a range is not looked at, so words that come or go change what it means.
    const auto rangeOf = [](const SchemaColumn &column) {
        return column.values.isEmpty() ? ValueRange{column.min, column.max} : ValueRange();
    };
    const ValueRange rangeBefore = rangeOf(before);
    const ValueRange rangeAfter = rangeOf(after);
    addProperty(name, "range", rangeText(rangeBefore, before.type), rangeText(rangeAfter, after.type),
                byRange(rangeBefore.min, rangeBefore.max, rangeAfter.min, rangeAfter.max));
    const auto joined = [](const QStringList &words) { return words.join(QStringLiteral(", ")); };
    addProperty(name, "values", joined(before.values), joined(after.values), byWords(before.values, after.values));
    const bool isOther = !before.pattern.isEmpty() && !after.pattern.isEmpty();
    addProperty(name, "pattern", before.pattern, after.pattern,
                isOther ? other : bySwitch(!before.pattern.isEmpty(), !after.pattern.isEmpty()));
    addProperty(name, "inside", shareText(before.minInsideShare), shareText(after.minInsideShare),
                byNumber(after.minInsideShare, before.minInsideShare));
}

void Comparison::compareTable()
{
    const auto joined = [](const QStringList &words) { return words.join(QStringLiteral(", ")); };
    // A key of more columns is repeated less.
    const Direction byKey = m_before.key.isEmpty() || m_after.key.isEmpty()
                                ? bySwitch(!m_before.key.isEmpty(), !m_after.key.isEmpty())
                                : byWords(m_before.key, m_after.key);
    addProperty({}, "key", joined(m_before.key), joined(m_after.key), byKey);
    addProperty({}, "rows", rowsText(m_before), rowsText(m_after),
                byRange(m_before.minRows, m_before.maxRows, m_after.minRows, m_after.maxRows));
    constexpr double infinity = std::numeric_limits<double>::infinity();
    const auto age = [](const Schema &schema) {
        return schema.maxAgeDays ? QString::number(*schema.maxAgeDays, 'g', 6) : QString();
    };
    addProperty({}, "max_age", age(m_before), age(m_after),
                byNumber(m_before.maxAgeDays.value_or(infinity), m_after.maxAgeDays.value_or(infinity)));
    compareRules();
}

void Comparison::compareRules()
{
    const auto find = [](const Schema &schema, const QString &text) {
        return std::find_if(schema.rules.begin(), schema.rules.end(),
                            [&](const SchemaRule &rule) { return rule.text == text; });
    };
    for (const SchemaRule &rule : m_before.rules) {
        const auto now = find(m_after, rule.text);
        if (now == m_after.rules.end())
            add({}, "rule_removed", rule.text, {}, {true, false},
                QCoreApplication::translate("core", "The rule “%1” is gone.").arg(rule.text));
        else
            addProperty({}, "rule_share", shareText(rule.minHeldShare), shareText(now->minHeldShare),
                        byNumber(now->minHeldShare, rule.minHeldShare));
    }
    for (const SchemaRule &rule : m_after.rules) {
        if (find(m_before, rule.text) == m_before.rules.end())
            add({}, "rule_added", {}, rule.text, {false, true},
                QCoreApplication::translate("core", "The rule “%1” is new.").arg(rule.text));
    }
}

} // namespace

QString compatibilityName(Compatibility compatibility)
{
    switch (compatibility) {
    case Compatibility::Full:
        return QStringLiteral("full");
    case Compatibility::Backward:
        return QStringLiteral("backward");
    case Compatibility::Forward:
        return QStringLiteral("forward");
    case Compatibility::None:
        break;
    }
    return QStringLiteral("none");
}

QString compatibilityText(Compatibility compatibility)
{
    switch (compatibility) {
    case Compatibility::Full:
        return QCoreApplication::translate("core", "Fully compatible: the same data are valid under both.");
    case Compatibility::Backward:
        return QCoreApplication::translate("core", "Backward compatible: data that were valid stay valid.");
    case Compatibility::Forward:
        return QCoreApplication::translate("core",
                                           "Forward compatible: data that are valid now were valid before; some "
                                           "earlier data may not be valid any more.");
    case Compatibility::None:
        break;
    }
    return QCoreApplication::translate("core", "Not compatible: some data are valid under one alone, in both "
                                               "directions.");
}

Compatibility SchemaDifference::compatibility() const
{
    const bool isBackward = std::none_of(changes.begin(), changes.end(), [](const auto &c) { return c.allowsLess; });
    const bool isForward = std::none_of(changes.begin(), changes.end(), [](const auto &c) { return c.allowsMore; });
    if (isBackward && isForward)
        return Compatibility::Full;
    return isBackward ? Compatibility::Backward : isForward ? Compatibility::Forward : Compatibility::None;
}

QJsonObject SchemaDifference::toJson() const
{
    QJsonArray array;
    for (const SchemaChange &change : changes)
        array.append(QJsonObject{{QStringLiteral("column"), change.column},
                                 {QStringLiteral("code"), change.code},
                                 {QStringLiteral("before"), change.before},
                                 {QStringLiteral("after"), change.after},
                                 {QStringLiteral("allows_more"), change.allowsMore},
                                 {QStringLiteral("allows_less"), change.allowsLess},
                                 {QStringLiteral("text"), change.text}});
    return {{QStringLiteral("changes"), array}, {QStringLiteral("compatibility"), compatibilityName(compatibility())}};
}

SchemaDifference compareSchemas(const Schema &before, const Schema &after)
{
    return Comparison(before, after).run();
}

} // namespace assay
