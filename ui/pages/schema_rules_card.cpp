#include "ui/pages/schema_rules_card.h"

#include "core/data/row_rule.h"
#include "ui/models/schema_draft.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QVBoxLayout>

namespace assay
{

namespace
{

/// A row rule, unless it is none and reads as an edit such as “set key instant”.
Result<SchemaEdit> editOf(const QString &text)
{
    const SchemaEdit rule{SchemaEdit::Action::Add, QStringLiteral("rule"), {text}};
    if (RowRule::parse(text))
        return rule;
    const auto edit = SchemaEdit::parse(QProcess::splitCommand(text));
    return edit ? *edit : rule;
}

} // namespace

SchemaRulesCard::SchemaRulesCard(SchemaDraft &draft, QWidget *parent)
    : QWidget(parent),
      m_draft(draft),
      m_rules(new QVBoxLayout),
      m_line(new QLineEdit(this)),
      m_add(new QPushButton(tr("Add"), this))
{
    m_line->setAccessibleName(tr("New rule or edit"));
    m_line->setPlaceholderText(tr("A rule such as casual + registered = cnt, or an edit such as set key instant"));
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_line, 1);
    line->addWidget(m_add);
    auto *card = new Card(tr("Every row keeps"), this);
    m_rules->setSpacing(4);
    card->body()->addLayout(m_rules);
    card->body()->addLayout(line);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);
    connect(m_line, &QLineEdit::returnPressed, this, &SchemaRulesCard::addWritten);
    connect(m_add, &QPushButton::clicked, this, &SchemaRulesCard::addWritten);
    connect(&draft, &SchemaDraft::changed, this, &SchemaRulesCard::showRules);
}

void SchemaRulesCard::setCanEdit(bool canEdit)
{
    m_canEdit = canEdit;
    m_line->setVisible(canEdit);
    m_add->setVisible(canEdit);
    showRules();
}

void SchemaRulesCard::showRules()
{
    while (QLayoutItem *item = m_rules->takeAt(0)) {
        // The button whose click removes a rule is one of them.
        if (QWidget *row = item->widget()) {
            row->hide();
            row->deleteLater();
        }
        delete item;
    }
    if (m_draft.schema().rules.empty())
        m_rules->addWidget(makeSecondaryLabel(tr("No rule of rows yet."), 13, this));
    for (const SchemaRule &rule : m_draft.schema().rules) {
        auto *row = new QWidget(this);
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        QLabel *text = makeLabel(
            rule.minHeldShare < 1
                ? tr("%1, in %2 % of the rows").arg(rule.text, locale().toString(100 * rule.minHeldShare, 'g', 4))
                : rule.text,
            13, QFont::Normal, row);
        text->setTextFormat(Qt::PlainText);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        line->addWidget(text, 1);
        if (m_canEdit) {
            auto *remove = new QPushButton(tr("Remove"), row);
            remove->setAccessibleName(tr("Remove the rule %1").arg(rule.text));
            connect(remove, &QPushButton::clicked, this, [this, written = rule.text] {
                const auto done =
                    m_draft.apply({SchemaEdit::Action::Remove, QStringLiteral("rule"), QStringList{written}});
                if (!done)
                    Q_EMIT refused(done.error());
            });
            line->addWidget(remove);
        }
        m_rules->addWidget(row);
    }
}

void SchemaRulesCard::addWritten()
{
    const QString text = m_line->text().trimmed();
    if (text.isEmpty())
        return;
    const auto edit = editOf(text);
    const auto done = edit ? m_draft.apply(*edit) : Result<>(edit.error());
    if (done)
        m_line->clear();
    else
        Q_EMIT refused(done.error());
}

} // namespace assay
