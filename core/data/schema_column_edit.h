#pragma once

#include "core/data/schema.h"

namespace assay
{

/// Applies an edit whose target is `property` of `column`; see applySchemaEdit.
Result<> applyColumnEdit(SchemaColumn &column, const QString &property, const SchemaEdit &edit);

} // namespace assay
