#pragma once

#include <QStringList>

namespace assay
{

/// The words of an edit as a person types them at a shell: quoted where they are not plain.
QString editText(const QStringList &words);

} // namespace assay
