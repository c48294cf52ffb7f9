#pragma once

#include <QJsonObject>
#include <QMap>
#include <QStringList>

namespace assay
{

/// The machine that a run was computed on: Assay's version, system, kernel, processor, threads.
QJsonObject describeMachine();

/// What a training was computed with: versions of Assay and its libraries, compiler, kernel, processor, threads.
QJsonObject describeEnvironment();

/// An environment as texts by key: what lies in an object inside it has the key libraries.xgboost, lists become one
/// text.
QMap<QString, QString> environmentTexts(const QJsonObject &environment);

/// What differs between two environments, such as “xgboost: 1.7.4, now 1.7.6”, leaving some keys out.
QStringList environmentChanges(const QJsonObject &then, const QJsonObject &now, const QStringList &apartFrom = {});

} // namespace assay
