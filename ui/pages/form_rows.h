#pragma once

#include <QHash>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace assay
{

/// Labelled fields under each other, each with a quiet hint and room for one sentence that says what is wrong with it.
/// Window thread.
class FormRows final : public QWidget
{
    Q_OBJECT

public:
    explicit FormRows(QWidget *parent = nullptr);

    /// Adds a row; the label becomes the editor's accessible name.
    void addRow(const QString &key, const QString &label, QWidget *editor, const QString &hint = {});
    /// Adds an editor over the whole width, which a heading names for the eye and `name` for a screen reader.
    void addWideRow(const QString &key, const QString &name, QWidget *editor, const QString &hint = {});
    /// Says what the rows below are about.
    void addHeading(const QString &text);
    /// Adds a widget over the whole width, such as more rows.
    void addWidget(QWidget *widget);
    /// Removes all rows and their editors.
    void clear();
    [[nodiscard]] QWidget *editor(const QString &key) const;
    void setRowVisible(const QString &key, bool visible);

    /// Shows the sentence under the field; empty: nothing is wrong with it.
    void setError(const QString &key, const QString &sentence);
    [[nodiscard]] QString error(const QString &key) const;
    void clearErrors();
    [[nodiscard]] bool hasErrors() const;
    [[nodiscard]] QStringList keys() const { return m_keys; }

private:
    struct Row {
        QLabel *label = nullptr;
        QWidget *editor = nullptr;
        QLabel *below = nullptr; ///< the error, else the hint
        QString hint;
        QString error;
    };
    void addParts(const QString &key, const QString &label, QWidget *editor, const QString &hint);
    void showBelow(Row &row);

    QGridLayout *m_grid;
    QStringList m_keys;
    QHash<QString, Row> m_rows;
};

} // namespace assay
