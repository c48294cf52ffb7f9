#include "core/runs/compare/overlaid_predictions.h"

#include "core/runs/evaluation_store.h"
#include "core/runs/run_store.h"

#include <QCoreApplication>

namespace assay
{

namespace
{

/// A run and its newest evaluation on the data and part that are looked at.
struct Candidate {
    RunId id;
    QString name;
    QString predictions; ///< object digest; empty: none
};

Result<std::vector<Candidate>> findCandidates(Project &project, const Evaluation &reference, const QList<RunId> &ids)
{
    return project.read([&](Connection &connection) -> Result<std::vector<Candidate>> {
        QList<RunId> wanted = ids;
        wanted.removeAll(reference.run);
        wanted.prepend(reference.run);
        ASSAY_TRY(runs, run_store::listThese(connection, wanted));
        std::vector<Candidate> found;
        for (const Run &run : runs) {
            ASSAY_TRY(evaluations, evaluation_store::list(connection, run.id));
            Candidate candidate{run.id, run.name, {}};
            for (const Evaluation &evaluation : evaluations) {
                if (evaluation.data == reference.data && evaluation.part == reference.part)
                    candidate.predictions = evaluation.predictions;
            }
            if (run.id == reference.run)
                candidate.predictions = reference.predictions;
            found.push_back(candidate);
        }
        return found;
    });
}

/// Why these rows cannot be drawn over the others; empty when they can.
QString obstacle(const PredictionRows &reference, const PredictionRows &other)
{
    if (other.task != reference.task || other.classes != reference.classes)
        return QCoreApplication::translate("core", "predicts something else");
    if (other.rows != reference.rows || other.truth != reference.truth)
        return QCoreApplication::translate("core", "was tested on other rows");
    return {};
}

} // namespace

Result<OverlaidPredictions> overlayPredictions(Project &project, const Evaluation &reference, const QList<RunId> &runs,
                                               size_t most)
{
    ASSAY_TRY(candidates, findCandidates(project, reference, runs));
    ASSAY_TRY(own, evaluation_store::loadPredictions(project.objects(), reference.predictions));
    own.sortByRow();
    OverlaidPredictions overlaid;
    overlaid.task = own.task;
    overlaid.classes = own.classes;
    for (const Candidate &candidate : candidates) {
        const auto leaveOut = [&](const QString &reason) { overlaid.leftOut.append({candidate.name, reason}); };
        if (candidate.id == reference.run) {
            overlaid.runs.push_back({candidate.id, candidate.name, own.prediction});
        } else if (candidate.predictions.isEmpty()) {
            leaveOut(QCoreApplication::translate("core", "has no predictions there"));
        } else if (overlaid.runs.size() >= most) {
            leaveOut(QCoreApplication::translate("core", "is one too many"));
        } else {
            auto rows = evaluation_store::loadPredictions(project.objects(), candidate.predictions);
            if (!rows) {
                leaveOut(rows.error().text);
                continue;
            }
            rows->sortByRow();
            if (const QString reason = obstacle(own, *rows); !reason.isEmpty())
                leaveOut(reason);
            else
                overlaid.runs.push_back({candidate.id, candidate.name, std::move(rows->prediction)});
        }
    }
    overlaid.truth = std::move(own.truth);
    return overlaid;
}

} // namespace assay
