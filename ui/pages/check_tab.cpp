#include "ui/pages/check_tab.h"

#include "ui/models/anomaly_table_model.h"
#include "ui/models/distance_table_model.h"
#include "ui/models/format.h"
#include "ui/pages/check_bar.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/text_label.h"

#include <QHeaderView>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace assay
{

CheckTab::CheckTab(QWidget *parent)
    : QWidget(parent),
      m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(this)),
      m_content(new QWidget(this)),
      m_result(new Pill(QString(), Tone::Neutral, this)),
      m_facts(makeSecondaryLabel({}, 13, this)),
      m_sentence(makeLabel({}, 13, QFont::Normal, this)),
      m_examples(makeSecondaryLabel({}, 13, this)),
      m_rows(new QPushButton(tr("Show these rows"), this)),
      m_edit(new QPushButton(this)),
      m_repair(new QPushButton(this)),
      m_bar(new CheckBar(this)),
      m_model(new AnomalyTableModel(this)),
      m_table(new DataTable(tr("Anomalies"), this)),
      m_sentenceCard(nullptr),
      m_distanceTitle(makeLabel({}, 13, QFont::DemiBold, this)),
      m_distanceFacts(makeSecondaryLabel({}, 13, this)),
      m_distanceModel(new DistanceTableModel(this)),
      m_distances(new DataTable(tr("Distances"), this))
{
    auto *proxy = new QSortFilterProxyModel(this);
    proxy->setSourceModel(m_model);
    proxy->setSortRole(SortRole);
    m_table->setModel(proxy);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    auto *card = new Card(this);
    m_sentenceCard = card;
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    card->body()->addWidget(m_sentence);
    auto *below = new QHBoxLayout;
    below->setSpacing(8);
    below->addWidget(m_examples, 1);
    below->addWidget(m_rows);
    buildEdits(*below);
    card->body()->addLayout(below);
    connect(m_rows, &QPushButton::clicked, this, [this] {
        if (const Anomaly *anomaly = current())
            Q_EMIT rowsRequested(anomaly->examples, anomaly->column, anomaly->text);
    });
    // Numbers are links: the mouse and Tab reach each of them.
    m_examples->setTextFormat(Qt::RichText);
    m_examples->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(m_examples, &QLabel::linkActivated, this, [this](const QString &row) {
        if (const Anomaly *anomaly = current())
            Q_EMIT rowRequested(row.toLongLong(), anomaly->column);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CheckTab::showAnomaly);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_result);
    line->addWidget(m_facts);
    line->addStretch(1);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(line);
    // The table is as high as its rows, up to the room there is.
    column->addWidget(m_table, 1000);
    column->addWidget(card);
    buildDistances();
    auto *distanceLine = new QHBoxLayout;
    distanceLine->setSpacing(8);
    distanceLine->addWidget(m_distanceTitle);
    distanceLine->addWidget(m_distanceFacts, 1);
    column->addSpacing(8);
    column->addLayout(distanceLine);
    column->addWidget(m_distances, 1000);
    column->addStretch(1);
    m_stack->addWidget(m_content);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_bar);
    layout->addWidget(m_stack, 1);
    connect(m_bar, &CheckBar::checkChosen, this, &CheckTab::showChosen);
    connect(m_bar, &CheckBar::checkRequested, this, &CheckTab::checkRequested);
}

void CheckTab::buildEdits(QHBoxLayout &line)
{
    line.addWidget(m_repair);
    line.addWidget(m_edit);
    connect(m_edit, &QPushButton::clicked, this, [this] {
        if (const Anomaly *anomaly = current(); anomaly && anomaly->suggestion)
            Q_EMIT editRequested(anomaly->suggestion->edit, anomaly->suggestion->text);
    });
    connect(m_repair, &QPushButton::clicked, this, [this] {
        if (const Anomaly *anomaly = current(); anomaly && anomaly->repair)
            Q_EMIT dataEditRequested(anomaly->repair->edit);
    });
}

QString CheckTab::environment() const
{
    return m_bar->environment();
}

QString CheckTab::reference() const
{
    return m_bar->reference();
}

void CheckTab::show(const DatasetVersion &version, const Schema *schema, const DataSnapshot &snapshot, bool canWrite)
{
    m_canWrite = canWrite;
    m_version = version;
    m_checks = snapshot.history.value(version.id);
    m_bar->show(version, schema, snapshot, canWrite);
    m_shown.reset();
    if (m_checks.isEmpty())
        return showUnchecked(version, schema, canWrite);
    showChosen();
}

void CheckTab::showChosen()
{
    if (m_checks.isEmpty())
        return;
    m_shown = m_checks.at(std::min<qsizetype>(m_bar->chosen(), m_checks.size() - 1));
    showCheck(*m_shown);
}

