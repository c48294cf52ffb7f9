#pragma once

#include <QString>
#include <QStringList>

namespace assay
{

/// The known word that `word` was most likely meant to be; empty when none is near.
QString nearestWord(const QString &word, const QStringList &known);

} // namespace assay
