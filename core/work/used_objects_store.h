#pragma once

#include "core/store/connection.h"

#include <array>
#include <span>
#include <vector>

/// Which objects a project's database names.
namespace assay::used_objects_store
{

/// A column that holds digests of objects, or nothing.
struct Column {
    const char *table;
    const char *column;
};

/// All of them: an object that none of them names is not used. A test holds the list against the structure.
std::span<const Column> columns();

/// A set of digests, 32 bytes each, of which there may be millions.
class Digests final
{
public:
    /// 64 hexadecimal digits; anything else names no object.
    void add(const QString &digest);
    /// To be called before asking.
    void close();
    [[nodiscard]] bool contains(const QString &digest) const;
    [[nodiscard]] size_t size() const { return m_all.size(); }

private:
    using Digest = std::array<char, 32>;
    std::vector<Digest> m_all;
};

/// Every object that the database names.
Result<Digests> all(Connection &connection);

} // namespace assay::used_objects_store
