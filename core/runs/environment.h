#pragma once

#include <QJsonObject>
#include <QStringList>

namespace assay
{

/// What a run was computed with: versions of Assay and its libraries, compiler, kernel, processor, threads.
QJsonObject describeEnvironment();

/// What differs between two environments, such as “xgboost: 1.7.4, now 1.7.6”, leaving some keys out.
QStringList environmentChanges(const QJsonObject &then, const QJsonObject &now, const QStringList &apartFrom = {});

} // namespace assay
