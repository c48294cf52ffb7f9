#include "core/learn/preparation_plan.h"

#include "core/learn/feature_steps/step_json.h"
#include "core/learn/spec_checks.h"

#include <QCoreApplication>
#include <QSet>

namespace assay
{

namespace
{

using Impute = NumberChoice::Impute;
using Scale = NumberChoice::Scale;
using Curve = NumberPath::Curve;

/// Neither the target, nor what says how much rows count or which belong together, nor what was left out.
class FeatureRule final
{
public:
    explicit FeatureRule(const TrainingSpec &spec) : m_left(spec.exclude.begin(), spec.exclude.end())
    {
        m_left << spec.target << spec.weight;
        if (spec.split.kind == u"group")
            m_left << spec.split.by;
    }
    [[nodiscard]] bool takes(const QString &column) const { return !m_left.contains(column); }

private:
    QSet<QString> m_left;
};

Impute imputeOf(const PrepareSpec &prepare, bool keepsNumbers)
{
    if (prepare.impute.isEmpty())
        return keepsNumbers ? Impute::None : Impute::Mean;
    return prepare.impute == u"median"          ? Impute::Median
           : prepare.impute == u"most_frequent" ? Impute::MostFrequent
           : prepare.impute == u"zero"          ? Impute::Zero
                                                : Impute::Mean;
}

Scale scaleOf(const PrepareSpec &prepare, bool keepsNumbers)
{
    if (prepare.scale.isEmpty())
        return keepsNumbers ? Scale::None : Scale::Standard;
    return prepare.scale == u"minmax"   ? Scale::MinMax
           : prepare.scale == u"robust" ? Scale::Robust
           : prepare.scale == u"none"   ? Scale::None
                                        : Scale::Standard;
}

/// The lists of the specification as sets, and what they say of a column.
class Lists final
{
public:
    Lists(const PrepareSpec &prepare, bool keepsNumbers)
        : m_oneHot(setOf(prepare.oneHot)),
          m_categorical(setOf(prepare.categorical)),
          m_ordinal(setOf(prepare.ordinal)),
          m_target(setOf(prepare.targetEncode)),
          m_log(setOf(prepare.log)),
          m_power(setOf(prepare.power)),
          m_clip(setOf(prepare.clip)),
          m_clipShare(prepare.clipShare)
    {
        m_usual.impute = imputeOf(prepare, keepsNumbers);
        m_usual.scale = scaleOf(prepare, keepsNumbers);
    }

    [[nodiscard]] const NumberChoice &usual() const { return m_usual; }

    [[nodiscard]] NumberChoice numberOf(const QString &column) const
    {
        NumberChoice choice = m_usual;
        if (m_log.contains(column))
            choice.curve = Curve::SignedLog;
        else if (m_power.contains(column))
            choice.curve = Curve::Power;
        choice.clipShare = m_clip.contains(column) ? m_clipShare : 0;
        return choice;
    }

    /// Nothing for a column that is left out.
    [[nodiscard]] std::optional<Treatment> treatmentOf(const Column &column) const
    {
        if (m_oneHot.contains(column.name))
            return Treatment::OneHot;
        if (m_categorical.contains(column.name))
            return Treatment::Category;
        if (m_ordinal.contains(column.name))
            return Treatment::Ordinal;
        if (m_target.contains(column.name))
            return Treatment::TargetMean;
        switch (familyOf(column.type)) {
        case InputFamily::Number:
            return Treatment::Number;
        case InputFamily::Time:
            return Treatment::DateParts;
        case InputFamily::Word:
            break;
        }
        return column.type == ColumnType::Category ? std::optional(Treatment::OneHot) : std::nullopt;
    }

private:
    static QSet<QString> setOf(const QStringList &list) { return {list.begin(), list.end()}; }

