#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"

#include <QString>

#include <optional>

namespace assay
{

/// One thing that a person changes about a run after it was recorded. A value type.
struct RunEdit {
    enum class Field { Name, Note, Tag, Archived, Trashed, File };
    RunId run;
    Field field = Field::Name;
    QString key = {}; ///< of a tag, or the path of a file
    std::optional<QString> value =
        std::nullopt; ///< of a file its digest; nothing: no such tag or file, not archived, not in the trash

    friend bool operator==(const RunEdit &, const RunEdit &) = default;

    static RunEdit name(const RunId &run, const QString &name) { return {run, Field::Name, {}, name}; }
    static RunEdit note(const RunId &run, const QString &markdown) { return {run, Field::Note, {}, markdown}; }
    static RunEdit tag(const RunId &run, const QString &key, const std::optional<QString> &value)
    {
        return {run, Field::Tag, key, value};
    }
    /// Told in the history only: files are attached and removed by keep_run_files.
    static RunEdit file(const RunId &run, const QString &path, const std::optional<QString> &object)
    {
        return {run, Field::File, path, object};
    }
    static RunEdit archived(const RunId &run, bool is) { return {run, Field::Archived, {}, flag(is)}; }
    static RunEdit trashed(const RunId &run, bool is) { return {run, Field::Trashed, {}, flag(is)}; }

private:
    static std::optional<QString> flag(bool is) { return is ? std::optional(QStringLiteral("yes")) : std::nullopt; }
};

/// name, note, tag, archived, trashed, file.
QString runEditFieldName(RunEdit::Field field);
std::optional<RunEdit::Field> runEditFieldFromName(const QString &name);

/// An edit that was made: who, when, and what was there before.
struct RunEditEvent {
    TimeMs at = 0;
    QString person;
    RunEdit edit;
    std::optional<QString> before;
};

} // namespace assay
