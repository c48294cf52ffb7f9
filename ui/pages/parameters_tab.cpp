#include "ui/pages/parameters_tab.h"

#include "ui/charts/interval_chart.h"
#include "ui/models/format.h"
#include "ui/pages/axis_choice.h"
#include "ui/pages/compared_runs.h"
#include "ui/widgets/card.h"
#include "ui/widgets/card_rows.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/text_label.h"
#include "ui/workspace.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <cmath>

namespace assay
{

namespace
{

/// More intervals are no longer told apart at this height.
constexpr size_t mostShown = 8;
constexpr size_t mostPairs = 5;
constexpr int leastTableHeight = 150;
constexpr int leastTableWidth = 400;
constexpr int leastSharesWidth = 400;
constexpr int fewRuns = 40; ///< a fold of fewer holds no more than eight
constexpr double littleExplained = 0.3;

QStandardItem *cell(const QString &text, bool isNumber = false)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    item->setData(isNumber, NumberRole);
    return item;
}

DataTable *makeTable(const QString &name, QStandardItemModel *model, QWidget *parent)
{
    auto *table = new DataTable(name, parent);
    table->setModel(model);
    table->setSortingEnabled(false);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    return table;
}

} // namespace

bool ParametersTab::Question::isSame(const Question &other) const
{
    const auto areSame = [](double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); };
    return metric == other.metric && runs == other.runs &&
           std::equal(values.begin(), values.end(), other.values.begin(), other.values.end(), areSame);
}

ParametersTab::ParametersTab(Workspace &workspace, ComparedRuns &compared, QWidget *parent)
    : ManyRunsTab(compared, parent),
      m_workspace(workspace),
      m_metric(new AxisChoice(tr("Metric for which parameters matter"), {}, this)),
      m_facts(makeSecondaryLabel({}, 13, this)),
      m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(this)),
      m_correlationModel(new QStandardItemModel(this)),
      m_pairModel(new QStandardItemModel(this))
{
    constexpr int choiceLetters = 18;
    m_metric->setMinimumContentsLength(choiceLetters);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(makeLabel(tr("What matters for"), 13, QFont::DemiBold, this));
    line->addWidget(m_metric);
    line->addWidget(m_facts);
    line->addStretch(1);
    m_stack->addWidget(buildAnswer());
    m_stack->addWidget(m_empty);
    auto *whole = new QWidget(this);
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(line);
    column->addWidget(m_stack, 1);
    // What is below the line scrolls itself.
    whole->setMinimumHeight(1);
    content()->addCard(whole, 1, 0, 0);
    connect(m_metric, &AxisChoice::chosen, this, &ParametersTab::ask);
    connect(&compared, &ComparedRuns::changed, this, [this] {
        if (runs().runs())
            return;
        m_finding.cancel();
        m_question.reset();
    });
}

QWidget *ParametersTab::buildAnswer()
{
    auto *answer = new CardRows(tr("What parameters tell"), m_stack);
    m_shareCard = new Card(tr("What each parameter tells"), answer);
    m_shares = new IntervalChart(tr("What each parameter tells"), m_shareCard);
    m_sentence = makeSecondaryLabel({}, 12, m_shareCard);
    m_sentence->setWordWrap(true);
    m_shareCard->body()->addWidget(m_shares, 1);
    m_shareCard->body()->addWidget(m_sentence);
    m_correlationCard = new Card(tr("Up or down"), answer);
    m_correlations = makeTable(tr("Rank correlation of each parameter"), m_correlationModel, m_correlationCard);
    m_correlationCard->body()->addWidget(m_correlations, 1);
    m_pairCard = new Card(tr("Only together"), answer);
    m_pairs = makeTable(tr("What two parameters tell only together"), m_pairModel, m_pairCard);
    m_pairCard->body()->addWidget(m_pairs, 1);
    auto *right = new QWidget(answer);
    auto *tables = new QVBoxLayout(right);
    tables->setContentsMargins(0, 0, 0, 0);
    tables->setSpacing(CardRows::gap);
    for (Card *card : {m_correlationCard, m_pairCard}) {
        card->setMinimumHeight(leastTableHeight);
        tables->addWidget(card, 1);
    }
    answer->addCard(m_shareCard, 3, leastSharesWidth);
    answer->addCard(right, 2, leastTableWidth);
    return answer;
}

void ParametersTab::showRuns()
{
    const ManyRuns &many = *runs().runs();
    const QList<int> metrics = many.metrics();
    m_metric->offer(many, metrics, many.primary >= 0 ? many.primary : metrics.value(0, -1));
    m_metric->setEnabled(!metrics.isEmpty());
    ask();
}

void ParametersTab::ask()
{
    const std::shared_ptr<const ManyRuns> &many = runs().runs();
    const int axis = m_metric->axis();
    if (!many || axis < 0) {
        m_finding.cancel();
        m_question.reset();
        m_facts->clear();
        return showNothing(QStringLiteral("chart"), tr("No run has a metric"),
                           tr("What matters for a metric is shown here once runs have recorded one."));
    }
    Question question{many->keys[size_t(axis)].id(), many->ids, many->points.axes[size_t(axis)].values,
                      many->parameters};
    int finished = 0;
    for (size_t run = 0; run < question.values.size(); ++run) {
        if (!many->areFinished[run])
            question.values[run] = std::nan("");
        finished += std::isfinite(question.values[run]) ? 1 : 0;
    }
    m_facts->setText(tr("in %n finished run(s)", nullptr, finished));
    m_title = many->points.axes[size_t(axis)].title;
    if (m_question && m_question->isSame(question))
        return;
    m_question = std::move(question);
    find();
}

