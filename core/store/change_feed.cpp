#include "core/store/change_feed.h"

namespace assay
{

namespace
{

constexpr int pollMs = 100;

struct NewChanges {
    std::int64_t sequence = 0;
    ChangeSet changes;
};

Result<NewChanges> changesAfter(Connection &connection, std::int64_t sequence)
{
    NewChanges found{sequence, {}};
    ASSAY_TRY(rows, connection.prepare("SELECT sequence, kind, id FROM change WHERE sequence > ? ORDER BY sequence"));
    rows.bind(1, sequence);
    while (rows.next()) {
        found.sequence = rows.integer(0);
        found.changes.idsByKind[rows.text(1)].insert(rows.text(2));
    }
    ASSAY_CHECK(rows.status());
    return found;
}

} // namespace

ChangeFeed::ChangeFeed(std::shared_ptr<Project> project, QObject *parent)
    : QObject(parent),
      m_project(std::move(project)),
      m_wasReadOnly(!m_project->readOnlyReason().isEmpty())
{
    // The version first: what is committed after it is seen by the next poll.
    if (const auto version = m_project->dataVersion())
        m_dataVersion = *version;
    if (const auto sequence = m_project->read([](Connection &connection) {
            return connection.queryInteger("SELECT coalesce(max(sequence), 0) FROM change");
        }))
        m_sequence = *sequence;
    connect(&m_timer, &QTimer::timeout, this, &ChangeFeed::poll);
    m_timer.start(pollMs);
    m_project->setCommitListener([this] {
        if (!m_isCommitAnnounced.exchange(true))
            QMetaObject::invokeMethod(this, &ChangeFeed::onCommit, Qt::QueuedConnection);
    });
}

ChangeFeed::~ChangeFeed()
{
    m_project->setCommitListener({});
}

void ChangeFeed::onCommit()
{
    m_isCommitAnnounced = false;
    // More often than ten times a second nobody wants to know; the timer brings the rest.
    if (!m_sinceChange.isValid() || m_sinceChange.hasExpired(pollMs))
        poll();
}

void ChangeFeed::poll()
{
    if (!m_wasReadOnly && !m_project->readOnlyReason().isEmpty()) {
        m_wasReadOnly = true;
        Q_EMIT becameReadOnly();
    }
    const auto version = m_project->dataVersion();
    if (!version || *version == m_dataVersion)
        return;
    const auto found = m_project->read([this](Connection &connection) { return changesAfter(connection, m_sequence); });
    if (!found)
        return;
    m_dataVersion = *version;
    m_sequence = found->sequence;
    if (found->changes.idsByKind.isEmpty())
        return;
    m_sinceChange.start();
    Q_EMIT changed(found->changes);
}

} // namespace assay
