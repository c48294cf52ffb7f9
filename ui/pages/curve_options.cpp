#include "ui/pages/curve_options.h"

#include "ui/models/metric_names.h"
#include "ui/theme/icons.h"
#include "ui/widgets/check_list.h"
#include "ui/widgets/floating_card.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace assay
{

namespace
{

constexpr int fixedAxes = 3;
constexpr int metricRole = Qt::UserRole + 1;
constexpr int cardWidth = 320;
constexpr int padding = 12;
constexpr int spacing = 8;
constexpr int listedMetrics = 7;
/// Of the replicates' choice: each for itself.
constexpr int eachAlone = -1;

/// Shows so many letters of what is chosen: the longest choice must not make the page wide.
QComboBox *makeChoice(const QString &name, int letters, QWidget *parent)
{
    auto *choice = new QComboBox(parent);
    choice->setAccessibleName(name);
    choice->setToolTip(name);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(letters);
    return choice;
}

} // namespace

CurveOptions::CurveOptions(QWidget *parent)
    : QWidget(parent),
      m_often(new QWidget(this)),
      m_axis(makeChoice(tr("What the curves are drawn over"), 7, m_often)),
      m_smoothing(makeChoice(tr("Smoothing of the curves"), 9, m_often)),
      m_strength(new QDoubleSpinBox(m_often)),
      m_charts(makeChoice(tr("Charts of the curves"), 9, m_often)),
      m_moreButton(new QPushButton(icon(QStringLiteral("more")), tr("More"), this)),
      m_more(buildMore())
{
    m_axis->addItem(tr("By step"), int(CurveAxis::Kind::Step));
    m_axis->addItem(tr("By time"), int(CurveAxis::Kind::Time));
    m_axis->addItem(tr("By time since the start"), int(CurveAxis::Kind::RelativeTime));
    m_smoothing->addItem(tr("As logged"), int(CurveSmoothing::Kind::None));
    m_smoothing->addItem(tr("Exponential mean"), int(CurveSmoothing::Kind::Exponential));
    m_smoothing->addItem(tr("Debiased exponential mean"), int(CurveSmoothing::Kind::DebiasedExponential));
    m_smoothing->addItem(tr("Gaussian"), int(CurveSmoothing::Kind::Gaussian));
    m_smoothing->addItem(tr("Running mean"), int(CurveSmoothing::Kind::RunningMean));
    m_charts->addItem(tr("Overlay"), int(CurveArrangement::Charts::Overlay));
    m_charts->addItem(tr("One chart a run"), int(CurveArrangement::Charts::OneEach));
    m_strength->setAccessibleName(tr("Strength of the smoothing"));
    m_strength->setKeyboardTracking(false);
    m_moreButton->setAccessibleName(tr("More options of the curves"));
    m_moreButton->setToolTip(tr("Which metrics, replicates, logarithmic axes"));
    auto *often = new QBoxLayout(QBoxLayout::LeftToRight, m_often);
    often->setContentsMargins(0, 0, 0, 0);
    often->setSpacing(spacing);
    for (QWidget *part : std::initializer_list<QWidget *>{m_axis, m_smoothing, m_strength, m_charts})
        often->addWidget(part);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing);
    row->addWidget(m_often);
    row->addWidget(m_moreButton);
    adaptStrength();
    connectChoices();
}

/// A part of the window once it was open, and nobody else's.
CurveOptions::~CurveOptions()
{
    delete m_card;
}

QWidget *CurveOptions::buildMore()
{
    auto *more = new QWidget(this);
    more->hide();
    m_replicates = makeChoice(tr("Replicates"), 11, more);
    m_replicates->setToolTip(tr("Runs that are equal but for the seed"));
    m_replicates->addItem(tr("Each for itself"), eachAlone);
    m_replicates->addItem(tr("Mean ± deviation"), int(BandKind::Deviation));
    m_replicates->addItem(tr("Mean ± standard error"), int(BandKind::StandardError));
    m_replicates->addItem(tr("Mean and 95 % interval"), int(BandKind::Interval));
    m_logarithmicX = new QCheckBox(tr("Logarithmic &x"), more);
    m_logarithmicY = new QCheckBox(tr("&Logarithmic y"), more);
    m_list = new CheckList(listedMetrics, more);
    m_list->setAccessibleName(tr("Metrics of the curves"));
    auto *hint = makeSecondaryLabel(tr("None checked: those that tell most"), 12, more);
    auto *column = new QVBoxLayout(more);
    column->setContentsMargins(padding, padding, padding, padding);
    column->setSpacing(spacing);
    auto *form = new QFormLayout;
    column->addLayout(form);
    form->setSpacing(spacing);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Replicates"), m_replicates);
    form->addRow(m_logarithmicX);
    form->addRow(m_logarithmicY);
    form->addRow(makeLabel(tr("Metrics"), 13, QFont::Normal, more));
    form->addRow(m_list);
    form->addRow(hint);
    return more;
}

void CurveOptions::fitInto(int width)
{
    const bool isCompact = fullWidth() > width;
    if (isCompact != m_isCompact)
        setCompact(isCompact);
    const QString word = isCompact ? tr("Options") : tr("More");
    m_moreButton->setText(isCompact && buttonWidth(word) > width ? QString() : word);
    m_moreButton->setToolTip(isCompact ? tr("How the curves are drawn, and which")
                                       : tr("Which metrics, replicates, logarithmic axes"));
}

