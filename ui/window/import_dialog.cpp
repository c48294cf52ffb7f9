#include "ui/window/import_dialog.h"

#include "core/data/compressed_file.h"
#include "core/data/dataset_store.h"

#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>

namespace assay
{

namespace
{

/// Enough for the header of the widest table.
constexpr qint64 headBytes = 1 << 20;

/// The file's beginning up to the end of a line; all of it when it is short.
QByteArray readHead(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray stored = file.read(headBytes);
    QByteArray head = uncompressedHead(stored, headBytes);
    if (!file.atEnd() || head.size() == headBytes)
        head.truncate(head.lastIndexOf('\n') + 1);
    return head;
}

} // namespace

ImportDialog::ImportDialog(std::shared_ptr<Project> project, const QString &file, QWidget *parent)
    : FormDialog(
          tr("Import data"),
          tr("“%1” becomes the next version of a dataset. Versions never change.").arg(QFileInfo(file).fileName()),
          tr("Import"), parent),
      m_file(file),
      m_name(new QLineEdit(QFileInfo(withoutCompressionEnding(file)).completeBaseName(), this)),
      m_target(new QComboBox(this)),
      m_note(new QLineEdit(this))
{
    m_note->setPlaceholderText(tr("Where it comes from, what is special about it"));
    m_target->addItem(tr("Nothing yet"), QString());
    addField(tr("Dataset"), m_name);
    addField(tr("Predict"), m_target);
    addField(tr("Note"), m_note);
    m_name->selectAll();
    m_latest.load(
        this, [project, file, dataset = m_name->text()] { return readColumns(*project, file, dataset); },
        [this](Result<Columns> columns) {
            if (columns)
                showColumns(*columns);
            else
                showError(columns.error().text);
        });
}

ImportRequest ImportDialog::request() const
{
    ImportRequest request;
    request.name = m_name->text().trimmed();
    request.file = m_file;
    request.target = m_target->currentData().toString();
    request.note = m_note->text().trimmed();
    return request;
}

Result<ImportDialog::Columns> ImportDialog::readColumns(Project &project, const QString &file, const QString &dataset)
{
    const QByteArray head = readHead(file);
    NoProgress nobody;
    ASSAY_TRY(table, readCsv(head, QFileInfo(file).fileName(), sniffCsv(head), nobody));
    Columns columns;
    columns.names = table.columnNames();
    // What the version before was to predict; else a name that says so.
    auto before = project.read([&](Connection &connection) {
        return dataset_store::find(connection, VersionedName{dataset, 0});
    });
    QStringList likely = {QStringLiteral("target"), QStringLiteral("label"), QStringLiteral("class"),
                          QStringLiteral("y")};
    if (before)
        likely.prepend(before->target);
    for (const QString &name : std::as_const(likely)) {
        if (columns.likelyTarget.isEmpty() && columns.names.contains(name))
            columns.likelyTarget = name;
    }
    return columns;
}

void ImportDialog::showColumns(const Columns &columns)
{
    for (const QString &name : columns.names)
        m_target->addItem(name, name);
    if (const int likely = m_target->findData(columns.likelyTarget); likely > 0 && m_target->currentIndex() == 0)
        m_target->setCurrentIndex(likely);
}

} // namespace assay