void CheckTab::showCheck(const schema_store::Check &check)
{
    const QString when = formatTime(check.checkedAt, locale());
    if (check.anomalies.empty() && check.distances.empty()) {
        m_empty->set(QStringLiteral("check"), tr("%1 fits %2").arg(check.data, check.schema),
                     tr("No anomaly was found in %n row(s). Checked by %1, %2.", nullptr, int(m_version.rowCount))
                         .arg(check.checkedBy, when));
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    if (check.anomalies.empty())
        m_result->set(tr("✓ no anomalies"), Tone::Good);
    else
        m_result->set(tr("✕ %n anomaly(ies)", nullptr, int(check.anomalies.size())), Tone::Bad);
    m_facts->setText(
        check.environment.isEmpty()
            ? tr("%1 against schema %2, checked by %3, %4").arg(check.data, check.schema, check.checkedBy, when)
            : tr("%1 against schema %2 as when %5, checked by %3, %4")
                  .arg(check.data, check.schema, check.checkedBy, when, check.environment));
    showAnomalies(check);
    showDistances(check);
    m_stack->setCurrentWidget(m_content);
}

void CheckTab::showAnomalies(const schema_store::Check &check)
{
    m_table->setVisible(!check.anomalies.empty());
    m_sentenceCard->setVisible(!check.anomalies.empty());
    m_model->setAnomalies(check.anomalies);
    m_table->fitColumns();
    // The last column takes what is left; its sentence stands below in full.
    m_table->setColumnWidth(AnomalyTableModel::Text, 120);
    m_table->setMaximumHeight(m_table->horizontalHeader()->height() +
                              int(check.anomalies.size()) * m_table->verticalHeader()->defaultSectionSize() + 2);
    m_table->selectRow(0);
    showAnomaly();
}

void CheckTab::buildDistances()
{
    auto *proxy = new QSortFilterProxyModel(this);
    proxy->setSourceModel(m_distanceModel);
    proxy->setSortRole(SortRole);
    m_distances->setModel(proxy);
    m_distances->setSelectionMode(QAbstractItemView::SingleSelection);
    m_distances->sortByColumn(DistanceTableModel::Ratio, Qt::DescendingOrder);
}

void CheckTab::showDistances(const schema_store::Check &check)
{
    const bool isCompared = !check.distances.empty();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_distanceTitle, m_distanceFacts, m_distances})
        widget->setVisible(isCompared);
    m_distanceTitle->setText(tr("Distance from %1").arg(check.reference));
    m_distanceFacts->setText(tr("Jensen-Shannon divergence of each column, with a limit that knows both sizes"));
    m_distanceModel->setDistances(check.distances);
    m_distances->fitColumns();
    m_distances->setMaximumHeight(m_distances->horizontalHeader()->height() +
                                  int(check.distances.size()) * m_distances->verticalHeader()->defaultSectionSize() +
                                  2);
}

const Anomaly *CheckTab::current() const
{
    const auto *proxy = qobject_cast<QSortFilterProxyModel *>(m_table->model());
    return m_model->anomaly(proxy->mapToSource(m_table->currentIndex()).row());
}

void CheckTab::showAnomaly()
{
    const QModelIndex index = m_table->currentIndex();
    m_sentence->setText(index.siblingAtColumn(AnomalyTableModel::Text).data().toString());
    const Anomaly *anomaly = current();
    QStringList links;
    for (const std::int64_t row : anomaly ? anomaly->examples : std::vector<std::int64_t>())
        links.append(
            QStringLiteral("<a href=\"%1\">%2</a>").arg(row).arg(locale().toString(qlonglong(row)).toHtmlEscaped()));
    m_examples->setText(links.isEmpty() ? QString()
                                        : tr("Such as in the rows %1.").arg(links.join(QStringLiteral(" · "))));
    m_examples->setAccessibleName(tr("Rows with this anomaly"));
    m_rows->setVisible(!links.isEmpty());
    const bool hasEdit = anomaly && anomaly->suggestion;
    m_edit->setVisible(hasEdit && m_canWrite);
    const bool hasRepair = anomaly && anomaly->repair;
    m_repair->setVisible(hasRepair && m_canWrite);
    if (hasRepair) {
        m_repair->setText(tr("Edit the data: %1").arg(anomaly->repair->text));
        m_repair->setToolTip(
            tr("Makes a new version by “%1”; this one stays as it is").arg(anomaly->repair->edit.toText()));
    }
    if (hasEdit) {
        m_edit->setText(tr("Edit the schema: %1").arg(anomaly->suggestion->text));
        m_edit->setToolTip(anomaly->suggestion->edit.toText());
    }
}

void CheckTab::showUnchecked(const DatasetVersion &version, const Schema *schema, bool canWrite)
{
    const QString explanation =
        schema ? tr("A check compares every row of %1 with schema %2.").arg(version.reference(), schema->reference())
               : tr("There is no schema of “%1” to check it against.").arg(version.name);
    const QString title = tr("%1 was not checked").arg(version.reference());
    if (!canWrite)
        m_empty->set(QStringLiteral("schema"), title, explanation);
    else if (schema)
        m_empty->set(QStringLiteral("schema"), title, explanation, tr("Check against schema"),
                     [this] { Q_EMIT checkRequested(); });
    else
        m_empty->set(QStringLiteral("schema"), title, explanation, tr("Infer schema"),
                     [this] { Q_EMIT inferRequested(); });
    m_stack->setCurrentWidget(m_empty);
}

} // namespace assay
