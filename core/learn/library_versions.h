#pragma once

#include <QMap>
#include <QString>

namespace assay
{

/// The libraries that compute, by name, with the versions that run now. Any thread.
QMap<QString, QString> learningLibraryVersions();

} // namespace assay
