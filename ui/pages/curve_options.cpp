#include "ui/pages/curve_options.h"

#include "ui/models/metric_names.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace assay
{

namespace
{

constexpr int fixedAxes = 3;

QComboBox *makeChoice(const QString &name, QWidget *parent)
{
    auto *choice = new QComboBox(parent);
    choice->setAccessibleName(name);
    choice->setToolTip(name);
    // The longest choice must not make the page wide.
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(11);
    return choice;
}

} // namespace

CurveOptions::CurveOptions(QWidget *parent)
    : QWidget(parent),
      m_axis(makeChoice(tr("What the curves are drawn over"), this)),
      m_smoothing(makeChoice(tr("Smoothing of the curves"), this)),
      m_strength(new QDoubleSpinBox(this)),
      m_logarithmicX(new QCheckBox(tr("Logarithmic &x"), this)),
      m_logarithmicY(new QCheckBox(tr("&Logarithmic y"), this))
{
    m_axis->addItem(tr("By step"), int(CurveAxis::Kind::Step));
    m_axis->addItem(tr("By time"), int(CurveAxis::Kind::Time));
    m_axis->addItem(tr("By time since the start"), int(CurveAxis::Kind::RelativeTime));
    m_smoothing->addItem(tr("As logged"), int(CurveSmoothing::Kind::None));
    m_smoothing->addItem(tr("Exponential mean"), int(CurveSmoothing::Kind::Exponential));
    m_smoothing->addItem(tr("Debiased exponential mean"), int(CurveSmoothing::Kind::DebiasedExponential));
    m_smoothing->addItem(tr("Gaussian"), int(CurveSmoothing::Kind::Gaussian));
    m_smoothing->addItem(tr("Running mean"), int(CurveSmoothing::Kind::RunningMean));
    m_strength->setAccessibleName(tr("Strength of the smoothing"));
    m_strength->setKeyboardTracking(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_axis, m_logarithmicX, m_smoothing, m_strength, m_logarithmicY})
        row->addWidget(part);
    adaptStrength();
    connect(m_axis, &QComboBox::currentIndexChanged, this, &CurveOptions::pointsChanged);
    connect(m_smoothing, &QComboBox::currentIndexChanged, this, [this] {
        adaptStrength();
        Q_EMIT pointsChanged();
    });
    connect(m_strength, &QDoubleSpinBox::valueChanged, this, &CurveOptions::pointsChanged);
    connect(m_logarithmicX, &QCheckBox::toggled, this, &CurveOptions::axesChanged);
    connect(m_logarithmicY, &QCheckBox::toggled, this, &CurveOptions::axesChanged);
}

/// Each kind of smoothing has its own unit: a weight below one, or points.
void CurveOptions::adaptStrength()
{
    const QSignalBlocker blocker(m_strength);
    const CurveSmoothing::Kind kind = smoothing().kind;
    m_strength->setVisible(kind != CurveSmoothing::Kind::None);
    const bool isWeight =
        kind == CurveSmoothing::Kind::Exponential || kind == CurveSmoothing::Kind::DebiasedExponential;
    m_strength->setDecimals(isWeight ? 3 : 0);
    m_strength->setRange(isWeight ? 0 : 1, isWeight ? 0.999 : 10'000);
    m_strength->setSingleStep(isWeight ? 0.05 : 1);
    m_strength->setSuffix(isWeight ? QString() : tr(" points"));
    m_strength->setToolTip(isWeight ? tr("The weight of what came before, from 0 to 0.999.")
                                    : tr("How many points the mean is taken over."));
    m_strength->setValue(isWeight ? 0.6 : 5);
}

void CurveOptions::setMetrics(const QStringList &metrics)
{
    QStringList known;
    for (int i = fixedAxes; i < m_axis->count(); ++i)
        known.append(m_axis->itemData(i, Qt::UserRole + 1).toString());
    if (known == metrics)
        return;
    const CurveAxis before = axis();
    {
        const QSignalBlocker blocker(m_axis);
        while (m_axis->count() > fixedAxes)
            m_axis->removeItem(m_axis->count() - 1);
        for (const QString &metric : metrics) {
            m_axis->addItem(tr("By %1").arg(metricTitle(metric)), int(CurveAxis::Kind::Metric));
            m_axis->setItemData(m_axis->count() - 1, metric, Qt::UserRole + 1);
        }
        const int again = fixedAxes + int(metrics.indexOf(before.metric));
        if (before.kind == CurveAxis::Kind::Metric)
            m_axis->setCurrentIndex(again >= fixedAxes ? again : 0);
    }
    if (axis() != before)
        Q_EMIT pointsChanged();
}

CurveAxis CurveOptions::axis() const
{
    return {CurveAxis::Kind(m_axis->currentData().toInt()), m_axis->currentData(Qt::UserRole + 1).toString()};
}

CurveSmoothing CurveOptions::smoothing() const
{
    const auto kind = CurveSmoothing::Kind(m_smoothing->currentData().toInt());
    return {kind, kind == CurveSmoothing::Kind::None ? 0 : m_strength->value()};
}

bool CurveOptions::isLogarithmicX() const
{
    return m_logarithmicX->isChecked();
}

bool CurveOptions::isLogarithmicY() const
{
    return m_logarithmicY->isChecked();
}

} // namespace assay
