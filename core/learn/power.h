#pragma once

#include <optional>

namespace assay
{

// What a test of two models can see, by the normal approximation.

/// The probability that a two-sided test at `level` finds a difference of that size measured with that standard error.
double zTestPower(double difference, double error, double level = 0.05);

/// The same of McNemar's test for a difference in accuracy on so many rows, of which the share `discordant` is right in
/// one model only (Connor 1987).
double mcNemarPower(double difference, double discordant, double rows, double level = 0.05);

/// How many rows more than `rows` it takes to find the difference with 80 % power at `level`, if it is as large as
/// measured and the error shrinks with the root of the rows; 0 when there are enough. Nothing when the difference is 0,
/// the error unknown, or the number beyond a thousand million.
std::optional<double> moreRowsNeeded(double difference, double error, double rows, double level = 0.05);

} // namespace assay
