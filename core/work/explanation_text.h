#pragma once

#include "core/work/explain_model.h"

#include <QLocale>

namespace assay
{

/// What an explanation says in whole sentences, numbers as `locale` has them.

/// Which input matters most, and how many show nothing.
QString importanceSentence(const Explanation &explanation, const QLocale &locale);
/// “weather is rain and hour is 7 to 9”: mean absolute error 81 on 320 rows, 44 elsewhere (p = 0.001).
QString sliceSentence(const Explanation &explanation, const Slice &slice, const QLocale &locale);
/// How two groups differ in a measure, with interval and corrected p.
QString differenceSentence(const GroupDifference &difference, const QLocale &locale);
/// What all comparisons of a column come to.
QString fairnessSentence(const GroupFairness &fairness, const QLocale &locale);
/// A measure of groups for people: “positive rate”.
QString measureTitle(const QString &measure);

} // namespace assay
