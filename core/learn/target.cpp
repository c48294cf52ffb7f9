#include "core/learn/target.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace assay
{

namespace
{

constexpr size_t fewestRows = 10;
constexpr qsizetype mostClasses = 1000;

Error refuse(const QString &text)
{
    return Error{ErrorCode::Invalid, text};
}

/// Every value that the column has, in order: numbers by size, words by letters. Stops past `mostClasses`.
QStringList classesOf(const Column &column)
{
    QStringList classes;
    if (column.isWords()) {
        std::set<std::int32_t> seen;
        for (const std::int32_t code : column.codes) {
            if (code >= 0 && qsizetype(seen.size()) <= mostClasses)
                seen.insert(code);
        }
        for (const std::int32_t code : seen)
            classes.append(column.words.at(code));
        std::sort(classes.begin(), classes.end());
        return classes;
    }
    std::map<double, size_t> seen;
    for (size_t row = 0; row < column.numbers.size(); ++row) {
        if (std::isfinite(column.numbers[row]) && qsizetype(seen.size()) <= mostClasses)
            seen.emplace(column.numbers[row], row);
    }
    for (const auto &[value, row] : seen)
        classes.append(column.text(row));
    return classes;
}

Result<> checkKind(const TrainingSpec &spec, LearningTask task, const Column &column)
{
    const bool isAmount = column.type == ColumnType::Integer || column.type == ColumnType::Real;
    if (task == LearningTask::Regression && !isAmount)
        return refuse(QCoreApplication::translate("core",
                                                  "The target “%1” is %2; regression needs numbers. Choose another "
                                                  "target, or the task binary or multiclass.")
                          .arg(spec.target, columnTypeName(column.type)));
    const bool isKinds = isAmount || column.type == ColumnType::Boolean || column.type == ColumnType::Category;
    if (task != LearningTask::Regression && !isKinds)
        return refuse(
            QCoreApplication::translate("core", "The target “%1” is %2; classes need booleans, categories or numbers. "
                                                "Choose another target.")
                .arg(spec.target, columnTypeName(column.type)));
    return Done{};
}

Result<> checkClasses(const TrainingSpec &spec, LearningTask task, const QStringList &classes)
{
    if (classes.size() > mostClasses)
        return refuse(QCoreApplication::translate("core", "The target “%1” has more than %2 classes. Choose another "
                                                          "target, or the task regression.")
                          .arg(spec.target)
                          .arg(mostClasses));
    if (task == LearningTask::Binary && classes.size() > 2)
        return refuse(QCoreApplication::translate("core", "The target “%1” has %2 classes; binary needs two. Choose "
                                                          "the task multiclass or another target.")
                          .arg(spec.target)
                          .arg(classes.size()));
    if (!spec.positive.isEmpty() && !classes.contains(spec.positive))
        return refuse(QCoreApplication::translate("core", "“positive” is “%1” in the specification, which no row has; "
                                                          "the classes of “%2” are %3.")
                          .arg(spec.positive, spec.target, classes.join(QStringLiteral(", "))));
    return Done{};
}

} // namespace

Result<Target> readTarget(const TrainingSpec &spec, const Table &table)
{
    const Column *column = table.find(spec.target);
    if (!column)
        return refuse(QCoreApplication::translate("core", "The target “%1” is not a column of %2. Its columns are %3.")
                          .arg(spec.target, spec.data, table.columnNames().join(QStringLiteral(", "))));
    Target target;
    target.task = taskFromName(spec.task).value_or(LearningTask::Regression);
    ASSAY_CHECK(checkKind(spec, target.task, *column));
    if (target.task != LearningTask::Regression) {
        target.classes = classesOf(*column);
        ASSAY_CHECK(checkClasses(spec, target.task, target.classes));
        if (target.task == LearningTask::Binary && target.classes.size() == 2 &&
            spec.positive == target.classes.front())
            std::swap(target.classes[0], target.classes[1]);
    }
    target.values = targetValues(*column, target.classes);
    bool varies = false;
    for (std::uint32_t row = 0; row < std::uint32_t(table.rowCount); ++row) {
        if (!std::isfinite(target.values[row])) {
            target.values[row] = std::nan("");
            continue;
        }
        target.rows.push_back(row);
        varies = varies || target.values[row] != target.values[target.rows.front()];
    }
    if (target.rows.empty())
        return refuse(
            QCoreApplication::translate("core", "The target “%1” is missing in every row. Choose another target.")
                .arg(spec.target));
    if (!varies)
        return refuse(QCoreApplication::translate("core", "The target “%1” is %2 in every row, so there is nothing to "
                                                          "learn. Choose another target.")
                          .arg(spec.target, column->text(target.rows.front())));
    if (target.rows.size() < fewestRows)
        return refuse(
            QCoreApplication::translate("core", "Only %1 rows have the target “%2”; training needs at least %3.")
                .arg(target.rows.size())
                .arg(spec.target)
                .arg(fewestRows));
    return target;
}

std::vector<double> targetValues(const Column &column, const QStringList &classes)
{
    if (classes.isEmpty())
        return column.numbers;
    QHash<QString, double> places;
    for (qsizetype i = 0; i < classes.size(); ++i)
        places.insert(classes[i], double(i));
    const double unknown = std::nan("");
    std::vector<double> values;
    if (column.isWords()) {
        std::vector<double> byCode;
        for (qsizetype i = 0; i < column.words.size(); ++i)
            byCode.push_back(places.value(column.words.at(i), unknown));
        values.reserve(column.codes.size());
        for (const std::int32_t code : column.codes)
            values.push_back(code < 0 ? unknown : byCode[size_t(code)]);
        return values;
    }
    // Few numbers repeat often, so each is turned into text once.
    std::map<double, double> known;
    values.reserve(column.numbers.size());
    for (size_t row = 0; row < column.numbers.size(); ++row) {
        const double number = column.numbers[row];
        if (!std::isfinite(number)) {
            values.push_back(unknown);
            continue;
        }
        const auto found = known.find(number);
        values.push_back(found != known.end()
                             ? found->second
                             : known.emplace(number, places.value(column.text(row), unknown)).first->second);
    }
    return values;
}

} // namespace assay
