#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>

#include <optional>

namespace assay
{

/// A number for JSON: NaN and the infinities become "NaN", "Infinity", "-Infinity".
QJsonValue jsonNumber(double value);
/// The inverse of jsonNumber; nothing when the value is neither a number nor one of the three words.
std::optional<double> numberFromJson(const QJsonValue &value);
/// One object, keys sorted, no white space: the form that is stored and hashed.
QByteArray compactJson(const QJsonObject &object);
/// Parses one object; `what` names the text in the error sentence.
Result<QJsonObject> parseJsonObject(const QByteArray &text, const QString &what);

} // namespace assay
