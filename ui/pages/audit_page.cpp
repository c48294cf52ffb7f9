#include "ui/pages/audit_page.h"

#include "core/base/atomic_file.h"
#include "ui/models/audit_table_model.h"
#include "ui/models/format.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/filter_field.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/page_header.h"

#include <QFileDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPlainTextEdit>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace assay
{

AuditPage::AuditPage(Workspace &workspace, QWidget *parent)
    : Page(workspace, parent),
      m_header(new PageHeader(this)),
      m_bar(new MessageBar(this)),
      m_filter(new FilterField(tr("Filter audit entries"), tr("Filter by person, action or thing…"), this)),
      m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_header);
    layout->addWidget(m_bar);
    layout->addWidget(m_filter);
    layout->addWidget(m_stack, 1);
    buildHeader();
    m_stack->addWidget(buildContent());
    m_stack->addWidget(m_empty);

    connect(m_filter, &FilterField::filterChanged, this, &AuditPage::applyFilter);
    connect(&this->workspace(), &Workspace::projectChanged, this, &AuditPage::reload);
    connect(&this->workspace(), &Workspace::changed, this, [this](const ChangeSet &changes) {
        if (changes.has("audit"))
            reload();
    });
    reload();
}

void AuditPage::runAction(const QString &actionId)
{
    if (actionId == u"audit.verify")
        verify();
    else if (actionId == u"audit.export")
        exportLog();
}

void AuditPage::buildHeader()
{
    m_header->setTitle(tr("Audit"));
    connect(m_header->addButton(tr("Export…"), QStringLiteral("report")), &QPushButton::clicked, this,
            &AuditPage::exportLog);
    connect(m_header->addButton(tr("Verify"), QStringLiteral("shield")), &QPushButton::clicked, this,
            &AuditPage::verify);
}

QWidget *AuditPage::buildContent()
{
    m_model = new AuditTableModel(this);
    m_proxy = new QSortFilterProxyModel(this);
    m_proxy->setSourceModel(m_model);
    m_proxy->setSortRole(SortRole);
    m_proxy->setFilterKeyColumn(-1);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table = new DataTable(tr("Audit entries"), this);
    m_table->setModel(m_proxy);
    m_table->sortByColumn(AuditTableModel::Sequence, Qt::DescendingOrder);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AuditPage::showEntry);

    m_detail = new Card(tr("Entry"), this);
    m_facts = new FactList(m_detail);
    m_body = new QPlainTextEdit(m_detail);
    m_body->setReadOnly(true);
    m_body->setTabChangesFocus(true);
    m_body->setFont(codeFont());
    m_body->setAccessibleName(tr("What the entry records"));
    m_detail->body()->addWidget(m_facts);
    m_detail->body()->addWidget(m_body, 1);

    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(12);
    splitter->addWidget(m_table);
    splitter->addWidget(m_detail);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({820, 380});
    splitter->restoreState(workspace().settings().state(QStringLiteral("audit/splitter")));
    connect(splitter, &QSplitter::splitterMoved, this, [this, splitter] {
        workspace().settings().setState(QStringLiteral("audit/splitter"), splitter->saveState());
    });
    return splitter;
}

void AuditPage::reload()
{
    const std::shared_ptr<Project> project = workspace().project();
    if (!project) {
        m_latest.abandon();
        return;
    }
    m_latest.load(
        this,
        [project]() -> Result<Content> {
            return project->read([](Connection &connection) -> Result<Content> {
                NoProgress unwatched;
                ASSAY_TRY(entries, audit_store::list(connection));
                ASSAY_TRY(verification, audit_store::verify(connection, unwatched));
                return Content{entries, verification};
            });
        },
        [this](Result<Content> content) {
            if (content)
                apply(std::move(*content));
            else
                m_empty->set(QStringLiteral("warning"), tr("Cannot load the audit log"), content.error().text,
                             tr("Retry"), [this] { reload(); });
            if (!content)
                m_stack->setCurrentIndex(1);
        });
}

