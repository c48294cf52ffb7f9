#pragma once

#include "core/data/table.h"

#include <span>

namespace assay
{

/// The rows of several tables below each other. Columns are matched by name, in order of appearance; one that a table
/// has not is missing in its rows. Where tables differ in a column's type, it takes the narrowest that holds all of its
/// values: real for whole and other numbers, time stamp for days and times, else words, which are a text when one of
/// them is or when they are more than 1,000. A column without a value has no say. O(values), any thread.
Table uniteTables(std::span<const Table *const> tables);

} // namespace assay
