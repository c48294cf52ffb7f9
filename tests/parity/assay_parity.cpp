#include "core/data/profile.h"
#include "core/learn/model_file.h"
#include "core/learn/train.h"
#include "tests/parity/parity_program.h"
#include "tests/support/training_watcher.h"

using namespace assay;

namespace
{

TrainingSpec specFor(const QString &estimator)
{
    TrainingSpec spec;
    spec.experiment = QStringLiteral("parity");
    spec.name = estimator;
    spec.data = QStringLiteral("bikes@1");
    spec.target = QStringLiteral("cnt");
    spec.exclude = {QStringLiteral("instant"), QStringLiteral("casual"), QStringLiteral("registered"),
                    QStringLiteral("dteday")};
    spec.seed = 7;
    spec.prepare.oneHot = {QStringLiteral("season"), QStringLiteral("mnth"), QStringLiteral("hr"),
                           QStringLiteral("weekday"), QStringLiteral("weathersit")};
    spec.estimator.kind = estimator;
    return spec;
}

/// Trains one estimator and writes KIND.json, and for XGBoost its model as KIND.ubj.
Result<> writeResults(const QString &kind, const Table &table, const QString &folder)
{
    TrainingWatcher observer;
    ASSAY_TRY(outcome, train(specFor(kind), table, QString(), observer));
    ASSAY_TRY(parts, readModelFile(outcome.model->save()));
    QJsonObject metrics;
    for (auto metric = outcome.metrics.cbegin(); metric != outcome.metrics.cend(); ++metric)
        metrics.insert(metric.key(), listOf(std::vector{metric->value, metric->lower, metric->upper}));
    QJsonObject parameters;
    for (auto parameter = outcome.parameters.cbegin(); parameter != outcome.parameters.cend(); ++parameter)
        parameters.insert(parameter.key(), parameter.value());
    QJsonObject results{{QStringLiteral("preparation"), parts.preparation},
                        {QStringLiteral("training_rows"), listOf(outcome.trainingRows)},
                        {QStringLiteral("holdout_rows"), listOf(outcome.holdoutRows)},
                        {QStringLiteral("truth"), listOf(outcome.holdoutTruth)},
                        {QStringLiteral("predictions"), listOf(outcome.holdoutPredictions)},
                        {QStringLiteral("metrics"), metrics},
                        {QStringLiteral("parameters"), parameters}};
    if (kind == QStringLiteral("ridge")) {
        if (const auto learned = numbersFromBlob(parts.estimator))
            results.insert(QStringLiteral("intercept_and_coefficients"), listOf(*learned));
    } else if (kind == QStringLiteral("xgboost")) {
        // The four bytes before XGBoost's own are how many rounds to predict with.
        ASSAY_CHECK(writeFileAtomically(folder + QStringLiteral("/xgboost.ubj"), parts.estimator.mid(4)));
    }
    return writeFileAtomically(folder + QStringLiteral("/%1.json").arg(kind), compactJson(results));
}

/// Describes the data whole, as an import does.
Result<> writeProfile(const Table &table, const QString &folder)
{
    NoProgress unwatched;
    ASSAY_TRY(profile, profileTable(table, QStringLiteral("cnt"), unwatched));
    return writeFileAtomically(folder + QStringLiteral("/profile.json"), compactJson(profile.toJson()));
}

/// Describes a long table, which goes by sketches.
Result<> writeLongProfile(const QString &file, const QString &folder)
{
    NoProgress unwatched;
    ASSAY_TRY(bytes, readWholeFile(file));
    ASSAY_TRY(table, readCsv(bytes, file, CsvOptions(), unwatched));
    ASSAY_TRY(profile, profileTable(table, QStringLiteral("target"), unwatched));
    return writeFileAtomically(folder + QStringLiteral("/long-profile.json"), compactJson(profile.toJson()));
}

Result<> writeAll(const QString &file, const QString &folder)
{
    NoProgress unwatched;
    ASSAY_TRY(bytes, readWholeFile(file));
    ASSAY_TRY(table, readCsv(bytes, file, CsvOptions(), unwatched));
    for (const QString &kind : {QStringLiteral("mean"), QStringLiteral("ridge"), QStringLiteral("xgboost")})
        ASSAY_CHECK(writeResults(kind, table, folder));
    return writeProfile(table, folder);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const bool isLong = arguments.value(1) == QLatin1String("--long");
    if (arguments.size() != (isLong ? 4 : 3)) {
        std::fputs("usage: assay_parity [--long] DATA.csv FOLDER\n", stderr);
        return 2;
    }
    const QString &data = arguments[arguments.size() - 2];
    const auto written = isLong ? writeLongProfile(data, arguments.last()) : writeAll(data, arguments.last());
    if (!written) {
        std::fprintf(stderr, "%s\n", qPrintable(written.error().text));
        return 3;
    }
    return 0;
}
