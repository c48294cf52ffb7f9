#include "app/prediction_file.h"

#include "app/csv_text.h"
#include "core/base/atomic_file.h"
#include "core/data/compressed_file.h"
#include "core/data/data_file.h"
#include "core/data/data_format.h"
#include "core/learn/model.h"
#include "core/registry/registry_store.h"

namespace assay
{

namespace
{

/// `prediction`, or a name that the file does not use yet.
QString freeColumn(const Table &table, const ModelVersion &version)
{
    QString name = QStringLiteral("prediction");
    for (int next = 2; table.find(name); ++next)
        name = next == 2 ? QStringLiteral("prediction of ") + version.reference()
                         : QStringLiteral("prediction %1").arg(next);
    return name;
}

} // namespace

Result<PredictedRows> predictFile(Project &project, const VersionedName &model, const QString &file, const QString &out,
                                  Progress &progress)
{
    ASSAY_TRY(version, project.read([&](Connection &connection) { return registry_store::find(connection, model); }));
    ASSAY_TRY(modelBytes, project.objects().get(version.object));
    ASSAY_TRY(trained, TrainedModel::load(modelBytes));
    FileSource source(file);
    UnpackedSource unpacked(source, source.name());
    ASSAY_TRY(format, sniffFormat(unpacked));
    ASSAY_TRY(table, readTable(unpacked, source.name(), format, progress));
    ASSAY_TRY(predictions, trained->predict(table, progress));
    const PredictedRows done{version.reference(), freeColumn(table, version), table.rowCount};
    QByteArray text = csvLine(table.columnNames() + QStringList{done.column});
    for (size_t row = 0; row < size_t(table.rowCount); ++row) {
        QStringList fields;
        for (const Column &column : table.columns)
            fields.append(column.text(row));
        fields.append(csvNumber(predictions[row]));
        text += csvLine(fields);
        if (row % 4096 == 0 && progress.isStopped())
            return Error{ErrorCode::Cancelled, QStringLiteral("Stopped before the predictions were written.")};
    }
    ASSAY_CHECK(writeFileAtomically(out, text));
    return done;
}

} // namespace assay
