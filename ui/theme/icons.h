#pragma once

#include <QIcon>
#include <QString>

namespace assay
{

/// One of our one-colour SVG icons (resources/icons/NAME.svg, 16 px grid), tinted from the palette when it is painted.
/// Names: overview data experiments models audit search add import train run open folder person check cross warning
/// info back forward close more report register approve reject chart filter theme undo clock shield drag export people
QIcon icon(const QString &name);

} // namespace assay
