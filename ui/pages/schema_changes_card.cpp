#include "ui/pages/schema_changes_card.h"

#include "ui/models/schema_draft.h"
#include "ui/widgets/card.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/text_label.h"
#include "ui/workspace.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace assay
{

namespace
{

QLabel *wrapped(QLabel *label)
{
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString firstOf(const QStringList &things)
{
    constexpr qsizetype most = 4;
    const QString shown = things.mid(0, most).join(QStringLiteral(", "));
    return things.size() <= most ? shown : SchemaChangesCard::tr("%1 and %2 more").arg(shown).arg(things.size() - most);
}

} // namespace

SchemaChangesCard::SchemaChangesCard(Workspace &workspace, SchemaDraft &draft, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_draft(draft),
      m_verdict(new Pill({}, Tone::Neutral, this)),
      m_changes(wrapped(makeLabel({}, 13, QFont::Normal, this))),
      m_compatibility(wrapped(makeSecondaryLabel({}, 13, this))),
      m_impact(wrapped(makeSecondaryLabel({}, 13, this))),
      m_replay(wrapped(makeSecondaryLabel({}, 13, this))),
      m_save(new QPushButton(tr("Save as new version"), this)),
      m_undo(new QPushButton(tr("Undo"), this)),
      m_discard(new QPushButton(tr("Discard"), this))
{
    auto *card = new Card(tr("Not saved yet"), this);
    card->addToHeader(m_verdict);
    m_save->setProperty("primary", true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_undo);
    buttons->addWidget(m_discard);
    buttons->addWidget(m_save);
    for (QLabel *label : {m_changes, m_compatibility, m_impact, m_replay})
        card->body()->addWidget(label);
    card->body()->addLayout(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);
    hide();
    connect(m_save, &QPushButton::clicked, this, &SchemaChangesCard::save);
    m_undo->setToolTip(tr("Take back the last edit"));
    connect(m_undo, &QPushButton::clicked, &draft, &SchemaDraft::undo);
    connect(m_discard, &QPushButton::clicked, &draft, &SchemaDraft::discard);
    connect(&draft, &SchemaDraft::changed, this, &SchemaChangesCard::showDraft);
}

void SchemaChangesCard::showDraft()
{
    setVisible(m_draft.isChanged());
    if (!m_draft.isChanged())
        return m_preview.cancel();
    const SchemaDifference difference = m_draft.difference();
    constexpr size_t mostShown = 6;
    QStringList sentences;
    for (size_t i = 0; i < std::min(mostShown, difference.changes.size()); ++i)
        sentences.append(difference.changes[i].text);
    if (difference.changes.size() > mostShown)
        sentences.append(tr("… and %1 more.").arg(difference.changes.size() - mostShown));
    m_changes->setText(sentences.join(u'\n'));
    const Compatibility verdict = difference.compatibility();
    m_compatibility->setText(compatibilityText(verdict));
    switch (verdict) {
    case Compatibility::Full:
        m_verdict->set(tr("✓ full"), Tone::Good);
        break;
    case Compatibility::Backward:
        m_verdict->set(tr("✓ backward"), Tone::Good);
        break;
    case Compatibility::Forward:
        m_verdict->set(tr("! forward"), Tone::Warning);
        break;
    case Compatibility::None:
        m_verdict->set(tr("✕ not compatible"), Tone::Bad);
        break;
    }
    m_impact->clear();
    m_replay->setText(tr("Looking at the stored data…"));
    startPreview();
}

void SchemaChangesCard::startPreview()
{
    const Schema &stored = m_draft.stored();
    m_preview.start(
        m_workspace.tasks(), tr("Replaying %1 over its data").arg(stored.reference()), this,
        [project = m_workspace.project(), name = VersionedName{stored.name, stored.version},
         edits = m_draft.edits()](Progress &progress) { return previewSchemaEdits(*project, name, edits, progress); },
        [this](Result<SchemaRevision> revision) {
            if (revision)
                return showPreview(*revision);
            m_replay->clear();
            if (revision.error().code != ErrorCode::Cancelled)
                Q_EMIT failed(revision.error());
        });
}

void SchemaChangesCard::showPreview(const SchemaRevision &revision)
{
    const SchemaImpact &impact = revision.impact;
    QStringList touched{tr("data %1").arg(firstOf(impact.data))};
    if (!impact.runs.isEmpty())
        touched.append(tr("%n run(s)", nullptr, int(impact.runs.size())));
    if (!impact.models.isEmpty())
        touched.append(tr("models %1").arg(firstOf(impact.models)));
    if (!impact.inProduction.isEmpty())
        touched.append(tr("in production %1").arg(firstOf(impact.inProduction)));
    m_impact->setText(tr("Touches %1.").arg(touched.join(QStringLiteral(" · "))));
    QStringList replays;
    for (const SchemaReplay &replay : revision.replay)
        replays.append(
            tr("%1: %2 anomalies, until now %3").arg(replay.data).arg(replay.after.size()).arg(replay.before.size()));
    m_replay->setText(tr("What it would have flagged: %1.").arg(replays.join(QStringLiteral(" · "))));
}

void SchemaChangesCard::save()
{
    m_save->setEnabled(false);
    const Schema &stored = m_draft.stored();
    m_saving.start(
        m_workspace.tasks(), tr("Saving a version of %1").arg(stored.name), this,
        [project = m_workspace.project(), person = m_workspace.person(),
         name = VersionedName{stored.name, stored.version},
         edits = m_draft.edits()](Progress &progress) -> Result<SchemaRevision> {
            ASSAY_TRY(seen, previewSchemaEdits(*project, name, edits, progress));
            return saveSchemaRevision(*project, person, seen, edits);
        },
        [this](Result<SchemaRevision> revision) {
            m_save->setEnabled(true);
            if (revision)
                Q_EMIT saved(revision->after.reference());
            else if (revision.error().code != ErrorCode::Cancelled)
                Q_EMIT failed(revision.error());
        });
}

} // namespace assay
