#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/runs/filter/run_query.h"

#include <QJsonObject>
#include <QStringList>

namespace assay
{

/// How somebody looked at the runs, under a name that the project's people share. A value type.
struct SavedView {
    QString name;
    QString filter = {};      ///< as it was written
    QString order = {};       ///< as RunOrder::parse takes it; empty: newest first
    QStringList columns = {}; ///< empty: as the table chooses them
    RunQuery::Shelf shelf = RunQuery::Shelf::InUse;
    QString experiment = {}; ///< empty: of every experiment
    QJsonObject charts = {}; ///< what charts show, whatever they make of it
    QJsonObject others = {}; ///< keys that this version does not know, kept as they are
    TimeMs changedAt = 0;
    QString changedBy = {};

    /// What is stored beside the name.
    [[nodiscard]] QJsonObject body() const;
    /// Reads a body; wrong kinds of values are refused, unknown keys are kept.
    static Result<SavedView> fromBody(const QString &name, const QJsonObject &body);

    friend bool operator==(const SavedView &, const SavedView &) = default;
};

/// in_use, archived, trashed, all.
QString shelfName(RunQuery::Shelf shelf);
std::optional<RunQuery::Shelf> shelfFromName(const QString &name);

} // namespace assay
