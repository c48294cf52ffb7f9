#pragma once

#include "core/base/ids.h"
#include "core/runs/run.h"

#include <QWidget>

class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTextBrowser;

namespace assay
{

class Card;

/// A run's note: Markdown, shown as it reads and edited in place. Leaving a run while its note is edited keeps what was
/// written. Window thread.
class NoteCard final : public QWidget
{
    Q_OBJECT

public:
    explicit NoteCard(QWidget *parent = nullptr);

    void show(const Run &run, bool canEdit);
    void edit();
    void save();
    void cancel();
    [[nodiscard]] bool isEditing() const;

Q_SIGNALS:
    void written(const assay::RunId &run, const QString &markdown);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showText();

    RunId m_run;
    QString m_note;
    bool m_canEdit = false;
    Card *m_card;
    QStackedWidget *m_stack;
    QTextBrowser *m_text;
    QPlainTextEdit *m_edit;
    QPushButton *m_begin;
    QPushButton *m_save;
    QPushButton *m_cancel;
};

} // namespace assay
