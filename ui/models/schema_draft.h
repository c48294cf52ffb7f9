#pragma once

#include "core/data/schema_change.h"

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

    /// Begins anew from `schema`; edits of the same version are kept.
    void begin(const Schema &schema);
    /// Applies and remembers an edit, or says what is wrong with it. One that changes nothing is forgotten.
    Result<> apply(const SchemaEdit &edit);
    /// Forgets all edits.
    void discard();

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
};

} // namespace assay
