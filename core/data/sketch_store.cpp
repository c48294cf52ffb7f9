#include "core/data/sketch_store.h"

namespace assay::sketch_store
{

Result<> add(Connection &connection, std::int64_t versionId, const QByteArray &sketches)
{
    ASSAY_TRY(insert, connection.prepare("INSERT INTO dataset_sketch (dataset_version_id, sketches) VALUES (?, ?) "
                                         "ON CONFLICT (dataset_version_id) DO NOTHING"));
    return insert.bind(1, versionId).bind(2, sketches).run();
}

Result<std::optional<TableSketch>> find(Connection &connection, std::int64_t versionId)
{
    ASSAY_TRY(rows, connection.prepare("SELECT sketches FROM dataset_sketch WHERE dataset_version_id = ?"));
    rows.bind(1, versionId);
    if (!rows.next()) {
        ASSAY_CHECK(rows.status());
        return std::optional<TableSketch>();
    }
    auto sketch = TableSketch::deserialise(rows.blob(0));
    return sketch ? std::optional(std::move(*sketch)) : std::nullopt;
}

} // namespace assay::sketch_store
