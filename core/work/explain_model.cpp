#include "core/work/explain_model.h"

#include "core/data/dataset_store.h"
#include "core/data/schema_store.h"
#include "core/learn/explained_rows.h"
#include "core/learn/losses.h"
#include "core/learn/row_losses.h"
#include "core/runs/evaluation_store.h"
#include "core/runs/training_run.h"
#include "core/work/model_subject.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace assay
{

namespace
{

constexpr int resamples = 200;

/// One stretch of the whole work.
class Stretch final : public Progress
{
public:
    Stretch(Progress &whole, double begin, double end) : m_whole(whole), m_begin(begin), m_end(end) {}
    bool report(double fraction, const QString &what) override
    {
        return m_whole.report(m_begin + (m_end - m_begin) * std::clamp(fraction, 0.0, 1.0), what);
    }
    [[nodiscard]] bool isStopped() const override { return m_whole.isStopped(); }

private:
    Progress &m_whole;
    double m_begin;
    double m_end;
};

/// All that explaining needs, read once.
struct Material {
    ModelSubject subject;
    QString data;
    QString part;
    std::shared_ptr<const TrainedModel> model;
    std::shared_ptr<const Table> table;
    PredictionRows rows;
    QStringList sensitive; ///< columns that the schema says are
};

struct Records {
    ModelSubject subject;
    DatasetVersion data;
    std::optional<Evaluation> holdout;
    QStringList sensitive;
};

Error hasNoModel(const Run &run)
{
    return Error{ErrorCode::Refused, QCoreApplication::translate("core", "The run “%1” has no model; only finished "
                                                                         "runs can be explained.")
                                         .arg(run.name)};
}

Result<QStringList> sensitiveColumns(Connection &connection, const QString &name)
{
    const auto schema = schema_store::find(connection, {name, 0});
    if (!schema)
        return schema.error().code == ErrorCode::NotFound ? Result<QStringList>(QStringList()) : schema.error();
    QStringList sensitive;
    for (const SchemaColumn &column : schema->columns) {
        if (column.role == ColumnRole::Sensitive)
            sensitive.append(column.name);
    }
    return sensitive;
}

Result<Records> readRecords(Connection &connection, const QString &runOrModel, const std::optional<VersionedName> &data)
{
    ASSAY_TRY(subject, findModelSubject(connection, runOrModel));
    if (subject.run.modelObject.isEmpty())
        return hasNoModel(subject.run);
    Records records{subject, {}, std::nullopt, {}};
    VersionedName name;
    if (data) {
        name = *data;
    } else {
        ASSAY_TRY(holdout, evaluation_store::holdout(connection, subject.run.id));
        if (!holdout)
            return Error{ErrorCode::Refused,
                         QCoreApplication::translate("core", "The run “%1” kept no holdout predictions. Name data to "
                                                             "explain it with.")
                             .arg(subject.run.name)};
        records.holdout = holdout;
        ASSAY_TRY(parsed, VersionedName::parse(holdout->data));
        name = parsed;
    }
    ASSAY_TRY(version, dataset_store::find(connection, name));
    records.data = version;
    ASSAY_TRY(sensitive, sensitiveColumns(connection, version.name));
    records.sensitive = sensitive;
    return records;
}

Result<Material> readMaterial(Project &project, const QString &runOrModel, const ExplainOptions &options,
                              Progress &progress)
{
    ASSAY_TRY(records,
              project.read([&](Connection &connection) { return readRecords(connection, runOrModel, options.data); }));
    ASSAY_TRY(file, project.objects().get(records.subject.run.modelObject));
    ASSAY_TRY(model, TrainedModel::load(file));
    ASSAY_TRY(table, dataset_store::loadTable(project, records.data, progress));
    const QString data = records.data.reference();
    auto rows = records.holdout ? evaluation_store::loadPredictions(project.objects(), records.holdout->predictions)
                                : predictKnownRows(*model, *table, data, progress);
    if (!rows)
        return rows.error();
    return Material{records.subject,
                    data,
                    records.holdout ? QStringLiteral("holdout") : QStringLiteral("all"),
                    model,
                    table,
                    std::move(*rows),
                    records.sensitive};
}

std::uint64_t seedOf(const Material &material)
{
    return std::uint64_t(material.subject.run.seed);
}

Result<> measureImportance(const Material &material, const ExplainOptions &options, Explanation &made,
                           Progress &progress)
{
    const std::vector<std::uint32_t> places =
        sampledPlaces(material.rows.rows.size(), options.importanceRows, seedOf(material));
    std::vector<std::uint32_t> rows;
    std::vector<double> truth;
    std::vector<double> prediction;
    for (const std::uint32_t place : places) {
        rows.push_back(material.rows.rows[place]);
        truth.push_back(material.rows.truth[place]);
        const auto said = material.rows.scored().row(place);
        prediction.insert(prediction.end(), said.begin(), said.end());
    }
    made.importanceRows = std::int64_t(rows.size());
    made.importanceLoss = QLatin1String(curveLossName(made.task));
    made.loss = curveLoss(made.task, truth, prediction, material.rows.outputs());
    ASSAY_TRY(importance, permutationImportance(*material.model, *material.table, rows, truth,
                                                {seedOf(material), options.shuffles, 0}, progress));
    made.importance = std::move(importance);
    return Done{};
}

Result<> seeDependence(const Material &material, const ExplainOptions &options, Explanation &made, Progress &progress)
{
    const size_t most = std::min(options.dependences, made.importance.size());
    DependenceOptions how;
    how.seed = seedOf(material);
    for (size_t i = 0; i < most; ++i) {
        Stretch stretch(progress, double(i) / double(most), double(i + 1) / double(most));
        auto dependence = partialDependence(*material.model, *material.table, material.rows.rows,
                                            made.importance[i].input, how, stretch);
        if (dependence)
            made.dependence.push_back(std::move(*dependence));
        else if (dependence.error().code == ErrorCode::Invalid)
            made.notes.append(dependence.error().text);
        else
            return dependence.error();
    }
    return Done{};
}

Result<> addContributions(const Material &material, const ExplainOptions &options, Explanation &made,
                          Progress &progress)
{
    std::vector<std::uint32_t> rows;
    for (const std::uint32_t place : sampledPlaces(material.rows.rows.size(), options.shapleyRows, seedOf(material)))
        rows.push_back(material.rows.rows[place]);
    if (!progress.report(0, QCoreApplication::translate("core", "Adding up what each input contributes")))
        return explanationStopped();
    const auto contributions = shapleyValues(*material.model, *material.table, rows, progress);
    if (!contributions) {
        if (contributions.error().code != ErrorCode::Refused)
            return contributions.error();
        made.noContributions = contributions.error().text;
        return Done{};
    }
    made.shapleyRows = std::int64_t(rows.size());
    made.contributions = meanContributions(*material.model, *contributions);
    return Done{};
}

/// Inputs, and what was named to look at: not the target, nor keys, which part rows without telling anything.
QStringList slicedColumns(const Material &material, const QStringList &groups)
{
    QStringList columns;
    for (const Column &column : material.table->columns) {
        const auto &inputs = material.model->inputs();
        const bool isInput = std::any_of(inputs.begin(), inputs.end(),
                                         [&](const ModelInput &input) { return input.name == column.name; });
        if (isInput || groups.contains(column.name) || material.model->specification().slices.contains(column.name))
            columns.append(column.name);
    }
    return columns;
}

Result<> findSlices(const Material &material, const QStringList &groups, Explanation &made, Progress &progress)
{
    made.sliceLoss = made.task == LearningTask::Regression ? QStringLiteral("mae") : QStringLiteral("log_loss");
    SliceSearch search;
    search.columns = slicedColumns(material, groups);
    if (search.columns.isEmpty())
        return Done{};
    const std::vector<double> losses = *rowLosses(made.sliceLoss, material.rows.scored());
    ASSAY_TRY(found, worstSlices(*material.table, material.rows.rows, losses, search, progress));
    made.slices = std::move(found);
    return Done{};
}

Result<> measureDeclared(const Material &material, Explanation &made, const Progress &progress)
{
    for (const QString &column : material.model->specification().slices) {
        if (!material.table->find(column)) {
            made.notes.append(QCoreApplication::translate("core", "%1 has no column “%2”, which the specification "
                                                                  "names in “slices”.")
                                  .arg(material.data, column));
            continue;
        }
        ASSAY_TRY(parts, metricsBySlice(*material.table, material.rows.rows, material.rows.scored(), column,
                                        seedOf(material), resamples, progress));
        made.declared.push_back({column, std::move(parts)});
    }
    return Done{};
}

Result<> compareGroups(const Material &material, const QStringList &groups, Explanation &made, const Progress &progress)
{
    for (const QString &column : groups) {
        ASSAY_TRY(fairness,
                  groupFairness(*material.table, material.rows.rows, material.rows.scored(), column, {}, progress));
        made.fairness.push_back(std::move(fairness));
    }
    return Done{};
}

/// The sensitive columns that the data have, and those that were named, each once.
QStringList groupColumns(const Material &material, const ExplainOptions &options)
{
    QStringList columns;
    for (const QString &column : material.sensitive) {
        if (material.table->find(column))
            columns.append(column);
    }
    for (const QString &column : options.groups) {
        if (!columns.contains(column))
            columns.append(column);
    }
    return columns;
}

} // namespace

const PartialDependence *Explanation::dependenceOn(const QString &input) const
{
    const auto found = std::find_if(dependence.begin(), dependence.end(),
                                    [&](const PartialDependence &one) { return one.input == input; });
    return found == dependence.end() ? nullptr : &*found;
}

Result<Explanation> explainModel(Project &project, const QString &runOrModel, const ExplainOptions &options,
                                 Progress &progress)
{
    Stretch reading(progress, 0, 0.1);
    ASSAY_TRY(material, readMaterial(project, runOrModel, options, reading));
    const QStringList groups = groupColumns(material, options);
    const bool isModelVersion = material.subject.name.contains(u'@');
    Explanation made;
    made.subject = isModelVersion ? material.subject.name : material.subject.run.name;
    made.run = material.subject.run.id;
    made.data = material.data;
    made.part = material.part;
    made.task = material.model->task();
    made.classes = material.model->classes();
    made.rows = std::int64_t(material.rows.rows.size());
    // What is refused soonest comes first.
    ASSAY_CHECK(compareGroups(material, groups, made, progress));
    Stretch shuffling(progress, 0.1, 0.5);
    ASSAY_CHECK(measureImportance(material, options, made, shuffling));
    Stretch depending(progress, 0.5, 0.7);
    ASSAY_CHECK(seeDependence(material, options, made, depending));
    Stretch adding(progress, 0.7, 0.8);
    ASSAY_CHECK(addContributions(material, options, made, adding));
    Stretch searching(progress, 0.8, 1);
    ASSAY_CHECK(findSlices(material, groups, made, searching));
    ASSAY_CHECK(measureDeclared(material, made, progress));
    return made;
}

} // namespace assay
