#pragma once

#include <QDialog>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace assay
{

/// A dialog that starts something: a sentence, a few fields with defaults that work, the error under them, Cancel and
/// one primary button. The owner checks in submitted() and accepts, or shows an error.
class FormDialog : public QDialog
{
    Q_OBJECT

public:
    FormDialog(const QString &title, const QString &explanation, const QString &submitText, QWidget *parent);

    /// Adds a field under its name, which is its accessible name too.
    void addField(const QString &name, QWidget *field);
    /// Shows or hides a field with its name.
    void setFieldVisible(QWidget *field, bool isVisible);
    /// Adds something over the whole width, such as a preview.
    void addWide(QWidget *widget);
    void addWide(QLayout *row);
    void showError(const QString &sentence);
    /// Makes the dialog as high as what it shows.
    void fit();
    [[nodiscard]] QPushButton *submitButton() const { return m_submit; }
    [[nodiscard]] QString errorText() const;

Q_SIGNALS:
    void submitted();

private:
    QFormLayout *m_form;
    QLabel *m_error;
    QPushButton *m_cancel;
    QPushButton *m_submit;
};

/// A folder's path, typed or chosen.
class FolderField final : public QWidget
{
    Q_OBJECT

public:
    explicit FolderField(const QString &folder, QWidget *parent = nullptr);
    [[nodiscard]] QString folder() const;
    [[nodiscard]] QLineEdit *lineEdit() const { return m_edit; }

private:
    void choose();

    QLineEdit *m_edit;
};

/// A file's path, typed or chosen.
class FileField final : public QWidget
{
    Q_OBJECT

public:
    /// `question` is the title of the dialog that chooses.
    explicit FileField(const QString &question, QWidget *parent = nullptr);
    [[nodiscard]] QString file() const;

private:
    void choose();

    QString m_question;
    QLineEdit *m_edit;
};

} // namespace assay
