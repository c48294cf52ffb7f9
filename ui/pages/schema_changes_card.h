#pragma once

#include "core/work/edit_schema.h"
#include "ui/pages/latest_task.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace assay
{

class Pill;
class SchemaDraft;
class Workspace;

/// What the unsaved edits of a schema change, whether that is compatible, what it touches and what it would have
/// flagged; saves them as a new version. Hidden while there are none. Window thread.
class SchemaChangesCard final : public QWidget
{
    Q_OBJECT

public:
    SchemaChangesCard(Workspace &workspace, SchemaDraft &draft, QWidget *parent = nullptr);
    [[nodiscard]] bool isSettled() const { return !m_preview.isPending() && !m_saving.isPending(); }

Q_SIGNALS:
    void saved(const QString &reference);
    void failed(const assay::Error &error);

private:
    void showDraft();
    void startPreview();
    void showPreview(const SchemaRevision &revision);
    void save();

    Workspace &m_workspace;
    SchemaDraft &m_draft;
    LatestTask<SchemaRevision> m_preview;
    LatestTask<SchemaRevision> m_saving;
    Pill *m_verdict;
    QLabel *m_changes;
    QLabel *m_compatibility;
    QLabel *m_impact;
    QLabel *m_replay;
    QPushButton *m_save;
    QPushButton *m_undo;
    QPushButton *m_discard;
};

} // namespace assay
