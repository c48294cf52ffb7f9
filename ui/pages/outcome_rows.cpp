#include "ui/pages/outcome_rows.h"

#include "core/learn/metrics.h"
#include "ui/models/metric_names.h"
#include "ui/widgets/check_list.h"

#include <QComboBox>
#include <QVBoxLayout>

#include <algorithm>

namespace assay
{

OutcomeRows::OutcomeRows(QWidget *parent)
    : QWidget(parent),
      m_rows(new FormRows(this)),
      m_weight(new QComboBox),
      m_classWeight(new QComboBox),
      m_positive(new QComboBox),
      m_first(new QComboBox),
      m_metrics(new CheckList(5))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_rows);
    addFields();
    for (QComboBox *box : {m_weight, m_classWeight, m_positive, m_first})
        connect(box, &QComboBox::currentIndexChanged, this, &OutcomeRows::changed);
    connect(m_metrics, &CheckList::changed, this, &OutcomeRows::changed);
}

void OutcomeRows::addFields()
{
    m_rows->addRow(QStringLiteral("positive"), tr("Positive class"), m_positive,
                   tr("The class whose probability is predicted."));
    m_rows->addRow(QStringLiteral("weight"), tr("Row weights"), m_weight);
    m_rows->addRow(QStringLiteral("class_weight"), tr("Class weights"), m_classWeight);
    m_rows->addRow(QStringLiteral("metrics"), tr("Compare by"), m_first, tr("A search looks for the best of it."));
    m_rows->addRow(QStringLiteral("more_metrics"), tr("Metrics to report"), m_metrics,
                   tr("All of the task are measured; the specification names those that are checked."));
    m_classWeight->addItem(tr("As the rows are"), QString());
    m_classWeight->addItem(tr("Every class alike"), QStringLiteral("balanced"));
}

void OutcomeRows::show(const std::vector<ColumnProfile> &columns, const TrainingSpec &spec)
{
    const QSignalBlocker quiet(this);
    m_columns = columns;
    m_weight->clear();
    m_weight->addItem(tr("All rows alike"), QString());
    for (const ColumnProfile &column : columns) {
        if (column.type == ColumnType::Integer || column.type == ColumnType::Real)
            m_weight->addItem(column.name, column.name);
    }
    m_weight->setCurrentIndex(std::max(0, m_weight->findData(spec.weight)));
    m_classWeight->setCurrentIndex(m_classWeight->findData(spec.classWeight));
    m_target = spec.target;
    m_task = taskFromName(spec.task);
    showPositive(spec.target, spec.positive);
    showMetrics(m_task.value_or(LearningTask::Regression), spec.metrics);
    setContext(m_target, m_task.value_or(LearningTask::Regression));
}

void OutcomeRows::setContext(const QString &target, LearningTask task)
{
    const QSignalBlocker quiet(this);
    if (std::exchange(m_target, target) != target)
        showPositive(target, {});
    if (std::exchange(m_task, task) != task)
        showMetrics(task, metrics());
    m_rows->setRowVisible(QStringLiteral("positive"), task == LearningTask::Binary);
    m_rows->setRowVisible(QStringLiteral("class_weight"), task != LearningTask::Regression);
}

void OutcomeRows::showPositive(const QString &target, const QString &chosen)
{
    m_positive->clear();
    m_positive->addItem(tr("Usual: the last in order"), QString());
    const auto column = std::find_if(m_columns.begin(), m_columns.end(),
                                     [&](const ColumnProfile &each) { return each.name == target; });
    QStringList classes;
    if (column != m_columns.end() && column->distinct == 2) {
        for (const ColumnProfile::Top &value : column->top)
            classes.append(value.value);
        classes.sort();
    }
    if (!chosen.isEmpty() && !classes.contains(chosen))
        classes.append(chosen);
    for (const QString &each : std::as_const(classes))
        m_positive->addItem(each, each);
    m_positive->setCurrentIndex(std::max(0, m_positive->findData(chosen)));
}

void OutcomeRows::showMetrics(LearningTask task, const QStringList &chosen)
{
    const QStringList names = metricNames(task);
    QList<std::pair<QString, QString>> choices;
    m_first->clear();
    m_first->addItem(tr("Usual: %1").arg(metricTitle(names.first())), QString());
    for (const QString &name : names) {
        choices.append({name, metricTitle(name)});
        m_first->addItem(metricTitle(name), name);
    }
    m_first->setCurrentIndex(chosen.isEmpty() ? 0 : std::max(0, m_first->findData(chosen.first())));
    m_metrics->setChoices(choices, chosen.mid(m_first->currentIndex() > 0 ? 1 : 0));
}

QStringList OutcomeRows::metrics() const
{
    const QString first = m_first->currentData().toString();
    QStringList metrics = m_metrics->checked();
    metrics.removeAll(first);
    if (!first.isEmpty())
        metrics.prepend(first);
    // What models are compared by comes first, also where it is the usual.
    else if (const QString usual = m_task ? metricNames(*m_task).first() : QString(); !metrics.isEmpty()) {
        metrics.removeAll(usual);
        metrics.prepend(usual);
    }
    return metrics;
}

void OutcomeRows::fill(TrainingSpec &spec) const
{
    spec.weight = m_weight->currentData().toString();
    const bool isRegression = m_task == LearningTask::Regression;
    spec.classWeight = isRegression ? QString() : m_classWeight->currentData().toString();
    spec.positive = m_task == LearningTask::Binary ? m_positive->currentData().toString() : QString();
    spec.metrics = metrics();
}

} // namespace assay
