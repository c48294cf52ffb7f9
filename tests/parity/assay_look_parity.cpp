#include "core/base/atomic_file.h"
#include "core/base/json.h"
#include "core/base/progress.h"
#include "core/learn/k_means.h"
#include "core/learn/number_blob.h"
#include "core/learn/pca.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

using namespace assay;

namespace
{

/// Numbers as their bytes (IEEE 754, little endian) in base 64, row by row.
template <typename Numbers>
QString packed(const Numbers &numbers)
{
    return QString::fromLatin1(
        blobFromNumbers(std::vector<double>(numbers.data(), numbers.data() + numbers.size())).toBase64());
}

Result<FeatureMatrix> matrixFrom(const QJsonObject &one, const char *key)
{
    const auto columns = Eigen::Index(one.value(QStringLiteral("columns")).toInt());
    const auto numbers = numbersFromBlob(QByteArray::fromBase64(one.value(QLatin1String(key)).toString().toLatin1()));
    if (!numbers || columns < 1 || Eigen::Index(numbers->size()) % columns != 0)
        return Error{ErrorCode::Invalid, QStringLiteral("“%1” is no matrix.").arg(QLatin1String(key))};
    return FeatureMatrix(
        Eigen::Map<const FeatureMatrix>(numbers->data(), Eigen::Index(numbers->size()) / columns, columns));
}

Result<QJsonObject> resultsOf(const QJsonObject &one)
{
    NoProgress unwatched;
    ASSAY_TRY(rows, matrixFrom(one, "rows"));
    const auto components = size_t(one.value(QStringLiteral("components")).toInt());
    ASSAY_TRY(pca, principalComponents(rows, components, unwatched));
    ASSAY_TRY(starts, matrixFrom(one, "starts"));
    ASSAY_TRY(groups, kMeansFrom(rows, starts, {}, unwatched));
    KMeansOptions options;
    options.clusters = size_t(starts.rows());
    ASSAY_TRY(own, kMeans(rows, options, unwatched));
    const std::vector<double> labels(groups.labels.begin(), groups.labels.end());
    return QJsonObject{{QStringLiteral("pca_components"), packed(pca.components)},
                       {QStringLiteral("pca_variances"), packed(pca.variances)},
                       {QStringLiteral("pca_shares"), packed(pca.shares)},
                       {QStringLiteral("pca_projected"), packed(pca.project(rows))},
                       {QStringLiteral("centres"), packed(groups.centres)},
                       {QStringLiteral("labels"), packed(labels)},
                       {QStringLiteral("inertia"), jsonNumber(groups.inertia)},
                       {QStringLiteral("own_inertia"), jsonNumber(own.inertia)}};
}

/// Reads {name: {rows, columns, starts, components}} and writes {name: results}.
Result<> lookAtAll(const QString &casesFile, const QString &resultsFile)
{
    ASSAY_TRY(bytes, readWholeFile(casesFile));
    const QJsonObject cases = QJsonDocument::fromJson(bytes).object();
    QJsonObject all;
    for (auto one = cases.begin(); one != cases.end(); ++one) {
        ASSAY_TRY(results, resultsOf(one.value().toObject()));
        all.insert(one.key(), results);
    }
    return writeFileAtomically(resultsFile, compactJson(all));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3) {
        std::fputs("usage: assay_look_parity CASES.json RESULTS.json\n", stderr);
        return 2;
    }
    const auto written = lookAtAll(arguments[1], arguments[2]);
    if (!written) {
        std::fprintf(stderr, "%s\n", qPrintable(written.error().text));
        return 3;
    }
    return 0;
}
