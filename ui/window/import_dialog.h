#pragma once

#include "core/work/import_data.h"
#include "ui/pages/latest.h"
#include "ui/window/form_dialog.h"

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace assay
{

class CsvOptionsRow;
class DataTable;
class RowTableModel;

/// How a file is imported: the dataset's name, the column to predict, a note, and how the file is written, with its
/// first rows as they would be read.
class ImportDialog final : public FormDialog
{
    Q_OBJECT

public:
    ImportDialog(std::shared_ptr<Project> project, const QString &file, QWidget *parent);
    [[nodiscard]] ImportRequest request() const;
    /// True when the first rows have been read.
    [[nodiscard]] bool isSettled() const { return !m_latest.isPending(); }

private:
    /// How the file is read, as the controls say; nothing before it has been looked at.
    [[nodiscard]] std::optional<DataFormat> format() const;
    /// The file's first rows, read one way.
    struct Preview {
        DataFormat format;
        std::shared_ptr<const Table> table;
        QString error; ///< why it cannot be read that way
        QString likelyTarget;
    };
    static Result<Preview> readPreview(Project &project, const QString &file, const QString &dataset,
                                       const std::optional<DataFormat> &format);
    void loadPreview(const std::optional<DataFormat> &format);
    void showPreview(const Preview &preview);
    void showTargets(const Preview &preview);
    /// Offers the types that the column in that place of the preview can be read as.
    void chooseType(int section);
    void setType(const QString &column, std::optional<ColumnType> type);
    void buildPreview();

    Latest<Preview> m_latest;
    std::shared_ptr<Project> m_project;
    QString m_file;
    QLineEdit *m_name;
    QComboBox *m_target;
    QLineEdit *m_note;
    QCheckBox *m_keep;
    CsvOptionsRow *m_options;
    RowTableModel *m_rows;
    DataTable *m_preview;
    QLabel *m_hint;
    std::optional<DataFormat> m_format; ///< once the file has been looked at
};

} // namespace assay
