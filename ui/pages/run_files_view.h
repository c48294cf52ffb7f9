#pragma once

#include "core/work/keep_run_files.h"
#include "ui/models/run_file_content.h"
#include "ui/pages/latest.h"
#include "ui/pages/shown_run.h"

#include <QMap>
#include <QWidget>

class QComboBox;
class QPushButton;
class QStackedWidget;
class QStandardItemModel;

namespace assay
{

class Card;
class DataTable;
class EmptyState;
class FilePreview;
class MessageBar;
class Workspace;
struct ChangeSet;

/// The files of a run with a preview, or beside those of the same path of another run that is shown: attached by button
/// or by dropping them here, saved, and removed with undo. Window thread.
class RunFilesView final : public QWidget
{
    Q_OBJECT

public:
    explicit RunFilesView(Workspace &workspace, QWidget *parent = nullptr);
    void show(const Run &run, bool canWrite);
    /// Those whose files of the same path can be shown beside the run's.
    void setShownRuns(const ShownRuns &shown);
    [[nodiscard]] bool isSettled() const { return !m_listing.isPending() && !m_preparing.isPending(); }
    /// Gives the run copies of files of this machine.
    void attach(const QStringList &files);

protected:
    void showEvent(QShowEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    /// Another run's file.
    struct Counterpart {
        QString runName;
        RunFile file;
    };
    struct Listing {
        QList<RunFile> files;
        QMap<QString, QList<Counterpart>> counterparts; ///< by path
    };
    /// What the preview shows; one of the two.
    struct Prepared {
        RunFileContent content;
        std::optional<RunFileComparison> comparison;
    };

    Card *buildList();
    Card *buildPreview();
    void noteChanges(const ChangeSet &changes);
    void reload();
    void showListing(const Listing &listing);
    void fillCounterparts();
    void preview();
    void askForFiles();
    void askWhereToSave();
    void remove();
    void change(const QString &title, const std::function<Result<QList<RunFileChange>>(Progress &)> &work);
    void showChanges(const QList<RunFileChange> &changes);
    void updateActions();
    [[nodiscard]] const RunFile *currentFile() const;

    Workspace &m_workspace;
    Latest<Listing> m_listing;
    Latest<Prepared> m_preparing;
    Run m_run;
    QList<Run> m_others;
    bool m_canWrite = false;
    bool m_isStale = true;
    Listing m_files;
    std::optional<RunFile> m_previewed;
    RunId m_besideRun; ///< chosen by a person; empty: nothing beside
    MessageBar *m_bar;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QPushButton *m_attach;
    QStandardItemModel *m_model;
    DataTable *m_table;
    Card *m_previewCard = nullptr;
    QComboBox *m_beside;
    QPushButton *m_save;
    QPushButton *m_remove;
    FilePreview *m_preview;
};

} // namespace assay
