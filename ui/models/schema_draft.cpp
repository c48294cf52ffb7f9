#include "ui/models/schema_draft.h"

namespace assay
{

void SchemaDraft::begin(const Schema &schema)
{
    if (schema.id == m_stored.id)
        return;
    if (isChanged())
        m_others.insert(m_stored.id, m_edits);
    m_stored = m_edited = schema;
    m_edits = m_others.take(schema.id);
    for (const SchemaEdit &edit : m_edits)
        (void)applySchemaEdit(m_edited, edit);
    Q_EMIT changed();
}

Result<> SchemaDraft::apply(const SchemaEdit &edit)
{
    Schema edited = m_edited;
    ASSAY_CHECK(applySchemaEdit(edited, edit));
    if (edited.toJson() == m_edited.toJson())
        return Done{};
    m_edited = std::move(edited);
    m_edits.append(edit);
    // What was changed and changed back is no change.
    if (m_edited.toJson() == m_stored.toJson())
        m_edits.clear();
    Q_EMIT changed();
    return Done{};
}

void SchemaDraft::undo()
{
    if (m_edits.isEmpty())
        return;
    m_edits.removeLast();
    m_edited = m_stored;
    for (const SchemaEdit &edit : std::as_const(m_edits))
        (void)applySchemaEdit(m_edited, edit);
    Q_EMIT changed();
}

void SchemaDraft::discard()
{
    m_edited = m_stored;
    m_edits.clear();
    Q_EMIT changed();
}

void SchemaDraft::forget()
{
    m_stored = {};
    m_others.clear();
    discard();
}

} // namespace assay
