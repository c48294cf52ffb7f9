#include "ui/window/query_dialog.h"

#include "core/data/query_result.h"
#include "ui/models/row_table_model.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/data_table.h"
#include "ui/workspace.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace assay
{

namespace
{

constexpr int dialogWidth = 720;
constexpr int sqlHeight = 96;
constexpr int textMargin = 8;
constexpr int previewRows = 20;
constexpr int previewHeight = 200;

/// The first rows of what the query gives, as they would be read.
Result<std::shared_ptr<const Table>> firstRows(const DatabaseQuery &query, Progress &progress)
{
    ASSAY_TRY(result, fetchQuery(query, progress, previewRows));
    ASSAY_TRY(table, readTable(result.bytes, query.kindName(), result.format, progress));
    return std::make_shared<const Table>(std::move(table));
}

} // namespace

QueryDialog::QueryDialog(Workspace &workspace, QWidget *parent)
    : FormDialog(tr("Import from a database"),
                 tr("What a query gives becomes the next version of a dataset, and the query is kept with it. The "
                    "database is only read."),
                 tr("Import"), parent),
      m_workspace(workspace),
      m_name(new QLineEdit(this)),
      m_kind(new QComboBox(this)),
      m_file(new FileField(tr("Choose a database"), this)),
      m_connection(new QLineEdit(this)),
      m_password(new QLineEdit(this)),
      m_sql(new QPlainTextEdit(this)),
      m_target(new QComboBox(this)),
      m_note(new QLineEdit(this)),
      m_run(new QPushButton(tr("Show the first rows"), this)),
      m_rows(new RowTableModel(this)),
      m_preview(new DataTable(tr("The first rows of the query"), this))
{
    setMinimumWidth(dialogWidth);
    addField(tr("Dataset"), m_name);
    buildSource();
    addField(tr("Predict"), m_target);
    addField(tr("Note"), m_note);
    buildPreview();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &QueryDialog::showKind);
    connect(m_sql, &QPlainTextEdit::textChanged, this, &QueryDialog::forget);
    connect(m_run, &QPushButton::clicked, this, [this] { preview(); });
    connect(this, &FormDialog::submitted, this, &QueryDialog::confirm);
    connect(this, &QDialog::rejected, this, [this] { m_latest.cancel(); });
    showKind();
}

QueryDialog::~QueryDialog() = default;

void QueryDialog::buildSource()
{
    m_kind->addItem(tr("SQLite file"), int(DatabaseQuery::Kind::Sqlite));
    m_kind->addItem(tr("PostgreSQL server"), int(DatabaseQuery::Kind::PostgreSql));
    m_connection->setPlaceholderText(QStringLiteral("host=localhost port=5432 dbname=… user=…"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setPlaceholderText(tr("Only if PGPASSWORD or ~/.pgpass has none; never kept"));
    m_sql->setPlaceholderText(tr("One SELECT, or WITH … SELECT"));
    m_sql->setFont(codeFont());
    m_sql->setTabChangesFocus(true);
    m_sql->document()->setDocumentMargin(textMargin);
    m_sql->setFixedHeight(sqlHeight);
    addField(tr("Database"), m_kind);
    addField(tr("File"), m_file);
    addField(tr("Connection"), m_connection);
    addField(tr("Password"), m_password);
    addField(tr("Query"), m_sql);
}

void QueryDialog::buildPreview()
{
    m_note->setPlaceholderText(tr("Where it comes from, what is special about it"));
    m_target->addItem(tr("Nothing yet"), QString());
    m_run->setAutoDefault(false);
    m_rows->showTypes();
    m_preview->setModel(m_rows);
    m_preview->setSortingEnabled(false);
    m_preview->setFixedHeight(previewHeight);
    m_preview->hide();
    auto *left = new QHBoxLayout;
    left->addWidget(m_run);
    left->addStretch(1);
    addWide(left);
    addWide(m_preview);
}

void QueryDialog::showKind()
{
    const bool isSqlite = query().kind == DatabaseQuery::Kind::Sqlite;
    setFieldVisible(m_file, isSqlite);
    setFieldVisible(m_connection, !isSqlite);
    setFieldVisible(m_password, !isSqlite);
    forget();
    fit();
}

DatabaseQuery QueryDialog::query() const
{
    DatabaseQuery query;
    query.kind = DatabaseQuery::Kind(m_kind->currentData().toInt());
    const bool isSqlite = query.kind == DatabaseQuery::Kind::Sqlite;
    query.database = isSqlite ? m_file->file() : m_connection->text().trimmed();
    query.password = isSqlite ? QString() : m_password->text();
    query.sql = m_sql->toPlainText();
    return query;
}

ImportRequest QueryDialog::request() const
{
    ImportRequest request;
    request.name = m_name->text().trimmed();
    request.target = m_target->currentData().toString();
    request.note = m_note->text().trimmed();
    request.query = query();
    return request;
}

void QueryDialog::confirm()
{
    if (const auto checked = checkName(m_name->text().trimmed(), tr("dataset")); !checked)
        return showError(checked.error().text);
    preview([this] { Q_EMIT confirmed(); });
}

void QueryDialog::preview(std::function<void()> then)
{
    showError({});
    m_run->setText(tr("Asking the database…"));
    m_latest.start(
        m_workspace.tasks(), tr("Asking a database"), this,
        [query = query()](Progress &progress) { return firstRows(query, progress); },
        [this, then = std::move(then)](Result<Preview> table) {
            m_run->setText(tr("Show the first rows"));
            show(table ? *table : nullptr);
            if (!table)
                showError(table.error().text);
            else if (then)
                then();
        });
}

void QueryDialog::show(const Preview &table)
{
    m_rows->setTable(table, table ? RowOrder(table->rowCount) : RowOrder());
    m_rows->setWindow(0, previewRows);
    m_preview->setVisible(table != nullptr);
    if (!table)
        return fit();
    m_preview->fitColumns();
    const QString chosen = m_target->currentData().toString();
    while (m_target->count() > 1)
        m_target->removeItem(1);
    for (const QString &name : table->columnNames())
        m_target->addItem(name, name);
    m_target->setCurrentIndex(std::max(0, m_target->findData(chosen)));
    fit();
}

void QueryDialog::forget()
{
    m_latest.cancel();
    m_run->setText(tr("Show the first rows"));
    showError({});
}

} // namespace assay
