#pragma once

#include <Qt>

namespace assay
{

/// Roles that our item models answer for headings.
enum HeadingRole {
    /// int: the heading's place among the columns that the rows are sorted by, from 1; negative where downwards, 0
    /// where
    /// not at all. A model that does not answer leaves it to the view's sort indicator.
    SortPlaceRole = Qt::UserRole + 100
};

} // namespace assay
