#pragma once

#include "ui/models/run_file_content.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QStackedWidget;

namespace assay
{

class DataTable;
class DiffView;
class EmptyState;
class ImageSwipe;
class ImageView;
class TextRowsModel;

/// The beginning of a file as text, table or picture; or two files beside each other, texts by their difference and
/// pictures over each other. Window thread.
class FilePreview final : public QWidget
{
    Q_OBJECT

public:
    explicit FilePreview(QWidget *parent = nullptr);
    void showNothing();
    void showContent(const QString &path, const RunFileContent &content);
    /// The names are those of the runs.
    void showComparison(const RunFileComparison &comparison, const QString &firstName, const QString &secondName);
    void showError(const Error &error);

private:
    void tell(const QString &sentence);

    QStackedWidget *m_stack;
    QPlainTextEdit *m_text;
    TextRowsModel *m_rows;
    DataTable *m_table;
    ImageView *m_image;
    DiffView *m_difference;
    ImageSwipe *m_swipe;
    EmptyState *m_empty;
    QLabel *m_sentence;
};

} // namespace assay
