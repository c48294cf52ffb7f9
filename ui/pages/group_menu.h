#pragma once

#include "core/runs/filter/known_keys.h"
#include "core/runs/index/run_grouping.h"

#include <QMenu>

namespace assay
{

/// What runs can be put together by: nothing, replicates, the run that started them, or any parameters and tags
/// together. Window thread.
class GroupMenu final : public QMenu
{
    Q_OBJECT

public:
    explicit GroupMenu(QWidget *parent = nullptr);

    void setKnown(const KnownKeys &keys) { m_keys = keys; }
    void setGrouping(const RunGrouping &grouping) { m_grouping = grouping; }
    /// What the button says: “Group by: max_depth, seed”.
    [[nodiscard]] static QString buttonText(const RunGrouping &grouping);

Q_SIGNALS:
    void chosen(const assay::RunGrouping &grouping);

private:
    void fill();
    QAction *addKind(const QString &text, RunGrouping::Kind kind);
    void addKey(QMenu *menu, const QString &text, const RunKey &key);

    KnownKeys m_keys;
    RunGrouping m_grouping;
};

} // namespace assay
