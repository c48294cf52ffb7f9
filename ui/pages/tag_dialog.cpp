#include "ui/pages/tag_dialog.h"

#include "core/base/ids.h"
#include "ui/pages/form_rows.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace assay
{

namespace
{

constexpr int margin = 16;
const QString keyRow = QStringLiteral("key");

} // namespace

TagDialog::TagDialog(const QStringList &known, const QList<Run> &runs, int count, QWidget *parent)
    : QDialog(parent),
      m_runs(runs),
      m_count(count),
      m_form(new FormRows(this)),
      m_key(new QComboBox),
      m_value(new QLineEdit),
      m_remove(new QPushButton(tr("Take it off"), this)),
      m_set(new QPushButton(tr("Tag"), this))
{
    setWindowTitle(tr("Tag runs"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_key->setEditable(true);
    for (const QString &key : known) {
        // What the watchdog saw is not for people to change.
        if (!key.startsWith(u"alarm."))
            m_key->addItem(key);
    }
    m_key->setCurrentText({});
    m_form->addRow(keyRow, tr("Tag"), m_key);
    m_form->addRow(QStringLiteral("value"), tr("Value"), m_value, tr("May be empty"));
    auto *what = makeLabel(count == 1 && !runs.isEmpty()
                               ? tr("A tag for “%1”, which filters and columns can use.").arg(runs.front().name)
                               : tr("A tag for %n run(s), which filters and columns can use.", nullptr, count),
                           13, QFont::Normal, this);
    what->setWordWrap(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    m_remove->setAutoDefault(false);
    m_set->setDefault(true);
    makePrimary(m_set);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_set);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(12);
    layout->addWidget(what);
    layout->addWidget(m_form);
    layout->addStretch(1);
    layout->addLayout(buttons);
    resize(420, 220);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_key, &QComboBox::currentTextChanged, this, &TagDialog::refresh);
    connect(m_value, &QLineEdit::textEdited, this, [this] { m_isValueTyped = true; });
    connect(m_set, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen(m_key->currentText().trimmed(), m_value->text());
        accept();
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen(m_key->currentText().trimmed(), std::nullopt);
        accept();
    });
    m_key->setFocus();
    refresh();
}

void TagDialog::refresh()
{
    const QString key = m_key->currentText().trimmed();
    const Result<> valid = checkName(key, tr("tag"));
    m_form->setError(keyRow, valid || key.isEmpty() ? QString() : valid.error().text);
    m_set->setEnabled(bool(valid));
    const auto has = [&](const Run &run) { return run.tags.contains(key); };
    // Runs that are not known whole may have it.
    m_remove->setEnabled(bool(valid) && (m_runs.size() < m_count || std::any_of(m_runs.cbegin(), m_runs.cend(), has)));
    if (!m_isValueTyped && !m_runs.isEmpty())
        m_value->setText(m_runs.front().tags.value(key));
}

} // namespace assay
