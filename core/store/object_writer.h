#pragma once

#include "core/base/hash.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <span>
#include <vector>

struct ZSTD_CCtx_s;

namespace assay
{

/// The bytes of an object on their way into an ObjectStore, packed into a file that has no name yet where the system
/// can do that: whatever happens, nothing of it is left unless the store keeps it. One thread at a time.
class ObjectWriter final
{
public:
    ~ObjectWriter();
    ObjectWriter(const ObjectWriter &) = delete;
    ObjectWriter &operator=(const ObjectWriter &) = delete;

    Result<> write(std::span<const char> bytes);

private:
    friend class ObjectStore;
    struct Free {
        void operator()(ZSTD_CCtx_s *context) const;
    };

    /// `folder` is the store's.
    explicit ObjectWriter(const QString &folder);
    Result<> open();
    /// Ends the file and syncs it; the digest of what was written.
    Result<QString> finish();
    /// Gives the file its name; Exists when there is one of that name.
    Result<> linkTo(const QString &path);
    Result<> pack(std::span<const char> bytes, bool isLast);
    [[nodiscard]] Error failed(int reason) const;

    QString m_folder;
    QByteArray m_temporary; ///< the name that the file has meanwhile; empty for none
    int m_file = -1;
    Sha256 m_hash;
    std::unique_ptr<ZSTD_CCtx_s, Free> m_packer;
    std::vector<char> m_packed;
};

} // namespace assay
