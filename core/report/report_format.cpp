#include "core/report/report_format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QMap>

#include <algorithm>
#include <cmath>

namespace assay::report_format
{

namespace
{

QString withMinusSign(QString text)
{
    return text.replace(u'-', QChar(0x2212));
}

} // namespace

QString number(double value, int significant)
{
    if (std::isnan(value))
        return QStringLiteral("–");
    if (std::isinf(value))
        return value > 0 ? QStringLiteral("∞") : QStringLiteral("−∞");
    if (value == std::floor(value) && std::abs(value) < 1e9)
        return withMinusSign(QLocale().toString(qlonglong(value)));
    const double size = std::abs(value);
    if (size >= 1e9 || size < 1e-4)
        return withMinusSign(QLocale().toString(value, 'g', significant));
    return fixed(value, std::max(0, significant - 1 - int(std::floor(std::log10(size)))));
}

QString dataValue(double value)
{
    QString text = number(value);
    if (!text.contains(QLocale().decimalPoint()) || text.contains(QLocale().exponential(), Qt::CaseInsensitive))
        return text;
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(QLocale().decimalPoint()))
        text.chop(QLocale().decimalPoint().size());
    return text;
}

QString fixed(double value, int decimals)
{
    if (!std::isfinite(value))
        return number(value);
    const QString text = QLocale().toString(value, 'f', decimals);
    // “-0.0” says nothing that “0.0” does not.
    const bool isZero = std::none_of(text.begin(), text.end(), [](QChar c) { return c >= u'1' && c <= u'9'; });
    return isZero ? QLocale().toString(0.0, 'f', decimals) : withMinusSign(text);
}

QString count(std::int64_t value)
{
    return withMinusSign(QLocale().toString(qlonglong(value)));
}

QString percent(double share, int decimals)
{
    return QCoreApplication::translate("core", "%1 %").arg(fixed(share * 100, decimals));
}

QString pValue(double p)
{
    if (p < 0.001)
        return QCoreApplication::translate("core", "< %1").arg(QLocale().toString(0.001, 'f', 3));
    return fixed(p, 3);
}

QString time(TimeMs time)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(time);
    return QStringLiteral("%1 %2").arg(local.toString(QStringLiteral("yyyy-MM-dd HH:mm")),
                                       local.timeZoneAbbreviation());
}

QString duration(TimeMs milliseconds)
{
    const double seconds = double(milliseconds) / 1000;
    if (seconds < 120)
        return QCoreApplication::translate("core", "%1 s").arg(fixed(seconds, seconds < 10 ? 1 : 0));
    const auto whole = std::int64_t(seconds);
    return QCoreApplication::translate("core", "%1 min %2 s").arg(count(whole / 60), count(whole % 60));
}

QString bytes(std::int64_t count)
{
    return QLocale().formattedDataSize(count, 1, QLocale::DataSizeSIFormat);
}

QString shortDigest(const QString &digest)
{
    return digest.size() > 12 ? digest.left(12) + u'…' : digest;
}

QString Interval::range() const
{
    return hasBounds() ? QCoreApplication::translate("core", "%1 to %2").arg(lower, upper) : QString();
}

QString Interval::inWords() const
{
    return hasBounds() ? QCoreApplication::translate("core", "%1 (95 % interval %2 to %3)").arg(value, lower, upper)
                       : value;
}

int decimalsOf(const Estimate &estimate)
{
    const double half = (estimate.upper - estimate.lower) / 2;
    if (!std::isfinite(half) || half <= 0)
        return 0;
    const int power = int(std::floor(std::log10(half)));
    const int digits = half < 3 * std::pow(10.0, power) ? 2 : 1;
    return std::clamp(digits - 1 - power, 0, 8);
}

Interval interval(const Estimate &estimate)
{
    const double width = estimate.upper - estimate.lower;
    if (!std::isfinite(width))
        return {number(estimate.value), {}, {}};
    if (width <= 0)
        return {number(estimate.value), number(estimate.lower), number(estimate.upper)};
    return interval(estimate, decimalsOf(estimate));
}

Interval interval(const Estimate &estimate, int decimals)
{
    if (!std::isfinite(estimate.upper - estimate.lower))
        return {fixed(estimate.value, decimals), {}, {}};
    return {fixed(estimate.value, decimals), fixed(estimate.lower, decimals), fixed(estimate.upper, decimals)};
}

QString estimatorName(const QString &kind)
{
    if (kind == u"mean")
        return QCoreApplication::translate("core", "Mean of the training data");
    if (kind == u"majority")
        return QCoreApplication::translate("core", "Shares of the classes in the training data");
    if (kind == u"linear")
        return QCoreApplication::translate("core", "Linear regression (least squares)");
    if (kind == u"ridge")
        return QCoreApplication::translate("core", "Ridge regression");
    if (kind == u"lasso")
        return QCoreApplication::translate("core", "Lasso regression");
    if (kind == u"elastic_net")
        return QCoreApplication::translate("core", "Elastic net regression");
    if (kind == u"logistic")
        return QCoreApplication::translate("core", "Logistic regression");
    if (kind == u"naive_bayes")
        return QCoreApplication::translate("core", "Naive Bayes (Gaussian)");
    if (kind == u"knn")
        return QCoreApplication::translate("core", "Nearest neighbours");
    if (kind == u"random_forest")
        return QCoreApplication::translate("core", "Random forest");
    if (kind == u"xgboost")
        return QCoreApplication::translate("core", "Gradient-boosted trees (XGBoost)");
    if (kind == u"mlp")
        return QCoreApplication::translate("core", "Neural network (multilayer perceptron)");
    return kind;
}

} // namespace assay::report_format
