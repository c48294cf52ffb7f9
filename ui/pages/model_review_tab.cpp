#include "ui/pages/model_review_tab.h"

#include "core/learn/classification_curves.h"
#include "ui/charts/line_chart.h"
#include "ui/charts/scatter_chart.h"
#include "ui/models/format.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/pill.h"

#include <QGridLayout>
#include <QPlainTextEdit>
#include <QStackedWidget>

namespace assay
{

namespace
{

void clear(QGridLayout *grid)
{
    while (QLayoutItem *item = grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

QLabel *label(const QString &text, QPalette::ColorRole role = QPalette::WindowText)
{
    auto *made = new QLabel(text);
    made->setTextFormat(Qt::PlainText);
    made->setForegroundRole(role);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return made;
}

Tone toneOf(Evidence::State state)
{
    return state == Evidence::State::Good ? Tone::Good : state == Evidence::State::Bad ? Tone::Bad : Tone::Warning;
}

QString signOf(Evidence::State state)
{
    return state == Evidence::State::Good  ? QStringLiteral("✓")
           : state == Evidence::State::Bad ? QStringLiteral("✕")
                                           : QStringLiteral("?");
}

} // namespace

namespace
{

/// The positive class of two, or each of several classes against the others; up to six.
std::vector<Series> rocSeries(const PredictionRows &rows)
{
    constexpr size_t mostCurves = 6;
    std::vector<Series> series{{ModelReviewTab::tr("by chance"), guideStyle, {0, 1}, {0, 1}}};
    const bool isBinary = rows.task == LearningTask::Binary;
    const size_t outputs = rows.outputs();
    for (size_t kind = isBinary ? 1 : 0; kind < size_t(rows.classes.size()) && series.size() <= mostCurves; ++kind) {
        std::vector<double> truth;
        std::vector<double> scores;
        for (size_t row = 0; row < rows.truth.size(); ++row) {
            truth.push_back(rows.truth[row] == double(kind) ? 1 : 0);
            scores.push_back(rows.prediction[row * outputs + (isBinary ? 0 : kind)]);
        }
        if (const auto curve = rocCurve(truth, scores))
            series.push_back({rows.classes[qsizetype(kind)], int(series.size()) - 1, curve->falsePositiveRate,
                              curve->truePositiveRate});
    }
    return series;
}

} // namespace

ModelReviewTab::ModelReviewTab(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 12, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(buildLeft(), 9);
    layout->addWidget(buildRight(), 7);
}

QWidget *ModelReviewTab::buildLeft()
{
    auto *left = new QWidget(this);
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    m_evidenceCard = new Card(tr("Evidence"), left);
    m_evidence = new QGridLayout;
    m_evidence->setHorizontalSpacing(16);
    m_evidence->setVerticalSpacing(9);
    m_evidence->setColumnStretch(1, 1);
    m_evidenceCard->body()->addLayout(m_evidence);
    m_predictedCard = new Card(tr("Predicted against actual, holdout"), left);
    m_predicted = new ScatterChart(tr("Predicted against actual"), m_predictedCard);
    m_predicted->setGuide(ScatterChart::Guide::Identity);
    m_predicted->setAxisLabels(tr("actual"), tr("predicted"));
    m_ranking = new LineChart(tr("ROC curve"), m_predictedCard);
    m_ranking->setAxisLabels(tr("false positive rate"), tr("true positive rate"));
    m_rows = new QStackedWidget(m_predictedCard);
    m_rows->addWidget(m_predicted);
    m_rows->addWidget(m_ranking);
    m_predictedCard->body()->addWidget(m_rows, 1);
    layout->addWidget(m_evidenceCard);
    layout->addWidget(m_predictedCard, 1);
    return left;
}

QWidget *ModelReviewTab::buildRight()
{
    auto *right = new QWidget(this);
    auto *layout = new QVBoxLayout(right);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    m_changesCard = new Card(tr("What changed"), right);
    m_changes = new FactList(m_changesCard);
    m_changesCard->body()->addWidget(m_changes);

    m_approvals = new Card(tr("Approval"), right);
    m_state = new Pill({}, Tone::Info, m_approvals);
    m_approvals->addToHeader(m_state);
    m_steps = new QGridLayout;
    m_steps->setHorizontalSpacing(16);
    m_steps->setVerticalSpacing(9);
    m_steps->setColumnStretch(1, 1);
    m_approvals->body()->addLayout(m_steps);
    m_explanation = label({}, QPalette::PlaceholderText);
    m_explanation->setWordWrap(true);
    m_approvals->body()->addWidget(m_explanation);
    m_reason = new QPlainTextEdit(m_approvals);
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("Why, in a sentence that still makes sense in a year…"));
    m_reason->setTabChangesFocus(true);
    m_reason->setMinimumHeight(56);
    m_approvals->body()->addWidget(m_reason, 100);
    m_error = label({});
    m_error->setWordWrap(true);
    m_error->hide();
    m_approvals->body()->addWidget(m_error);

    m_approvals->body()->addStretch(1);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    const auto add = [&](const QString &text, Decision decision) {
        auto *button = new QPushButton(text, m_approvals);
        connect(button, &QPushButton::clicked, this, [this, decision] { decide(decision); });
        return button;
    };
    m_reject = add(tr("Reject"), Decision::Reject);
    makeDestructive(m_reject);
    m_return = add(tr("Return for changes"), Decision::Return);
    m_withdraw = add(tr("Withdraw"), Decision::Withdraw);
    m_approve = add(tr("Approve"), Decision::Approve);
    makePrimary(m_approve);
    m_ask = new QPushButton(tr("Ask for production"), m_approvals);
    makePrimary(m_ask);
    connect(m_ask, &QPushButton::clicked, this,
            [this] { Q_EMIT promotionRequested(m_model, m_reason->toPlainText().trimmed()); });
    buttons->addWidget(m_reject);
    buttons->addStretch(1);
    buttons->addWidget(m_withdraw);
    buttons->addWidget(m_return);
    buttons->addWidget(m_approve);
    buttons->addWidget(m_ask);
    m_approvals->body()->addLayout(buttons);

    layout->addWidget(m_changesCard);
    layout->addWidget(m_approvals, 1);
    return right;
}

void ModelReviewTab::show(const ModelSnapshot &snapshot, const Person &person, bool canWrite)
{
    const ModelVersionFacts *facts = snapshot.review();
    setVisible(facts != nullptr);
    if (!facts)
        return;
    if (m_model != facts->version.reference())
        m_reason->clear();
    m_model = facts->version.reference();
    m_error->hide();
    showEvidence(snapshot);
    showChanges(snapshot);
    showSteps(*facts);
    showDecision(*facts, person, canWrite);
    showRows(snapshot);
}

void ModelReviewTab::showRows(const ModelSnapshot &snapshot)
{
    const auto rows = snapshot.predictions ? int(snapshot.predictions->truth.size()) : 0;
    m_predictedCard->setSecondary(tr("%n row(s)", nullptr, rows));
    const bool hasClasses = snapshot.predictions && snapshot.predictions->task != LearningTask::Regression;
    m_predictedCard->setTitle(hasClasses ? tr("ROC curve, holdout") : tr("Predicted against actual, holdout"));
    m_rows->setCurrentIndex(hasClasses ? 1 : 0);
    if (hasClasses)
        return m_ranking->setSeries(rocSeries(*snapshot.predictions));
    Series points{snapshot.review()->run.name, 0, {}, {}};
    if (snapshot.predictions) {
        points.x = snapshot.predictions->truth;
        points.y = snapshot.predictions->prediction;
    }
    m_predicted->setPoints(std::move(points));
}

void ModelReviewTab::showEvidence(const ModelSnapshot &snapshot)
{
    clear(m_evidence);
    int row = 0;
    for (const Evidence &evidence : snapshot.evidence) {
        m_evidence->addWidget(new Pill(signOf(evidence.state), toneOf(evidence.state)), row, 0);
        m_evidence->addWidget(label(evidence.name), row, 1);
        QLabel *measured = label(evidence.measured);
        measured->setFont(numberFont(12));
        m_evidence->addWidget(measured, row, 2, Qt::AlignRight);
        QLabel *reference = label(evidence.reference, QPalette::PlaceholderText);
        m_evidence->addWidget(reference, row, 3, Qt::AlignRight);
        m_evidence->addWidget(new Pill(evidence.word, toneOf(evidence.state)), row, 4, Qt::AlignRight);
        ++row;
    }
    const auto good = std::count_if(snapshot.evidence.cbegin(), snapshot.evidence.cend(),
                                    [](const Evidence &e) { return e.state == Evidence::State::Good; });
    m_evidenceCard->setSecondary(
        tr("%1 of %2 speak for %3")
            .arg(locale().toString(qlonglong(good)), locale().toString(snapshot.evidence.size()), m_model));
}

void ModelReviewTab::showChanges(const ModelSnapshot &snapshot)
{
    const ModelVersionFacts *facts = snapshot.review();
    const ModelVersionFacts *before = snapshot.inStage(QStringLiteral("production"));
    const auto dataOf = [](const Run &run) {
        return run.data.isEmpty() ? QString()
                                  : VersionedName{run.data.front().name, run.data.front().version}.toString();
    };
    QList<FactList::Fact> list;
    const bool isFirst = !before || before == facts;
    m_changesCard->setTitle(isFirst ? tr("How it was made")
                                    : tr("What changed since v%1").arg(before->version.version));
    const auto add = [&](const QString &name, const QString &now, const QString &then) {
        list.append({name, isFirst || now == then ? now : QStringLiteral("%1 → %2").arg(then, now), true});
    };
    const Run none;
    const Run &old = isFirst ? none : before->run;
    add(tr("Run"), facts->run.name, old.name);
    add(tr("Data"), dataOf(facts->run), dataOf(old));
    QStringList keys = facts->run.params.keys();
    int shown = 0;
    for (const QString &key : std::as_const(keys)) {
        if (!key.startsWith(u"estimator") || shown == 5)
            continue;
        if (!isFirst && facts->run.params.value(key) == old.params.value(key))
            continue;
        add(key.section(u'.', -1), facts->run.params.value(key), old.params.value(key));
        ++shown;
    }
    list.append({tr("Seed"), QString::number(facts->run.seed), true});
    list.append({tr("Model file"), facts->version.object.left(16) + QStringLiteral("…"), true});
    m_changes->setFacts(list);
}

void ModelReviewTab::showSteps(const ModelVersionFacts &facts)
{
    clear(m_steps);
    int row = 0;
    const auto add = [&](const QString &what, const QString &who, TimeMs at) {
        m_steps->addWidget(label(what), row, 0);
        m_steps->addWidget(label(who, QPalette::PlaceholderText), row, 1);
        QLabel *when = label(at > 0 ? formatTime(at, locale()) : QString(), QPalette::PlaceholderText);
        when->setFont(numberFont(12));
        m_steps->addWidget(when, row++, 2, Qt::AlignRight);
    };
    const auto quote = [&](const QString &reason) {
        if (reason.isEmpty())
            return;
        QLabel *said = label(QStringLiteral("“%1”").arg(reason), QPalette::PlaceholderText);
        said->setWordWrap(true);
        m_steps->addWidget(said, row++, 0, 1, 3);
    };
    add(tr("✓ Registered"), facts.version.createdBy, facts.version.createdAt);
    for (const PromotionRequest &request : facts.version.requests) {
        add(tr("✓ Asked for production"), request.requestedBy, request.requestedAt);
        quote(request.reason);
        if (!request.decidedAt)
            continue;
        const QString what = request.status == u"approved"   ? tr("✓ Approved")
                             : request.status == u"rejected" ? tr("✕ Rejected")
                             : request.status == u"returned" ? tr("↩ Returned")
                                                             : tr("↩ Withdrawn");
        add(what, request.decidedBy, *request.decidedAt);
        quote(request.decisionReason);
    }
    if (facts.version.openRequest())
        add(tr("○ Waiting for a team lead"), {}, 0);
}

void ModelReviewTab::showDecision(const ModelVersionFacts &facts, const Person &person, bool canWrite)
{
    const PromotionRequest *request = facts.version.openRequest();
    m_request = request ? request->id : 0;
    const bool isOwn = request && request->requestedBy == person.name;
    const bool isLead = person.role == u"team lead";
    const bool mayDecide = canWrite && request && !isOwn && isLead;
    const bool mayAsk = canWrite && !request && facts.version.stage != u"production";
    m_approve->setVisible(mayDecide);
    m_reject->setVisible(mayDecide);
    m_return->setVisible(mayDecide);
    m_withdraw->setVisible(canWrite && isOwn);
    m_ask->setVisible(mayAsk);
    m_reason->setVisible(mayDecide || mayAsk || (canWrite && isOwn));

    const QString evidenceOnly = tr("Evidence only: decisions are recorded in the audit log, not signed.");
    if (!request && facts.version.stage == u"production") {
        m_state->set(tr("★ in production"), Tone::Good);
        m_explanation->setText(evidenceOnly);
    } else if (!request) {
        m_state->set(facts.version.stage == u"archived" ? tr("▪ archived") : tr("○ not asked"), Tone::Neutral);
        m_explanation->setText(tr("Ask for production; a team lead other than you decides. %1").arg(evidenceOnly));
    } else if (isOwn) {
        m_state->set(tr("○ waiting"), Tone::Info);
        m_explanation->setText(tr("You asked for this, so another person must decide. You may withdraw it."));
    } else if (!isLead) {
        m_state->set(tr("○ waiting"), Tone::Info);
        m_explanation->setText(tr("A team lead other than %1 must decide.").arg(request->requestedBy));
    } else {
        m_state->set(tr("○ waits for you"), Tone::Warning);
        m_explanation->setText(
            tr("Your decision and its reason are recorded and cannot be changed later. %1").arg(evidenceOnly));
    }
}

void ModelReviewTab::decide(Decision decision)
{
    Q_EMIT decided(m_request, decision, m_reason->toPlainText().trimmed());
}

void ModelReviewTab::showDecisionError(const QString &sentence)
{
    m_error->setText(QStringLiteral("✕ ") + sentence);
    m_error->show();
}

void ModelReviewTab::focusReason()
{
    m_reason->setFocus(Qt::ShortcutFocusReason);
}

} // namespace assay
