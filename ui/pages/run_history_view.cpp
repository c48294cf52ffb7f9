#include "ui/pages/run_history_view.h"

#include "ui/models/format.h"
#include "ui/models/metric_names.h"
#include "ui/models/run_cells.h"
#include "ui/widgets/card.h"
#include "ui/widgets/card_rows.h"
#include "ui/widgets/data_table.h"

#include <QHeaderView>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <cmath>

namespace assay
{

namespace
{

constexpr int leastEditsWidth = 360;
constexpr int leastTableWidth = 320;
constexpr int leastHeight = 150;

QStandardItem *cell(const QString &text)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    item->setToolTip(text);
    return item;
}

QString quoted(const std::optional<QString> &value)
{
    return value && !value->isEmpty() ? RunHistoryView::tr("“%1”").arg(*value) : RunHistoryView::tr("nothing");
}

/// One change as a sentence without its subject: “renamed from “a” to “b””.
QString editText(const RunEditEvent &event)
{
    const RunEdit &edit = event.edit;
    switch (edit.field) {
    case RunEdit::Field::Name:
        return RunHistoryView::tr("renamed from %1 to %2").arg(quoted(event.before), quoted(edit.value));
    case RunEdit::Field::Note:
        return event.before.value_or(QString()).isEmpty() ? RunHistoryView::tr("wrote a note")
               : edit.value.value_or(QString()).isEmpty() ? RunHistoryView::tr("removed the note")
                                                          : RunHistoryView::tr("changed the note");
    case RunEdit::Field::Tag:
        if (!edit.value)
            return RunHistoryView::tr("took off the tag “%1”, which was %2").arg(edit.key, quoted(event.before));
        return event.before ? RunHistoryView::tr("changed the tag “%1” from %2 to %3")
                                  .arg(edit.key, quoted(event.before), quoted(edit.value))
                            : RunHistoryView::tr("tagged “%1”: %2").arg(edit.key, quoted(edit.value));
    case RunEdit::Field::Archived:
        return edit.value ? RunHistoryView::tr("archived") : RunHistoryView::tr("took out of the archive");
    case RunEdit::Field::Trashed:
        return edit.value ? RunHistoryView::tr("moved to the trash") : RunHistoryView::tr("restored from the trash");
    case RunEdit::Field::File:
        return !edit.value    ? RunHistoryView::tr("removed the file “%1”").arg(edit.key)
               : event.before ? RunHistoryView::tr("replaced the file “%1”").arg(edit.key)
                              : RunHistoryView::tr("attached the file “%1”").arg(edit.key);
    }
    return {};
}

/// The first of the run's metrics, in the order of the table, that the evaluation has.
QString tellingMetric(const Run &run, const Evaluation &evaluation)
{
    for (const QString &key : orderedMetrics({run})) {
        if (evaluation.metrics.contains(key))
            return key;
    }
    return evaluation.metrics.isEmpty() ? QString() : evaluation.metrics.firstKey();
}

} // namespace

RunHistoryView::RunHistoryView(QWidget *parent)
    : QWidget(parent),
      m_editsCard(new Card(tr("Changes"), this)),
      m_startedCard(new Card(tr("Started runs"), this)),
      m_evaluationsCard(new Card(tr("Evaluations"), this)),
      m_edits(addTable(m_editsCard, tr("Changes"), {tr("When"), tr("Who"), tr("What")})),
      m_started(addTable(m_startedCard, tr("Started runs"), {tr("Run"), tr("Status"), tr("Result")})),
      m_evaluations(addTable(m_evaluationsCard, tr("Evaluations"), {tr("Data"), tr("Rows"), tr("Result")}))
{
    auto *cards = new CardRows(tr("History of the run"), this);
    cards->addCard(m_editsCard, 6, leastEditsWidth, leastHeight);
    cards->addCard(m_startedCard, 5, leastTableWidth, leastHeight);
    cards->addCard(m_evaluationsCard, 5, leastTableWidth, leastHeight);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(cards);
    connect(m_started, &QTableView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT runChosen(RunId{index.siblingAtColumn(0).data(IdRole).toString()});
    });
}

DataTable *RunHistoryView::addTable(Card *card, const QString &name, const QStringList &headings)
{
    auto *table = new DataTable(name, this);
    auto *model = new QStandardItemModel(table);
    model->setHorizontalHeaderLabels(headings);
    table->setModel(model);
    table->setSortingEnabled(false);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    card->body()->addWidget(table, 1);
    return table;
}

void RunHistoryView::show(const Run &run, const RunDossier &dossier)
{
    const auto fill = [](DataTable *table, auto &&add) {
        auto *model = static_cast<QStandardItemModel *>(table->model());
        model->removeRows(0, model->rowCount());
        add(*model);
        table->fitColumns();
    };
    fill(m_edits, [&](QStandardItemModel &model) {
        for (const RunEditEvent &event : dossier.edits)
            model.appendRow({cell(formatTime(event.at, locale())), cell(event.person), cell(editText(event))});
        // How it began stands last.
        model.appendRow({cell(formatTime(run.startedAt, locale())), cell(run.person), cell(tr("started the run"))});
    });
    const auto resultOf = [this](const Run &started) {
        const QString key = orderedMetrics({started}).value(0);
        return key.isEmpty() ? QString()
                             : tr("%1 %2").arg(metricTitle(key), formatNumber(metricValue(started, key), locale()));
    };
    fill(m_started, [&](QStandardItemModel &model) {
        for (const Run &started : dossier.started) {
            QStandardItem *name = cell(started.name);
            name->setData(started.id.value, IdRole);
            name->setData(true, LinkRole);
            QStandardItem *status = cell(RunCells::statusText(started.status));
            status->setData(RunCells::statusTone(started.status), ToneRole);
            model.appendRow({name, status, cell(resultOf(started))});
        }
    });
    m_startedCard->setSecondary(
        dossier.startedInAll > dossier.started.size()
            ? tr("the newest %1 of %2")
                  .arg(locale().toString(dossier.started.size()), locale().toString(dossier.startedInAll))
            : QString());
    m_startedCard->setVisible(dossier.startedInAll > 0);
    fill(m_evaluations, [&](QStandardItemModel &model) {
        for (const Evaluation &evaluation : dossier.evaluations) {
            const QString key = tellingMetric(run, evaluation);
            const Estimate result = evaluation.metrics.value(key);
            const QString value = tr("%1 %2").arg(metricTitle(key), formatNumber(result.value, locale()));
            const bool hasInterval = std::isfinite(result.lower) && std::isfinite(result.upper);
            QStandardItem *rows = cell(locale().toString(qlonglong(evaluation.rows)));
            rows->setData(true, NumberRole);
            model.appendRow(
                {cell(evaluation.part == u"holdout" ? tr("%1, holdout").arg(evaluation.data) : evaluation.data), rows,
                 cell(hasInterval
                          ? tr("%1 (%2 to %3)")
                                .arg(value, formatNumber(result.lower, locale()), formatNumber(result.upper, locale()))
                          : value)});
        }
    });
}

} // namespace assay
