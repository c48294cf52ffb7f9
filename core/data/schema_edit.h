#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace assay
{

struct Schema;

/// One change of a schema, as it is written at the command line: `set temp.max 1.2`, `add weathersit.values 5`,
/// `remove rule 1`. A value type.
struct SchemaEdit {
    enum class Action { Set, Add, Remove, Rename };

    Action action = Action::Set;
    /// COLUMN.PROPERTY, or column, rule, key, rows or max_age.
    QString target;
    QStringList values = {};

    /// From the words of a command line: action, target, values.
    static Result<SchemaEdit> parse(const QStringList &words);
    /// The same, quoted where a shell needs it.
    [[nodiscard]] QString toText() const;
    [[nodiscard]] QJsonObject toJson() const;
    static Result<SchemaEdit> fromJson(const QJsonObject &object);
    friend bool operator==(const SchemaEdit &, const SchemaEdit &) = default;
};

/// An edit that was thought of for somebody, and what it does, as a short phrase.
struct SchemaSuggestion {
    SchemaEdit edit;
    QString text;
};

/// Changes `schema`, or says what is wrong with the edit and leaves the schema as it is.
///
/// Properties of a column to set: type, role, stage, required (yes or no), unique (yes or no), monotone, missing and
/// presence (a share), inside (a share), min, max, range (LOW..HIGH, either side may be empty), values, pattern,
/// absent_from, unit, description, owner. Words are added to and removed from values and absent_from; a property that
/// is removed asks for nothing. Of the table: `add column NAME TYPE` (which asks for
/// nothing else), `remove column NAME`, `rename column OLD
/// NEW`, `add rule TEXT`, `set rule TEXT SHARE`, `remove rule TEXT` (or its number), `set key COLUMN…`, `set rows
/// LOW..HIGH`, `set max_age DAYS`, and remove for each.
Result<> applySchemaEdit(Schema &schema, const SchemaEdit &edit);
/// The properties of a column that can be edited, for help and completion.
QStringList schemaColumnProperties();

} // namespace assay