void ParametersTab::find()
{
    const QString what = tr("Looking for what matters for %1").arg(m_title);
    showNothing(QStringLiteral("chart"), what,
                tr("Trees learn how %1 follows from the parameters of the runs; then the parameters are shuffled.")
                    .arg(m_title),
                tr("Cancel"), [this] { cancel(); });
    m_finding.start(
        m_workspace.tasks(), what, this,
        [question = *m_question, title = m_title](Progress &progress) {
            return parameterImportance(title, question.parameters, question.values, progress);
        },
        [this](Result<ParameterImportance> found) {
            if (found)
                showFound(*found);
            else if (found.error().code == ErrorCode::Cancelled)
                cancel();
            else if (found.error().code == ErrorCode::Refused)
                showNothing(QStringLiteral("chart"), tr("What matters for %1 cannot be told").arg(m_title),
                            found.error().text);
            else
                showNothing(QStringLiteral("warning"), tr("Cannot look for what matters for %1").arg(m_title),
                            found.error().text, tr("Retry"), [this] { find(); });
        });
}

void ParametersTab::cancel()
{
    m_finding.cancel();
    showNothing(QStringLiteral("chart"), tr("Looking for what matters was cancelled"),
                tr("Which parameters matter for %1 is shown here once it is calculated.").arg(m_title), tr("Retry"),
                [this] { find(); });
}

void ParametersTab::showNothing(const QString &icon, const QString &title, const QString &explanation,
                                const QString &button, std::function<void()> onButton)
{
    m_empty->set(icon, title, explanation, button, std::move(onButton));
    m_stack->setCurrentIndex(1);
}

void ParametersTab::showFound(const ParameterImportance &found)
{
    showParameters(found);
    showPairs(found);
    m_sentence->setText(sentence(found));
    m_stack->setCurrentIndex(0);
}

void ParametersTab::showParameters(const ParameterImportance &found)
{
    constexpr double hundred = 100;
    std::vector<IntervalRow> rows;
    m_correlationModel->clear();
    m_correlationModel->setHorizontalHeaderLabels({tr("Parameter"), tr("Rank correlation"), tr("95 % interval")});
    for (const ParameterShare &one : found.parameters) {
        if (rows.size() < mostShown)
            rows.push_back({one.parameter,
                            {},
                            hundred * one.share.value,
                            hundred * one.share.lower,
                            hundred * one.share.upper,
                            one.share.lower > 0 ? 1 : 0});
        const Estimate &r = one.correlation;
        const QString interval =
            std::isfinite(r.lower)
                ? tr("%1 to %2").arg(locale().toString(r.lower, 'f', 2), locale().toString(r.upper, 'f', 2))
                : QString();
        const QString sign = r.value > 0 ? QStringLiteral("+") : QString();
        m_correlationModel->appendRow(
            {cell(one.parameter),
             cell(std::isfinite(r.value) ? sign + locale().toString(r.value, 'f', 2) : tr("– (words)"), true),
             cell(interval, true)});
    }
    const auto left = int(found.parameters.size() - rows.size());
    m_shareCard->setSecondary(left > 0 ? tr("the first %1 of %2")
                                             .arg(locale().toString(qulonglong(rows.size())),
                                                  locale().toString(qulonglong(found.parameters.size())))
                                       : QString());
    m_shares->setRows(std::move(rows), 0, tr("%1: % of the differences lost without it, 95 % interval").arg(m_title));
    m_correlationCard->setSecondary(tr("+ where more goes with a greater %1").arg(m_title));
    m_correlations->fitColumns();
}

void ParametersTab::showPairs(const ParameterImportance &found)
{
    m_pairModel->clear();
    m_pairModel->setHorizontalHeaderLabels({tr("Parameters"), tr("Share"), tr("95 % interval")});
    int sure = 0;
    for (const ParameterPair &pair : found.pairs) {
        if (size_t(m_pairModel->rowCount()) == mostPairs)
            break;
        sure += pair.share.lower > 0 ? 1 : 0;
        m_pairModel->appendRow({cell(tr("%1 and %2").arg(pair.first, pair.second)),
                                cell(percent(pair.share.value), true), cell(percents(pair.share), true)});
    }
    m_pairCard->setSecondary(found.pairs.empty() ? tr("only one parameter varies")
                             : sure == 0         ? tr("no pair is shown to tell more than its two alone")
                                                 : tr("%n pair(s) tell more than their two alone", nullptr, sure));
    m_pairs->fitColumns();
}

QString ParametersTab::percent(double share) const
{
    constexpr double hundred = 100;
    const int digits = std::abs(share) < 0.1 ? 1 : 0;
    const QString text = locale().toString(hundred * share, 'f', digits);
    // What rounds to nothing has no sign.
    const bool isNothing = std::abs(hundred * share) < 0.05;
    return tr("%1 %").arg(isNothing ? locale().toString(0.0, 'f', digits) : text);
}

QString ParametersTab::percents(const Estimate &share) const
{
    return tr("%1 to %2").arg(percent(share.lower), percent(share.upper));
}

QString ParametersTab::sentence(const ParameterImportance &found) const
{
    QStringList sentences;
    if (!(found.explained > 0)) {
        sentences.append(tr("From these parameters trees tell nothing of %1 that holds for runs they have not seen; "
                            "what is shown here may be chance.")
                             .arg(m_title));
    } else {
        sentences.append(
            tr("Trees tell %1 of the differences in %2 from these parameters.").arg(percent(found.explained), m_title));
        if (found.explained < littleExplained)
            sentences.append(tr("Most of the differences come from something else."));
    }
    if (found.runs < fewRuns)
        sentences.append(tr("With %n run(s) the shares are rough.", nullptr, int(found.runs)));
    return sentences.join(u' ');
}

} // namespace assay
