#include "core/work/edit_data.h"

#include "core/audit/audit_store.h"
#include "core/data/csv_reader.h"
#include "core/data/csv_writer.h"
#include "core/data/dataset_store.h"
#include "core/data/schema_store.h"
#include "core/data/sketch_store.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <new>

namespace assay
{

namespace
{

/// A revision, and the bytes of the new version and its sketches, which are not kept yet.
struct Draft {
    DataRevision revision;
    QByteArray bytes;
    QByteArray sketches;
};

Result<DatasetVersion> findData(Project &project, const VersionedName &data)
{
    return project.read([&](Connection &connection) { return dataset_store::find(connection, data); });
}

Error cancelled(const DatasetVersion &version)
{
    return {ErrorCode::Cancelled,
            QCoreApplication::translate("core", "Editing “%1” was cancelled.").arg(version.reference())};
}

/// Types that the text of the values does not tell: those that somebody gave, and words that look like numbers.
QMap<QString, ColumnType> typesToGive(const DatasetVersion &before, const Table &edited, const Table &read)
{
    QMap<QString, ColumnType> types;
    for (const Column &column : edited.columns) {
        const Column *again = read.find(column.name);
        const bool isMistaken =
            column.isWords() && again && !again->isWords() && column.missingCount() < edited.rowCount;
        if (before.format.csv.types.contains(column.name) || isMistaken)
            types.insert(column.name, column.type);
    }
    return types;
}

/// Reads the new version as it will be read, so that its types and profile are those that it will have.
Result<> describe(Draft &draft, const Table &edited, CsvOptions options, Progress &progress)
{
    DatasetVersion &version = draft.revision.after;
    ASSAY_TRY(first, readCsv(draft.bytes, version.name, options, progress));
    Table table = std::move(first);
    options.types = typesToGive(draft.revision.before, edited, table);
    if (!options.types.isEmpty()) {
        ASSAY_TRY(again, readCsv(draft.bytes, version.name, options, progress));
        table = std::move(again);
    }
    version.format = options;
    if (!version.target.isEmpty() && !table.find(version.target))
        version.target.clear();
    TableSketch sketch;
    ASSAY_TRY(profile, profileTable(table, version.target, progress, &sketch));
    draft.sketches = sketch.serialise();
    version.profile = std::move(profile);
    version.rowCount = table.rowCount;
    version.columnCount = int(table.columns.size());
    version.byteCount = draft.bytes.size();
    return Done{};
}

Result<DataRevision> apply(Project &project, const DatasetVersion &before, const QList<DataEdit> &edits, Table &table,
                           Progress &progress)
{
    DataRevision revision{before, {}, edits, {}};
    const FindTable findTable = [&](const QString &reference) -> Result<std::shared_ptr<const Table>> {
        ASSAY_TRY(name, VersionedName::parse(reference));
        ASSAY_TRY(version, findData(project, name));
        return dataset_store::loadTable(project, version, progress);
    };
    for (const DataEdit &edit : edits) {
        ASSAY_TRY(effect, applyDataEdit(table, edit, findTable));
        if (effect.rows == 0)
            return Error{ErrorCode::Refused,
                         QCoreApplication::translate("core", "Nothing would change: “%1” finds no row in %2.")
                             .arg(edit.toText(), before.reference())};
        if (table.rowCount == 0)
            return Error{ErrorCode::Refused, QCoreApplication::translate("core", "“%1” would leave no row of %2.")
                                                 .arg(edit.toText(), before.reference())};
        revision.effects.append(effect);
    }
    return revision;
}

Result<Draft> makeDraft(Project &project, const VersionedName &data, const QList<DataEdit> &edits, Progress &progress)
{
    ASSAY_TRY(before, findData(project, data));
    if (edits.isEmpty())
        return Error{ErrorCode::Usage,
                     QCoreApplication::translate("core", "No edit of %1 was given.").arg(before.reference())};
    ASSAY_TRY(stored, dataset_store::loadTable(project, before, progress));
    Table table = *stored;
    ASSAY_TRY(revision, apply(project, before, edits, table, progress));
    if (!progress.report(0.4, QCoreApplication::translate("core", "Writing what “%1” becomes").arg(before.reference())))
        return cancelled(before);
    const WrittenCsv csv = writeCsv(table);
    Draft draft{std::move(revision), csv.bytes, {}};
    DatasetVersion &after = draft.revision.after;
    after.name = before.name;
    after.target = before.target;
    after.source = before.reference();
    after.parentId = before.id;
    after.parent = before.reference();
    QStringList sentences;
    for (const DataEditEffect &effect : draft.revision.effects)
        sentences.append(effect.text);
    after.note = sentences.join(u' ');
    ASSAY_CHECK(describe(draft, table, csv.options, progress));
    return draft;
}

/// makeDraft copies the table, for which there may be too little room.
Result<Draft> tryDraft(Project &project, const VersionedName &data, const QList<DataEdit> &edits, Progress &progress)
{
    try {
        return makeDraft(project, data, edits, progress);
    } catch (const std::bad_alloc &) {
        return Error{ErrorCode::Io, QCoreApplication::translate("core", "Cannot edit the data: there is too little "
                                                                        "free memory. Close other programs and try "
                                                                        "again.")};
    }
}

QJsonArray editsJson(const DataRevision &revision)
{
    QJsonArray array;
    for (qsizetype i = 0; i < revision.edits.size(); ++i)
        array.append(QJsonObject{{QStringLiteral("edit"), revision.edits.at(i).toText()},
                                 {QStringLiteral("rows"), qint64(revision.effects.at(i).rows)},
                                 {QStringLiteral("text"), revision.effects.at(i).text}});
    return array;
}

Result<DatasetVersion> record(Connection &connection, const DataRevision &revision, const QByteArray &sketches)
{
    const DatasetVersion &after = revision.after;
    ASSAY_TRY(existing, dataset_store::findDigest(connection, after.name, after.digest));
    if (existing)
        return std::move(*existing);
    ASSAY_TRY(added, dataset_store::add(connection, after));
    ASSAY_CHECK(sketch_store::add(connection, added.id, sketches));
    ASSAY_CHECK(audit_store::append(connection, added.createdAt, added.createdBy, QStringLiteral("data.edit"),
                                    added.reference(),
                                    {{QStringLiteral("before"), revision.before.reference()},
                                     {QStringLiteral("edits"), editsJson(revision)},
                                     {QStringLiteral("digest"), added.digest},
                                     {QStringLiteral("object"), added.object},
                                     {QStringLiteral("options"), added.format.toJson()},
                                     {QStringLiteral("target"), added.target},
                                     {QStringLiteral("rows"), qint64(added.rowCount)},
                                     {QStringLiteral("columns"), added.columnCount},
                                     {QStringLiteral("bytes"), qint64(added.byteCount)}}));
    return std::move(added);
}

} // namespace

QJsonObject DataRevision::toJson() const
{
    return {{QStringLiteral("before"), before.reference()},
            {QStringLiteral("data"), isSaved() ? after.reference() : after.name},
            {QStringLiteral("saved"), isSaved()},
            {QStringLiteral("rows_before"), qint64(before.rowCount)},
            {QStringLiteral("rows"), qint64(after.rowCount)},
            {QStringLiteral("edits"), editsJson(*this)}};
}

Result<DataRevision> previewDataEdits(Project &project, const VersionedName &data, const QList<DataEdit> &edits,
                                      Progress &progress)
{
    ASSAY_TRY(made, tryDraft(project, data, edits, progress));
    return std::move(made.revision);
}

Result<DataRevision> editData(Project &project, const Person &actor, const VersionedName &data,
                              const QList<DataEdit> &edits, Progress &progress)
{
    if (const QString reason = project.readOnlyReason(); !reason.isEmpty())
        return Error{ErrorCode::ReadOnly, reason};
    ASSAY_TRY(made, tryDraft(project, data, edits, progress));
    DataRevision &revision = made.revision;
    // The last moment to stop: from here on the bytes are kept.
    if (!progress.report(0.9, QCoreApplication::translate("core", "Keeping “%1”").arg(revision.after.name)))
        return cancelled(revision.before);
    ASSAY_TRY(object, project.objects().put(made.bytes));
    revision.after.object = object;
    revision.after.digest = datasetDigest(object, revision.after.format);
    revision.after.createdAt = project.now();
    revision.after.createdBy = actor.name;
    ASSAY_TRY(saved,
              project.write([&](Connection &connection) { return record(connection, revision, made.sketches); }));
    revision.after = saved;
    return std::move(revision);
}

Result<DataEdit> suggestedDataEdit(Project &project, const VersionedName &data, int anomaly)
{
    ASSAY_TRY(version, findData(project, data));
    ASSAY_TRY(check,
              project.read([&](Connection &connection) { return schema_store::latestCheck(connection, version.id); }));
    if (!check)
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate("core", "%1 was not checked yet.").arg(version.reference())};
    if (anomaly < 1 || anomaly > int(check->anomalies.size()))
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate("core", "The last check of %1 against %2 has no anomaly %3.")
                         .arg(check->data, check->schema)
                         .arg(anomaly)};
    const Anomaly &found = check->anomalies[size_t(anomaly - 1)];
    if (!found.repair)
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate("core", "No edit of the data is known that helps here; the schema may "
                                                         "be edited: %1")
                         .arg(found.text)};
    return found.repair->edit;
}

} // namespace assay
