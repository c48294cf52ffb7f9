#include "core/base/json.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cmath>
#include <limits>

namespace assay
{

QJsonValue jsonNumber(double value)
{
    if (std::isnan(value))
        return QStringLiteral("NaN");
    if (std::isinf(value))
        return value > 0 ? QStringLiteral("Infinity") : QStringLiteral("-Infinity");
    return value;
}

std::optional<double> numberFromJson(const QJsonValue &value)
{
    if (value.isDouble())
        return value.toDouble();
    const QString word = value.toString();
    if (word == u"NaN")
        return std::numeric_limits<double>::quiet_NaN();
    if (word == u"Infinity")
        return std::numeric_limits<double>::infinity();
    if (word == u"-Infinity")
        return -std::numeric_limits<double>::infinity();
    return std::nullopt;
}

QByteArray compactJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<QJsonObject> parseJsonObject(const QByteArray &text, const QString &what)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(text, &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject())
        return Error{ErrorCode::Damaged, QCoreApplication::translate("core", "%1 is not a JSON object: %2 at byte %3.")
                                             .arg(what, problem.errorString())
                                             .arg(problem.offset)};
    return document.object();
}

} // namespace assay
