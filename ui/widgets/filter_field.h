#pragma once

#include <QLineEdit>

class QLabel;

namespace assay
{

/// A filter line: search icon, text, error colour with the sentence under it, Esc clears. Emits filterChanged 150 ms
/// after the last key.
class FilterField final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterField(const QString &accessibleName, const QString &placeholder, QWidget *parent = nullptr);
    [[nodiscard]] QString text() const;
    void setText(const QString &text);
    void setError(const QString &sentence);
    /// Short text at the right, such as “12 of 348 runs”.
    void setCount(const QString &text);
    [[nodiscard]] QLineEdit *lineEdit() const { return m_edit; }

Q_SIGNALS:
    void filterChanged(const QString &text);

private:
    QLineEdit *m_edit;
    QLabel *m_count;
    QLabel *m_error;
    class QTimer *m_delay;
};

} // namespace assay
