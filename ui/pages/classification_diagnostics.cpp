#include "ui/pages/classification_diagnostics.h"

#include "ui/charts/line_chart.h"
#include "ui/pages/confusion_card.h"
#include "ui/widgets/card.h"
#include "ui/widgets/segmented_choice.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace assay
{

namespace
{

std::pair<QString, QString> axisLabels(RankingCurve curve)
{
    switch (curve) {
    case RankingCurve::Roc:
        return {ClassificationDiagnostics::tr("false positive rate"),
                ClassificationDiagnostics::tr("true positive rate")};
    case RankingCurve::PrecisionRecall:
        return {ClassificationDiagnostics::tr("recall"), ClassificationDiagnostics::tr("precision")};
    case RankingCurve::Calibration:
        return {ClassificationDiagnostics::tr("predicted probability"),
                ClassificationDiagnostics::tr("share that came true")};
    case RankingCurve::Gain:
        break;
    }
    return {ClassificationDiagnostics::tr("share of rows, likeliest first"),
            ClassificationDiagnostics::tr("share of the class that is found")};
}

} // namespace

ClassificationDiagnostics::ClassificationDiagnostics(QWidget *parent)
    : QWidget(parent),
      m_curveCard(new Card(tr("Ranking"), this)),
      m_choice(new SegmentedChoice(tr("How the ranking is shown"),
                                   {tr("ROC"), tr("Precision"), tr("Calibration"), tr("Gain")}, m_curveCard)),
      m_class(new QComboBox(m_curveCard)),
      m_curve(new LineChart(tr("Ranking of rows"), m_curveCard)),
      m_sentence(makeSecondaryLabel({}, 12, m_curveCard)),
      m_confusion(new ConfusionCard(this))
{
    m_class->setAccessibleName(tr("Class"));
    m_sentence->setWordWrap(true);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_choice);
    line->addStretch(1);
    line->addWidget(m_class);
    m_curveCard->body()->addLayout(line);
    m_curveCard->body()->addWidget(m_curve, 1);
    m_curveCard->body()->addWidget(m_sentence);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_curveCard, 7);
    row->addWidget(m_confusion, 6);
    for (QWidget *card : std::initializer_list<QWidget *>{m_curveCard, m_confusion})
        card->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    connect(m_choice, &SegmentedChoice::chosen, this, &ClassificationDiagnostics::showCurve);
    connect(m_class, &QComboBox::currentIndexChanged, this, &ClassificationDiagnostics::showClass);
}

void ClassificationDiagnostics::show(const QString &scoredOn, const QString &where, int series,
                                     const PredictionRows &rows)
{
    const bool isSame = rows.classes == m_rows.classes && rows.task == m_rows.task;
    m_rows = rows;
    m_one = std::make_shared<const OverlaidPredictions>(
        OverlaidPredictions{rows.task, rows.classes, rows.truth, {{{}, where, rows.prediction}}, {}});
    m_series = series;
    m_curveCard->setSecondary(tr("on %1").arg(scoredOn));
    const QSignalBlocker blocked(m_class);
    if (!isSame) {
        m_class->clear();
        m_class->addItems(rows.classes);
        m_class->setCurrentIndex(rows.task == LearningTask::Binary ? 1 : 0);
    }
    // Of two classes, the other's curves are the same turned round.
    m_class->setVisible(rows.task == LearningTask::Multiclass);
    showClass();
}

void ClassificationDiagnostics::chooseCurve(Curve curve)
{
    m_choice->setCurrent(curve);
    showCurve();
}

void ClassificationDiagnostics::readClass()
{
    const double chosen = std::max(0, m_class->currentIndex());
    const size_t outputs = m_rows.outputs();
    m_truth.clear();
    m_scores.clear();
    for (size_t row = 0; row < m_rows.truth.size(); ++row) {
        m_truth.push_back(m_rows.truth[row] == chosen ? 1 : 0);
        m_scores.push_back(outputs == 1 ? m_rows.prediction[row] : m_rows.prediction[row * outputs + size_t(chosen)]);
    }
}

void ClassificationDiagnostics::showClass()
{
    readClass();
    showCurve();
    m_confusion->show(m_rows, m_truth, m_scores, m_class->currentText());
}

void ClassificationDiagnostics::overlay(std::shared_ptr<const OverlaidPredictions> models,
                                        const QHash<RunId, int> &series)
{
    if (models == m_several && (!models || series == m_seriesOf))
        return;
    m_several = std::move(models);
    m_seriesOf = series;
    m_confusion->setModel(m_several && !m_several->runs.empty() ? m_several->runs.front().name : QString());
    if (m_one)
        showCurve();
}

void ClassificationDiagnostics::showCurve()
{
    const auto curve = RankingCurve(m_choice->current());
    const std::shared_ptr<const OverlaidPredictions> models = m_several ? m_several : m_one;
    m_latest.load(
        this,
        [models, curve, wanted = size_t(std::max(0, m_class->currentIndex()))]() -> Result<RankingCurves> {
            return drawRanking(*models, curve, wanted);
        },
        [this, models, curve](Result<RankingCurves> curves) {
            for (Series &series : curves->series) {
                if (series.style != guideStyle)
                    series.style = models == m_one ? m_series : m_seriesOf.value(models->runs[size_t(series.style)].id);
            }
            const auto [x, y] = axisLabels(curve);
            m_curve->setAxisLabels(x, y);
            m_curve->setSeries(std::move(curves->series));
            m_sentence->setText(curves->sentence);
        });
}

} // namespace assay
