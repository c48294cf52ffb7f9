#include "core/learn/prepare_spec.h"

#include "core/learn/spec_checks.h"

#include <QCoreApplication>
#include <QMap>

#include <array>

namespace assay
{

namespace
{

constexpr double mostRows = 1e9;

/// A list of columns, by the key that holds it.
struct ColumnList {
    const char *key;
    const QStringList PrepareSpec::*columns;
    /// Whether it decides by itself what the column becomes.
    bool isAlone;
};

constexpr std::array<ColumnList, 7> columnLists = {{
    {"one_hot", &PrepareSpec::oneHot, true},
    {"categorical", &PrepareSpec::categorical, true},
    {"ordinal", &PrepareSpec::ordinal, true},
    {"target_encode", &PrepareSpec::targetEncode, true},
    {"log", &PrepareSpec::log, true},
    {"power", &PrepareSpec::power, true},
    {"clip", &PrepareSpec::clip, false},
}};

Result<> checkColumns(const PrepareSpec &prepare, const QString &target)
{
    QMap<QString, QString> decided;
    for (const ColumnList &list : columnLists) {
        const QString key = QLatin1String(list.key);
        for (const QString &column : prepare.*list.columns) {
            if (column == target)
                return refused(QCoreApplication::translate("core", "“prepare.%1” names the target “%2”, which is no "
                                                                   "feature; take it out of the list.")
                                   .arg(key, target));
            const QString other = decided.value(column, key);
            // A clipped number may go on to “log” or “power”, but categories have nothing to clip.
            const bool goesOn = !list.isAlone && (other == u"log" || other == u"power");
            if (other != key && !goesOn)
                return refused(QCoreApplication::translate("core", "“prepare.%1” and “prepare.%2” both name “%3”; take "
                                                                   "it out of one of them.")
                                   .arg(other, key, column));
            if (list.isAlone)
                decided.insert(column, key);
        }
    }
    return Done{};
}

Result<> checkInteractions(const QStringList &interactions)
{
    for (const QString &product : interactions) {
        const qsizetype star = product.indexOf(u'*');
        if (star < 1 || product.left(star).trimmed().isEmpty() || product.mid(star + 1).trimmed().isEmpty())
            return refused(QCoreApplication::translate("core", "“prepare.interactions” has “%1” in the specification; "
                                                               "allowed are two columns with “*” between them, such as "
                                                               "“temp * hum”.")
                               .arg(product));
    }
    return Done{};
}

} // namespace

std::span<const PrepareKey> prepareKeys()
{
    static constexpr std::array<PrepareKey, 17> keys = {{
        {"impute", &PrepareSpec::impute},
        {"scale", &PrepareSpec::scale},
        {"one_hot", &PrepareSpec::oneHot},
        {"rare", &PrepareSpec::rare},
        {"max_categories", &PrepareSpec::maxCategories},
        {"categorical", &PrepareSpec::categorical},
        {"ordinal", &PrepareSpec::ordinal},
        {"target_encode", &PrepareSpec::targetEncode},
        {"target_folds", &PrepareSpec::targetFolds},
        {"target_smooth", &PrepareSpec::targetSmooth},
        {"dates", &PrepareSpec::dates},
        {"cyclic", &PrepareSpec::cyclic},
        {"log", &PrepareSpec::log},
        {"power", &PrepareSpec::power},
        {"clip", &PrepareSpec::clip},
        {"clip_share", &PrepareSpec::clipShare},
        {"interactions", &PrepareSpec::interactions},
    }};
    return keys;
}

QStringList dateParts()
{
    return {QStringLiteral("year"), QStringLiteral("quarter"),     QStringLiteral("month"),
            QStringLiteral("day"),  QStringLiteral("day_of_year"), QStringLiteral("weekday"),
            QStringLiteral("hour"), QStringLiteral("minute"),      QStringLiteral("elapsed_days")};
}

Result<> checkPrepare(const PrepareSpec &prepare, const QString &target)
{
    if (!prepare.impute.isEmpty())
        ASSAY_CHECK(oneOf(QStringLiteral("prepare.impute"), prepare.impute,
                          {QStringLiteral("mean"), QStringLiteral("median"), QStringLiteral("most_frequent"),
                           QStringLiteral("zero")}));
    if (!prepare.scale.isEmpty())
        ASSAY_CHECK(oneOf(
            QStringLiteral("prepare.scale"), prepare.scale,
            {QStringLiteral("standard"), QStringLiteral("minmax"), QStringLiteral("robust"), QStringLiteral("none")}));
    ASSAY_CHECK(inRange(QStringLiteral("prepare.rare"), double(prepare.rare), 1, mostRows));
    ASSAY_CHECK(inRange(QStringLiteral("prepare.max_categories"), double(prepare.maxCategories), 2, 1e5));
    ASSAY_CHECK(inRange(QStringLiteral("prepare.target_folds"), double(prepare.targetFolds), 2, 100));
    if (prepare.targetSmooth)
        ASSAY_CHECK(inRange(QStringLiteral("prepare.target_smooth"), *prepare.targetSmooth, 0, mostRows));
    ASSAY_CHECK(inRange(QStringLiteral("prepare.clip_share"), prepare.clipShare, 0.0001, 0.49));
    for (const QString &part : prepare.dates)
        ASSAY_CHECK(oneOf(QStringLiteral("prepare.dates"), part, dateParts()));
    ASSAY_CHECK(checkInteractions(prepare.interactions));
    return checkColumns(prepare, target);
}

} // namespace assay
