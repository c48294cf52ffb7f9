#pragma once

#include "core/data/dataset.h"
#include "ui/pages/latest_task.h"

#include <QObject>

#include <map>
#include <memory>

namespace assay
{

class Workspace;

/// The tables of the data versions that a page looks at: each is read once, whoever asks, and there is no second copy.
/// Window thread.
class TableSource final : public QObject
{
    Q_OBJECT

public:
    using Rows = std::shared_ptr<const Table>;
    using Answer = std::function<void(Result<Rows>)>;

    explicit TableSource(Workspace &workspace, QObject *parent = nullptr);
    /// Gives the rows to `answer`: at once where they are known, else when they have been read. An asker's newer
    /// request for a version takes the place of its older one.
    void read(const QObject *asker, const DatasetVersion &version, Answer answer);
    /// The asker no longer waits. What nobody waits for is read no further.
    void forget(const QObject *asker);
    /// The rows that are known of it, or null.
    [[nodiscard]] Rows known(std::int64_t versionId) const;
    [[nodiscard]] bool isPending(const QObject *asker) const;
    /// Lets go of all versions but these, and of what is not asked for any more.
    void keepOnly(const QList<std::int64_t> &versionIds);

private:
    struct Entry {
        Rows rows;
        LatestTask<Rows> reading;
        std::map<const QObject *, Answer> waiting;
    };
    void answerAll(std::int64_t versionId, const Result<Rows> &rows);

    Workspace &m_workspace;
    std::map<std::int64_t, Entry> m_entries;
};

} // namespace assay
