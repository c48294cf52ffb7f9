#include "core/store/project.h"

#include "core/base/atomic_file.h"
#include "core/store/database_file.h"
#include "core/store/folder_lock.h"
#include "core/store/project_files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <atomic>
#include <mutex>
#include <vector>

namespace assay
{

namespace
{

/// The writer's triggers, see core/store/run_marks.sql.
Result<QByteArray> runMarks()
{
    QFile file(QStringLiteral(":/run_marks.sql"));
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Internal, QCoreApplication::translate("core", "This build of Assay lacks a part of "
                                                                              "itself. Install it again.")};
    return file.readAll();
}

/// Connections that wait for the next reader. Any thread; lives as long as a lease of one does.
class ReaderPool final : public std::enable_shared_from_this<ReaderPool>
{
public:
    explicit ReaderPool(QString path) : m_path(std::move(path)) {}

    Result<std::shared_ptr<Connection>> borrow()
    {
        std::unique_ptr<Connection> connection = takeIdle();
        if (!connection) {
            ASSAY_TRY(opened, Connection::open(m_path, Connection::Access::Read));
            connection = std::move(opened);
        }
        return std::shared_ptr<Connection>(connection.release(), [pool = shared_from_this()](Connection *used) {
            pool->giveBack(std::unique_ptr<Connection>(used));
        });
    }

private:
    std::unique_ptr<Connection> takeIdle()
    {
        const std::lock_guard guard(m_mutex);
        if (m_idle.empty())
            return nullptr;
        auto connection = std::move(m_idle.back());
        m_idle.pop_back();
        return connection;
    }

    void giveBack(std::unique_ptr<Connection> connection)
    {
        // A transaction that could not end would show the next reader an old state.
        if (connection->isInTransaction() && !connection->execute("ROLLBACK"))
            return;
        if (connection->fault() != 0)
            return;
        const std::lock_guard guard(m_mutex);
        m_idle.push_back(std::move(connection));
    }

    QString m_path;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<Connection>> m_idle;
};

std::future<Result<>> answered(Result<> result)
{
    std::promise<Result<>> promise;
    promise.set_value(std::move(result));
    return promise.get_future();
}

} // namespace

/// The order of members matters: the writer ends first, the private copy goes last.
struct Project::State {
    State(const QString &path, Clock timeSource)
        : folder(path),
          clock(std::move(timeSource)),
          objects(path + QStringLiteral("/objects"))
    {
    }

    QString folder;
    Clock clock;
    ObjectStore objects;
    QString readOnlyReason;
    std::unique_ptr<QTemporaryDir> privateCopy;
    std::shared_ptr<ReaderPool> readers;
    std::mutex watcherMutex;
    std::unique_ptr<Connection> watcher;
    std::unique_ptr<Writer> writer;
    std::atomic_int waitingWrites = 0;
};

Project::Project(std::unique_ptr<State> state) : m_state(std::move(state)) {}

Project::~Project() = default;

Result<std::shared_ptr<Project>> Project::create(const QString &folder, Clock clock)
{
    const QString path = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
    ASSAY_CHECK(project_files::create(path));
    return open(path, std::move(clock));
}

Result<std::shared_ptr<Project>> Project::open(const QString &folder, Clock clock, const Writer::Settings &settings)
{
    const QString path = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
    ASSAY_CHECK(project_files::checkIsProject(path));
    auto state = std::make_unique<State>(path, std::move(clock));
    QString database = project_files::databasePath(path);
    state->readOnlyReason = project_files::reasonNotToWrite(path);
    if (!state->readOnlyReason.isEmpty()) {
        state->privateCopy = std::make_unique<QTemporaryDir>();
        if (!state->privateCopy->isValid())
            return Error{ErrorCode::Io,
                         QCoreApplication::translate("core", "Cannot make the private copy that the read-only project "
                                                             "“%1” is read from: %2.")
                             .arg(project_files::nameOf(path), state->privateCopy->errorString())};
        database = state->privateCopy->filePath(QStringLiteral("assay.db"));
        ASSAY_CHECK(project_files::copyShared(path, database, settings.lockTimeoutMs));
        ASSAY_CHECK(project_files::prepare(path, database, settings.lockTimeoutMs));
    } else {
        ASSAY_CHECK(project_files::prepare(path, database, settings.lockTimeoutMs));
        Writer::Settings marking = settings;
        ASSAY_TRY(marks, runMarks());
        marking.preparation = marks;
        marking.beginning = "DELETE FROM temp.run_marked";
        ASSAY_TRY(writer, Writer::start(database, project_files::lockPath(path), marking));
        state->writer = std::move(writer);
    }
    state->readers = std::make_shared<ReaderPool>(database);
    ASSAY_TRY(watcher, Connection::open(database, Connection::Access::Read));
    state->watcher = std::move(watcher);
    return std::shared_ptr<Project>(new Project(std::move(state)));
}

Result<QString> Project::find(const QString &start)
{
    const QString first = QDir::cleanPath(QFileInfo(start).absoluteFilePath());
    QDir folder(first);
    do {
        if (QFileInfo(project_files::databasePath(folder.path())).isFile())
            return folder.path();
    } while (folder.cdUp());
    return Error{ErrorCode::NotFound,
                 QCoreApplication::translate("core", "There is no project in “%1” or in a folder above it. Name the "
                                                     "project’s folder, or create a project first.")
                     .arg(first)};
}

const QString &Project::folder() const
{
    return m_state->folder;
}

QString Project::name() const
{
    return project_files::nameOf(m_state->folder);
}

QString Project::readOnlyReason() const
{
    return m_state->writer ? m_state->writer->failure() : m_state->readOnlyReason;
}

TimeMs Project::now() const
{
    return m_state->clock();
}

ObjectStore &Project::objects()
{
    return m_state->objects;
}

bool Project::isWriting() const
{
    return m_state->waitingWrites > 0;
}

std::future<Result<>> Project::submit(Writer::Job job)
{
    if (!m_state->writer)
        return answered(Error{ErrorCode::ReadOnly, m_state->readOnlyReason});
    return m_state->writer->submit(std::move(job));
}

Result<> Project::submitAndWait(Writer::Job job)
{
    if (!m_state->writer)
        return Error{ErrorCode::ReadOnly, m_state->readOnlyReason};
    ++m_state->waitingWrites;
    Result<> committed = m_state->writer->run(std::move(job));
    --m_state->waitingWrites;
    return committed;
}

Result<std::int64_t> Project::dataVersion()
{
    // The number is of this connection alone, so it is always asked on the same one.
    const std::lock_guard guard(m_state->watcherMutex);
    return m_state->watcher->queryInteger("PRAGMA data_version");
}

void Project::setCommitListener(std::function<void()> listener)
{
    if (m_state->writer)
        m_state->writer->setListener(std::move(listener));
}

Result<std::shared_ptr<Connection>> Project::borrowReader()
{
    return m_state->readers->borrow();
}

} // namespace assay
