#include "ui/pages/run_output_view.h"

#include "core/runs/files/run_log_store.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/text_label.h"
#include "ui/workspace.h"

#include <QCheckBox>
#include <QDateTime>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedWidget>
#include <QSyntaxHighlighter>
#include <QTextBlock>
#include <QVBoxLayout>

namespace assay
{

namespace
{

/// More would take the window's time; the command line prints all of them.
constexpr int mostLines = 10'000;
constexpr int timeWidth = 10; ///< characters of the time and the space behind it

/// A block's state tells the level of its line.
QString lineText(const LogLine &line)
{
    const QString time = QDateTime::fromMSecsSinceEpoch(line.at).toString(QStringLiteral("HH:mm:ss"));
    switch (line.level) {
    case LogLine::Level::Info:
        return time + QStringLiteral("  ") + line.text;
    case LogLine::Level::Warning:
        return time + QStringLiteral("  ") + RunOutputView::tr("Warning: %1").arg(line.text);
    case LogLine::Level::Error:
        break;
    }
    return time + QStringLiteral("  ") + RunOutputView::tr("Error: %1").arg(line.text);
}

} // namespace

class OutputColors final : public QSyntaxHighlighter
{
public:
    explicit OutputColors(QPlainTextEdit *view) : QSyntaxHighlighter(view->document()), m_view(view) {}

protected:
    void highlightBlock(const QString &line) override
    {
        const auto paint = [&](int begin, int length, Token token) {
            QTextCharFormat format;
            format.setForeground(tokenColor(token, m_view->palette()));
            setFormat(begin, length, format);
        };
        paint(0, timeWidth, Token::TextSecondary);
        const int level = currentBlock().userData() ? static_cast<Level *>(currentBlock().userData())->level : 0;
        if (level > 0)
            paint(timeWidth, int(line.size()) - timeWidth, level == 1 ? Token::Warning : Token::Bad);
    }

public:
    struct Level final : QTextBlockUserData {
        explicit Level(int of) : level(of) {}
        int level;
    };

private:
    QPlainTextEdit *m_view;
};

RunOutputView::RunOutputView(Workspace &workspace, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_card(new Card(tr("Output"), this)),
      m_follow(new QCheckBox(tr("Follow"), this)),
      m_find(new QLineEdit(this)),
      m_found(makeSecondaryLabel({}, 12, this)),
      m_stack(new QStackedWidget(this)),
      m_text(new QPlainTextEdit(m_stack)),
      m_colors(new OutputColors(m_text)),
      m_empty(new EmptyState(m_stack))
{
    m_follow->setChecked(true);
    m_follow->setToolTip(tr("Go along with what the run says"));
    m_find->setAccessibleName(tr("Find in the output"));
    m_find->setPlaceholderText(tr("Find"));
    m_find->setClearButtonEnabled(true);
    m_find->setMaximumWidth(220);
    m_find->installEventFilter(this);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_found, m_find, m_follow})
        m_card->addToHeader(widget);
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(codeFont());
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setAccessibleName(tr("Output of the run"));
    m_empty->set(QStringLiteral("note"), tr("The run has said nothing"),
                 tr("Trainings say what they do here: their stages, warnings, and why they ended."));
    m_stack->addWidget(m_text);
    m_stack->addWidget(m_empty);
    m_card->body()->addWidget(m_stack, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    auto *shortcut = new QShortcut(QKeySequence::Find, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, [this] {
        m_find->setFocus(Qt::ShortcutFocusReason);
        m_find->selectAll();
    });
    connect(m_follow, &QCheckBox::clicked, this, [this](bool isFollowing) {
        if (isFollowing)
            goToEnd();
    });
    connect(m_find, &QLineEdit::textChanged, this, [this] {
        m_text->moveCursor(QTextCursor::Start);
        find(false);
    });
    // The bar itself says nothing when the keyboard has moved it.
    connect(m_text, &QPlainTextEdit::updateRequest, this, &RunOutputView::noteScroll);
    connect(&workspace, &Workspace::changed, this, &RunOutputView::noteChanges);
}

void RunOutputView::show(const Run &run)
{
    const bool isSame = run.id == m_run.id;
    m_run = run;
    if (isSame)
        return;
    m_next = 0;
    m_hidden = 0;
    m_isAppending = true;
    m_text->clear();
    m_isAppending = false;
    m_follow->setChecked(true);
    m_card->setSecondary({});
    load();
}

void RunOutputView::noteChanges(const ChangeSet &changes)
{
    if (changes.idsByKind.value(QStringLiteral("log")).contains(m_run.id.value))
        load();
}

void RunOutputView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        load();
}

