#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QByteArray>

namespace assay
{

/// Reads the file's bytes, refusing folders, unreadable files, and files that change while they are read.
Result<QByteArray> readDataFile(const QString &path, Progress &progress);

} // namespace assay
