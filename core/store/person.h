#pragma once

#include "core/base/clock.h"

#include <QString>

namespace assay
{

/// Someone who works on a project. Roles: data scientist, team lead (may decide requests).
struct Person {
    QString name;
    QString role;
    TimeMs addedAt = 0;
};

} // namespace assay
