#include "app/prediction_file.h"

#include "core/base/atomic_file.h"
#include "core/data/compressed_file.h"
#include "core/data/csv_text.h"
#include "core/data/data_file.h"
#include "core/data/data_format.h"
#include "core/learn/losses.h"
#include "core/learn/model.h"
#include "core/registry/registry_store.h"

namespace assay
{

namespace
{

/// That name, or one that the file does not use yet.
QString freeColumn(const Table &table, const ModelVersion &version, const QString &wanted)
{
    QString name = wanted;
    for (int next = 2; table.find(name); ++next)
        name = next == 2 ? QStringLiteral("%1 of %2").arg(wanted, version.reference())
                         : QStringLiteral("%1 %2").arg(wanted).arg(next);
    return name;
}

/// The columns that are added: the prediction, and for classes their probabilities.
QStringList addedColumns(const Table &table, const ModelVersion &version, const TrainedModel &model)
{
    QStringList columns{freeColumn(table, version, QStringLiteral("prediction"))};
    const QStringList classes = model.task() == LearningTask::Binary ? model.classes().mid(1) : model.classes();
    for (const QString &name : classes)
        columns.append(freeColumn(table, version, QStringLiteral("probability of %1").arg(name)));
    return columns;
}

QStringList predictionFields(const TrainedModel &model, std::span<const double> row)
{
    if (model.task() == LearningTask::Regression)
        return {csvNumber(row[0])};
    QStringList fields{model.classes().at(qsizetype(likeliestClass(row)))};
    for (const double probability : row)
        fields.append(csvNumber(probability));
    return fields;
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
    const QStringList added = addedColumns(table, version, *trained);
    const PredictedRows done{version.reference(), added.first(), table.rowCount};
    QByteArray text = csvLine(table.columnNames() + added);
    const std::span<const double> numbers = predictions;
    for (size_t row = 0; row < size_t(table.rowCount); ++row) {
        QStringList fields;
        for (const Column &column : table.columns)
            fields.append(column.text(row));
        fields += predictionFields(*trained, numbers.subspan(row * trained->outputs(), trained->outputs()));
        text += csvLine(fields);
        if (row % 4096 == 0 && progress.isStopped())
            return Error{ErrorCode::Cancelled, QStringLiteral("Stopped before the predictions were written.")};
    }
    ASSAY_CHECK(writeFileAtomically(out, text));
    return done;
}

} // namespace assay
