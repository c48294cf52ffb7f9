#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/data/profile.h"
#include "core/data/table.h"

#include <QJsonObject>

#include <optional>

namespace assay
{

/// What a column is for.
enum class ColumnRole { Feature, Target, Key, Time, Ignored };
/// The role's word in files: feature, target, key, time, ignored.
QString columnRoleName(ColumnRole role);
std::optional<ColumnRole> columnRoleFromName(const QString &name);

/// What one column must be like.
struct SchemaColumn {
    QString name;
    ColumnType type = ColumnType::Real;
    ColumnRole role = ColumnRole::Feature;
    bool isRequired = true;
    bool isUnique = false;
    double maxMissingShare = 0;     ///< 0 to 1
    std::optional<double> min, max; ///< inclusive; keys and times get no range
    QStringList values;             ///< allowed words; empty means any
};

/// What a table must be like. Versions are immutable.
struct Schema {
    std::int64_t id = 0; ///< of the version, 0 before it is stored
    QString name;
    int version = 0;
    QString origin; ///< such as bikes@1
    TimeMs createdAt = 0;
    QString createdBy;
    std::vector<SchemaColumn> columns;

    [[nodiscard]] const SchemaColumn *find(const QString &column) const;
    [[nodiscard]] QString target() const;
    [[nodiscard]] QString timeColumn() const;
    [[nodiscard]] QString reference() const;
    [[nodiscard]] QJsonObject toJson() const; ///< the body: columns
    static Result<Schema> fromJson(const QJsonObject &object);
};

/// One way in which data breaks a schema.
struct Anomaly {
    QString column;   ///< empty when it is about whole rows
    QString code;     ///< column_missing, column_new, type, missing_share, out_of_range, unknown_value, not_unique …
    QString severity; ///< error | warning
    QString text;     ///< a sentence
    double measured = 0;
    double limit = 0;
    std::int64_t rows = 0;
    std::vector<std::int64_t> examples; ///< row numbers from 1, at most 5
};

/// The schema that `table` satisfies, with roles guessed: unique increasing integers are keys, dates are times, text is
/// ignored; 3 to 50 whole numbers without gaps, each in 20 rows on average, are a category. Numbers but those of keys
/// and times are bound to what was seen; categories to their words. Where values
/// were missing, the share may grow as far as chance between two samples of this size seldom goes.
Schema inferSchema(const Table &table, const TableProfile &profile, const QString &target);
/// Every way in which `table` breaks `schema`, in the schema's order, new columns last; empty when none. Whole numbers
/// pass for reals, days for points in time, any words for words, and a column without a value for any type.
std::vector<Anomaly> checkSchema(const Schema &schema, const Table &table);
/// The anomaly's column as people read it: “whole rows” when it has none.
QString anomalySubject(const Anomaly &anomaly);
/// The keys of `schema check --json` for one anomaly.
QJsonObject anomalyToJson(const Anomaly &anomaly);
Anomaly anomalyFromJson(const QJsonObject &object);

} // namespace assay
