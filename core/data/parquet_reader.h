#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/data/table.h"

#include <QByteArray>

namespace assay
{

/// True for bytes that begin as a Parquet file does.
bool looksLikeParquet(const QByteArray &bytes);

/// Reads a Parquet file, when Assay was built with Arrow; a sentence that says so when it was not. `name` is for
/// sentences. Any thread.
Result<Table> readParquet(const QByteArray &bytes, const QString &name, Progress &progress);

} // namespace assay
