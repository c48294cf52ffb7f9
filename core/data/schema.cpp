#include "core/data/schema.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace assay
{

namespace
{

constexpr std::array<std::pair<ColumnRole, const char *>, 6> roleNames = {{
    {ColumnRole::Feature, "feature"},
    {ColumnRole::Target, "target"},
    {ColumnRole::Key, "key"},
    {ColumnRole::Time, "time"},
    {ColumnRole::Ignored, "ignored"},
    {ColumnRole::Sensitive, "sensitive"},
}};
constexpr std::array<std::pair<Monotone, const char *>, 3> monotoneNames = {{
    {Monotone::No, "no"},
    {Monotone::Increasing, "increasing"},
    {Monotone::Decreasing, "decreasing"},
}};
constexpr std::array<std::pair<LifecycleStage, const char *>, 4> stageNames = {{
    {LifecycleStage::Planned, "planned"},
    {LifecycleStage::Experimental, "experimental"},
    {LifecycleStage::Production, "production"},
    {LifecycleStage::Deprecated, "deprecated"},
}};

template <typename Names, typename Value>
QString nameIn(const Names &names, Value value)
{
    const auto found =
        std::find_if(names.begin(), names.end(), [&](const auto &entry) { return entry.first == value; });
    return found == names.end() ? QString() : QString::fromLatin1(found->second);
}

template <typename Value, size_t count>
std::optional<Value> valueIn(const std::array<std::pair<Value, const char *>, count> &names, const QString &name)
{
    for (const auto &[value, word] : names) {
        if (name == QLatin1String(word))
            return value;
    }
    return std::nullopt;
}

} // namespace

QString columnRoleName(ColumnRole role)
{
    return nameIn(roleNames, role);
}

std::optional<ColumnRole> columnRoleFromName(const QString &name)
{
    return valueIn(roleNames, name);
}

QString monotoneName(Monotone monotone)
{
    return nameIn(monotoneNames, monotone);
}

std::optional<Monotone> monotoneFromName(const QString &name)
{
    return valueIn(monotoneNames, name);
}

QString lifecycleStageName(LifecycleStage stage)
{
    return nameIn(stageNames, stage);
}

std::optional<LifecycleStage> lifecycleStageFromName(const QString &name)
{
    return valueIn(stageNames, name);
}

bool SchemaColumn::isAbsentFrom(const QString &environment) const
{
    return absentFrom.contains(environment) || (role == ColumnRole::Target && environment == QLatin1String("serving"));
}

bool SchemaColumn::mustBeThere(const QString &environment) const
{
    return isRequired && stage != LifecycleStage::Planned && stage != LifecycleStage::Deprecated &&
           !isAbsentFrom(environment);
}

const SchemaColumn *Schema::find(const QString &column) const
{
    const auto found = std::find_if(columns.begin(), columns.end(), [&](const auto &c) { return c.name == column; });
    return found == columns.end() ? nullptr : &*found;
}

SchemaColumn *Schema::find(const QString &column)
{
    return const_cast<SchemaColumn *>(std::as_const(*this).find(column));
}

QString Schema::target() const
{
    const auto found =
        std::find_if(columns.begin(), columns.end(), [](const auto &c) { return c.role == ColumnRole::Target; });
    return found == columns.end() ? QString() : found->name;
}

QString Schema::timeColumn() const
{
    const auto found =
        std::find_if(columns.begin(), columns.end(), [](const auto &c) { return c.role == ColumnRole::Time; });
    return found == columns.end() ? QString() : found->name;
}

QString Schema::reference() const
{
    return QStringLiteral("%1@%2").arg(name).arg(version);
}

QStringList Schema::origins() const
{
    return referencesIn(origin);
}

QStringList referencesIn(const QString &list)
{
    // Names may hold commas; a version ends each.
    static const QRegularExpression one(QStringLiteral("(.+?@[0-9]+)(?:, |$)"));
    QStringList references;
    for (auto it = one.globalMatch(list); it.hasNext();)
        references.append(it.next().captured(1));
    return references;
}

} // namespace assay
