#include "tests/core/store/recording_disk.h"

#include <algorithm>
#include <cstring>

namespace assay
{

namespace
{

void applyWrite(QByteArray &bytes, std::int64_t offset, const char *from, std::int64_t count)
{
    if (bytes.size() < offset + count)
        bytes.append(qsizetype(offset + count - bytes.size()), '\0');
    std::memcpy(bytes.data() + offset, from, size_t(count));
}

void applyTruncation(QByteArray &bytes, std::int64_t size)
{
    if (size < bytes.size())
        bytes.truncate(qsizetype(size));
    else
        bytes.append(qsizetype(size - bytes.size()), '\0');
}

void apply(QByteArray &bytes, const DiskOperation &operation)
{
    if (operation.kind == DiskOperation::Kind::Truncate)
        applyTruncation(bytes, operation.number);
    else
        applyWrite(bytes, operation.number, operation.bytes.constData(), operation.bytes.size());
}

void applyTorn(QByteArray &bytes, const DiskOperation &operation, Random &random, double share)
{
    if (operation.kind == DiskOperation::Kind::Truncate) {
        if (random.uniform() < share)
            applyTruncation(bytes, operation.number);
        return;
    }
    const std::int64_t end = operation.number + operation.bytes.size();
    for (std::int64_t at = operation.number; at < end;) {
        const std::int64_t next = std::min(end, (at / PowerCut::pieceBytes + 1) * PowerCut::pieceBytes);
        if (random.uniform() < share)
            applyWrite(bytes, at, operation.bytes.constData() + (at - operation.number), next - at);
        at = next;
    }
}

void applyName(std::map<QByteArray, int> &names, const DiskOperation &operation)
{
    if (operation.kind == DiskOperation::Kind::Create)
        names[operation.path] = operation.file;
    else if (const auto it = names.find(operation.path); it != names.end() && it->second == operation.file)
        names.erase(it);
}

} // namespace

PowerCut::PowerCut(const DiskImage &start, const std::vector<DiskOperation> &operations) : m_operations(operations)
{
    for (const auto &[path, bytes] : start) {
        const int file = int(m_files.size());
        m_files[file] = {bytes, {}, true};
        m_names[path] = file;
    }
}

void PowerCut::advanceTo(size_t index)
{
    for (; m_next < index; ++m_next)
        take(m_operations[m_next]);
}

void PowerCut::secureNames()
{
    for (const DiskOperation *operation : m_pendingNames) {
        applyName(m_names, *operation);
        m_files[operation->file].isNameSecure = true;
    }
    m_pendingNames.clear();
}

void PowerCut::take(const DiskOperation &operation)
{
    switch (operation.kind) {
    case DiskOperation::Kind::Create:
        m_files[operation.file] = {};
        m_pendingNames.push_back(&operation);
        break;
    case DiskOperation::Kind::Delete:
        m_pendingNames.push_back(&operation);
        if (operation.isSecured)
            secureNames();
        break;
    case DiskOperation::Kind::Write:
    case DiskOperation::Kind::Truncate:
        m_files[operation.file].pending.push_back(&operation);
        break;
    case DiskOperation::Kind::Sync: {
        File &file = m_files[operation.file];
        for (const DiskOperation *written : file.pending)
            apply(file.secure, *written);
        file.pending.clear();
        if (!file.isNameSecure)
            secureNames();
        break;
    }
    case DiskOperation::Kind::Mark:
        break;
    }
}

DiskImage PowerCut::image(Survival survival, Random &random, double share) const
{
    auto names = m_names;
    for (const DiskOperation *operation : m_pendingNames) {
        if (survival == Survival::All || (survival == Survival::Torn && random.uniform() < share))
            applyName(names, *operation);
    }
    DiskImage image;
    for (const auto &[path, number] : names) {
        const File &file = m_files.at(number);
        QByteArray bytes = file.secure;
        for (const DiskOperation *operation : file.pending) {
            if (survival == Survival::All)
                apply(bytes, *operation);
            else if (survival == Survival::Torn)
                applyTorn(bytes, *operation, random, share);
        }
        image[path] = bytes;
    }
    return image;
}

} // namespace assay
