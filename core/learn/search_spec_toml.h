#pragma once

#include "core/learn/toml_reader.h"
#include "core/learn/toml_writer.h"

namespace assay
{

/// Reads [search] with [search.space]: for each parameter a list of values, or { min, max, log }.
Result<> readSearch(const toml::table &table, SearchSpec &into);
/// The inverse.
void writeSearch(TomlWriter &out, const SearchSpec &search);

} // namespace assay
