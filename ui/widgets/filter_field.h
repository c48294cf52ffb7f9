#pragma once

#include "ui/widgets/filter_edit.h"

#include <QWidget>

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
    /// A quiet sentence under the line; an error stands before it.
    void setHint(const QString &sentence);
    /// What a screen reader is told of the suggestions for the line.
    void setSuggestion(const QString &sentence);
    /// Short text at the right, such as “12 of 348 runs”.
    void setCount(const QString &text);
    [[nodiscard]] FilterEdit *lineEdit() const { return m_edit; }

Q_SIGNALS:
    void filterChanged(const QString &text);

private:
    void describe();

    FilterEdit *m_edit;
    QLabel *m_count;
    QLabel *m_error;
    QLabel *m_hint;
    QString m_suggestion;
    class QTimer *m_delay;
};

} // namespace assay
