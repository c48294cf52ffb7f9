#include "ui/pages/error_places_card.h"

#include "core/work/explanation_text.h"
#include "ui/models/format.h"
#include "ui/models/metric_names.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/text_label.h"

#include <QLabel>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace assay
{

namespace
{

/// Longer conditions stand in the sentence below; the verdict must be seen.
constexpr int mostWhereWidth = 200;

QStandardItem *cell(const QString &text, const QString &sentence, bool isNumber = false)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    item->setData(isNumber, NumberRole);
    item->setToolTip(sentence);
    return item;
}

} // namespace

ErrorPlacesCard::ErrorPlacesCard(QWidget *parent)
    : QWidget(parent),
      m_card(new Card(tr("Where it errs"), this)),
      m_table(new DataTable(tr("Worst slices and differences between groups"), m_card)),
      m_model(new QStandardItemModel(this)),
      m_sentence(makeSecondaryLabel({}, 12, m_card))
{
    m_sentence->setWordWrap(true);
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_card->body()->addWidget(m_table, 1);
    m_card->body()->addWidget(m_sentence);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ErrorPlacesCard::showSentence);
}

void ErrorPlacesCard::show(const Explanation &explanation)
{
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("Rows where"), tr("Verdict"), tr("Measure"), tr("Value")});
    for (const Slice &slice : explanation.slices.worst)
        addRow(slice.text(), metricTitle(explanation.sliceLoss),
               tr("%1, else %2").arg(formatNumber(slice.loss, locale()), formatNumber(slice.restLoss, locale())),
               slice.correctedP < 0.05, sliceSentence(explanation, slice, locale()));
    for (const GroupFairness &fairness : explanation.fairness) {
        if (fairness.differences.empty())
            addRow(fairness.column, tr("groups"), QString(), false, fairnessSentence(fairness, locale()));
        for (const GroupDifference &difference : fairness.differences)
            addRow(tr("%1: %2 and %3").arg(fairness.column, difference.group, difference.other),
                   measureTitle(difference.measure), formatEstimate(difference.difference, locale()),
                   difference.isFound(), differenceSentence(difference, locale()));
    }
    m_card->setSecondary(explanation.data);
    m_table->fitColumns();
    m_table->setColumnWidth(0, std::min(m_table->columnWidth(0), mostWhereWidth));
    m_table->setVisible(m_model->rowCount() > 0);
    m_table->selectRow(0);
    showSentence();
}

void ErrorPlacesCard::addRow(const QString &where, const QString &what, const QString &value, bool isFound,
                             const QString &sentence)
{
    QStandardItem *verdict = cell(isFound ? tr("▲ differs") : tr("○ by chance"), sentence);
    verdict->setData(int(isFound ? Tone::Warning : Tone::Neutral), ToneRole);
    m_model->appendRow({cell(where, sentence), verdict, cell(what, sentence), cell(value, sentence, true)});
}

void ErrorPlacesCard::showSentence()
{
    const QModelIndex chosen = m_model->index(std::max(0, m_table->currentIndex().row()), 0);
    m_sentence->setText(chosen.isValid() ? chosen.data(Qt::ToolTipRole).toString()
                                         : tr("No slice of the rows is worse than the others."));
}

} // namespace assay
