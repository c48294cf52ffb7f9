#include "core/base/hash.h"

#include <openssl/evp.h>

namespace assay
{

void Sha256::Free::operator()(evp_md_ctx_st *context) const
{
    EVP_MD_CTX_free(context);
}

Sha256::Sha256() : m_context(EVP_MD_CTX_new())
{
    EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr);
}

void Sha256::add(std::span<const char> bytes)
{
    EVP_DigestUpdate(m_context.get(), bytes.data(), bytes.size());
}

QByteArray Sha256::finish()
{
    QByteArray digest(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    unsigned int size = 0;
    EVP_DigestFinal_ex(m_context.get(), reinterpret_cast<unsigned char *>(digest.data()), &size);
    digest.resize(qsizetype(size));
    return digest;
}

QString Sha256::finishHex()
{
    return QString::fromLatin1(finish().toHex());
}

QString sha256Hex(const QByteArray &bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.finishHex();
}

} // namespace assay
