#include "core/store/writer.h"

#include "core/store/folder_lock.h"

#include <QCoreApplication>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace assay
{

namespace
{

using SteadyTime = std::chrono::steady_clock;

constexpr auto batchTime = std::chrono::milliseconds(5);
constexpr size_t batchJobs = 1'000;

struct Pending {
    Writer::Job job;
    std::promise<Result<>> promise;
    SteadyTime::time_point submittedAt;
};

struct Answer {
    std::promise<Result<>> promise;
    Result<> outcome;
};

/// The sentence of a project that cannot be written any more in this session.
QString failureSentence(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Full:
        return QCoreApplication::translate("core", "The disk is full, so this project can only be read for now. Free "
                                                   "some space, then open the project again.");
    case ErrorCode::Damaged:
        return QCoreApplication::translate("core", "The project’s database is damaged, so this project can only be "
                                                   "read for now. Restore it from a backup.");
    default:
        return QCoreApplication::translate("core", "Writing to the project’s disk failed, so this project can only be "
                                                   "read for now. Check the disk, then open the project again.");
    }
}

/// One of the statements that frame each job.
Result<> runFrame(Connection &connection, const char *sql)
{
    ASSAY_TRY(statement, connection.prepare(sql));
    return statement.run();
}

Result<> runGuarded(const Writer::Job &job, Connection &connection)
{
    try {
        return job(connection);
    } catch (const std::exception &problem) {
        return Error{ErrorCode::Internal,
                     QCoreApplication::translate("core", "A change was not made because of a defect in Assay; show the "
                                                         "details to report it."),
                     QString::fromUtf8(problem.what())};
    }
}

} // namespace

/// What the writer's thread works on; it may outlive its Writer when that dies in a job.
class Writer::Loop final
{
public:
    Loop(std::unique_ptr<Connection> connection, std::unique_ptr<FolderLock> lock, const Settings &settings)
        : m_connection(std::move(connection)),
          m_lock(std::move(lock)),
          m_settings(settings)
    {
    }

    std::future<Result<>> submit(Job job);
    void stop();
    void work();
    [[nodiscard]] QString failure() const;
    void setListener(std::function<void()> listener);

private:
    bool waitForJob();
    bool takeJob(Pending &pending);
    void commitBatch();
    Result<> acquireLock();
    Result<> begin();
    std::vector<Answer> runJobs();
    Result<> runJob(const Job &job);
    void finishBatch(std::vector<Answer> answers);
    void failQueued(const Error &error);
    void stopWriting(const Error &error);
    void checkpointWhenLong();
    void close();
    void tellListener();

    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<FolderLock> m_lock;
    Settings m_settings;
    SteadyTime::time_point m_lastHeld = SteadyTime::now();
    std::int64_t m_bytesAtCheckpoint = 0;

    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Pending> m_queue;
    QString m_failure;
    bool m_isStopping = false;

    std::mutex m_listenerMutex;
    std::function<void()> m_listener;
};

std::future<Result<>> Writer::Loop::submit(Job job)
{
    Pending pending{std::move(job), {}, SteadyTime::now()};
    auto future = pending.promise.get_future();
    const std::lock_guard guard(m_mutex);
    if (!m_failure.isEmpty()) {
        pending.promise.set_value(Error{ErrorCode::ReadOnly, m_failure});
    } else {
        m_queue.push_back(std::move(pending));
        m_wake.notify_one();
    }
    return future;
}

void Writer::Loop::stop()
{
    const std::lock_guard guard(m_mutex);
    m_isStopping = true;
    m_wake.notify_one();
}

QString Writer::Loop::failure() const
{
    const std::lock_guard guard(m_mutex);
    return m_failure;
}

void Writer::Loop::setListener(std::function<void()> listener)
{
    const std::lock_guard guard(m_listenerMutex);
    m_listener = std::move(listener);
}

