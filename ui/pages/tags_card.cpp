#include "ui/pages/tags_card.h"

#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/text_label.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace assay
{

namespace
{

bool isOurs(const QString &key)
{
    return key.startsWith(u"alarm.") || key == u"reproduced" || key == QLatin1String(checkpointTroubleTag);
}

} // namespace

TagsCard::TagsCard(QWidget *parent)
    : QWidget(parent),
      m_card(new Card(tr("Tags"), this)),
      m_table(new DataTable(tr("Tags"), this)),
      m_model(new QStandardItemModel(this)),
      m_none(makeSecondaryLabel(tr("No tags yet. Filters and columns can use them."), 13, this)),
      m_add(new QPushButton(tr("Add…"), this))
{
    m_card->addSmallButton(m_add);
    m_model->setHorizontalHeaderLabels({tr("Tag"), tr("Value")});
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_table->setToolTip(tr("F2 edits a value, Delete takes a tag off"));
    m_table->installEventFilter(this);
    m_none->setWordWrap(true);
    m_card->body()->addWidget(m_none, 0);
    m_card->body()->addWidget(m_table, 1);
    m_card->body()->addStretch(0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    connect(m_add, &QPushButton::clicked, this, &TagsCard::addRequested);
    connect(m_model, &QStandardItemModel::itemChanged, this, &TagsCard::noteEdit);
}

void TagsCard::show(const Run &run, bool canEdit)
{
    m_add->setVisible(canEdit);
    if (run.id == m_run && run.tags == m_shown && canEdit == m_canEdit)
        return;
    m_run = run.id;
    m_shown = run.tags;
    m_canEdit = canEdit;
    m_isFilling = true;
    m_model->removeRows(0, m_model->rowCount());
    for (auto tag = run.tags.cbegin(); tag != run.tags.cend(); ++tag) {
        auto *key = new QStandardItem(tag.key());
        auto *value = new QStandardItem(tag.value());
        key->setEditable(false);
        key->setToolTip(tag.key());
        value->setToolTip(tag.value());
        value->setEditable(canEdit && !isOurs(tag.key()));
        m_model->appendRow({key, value});
    }
    m_isFilling = false;
    showTable();
}

void TagsCard::showTable()
{
    m_table->setVisible(m_model->rowCount() > 0);
    m_none->setVisible(m_model->rowCount() == 0);
}

void TagsCard::noteEdit(const QStandardItem *item)
{
    if (m_isFilling || item->column() != 1)
        return;
    const QString key = m_model->item(item->row(), 0)->text();
    m_shown.insert(key, item->text());
    Q_EMIT edited(tr("Change the tag “%1”").arg(key), {RunEdit::tag(m_run, key, item->text())});
}

void TagsCard::removeCurrent()
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || !m_model->item(row, 1)->isEditable())
        return;
    const QString key = m_model->item(row, 0)->text();
    m_shown.remove(key);
    m_model->removeRow(row);
    showTable();
    Q_EMIT edited(tr("Take the tag “%1” off").arg(key), {RunEdit::tag(m_run, key, std::nullopt)});
}

bool TagsCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        removeCurrent();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace assay
