#include "core/learn/estimator.h"
#include "core/learn/preparation.h"
#include "core/learn/preparation_plan.h"
#include "core/learn/spec_checks.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace assay
{

/// Fits the steps of a plan one after another and keeps what training rows need beside them.
class PreparationFit final
{
public:
    PreparationFit(const TrainingSpec &spec, const Target &target, const std::vector<std::uint32_t> &rows,
                   const PreparationPlan &plan, const Progress &progress)
        : m_spec(spec),
          m_target(target),
          m_rows(rows),
          m_plan(plan),
          m_progress(progress)
    {
    }

    Result<Preparation> run(const Table &table)
    {
        m_made.m_ignored = m_plan.ignored;
        if (needsFolds()) {
            ASSAY_TRY(folds, drawTargetFolds(m_spec, table, m_target, m_rows));
            m_folds = std::move(folds);
        }
        for (const PlannedColumn &planned : m_plan.columns) {
            if (m_progress.isStopped())
                return trainingStopped();
            addColumn(planned);
        }
        for (const PlannedProduct &planned : m_plan.products) {
            if (m_progress.isStopped())
                return trainingStopped();
            addProduct(planned);
        }
        // What was begun before the stop may be half done.
        if (m_progress.isStopped())
            return trainingStopped();
        if (m_made.m_steps.empty())
            return refused(QCoreApplication::translate("core", "No column is left to learn from: in the training rows, "
                                                               "all are missing, or dates that never vary."));
        return m_made;
    }

    /// Gives encoded targets of training rows the means of the other folds.
    void leaveOwnFoldOut(FeatureMatrix &features) const
    {
        size_t first = 0;
        auto kept = m_training.begin();
        for (const FeatureStep &step : m_made.m_steps) {
            const size_t count = featureCountOf(step);
            if (std::holds_alternative<TargetStep>(step)) {
                using Rows = Eigen::Map<const FeatureMatrix>;
                features.middleCols(Eigen::Index(first), Eigen::Index(count)) =
                    Rows(kept->data(), features.rows(), Eigen::Index(count));
                ++kept;
            }
            first += count;
        }
    }

private:
    [[nodiscard]] bool needsFolds() const
    {
        return std::any_of(m_plan.columns.begin(), m_plan.columns.end(),
                           [](const PlannedColumn &planned) { return planned.treatment == Treatment::TargetMean; });
    }

    /// The input's place, which it takes only once a step needs it.
    size_t placeOf(const Column &column) const { return m_places.value(column.name, m_made.m_inputs.size()); }

    void keepInput(const Column &column)
    {
        if (m_places.contains(column.name))
            return;
        m_places.insert(column.name, m_made.m_inputs.size());
        m_made.m_inputs.push_back({column.name, column.type});
    }

    template <typename Step>
    bool add(std::optional<Step> step, const Column &column)
    {
        if (!step)
            return false;
        keepInput(column);
        m_made.m_steps.emplace_back(std::move(*step));
        return true;
    }

    bool addTarget(std::optional<FittedTargetStep> fitted, const Column &column)
    {
        if (!fitted)
            return false;
        m_training.push_back(std::move(fitted->trainingFeatures));
        return add(std::optional(std::move(fitted->step)), column);
    }

    void addColumn(const PlannedColumn &planned)
    {
        const Column &column = *planned.column;
        const size_t input = placeOf(column);
        const PrepareSpec &prepare = m_spec.prepare;
        bool isAdded = false;
        switch (planned.treatment) {
        case Treatment::Number:
            isAdded = add(NumberStep::fit(input, column, m_rows, planned.number, m_progress), column);
            break;
        case Treatment::OneHot:
            isAdded = add(OneHotStep::fit(input, column, m_rows, m_plan.oneHot), column);
            break;
        case Treatment::Category:
            isAdded = add(CategoryStep::fit(input, column, m_rows, m_plan.oneHot), column);
            break;
        case Treatment::Ordinal:
            isAdded = add(OrdinalStep::fit(input, column, m_rows, m_plan.made, m_progress), column);
            break;
        case Treatment::TargetMean:
            isAdded = addTarget(TargetStep::fit(input, column, m_rows, m_target, m_folds, prepare.targetSmooth,
                                                m_plan.made, m_progress),
                                column);
            break;
        case Treatment::DateParts:
            isAdded = add(DateStep::fit(input, column, m_rows, prepare.dates, prepare.cyclic, m_plan.made, m_progress),
                          column);
            break;
        }
        if (!isAdded)
            m_made.m_ignored.append(column.name);
    }

    void addProduct(const PlannedProduct &planned)
    {
        // Both inputs have steps of their own already, unless training rows never have a value of one.
        if (!m_places.contains(planned.first->name) || !m_places.contains(planned.second->name))
            return;
        auto step =
            ProductStep::fit(placeOf(*planned.first), *planned.first, planned.firstNumber, placeOf(*planned.second),
                             *planned.second, planned.secondNumber, m_rows, m_plan.made, m_progress);
        if (step)
            m_made.m_steps.emplace_back(*step);
    }

    const TrainingSpec &m_spec;
    const Target &m_target;
    const std::vector<std::uint32_t> &m_rows;
    const PreparationPlan &m_plan;
    const Progress &m_progress;
    TargetFolds m_folds;
    Preparation m_made;
    QHash<QString, size_t> m_places;
    std::vector<std::vector<double>> m_training; ///< of each TargetStep
};

Result<Preparation> Preparation::fit(const TrainingSpec &spec, const Table &table, const Target &target,
                                     const std::vector<std::uint32_t> &rows, bool keepsNumbers,
                                     const Progress &progress)
{
    ASSAY_TRY(plan, planPreparation(spec, table, keepsNumbers));
    return PreparationFit(spec, target, rows, plan, progress).run(table);
}

Result<PreparedTraining> Preparation::fitTransform(const TrainingSpec &spec, const Table &table, const Target &target,
                                                   const std::vector<std::uint32_t> &rows, bool keepsNumbers,
                                                   const Progress &progress)
{
    ASSAY_TRY(plan, planPreparation(spec, table, keepsNumbers));
    PreparationFit fit(spec, target, rows, plan, progress);
    ASSAY_TRY(preparation, fit.run(table));
    ASSAY_TRY(features, preparation.transform(table, rows, progress));
    fit.leaveOwnFoldOut(features);
    return PreparedTraining{std::move(preparation), std::move(features)};
}

Result<std::vector<ModelInput>> Preparation::plannedInputs(const TrainingSpec &spec, const Table &table,
                                                           bool keepsNumbers)
{
    ASSAY_TRY(plan, planPreparation(spec, table, keepsNumbers));
    std::vector<ModelInput> inputs;
    QSet<QString> kept;
    const auto keep = [&](const Column &column) {
        if (!kept.contains(column.name))
            inputs.push_back({column.name, column.type});
        kept.insert(column.name);
    };
    for (const PlannedColumn &planned : plan.columns)
        keep(*planned.column);
    for (const PlannedProduct &planned : plan.products) {
        keep(*planned.first);
        keep(*planned.second);
    }
    return inputs;
}

} // namespace assay
