#include "ui/pages/watchdog_card.h"

#include "ui/widgets/card.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QScrollArea>
#include <QVBoxLayout>

namespace assay
{

WatchdogCard::WatchdogCard(QWidget *parent)
    : QWidget(parent),
      m_card(new Card(tr("Watchdog"), this)),
      m_watch(new QCheckBox(tr("Watch"), this))
{
    m_card->addToHeader(m_watch);
    auto *inside = new QWidget;
    m_rows = new QVBoxLayout(inside);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(8);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    area->setWidget(inside);
    inside->setAutoFillBackground(false);
    m_card->body()->addWidget(area, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    connect(m_watch, &QCheckBox::clicked, this,
            [this](bool isWatched) { Q_EMIT watchRequested(m_experiment, isWatched); });
}

void WatchdogCard::show(const Run &run, const RunDossier &dossier, bool canEdit)
{
    m_experiment = run.experimentId;
    m_watch->setChecked(dossier.isWatched);
    m_watch->setEnabled(canEdit);
    m_watch->setToolTip(tr("Looks at the curves of runs of “%1” while they grow").arg(run.experiment));
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const CurveAlarm &alarm : dossier.alarms) {
        auto *row = makeLabel(tr("! %1").arg(alarm.sentence), 13, QFont::Normal);
        row->setWordWrap(true);
        row->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_rows->addWidget(row);
    }
    if (dossier.alarms.isEmpty()) {
        QString text;
        if (!dossier.isWatched)
            text = tr("Runs of this experiment are not watched.");
        else if (run.status == RunStatus::Running)
            text = tr("✓ Nothing so far: no missing numbers, no divergence, no plateau, no overfitting, no jump of the "
                      "learning rate, no standstill.");
        else
            text = tr("✓ Nothing was seen.");
        auto *row = makeSecondaryLabel(text, 13);
        row->setWordWrap(true);
        m_rows->addWidget(row);
    }
    m_rows->addStretch(1);
}

} // namespace assay
