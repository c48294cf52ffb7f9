#pragma once

#include "ui/models/overview_snapshot.h"
#include "ui/pages/page.h"
#include "ui/pages/questions.h"

class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace assay
{

class Card;
class EmptyState;
class IntervalChart;
class PageHeader;
class StatTile;

/// Where a project stands: counts, the champion's error over data versions, what needs attention, what happened.
class OverviewPage final : public Page
{
    Q_OBJECT

public:
    explicit OverviewPage(Workspace &workspace, QWidget *parent = nullptr);

    void showThing(const QString &) override { reload(); }
    [[nodiscard]] QString currentThing() const override { return {}; }
    void showError(const Error &error) override;
    [[nodiscard]] bool isSettled() const override;

private:
    void buildHeader();
    QWidget *buildContent();
    QWidget *buildTiles();
    void showProject();
    void reload();
    void apply(const OverviewSnapshot &snapshot);
    void showTiles(const OverviewSnapshot &snapshot);
    void showChampion(const OverviewSnapshot &snapshot);
    void showAttention(const OverviewSnapshot &snapshot);
    void showBestRuns(const OverviewSnapshot &snapshot);
    void showActivity(const OverviewSnapshot &snapshot);

    Questions<RunIndex> m_questions;
    PageHeader *m_header;
    QPushButton *m_importButton = nullptr;
    QPushButton *m_trainButton = nullptr;
    MessageBar *m_bar;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    StatTile *m_data;
    StatTile *m_runs;
    StatTile *m_models;
    StatTile *m_requests;
    Card *m_championCard;
    IntervalChart *m_champion;
    EmptyState *m_noChampion;
    Card *m_attention;
    Card *m_best;
    Card *m_activity;
};

} // namespace assay
