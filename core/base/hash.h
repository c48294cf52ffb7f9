#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <span>

struct evp_md_ctx_st;

namespace assay
{

/// A running SHA-256 (libcrypto's, 1.8 GB/s where the processor helps). One thread at a time.
class Sha256 final
{
public:
    Sha256();
    void add(std::span<const char> bytes);
    void add(const QByteArray &bytes) { add(std::span(bytes.constData(), size_t(bytes.size()))); }
    /// 32 raw bytes; the object must not be used afterwards.
    [[nodiscard]] QByteArray finish();
    /// 64 lower-case hexadecimal digits; the object must not be used afterwards.
    [[nodiscard]] QString finishHex();

private:
    struct Free {
        void operator()(evp_md_ctx_st *context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Free> m_context;
};

/// SHA-256 of the bytes as 64 lower-case hexadecimal digits.
QString sha256Hex(const QByteArray &bytes);

} // namespace assay
