#include "ui/pages/schema_tab.h"

#include "ui/models/format.h"
#include "ui/models/schema_table_model.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/text_label.h"

#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace assay
{

SchemaTab::SchemaTab(QWidget *parent)
    : QWidget(parent),
      m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(this)),
      m_facts(makeSecondaryLabel({}, 13, this)),
      m_model(new SchemaTableModel(this)),
      m_table(new DataTable(tr("Schema"), this))
{
    auto *proxy = new QSortFilterProxyModel(this);
    proxy->setSourceModel(m_model);
    proxy->setSortRole(SortRole);
    m_table->setModel(proxy);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_facts);
    column->addWidget(m_table, 1);
    m_stack->addWidget(content);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
}

void SchemaTab::show(const DatasetVersion &version, const Schema *schema, bool canWrite)
{
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
    m_facts->setText(
        tr("%1, inferred from %2 by %3, %4")
            .arg(schema->reference(), schema->origin, schema->createdBy, formatTime(schema->createdAt, locale())));
    m_model->setSchema(*schema);
    if (std::exchange(m_shown, schema->id) != schema->id)
        m_table->fitColumns();
}

} // namespace assay
