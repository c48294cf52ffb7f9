#pragma once

#include "core/runs/files/run_log.h"
#include "core/runs/run.h"
#include "ui/pages/latest.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QStackedWidget;

namespace assay
{

class Card;
class EmptyState;
class OutputColors;
class Workspace;
struct ChangeSet;

/// What a run has said of itself, line by line. New lines of a running run appear as they are said, and the view goes
/// along while it stands at the end; scrolling up stops that. Ctrl+F finds. Window thread.
class RunOutputView final : public QWidget
{
    Q_OBJECT

public:
    explicit RunOutputView(Workspace &workspace, QWidget *parent = nullptr);
    void show(const Run &run);
    [[nodiscard]] bool isSettled() const { return !m_latest.isPending(); }

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Lines {
        std::int64_t first = 0; ///< the number of the first one
        QList<LogLine> lines;
    };

    void noteChanges(const ChangeSet &changes);
    void load();
    void append(const Lines &lines);
    void goToEnd();
    void noteScroll();
    void find(bool isBackwards);
    void markFound();

    Workspace &m_workspace;
    Latest<Lines> m_latest;
    Run m_run;
    std::int64_t m_next = 0;   ///< the number of the line that comes next
    std::int64_t m_hidden = 0; ///< how many lines before the first that is shown
    bool m_isStale = true;
    int m_place = 0; ///< where the text was scrolled to
    bool m_isAppending = false;
    Card *m_card;
    QCheckBox *m_follow;
    QLineEdit *m_find;
    QLabel *m_found;
    QStackedWidget *m_stack;
    QPlainTextEdit *m_text;
    OutputColors *m_colors;
    EmptyState *m_empty;
};

} // namespace assay
