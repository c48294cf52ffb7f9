#pragma once

#include "ui/models/run_dossier.h"

#include <QWidget>

class QStandardItemModel;

namespace assay
{

class Card;
class DataTable;

/// What came of a run: who changed what about it, the runs that it started, and its evaluations. Window thread.
class RunHistoryView final : public QWidget
{
    Q_OBJECT

public:
    explicit RunHistoryView(QWidget *parent = nullptr);
    void show(const Run &run, const RunDossier &dossier);

Q_SIGNALS:
    void runChosen(const assay::RunId &id);

private:
    DataTable *addTable(Card *card, const QString &name, const QStringList &headings);

    Card *m_editsCard;
    Card *m_startedCard;
    Card *m_evaluationsCard;
    DataTable *m_edits;
    DataTable *m_started;
    DataTable *m_evaluations;
};

} // namespace assay
