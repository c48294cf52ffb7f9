#include "ui/window/import_dialog.h"

#include "core/data/compressed_file.h"
#include "core/data/csv_reader.h"
#include "core/data/dataset_store.h"
#include "ui/models/data_snapshot.h"
#include "ui/models/row_table_model.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/text_label.h"
#include "ui/window/csv_options_row.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QShortcut>

namespace assay
{

namespace
{

/// Enough for the header of the widest table.
constexpr qint64 headBytes = 1 << 20;
constexpr int dialogWidth = 720;
constexpr int previewRows = 20;
constexpr int previewHeight = 220;

/// The file's beginning up to the end of a line; all of it when it is short.
Result<QByteArray> readBeginning(const QString &path)
{
    FileSource file(path);
    UnpackedSource unpacked(file, file.name());
    ASSAY_TRY(head, readHead(unpacked, headBytes));
    if (head.size() == headBytes)
        head.truncate(head.lastIndexOf('\n') + 1);
    return head;
}

} // namespace

ImportDialog::ImportDialog(std::shared_ptr<Project> project, const QString &file, QWidget *parent)
    : FormDialog(
          tr("Import data"),
          tr("“%1” becomes the next version of a dataset. Versions never change.").arg(QFileInfo(file).fileName()),
          tr("Import"), parent),
      m_project(std::move(project)),
      m_file(file),
      m_name(new QLineEdit(QFileInfo(withoutCompressionEnding(file)).completeBaseName(), this)),
      m_target(new QComboBox(this)),
      m_note(new QLineEdit(this)),
      m_keep(new QCheckBox(tr("Keep a copy in the project"), this)),
      m_options(new CsvOptionsRow(this)),
      m_rows(new RowTableModel(this)),
      m_preview(new DataTable(tr("The first rows, as they are read"), this)),
      m_hint(makeSecondaryLabel(tr("To change a column’s type, click its heading or press F2 in it."), 12, this))
{
    setMinimumWidth(dialogWidth);
    m_note->setPlaceholderText(tr("Where it comes from, what is special about it"));
    m_target->addItem(tr("Nothing yet"), QString());
    addField(tr("Dataset"), m_name);
    addField(tr("Predict"), m_target);
    addField(tr("Note"), m_note);
    m_keep->setChecked(true);
    m_keep->setAccessibleName(m_keep->text());
    m_keep->setToolTip(tr("Without a copy the file stays where it is, and its bytes are verified at each use."));
    addWide(m_keep);
    addWide(m_options);
    buildPreview();
    m_name->selectAll();
    connect(m_options, &CsvOptionsRow::changed, this, [this] {
        // Read otherwise, the columns may be others.
        auto otherwise = format();
        otherwise->csv.types.clear();
        loadPreview(otherwise);
    });
    loadPreview(std::nullopt);
}

void ImportDialog::buildPreview()
{
    m_rows->showTypes();
    m_preview->setModel(m_rows);
    m_preview->setSortingEnabled(false);
    m_preview->setFixedHeight(previewHeight);
    m_preview->horizontalHeader()->setSectionsClickable(true);
    m_preview->setContextMenuPolicy(Qt::CustomContextMenu);
    auto *key = new QShortcut(Qt::Key_F2, m_preview, nullptr, nullptr, Qt::WidgetShortcut);
    connect(key, &QShortcut::activated, this, [this] { chooseType(m_preview->currentIndex().column()); });
    connect(m_preview->horizontalHeader(), &QHeaderView::sectionClicked, this, &ImportDialog::chooseType);
    connect(m_preview, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &at) { chooseType(m_preview->columnAt(at.x())); });
    addWide(m_preview);
    addWide(m_hint);
}

