#include "core/runs/watch/system_use.h"

#include "core/runs/process_identity.h"

#include <QDir>
#include <QFile>
#include <QList>

#include <algorithm>
#include <unistd.h>
#include <utility>

namespace assay
{

namespace
{

constexpr qint64 second = 1'000'000'000;
constexpr qint64 longFrom = 3 * second;
constexpr double megabyte = 1e6;
/// More than a program has that trains.
constexpr qsizetype mostProcesses = 1'000;
const QString prefix = QStringLiteral("system/");

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::optional<std::int64_t> wholeNumber(const QByteArray &text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    return isNumber ? std::optional<std::int64_t>(number) : std::nullopt;
}

/// The value of a line such as “read_bytes: 4096”.
std::optional<std::int64_t> valueOf(const QByteArray &io, const QByteArray &name)
{
    for (const QByteArray &line : io.split('\n')) {
        if (line.startsWith(name + ':'))
            return wholeNumber(line.mid(name.size() + 1).trimmed());
    }
    return std::nullopt;
}

std::optional<ProcessUse> useOf(const QString &process)
{
    const QString folder = QStringLiteral("/proc/%1/").arg(process);
    return ProcessUse::parse(readAll(folder + QStringLiteral("stat")), readAll(folder + QStringLiteral("statm")),
                             readAll(folder + QStringLiteral("io")), ::sysconf(_SC_PAGESIZE));
}

/// The processes that a process has started and that have not ended.
QList<std::int64_t> startedBy(std::int64_t pid)
{
    QList<std::int64_t> started;
    const QString tasks = QStringLiteral("/proc/%1/task").arg(pid);
    for (const QString &task : QDir(tasks).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        for (const QByteArray &word : readAll(tasks + u'/' + task + QStringLiteral("/children")).split(' ')) {
            if (const auto child = wholeNumber(word))
                started.append(*child);
        }
    }
    return started;
}

} // namespace

bool isSystemMetric(const QString &key)
{
    return key.startsWith(prefix);
}

std::optional<ProcessUse> ProcessUse::parse(const QByteArray &stat, const QByteArray &statm, const QByteArray &io,
                                            std::int64_t pageBytes)
{
    // The second field is the program's name in brackets and may hold anything, brackets and spaces too.
    const qsizetype bracket = stat.lastIndexOf(')');
    const QList<QByteArray> fields = bracket < 0 ? QList<QByteArray>() : stat.mid(bracket + 2).split(' ');
    if (fields.size() < 13)
        return std::nullopt;
    const auto user = wholeNumber(fields.at(11));
    const auto system = wholeNumber(fields.at(12));
    const auto resident = wholeNumber(statm.split(' ').value(1));
    if (!user || !system || !resident)
        return std::nullopt;
    const auto waitedUser = wholeNumber(fields.value(13));
    const auto waitedSystem = wholeNumber(fields.value(14));
    return ProcessUse{*user + *system, *resident * pageBytes, valueOf(io, "read_bytes"), valueOf(io, "write_bytes"),
                      waitedUser.value_or(0) + waitedSystem.value_or(0)};
}

std::optional<ProcessUse> ProcessUse::now()
{
    return useOf(QStringLiteral("self"));
}

std::optional<ProcessUse> ProcessUse::ofTree(std::int64_t pid)
{
    auto all = useOf(QString::number(pid));
    if (!all)
        return all;
    all->cpuTicks += std::exchange(all->waitedTicks, 0);
    QList<std::int64_t> processes{pid};
    for (qsizetype i = 0; i < processes.size() && processes.size() < mostProcesses; ++i) {
        for (const std::int64_t started : startedBy(processes.at(i))) {
            const auto use = useOf(QString::number(started));
            if (!use)
                continue;
            processes.append(started);
            all->cpuTicks += use->cpuTicks + use->waitedTicks;
            all->memoryBytes += use->memoryBytes;
            if (all->read && use->read)
                *all->read += *use->read;
            if (all->wrote && use->wrote)
                *all->wrote += *use->wrote;
        }
    }
    return all;
}

SystemUse::SystemUse(std::int64_t secondsBefore, Source source)
    : m_secondsBefore(secondsBefore),
      m_source(std::move(source)),
      m_first(m_source()),
      m_before(m_first)
{
    m_sinceStart.start();
}

void SystemUse::sampleIfDue(TimeMs now, metric_store::Batch &batch)
{
    const qint64 elapsed = m_sinceStart.nsecsElapsed();
    if (!m_before || elapsed - m_last < second)
        return;
    const auto use = m_source();
    if (!use)
        return;
    const auto sample = points(*m_first, *m_before, *use, elapsed - m_last, ProcessState::ticksPerSecond(),
                               m_secondsBefore + elapsed / second, now);
    m_before = use;
    m_last = elapsed;
    for (auto curve = sample.cbegin(); curve != sample.cend(); ++curve) {
        auto &held = m_held[curve.key()];
        held.insert(held.end(), curve->begin(), curve->end());
    }
    m_isLong = m_isLong || elapsed >= longFrom;
    if (!m_isLong)
        return;
    for (auto curve = m_held.cbegin(); curve != m_held.cend(); ++curve) {
        auto &all = batch[curve.key()];
        all.insert(all.end(), curve->begin(), curve->end());
    }
    m_held.clear();
}

metric_store::Batch SystemUse::points(const ProcessUse &first, const ProcessUse &before, const ProcessUse &use,
                                      qint64 nanoseconds, std::int64_t ticksPerSecond, std::int64_t step, TimeMs at)
{
    metric_store::Batch batch;
    const auto add = [&](const char *name, double value) {
        batch[prefix + QLatin1String(name)].push_back({step, at, value});
    };
    const double seconds = double(nanoseconds) / double(second);
    // What a process had taken is not known any more when it ended and nobody waited for it.
    const std::int64_t ticks = std::max<std::int64_t>(0, use.cpuTicks - before.cpuTicks);
    add("cpu_percent", 100 * double(ticks) / double(ticksPerSecond) / seconds);
    add("memory_mb", double(use.memoryBytes) / megabyte);
    if (use.read && first.read)
        add("disk_read_mb", double(std::max<std::int64_t>(0, *use.read - *first.read)) / megabyte);
    if (use.wrote && first.wrote)
        add("disk_written_mb", double(std::max<std::int64_t>(0, *use.wrote - *first.wrote)) / megabyte);
    return batch;
}

} // namespace assay
