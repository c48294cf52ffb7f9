#pragma once

#include "core/base/clock.h"
#include "core/data/data_format.h"
#include "core/data/profile.h"

#include <QString>

#include <optional>

namespace assay
{

/// One immutable version of a dataset.
struct DatasetVersion {
    std::int64_t id = 0;
    QString name;
    int version = 0;
    QString digest; ///< SHA-256 over the digest of the uncompressed bytes and the canonical way to read them
    QString object; ///< SHA-256 of the uncompressed bytes
    DataFormat format;
    QString source;
    QString note;
    std::int64_t rowCount = 0;
    int columnCount = 0;
    std::int64_t byteCount = 0;
    QString target; ///< the column to predict; empty when nobody said
    TableProfile profile;
    TimeMs createdAt = 0;
    QString createdBy;
    std::optional<std::int64_t> parentId = {}; ///< the version that this one follows or was made from
    QString parent = {};                       ///< its name, such as bikes@1; empty when there is none
    QString location = {};                     ///< path of the file when its bytes are referenced, not kept
    QString query = {};                        ///< JSON: what database was asked, and what; empty for files

    /// The query as JSON; empty for files.
    [[nodiscard]] QJsonObject queryObject() const;
    /// `bikes@1`
    [[nodiscard]] QString reference() const;
};

/// A version's identity: SHA-256 over the digest of its uncompressed bytes and its canonical way to be read, so that
/// the same file read otherwise is another version.
QString datasetDigest(const QString &object, const DataFormat &format);

} // namespace assay
