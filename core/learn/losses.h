#pragma once

#include "core/learn/learning_task.h"

#include <span>

namespace assay
{

/// -mean(log(probability of the row's class)), probabilities kept 2.2e-16 from 0 and 1 (as scikit-learn does). `truth`
/// (n) holds places of classes; `prediction` is n × outputs, row by row: with one output the probability of the second
/// of two classes, else one a class.
double logLoss(std::span<const double> truth, std::span<const double> prediction, size_t outputs);

/// The place of the class that a row of outputs (see logLoss) finds likeliest; the first of equals, and of two classes
/// the second from a half on.
size_t likeliestClass(std::span<const double> row);

/// What a curve of training shows: rmse for an amount, log_loss for classes.
const char *curveLossName(LearningTask task);
double curveLoss(LearningTask task, std::span<const double> truth, std::span<const double> prediction, size_t outputs);

} // namespace assay
