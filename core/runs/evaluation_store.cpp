#include "core/runs/evaluation_store.h"

#include "core/base/json.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QtEndian>

#include <algorithm>
#include <bit>

namespace assay::evaluation_store
{

namespace
{

// Amounts: magic, row count, then row numbers, truth and prediction. Classes: magic, row count, length of a JSON object
// with task and classes, that object, then the same with as many numbers of prediction a row as the task has.
constexpr char amountMagic[9] = "ASSAYPR1";
constexpr char classMagic[9] = "ASSAYPR2";
constexpr qsizetype magicBytes = 8;

QJsonObject metricsToJson(const MetricValues &metrics)
{
    QJsonObject object;
    for (auto metric = metrics.constBegin(); metric != metrics.constEnd(); ++metric)
        object.insert(metric.key(), QJsonObject{{QStringLiteral("value"), jsonNumber(metric->value)},
                                                {QStringLiteral("lower"), jsonNumber(metric->lower)},
                                                {QStringLiteral("upper"), jsonNumber(metric->upper)}});
    return object;
}

Result<MetricValues> metricsFromJson(const QString &text)
{
    const QString what = QCoreApplication::translate("core", "The stored result of an evaluation");
    ASSAY_TRY(object, parseJsonObject(text.toUtf8(), what));
    MetricValues metrics;
    for (auto metric = object.constBegin(); metric != object.constEnd(); ++metric) {
        const QJsonObject numbers = metric.value().toObject();
        const auto value = numberFromJson(numbers[QStringLiteral("value")]);
        const auto lower = numberFromJson(numbers[QStringLiteral("lower")]);
        const auto upper = numberFromJson(numbers[QStringLiteral("upper")]);
        if (!value || !lower || !upper)
            return Error{ErrorCode::Damaged, QCoreApplication::translate(
                                                 "core", "The stored result of an evaluation has no numbers for “%1”.")
                                                 .arg(metric.key())};
        metrics.insert(metric.key(), {*value, *lower, *upper});
    }
    return metrics;
}

Result<QList<Evaluation>> readWhere(Connection &connection, const char *condition, const RunId &run)
{
    const QByteArray sql = QByteArray("SELECT evaluation.id, dataset.name, dataset_version.version, evaluation.part, "
                                      "evaluation.row_count, evaluation.metrics, evaluation.predictions, "
                                      "evaluation.created_at, evaluation.created_by FROM evaluation "
                                      "JOIN dataset_version ON dataset_version.id = evaluation.dataset_version_id "
                                      "JOIN dataset ON dataset.id = dataset_version.dataset_id WHERE ") +
                           condition + " ORDER BY evaluation.id";
    ASSAY_TRY(rows, connection.prepare(sql.constData()));
    rows.bind(1, run.value);
    QList<Evaluation> evaluations;
    while (rows.next()) {
        Evaluation evaluation;
        evaluation.id = rows.integer(0);
        evaluation.run = run;
        evaluation.data = VersionedName{rows.text(1), int(rows.integer(2))}.toString();
        evaluation.part = rows.text(3);
        evaluation.rows = rows.integer(4);
        ASSAY_TRY(metrics, metricsFromJson(rows.text(5)));
        evaluation.metrics = metrics;
        evaluation.predictions = rows.text(6);
        evaluation.createdAt = rows.integer(7);
        evaluation.createdBy = rows.text(8);
        evaluations.append(std::move(evaluation));
    }
    ASSAY_CHECK(rows.status());
    return evaluations;
}

char *appendReals(char *to, const std::vector<double> &values)
{
    for (const double value : values) {
        qToLittleEndian(std::bit_cast<quint64>(value), to);
        to += 8;
    }
    return to;
}

const char *readReals(const char *from, std::vector<double> &values)
{
    for (double &value : values) {
        value = std::bit_cast<double>(qFromLittleEndian<quint64>(from));
        from += 8;
    }
    return from;
}

constexpr qsizetype bytesPerRow(size_t outputs)
{
    return 4 + 8 + 8 * qsizetype(outputs);
}

bool readClasses(const QJsonObject &header, PredictionRows &rows)
{
    const auto task = taskFromName(header.value(QStringLiteral("task")).toString());
    for (const QJsonValue &name : header.value(QStringLiteral("classes")).toArray())
        rows.classes.append(name.toString());
    rows.task = task.value_or(LearningTask::Regression);
    return task && rows.task != LearningTask::Regression && rows.classes.size() >= 2 &&
           (rows.task != LearningTask::Binary || rows.classes.size() == 2);
}

} // namespace

Result<Evaluation> add(Connection &connection, Evaluation evaluation, std::int64_t datasetVersionId)
{
    ASSAY_TRY(insert,
              connection.prepare("INSERT INTO evaluation (run_id, dataset_version_id, part, row_count, metrics, "
                                 "predictions, created_at, created_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"));
    insert.bind(1, evaluation.run.value).bind(2, datasetVersionId).bind(3, evaluation.part).bind(4, evaluation.rows);
    insert.bind(5, QString::fromUtf8(compactJson(metricsToJson(evaluation.metrics)))).bind(6, evaluation.predictions);
    insert.bind(7, evaluation.createdAt).bind(8, evaluation.createdBy);
    if (insert.next())
        evaluation.id = insert.integer(0);
    ASSAY_CHECK(insert.status());
    // A statement that returns rows has done its work only when it has been stepped to its end.
    while (insert.next()) {
    }
    ASSAY_CHECK(insert.status());
    ASSAY_CHECK(connection.recordChange("evaluation", evaluation.run.value));
    return evaluation;
}

Result<QList<Evaluation>> list(Connection &connection, const RunId &run)
{
    return readWhere(connection, "evaluation.run_id = ?1", run);
}

Result<std::optional<Evaluation>> holdout(Connection &connection, const RunId &run)
{
    ASSAY_TRY(found, readWhere(connection, "evaluation.run_id = ?1 AND evaluation.part = 'holdout'", run));
    std::optional<Evaluation> newest;
    if (!found.isEmpty())
        newest = found.last();
    return newest;
}

Result<QList<RunId>> comparableRuns(Connection &connection, const Evaluation &holdout, std::int64_t experimentId)
{
    ASSAY_TRY(rows, connection.prepare(
                        "SELECT run.id FROM evaluation AS this JOIN run ON run.id <> this.run_id "
                        "JOIN evaluation AS other ON other.run_id = run.id AND other.part = 'holdout' "
                        "WHERE this.id = ?1 AND run.experiment_id = ?2 AND run.status = 'finished' "
                        "AND run.trashed_at IS NULL AND other.dataset_version_id = this.dataset_version_id "
                        "AND other.row_count = this.row_count AND other.id = (SELECT max(newest.id) FROM evaluation "
                        "AS newest WHERE newest.run_id = run.id AND newest.part = 'holdout') "
                        "ORDER BY run.started_at DESC, run.id"));
    rows.bind(1, holdout.id).bind(2, experimentId);
    QList<RunId> ids;
    while (rows.next())
        ids.append(RunId{rows.text(0)});
    ASSAY_CHECK(rows.status());
    return ids;
}

Result<QString> keepPredictions(ObjectStore &objects, const PredictionRows &rows)
{
    const auto count = qsizetype(rows.rows.size());
    Q_ASSERT(rows.rows.size() == rows.truth.size() && rows.rows.size() * rows.outputs() == rows.prediction.size());
    const bool isAmounts = rows.task == LearningTask::Regression;
    QByteArray bytes(isAmounts ? amountMagic : classMagic, magicBytes);
    const auto append = [&bytes](auto number) {
        const qsizetype at = bytes.size();
        bytes.resize(at + qsizetype(sizeof number));
        qToLittleEndian(number, bytes.data() + at);
    };
    append(quint64(count));
    if (!isAmounts) {
        const QByteArray header = compactJson({{QStringLiteral("task"), taskName(rows.task)},
                                               {QStringLiteral("classes"), QJsonArray::fromStringList(rows.classes)}});
        append(quint32(header.size()));
        bytes += header;
    }
    const qsizetype at = bytes.size();
    bytes.resize(at + count * bytesPerRow(rows.outputs()));
    char *to = bytes.data() + at;
    for (const std::uint32_t row : rows.rows) {
        qToLittleEndian(row, to);
        to += 4;
    }
    appendReals(appendReals(to, rows.truth), rows.prediction);
    return objects.put(bytes);
}

Result<PredictionRows> loadPredictions(ObjectStore &objects, const QString &digest)
{
    ASSAY_TRY(bytes, objects.get(digest));
    const Error noPredictions{
        ErrorCode::Damaged,
        QCoreApplication::translate("core", "The object %1 does not hold predictions.").arg(digest.left(8))};
    PredictionRows rows;
    const bool isAmounts = bytes.startsWith(amountMagic);
    qsizetype at = magicBytes + 8;
    if (bytes.size() < at || (!isAmounts && !bytes.startsWith(classMagic)))
        return noPredictions;
    const auto count = qFromLittleEndian<quint64>(bytes.constData() + magicBytes);
    if (!isAmounts) {
        const auto size = bytes.size() < at + 4 ? 0 : qsizetype(qFromLittleEndian<quint32>(bytes.constData() + at));
        const auto header = parseJsonObject(bytes.mid(at + 4, size), QString());
        if (!header || !readClasses(*header, rows))
            return noPredictions;
        at += 4 + size;
    }
    const auto left = quint64(std::max<qsizetype>(0, bytes.size() - at));
    const auto perRow = quint64(bytesPerRow(rows.outputs()));
    if (left % perRow != 0 || left / perRow != count)
        return noPredictions;
    rows.rows.resize(size_t(count));
    rows.truth.resize(size_t(count));
    rows.prediction.resize(size_t(count) * rows.outputs());
    const char *from = bytes.constData() + at;
    for (std::uint32_t &row : rows.rows) {
        row = qFromLittleEndian<quint32>(from);
        from += 4;
    }
    readReals(readReals(from, rows.truth), rows.prediction);
    // A place of a class leads into the classes.
    const auto isPlace = [&](double value) { return value >= 0 && value < double(rows.classes.size()); };
    if (!isAmounts && !std::all_of(rows.truth.begin(), rows.truth.end(), isPlace))
        return noPredictions;
    return rows;
}

} // namespace assay::evaluation_store
