#pragma once

#include "core/base/result.h"
#include "core/store/project.h"

#include <QSize>
#include <QStringList>

#include <memory>

namespace assay
{

/// What `assay pictures` may choose.
struct PictureOptions {
    QStringList themes = {QStringLiteral("light"), QStringLiteral("dark")};
    QString language = {}; ///< such as de; empty: as it is
    double scale = 1;
    QSize size = {1440, 900};
    QString scratch = {}; ///< where the throw-away project and settings go; empty: a temporary folder
};

/// Renders every page of the project with its tabs, and the window's other faces (welcome page, palette, shortcut
/// sheet, an error, the empty pages), to PNG files such as experiments-light.png in `folder`; returns their paths.
/// Needs a QApplication. Window thread.
Result<QStringList> renderPictures(std::shared_ptr<Project> project, const QString &folder,
                                   const PictureOptions &options);

} // namespace assay