void RunOutputView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_colors->rehighlight();
}

void RunOutputView::load()
{
    m_isStale = !isVisible();
    const std::shared_ptr<Project> project = m_workspace.project();
    if (m_isStale || !project || m_run.id.isEmpty())
        return m_latest.abandon();
    m_latest.load(
        this,
        [project, run = m_run.id, next = m_next] {
            return project->read([&](Connection &connection) -> Result<Lines> {
                ASSAY_TRY(count, run_log_store::count(connection, run));
                const std::int64_t first = std::max(next, count - mostLines);
                ASSAY_TRY(lines, run_log_store::read(connection, run, first, mostLines));
                return Lines{first, lines};
            });
        },
        [this](const Result<Lines> &lines) {
            if (lines)
                return append(*lines);
            m_empty->set(QStringLiteral("warning"), tr("The output could not be read"), lines.error().text);
            m_stack->setCurrentWidget(m_empty);
        });
}

void RunOutputView::append(const Lines &lines)
{
    m_isAppending = true;
    if (lines.first > m_next) {
        m_text->clear();
        m_hidden = lines.first;
    }
    const int place = m_text->verticalScrollBar()->value();
    // A document without a line has an empty one.
    bool isEmpty = m_text->document()->characterCount() <= 1;
    QTextCursor cursor(m_text->document());
    cursor.movePosition(QTextCursor::End);
    cursor.beginEditBlock();
    for (const LogLine &line : lines.lines) {
        if (!isEmpty)
            cursor.insertBlock();
        isEmpty = false;
        cursor.block().setUserData(new OutputColors::Level(int(line.level)));
        cursor.insertText(lineText(line));
    }
    cursor.endEditBlock();
    m_next = lines.first + lines.lines.size();
    m_card->setSecondary(m_hidden > 0 ? tr("the last lines; “assay runs log” prints all of %L1").arg(m_next)
                                      : tr("%n line(s)", nullptr, int(m_next)));
    m_stack->setCurrentWidget(m_next == 0 ? static_cast<QWidget *>(m_empty) : m_text);
    if (m_follow->isChecked())
        goToEnd();
    else
        m_text->verticalScrollBar()->setValue(place);
    m_isAppending = false;
    if (!m_find->text().isEmpty())
        markFound();
}

void RunOutputView::goToEnd()
{
    m_isAppending = true;
    // The keyboard goes on from here; what a person has selected stays selected.
    if (!m_text->textCursor().hasSelection())
        m_text->moveCursor(QTextCursor::End);
    m_text->verticalScrollBar()->setValue(m_text->verticalScrollBar()->maximum());
    m_text->horizontalScrollBar()->setValue(0);
    m_isAppending = false;
}

void RunOutputView::noteScroll()
{
    const QScrollBar *bar = m_text->verticalScrollBar();
    const int before = std::exchange(m_place, bar->value());
    // A person went away from the end, or came back to it.
    if (bar->value() != before && !m_isAppending && m_text->isVisible())
        m_follow->setChecked(bar->value() >= bar->maximum());
}

bool RunOutputView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_find && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            find(key->modifiers().testFlag(Qt::ShiftModifier));
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            m_find->clear();
            m_text->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void RunOutputView::find(bool isBackwards)
{
    const QString wanted = m_find->text();
    if (!wanted.isEmpty()) {
        const QTextDocument::FindFlags flags = isBackwards ? QTextDocument::FindBackward : QTextDocument::FindFlags();
        if (!m_text->find(wanted, flags)) {
            m_text->moveCursor(isBackwards ? QTextCursor::End : QTextCursor::Start);
            m_text->find(wanted, flags);
        }
    }
    markFound();
}

void RunOutputView::markFound()
{
    const QString wanted = m_find->text();
    QList<QTextEdit::ExtraSelection> marks;
    int place = 0;
    if (!wanted.isEmpty()) {
        const QTextCursor current = m_text->textCursor();
        for (QTextCursor at = m_text->document()->find(wanted); !at.isNull();
             at = m_text->document()->find(wanted, at)) {
            QTextEdit::ExtraSelection mark;
            mark.cursor = at;
            mark.format.setBackground(tokenColor(Token::WarningSoft, palette()));
            marks.append(mark);
            if (at.selectionStart() == current.selectionStart())
                place = int(marks.size());
        }
    }
    m_text->setExtraSelections(marks);
    //: The place among what was found, and how much that is.
    m_found->setText(wanted.isEmpty()  ? QString()
                     : marks.isEmpty() ? tr("not found")
                                       : tr("%1 of %2").arg(place).arg(marks.size()));
}

} // namespace assay
