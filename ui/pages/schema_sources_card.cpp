#include "ui/pages/schema_sources_card.h"

#include "ui/widgets/card.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace assay
{

SchemaSourcesCard::SchemaSourcesCard(QWidget *parent)
    : QWidget(parent),
      m_list(new QListWidget(this)),
      m_infer(new QPushButton(this)),
      m_close(new QPushButton(tr("Close"), this))
{
    auto *card = new Card(tr("Infer from"), this);
    card->setSecondary(tr("domains and ranges are united; what is missing is counted together"));
    m_list->setAccessibleName(tr("Versions to infer from"));
    m_list->setMaximumHeight(112);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_infer);
    card->body()->addWidget(m_list);
    card->body()->addLayout(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);
    hide();
    connect(m_list, &QListWidget::itemChanged, this, &SchemaSourcesCard::showChosen);
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    connect(m_infer, &QPushButton::clicked, this, [this] {
        QList<VersionedName> names;
        for (const QString &reference : chosen()) {
            if (const auto name = VersionedName::parse(reference))
                names.append(*name);
        }
        hide();
        Q_EMIT inferRequested(names);
    });
}

void SchemaSourcesCard::show(const QList<DatasetVersion> &versions, const DatasetVersion &shown, const Schema *schema)
{
    QStringList references;
    for (const DatasetVersion &version : versions) {
        if (version.name == shown.name)
            references.append(version.reference());
    }
    // What a person chose stays while nothing else is shown.
    const QString what = references.join(u' ') + (schema ? schema->reference() : QString());
    if (std::exchange(m_shown, what) == what)
        return;
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    const QStringList origins = schema ? schema->origins() : QStringList{shown.reference()};
    for (const QString &reference : references) {
        auto *item = new QListWidgetItem(reference, m_list);
        item->setFlags(Qt::ItemIsUserCheckable | Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        item->setCheckState(origins.contains(reference) ? Qt::Checked : Qt::Unchecked);
    }
    m_list->setCurrentRow(0);
    showChosen();
}

void SchemaSourcesCard::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_list->setFocus();
}

QStringList SchemaSourcesCard::chosen() const
{
    QStringList references;
    // The oldest first, as they came.
    for (int row = m_list->count() - 1; row >= 0; --row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            references.append(m_list->item(row)->text());
    }
    return references;
}

void SchemaSourcesCard::showChosen()
{
    const int count = int(chosen().size());
    m_infer->setEnabled(count > 0);
    m_infer->setText(count > 0 ? tr("Infer from %n version(s)", nullptr, count) : tr("Infer"));
}

} // namespace assay
