#pragma once

#include "core/data/schema.h"

namespace assay
{

/// Appends to `anomalies` every way in which a column of a table breaks what the schema says of it. Pure; any thread.
void checkColumn(const SchemaColumn &schema, const Column &data, std::vector<Anomaly> &anomalies);
/// error, or warning for a column that is not in production.
QString severityOf(const SchemaColumn &schema);
/// The suggestion that `edit` is, with a phrase that says what it does.
SchemaSuggestion suggestion(SchemaEdit::Action action, const QString &target, const QStringList &values,
                            const QString &text);
/// `share` rounded to three digits, away from what was seen, so that the edit allows it.
QString shareAbove(double share);
QString shareBelow(double share);

} // namespace assay
