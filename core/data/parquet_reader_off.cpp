#include "core/data/parquet_reader.h"

#include <QCoreApplication>

namespace assay
{

bool looksLikeParquet(const QByteArray &bytes)
{
    return bytes.startsWith("PAR1");
}

Result<Table> readParquet(const QByteArray &, const QString &name, Progress &)
{
    return Error{ErrorCode::Invalid,
                 QCoreApplication::translate("core",
                                             "Cannot read “%1”: it is a Parquet file, and this Assay was built without "
                                             "Arrow, which reads them. Save the data as CSV or JSON lines, or build "
                                             "Assay where CMake finds Arrow.")
                     .arg(name)};
}

} // namespace assay
