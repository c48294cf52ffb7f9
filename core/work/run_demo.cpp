#include "core/work/run_demo.h"

#include "core/data/dataset.h"
#include "core/runs/compare/run_comparison.h"
#include "core/work/import_data.h"
#include "core/work/infer_schema.h"
#include "core/work/manage_people.h"
#include "core/work/promote_model.h"
#include "core/work/train_model.h"

#include <QCoreApplication>
#include <QDir>

#include <future>
#include <mutex>

namespace assay
{

namespace
{

constexpr double stepCount = 11;

/// The demo's steps as one progress; several trainings may report at once.
class DemoProgress final : public Progress
{
public:
    explicit DemoProgress(Progress &whole) : m_whole(whole) {}

    /// Begins the next step; false when work must stop.
    bool begin(const QString &what)
    {
        const std::lock_guard guard(m_mutex);
        m_what = what;
        return m_whole.report(m_step++ / stepCount, what);
    }

    bool report(double fraction, const QString &) override
    {
        const std::lock_guard guard(m_mutex);
        return m_whole.report((m_step - 1 + std::clamp(fraction, 0.0, 1.0)) / stepCount, m_what);
    }
    [[nodiscard]] bool isStopped() const override { return m_whole.isStopped(); }

private:
    Progress &m_whole;
    std::mutex m_mutex;
    QString m_what;
    double m_step = 0;
};

Error stopped()
{
    return Error{ErrorCode::Cancelled, QCoreApplication::translate("core", "The demo was stopped.")};
}

/// The people of the demo and what they have so far.
struct Demo {
    std::shared_ptr<Project> project;
    Person scientist{QStringLiteral("Ada Moreau"), QStringLiteral("data scientist"), 0};
    Person lead;
    QString dataFolder;
};

Result<DatasetVersion> importYear(const Demo &demo, const QString &file, const QString &note, Progress &progress)
{
    ImportRequest request;
    request.name = QStringLiteral("bikes");
    request.file = QDir(demo.dataFolder).filePath(file);
    request.target = QStringLiteral("cnt");
    request.note = note;
    return importData(*demo.project, demo.scientist, request, progress);
}

std::vector<TrainingSpec> trainingSpecs(TrainingSpec base)
{
    base.experiment = QStringLiteral("bike demand");
    base.seed = 7;
    base.split.kind = QStringLiteral("time");
    base.split.test = 0.2;
    std::vector<TrainingSpec> specs(4, base);
    specs[0].name = QCoreApplication::translate("core", "mean of the training data");
    specs[0].estimator = {QStringLiteral("mean"), {}};
    specs[1].name = QCoreApplication::translate("core", "ridge");
    specs[1].estimator = {QStringLiteral("ridge"), {{QStringLiteral("alpha"), 1.0}}};
    specs[2].name = QCoreApplication::translate("core", "xgboost depth 6");
    specs[2].estimator = {QStringLiteral("xgboost"),
                          {{QStringLiteral("max_depth"), std::int64_t(6)},
                           {QStringLiteral("learning_rate"), 0.1},
                           {QStringLiteral("n_estimators"), std::int64_t(300)}}};
    specs[3].name = QCoreApplication::translate("core", "small neural network");
    specs[3].estimator = {QStringLiteral("mlp"),
                          {{QStringLiteral("hidden_layer_sizes"), std::vector<std::int64_t>{64, 32}}}};
    return specs;
}

/// Trains the quick ones in turn and the slow ones side by side. Each is deterministic by itself, so their order in
/// time changes nothing.
Result<QList<Run>> trainAll(const Demo &demo, const std::vector<TrainingSpec> &specs, DemoProgress &progress)
{
    const auto trainOne = [&](const TrainingSpec &spec) {
        return trainModel(*demo.project, demo.scientist, spec, progress);
    };
    QList<Run> runs;
    if (!progress.begin(
            QCoreApplication::translate("core", "Training “%1” and “%2”").arg(specs[0].name, specs[1].name)))
        return stopped();
    ASSAY_TRY(mean, trainOne(specs[0]));
    ASSAY_TRY(ridge, trainOne(specs[1]));
    if (!progress.begin(
            QCoreApplication::translate("core", "Training “%1” and “%2”").arg(specs[2].name, specs[3].name)))
        return stopped();
    auto later = std::async(std::launch::async, trainOne, specs[3]);
    auto trees = trainOne(specs[2]);
    auto network = later.get();
    if (trees.isError())
        return trees.error();
    if (network.isError())
        return network.error();
    return QList<Run>{mean, ridge, *trees, *network};
}

double rmseOf(const Run &run)
{
    return run.metrics.value(QStringLiteral("rmse")).last;
}

QString numberText(double value)
{
    return QString::number(value, 'f', 1);
}

/// Registers the run with the smallest error, asks for production, and has the team lead approve it.
Result<> promoteBest(const Demo &demo, const QList<Run> &runs, DemoProgress &progress)
{
    const Run best =
        *std::min_element(runs.begin(), runs.end(), [](const Run &a, const Run &b) { return rmseOf(a) < rmseOf(b); });
    QList<RunId> ids{best.id};
    for (const Run &run : runs) {
        if (run.id != best.id)
            ids.append(run.id);
    }
    if (!progress.begin(QCoreApplication::translate("core", "Comparing the four runs")))
        return stopped();
    ASSAY_TRY(comparison, compareRuns(*demo.project, ids, QStringLiteral("rmse"), progress));
    const auto worse = std::count_if(comparison.differences.begin(), comparison.differences.end(),
                                     [](const RunDifference &difference) { return difference.verdict == u"worse"; });

    if (!progress.begin(QCoreApplication::translate("core", "Registering “%1” as demand@1").arg(best.name)))
        return stopped();
    ASSAY_TRY(version, registerModel(
                           *demo.project, demo.scientist, best.id, QStringLiteral("demand"),
                           QCoreApplication::translate("core", "Hourly bike rentals in Washington, trained on 2011.")));
    const QString verdict =
        worse == runs.size() - 1
            ? QCoreApplication::translate("core", "the paired test finds the other three worse.")
            : QCoreApplication::translate("core", "the paired test finds %1 of the other three worse.").arg(worse);
    const QString reason =
        QCoreApplication::translate("core", "Smallest error of four: RMSE %1 on the last fifth of 2011, against %2 for "
                                            "the mean of the training data; %3")
            .arg(numberText(rmseOf(best)), numberText(rmseOf(runs.first())), verdict);
    ASSAY_TRY(request, requestPromotion(*demo.project, demo.scientist, {version.name, version.version}, reason));
    if (!progress.begin(QCoreApplication::translate("core", "%1 decides").arg(demo.lead.name)))
        return stopped();
    ASSAY_CHECK(
        decideRequest(*demo.project, demo.lead, request.id, Decision::Approve,
                      QCoreApplication::translate("core", "Clearly better than the baselines on days it had not "
                                                          "seen. Check it again as soon as data of 2012 arrive.")));
    return Done{};
}

Result<> liveFirstYear(const Demo &demo, DemoProgress &progress)
{
    if (!progress.begin(QCoreApplication::translate("core", "Importing the rentals of 2011")))
        return stopped();
    ASSAY_TRY(data, importYear(demo, QStringLiteral("bikes-2011.csv"),
                               QCoreApplication::translate("core", "Hourly rentals of 2011."), progress));
    const VersionedName name{data.name, data.version};
    if (!progress.begin(QCoreApplication::translate("core", "Inferring a schema")))
        return stopped();
    ASSAY_CHECK(inferAndStoreSchema(*demo.project, demo.scientist, name, progress));
    ASSAY_TRY(base, suggestTrainingSpec(*demo.project, name));
    ASSAY_TRY(runs, trainAll(demo, trainingSpecs(base), progress));
    return promoteBest(demo, runs, progress);
}

Result<> liveSecondYear(const Demo &demo, DemoProgress &progress)
{
    if (!progress.begin(QCoreApplication::translate("core", "Importing the rentals of 2012")))
        return stopped();
    ASSAY_TRY(data, importYear(demo, QStringLiteral("bikes-2012.csv"),
                               QCoreApplication::translate("core", "Hourly rentals of 2012."), progress));
    const VersionedName name{data.name, data.version};
    if (!progress.begin(QCoreApplication::translate("core", "Checking 2012 against the schema of 2011")))
        return stopped();
    ASSAY_CHECK(checkDataAgainstSchema(*demo.project, demo.scientist, VersionedName{data.name, 1}, name, progress));
    if (!progress.begin(QCoreApplication::translate("core", "Evaluating demand@1 on 2012")))
        return stopped();
    ASSAY_CHECK(evaluateModel(*demo.project, demo.scientist, QStringLiteral("demand@1"), name, progress));
    return Done{};
}

} // namespace

Result<std::shared_ptr<Project>> runDemo(const QString &folder, const QString &dataFolder, Clock clock,
                                         Progress &progress)
{
    DemoProgress steps(progress);
    if (!steps.begin(QCoreApplication::translate("core", "Creating the project")))
        return stopped();
    Demo demo;
    demo.dataFolder = dataFolder;
    ASSAY_TRY(project, createProject(folder, demo.scientist, std::move(clock)));
    demo.project = project;
    ASSAY_TRY(lead, addPerson(*project, demo.scientist, QStringLiteral("Ben Okafor"), QStringLiteral("team lead")));
    demo.lead = lead;
    ASSAY_CHECK(liveFirstYear(demo, steps));
    ASSAY_CHECK(liveSecondYear(demo, steps));
    progress.report(1, QCoreApplication::translate("core", "The demo is ready"));
    return project;
}

} // namespace assay
