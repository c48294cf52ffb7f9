#pragma once

#include "core/base/byte_stream.h"

#include <QString>

#include <functional>
#include <string_view>

/// How an object lies on disk: one of two marks of eight bytes, then its bytes as they are or as one zstd frame.
namespace assay::object_file
{

constexpr std::string_view plainMark = "ASAYOBJ0";
constexpr std::string_view packedMark = "ASAYOBJz";
constexpr int packLevel = 1;

/// Neither a link nor a pipe or device, which would lead elsewhere or wait for ever.
bool isPlainFile(const QString &path);

/// The bytes of the object in that file. Where they are not those of the digest, `damaged` gives the error, at the end
/// at the latest. Any thread.
Result<std::unique_ptr<ByteStream>> open(const QString &path, const QString &digest, std::function<Error()> damaged);

} // namespace assay::object_file
