#include "ui/pages/table_source.h"

#include "core/data/dataset_store.h"
#include "ui/workspace.h"

namespace assay
{

TableSource::TableSource(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace)
{
    // Another project's versions may have the same numbers.
    connect(&workspace, &Workspace::projectChanged, this, [this] {
        for (auto &[id, entry] : m_entries)
            entry.reading.cancel();
        m_entries.clear();
    });
}

void TableSource::read(const QObject *asker, const DatasetVersion &version, Answer answer)
{
    Entry &entry = m_entries[version.id];
    if (entry.rows)
        return answer(entry.rows);
    entry.waiting[asker] = std::move(answer);
    if (entry.reading.isPending())
        return;
    entry.reading.start(
        m_workspace.tasks(), tr("Reading %1").arg(version.reference()), this,
        [project = m_workspace.project(), version](Progress &progress) {
            return dataset_store::loadTable(*project, version, progress);
        },
        [this, id = version.id](const Result<Rows> &rows) { answerAll(id, rows); });
}

void TableSource::answerAll(std::int64_t versionId, const Result<Rows> &rows)
{
    Entry &entry = m_entries[versionId];
    if (rows)
        entry.rows = *rows;
    // An answer may ask for more.
    const auto waiting = std::exchange(entry.waiting, {});
    for (const auto &[asker, answer] : waiting)
        answer(rows);
}

void TableSource::forget(const QObject *asker)
{
    for (auto entry = m_entries.begin(); entry != m_entries.end();) {
        entry->second.waiting.erase(asker);
        const bool isWanted = entry->second.rows || !entry->second.waiting.empty();
        if (!isWanted)
            entry->second.reading.cancel();
        entry = isWanted ? std::next(entry) : m_entries.erase(entry);
    }
}

TableSource::Rows TableSource::known(std::int64_t versionId) const
{
    const auto found = m_entries.find(versionId);
    return found == m_entries.end() ? nullptr : found->second.rows;
}

bool TableSource::isPending(const QObject *asker) const
{
    return std::any_of(m_entries.begin(), m_entries.end(),
                       [&](const auto &entry) { return entry.second.waiting.contains(asker); });
}

void TableSource::keepOnly(const QList<std::int64_t> &versionIds)
{
    for (auto entry = m_entries.begin(); entry != m_entries.end();) {
        const bool isKept = versionIds.contains(entry->first) || !entry->second.waiting.empty();
        if (!isKept)
            entry->second.reading.cancel();
        entry = isKept ? std::next(entry) : m_entries.erase(entry);
    }
}

} // namespace assay
