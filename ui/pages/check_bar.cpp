#include "ui/pages/check_bar.h"

#include "ui/models/format.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>

namespace assay
{

namespace
{

QLabel *labelOf(QComboBox *box, const QString &text, QWidget *parent)
{
    QLabel *label = makeSecondaryLabel(text, 13, parent);
    label->setBuddy(box);
    box->setAccessibleName(text);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return label;
}

} // namespace

CheckBar::CheckBar(QWidget *parent)
    : QWidget(parent),
      m_historyLabel(nullptr),
      m_history(new QComboBox(this)),
      m_environment(new QComboBox(this)),
      m_reference(new QComboBox(this)),
      m_check(new QPushButton(tr("Check with these"), this))
{
    m_historyLabel = labelOf(m_history, tr("Shown check"), this);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(m_historyLabel);
    line->addWidget(m_history, 100);
    line->addStretch(1);
    line->addWidget(labelOf(m_environment, tr("Environment"), this));
    line->addWidget(m_environment);
    line->addWidget(labelOf(m_reference, tr("Compared with"), this));
    line->addWidget(m_reference);
    line->addWidget(m_check);
    m_history->setMinimumContentsLength(12);
    connect(m_history, &QComboBox::activated, this, &CheckBar::checkChosen);
    connect(m_check, &QPushButton::clicked, this, &CheckBar::checkRequested);
}

void CheckBar::show(const DatasetVersion &version, const Schema *schema, const DataSnapshot &snapshot, bool canWrite)
{
    setVisible(schema != nullptr);
    if (!schema)
        return;
    const bool isSame = std::exchange(m_version, version.reference()) == m_version;
    const int shown = m_history->currentIndex();
    const int before = m_history->count();
    const QString environment = this->environment();
    const QString reference = this->reference();
    fillHistory(snapshot.history.value(version.id));
    fillEnvironments(*schema);
    fillReferences(version, *schema, snapshot);
    if (isSame) {
        // A check that has come is what people wait for; else the chosen one stays.
        m_history->setCurrentIndex(m_history->count() == before ? std::max(0, shown) : 0);
        m_environment->setCurrentIndex(std::max(0, m_environment->findData(environment)));
        m_reference->setCurrentIndex(std::max(0, m_reference->findData(reference)));
    }
    for (QWidget *widget : std::initializer_list<QWidget *>{m_historyLabel, m_history})
        widget->setVisible(m_history->count() > 0);
    m_check->setVisible(canWrite);
}

void CheckBar::fillHistory(const QList<schema_store::Check> &checks)
{
    m_history->clear();
    for (const schema_store::Check &check : checks) {
        QString text = tr("%1 · %2 · %n anomaly(ies)", nullptr, int(check.anomalies.size()))
                           .arg(formatTime(check.checkedAt, locale()), check.schema);
        if (!check.environment.isEmpty())
            text += QStringLiteral(" · ") + check.environment;
        m_history->addItem(text);
    }
}

void CheckBar::fillEnvironments(const Schema &schema)
{
    QStringList names{QStringLiteral("serving")};
    for (const SchemaColumn &column : schema.columns)
        names.append(column.absentFrom);
    names.removeDuplicates();
    m_environment->clear();
    m_environment->addItem(tr("any"), QString());
    for (const QString &name : names)
        m_environment->addItem(name, name);
    m_environment->setToolTip(tr("In some environments columns are absent, as a target is when serving"));
}

void CheckBar::fillReferences(const DatasetVersion &version, const Schema &schema, const DataSnapshot &snapshot)
{
    m_reference->clear();
    //: The data that a schema was inferred from.
    m_reference->addItem(tr("its origin %1").arg(schema.origin), QString());
    for (const DatasetVersion &other : snapshot.versions) {
        if (other.id != version.id)
            m_reference->addItem(other.reference(), other.reference());
    }
    m_reference->setToolTip(tr("Distances and faults are told from these data"));
}

int CheckBar::chosen() const
{
    return std::max(0, m_history->currentIndex());
}

QString CheckBar::environment() const
{
    return m_environment->currentData().toString();
}

QString CheckBar::reference() const
{
    return m_reference->currentData().toString();
}

} // namespace assay
