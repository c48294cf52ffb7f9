#include "ui/pages/run_tab.h"

#include "core/base/ids.h"
#include "core/runs/reproduction.h"
#include "core/runs/resumed_training.h"
#include "ui/models/format.h"
#include "ui/models/model_version_table_model.h"
#include "ui/models/run_cells.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/message_bar.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace assay
{

namespace
{

/// A value of the environment as one line of text.
QString jsonText(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    if (value.isBool())
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    if (value.isArray()) {
        QStringList parts;
        for (const QJsonValue &part : value.toArray())
            parts.append(jsonText(part));
        return parts.join(QStringLiteral(", "));
    }
    return value.toString();
}

/// Objects inside the environment become one fact for each key: “libraries.xgboost”.
void appendFacts(QList<FactList::Fact> &facts, const QString &prefix, const QJsonObject &object)
{
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        if (entry->isObject())
            appendFacts(facts, prefix + entry.key() + u'.', entry->toObject());
        else
            facts.append({prefix + entry.key(), jsonText(*entry), true});
    }
}

/// The verdict of a training that was made again, in words.
QString reproducedText(const QString &verdict)
{
    if (verdict == reproductionVerdictName(ReproductionVerdict::Identical))
        return RunTab::tr("✓ the same bit for bit");
    if (verdict == reproductionVerdictName(ReproductionVerdict::Close))
        return RunTab::tr("✓ the same within tolerance");
    return RunTab::tr("✕ not the same");
}

} // namespace

RunTab::RunTab(QWidget *parent)
    : QWidget(parent),
      m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(this)),
      m_error(new MessageBar(this)),
      m_facts(new FactList),
      m_params(new FactList),
      m_environment(new FactList),
      m_specification(new QPlainTextEdit(this))
{
    m_specification->setReadOnly(true);
    m_specification->setTabChangesFocus(true);
    m_specification->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_specification->setFont(codeFont());
    m_specification->setFrameShape(QFrame::NoFrame);
    m_specification->setAccessibleName(tr("Specification as TOML"));

    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    m_factsCard = addCard(tr("Run"), scrolled(m_facts));
    row->addWidget(m_factsCard, 6);
    row->addWidget(addCard(tr("Parameters"), scrolled(m_params)), 5);
    row->addWidget(addCard(tr("Environment"), scrolled(m_environment)), 4);
    row->addWidget(addCard(tr("Specification"), m_specification), 5);

    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_error);
    column->addLayout(row, 1);
    m_stack->addWidget(content);
    m_stack->addWidget(m_empty);
    m_empty->set(QStringLiteral("experiments"), tr("No run is chosen"), tr("Choose a run in the table."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
}

Card *RunTab::addCard(const QString &title, QWidget *content)
{
    auto *card = new Card(title, this);
    // The stretch factors alone decide the widths.
    card->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    card->body()->addWidget(content, 1);
    return card;
}

QWidget *RunTab::scrolled(QWidget *content)
{
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    auto *inside = new QWidget;
    auto *layout = new QVBoxLayout(inside);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(content);
    layout->addStretch(1);
    area->setWidget(inside);
    // setWidget makes it opaque, but it lies on a card.
    inside->setAutoFillBackground(false);
    return area;
}

void RunTab::show(const Run *run, const RegisteredAs &registered, bool canResume)
{
    m_stack->setCurrentIndex(run ? 0 : 1);
    if (!run)
        return;
    const bool isCut = resumeObstacle(*run).isEmpty();
    if (run->error.isEmpty())
        m_error->clear();
    else
        m_error->showMessage(run->error, Tone::Bad, isCut && canResume ? tr("Resume") : QString(),
                             [this] { Q_EMIT resumeRequested(); });

    QStringList trainedOn;
    for (const Run::Data &each : run->data)
        trainedOn.append(VersionedName{each.name, each.version}.toString());
    QList<FactList::Fact> facts = {
        {tr("Name"), run->name},
        {tr("Status"), RunCells::statusText(run->status)},
        {tr("Experiment"), run->experiment},
        {tr("Data"), trainedOn.join(QStringLiteral(", ")), true},
        {tr("Seed"), QString::number(run->seed), true},
        {tr("Person"), run->person},
        {tr("Started"), formatTime(run->startedAt, locale())},
    };
    if (run->endedAt)
        facts.append({tr("Duration"), formatDuration(*run->endedAt - run->startedAt, locale())});
    if (!registered.reference.isEmpty())
        facts.append({tr("Model"),
                      tr("%1 · %2").arg(registered.reference, ModelVersionTableModel::stageText(registered.stage))});
    const QString reproduced = run->tags.value(QStringLiteral("reproduced"));
    if (!reproduced.isEmpty())
        facts.append({tr("Trained again"), reproducedText(reproduced)});
    if (isCut && !run->tags.contains(QStringLiteral("search")))
        facts.append(
            {tr("Can go on"), run->checkpoint.isEmpty() ? tr("from the beginning") : tr("from its checkpoint")});
    if (const QString trouble = run->tags.value(QString::fromLatin1(checkpointTroubleTag)); !trouble.isEmpty())
        facts.append({tr("Checkpoint"), trouble});
    facts.append({tr("Id"), run->id.value, true});
    if (!run->modelObject.isEmpty())
        facts.append({tr("Model file"), run->modelObject.left(16), true});
    m_facts->setFacts(facts);

    QList<FactList::Fact> params;
    for (auto param = run->params.cbegin(); param != run->params.cend(); ++param)
        params.append({param.key(), param.value(), true});
    m_params->setFacts(params);

    QList<FactList::Fact> environment;
    appendFacts(environment, {}, run->environment);
    m_environment->setFacts(environment);
    if (m_specification->toPlainText() != run->specification)
        m_specification->setPlainText(run->specification);
}

} // namespace assay
