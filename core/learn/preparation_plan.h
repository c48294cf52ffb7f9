#pragma once

#include "core/base/result.h"
#include "core/data/table.h"
#include "core/learn/feature_steps/number_path.h"
#include "core/learn/feature_steps/one_hot_step.h"
#include "core/learn/training_spec.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace assay
{

/// What a column becomes.
enum class Treatment { Number, OneHot, Category, Ordinal, TargetMean, DateParts };

struct PlannedColumn {
    const Column *column = nullptr;
    Treatment treatment = Treatment::Number;
    NumberChoice number; ///< of Number
};

struct PlannedProduct {
    const Column *first = nullptr;
    const Column *second = nullptr;
    NumberChoice firstNumber, secondNumber; ///< without scale
};

/// What is to be fitted, decided before a value is looked at. Points into the table.
struct PreparationPlan {
    std::vector<PlannedColumn> columns; ///< in the table's order
    std::vector<PlannedProduct> products;
    NumberChoice made; ///< of numbers that steps make: codes, means, parts of dates, products
    OneHotChoice oneHot;
    QStringList ignored; ///< free text that no list names
};

/// Columns by name, the first of each: a table looks for them one after another, which many columns would feel.
QHash<QString, const Column *> columnsByName(const Table &table);

/// Refuses lists that name columns which do not exist or are not what they must be, and a table without any feature.
Result<PreparationPlan> planPreparation(const TrainingSpec &spec, const Table &table, bool keepsNumbers);

} // namespace assay
