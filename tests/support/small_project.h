#pragma once

#include "core/registry/model_version.h"
#include "core/runs/run.h"
#include "core/store/person.h"
#include "core/store/project.h"

#include <QString>

#include <memory>

namespace assay
{

/// A project that lives through the usual work on 240 made-up rows in well under a second: people Ada (data scientist),
/// Ben and Cleo (team leads), `sales@1` with a schema, runs "mean" and "ridge".
class SmallProject final
{
public:
    /// Stops the test with the sentence when a step fails.
    explicit SmallProject(const QString &folder);

    [[nodiscard]] const std::shared_ptr<Project> &project() const { return m_project; }
    [[nodiscard]] Person person(const QString &name) const;
    [[nodiscard]] const Run &mean() const { return m_mean; }
    [[nodiscard]] const Run &ridge() const { return m_ridge; }
    /// Registers the ridge run as the next version of `demand`, as Ada.
    ModelVersion registerRidge();
    /// Asks for the version to go to production, as Ada.
    PromotionRequest ask(const ModelVersion &version);
    /// Brings sales@2, whose values have doubled.
    void importLaterData();

    /// The CSV text of the data; values are multiplied by `factor`.
    static QByteArray csv(double factor = 1);

    /// Trains with the estimator's defaults, as Ada; the run has the estimator's name.
    Run train(const QString &estimator);

private:
    QString m_folder;
    std::shared_ptr<Project> m_project;
    Run m_mean;
    Run m_ridge;
};

} // namespace assay
