#pragma once

#include "core/base/random.h"

#include <QByteArray>

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

struct sqlite3_vfs;

namespace assay
{

/// One thing that was done to a disk, in order.
struct DiskOperation {
    enum class Kind { Create, Write, Truncate, Sync, Delete, Mark };

    Kind kind = Kind::Mark;
    int file = -1;           ///< the file itself, whatever its name is later
    QByteArray path = {};    ///< Create, Delete
    std::int64_t number = 0; ///< Write: offset; Truncate: size; Mark: what the test said
    QByteArray bytes = {};   ///< Write
    bool isSecured = false;  ///< Delete: the folder was synced too
};

/// The files of a disk, by path.
using DiskImage = std::map<QByteArray, QByteArray>;

struct MemoryFile;

/// A disk in memory as an SQLite file system, which writes down what is done to it. Any thread.
class RecordingDisk final
{
public:
    /// Registers itself with SQLite as `name`; paths are plain names such as "/assay.db".
    explicit RecordingDisk(QByteArray name, const DiskImage &start = {});
    ~RecordingDisk();
    RecordingDisk(const RecordingDisk &) = delete;
    RecordingDisk &operator=(const RecordingDisk &) = delete;

    [[nodiscard]] const char *name() const { return m_name.constData(); }
    [[nodiscard]] DiskImage image() const;
    /// Forgets what was recorded: the disk as it is now is the start, all of it secure.
    void startRecording();
    /// Notes that something happened outside the disk, such as an acknowledgement.
    void mark(std::int64_t number);
    [[nodiscard]] std::vector<DiskOperation> operations() const;

    /// The operation of that kind after `skip` others, and all that follow it, fail with SQLite's `code`.
    void failFrom(DiskOperation::Kind kind, int skip, int code);

private:
    friend struct RecordingCalls;
    int record(DiskOperation operation);
    std::shared_ptr<MemoryFile> find(const QByteArray &path) const;

    QByteArray m_name;
    std::unique_ptr<sqlite3_vfs> m_vfs;
    mutable std::mutex m_mutex;
    std::map<QByteArray, std::shared_ptr<MemoryFile>> m_files;
    std::vector<DiskOperation> m_operations;
    int m_nextFile = 0;
    std::optional<DiskOperation::Kind> m_failingKind;
    int m_failingSkip = 0;
    int m_failingCode = 0;
};

/// Replays a recording up to a moment and says what a disk may hold after the power went away there.
///
/// The model: a sync of a file secures all that was written to it or cut off it before, and, the first time, its name
/// (SQLite syncs the folder then). A deletion is secure when the folder was synced with it; a synced folder secures all
/// names. Of what is not secure any part may be there: each write in pieces of 512 bytes, each truncation and each name
/// of its own. Bytes beside a write never change (POWERSAFE_OVERWRITE, as SQLite assumes of Unix disks).
class PowerCut final
{
public:
    enum class Survival { All, None, Torn };
    static constexpr std::int64_t pieceBytes = 512;

    /// Both must outlive the object. The files of `start` have the numbers 0, 1, … in the order of their paths.
    PowerCut(const DiskImage &start, const std::vector<DiskOperation> &operations);

    /// Goes on to the moment before operation `index`; never back.
    void advanceTo(size_t index);
    /// `share` of what is not secure survives in Torn.
    [[nodiscard]] DiskImage image(Survival survival, Random &random, double share = 0.5) const;

private:
    struct File {
        QByteArray secure;
        std::vector<const DiskOperation *> pending;
        bool isNameSecure = false;
    };
    void take(const DiskOperation &operation);
    void secureNames();

    const std::vector<DiskOperation> &m_operations;
    size_t m_next = 0;
    std::map<int, File> m_files;
    std::map<QByteArray, int> m_names;
    std::vector<const DiskOperation *> m_pendingNames;
};

} // namespace assay
