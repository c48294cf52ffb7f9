#include "ui/pages/dependence_card.h"

#include "ui/charts/bar_chart.h"
#include "ui/charts/line_chart.h"
#include "ui/models/format.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace assay
{

namespace
{

constexpr double millisecondsPerDay = 86'400'000;
constexpr int scrollBarWidth = 16;
constexpr int mostTableWidth = 330;

QStandardItem *cell(const QString &text, bool isNumber = false)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    item->setData(isNumber, NumberRole);
    return item;
}

bool isTime(ColumnType type)
{
    return type == ColumnType::Date || type == ColumnType::Timestamp;
}

} // namespace

DependenceCard::DependenceCard(QWidget *parent)
    : QWidget(parent),
      m_card(new Card(tr("How predictions depend on it"), this)),
      m_class(new QComboBox(m_card)),
      m_table(new DataTable(tr("Inputs by importance"), m_card)),
      m_model(new QStandardItemModel(this)),
      m_charts(new QStackedWidget(m_card)),
      m_line(new LineChart(tr("Mean prediction by value"), m_charts)),
      m_bars(new BarChart(tr("Mean prediction by word"), m_charts)),
      m_sentence(makeSecondaryLabel({}, 12, m_card))
{
    m_class->setAccessibleName(tr("Class"));
    m_sentence->setWordWrap(true);
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_charts->addWidget(m_line);
    m_charts->addWidget(m_bars);
    m_card->addToHeader(m_class);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_table);
    row->addWidget(m_charts, 1);
    m_card->body()->addLayout(row, 1);
    m_card->body()->addWidget(m_sentence);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DependenceCard::showChosen);
    connect(m_class, &QComboBox::currentIndexChanged, this, &DependenceCard::showChosen);
}

void DependenceCard::show(const Explanation &explanation, int series)
{
    m_explanation = explanation;
    m_series = series;
    const QSignalBlocker blocked(m_class);
    m_class->clear();
    m_class->addItems(explanation.classes);
    // Of two classes, the other's probabilities are the same turned round.
    m_class->setVisible(explanation.task == LearningTask::Multiclass);
    fillTable();
    showChosen();
}

void DependenceCard::fillTable()
{
    const QSignalBlocker blocked(m_table->selectionModel());
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("Input"), tr("Importance"), tr("Contributes")});
    for (const InputImportance &importance : m_explanation.importance) {
        const auto &contributions = m_explanation.contributions;
        const auto found = std::find_if(contributions.begin(), contributions.end(),
                                        [&](const InputContribution &one) { return one.input == importance.input; });
        const QString size = found == contributions.end() ? QString() : formatNumber(found->size, locale());
        m_model->appendRow(
            {cell(importance.input), cell(formatNumber(importance.growth.value, locale()), true), cell(size, true)});
    }
    m_table->setColumnHidden(2, m_explanation.contributions.empty());
    m_table->setToolTip(m_explanation.noContributions);
    m_table->fitColumns();
    int width = m_table->columnWidth(0) + m_table->columnWidth(1) + scrollBarWidth;
    width += m_explanation.contributions.empty() ? 0 : m_table->columnWidth(2);
    m_table->setFixedWidth(std::min(width, mostTableWidth));
    m_table->selectRow(0);
}

QString DependenceCard::predictedText(size_t output) const
{
    return m_explanation.task == LearningTask::Regression ? tr("mean prediction")
           : m_explanation.task == LearningTask::Binary
               ? tr("probability of %1").arg(m_explanation.classes.value(1))
               : tr("probability of %1").arg(m_explanation.classes.value(qsizetype(output)));
}

void DependenceCard::showChosen()
{
    const QString input = m_model->index(std::max(0, m_table->currentIndex().row()), 0).data().toString();
    const PartialDependence *dependence = m_explanation.dependenceOn(input);
    m_charts->setVisible(dependence != nullptr);
    m_card->setSecondary(input);
    if (!dependence) {
        m_sentence->setText(m_explanation.importance.empty()
                                ? tr("The model has no inputs.")
                                : tr("Shown for the %n most important input(s) that have values.", nullptr,
                                     int(m_explanation.dependence.size())));
        return;
    }
    const size_t output =
        m_explanation.task == LearningTask::Multiclass ? size_t(std::max(0, m_class->currentIndex())) : 0;
    const bool isNumber =
        dependence->type == ColumnType::Integer || dependence->type == ColumnType::Real || isTime(dependence->type);
    if (isNumber)
        showLine(*dependence, output);
    else
        showBars(*dependence, output);
    const auto [least, most] = std::minmax_element(
        dependence->points.begin(), dependence->points.end(),
        [&](const DependencePoint &a, const DependencePoint &b) { return a.means[output] < b.means[output]; });
    m_sentence->setText(tr("Over %1 rows the %2 goes from %3 (at %4) to %5 (at %6).")
                            .arg(locale().toString(qlonglong(dependence->rows)), predictedText(output),
                                 formatNumber(least->means[output], locale()), least->text,
                                 formatNumber(most->means[output], locale()), most->text));
}

void DependenceCard::showLine(const PartialDependence &dependence, size_t output)
{
    Series series{dependence.input, m_series, {}, {}};
    const bool isDays = isTime(dependence.type);
    const double first = dependence.points.front().number;
    for (const DependencePoint &point : dependence.points) {
        series.x.push_back(isDays ? (point.number - first) / millisecondsPerDay : point.number);
        series.y.push_back(point.means[output]);
    }
    m_line->setAxisLabels(isDays ? tr("days since %1").arg(dependence.points.front().text) : dependence.input,
                          predictedText(output));
    m_line->setSeries({std::move(series)});
    m_line->fit();
    m_charts->setCurrentWidget(m_line);
}

void DependenceCard::showBars(const PartialDependence &dependence, size_t output)
{
    QStringList names;
    std::vector<double> values;
    for (const DependencePoint &point : dependence.points) {
        names.append(point.text);
        values.push_back(point.means[output]);
    }
    m_bars->setAxisLabels(dependence.input, predictedText(output));
    m_bars->setBars(names, std::move(values));
    m_charts->setCurrentWidget(m_bars);
}

} // namespace assay
