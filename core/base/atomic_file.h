#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <span>

namespace assay
{

class ByteStream;
class Progress;

/// Writes a file so that after a crash or a full disk there is either the old file or the whole new one, on disk:
/// temporary file beside it, checked writes, fsync, rename, fsync of the folder. Any thread.
Result<> writeFileAtomically(const QString &path, const QByteArray &bytes);

/// The same with the bytes of a stream as they come; a stream that fails, or a stop, leaves what was there.
Result<> writeFileAtomically(const QString &path, ByteStream &stream, Progress &progress);

/// Reads a whole file; the sentence names the file and the system's reason.
Result<QByteArray> readWholeFile(const QString &path);

/// Writes all of it to an open file; the system's error number, 0 when there is none.
int writeAll(int descriptor, std::span<const char> bytes);

/// The system's reason for `errnoValue` as the end of a sentence, and the code that fits it.
Error systemError(int errnoValue, const QString &couldNot);

} // namespace assay
