#include "core/base/progress.h"
#include "core/learn/k_means.h"
#include "core/learn/pca.h"
#include "tests/parity/parity_program.h"

using namespace assay;

namespace
{

Result<FeatureMatrix> matrixFrom(const QJsonObject &one, const char *key)
{
    const auto columns = Eigen::Index(one.value(QStringLiteral("columns")).toInt());
    ASSAY_TRY(numbers, unpacked(one, key));
    if (columns < 1 || Eigen::Index(numbers.size()) % columns != 0)
        return Error{ErrorCode::Invalid, QStringLiteral("“%1” is no matrix.").arg(QLatin1String(key))};
    return FeatureMatrix(
        Eigen::Map<const FeatureMatrix>(numbers.data(), Eigen::Index(numbers.size()) / columns, columns));
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

} // namespace

/// Reads {name: {rows, columns, starts, components}} and writes {name: results}.
int main(int argc, char **argv)
{
    return runParity(argc, argv, "assay_look_parity CASES.json RESULTS.json",
                     [](const QString &cases, const QString &to) { return answerObject(cases, to, resultsOf); });
}
