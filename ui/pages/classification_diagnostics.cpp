#include "ui/pages/classification_diagnostics.h"

#include "core/learn/classification_curves.h"
#include "ui/charts/line_chart.h"
#include "ui/models/format.h"
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

Series diagonal(const QString &name)
{
    return {name, guideStyle, {0, 1}, {0, 1}};
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
    m_where = where;
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

void ClassificationDiagnostics::showCurve()
{
    std::vector<Series> series;
    QString sentence;
    Error problem;
    switch (m_choice->current()) {
    case Roc:
        m_curve->setAxisLabels(tr("false positive rate"), tr("true positive rate"));
        if (const auto roc = rocCurve(m_truth, m_scores)) {
            series = {diagonal(tr("by chance")), {m_where, m_series, roc->falsePositiveRate, roc->truePositiveRate}};
            sentence = tr("The area under the curve is the chance that a row of the class is ranked above another.");
        } else {
            problem = roc.error();
        }
        break;
    case PrecisionRecall:
        m_curve->setAxisLabels(tr("recall"), tr("precision"));
        if (const auto curve = precisionRecallCurve(m_truth, m_scores)) {
            series = {{m_where, m_series, curve->recall, curve->precision}};
            sentence = tr("Precision: how many of the rows taken for the class have it. Recall: how many of those that "
                          "have it are found.");
        } else {
            problem = curve.error();
        }
        break;
    case Calibration:
        m_curve->setAxisLabels(tr("predicted probability"), tr("share that came true"));
        if (const auto bins = calibrationCurve(m_truth, m_scores)) {
            Series observed{m_where, m_series, {}, {}};
            for (const CalibrationBin &bin : *bins) {
                observed.x.push_back(bin.predicted);
                observed.y.push_back(bin.observed.value);
            }
            series = {diagonal(tr("perfect")), observed};
            sentence = tr("Ten groups of equally many rows: on the diagonal, what was said came true as often.");
        } else {
            problem = bins.error();
        }
        break;
    default:
        m_curve->setAxisLabels(tr("share of rows, likeliest first"), tr("share of the class that is found"));
        if (const auto gain = gainCurve(m_truth, m_scores)) {
            Series found{m_where, m_series, {0}, {0}};
            for (const GainPoint &point : *gain) {
                found.x.push_back(point.share);
                found.y.push_back(point.gain);
            }
            const double lift = gain->size() >= 10 ? (*gain)[9].lift : gain->back().lift;
            series = {diagonal(tr("by chance")), found};
            sentence = tr("The likeliest tenth of the rows holds %1 times as many of the class as chance would.")
                           .arg(formatNumber(lift, locale()));
        } else {
            problem = gain.error();
        }
    }
    m_curve->setSeries(std::move(series));
    m_sentence->setText(problem.text.isEmpty() ? sentence : problem.text);
}

} // namespace assay