void ImportDialog::chooseType(int section)
{
    // The first one numbers the rows.
    if (!m_rows->table() || section < 1 || m_format->kind != DataFormat::Kind::Csv)
        return;
    const QString column = m_rows->table()->columns[size_t(section - 1)].name;
    const CsvOptions options = m_options->options();
    auto *menu = new QMenu(tr("Type of “%1”").arg(column), this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto offer = [&](const QString &text, std::optional<ColumnType> type) {
        QAction *action = menu->addAction(text, this, [this, column, type] { setType(column, type); });
        action->setCheckable(true);
        const auto given = options.types.find(column);
        action->setChecked(given == options.types.end() ? !type : type == *given);
    };
    offer(tr("As its values look"), std::nullopt);
    menu->addSeparator();
    for (const ColumnType type : {ColumnType::Boolean, ColumnType::Integer, ColumnType::Real, ColumnType::Category,
                                  ColumnType::Text, ColumnType::Date, ColumnType::Timestamp})
        offer(columnTypeText(type), type);
    const QHeaderView *header = m_preview->horizontalHeader();
    menu->popup(header->mapToGlobal(QPoint(header->sectionViewportPosition(section), header->height())));
}

void ImportDialog::setType(const QString &column, std::optional<ColumnType> type)
{
    DataFormat corrected = *format();
    if (type)
        corrected.csv.types.insert(column, *type);
    else
        corrected.csv.types.remove(column);
    loadPreview(corrected);
}

ImportRequest ImportDialog::request() const
{
    ImportRequest request;
    request.name = m_name->text().trimmed();
    request.file = m_file;
    request.target = m_target->currentData().toString();
    request.note = m_note->text().trimmed();
    request.isReferenced = !m_keep->isChecked();
    // Before the preview has come, importing looks for itself.
    request.format = format();
    return request;
}

std::optional<DataFormat> ImportDialog::format() const
{
    if (m_format && m_format->kind == DataFormat::Kind::Csv)
        return DataFormat(m_options->options());
    return m_format;
}

void ImportDialog::loadPreview(const std::optional<DataFormat> &format)
{
    m_latest.load(
        this,
        [project = m_project, file = m_file, dataset = m_name->text(), format] {
            return readPreview(*project, file, dataset, format);
        },
        [this](Result<Preview> preview) {
            if (preview)
                showPreview(*preview);
            else
                showError(preview.error().text);
        });
}

Result<ImportDialog::Preview> ImportDialog::readPreview(Project &project, const QString &file, const QString &dataset,
                                                        const std::optional<DataFormat> &format)
{
    ASSAY_TRY(head, readBeginning(file));
    Preview preview;
    preview.format = format ? *format : sniffFormat(head);
    NoProgress nobody;
    auto table = readTable(head, QFileInfo(file).fileName(), preview.format, nobody);
    if (!table) {
        preview.error = table.error().text;
        return preview;
    }
    preview.table = std::make_shared<const Table>(std::move(*table));
    // What the version before was to predict; else a name that says so.
    auto before = project.read([&](Connection &connection) {
        return dataset_store::find(connection, VersionedName{dataset, 0});
    });
    QStringList likely = {QStringLiteral("target"), QStringLiteral("label"), QStringLiteral("class"),
                          QStringLiteral("y")};
    if (before)
        likely.prepend(before->target);
    for (const QString &name : std::as_const(likely)) {
        if (preview.likelyTarget.isEmpty() && preview.table->find(name) != nullptr)
            preview.likelyTarget = name;
    }
    return preview;
}

void ImportDialog::showPreview(const Preview &preview)
{
    m_format = preview.format;
    const bool isCsv = m_format->kind == DataFormat::Kind::Csv;
    m_options->setVisible(isCsv);
    m_hint->setVisible(isCsv);
    if (isCsv)
        m_options->setOptions(m_format->csv);
    showError(preview.error);
    // A type that does not fit is taken back where it was chosen, so the rows stay.
    if (!preview.table && isCsv && !m_format->csv.types.isEmpty())
        return;
    m_rows->setTable(preview.table, preview.table ? RowOrder(preview.table->rowCount) : RowOrder());
    m_rows->setWindow(0, previewRows);
    if (!preview.table)
        return;
    m_preview->fitColumns();
    showTargets(preview);
}

void ImportDialog::showTargets(const Preview &preview)
{
    const QString chosen = m_target->currentData().toString();
    while (m_target->count() > 1)
        m_target->removeItem(1);
    for (const QString &name : preview.table->columnNames())
        m_target->addItem(name, name);
    const int known = m_target->findData(chosen.isEmpty() ? preview.likelyTarget : chosen);
    m_target->setCurrentIndex(std::max(0, known));
}

} // namespace assay
