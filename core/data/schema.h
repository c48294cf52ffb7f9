#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/data/data_edit.h"
#include "core/data/profile.h"
#include "core/data/schema_confidence.h"
#include "core/data/schema_edit.h"
#include "core/data/table.h"

#include <QJsonObject>

#include <optional>
#include <span>

namespace assay
{

/// What a column is for. Sensitive columns may be looked at and compared, but are no feature.
enum class ColumnRole { Feature, Target, Key, Time, Ignored, Sensitive };
/// The role's word in files: feature, target, key, time, ignored, sensitive.
QString columnRoleName(ColumnRole role);
std::optional<ColumnRole> columnRoleFromName(const QString &name);

/// Whether the values that are there never fall, or never rise, from row to row.
enum class Monotone { No, Increasing, Decreasing };
QString monotoneName(Monotone monotone); ///< no, increasing, decreasing
std::optional<Monotone> monotoneFromName(const QString &name);

/// How far a column has come. Only what is wrong with a column in production is an error, elsewhere it is a warning;
/// a planned or deprecated column may be absent.
enum class LifecycleStage { Planned, Experimental, Production, Deprecated };
QString lifecycleStageName(LifecycleStage stage); ///< planned, experimental, production, deprecated
std::optional<LifecycleStage> lifecycleStageFromName(const QString &name);

/// What one column must be like.
struct SchemaColumn {
    QString name;
    ColumnType type = ColumnType::Real;
    ColumnRole role = ColumnRole::Feature;
    bool isRequired = true;
    bool isUnique = false;
    double maxMissingShare = 0; ///< 0 to 1; 1 minus it is the least presence
    std::optional<double> min,
        max;                   ///< inclusive; ms since 1970 for dates and times; infer sets none for keys and times
    QStringList values;        ///< allowed words; empty means any
    QString pattern = {};      ///< a regular expression (RE2) that the whole text of a value matches; empty: any
    double minInsideShare = 1; ///< of the values that are there, how many lie inside range, words and pattern
    Monotone monotone = Monotone::No;
    LifecycleStage stage = LifecycleStage::Production;
    QStringList absentFrom = {}; ///< environments whose data have no such column
    QString unit = {};
    QString description = {};
    QString owner = {};
    std::optional<ColumnConfidence> confidence = {}; ///< of what was inferred, until it is edited

    /// A target is always absent when serving.
    [[nodiscard]] bool isAbsentFrom(const QString &environment) const;
    [[nodiscard]] bool mustBeThere(const QString &environment) const;
    [[nodiscard]] bool isTime() const { return type == ColumnType::Date || type == ColumnType::Timestamp; }
};

/// A row rule of a schema.
struct SchemaRule {
    QString text;
    double minHeldShare = 1; ///< of the rows for which it is not unknown
};

/// What a table must be like. Versions are immutable.
struct Schema {
    std::int64_t id = 0; ///< of the version, 0 before it is stored
    QString name;
    int version = 0;
    QString origin; ///< what it was inferred from, such as bikes@1 or bikes@1, bikes@2
    TimeMs createdAt = 0;
    QString createdBy;
    std::vector<SchemaColumn> columns;
    QStringList key = {}; ///< columns that together are never the same in two rows; empty: none
    std::optional<std::int64_t> minRows = {};
    std::optional<std::int64_t> maxRows = {};
    std::optional<double> maxAgeDays = {}; ///< of the newest time in the data, when they are checked
    std::vector<SchemaRule> rules = {};

    [[nodiscard]] const SchemaColumn *find(const QString &column) const;
    [[nodiscard]] SchemaColumn *find(const QString &column);
    [[nodiscard]] QString target() const;
    [[nodiscard]] QString timeColumn() const;
    [[nodiscard]] QString reference() const;
    /// The data in `origin`, each by itself.
    [[nodiscard]] QStringList origins() const;
    /// The body: columns and rules of the table. What is as it is by default is left out.
    [[nodiscard]] QJsonObject toJson() const;
    /// Reads a body of this or an older version of Assay.
    static Result<Schema> fromJson(const QJsonObject &object);
    /// Whether it can be kept: names, shares, ranges, patterns and rules make sense.
    [[nodiscard]] Result<> validate() const;
};

/// The data in a list such as “bikes@1, bikes@2”, each by itself.
QStringList referencesIn(const QString &list);

/// One way in which data breaks a schema.
struct Anomaly {
    QString column; ///< empty when it is about whole rows
    /// column_missing, column_new, column_unexpected, type, missing_share, out_of_range, unknown_value, pattern,
    /// not_unique, not_monotone, key_repeated, row_count, stale, rule_broken or rule_unchecked. Of the last five,
    /// column is empty but for stale.
    QString code;
    QString severity; ///< error | warning
    QString text;     ///< a sentence
    double measured = 0;
    double limit = 0;
    std::int64_t rows = 0;
    std::vector<std::int64_t> examples; ///< row numbers from 1, at most 5
    /// The edit after which the schema allows what was seen.
    std::optional<SchemaSuggestion> suggestion = std::nullopt;
    /// The edit after which the data no longer have it.
    std::optional<DataSuggestion> repair = std::nullopt;
};

/// Where and when data are checked.
struct CheckConditions {
    QString environment = {};       ///< such as serving; empty: where every column is
    std::optional<TimeMs> now = {}; ///< for freshness, which is not checked without
};

/// The schema that each of `tables` satisfies, with roles guessed: unique increasing integers are keys, dates are
/// times, text is ignored; 3 to 50 whole numbers without gaps, each in 20 rows on average, are a category. Numbers but
/// those of keys and times are bound to what was seen in any table; categories to their words. Where values were
/// missing, their share in all tables may grow as far as chance between two samples of this size seldom goes. A column
/// that a table has not may be absent; one is unique when it is in each table. How sure that is stands in each column's
/// confidence. A column of `givenTypes` keeps the type that somebody gave it when it was read. O(values), any thread.
Schema inferSchema(std::span<const Table *const> tables, const QString &target, const QStringList &givenTypes = {});
Schema inferSchema(const Table &table, const QString &target);
/// Every way in which `table` breaks `schema`, in the schema's order, then new columns, then
/// rules of the table; empty when none. Whole numbers
/// pass for reals, days for points in time, any words for words, and a column without a value for any type.
std::vector<Anomaly> checkSchema(const Schema &schema, const Table &table, const CheckConditions &conditions = {});
/// The anomaly's column as people read it: “whole rows” when it has none.
QString anomalySubject(const Anomaly &anomaly);
/// The keys of `schema check --json` for one anomaly.
QJsonObject anomalyToJson(const Anomaly &anomaly);
Anomaly anomalyFromJson(const QJsonObject &object);

} // namespace assay
