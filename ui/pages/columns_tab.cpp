#include "ui/pages/columns_tab.h"

#include "ui/models/column_table_model.h"
#include "ui/models/missing_last_proxy.h"
#include "ui/pages/column_card.h"
#include "ui/pages/column_views.h"
#include "ui/widgets/data_table.h"
#include "ui/workspace.h"

#include <QHBoxLayout>
#include <QSplitter>

#include <cmath>

namespace assay
{

namespace
{

constexpr int histogramWidth = 86;
constexpr int warningsWidth = 62;
const QString splitterKey = QStringLiteral("data/columns-splitter");

} // namespace

ColumnsTab::ColumnsTab(Workspace &workspace, TableSource &tables, QWidget *parent)
    : QWidget(parent),
      m_model(new ColumnTableModel(this)),
      m_proxy(new MissingLastProxy(*m_model, this)),
      m_table(new DataTable(tr("Columns"), this)),
      m_card(new ColumnCard(workspace, tables, this))
{
    m_table->setModel(m_proxy);
    // The file's order, until a person sorts.
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(12);
    splitter->addWidget(m_table);
    splitter->addWidget(m_card);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({628, 420});
    m_card->setMinimumWidth(300);
    splitter->restoreState(workspace.settings().state(splitterKey));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    connect(splitter, &QSplitter::splitterMoved, this,
            [&workspace, splitter] { workspace.settings().setState(splitterKey, splitter->saveState()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ColumnsTab::showColumn);
    connect(m_card->views(), &ColumnViews::targetWanted, this, &ColumnsTab::targetWanted);
}

void ColumnsTab::choose(const QString &column)
{
    if (const int row = m_model->rowOf(column); row >= 0)
        m_table->selectRow(m_proxy->mapFromSource(m_model->index(row, 0)).row());
}

ColumnViews *ColumnsTab::views() const
{
    return m_card->views();
}

bool ColumnsTab::isSettled() const
{
    return m_card->views()->isSettled();
}

void ColumnsTab::show(const DatasetVersion &version, const Schema *schema, const QList<DatasetVersion> &others)
{
    const QString before = m_table->currentIndex().data(IdRole).toString();
    m_version = version;
    m_card->views()->showVersion(version, schema, others);
    m_model->setProfile(version.profile, schema, version.target);
    m_table->fitColumns();
    m_table->setColumnWidth(ColumnTableModel::Distribution, histogramWidth);
    // The last column takes what is left.
    m_table->setColumnWidth(ColumnTableModel::Warnings, warningsWidth);
    const int known = m_model->rowOf(before.isEmpty() ? version.target : before);
    const QModelIndex source = m_model->index(std::max(0, known), 0);
    m_table->selectRow(m_proxy->mapFromSource(source).row());
    showColumn();
}

void ColumnsTab::showColumn()
{
    const ColumnProfile *column = m_model->column(m_proxy->mapToSource(m_table->currentIndex()).row());
    double withTarget = std::nan("");
    for (const PairProfile &pair : m_version.profile.pairs) {
        if (column && pair.kind == u"pearson" && pair.a == column->name && pair.b == m_version.target)
            withTarget = pair.value;
    }
    m_card->show(column, m_version.target, withTarget);
}

} // namespace assay
