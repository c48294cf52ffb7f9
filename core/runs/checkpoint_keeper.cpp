#include "core/runs/checkpoint_keeper.h"

#include "core/runs/run_store.h"

#include <QCoreApplication>

namespace assay
{

CheckpointKeeper::CheckpointKeeper(Project &project, const Run &run)
    : m_project(project),
      m_run(run.id),
      m_kept(run.checkpoint)
{
}

void CheckpointKeeper::keep(const QByteArray &checkpoint)
{
    const auto digest = put(checkpoint);
    const Result<> kept = digest ? m_project.write([&](Connection &connection) {
        return run_store::setCheckpoint(connection, m_run, *digest);
    })
                                 : Result<>(digest.error());
    if (kept.isError()) {
        m_trouble = QCoreApplication::translate("core", "No checkpoint could be kept, so the run could not go on from "
                                                        "here: %1")
                        .arg(kept.error().text);
        return;
    }
    m_trouble.clear();
    const QString before = std::exchange(m_kept, *digest);
    // What cannot be removed is left to the next cleaning of the project.
    if (before != m_kept)
        (void)m_project.objects().remove(before);
}

Result<QString> CheckpointKeeper::put(const QByteArray &checkpoint)
{
    ASSAY_TRY(writer, m_project.objects().begin());
    // The run's id makes the object this run's alone, as ObjectStore::remove needs it.
    const QByteArray owner = m_run.value.toLatin1();
    ASSAY_CHECK(writer->write(std::span(owner.constData(), size_t(owner.size()))));
    ASSAY_CHECK(writer->write(std::span(checkpoint.constData(), size_t(checkpoint.size()))));
    return m_project.objects().keep(*writer);
}

void CheckpointKeeper::removeObject()
{
    (void)m_project.objects().remove(std::exchange(m_kept, {}));
}

Result<QByteArray> CheckpointKeeper::load(Project &project, const Run &run)
{
    if (run.checkpoint.isEmpty())
        return Error{ErrorCode::NotFound, QCoreApplication::translate("core", "“%1” had no checkpoint.").arg(run.name)};
    auto bytes = project.objects().get(run.checkpoint);
    if (bytes && bytes->startsWith(run.id.value.toLatin1()))
        return bytes->sliced(run.id.value.size());
    if (bytes.isError() && bytes.error().code == ErrorCode::NotFound)
        return Error{
            ErrorCode::NotFound,
            QCoreApplication::translate("core", "The checkpoint of “%1” is missing from the project.").arg(run.name)};
    if (bytes.isError() && bytes.error().code != ErrorCode::Damaged)
        return bytes.error();
    return Error{
        ErrorCode::Damaged,
        bytes ? QCoreApplication::translate("core", "The checkpoint of “%1” belongs to another run.").arg(run.name)
              : QCoreApplication::translate("core", "The checkpoint of “%1” is damaged and was moved to quarantine.")
                    .arg(run.name)};
}

} // namespace assay
