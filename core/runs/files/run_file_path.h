#pragma once

#include "core/base/result.h"

#include <QString>

namespace assay
{

/// Whether a text can name a file of a run, such as plots/roc.png: a name in the database that no file system ever
/// sees, but that may become one when a person saves the file. Refused, never repaired: an empty, absolute or over-long
/// path (1,024 bytes of UTF-8, 255 a part), empty parts, “.” and “..”, backslashes, a colon in the first part, control
/// characters and those that turn the direction of text, text that is not in Unicode's composed form (NFC) or that
/// UTF-8 cannot hold, parts that end with a dot or a space or begin with a space, and names of Windows devices.
Result<> checkRunFilePath(const QString &path);

/// What a file of that name would be called in a run: its last part, composed. It may still be refused.
QString runFilePathFor(const QString &fileName);

/// The last part of a path: roc.png of plots/roc.png.
QString lastPart(const QString &path);

} // namespace assay
