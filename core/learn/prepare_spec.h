#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <span>
#include <variant>

namespace assay
{

/// How columns become features, [prepare] of a specification. What a column is decides what it becomes unless a list
/// names it: numbers are imputed and scaled, words one-hot, dates their parts; free text is left out.
///
/// Everything is learned from known training values; an infinite number counts as missing. A number goes this way:
/// clip, impute, log or power, scale. Codes of `ordinal`, means of `target_encode`, parts of dates and products of
/// `interactions` are numbers too and are imputed and scaled as such. For estimators that take numbers as they are
/// (trees), a missing number stays missing and nothing is scaled unless `impute` or `scale` asks for it.
struct PrepareSpec {
    /// What a missing number takes: mean | median | most_frequent (the smallest of those) | zero, the first three of
    /// the training values after clip. A feature that is 1 where the column is missing is added if a training row is.
    /// Missing words are a category of their own, but with most_frequent they take the most frequent word (the first
    /// of those in order). Empty: mean, or none for trees.
    QString impute;
    /// standard (mean, standard deviation) | minmax (training range to 0 … 1) | robust (median, quartile distance) |
    /// none. A constant column is centred alone. Empty: standard, or none for trees.
    QString scale;
    QStringList oneHot; ///< columns of numbers or free text to treat as categories; words are anyway
    /// A category in fewer training rows than this shares one rare feature, as do values that training has not seen;
    /// without a rare feature those give zeros.
    std::int64_t rare = 1;
    /// The most features that the categories of a column become, the rare one included; the most frequent (the first in
    /// order of those alike) keep theirs.
    std::int64_t maxCategories = 200;
    /// Columns whose categories stay categories, which trees part into sets; `rare` and `max_categories` hold for them
    /// too. For xgboost and random_forest alone.
    QStringList categorical;
    /// Columns whose categories become one feature, their place from 0 in the order of numbers or letters; a value that
    /// training has not seen counts as missing.
    QStringList ordinal;
    /// Columns whose categories (missing is one) become the mean of the target there, one feature a class of more than
    /// two; training rows get means of the other folds' rows, so that none sees its own target; unseen: the overall
    /// mean. Folds are drawn by chance, the groups of a split by group whole.
    QStringList targetEncode;
    std::int64_t targetFolds = 5; ///< of target_encode, 2 to 100
    /// How many rows' worth the overall mean weighs in a category's; none: by the variance within the category and
    /// overall (empirical Bayes).
    std::optional<double> targetSmooth;
    /// Parts of dates and time stamps (UTC), of dateParts(). Empty: year, month, day, weekday, hour, as far as they
    /// vary in training rows.
    QStringList dates;
    bool cyclic = false;     ///< month, weekday, hour and minute become sine and cosine of their place in the round
    QStringList log;         ///< columns to take sign(x) log(1 + |x|) of
    QStringList power;       ///< columns to take Yeo and Johnson's power of, the exponent by maximum likelihood
    QStringList clip;        ///< columns to cut at the training quantiles clip_share and 1 - clip_share
    double clipShare = 0.01; ///< 0.0001 to 0.49
    /// Products of two columns of numbers, “temp * hum”, of their values before they are scaled.
    QStringList interactions;

    bool operator==(const PrepareSpec &) const = default;
};

/// A key of [prepare] and where its value is kept: what reading, writing and recording a specification share.
struct PrepareKey {
    using Member =
        std::variant<QString PrepareSpec::*, QStringList PrepareSpec::*, bool PrepareSpec::*, double PrepareSpec::*,
                     std::int64_t PrepareSpec::*, std::optional<double> PrepareSpec::*>;
    const char *name;
    Member member;
};

/// All keys, in the order they are written.
std::span<const PrepareKey> prepareKeys();
/// What can be taken of a date or a time stamp.
QStringList dateParts();
/// Refuses unknown words, numbers out of range, the target in a list, and a column in two lists that exclude each
/// other.
Result<> checkPrepare(const PrepareSpec &prepare, const QString &target);

} // namespace assay
