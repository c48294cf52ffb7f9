#include "core/work/explanation_text.h"

#include "core/learn/metric_titles.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace assay
{

namespace
{

QString number(double value, const QLocale &locale)
{
    if (std::isnan(value))
        return QStringLiteral("–");
    return std::abs(value) >= 1000 ? locale.toString(value, 'f', 0) : locale.toString(value, 'g', 3);
}

/// Two significant digits; “below 0.001” where there is nothing more to say.
QString pText(double p, const QLocale &locale)
{
    if (p < 0.001)
        return QCoreApplication::translate("core", "p below %1").arg(locale.toString(0.001, 'g', 1));
    return QCoreApplication::translate("core", "p = %1").arg(locale.toString(p, 'g', 2));
}

/// A share in points of a hundred.
QString points(double share, const QLocale &locale)
{
    return locale.toString(100 * share, 'f', 1);
}

QString meanErrorSentence(const GroupDifference &difference, const QLocale &locale)
{
    const Estimate &by = difference.difference;
    return QCoreApplication::translate("core", "Predictions for “%1” lie %2 above those for “%3”, compared with the "
                                               "truth (95 % interval %4 to %5, %6).")
        .arg(difference.group, number(by.value, locale), difference.other, number(by.lower, locale),
             number(by.upper, locale), pText(difference.correctedP, locale));
}

} // namespace

QString measureTitle(const QString &measure)
{
    if (measure == u"positive_rate")
        return QCoreApplication::translate("core", "Positive rate");
    if (measure == u"true_positive_rate")
        return QCoreApplication::translate("core", "True positive rate");
    if (measure == u"false_positive_rate")
        return QCoreApplication::translate("core", "False positive rate");
    if (measure == u"mean_error")
        return QCoreApplication::translate("core", "Mean error");
    return metricShortTitle(measure);
}

QString importanceSentence(const Explanation &explanation, const QLocale &locale)
{
    if (explanation.importance.empty())
        return QCoreApplication::translate("core", "The model looks at no input.");
    const InputImportance &first = explanation.importance.front();
    const auto silent = std::count_if(explanation.importance.begin(), explanation.importance.end(),
                                      [](const InputImportance &one) { return !(one.growth.lower > 0); });
    if (silent == std::ptrdiff_t(explanation.importance.size()))
        return QCoreApplication::translate("core", "On these rows no input is shown to matter.");
    QString text = QCoreApplication::translate("core", "“%1” matters most: shuffled, it raises %2 from %3 by %4.")
                       .arg(first.input, metricShortTitle(explanation.importanceLoss), number(explanation.loss, locale),
                            number(first.growth.value, locale));
    if (silent > 0)
        text +=
            u' ' + QCoreApplication::translate("core", "%n input(s) are not shown to matter.", nullptr, int(silent));
    return text;
}

QString sliceSentence(const Explanation &explanation, const Slice &slice, const QLocale &locale)
{
    return QCoreApplication::translate("core", "Where %1, %2 is %3 on %4 rows and %5 elsewhere (%6).")
        .arg(slice.text(), metricShortTitle(explanation.sliceLoss), number(slice.loss, locale),
             locale.toString(qlonglong(slice.rows)), number(slice.restLoss, locale), pText(slice.correctedP, locale));
}

QString differenceSentence(const GroupDifference &difference, const QLocale &locale)
{
    if (difference.measure == u"mean_error")
        return meanErrorSentence(difference, locale);
    // The larger first, so that the sentence needs no sign.
    const bool isTurned = difference.difference.value < 0;
    const Estimate &by = difference.difference;
    const double lower = isTurned ? -by.upper : by.lower;
    const double upper = isTurned ? -by.lower : by.upper;
    return QCoreApplication::translate("core", "%1 of “%2” is %3 points above that of “%4” (95 % interval %5 to %6, "
                                               "%7).")
        .arg(measureTitle(difference.measure), isTurned ? difference.other : difference.group,
             points(std::abs(by.value), locale), isTurned ? difference.group : difference.other, points(lower, locale),
             points(upper, locale), pText(difference.correctedP, locale));
}

QString fairnessSentence(const GroupFairness &fairness, const QLocale &locale)
{
    const auto compared = std::count_if(fairness.groups.begin(), fairness.groups.end(),
                                        [](const GroupMeasures &group) { return group.isCompared; });
    if (compared < 2)
        return QCoreApplication::translate("core", "“%1” has fewer than two groups of 30 rows or more, so nothing is "
                                                   "compared.")
            .arg(fairness.column);
    const std::vector<GroupDifference> found = fairness.found();
    if (found.empty())
        return QCoreApplication::translate("core", "No difference between the groups of “%1” is larger than chance "
                                                   "explains.")
            .arg(fairness.column);
    const auto largest = std::max_element(found.begin(), found.end(), [](const auto &a, const auto &b) {
        return std::abs(a.difference.value) < std::abs(b.difference.value);
    });
    return QCoreApplication::translate("core",
                                       "%n difference(s) between the groups of “%1” are larger than chance "
                                       "explains.",
                                       nullptr, int(found.size()))
               .arg(fairness.column) +
           u' ' + differenceSentence(*largest, locale);
}

} // namespace assay
