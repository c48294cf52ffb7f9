#include "ui/pages/experiments_page.h"

#include "core/runs/run_edit_store.h"
#include "core/work/edit_runs.h"
#include "ui/models/run_listing.h"
#include "ui/models/run_table_model.h"
#include "ui/pages/experiment_tabs.h"
#include "ui/pages/run_table.h"
#include "ui/pages/tag_dialog.h"
#include "ui/run_editing.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/page_header.h"

#include <QComboBox>
#include <QMessageBox>
#include <QPushButton>

namespace assay
{

void ExperimentsPage::connectEditing()
{
    RunEditing &editing = workspace().editing();
    connect(&editing, &RunEditing::made, this, [this](const QString &sentence) {
        m_bar->showMessage(sentence, Tone::Info, tr("Undo"),
                           [this] { Q_EMIT actionRequested(QStringLiteral("edit.undo")); });
    });
    connect(&editing, &RunEditing::undone, this,
            [this](const QString &sentence) { m_bar->showMessage(sentence, Tone::Info); });
    connect(&editing, &RunEditing::failed, this, [this](const Error &error) {
        if (error.code != ErrorCode::Cancelled)
            showError(error);
        // The table may show what was not done.
        reload();
    });
}

void ExperimentsPage::rename(const RunId &id, const QString &name)
{
    workspace().editing().edit(tr("Rename a run to “%1”").arg(name), {RunEdit::name(id, name)});
}

void ExperimentsPage::withChosenRuns(const std::function<void(const QList<RunId> &)> &act)
{
    const std::vector<std::uint32_t> numbers = m_runs->numbersAt(m_table->chosenRows());
    if (numbers.empty())
        return;
    m_questions.ask<QList<RunId>>(
        {}, [numbers](RunListing &listing) { return listing.ids(numbers); },
        [this, act](const Result<QList<RunId>> &ids) {
            if (ids)
                act(*ids);
            else
                showError(ids.error());
        });
}

void ExperimentsPage::moveRuns(RunMove move)
{
    withChosenRuns([this, move](const QList<RunId> &runs) { workspace().editing().move(move, runs); });
}

void ExperimentsPage::tagRuns()
{
    withChosenRuns([this](const QList<RunId> &runs) {
        QList<Run> known;
        for (const RunId &id : runs) {
            if (const Run *run = m_runs->run(id))
                known.append(*run);
        }
        auto *dialog = new TagDialog(m_runs->cells().facts().keys.tags, known, int(runs.size()), this);
        connect(dialog, &TagDialog::chosen, this,
                [this, runs](const QString &key, const std::optional<QString> &value) { tag(runs, key, value); });
        dialog->open();
    });
}

void ExperimentsPage::tag(const QList<RunId> &runs, const QString &key, const std::optional<QString> &value)
{
    QList<RunEdit> edits;
    for (const RunId &run : runs)
        edits.append(RunEdit::tag(run, key, value));
    workspace().editing().edit(value ? tr("Tag %n run(s) “%1”", nullptr, int(runs.size())).arg(key)
                                     : tr("Take the tag “%1” off %n run(s)", nullptr, int(runs.size())).arg(key),
                               edits);
}

void ExperimentsPage::writeNote()
{
    m_tabs->editNote();
}

void ExperimentsPage::emptyTrash()
{
    const std::shared_ptr<Project> project = workspace().project();
    if (!project)
        return;
    m_counting.load(
        this, [project] { return project->read(run_edit_store::trash); },
        [this](const Result<QList<RunId>> &trash) {
            if (!trash)
                return showError(trash.error());
            if (trash->isEmpty())
                return m_bar->showMessage(tr("The trash is empty."), Tone::Info);
            askToEmptyTrash(int(trash->size()));
        });
}

/// The one change to runs that cannot be undone, so it asks.
void ExperimentsPage::askToEmptyTrash(int runs)
{
    auto *question =
        new QMessageBox(QMessageBox::Warning, tr("Empty the trash"),
                        tr("Delete %n run(s) of this project for good?", nullptr, runs), QMessageBox::Cancel, this);
    question->setInformativeText(tr(
        "Their curves, predictions and history go with them. This cannot be undone; the audit log keeps their ids."));
    QPushButton *empty = question->addButton(tr("Delete for good"), QMessageBox::DestructiveRole);
    makeDestructive(empty);
    question->setDefaultButton(QMessageBox::Cancel);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(empty, &QPushButton::clicked, this, [this] {
        workspace().tasks().start(
            tr("Emptying the trash"), this,
            [project = workspace().project(), person = workspace().person().name](Progress &progress) {
                return emptyRunTrash(*project, person, progress);
            },
            [this](const Result<int> &deleted) {
                if (deleted)
                    m_bar->showMessage(tr("%n run(s) deleted for good.", nullptr, *deleted), Tone::Info);
                else if (deleted.error().code != ErrorCode::Cancelled)
                    showError(deleted.error());
                reload();
            });
    });
    question->open();
}

void ExperimentsPage::showShelf(RunQuery::Shelf shelf)
{
    if (shelf == std::exchange(m_shelf, shelf))
        return;
    reload();
}

/// The shelves are offered as soon as a run stands on another than the first.
void ExperimentsPage::fillShelves()
{
    const ShelfCounts &counts = m_runs->cells().facts().counts;
    const QSignalBlocker blocker(m_shelves);
    m_shelves->clear();
    const auto add = [this](const QString &text, RunQuery::Shelf shelf) { m_shelves->addItem(text, int(shelf)); };
    const auto number = [this](std::int64_t count) { return locale().toString(qlonglong(count)); };
    add(tr("In use · %1").arg(number(counts.inUse)), RunQuery::Shelf::InUse);
    add(tr("Archived · %1").arg(number(counts.archived)), RunQuery::Shelf::Archived);
    add(tr("Trash · %1").arg(number(counts.trashed)), RunQuery::Shelf::Trashed);
    add(tr("All · %1").arg(number(counts.inUse + counts.archived + counts.trashed)), RunQuery::Shelf::All);
    m_shelves->setCurrentIndex(m_shelves->findData(int(m_shelf)));
    m_shelves->setVisible(counts.archived + counts.trashed > 0 || m_shelf != RunQuery::Shelf::InUse);
    m_emptyTrashButton->setVisible(m_shelf == RunQuery::Shelf::Trashed && counts.trashed > 0);
}

/// Why the chosen runs cannot be organised so.
QString ExperimentsPage::organisingObstacle(const QString &actionId) const
{
    using Shelf = RunQuery::Shelf;
    if (actionId == u"run.empty")
        return {};
    if (!m_table->currentIndex().isValid())
        return tr("Choose a run first.");
    // Several may stand on different shelves where all are shown; what is there already is left alone.
    const Run *run = m_shelf == Shelf::All && m_table->chosenCount() <= 1 ? currentRun() : nullptr;
    const Shelf shelf = run ? shelfOf(*run) : m_shelf;
    if (actionId == u"run.archive" && shelf == Shelf::Archived)
        return tr("It is archived already.");
    if (actionId == u"run.unarchive" && shelf == Shelf::InUse)
        return tr("It is not archived.");
    if (actionId == u"run.restore" && (shelf == Shelf::InUse || shelf == Shelf::Archived))
        return tr("It is not in the trash.");
    if (shelf == Shelf::Trashed && actionId != u"run.restore")
        return tr("It is in the trash. Restore it first.");
    return {};
}

} // namespace assay
