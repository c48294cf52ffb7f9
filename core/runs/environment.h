#pragma once

#include <QJsonObject>

namespace assay
{

/// What a run was computed with: versions of Assay and its libraries, compiler, kernel, processor, threads.
QJsonObject describeEnvironment();

} // namespace assay
