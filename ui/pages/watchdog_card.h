#pragma once

#include "ui/models/run_dossier.h"

#include <QWidget>

class QCheckBox;
class QVBoxLayout;

namespace assay
{

class Card;

/// What the watchdog saw about a run, and whether it watches the runs of its experiment. Window thread.
class WatchdogCard final : public QWidget
{
    Q_OBJECT

public:
    explicit WatchdogCard(QWidget *parent = nullptr);
    void show(const Run &run, const RunDossier &dossier, bool canEdit);

Q_SIGNALS:
    void watchRequested(std::int64_t experimentId, bool isWatched);

private:
    std::int64_t m_experiment = 0;
    Card *m_card;
    QCheckBox *m_watch;
    QVBoxLayout *m_rows;
};

} // namespace assay
