#include "core/data/schema_confidence.h"

#include "core/base/json.h"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/chi_squared.hpp>

#include <algorithm>

namespace assay
{

namespace
{

constexpr double level = 0.95;

} // namespace

double rareShareBound(std::int64_t seen, std::int64_t rows)
{
    if (rows <= 0 || seen >= rows)
        return 1;
    return boost::math::quantile(boost::math::beta_distribution(double(seen) + 1, double(rows - seen)), level);
}

double outsideRangeBound(std::int64_t values)
{
    if (values < 2)
        return 1;
    return boost::math::quantile(boost::math::beta_distribution(2.0, double(values) - 1), level);
}

double unseenWordsBound(std::int64_t once, std::int64_t twice, std::int64_t values)
{
    if (values <= 0)
        return 1;
    const double variance = double(once) + 2 * double(twice);
    const double upper = boost::math::quantile(boost::math::chi_squared(2 * (variance + 1)), level) / 2;
    return std::min(1.0, (double(once) + upper - variance) / double(values));
}

QJsonObject ColumnConfidence::toJson() const
{
    QJsonObject json{{QStringLiteral("rows"), qint64(rows)},
                     {QStringLiteral("values"), qint64(values)},
                     {QStringLiteral("versions"), versions},
                     {QStringLiteral("missing_share"), missingShare},
                     {QStringLiteral("other_type_share"), otherTypeShare}};
    if (outsideShare)
        json.insert(QStringLiteral("outside_share"), *outsideShare);
    return json;
}

std::optional<ColumnConfidence> ColumnConfidence::fromJson(const QJsonObject &object)
{
    if (object.isEmpty())
        return std::nullopt;
    const auto share = [&](const char *key) {
        return std::clamp(numberFromJson(object.value(QLatin1String(key))).value_or(1), 0.0, 1.0);
    };
    ColumnConfidence confidence;
    confidence.rows = std::max<std::int64_t>(0, object.value(QLatin1String("rows")).toInteger());
    confidence.values = std::max<std::int64_t>(0, object.value(QLatin1String("values")).toInteger());
    confidence.versions = std::max(1, object.value(QLatin1String("versions")).toInt(1));
    confidence.missingShare = share("missing_share");
    confidence.otherTypeShare = share("other_type_share");
    if (object.contains(QLatin1String("outside_share")))
        confidence.outsideShare = share("outside_share");
    return confidence;
}

} // namespace assay
