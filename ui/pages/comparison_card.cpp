#include "ui/pages/comparison_card.h"

#include "ui/charts/interval_chart.h"
#include "ui/models/metric_names.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/text_label.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace assay
{

namespace
{

const QString worse = QStringLiteral("worse");
const QString better = QStringLiteral("better");
constexpr double smallestShownP = 0.001;
/// More intervals are no longer told apart at this height.
constexpr size_t mostShown = 8;

} // namespace

ComparisonCard::ComparisonCard(QWidget *parent)
    : QWidget(parent),
      m_card(new Card(this)),
      m_answer(new Pill(QString(), Tone::Neutral, this)),
      m_stack(new QStackedWidget(this)),
      m_chart(new IntervalChart(tr("Differences to the best run"), this)),
      m_footnote(makeSecondaryLabel({}, 11, this)),
      m_reason(makeSecondaryLabel({}, 13, this))
{
    m_card->addToHeader(m_answer);
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_chart, 1);
    column->addWidget(m_footnote);
    m_footnote->setWordWrap(true);
    m_reason->setWordWrap(true);
    m_reason->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(content);
    m_stack->addWidget(m_reason);
    m_card->body()->addWidget(m_stack, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
}

QString ComparisonCard::pText(double p, const QLocale &locale)
{
    return p < smallestShownP ? tr("p < %1").arg(locale.toString(smallestShownP, 'f', 3))
                              : tr("p = %1").arg(locale.toString(p, 'f', 3));
}

void ComparisonCard::showComparison(const RunComparison &comparison)
{
    m_card->setTitle(tr("Is %1 really better?").arg(comparison.baselineName));
    std::vector<IntervalRow> rows;
    double largestP = 0;
    qsizetype certain = 0;
    bool isBeaten = false;
    for (const RunDifference &difference : comparison.differences) {
        // The question is about the baseline: where the other run is worse, the answer is yes.
        const int verdict = difference.verdict == worse ? 1 : difference.verdict == better ? -1 : 0;
        // The best come first; whether it beats them is the question.
        if (rows.size() < mostShown)
            rows.push_back({tr("vs %1").arg(difference.runName),
                            {},
                            difference.difference.value,
                            difference.difference.lower,
                            difference.difference.upper,
                            verdict});
        largestP = std::max(largestP, difference.correctedP);
        certain += verdict > 0 ? 1 : 0;
        isBeaten = isBeaten || verdict < 0;
    }
    const auto all = qsizetype(comparison.differences.size());
    if (isBeaten)
        m_answer->set(tr("✕ no"), Tone::Bad);
    else if (certain == all)
        m_answer->set(tr("✓ yes, %1").arg(pText(largestP, locale())), Tone::Good);
    else
        m_answer->set(tr("○ open for %1 of %2").arg(locale().toString(all - certain), locale().toString(all)),
                      Tone::Warning);
    m_answer->show();
    m_chart->setRows(std::move(rows), 0, tr("Difference in %1").arg(metricTitle(comparison.metric)));
    const QString count = locale().toString(qlonglong(comparison.rows));
    QString footnote = comparison.blockRows > 1
                           ? tr("By %1 that err alike, Holm-corrected, on %2 holdout rows").arg(comparison.test, count)
                           : tr("By %1, Holm-corrected, on %2 holdout rows").arg(comparison.test, count);
    if (const auto left = all - qsizetype(mostShown); left > 0)
        footnote += tr(". %n more run(s) are compared and not drawn.", nullptr, int(left));
    m_footnote->setText(footnote);
    m_stack->setCurrentIndex(0);
}

void ComparisonCard::showReason(const QString &sentence)
{
    m_card->setTitle(tr("Is the best really better?"));
    m_answer->hide();
    m_reason->setText(sentence);
    m_stack->setCurrentIndex(1);
}

} // namespace assay