void Writer::Loop::tellListener()
{
    // Called under the mutex, so that after setListener({}) no call is under way.
    const std::lock_guard guard(m_listenerMutex);
    if (m_listener)
        m_listener();
}

void Writer::Loop::work()
{
    while (waitForJob())
        commitBatch();
    close();
}

bool Writer::Loop::waitForJob()
{
    std::unique_lock guard(m_mutex);
    m_wake.wait(guard, [this] { return m_isStopping || !m_queue.empty(); });
    return !m_queue.empty();
}

bool Writer::Loop::takeJob(Pending &pending)
{
    const std::lock_guard guard(m_mutex);
    if (m_queue.empty())
        return false;
    pending = std::move(m_queue.front());
    m_queue.pop_front();
    return true;
}

Result<> Writer::Loop::acquireLock()
{
    SteadyTime::time_point waitingSince;
    {
        const std::lock_guard guard(m_mutex);
        waitingSince = std::max(m_queue.front().submittedAt, m_lastHeld);
    }
    const auto waited = std::chrono::duration_cast<std::chrono::milliseconds>(SteadyTime::now() - waitingSince);
    return m_lock->acquire(std::max(0, m_settings.lockTimeoutMs - int(waited.count())));
}

Result<> Writer::Loop::begin()
{
    ASSAY_CHECK(m_connection->execute("BEGIN IMMEDIATE"));
    if (m_settings.beginning.isEmpty())
        return Done{};
    const auto prepared = m_connection->execute(m_settings.beginning.constData());
    if (!prepared && m_connection->isInTransaction())
        (void)m_connection->execute("ROLLBACK");
    return prepared;
}

void Writer::Loop::commitBatch()
{
    if (auto locked = acquireLock(); !locked) {
        failQueued(locked.error());
        return;
    }
    const auto begun = begin();
    if (begun) {
        auto answers = runJobs();
        Result<> committed = Done{};
        if (m_connection->fault() != 0)
            committed = databaseError(m_connection->fault(), nullptr);
        else if (!m_connection->isInTransaction())
            committed = Error{ErrorCode::Internal,
                              QCoreApplication::translate("core", "A change was not made because the database ended "
                                                                  "it early. Try again.")};
        else
            committed = m_connection->execute("COMMIT");
        if (!committed && m_connection->isInTransaction())
            (void)m_connection->execute("ROLLBACK");
        for (Answer &answer : answers) {
            if (!committed && answer.outcome)
                answer.outcome = committed;
        }
        m_lock->release();
        m_lastHeld = SteadyTime::now();
        finishBatch(std::move(answers));
    } else {
        m_lock->release();
        m_lastHeld = SteadyTime::now();
        failQueued(begun.error());
    }
}

std::vector<Answer> Writer::Loop::runJobs()
{
    std::vector<Answer> answers;
    const auto deadline = SteadyTime::now() + batchTime;
    Pending pending;
    while (answers.size() < batchJobs && (answers.empty() || SteadyTime::now() < deadline) && takeJob(pending)) {
        auto outcome = runJob(pending.job);
        // What the job captured goes before the person is told that it is done.
        pending.job = {};
        answers.push_back({std::move(pending.promise), std::move(outcome)});
        if (m_connection->fault() != 0 || !m_connection->isInTransaction())
            break;
    }
    return answers;
}

Result<> Writer::Loop::runJob(const Job &job)
{
    ASSAY_CHECK(runFrame(*m_connection, "SAVEPOINT job"));
    auto outcome = runGuarded(job, *m_connection);
    if (!m_connection->isInTransaction())
        return outcome;
    if (!outcome)
        ASSAY_CHECK(runFrame(*m_connection, "ROLLBACK TO job"));
    ASSAY_CHECK(runFrame(*m_connection, "RELEASE job"));
    return outcome;
}

