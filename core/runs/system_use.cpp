#include "core/runs/system_use.h"

#include "core/runs/process_identity.h"

#include <QFile>
#include <QList>

#include <unistd.h>

namespace assay
{

namespace
{

constexpr qint64 second = 1'000'000'000;
constexpr qint64 longFrom = 3 * second;
constexpr double megabyte = 1e6;
const QString prefix = QStringLiteral("system/");

QByteArray readAll(const char *path)
{
    QFile file(QString::fromLatin1(path));
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
    return ProcessUse{*user + *system, *resident * pageBytes, valueOf(io, "read_bytes"), valueOf(io, "write_bytes")};
}

std::optional<ProcessUse> ProcessUse::now()
{
    return parse(readAll("/proc/self/stat"), readAll("/proc/self/statm"), readAll("/proc/self/io"),
                 ::sysconf(_SC_PAGESIZE));
}

SystemUse::SystemUse(std::int64_t secondsBefore)
    : m_secondsBefore(secondsBefore),
      m_first(ProcessUse::now()),
      m_before(m_first)
{
    m_sinceStart.start();
}

void SystemUse::sampleIfDue(TimeMs now, metric_store::Batch &batch)
{
    const qint64 elapsed = m_sinceStart.nsecsElapsed();
    if (!m_before || elapsed - m_last < second)
        return;
    const auto use = ProcessUse::now();
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
    add("cpu_percent", 100 * double(use.cpuTicks - before.cpuTicks) / double(ticksPerSecond) / seconds);
    add("memory_mb", double(use.memoryBytes) / megabyte);
    if (use.read && first.read)
        add("disk_read_mb", double(*use.read - *first.read) / megabyte);
    if (use.wrote && first.wrote)
        add("disk_written_mb", double(*use.wrote - *first.wrote) / megabyte);
    return batch;
}

} // namespace assay