void AuditPage::apply(Content content)
{
    const audit_store::Verification &found = content.verification;
    m_header->setFacts(found.isIntact
                           ? tr("%n entry(ies) · newest hash %1", nullptr, int(found.entries)).arg(found.head.left(12))
                           : found.text);
    m_header->pill()->set(found.isIntact ? tr("✓ whole") : tr("✕ broken"), found.isIntact ? Tone::Good : Tone::Bad);
    if (!found.isIntact)
        m_bar->showMessage(found.text, Tone::Bad);
    else if (std::exchange(m_tellVerification, false))
        m_bar->showMessage(found.text, Tone::Good);

    const qint64 chosen = m_wanted > 0 ? m_wanted : m_table->currentIndex().data(IdRole).toLongLong();
    m_model->setEntries(std::move(content.entries));
    if (!std::exchange(m_hasLoaded, true))
        m_table->fitColumns();
    updateState();
    m_wanted = 0;
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        if (m_proxy->index(row, 0).data(IdRole).toLongLong() == chosen || (chosen == 0 && row == 0)) {
            m_table->selectRow(row);
            break;
        }
    }
    showEntry();
}

void AuditPage::applyFilter(const QString &text)
{
    m_proxy->setFilterFixedString(text);
    updateState();
}

void AuditPage::updateState()
{
    const int shown = m_proxy->rowCount();
    const int all = m_model->rowCount();
    m_filter->setCount(tr("%1 of %n entry(ies)", nullptr, all).arg(locale().toString(shown)));
    if (shown > 0) {
        m_stack->setCurrentIndex(0);
        return;
    }
    if (all > 0)
        m_empty->set(QStringLiteral("filter"), tr("No entry matches the filter"),
                     tr("%n entry(ies) are hidden.", nullptr, all), tr("Clear filter"),
                     [this] { m_filter->setText({}); });
    else
        m_empty->set(
            QStringLiteral("audit"), tr("Nothing has happened yet"),
            tr("Every import, training, request and decision is written here and cannot be changed unnoticed."));
    m_stack->setCurrentIndex(1);
}

void AuditPage::showEntry()
{
    const QModelIndex current = m_proxy->mapToSource(m_table->currentIndex());
    const AuditEntry *entry = current.isValid() ? m_model->entry(current.row()) : nullptr;
    m_detail->setVisible(entry != nullptr);
    if (!entry)
        return;
    m_detail->setTitle(tr("Entry %1").arg(locale().toString(qlonglong(entry->sequence))));
    m_detail->setSecondary(AuditTableModel::actionText(entry->action));
    m_facts->setFacts({{tr("When"), isoTime(entry->at), true},
                       {tr("Who"), entry->actor},
                       {tr("Action"), entry->action, true},
                       {tr("Which"), entry->subject, true},
                       {tr("Hash"), entry->hash, true},
                       {tr("Follows"), entry->previous, true}});
    m_body->setPlainText(QString::fromUtf8(QJsonDocument::fromJson(entry->body).toJson(QJsonDocument::Indented)));
}

void AuditPage::verify()
{
    m_tellVerification = true;
    reload();
}

void AuditPage::exportLog()
{
    const std::shared_ptr<Project> project = workspace().project();
    if (!project)
        return;
    auto *dialog = new QFileDialog(this, tr("Export the audit log"), {}, tr("JSON lines (*.jsonl)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("jsonl"));
    dialog->selectFile(QStringLiteral("%1-audit.jsonl").arg(project->name()));
    connect(dialog, &QFileDialog::fileSelected, this, [this, project](const QString &path) {
        workspace().tasks().start(
            tr("Exporting the audit log"), this,
            [project, path](Progress &) -> Result<> {
                ASSAY_TRY(lines, project->read([](Connection &c) { return audit_store::exportLines(c); }));
                return writeFileAtomically(path, lines);
            },
            [this, path](Result<> written) {
                if (written)
                    m_bar->showMessage(tr("The audit log is in “%1”.").arg(path), Tone::Good);
                else
                    showError(written.error());
            });
    });
    dialog->open();
}

void AuditPage::showThing(const QString &sequence)
{
    if (!sequence.isEmpty()) {
        m_wanted = sequence.toLongLong();
        m_filter->setText({});
    }
    reload();
}

QString AuditPage::currentThing() const
{
    const qint64 sequence = m_table->currentIndex().data(IdRole).toLongLong();
    return sequence > 0 ? QString::number(sequence) : QString();
}

QWidget *AuditPage::filterWidget() const
{
    return m_filter->lineEdit();
}

void AuditPage::showError(const Error &error)
{
    m_bar->showError(error);
}

bool AuditPage::isSettled() const
{
    return !m_latest.isPending();
}

} // namespace assay
