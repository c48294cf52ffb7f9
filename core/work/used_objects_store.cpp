#include "core/work/used_objects_store.h"

#include <algorithm>

namespace assay::used_objects_store
{

namespace
{

constexpr Column allColumns[] = {{"dataset_version", "object"}, {"run", "model_object"}, {"run", "checkpoint"},
                                 {"run_code", "diff"},          {"run_file", "object"},  {"evaluation", "predictions"},
                                 {"model_version", "object"}};

constexpr qsizetype digits = 64;

} // namespace

std::span<const Column> columns()
{
    return allColumns;
}

void Digests::add(const QString &digest)
{
    const QByteArray bytes = QByteArray::fromHex(digest.toLatin1());
    if (digest.size() != digits || bytes.size() != qsizetype(sizeof(Digest)))
        return;
    std::copy(bytes.begin(), bytes.end(), m_all.emplace_back().begin());
}

void Digests::close()
{
    std::sort(m_all.begin(), m_all.end());
    m_all.erase(std::unique(m_all.begin(), m_all.end()), m_all.end());
}

bool Digests::contains(const QString &digest) const
{
    const QByteArray bytes = QByteArray::fromHex(digest.toLatin1());
    Digest wanted{};
    if (bytes.size() != qsizetype(wanted.size()))
        return false;
    std::copy(bytes.begin(), bytes.end(), wanted.begin());
    return std::binary_search(m_all.begin(), m_all.end(), wanted);
}

Result<Digests> all(Connection &connection)
{
    Digests digests;
    for (const auto &[table, column] : allColumns) {
        const QByteArray sql = QByteArray("SELECT ") + column + " FROM " + table + " WHERE " + column + " <> ''";
        ASSAY_TRY(rows, connection.prepare(sql.constData()));
        while (rows.next())
            digests.add(rows.text(0));
        ASSAY_CHECK(rows.status());
    }
    digests.close();
    return digests;
}

} // namespace assay::used_objects_store
