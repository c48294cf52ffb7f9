#pragma once

#include "core/work/explain_model.h"

#include <QJsonObject>

namespace assay
{

/// The JSON form that scripts rely on (see explanationKeys): keys may be added, none renamed.
QJsonObject explanationJson(const Explanation &explanation);
/// The keys of explanationJson, for help.
QString explanationKeys();
/// How people read the same on a terminal: tables and sentences.
QString explanationText(const Explanation &explanation);

} // namespace assay
