#include "ui/pages/changes_tab.h"

#include "ui/models/distance_table_model.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/text_label.h"
#include "ui/workspace.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSortFilterProxyModel>
#include <QStackedWidget>

namespace assay
{

ChangesTab::ChangesTab(Workspace &workspace, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(this)),
      m_other(new QComboBox(this)),
      m_facts(new FactList(this)),
      m_title(makeSecondaryLabel({}, 13, this)),
      m_model(new DistanceTableModel(this)),
      m_table(new DataTable(tr("Distances"), this))
{
    m_stack->addWidget(buildContent());
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(m_other, &QComboBox::activated, this, &ChangesTab::compare);
}

QWidget *ChangesTab::buildContent()
{
    auto *proxy = new QSortFilterProxyModel(this);
    proxy->setSourceModel(m_model);
    proxy->setSortRole(SortRole);
    m_table->setModel(proxy);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->sortByColumn(DistanceTableModel::Ratio, Qt::DescendingOrder);
    auto *content = new QWidget(this);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    QLabel *label = makeSecondaryLabel(tr("Compared with"), 13, content);
    label->setBuddy(m_other);
    m_other->setAccessibleName(tr("Compared with"));
    line->addWidget(label);
    line->addWidget(m_other);
    line->addWidget(m_title, 1);
    auto *card = new Card(tr("Columns and rows"), content);
    card->body()->addWidget(m_facts);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(line);
    layout->addWidget(card);
    layout->addWidget(m_table, 1);
    return content;
}

void ChangesTab::show(const DatasetVersion &version, const DataSnapshot &snapshot)
{
    const QString chosen = m_other->currentText();
    const bool isSame = m_version == VersionedName{version.name, version.version};
    m_version = {version.name, version.version};
    m_other->clear();
    int previous = -1;
    for (const DatasetVersion &other : snapshot.versions) {
        if (other.name != version.name || other.version == version.version)
            continue;
        m_other->addItem(other.reference());
        // Versions come newest first: the first older one is the one before.
        if (previous < 0 && other.version < version.version)
            previous = m_other->count() - 1;
    }
    const int kept = isSame ? m_other->findText(chosen) : -1;
    m_other->setCurrentIndex(kept >= 0 ? kept : std::max(0, previous));
    if (m_other->count() == 0) {
        m_comparing.cancel();
        m_shown.clear();
        m_empty->set(QStringLiteral("compare"), tr("%1 is the only version").arg(version.reference()),
                     tr("Import a newer file of “%1” to see what changes from version to version.").arg(version.name));
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    if (isVisible())
        compare();
}

void ChangesTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_other->count() > 0)
        compare();
}

void ChangesTab::compare()
{
    const auto other = VersionedName::parse(m_other->currentText());
    const QString wanted = m_other->currentText() + u' ' + m_version.toString();
    if (!other || wanted == m_shown)
        return;
    m_shown = wanted;
    m_comparing.start(
        m_workspace.tasks(), tr("Comparing %1 with %2").arg(m_version.toString(), m_other->currentText()), this,
        [project = m_workspace.project(), before = *other, now = m_version](Progress &progress) {
            return diffData(*project, before, now, progress);
        },
        [this](Result<DataDifference> compared) {
            if (compared)
                return showDifference(*compared);
            m_shown.clear();
            m_empty->set(QStringLiteral("warning"), tr("Cannot compare the versions"), compared.error().text,
                         tr("Retry"), [this] { compare(); });
            m_stack->setCurrentWidget(m_empty);
        });
}

QString ChangesTab::rowsText(std::int64_t rows, const std::vector<std::int64_t> &examples) const
{
    QStringList numbers;
    for (const std::int64_t row : examples)
        numbers.append(locale().toString(qlonglong(row)));
    const QString count = locale().toString(qlonglong(rows));
    if (numbers.isEmpty())
        return count;
    //: A number of rows, and the numbers of the first ones.
    return tr("%1, such as %2").arg(count, numbers.join(QStringLiteral(" · ")));
}

void ChangesTab::showDifference(const DataDifference &compared)
{
    const TableDifference &d = compared.difference;
    const auto list = [this](const QStringList &names) {
        return names.isEmpty() ? tr("none") : names.join(QStringLiteral(", "));
    };
    QStringList types;
    for (const auto &change : d.typeChanges)
        types.append(
            tr("%1: %2, was %3").arg(change.column, columnTypeText(change.now), columnTypeText(change.before)));
    QList<FactList::Fact> facts = {
        {tr("Columns added"), list(d.columnsAdded)},
        {tr("Columns gone"), list(d.columnsGone)},
        {tr("Types changed"), list(types)},
        {tr("Rows added"), rowsText(d.rowsAdded, d.addedExamples)},
        {tr("Rows gone"), rowsText(d.rowsGone, d.goneExamples)},
    };
    if (!d.key.isEmpty())
        facts.append({tr("Rows changed"), rowsText(d.rowsChanged, d.changedExamples)});
    facts.append({tr("Rows the same"), locale().toString(qlonglong(d.rowsSame))});
    m_facts->setFacts(facts);
    m_title->setText(d.key.isEmpty() ? tr("Rows are matched by all their values")
                                     : tr("Rows are matched by %1").arg(d.key.join(QStringLiteral(", "))));
    m_model->setDistances(d.distances);
    m_table->fitColumns();
    m_stack->setCurrentIndex(0);
}

} // namespace assay
