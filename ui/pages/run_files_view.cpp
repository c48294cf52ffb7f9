#include "ui/pages/run_files_view.h"

#include "core/runs/files/run_file_path.h"
#include "ui/models/format.h"
#include "ui/pages/file_preview.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_bar.h"
#include "ui/workspace.h"

#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QUrl>

namespace assay
{

namespace
{

/// The files of more runs are not looked through for ones of the same path.
constexpr qsizetype mostOthers = 100;

QStringList localFiles(const QMimeData *data)
{
    QStringList files;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

QStandardItem *cell(const QString &text, bool isNumber = false)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    item->setToolTip(text);
    item->setData(isNumber, NumberRole);
    return item;
}

} // namespace

RunFilesView::RunFilesView(Workspace &workspace, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_bar(new MessageBar(this)),
      m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(m_stack)),
      m_attach(new QPushButton(tr("Attach…"), this)),
      m_model(new QStandardItemModel(this)),
      m_table(new DataTable(tr("Files of the run"), this)),
      m_beside(new QComboBox(this)),
      m_save(new QPushButton(tr("Save as…"), this)),
      m_remove(new QPushButton(tr("Remove"), this)),
      m_preview(new FilePreview(this))
{
    setAcceptDrops(true);
    auto *content = new QWidget(m_stack);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(buildList(), 2);
    row->addWidget(buildPreview(), 5);
    m_stack->addWidget(content);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_bar);
    column->addWidget(m_stack, 1);
    connect(m_attach, &QPushButton::clicked, this, &RunFilesView::askForFiles);
    connect(m_save, &QPushButton::clicked, this, &RunFilesView::askWhereToSave);
    connect(m_remove, &QPushButton::clicked, this, &RunFilesView::remove);
    connect(&workspace, &Workspace::changed, this, &RunFilesView::noteChanges);
}

Card *RunFilesView::buildList()
{
    auto *card = new Card(tr("Files"), this);
    card->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    card->addSmallButton(m_attach);
    m_model->setHorizontalHeaderLabels({tr("Name"), tr("Size")});
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    card->body()->addWidget(m_table, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        fillCounterparts();
        preview();
    });
    return card;
}

Card *RunFilesView::buildPreview()
{
    m_previewCard = new Card(tr("Preview"), this);
    m_previewCard->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_beside->setAccessibleName(tr("Run whose file is shown beside this one"));
    m_beside->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_beside->setMinimumContentsLength(16);
    m_beside->hide();
    m_previewCard->addToHeader(m_beside);
    m_previewCard->addSmallButton(m_save);
    m_previewCard->addSmallButton(m_remove);
    m_previewCard->body()->addWidget(m_preview, 1);
    connect(m_beside, &QComboBox::activated, this, [this] {
        m_besideRun = RunId{m_beside->currentData().toString()};
        m_previewed.reset();
        preview();
    });
    return m_previewCard;
}

void RunFilesView::show(const Run &run, bool canWrite)
{
    const bool isOther = run.id != m_run.id;
    m_run = run;
    m_canWrite = canWrite && !run.trashedAt;
    if (isOther) {
        m_files = {};
        m_bar->clear();
        reload();
    }
    updateActions();
}

void RunFilesView::setShownRuns(const ShownRuns &shown)
{
    QList<Run> others;
    for (const ShownRun &each : shown.runs) {
        if (others.size() < mostOthers)
            others.append(each.run);
    }
    const auto isSame = [](const Run &a, const Run &b) { return a.id == b.id && a.name == b.name; };
    if (std::equal(others.cbegin(), others.cend(), m_others.cbegin(), m_others.cend(), isSame))
        return;
    m_others = others;
    reload();
}

void RunFilesView::noteChanges(const ChangeSet &changes)
{
    const QSet<QString> changed = changes.idsByKind.value(QStringLiteral("file"));
    const auto isChanged = [&](const Run &run) { return changed.contains(run.id.value); };
    if (isChanged(m_run) || std::any_of(m_others.cbegin(), m_others.cend(), isChanged))
        reload();
}

void RunFilesView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        reload();
}

