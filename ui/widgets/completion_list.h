#pragma once

#include <QFrame>
#include <QPointer>

class QLineEdit;
class QListWidget;

namespace assay
{

/// What may be written next, below the cursor of a line of text that keeps the keyboard: Up and Down choose, Tab, Enter
/// or a click take, Esc closes. Window thread.
class CompletionList final : public QFrame
{
    Q_OBJECT

public:
    explicit CompletionList(QLineEdit &edit);

    /// Shows the texts with their left edge at `at`, in the line's coordinates; the first is chosen where
    /// `choosesFirst`, else Tab and Enter do what they do without the list until one is.
    void offer(const QStringList &texts, const QPoint &at, bool choosesFirst);
    /// What Tab would take; empty when nothing is chosen.
    [[nodiscard]] QString chosen() const;
    [[nodiscard]] QStringList texts() const;

Q_SIGNALS:
    void taken(const QString &text);
    /// Another text is chosen, or the list came or went.
    void chosenChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] bool isOurs(int key, Qt::KeyboardModifiers modifiers) const;
    void handle(int key);

    QLineEdit &m_edit;
    QListWidget *m_list;
};

} // namespace assay