void Writer::Loop::finishBatch(std::vector<Answer> answers)
{
    const int fault = m_connection->fault();
    if (fault != 0)
        stopWriting(databaseError(fault, nullptr));
    for (Answer &answer : answers)
        answer.promise.set_value(std::move(answer.outcome));
    if (fault == 0) {
        tellListener();
        checkpointWhenLong();
    }
}

void Writer::Loop::failQueued(const Error &error)
{
    std::deque<Pending> failed;
    {
        const std::lock_guard guard(m_mutex);
        failed.swap(m_queue);
    }
    if (const int fault = m_connection->fault(); fault != 0)
        stopWriting(databaseError(fault, nullptr));
    for (Pending &pending : failed)
        pending.promise.set_value(error);
}

void Writer::Loop::stopWriting(const Error &error)
{
    m_connection.reset();
    std::deque<Pending> refused;
    const QString sentence = failureSentence(error.code);
    {
        const std::lock_guard guard(m_mutex);
        m_failure = sentence;
        refused.swap(m_queue);
    }
    for (Pending &pending : refused)
        pending.promise.set_value(Error{ErrorCode::ReadOnly, sentence, error.detail});
    tellListener();
}

void Writer::Loop::checkpointWhenLong()
{
    // A reader may keep the log from shrinking, so the next try waits until it has grown by another quarter.
    const std::int64_t bytes = m_connection->logBytes();
    if (bytes < m_bytesAtCheckpoint)
        m_bytesAtCheckpoint = 0;
    const std::int64_t limit = m_settings.checkpointBytes;
    if (bytes < limit || (m_bytesAtCheckpoint > 0 && bytes < m_bytesAtCheckpoint + limit / 4))
        return;
    if (auto locked = m_lock->acquire(0); !locked)
        return;
    const auto done = m_connection->checkpoint();
    m_lock->release();
    m_bytesAtCheckpoint = bytes;
    if (m_connection->fault() != 0)
        stopWriting(done.error());
}

void Writer::Loop::close()
{
    if (m_connection && m_lock->acquire(m_settings.lockTimeoutMs)) {
        // What cannot be moved now stays in the log, which is as safe.
        (void)m_connection->checkpointAndTruncate();
        m_lock->release();
    }
    m_connection.reset();
}

Writer::Writer(std::shared_ptr<Loop> loop, std::thread thread) : m_loop(std::move(loop)), m_thread(std::move(thread)) {}

Result<std::unique_ptr<Writer>> Writer::start(const QString &databasePath, const QString &lockPath,
                                              const Settings &settings)
{
    ASSAY_TRY(lock, FolderLock::open(lockPath, FolderLock::Kind::Exclusive));
    ASSAY_TRY(connection, Connection::open(databasePath, Connection::Access::Write, settings.vfs));
    connection->setBusyTimeout(settings.lockTimeoutMs);
    if (!settings.preparation.isEmpty())
        ASSAY_CHECK(connection->execute(settings.preparation.constData()));
    auto loop = std::make_shared<Loop>(std::move(connection), std::move(lock), settings);
    std::thread thread([loop] { loop->work(); });
    return std::unique_ptr<Writer>(new Writer(std::move(loop), std::move(thread)));
}

Writer::~Writer()
{
    m_loop->stop();
    if (m_thread.get_id() == std::this_thread::get_id())
        m_thread.detach();
    else
        m_thread.join();
}

std::future<Result<>> Writer::submit(Job job)
{
    return m_loop->submit(std::move(job));
}

Result<> Writer::run(Job job)
{
    if (m_thread.get_id() == std::this_thread::get_id())
        return Error{ErrorCode::Internal,
                     QCoreApplication::translate("core", "A change asked for another change and would wait for itself; "
                                                         "this is a defect in Assay.")};
    return m_loop->submit(std::move(job)).get();
}

QString Writer::failure() const
{
    return m_loop->failure();
}

void Writer::setListener(std::function<void()> listener)
{
    m_loop->setListener(std::move(listener));
}

} // namespace assay
