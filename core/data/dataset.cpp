#include "core/data/dataset.h"

#include "core/base/hash.h"
#include "core/base/json.h"

#include <QJsonDocument>

namespace assay
{

QString DatasetVersion::reference() const
{
    return QStringLiteral("%1@%2").arg(name).arg(version);
}

QJsonObject DatasetVersion::queryObject() const
{
    return QJsonDocument::fromJson(query.toUtf8()).object();
}

QString datasetDigest(const QString &object, const DataFormat &format)
{
    // A line end cannot be part of a digest, so no two pairs share bytes.
    return sha256Hex(object.toLatin1() + '\n' + compactJson(format.toJson()));
}

} // namespace assay
