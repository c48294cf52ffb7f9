#include "ui/pages/scatter_options.h"

#include "ui/charts/scatter_matrix.h"
#include "ui/pages/axis_choice.h"
#include "ui/pages/run_axis_list.h"
#include "ui/widgets/check_list.h"
#include "ui/widgets/segmented_choice.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace assay
{

namespace
{

constexpr int matrixParameters = 3;
constexpr int rowSpacing = 8;

QFormLayout *makeForm(QWidget *parent)
{
    auto *form = new QFormLayout(parent);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(rowSpacing);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return form;
}

/// A choice with a box at its right.
QHBoxLayout *besideOf(QWidget *choice, QWidget *box)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(rowSpacing);
    row->addWidget(choice, 1);
    row->addWidget(box);
    return row;
}

bool arePositive(const RunAxis &axis)
{
    bool isAny = false;
    for (const double value : axis.values) {
        if (std::isfinite(value) && value <= 0)
            return false;
        isAny = isAny || std::isfinite(value);
    }
    return isAny && axis.words.isEmpty() && !axis.areTimes;
}

} // namespace

ScatterOptions::ScatterOptions(QWidget *parent)
    : QWidget(parent),
      m_form(new SegmentedChoice(tr("How the runs are shown"), {tr("Two axes"), tr("Matrix"), tr("Heat map")}, this)),
      m_colorRow(new QWidget(this)),
      m_color(makeChoice(tr("Colour of the runs"), tr("As in the table"))),
      m_stack(new QStackedWidget(this)),
      m_matrix(makeAxisList(tr("Axes of the matrix"), this))
{
    makeForm(m_colorRow)->addRow(tr("Colour"), m_color);
    m_stack->addWidget(buildTwoAxes());
    m_stack->addWidget(m_matrix);
    m_stack->addWidget(buildHeatMap());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rowSpacing);
    layout->addWidget(m_form);
    layout->addWidget(m_colorRow);
    layout->addWidget(m_stack, 1);
    connect(m_form, &SegmentedChoice::chosen, this, [this] {
        showForm();
        Q_EMIT changed();
    });
    connect(m_matrix, &CheckList::changed, this, [this] {
        m_chosen = m_matrix->checked();
        Q_EMIT changed();
    });
}

AxisChoice *ScatterOptions::makeChoice(const QString &name, const QString &none)
{
    auto *choice = new AxisChoice(name, none, this);
    connect(choice, &AxisChoice::chosen, this, [this] {
        offerLogarithm(m_logarithmicX, *m_x);
        offerLogarithm(m_logarithmicY, *m_y);
        Q_EMIT changed();
    });
    return choice;
}

QWidget *ScatterOptions::buildTwoAxes()
{
    auto *page = new QWidget(m_stack);
    m_x = makeChoice(tr("Axis to the right"), {});
    m_y = makeChoice(tr("Axis upwards"), {});
    m_size = makeChoice(tr("Size of the marks"), tr("All alike"));
    m_logarithmicX = new QCheckBox(tr("log"), page);
    m_logarithmicX->setAccessibleName(tr("Logarithmic x"));
    m_logarithmicY = new QCheckBox(tr("log"), page);
    m_logarithmicY->setAccessibleName(tr("Logarithmic y"));
    for (QCheckBox *box : {m_logarithmicX, m_logarithmicY}) {
        box->setToolTip(box->accessibleName());
        connect(box, &QCheckBox::toggled, this, &ScatterOptions::changed);
    }
    QFormLayout *form = makeForm(page);
    form->addRow(tr("x"), besideOf(m_x, m_logarithmicX));
    form->addRow(tr("y"), besideOf(m_y, m_logarithmicY));
    form->addRow(tr("Size"), m_size);
    return page;
}

QWidget *ScatterOptions::buildHeatMap()
{
    auto *page = new QWidget(m_stack);
    m_heatX = makeChoice(tr("Parameter to the right"), {});
    m_heatY = makeChoice(tr("Parameter upwards"), {});
    m_heatMetric = makeChoice(tr("Metric whose mean is shown"), {});
    m_contours = new QCheckBox(tr("&Contour lines"), page);
    connect(m_contours, &QCheckBox::toggled, this, &ScatterOptions::changed);
    QFormLayout *form = makeForm(page);
    form->addRow(tr("x"), m_heatX);
    form->addRow(tr("y"), m_heatY);
    form->addRow(tr("Mean of"), m_heatMetric);
    form->addRow(QString(), m_contours);
    auto *legend = makeSecondaryLabel(
        tr("Hatched: there are runs, but none of them has the metric. Empty: there are no runs."), 12, page);
    legend->setWordWrap(true);
    form->addRow(legend);
    return page;
}

