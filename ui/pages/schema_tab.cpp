#include "ui/pages/schema_tab.h"

#include "ui/models/format.h"
#include "ui/models/schema_draft.h"
#include "ui/models/schema_table_model.h"
#include "ui/pages/schema_changes_card.h"
#include "ui/pages/schema_rules_card.h"
#include "ui/pages/schema_sources_card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/text_label.h"
#include "ui/workspace.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace assay
{

SchemaTab::SchemaTab(Workspace &workspace, QWidget *parent)
    : QWidget(parent),
      m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(this)),
      m_facts(makeSecondaryLabel({}, 13, this)),
      m_draft(new SchemaDraft(this)),
      m_model(new SchemaTableModel(*m_draft, this)),
      m_table(new DataTable(tr("Schema"), this)),
      m_choose(new QPushButton(tr("Infer from…"), this)),
      m_sources(new SchemaSourcesCard(this)),
      m_rules(new SchemaRulesCard(*m_draft, this)),
      m_changes(new SchemaChangesCard(workspace, *m_draft, this))
{
    buildTable();
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(buildFacts());
    column->addWidget(m_sources);
    column->addWidget(m_table, 1);
    column->addWidget(m_rules);
    column->addWidget(m_changes);
    m_stack->addWidget(content);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(m_draft, &SchemaDraft::changed, this, [this] {
        if (m_draft->isChanged())
            Q_EMIT edited();
    });
    // Ids of another project's schemas may be the same.
    connect(&workspace, &Workspace::projectChanged, m_draft, &SchemaDraft::forget);
    connect(m_model, &SchemaTableModel::refused, this, &SchemaTab::failed);
    connect(m_rules, &SchemaRulesCard::refused, this, &SchemaTab::failed);
    connect(m_changes, &SchemaChangesCard::failed, this, &SchemaTab::failed);
    connect(m_changes, &SchemaChangesCard::saved, this, &SchemaTab::saved);
}

QLayout *SchemaTab::buildFacts()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_facts, 1);
    line->addWidget(m_choose);
    m_choose->setToolTip(tr("Infers the schema anew from the versions that you choose"));
    connect(m_choose, &QPushButton::clicked, this, [this] { m_sources->setVisible(!m_sources->isVisible()); });
    connect(m_sources, &SchemaSourcesCard::inferRequested, this, &SchemaTab::inferFromRequested);
    return line;
}

void SchemaTab::buildTable()
{
    auto *proxy = new QSortFilterProxyModel(this);
    proxy->setSourceModel(m_model);
    proxy->setSortRole(SortRole);
    // A row that is edited stays where it is.
    proxy->setDynamicSortFilter(false);
    m_table->setModel(proxy);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setMinimumHeight(120);
    // The cell that F2 or typing edits is the one that is marked.
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed);
}

bool SchemaTab::apply(const SchemaEdit &edit)
{
    const qsizetype before = m_draft->edits().size();
    if (const auto done = m_draft->apply(edit); !done)
        Q_EMIT failed(done.error());
    return m_draft->edits().size() > before;
}

void SchemaTab::undo()
{
    m_draft->undo();
}

bool SchemaTab::isSettled() const
{
    return m_changes->isSettled();
}

void SchemaTab::show(const DatasetVersion &version, const Schema *schema, const QList<DatasetVersion> &versions,
                     bool canWrite)
{
    m_sources->show(versions, version, schema);
    m_choose->setVisible(canWrite);
    if (!canWrite)
        m_sources->hide();
    m_stack->setCurrentIndex(schema ? 0 : 1);
    if (!schema) {
        const QString title = tr("“%1” has no schema").arg(version.name);
        const QString explanation =
            tr("A schema says what each column must be like. It is inferred from %1 and later versions are checked "
               "against it.")
                .arg(version.reference());
        if (canWrite)
            m_empty->set(QStringLiteral("schema"), title, explanation, tr("Infer schema"),
                         [this] { Q_EMIT inferRequested(); });
        else
            m_empty->set(QStringLiteral("schema"), title, explanation);
        return;
    }
    const QString facts =
        tr("%1, inferred from %2, by %3, %4")
            .arg(schema->reference(), schema->origin, schema->createdBy, formatTime(schema->createdAt, locale()));
    m_facts->setText(canWrite ? tr("%1 · F2 or a double click edits a cell").arg(facts) : facts);
    m_model->show(version.profile, canWrite);
    m_rules->setCanEdit(canWrite);
    m_draft->begin(*schema);
    if (std::exchange(m_shown, schema->id) != schema->id)
        m_table->fitColumns();
}

} // namespace assay
