#pragma once

#include "core/data/row_rule_tree.h"

#include <cstdint>

/// The operations of row rules on blocks of rows. Missing and unknown are NaN, truths 1 and 0. Inputs hold `count`
/// values each; `out` may be one of them. Pure; any thread.
namespace assay::row_rule_kernels
{

/// Numbers are equal when they are the same, or when not both are whole and they differ by at most 1e-12 of the larger
/// size, so that 0.1 + 0.2 = 0.3. False when either is NaN.
bool nearlyEqual(double a, double b);

/// out = values[code + 1]; code -1 is missing.
void loadWords(const std::int32_t *codes, const double *values, double *out, size_t count);
/// 1 where a is one of `constants`; NaN where it is NaN.
void isIn(const double *a, const std::vector<double> &constants, bool isExact, double *out, size_t count);
/// Negate, Absolute, Not and IsNull.
void runOne(RuleNode::Kind kind, const double *a, double *out, size_t count);
/// Arithmetic (a division by zero is unknown), Least, Greatest, comparisons, And and Or. `isExact` is for comparisons.
void runTwo(RuleNode::Kind kind, bool isExact, const double *a, const double *b, double *out, size_t count);

} // namespace assay::row_rule_kernels
