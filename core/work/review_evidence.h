#pragma once

#include "core/base/progress.h"
#include "core/registry/model_version.h"
#include "core/store/project.h"

#include <QList>

namespace assay
{

/// One thing a reviewer should weigh before a model goes to production.
struct Evidence {
    enum class State { Good, Bad, Open };
    QString code;      ///< holdout, baseline, predecessor, schema, later_data
    QString name;      ///< what was looked at
    QString measured;  ///< what was found, with its interval
    QString reference; ///< what it is held against
    State state = State::Open;
    QString word = {}; ///< the state in one word
};

/// What a model version's records say: its holdout result, paired tests against the experiment's simplest run and the
/// version in production, the last schema check of its data, and how it did on later data.
Result<QList<Evidence>> reviewEvidence(Project &project, const ModelVersion &version, Progress &progress);

} // namespace assay