void RunFilesView::reload()
{
    // Nobody sees it, and the window has other work.
    m_isStale = !isVisible();
    const std::shared_ptr<Project> project = m_workspace.project();
    if (m_isStale || !project || m_run.id.isEmpty())
        return m_listing.abandon();
    m_listing.load(
        this,
        [project, run = m_run.id, others = m_others] {
            return project->read([&](Connection &connection) -> Result<Listing> {
                ASSAY_TRY(files, run_file_store::list(connection, run));
                Listing listing{files, {}};
                for (const Run &other : others) {
                    if (other.id == run)
                        continue;
                    ASSAY_TRY(theirs, run_file_store::list(connection, other.id));
                    for (const RunFile &file : theirs)
                        listing.counterparts[file.path].append({other.name, file});
                }
                return listing;
            });
        },
        [this](const Result<Listing> &listing) {
            if (!listing)
                return m_bar->showError(listing.error(), tr("Retry"), [this] { reload(); });
            showListing(*listing);
        });
}

void RunFilesView::showListing(const Listing &listing)
{
    const QString path = m_previewed ? m_previewed->path : QString();
    m_files = listing;
    m_stack->setCurrentIndex(m_files.files.isEmpty() ? 1 : 0);
    {
        const QSignalBlocker blocked(m_table->selectionModel());
        m_model->removeRows(0, m_model->rowCount());
        for (const RunFile &file : std::as_const(m_files.files))
            m_model->appendRow({cell(file.path), cell(formatBytes(file.bytes, locale()), true)});
    }
    m_table->resizeColumnToContents(1);
    int row = 0;
    for (int i = 0; i < m_files.files.size(); ++i)
        row = m_files.files.at(i).path == path ? i : row;
    if (m_files.files.isEmpty()) {
        m_previewed.reset();
        m_preparing.abandon();
        m_preview->showNothing();
    } else {
        const QSignalBlocker blocked(m_table->selectionModel());
        m_table->selectRow(row);
    }
    m_table->viewport()->update();
    fillCounterparts();
    preview();
    updateActions();
}

const RunFile *RunFilesView::currentFile() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_files.files.size() ? &m_files.files.at(row) : nullptr;
}

void RunFilesView::fillCounterparts()
{
    const RunFile *file = currentFile();
    const QList<Counterpart> counterparts = file ? m_files.counterparts.value(file->path) : QList<Counterpart>();
    const QSignalBlocker blocked(m_beside);
    m_beside->clear();
    m_beside->addItem(tr("Nothing beside it"), QString());
    for (const Counterpart &counterpart : counterparts)
        //: Another run whose file of the same name is shown beside this one.
        m_beside->addItem(tr("Beside: %1").arg(counterpart.runName), counterpart.file.run.value);
    m_beside->setCurrentIndex(std::max(0, m_beside->findData(m_besideRun.value)));
    m_beside->setVisible(!counterparts.isEmpty());
}

void RunFilesView::preview()
{
    const RunFile *file = currentFile();
    updateActions();
    if (!file)
        return;
    std::optional<Counterpart> beside;
    for (const Counterpart &counterpart : m_files.counterparts.value(file->path)) {
        if (m_beside->currentData().toString() == counterpart.file.run.value && m_beside->currentIndex() > 0)
            beside = counterpart;
    }
    m_previewCard->setTitle(lastPart(file->path));
    //: Of a file: its size, when and by whom it was attached.
    m_previewCard->setSecondary(
        tr("%1, attached %2 by %3")
            .arg(formatBytes(file->bytes, locale()), formatTime(file->at, locale()), file->person));
    // Read once: what a digest names does not change.
    if (!beside && m_previewed && *m_previewed == *file)
        return;
    m_previewed = beside ? std::nullopt : std::optional(*file);
    m_preparing.load(
        this,
        [project = m_workspace.project(), file = *file, name = m_run.name, beside]() -> Result<Prepared> {
            Prepared prepared;
            if (beside) {
                ASSAY_TRY(comparison, compareRunFiles(*project, file, name, beside->file, beside->runName));
                prepared.comparison = comparison;
                return prepared;
            }
            ASSAY_TRY(content, loadRunFileContent(*project, file));
            prepared.content = content;
            return prepared;
        },
        [this, path = file->path, name = m_run.name,
         besideName = beside ? beside->runName : QString()](const Result<Prepared> &prepared) {
            if (!prepared)
                m_preview->showError(prepared.error());
            else if (prepared->comparison)
                m_preview->showComparison(*prepared->comparison, name, besideName);
            else
                m_preview->showContent(path, prepared->content);
        });
}

