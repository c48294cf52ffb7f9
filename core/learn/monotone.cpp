#include "core/learn/monotone.h"

#include "core/learn/spec_checks.h"

#include <QCoreApplication>

#include <algorithm>

namespace assay
{

Result<std::vector<int>> monotoneDirections(const TrainingSpec &spec, const std::vector<ModelInput> &inputs)
{
    std::vector<int> directions(inputs.size(), 0);
    for (const auto &[parameter, direction] : {std::pair{"monotone_increasing", 1}, {"monotone_decreasing", -1}}) {
        const QString key = QLatin1String(parameter);
        const auto given = spec.estimator.parameters.constFind(key);
        const auto *names = given == spec.estimator.parameters.cend() ? nullptr : std::get_if<QStringList>(&*given);
        for (const QString &name : names ? *names : QStringList()) {
            const auto input =
                std::find_if(inputs.begin(), inputs.end(), [&](const ModelInput &i) { return i.name == name; });
            if (input == inputs.end() || input->type == ColumnType::Category || spec.prepare.categorical.contains(name))
                return refused(QCoreApplication::translate("core",
                                                           "“estimator.%1” names “%2”, which is no column of numbers "
                                                           "that the model learns from. Name such columns only.")
                                   .arg(key, name));
            int &place = directions[size_t(input - inputs.begin())];
            if (place == -direction)
                return refused(QCoreApplication::translate("core",
                                                           "“%1” stands in “estimator.monotone_increasing” and in "
                                                           "“estimator.monotone_decreasing”; take it out of one.")
                                   .arg(name));
            place = direction;
        }
    }
    return directions;
}

} // namespace assay
