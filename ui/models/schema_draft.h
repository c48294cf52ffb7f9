#pragma once

#include "core/data/schema_change.h"

#include <QHash>
#include <QList>
#include <QObject>

namespace assay
{

/// A stored schema and the edits that a person has made to it but not saved. Window thread.
class SchemaDraft final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Shows `schema` with the edits that were made to that version before, if there are any.
    void begin(const Schema &schema);
    /// Applies and remembers an edit, or says what is wrong with it. One that changes nothing is forgotten.
    Result<> apply(const SchemaEdit &edit);
    /// Takes back the last edit, if there is one.
    void undo();
    /// Forgets the edits of the shown schema.
    void discard();
    /// Forgets every schema, since those of another project come.
    void forget();

    [[nodiscard]] const Schema &stored() const { return m_stored; }
    [[nodiscard]] const Schema &schema() const { return m_edited; }
    [[nodiscard]] const QList<SchemaEdit> &edits() const { return m_edits; }
    [[nodiscard]] bool isChanged() const { return !m_edits.isEmpty(); }
    [[nodiscard]] SchemaDifference difference() const { return compareSchemas(m_stored, m_edited); }

Q_SIGNALS:
    void changed();

private:
    Schema m_stored;
    Schema m_edited;
    QList<SchemaEdit> m_edits;
    QHash<std::int64_t, QList<SchemaEdit>> m_others; ///< unsaved edits of versions that are not shown now
};

} // namespace assay