void RunFilesView::updateActions()
{
    m_attach->setEnabled(m_canWrite);
    m_save->setEnabled(currentFile() != nullptr);
    m_remove->setEnabled(m_canWrite && currentFile() != nullptr);
    m_empty->set(QStringLiteral("folder"), tr("No files are kept with this run"),
                 m_canWrite ? tr("Attach plots, tables or notes that belong to it, or drop them here.")
                            : tr("Plots, tables or notes that belong to it would be here."),
                 m_canWrite ? tr("Attach…") : QString(), [this] { askForFiles(); });
}

void RunFilesView::askForFiles()
{
    auto *dialog = new QFileDialog(this, tr("Attach files to “%1”").arg(m_run.name), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &RunFilesView::attach);
    dialog->open();
}

void RunFilesView::attach(const QStringList &files)
{
    QList<FileToAttach> all;
    for (const QString &file : files)
        all.append({file, {}});
    change(tr("Attaching %n file(s)", nullptr, int(files.size())),
           [project = m_workspace.project(), person = m_workspace.person().name, run = m_run.id,
            all](Progress &progress) { return attachFiles(*project, person, run, all, progress); });
}

void RunFilesView::remove()
{
    if (const RunFile *file = currentFile())
        change(tr("Removing “%1”").arg(file->path),
               [project = m_workspace.project(), person = m_workspace.person().name, run = m_run.id,
                path = file->path](Progress &) { return detachFiles(*project, person, run, {path}); });
}

void RunFilesView::change(const QString &title, const std::function<Result<QList<RunFileChange>>(Progress &)> &work)
{
    if (!m_workspace.project() || !m_canWrite)
        return;
    m_workspace.tasks().start(title, this, work, [this](const Result<QList<RunFileChange>> &changes) {
        if (!changes)
            return m_bar->showError(changes.error());
        showChanges(*changes);
        reload();
    });
}

void RunFilesView::showChanges(const QList<RunFileChange> &changes)
{
    if (changes.isEmpty())
        return;
    const RunFileChange &first = changes.front();
    const bool isRemoval = !first.after;
    const QString name = isRemoval ? first.before->path : first.after->path;
    QString text = isRemoval      ? tr("“%1” removed.").arg(name)
                   : first.before ? tr("“%1” replaced.").arg(name)
                                  : tr("“%1” attached.").arg(name);
    if (changes.size() > 1)
        text = tr("%n file(s) attached.", nullptr, int(changes.size()));
    QList<RunFileChange> reversed;
    for (const RunFileChange &change : changes)
        reversed.prepend(change.reversed());
    m_bar->showMessage(text, Tone::Good, tr("Undo"), [this, reversed] {
        m_bar->clear();
        change(tr("Undoing"),
               [project = m_workspace.project(), person = m_workspace.person().name,
                reversed](Progress &) -> Result<QList<RunFileChange>> {
                   ASSAY_CHECK(changeRunFiles(*project, person, reversed));
                   return QList<RunFileChange>();
               });
    });
}

void RunFilesView::askWhereToSave()
{
    const RunFile *file = currentFile();
    if (!file)
        return;
    auto *dialog = new QFileDialog(this, tr("Save “%1”").arg(file->path), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(lastPart(file->path));
    connect(dialog, &QFileDialog::fileSelected, this, [this, file = *file](const QString &to) {
        m_workspace.tasks().start(
            tr("Saving “%1”").arg(file.path), this,
            [project = m_workspace.project(), file, to](Progress &progress) {
                return saveRunFile(*project, file, to, progress);
            },
            [this, to](const Result<> &saved) {
                if (saved)
                    m_bar->showMessage(tr("Saved to %1.").arg(QDir::toNativeSeparators(to)), Tone::Good);
                else
                    m_bar->showError(saved.error());
            });
    });
    dialog->open();
}

void RunFilesView::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_canWrite && !localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void RunFilesView::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    attach(localFiles(event->mimeData()));
}

} // namespace assay