void CurveOptions::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
    if (m_card)
        m_card->close();
    static_cast<QBoxLayout *>(m_often->layout())
        ->setDirection(isCompact ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    QWidget *place = isCompact ? m_more : this;
    static_cast<QBoxLayout *>(place->layout())->insertWidget(0, m_often);
    m_often->show();
}

int CurveOptions::buttonWidth(const QString &text) const
{
    QPushButton button(m_moreButton->icon(), text);
    button.setFont(m_moreButton->font());
    return button.sizeHint().width();
}

int CurveOptions::fullWidth() const
{
    int width = buttonWidth(tr("More"));
    for (const QWidget *part : std::initializer_list<const QWidget *>{m_axis, m_smoothing, m_strength, m_charts}) {
        if (!part->isHidden())
            width += spacing + part->sizeHint().width();
    }
    return width;
}

void CurveOptions::connectChoices()
{
    connect(m_axis, &QComboBox::currentIndexChanged, this, [this] {
        m_axisMetric = axis().metric;
        Q_EMIT pointsChanged();
    });
    connect(m_smoothing, &QComboBox::currentIndexChanged, this, [this] {
        adaptStrength();
        Q_EMIT pointsChanged();
    });
    connect(m_strength, &QDoubleSpinBox::valueChanged, this, &CurveOptions::pointsChanged);
    connect(m_logarithmicX, &QCheckBox::toggled, this, &CurveOptions::axesChanged);
    connect(m_logarithmicY, &QCheckBox::toggled, this, &CurveOptions::axesChanged);
    for (QComboBox *choice : {m_charts, m_replicates})
        connect(choice, &QComboBox::currentIndexChanged, this, &CurveOptions::arrangementChanged);
    connect(m_list, &CheckList::changed, this, [this] {
        takeMetrics();
        Q_EMIT arrangementChanged();
    });
    connect(m_moreButton, &QPushButton::clicked, this, &CurveOptions::openMore);
}

void CurveOptions::openMore()
{
    if (!m_card) {
        m_card = new FloatingCard(tr("Options of the curves"), window());
        m_card->body()->addWidget(m_more);
        m_more->show();
    }
    // What was checked comes first.
    offerMetrics();
    m_card->popUp(cardPlace(), m_isCompact ? m_axis : m_replicates, m_moreButton);
}

QRect CurveOptions::cardPlace() const
{
    const QRect button(m_moreButton->mapTo(window(), QPoint()), m_moreButton->size());
    const int height =
        m_more->heightForWidth(cardWidth) > 0 ? m_more->heightForWidth(cardWidth) : m_more->sizeHint().height();
    const int left = std::clamp(button.right() - cardWidth, padding, window()->width() - cardWidth - padding);
    const int top = std::max(padding, std::min(button.bottom() + 4, window()->height() - height - padding));
    return {left, top, cardWidth, height + 2};
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
    if (m_isCompact && m_card && m_card->isVisible()) {
        constexpr int around = FloatingCard::margin;
        m_card->setGeometry(cardPlace().adjusted(-around, -around, around, around));
    }
    Q_EMIT widthChanged();
}

void CurveOptions::setMetrics(const QStringList &metrics)
{
    if (metrics == m_metrics)
        return;
    m_metrics = metrics;
    const CurveAxis before = axis();
    offerAxes();
    offerMetrics();
    if (axis() != before)
        Q_EMIT pointsChanged();
}

void CurveOptions::offerAxes()
{
    const QSignalBlocker blocker(m_axis);
    const int fixed = std::min(m_axis->currentIndex(), fixedAxes);
    while (m_axis->count() > fixedAxes)
        m_axis->removeItem(m_axis->count() - 1);
    for (const QString &metric : std::as_const(m_metrics)) {
        m_axis->addItem(tr("By %1").arg(metricTitle(metric)), int(CurveAxis::Kind::Metric));
        m_axis->setItemData(m_axis->count() - 1, metric, metricRole);
    }
    if (m_axisMetric.isEmpty())
        return m_axis->setCurrentIndex(fixed < fixedAxes ? fixed : 0);
    const int again = m_axis->findData(m_axisMetric, metricRole);
    m_axis->setCurrentIndex(std::max(0, again));
}

void CurveOptions::offerMetrics()
{
    QList<std::pair<QString, QString>> choices;
    for (const QString &metric : std::as_const(m_metrics))
        choices.emplace_back(metric, metricTitle(metric));
    m_list->setChoices(choices, m_chosen);
}

void CurveOptions::takeMetrics()
{
    QStringList chosen = m_list->checked();
    for (const QString &metric : std::as_const(m_chosen)) {
        if (!m_metrics.contains(metric))
            chosen.append(metric);
    }
    m_chosen = chosen;
}

CurveAxis CurveOptions::axis() const
{
    return {CurveAxis::Kind(m_axis->currentData().toInt()), m_axis->currentData(metricRole).toString()};
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

CurveArrangement CurveOptions::arrangement() const
{
    const int band = m_replicates->currentData().toInt();
    return {CurveArrangement::Charts(m_charts->currentData().toInt()),
            band == eachAlone ? std::nullopt : std::optional(BandKind(band)), m_chosen};
}

} // namespace assay
