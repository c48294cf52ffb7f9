#include "core/learn/library_versions.h"

#include <Eigen/Core>

#include <xgboost/c_api.h>

namespace assay
{

QMap<QString, QString> learningLibraryVersions()
{
    int major = 0;
    int minor = 0;
    int patch = 0;
    XGBoostVersion(&major, &minor, &patch);
    return {{QStringLiteral("eigen"),
             QStringLiteral("%1.%2.%3").arg(EIGEN_WORLD_VERSION).arg(EIGEN_MAJOR_VERSION).arg(EIGEN_MINOR_VERSION)},
            {QStringLiteral("xgboost"), QStringLiteral("%1.%2.%3").arg(major).arg(minor).arg(patch)}};
}

} // namespace assay
