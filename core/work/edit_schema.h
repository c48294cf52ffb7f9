#pragma once

#include "core/data/schema_change.h"
#include "core/data/schema_store.h"
#include "core/store/person.h"
#include "core/work/schema_impact.h"

namespace assay
{

/// What a schema would have said of one stored version of its data, had it been there.
struct SchemaReplay {
    QString data;                ///< bikes@1
    std::vector<Anomaly> before; ///< by the older version
    std::vector<Anomaly> after;
};

/// A schema that was or would be saved, and what is known of it beforehand.
struct SchemaRevision {
    Schema before;
    Schema after; ///< its version is 0 when it was not saved
    SchemaDifference difference;
    SchemaImpact impact;
    std::vector<SchemaReplay> replay; ///< in the order of the versions
    [[nodiscard]] bool isSaved() const { return after.version > 0; }
    /// schema, saved, changes, compatibility, impact and replay of `schema edit --json`.
    [[nodiscard]] QJsonObject toJson() const;
};

/// Edits a schema version (0: the newest) and looks at what that does, without saving anything. Every version of the
/// dataset of that name is checked by its stored sketches, which name no rows as examples; the rows of one are read
/// only where a rule of either schema needs them, or where there are no sketches.
Result<SchemaRevision> previewSchemaEdits(Project &project, const VersionedName &schema, const QList<SchemaEdit> &edits,
                                          Progress &progress);
/// The same for a schema that was written elsewhere, such as a file that `schema show --json` wrote, in place of the
/// newest version of `name`. What it was inferred from stays.
Result<SchemaRevision> previewSchema(Project &project, const QString &name, const QByteArray &json, Progress &progress);
/// Saves what was looked at as the newest version of its name. Refused when a newer version was saved since, or when
/// nothing has changed.
Result<SchemaRevision> saveSchemaRevision(Project &project, const Person &actor, SchemaRevision revision,
                                          const QList<SchemaEdit> &edits);
/// The edit suggested for the anomaly of that number, from 1, of the last check against any version of the schema.
Result<SchemaEdit> suggestedEdit(Project &project, const QString &schemaName, int anomaly);
/// What changed between two versions of schemas, and what the newer one's name touches.
Result<SchemaRevision> diffSchemas(Project &project, const VersionedName &before, const VersionedName &after);

} // namespace assay
