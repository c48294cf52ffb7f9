#pragma once

#include "core/base/progress.h"
#include "core/data/column_sketch.h"
#include "core/data/profile.h"

namespace assay
{

/// The sketches of a table's columns, in their order. Kept with a version of data; a value type.
struct TableSketch {
    struct NamedColumn {
        QString name;
        ColumnSketch sketch;
    };
    std::int64_t rows = 0;
    std::vector<NamedColumn> columns;

    [[nodiscard]] const ColumnSketch *find(const QString &column) const;
    /// Adds the rows of another table. A column that only one of them has keeps its own rows; returns the names of
    /// those that are of types which do not mix, and lets them go.
    QStringList merge(const TableSketch &later);
    /// What the sketches tell: no pairs, and of the warnings those that need no rows.
    [[nodiscard]] TableProfile profile() const;

    /// Versioned bytes, packed by zstd.
    [[nodiscard]] QByteArray serialise() const;
    static Result<TableSketch> deserialise(const QByteArray &bytes);
};

/// Sketches every column, on `threads` threads (0: one a core). Any thread.
Result<TableSketch> sketchTable(const Table &table, Progress &progress, int threads = 0);

} // namespace assay
