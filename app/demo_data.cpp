#include "app/demo_data.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace assay
{

Result<QString> demoDataFolder()
{
    const QStringList places = {QCoreApplication::applicationDirPath() + QStringLiteral("/../share/assay/demo"),
                                QStringLiteral(ASSAY_DEMO_SOURCE)};
    for (const QString &place : places) {
        if (QFileInfo::exists(place + QStringLiteral("/bikes-2011.csv")) &&
            QFileInfo::exists(place + QStringLiteral("/bikes-2012.csv")))
            return QDir::cleanPath(place);
    }
    return Error{ErrorCode::NotFound,
                 QStringLiteral("Cannot find the demo's data, neither in “%1” nor in “%2”. Install Assay "
                                "again.")
                     .arg(QDir::cleanPath(places.at(0)), places.at(1))};
}

} // namespace assay