    QSet<QString> m_oneHot, m_categorical, m_ordinal, m_target, m_log, m_power, m_clip;
    double m_clipShare;
    NumberChoice m_usual;
};

Error noColumn(const QString &key, const QString &name, const Table &table)
{
    constexpr qsizetype most = 30;
    QStringList names = table.columnNames();
    if (names.size() > most)
        names = names.mid(0, most) << QStringLiteral("…");
    return refused(QCoreApplication::translate("core", "“%1” names the column “%2”, which the data does not have. Its "
                                                       "columns are %3.")
                       .arg(key, name, names.join(QStringLiteral(", "))));
}

Error wrongKind(const QString &key, const Column &column, const QString &wanted)
{
    return refused(QCoreApplication::translate("core", "“%1” names the column “%2”, which is %3; it takes %4. Take it "
                                                       "out of the list.")
                       .arg(key, column.name, columnTypeName(column.type), wanted));
}

Result<> checkLists(const TrainingSpec &spec, const Table &table, const QHash<QString, const Column *> &byName)
{
    for (const QString &name : spec.exclude) {
        if (!byName.contains(name))
            return noColumn(QStringLiteral("exclude"), name, table);
    }
    const PrepareSpec &prepare = spec.prepare;
    for (const auto &[key, names, isOfNumbers] :
         {std::tuple{"one_hot", &prepare.oneHot, false}, std::tuple{"categorical", &prepare.categorical, false},
          std::tuple{"ordinal", &prepare.ordinal, false}, std::tuple{"target_encode", &prepare.targetEncode, false},
          std::tuple{"log", &prepare.log, true}, std::tuple{"power", &prepare.power, true},
          std::tuple{"clip", &prepare.clip, true}}) {
        const QString path = QStringLiteral("prepare.%1").arg(QLatin1String(key));
        for (const QString &name : *names) {
            const Column *column = byName.value(name);
            if (!column)
                return noColumn(path, name, table);
            const InputFamily family = familyOf(column->type);
            if (isOfNumbers && family != InputFamily::Number)
                return wrongKind(path, *column, QCoreApplication::translate("core", "numbers"));
            if (family == InputFamily::Time)
                return wrongKind(path, *column, QCoreApplication::translate("core", "numbers and words"));
        }
    }
    return Done{};
}

/// “a * b”, where names may have stars of their own.
Result<PlannedProduct> planProduct(const QString &text, const Table &table, const FeatureRule &rule,
                                   const QHash<QString, const Column *> &byName)
{
    for (qsizetype star = text.indexOf(u'*'); star >= 0; star = text.indexOf(u'*', star + 1)) {
        const Column *first = byName.value(text.left(star).trimmed());
        const Column *second = byName.value(text.mid(star + 1).trimmed());
        if (!first || !second)
            continue;
        for (const Column *column : {first, second}) {
            if (familyOf(column->type) != InputFamily::Number)
                return wrongKind(QStringLiteral("prepare.interactions"), *column,
                                 QCoreApplication::translate("core", "numbers"));
            if (!rule.takes(column->name))
                return refused(QCoreApplication::translate("core", "“prepare.interactions” names the column “%1”, "
                                                                   "which is no feature. Take “%2” out of the list.")
                                   .arg(column->name, text));
        }
        return PlannedProduct{first, second, {}, {}};
    }
    return noColumn(QStringLiteral("prepare.interactions"), text, table);
}

NumberChoice withoutScale(NumberChoice choice)
{
    choice.scale = Scale::None;
    return choice;
}

} // namespace

QHash<QString, const Column *> columnsByName(const Table &table)
{
    QHash<QString, const Column *> byName;
    for (const Column &column : table.columns) {
        if (!byName.contains(column.name))
            byName.insert(column.name, &column);
    }
    return byName;
}

Result<PreparationPlan> planPreparation(const TrainingSpec &spec, const Table &table, bool keepsNumbers)
{
    const QHash<QString, const Column *> byName = columnsByName(table);
    ASSAY_CHECK(checkLists(spec, table, byName));
    if (!keepsNumbers && !spec.prepare.categorical.isEmpty())
        return refused(QCoreApplication::translate("core", "“prepare.categorical” keeps categories for xgboost and "
                                                           "random_forest, but the estimator is %1. Name the columns "
                                                           "in “one_hot”, “ordinal” or “target_encode”.")
                           .arg(spec.estimator.kind));
    const FeatureRule rule(spec);
    const Lists lists(spec.prepare, keepsNumbers);
    PreparationPlan plan;
    plan.made = lists.usual();
    plan.oneHot = {spec.prepare.rare, spec.prepare.maxCategories, spec.prepare.impute == u"most_frequent"};
    for (const Column &column : table.columns) {
        if (!rule.takes(column.name))
            continue;
        if (const auto treatment = lists.treatmentOf(column))
            plan.columns.push_back({&column, *treatment, lists.numberOf(column.name)});
        else
            plan.ignored.append(column.name);
    }
    for (const QString &text : spec.prepare.interactions) {
        ASSAY_TRY(product, planProduct(text, table, rule, byName));
        product.firstNumber = withoutScale(lists.numberOf(product.first->name));
        product.secondNumber = withoutScale(lists.numberOf(product.second->name));
        plan.products.push_back(product);
    }
    if (plan.columns.empty())
        return refused(QCoreApplication::translate("core", "No column is left to learn from: all are excluded, free "
                                                           "text or the target. Exclude fewer."));
    return plan;
}

} // namespace assay