void ScatterOptions::offer(const ManyRuns &runs)
{
    QList<int> all(qsizetype(runs.keys.size()));
    std::iota(all.begin(), all.end(), 0);
    const QList<int> varying = runs.varyingParameters();
    m_logarithmic.clear();
    m_arePositive.clear();
    QList<int> numbers;
    for (const int axis : std::as_const(all)) {
        const RunAxis &of = runs.points.axes[size_t(axis)];
        m_logarithmic.push_back(of.isLogarithmic);
        m_arePositive.push_back(arePositive(of));
        if (of.words.isEmpty())
            numbers.append(axis);
    }
    const int first = varying.value(0, all.value(0, -1));
    const int primary = runs.primary >= 0 ? runs.primary : all.value(1, -1);
    m_x->offer(runs, all, first);
    m_y->offer(runs, all, primary);
    m_size->offer(runs, numbers, -1);
    m_color->offer(runs, all, -1);
    m_heatX->offer(runs, all, first);
    m_heatY->offer(runs, all, varying.value(1, primary));
    m_heatMetric->offer(runs, numbers, primary);
    offerLogarithm(m_logarithmicX, *m_x);
    offerLogarithm(m_logarithmicY, *m_y);
    QStringList checked = m_chosen;
    if (checked.isEmpty()) {
        const QList<int> some = varying.mid(0, matrixParameters) << primary;
        for (const int axis : some) {
            if (axis >= 0)
                checked.append(runs.keys[size_t(axis)].id());
        }
    }
    fillAxisList(*m_matrix, runs, checked, m_offered);
    showForm();
}

/// A box that stands for another axis than before says what is usual for that one.
void ScatterOptions::offerLogarithm(QCheckBox *box, const AxisChoice &axis)
{
    const int place = axis.axis();
    QString &before = m_logarithmOf[box == m_logarithmicX ? 0 : 1];
    const QString id = axis.currentData(Qt::UserRole + 1).toString();
    const bool can = place >= 0 && m_arePositive[size_t(place)];
    box->setEnabled(can);
    if (id == before && can)
        return;
    before = id;
    const QSignalBlocker blocker(box);
    box->setChecked(can && m_logarithmic[size_t(place)]);
}

void ScatterOptions::choose(Form form, bool showsContours)
{
    const QSignalBlocker blocker(m_contours);
    m_form->setCurrent(form);
    m_contours->setChecked(showsContours);
    showForm();
    Q_EMIT changed();
}

void ScatterOptions::showForm()
{
    m_stack->setCurrentIndex(m_form->current());
    m_colorRow->setVisible(form() != HeatMap);
}

ScatterOptions::Form ScatterOptions::form() const
{
    return Form(m_form->current());
}

int ScatterOptions::xAxis() const
{
    return m_x->axis();
}

int ScatterOptions::yAxis() const
{
    return m_y->axis();
}

int ScatterOptions::sizeAxis() const
{
    return m_size->axis();
}

int ScatterOptions::colorAxis() const
{
    return m_color->axis();
}

bool ScatterOptions::isLogarithmicX() const
{
    return m_logarithmicX->isChecked();
}

bool ScatterOptions::isLogarithmicY() const
{
    return m_logarithmicY->isChecked();
}

QList<int> ScatterOptions::matrixAxes(const ManyRuns &runs) const
{
    QList<int> axes;
    const QStringList checked = m_matrix->checked();
    for (const QString &id : checked) {
        if (const int axis = runs.axisOf(id); axis >= 0)
            axes.append(axis);
    }
    return axes;
}

int ScatterOptions::heatX() const
{
    return m_heatX->axis();
}

int ScatterOptions::heatY() const
{
    return m_heatY->axis();
}

int ScatterOptions::heatMetric() const
{
    return m_heatMetric->axis();
}

bool ScatterOptions::showsContours() const
{
    return m_contours->isChecked();
}

} // namespace assay
