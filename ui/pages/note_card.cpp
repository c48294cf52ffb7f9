#include "ui/pages/note_card.h"

#include "ui/theme/fonts.h"
#include "ui/widgets/card.h"

#include <QDesktopServices>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

namespace assay
{

namespace
{

/// Shows what others wrote: nothing is loaded from files or the network by looking at it.
class NoteText final : public QTextBrowser
{
public:
    using QTextBrowser::QTextBrowser;

protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

bool isLinkForPeople(const QUrl &link)
{
    static const QStringList schemes = {QStringLiteral("http"), QStringLiteral("https"), QStringLiteral("mailto")};
    return schemes.contains(link.scheme());
}

} // namespace

NoteCard::NoteCard(QWidget *parent)
    : QWidget(parent),
      m_card(new Card(tr("Note"), this)),
      m_stack(new QStackedWidget(this)),
      m_text(new NoteText(this)),
      m_edit(new QPlainTextEdit(this)),
      m_begin(new QPushButton(tr("Edit"), this)),
      m_save(new QPushButton(tr("Save"), this)),
      m_cancel(new QPushButton(tr("Cancel"), this))
{
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->setAccessibleName(tr("Note"));
    m_text->viewport()->setAutoFillBackground(false);
    m_edit->setFrameShape(QFrame::NoFrame);
    m_edit->setTabChangesFocus(true);
    m_edit->setFont(codeFont());
    m_edit->setAccessibleName(tr("Note as Markdown"));
    m_edit->setPlaceholderText(tr("What was tried, why, and what came of it. Markdown works."));
    m_edit->installEventFilter(this);
    m_save->setToolTip(tr("Ctrl+Enter saves, Esc leaves the note as it was"));
    for (QPushButton *button : {m_begin, m_cancel, m_save})
        m_card->addSmallButton(button);
    m_stack->addWidget(m_text);
    m_stack->addWidget(m_edit);
    m_card->body()->addWidget(m_stack, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    connect(m_begin, &QPushButton::clicked, this, &NoteCard::edit);
    connect(m_save, &QPushButton::clicked, this, &NoteCard::save);
    connect(m_cancel, &QPushButton::clicked, this, &NoteCard::cancel);
    connect(m_text, &QTextBrowser::anchorClicked, this, [](const QUrl &link) {
        if (isLinkForPeople(link))
            QDesktopServices::openUrl(link);
    });
    showText();
}

bool NoteCard::isEditing() const
{
    return m_stack->currentWidget() == m_edit;
}

void NoteCard::show(const Run &run, bool canEdit)
{
    if (isEditing() && run.id != m_run)
        save();
    m_canEdit = canEdit;
    const bool isSame = run.id == m_run && run.note == m_note;
    m_run = run.id;
    m_note = run.note;
    if (isEditing())
        return;
    if (!isSame || m_text->toPlainText().isEmpty())
        showText();
    m_begin->setVisible(m_canEdit);
}

void NoteCard::showText()
{
    m_stack->setCurrentWidget(m_text);
    if (m_note.isEmpty())
        m_text->setPlainText(m_canEdit ? tr("No note yet.") : tr("No note."));
    else
        m_text->document()->setMarkdown(m_note, QTextDocument::MarkdownDialectGitHub);
    m_text->setForegroundRole(QPalette::Text);
    m_begin->setText(m_note.isEmpty() ? tr("Write") : tr("Edit"));
    m_begin->setVisible(m_canEdit);
    m_save->hide();
    m_cancel->hide();
}

void NoteCard::edit()
{
    if (!m_canEdit || isEditing())
        return;
    m_edit->setPlainText(m_note);
    m_edit->moveCursor(QTextCursor::End);
    m_stack->setCurrentWidget(m_edit);
    m_begin->hide();
    m_cancel->show();
    m_save->show();
    m_edit->setFocus();
}

void NoteCard::save()
{
    if (!isEditing())
        return;
    const QString markdown = m_edit->toPlainText();
    const bool isChanged = markdown != m_note;
    m_note = markdown;
    const bool hadFocus = m_edit->hasFocus() || m_save->hasFocus();
    showText();
    if (hadFocus)
        m_begin->setFocus();
    if (isChanged)
        Q_EMIT written(m_run, markdown);
}

void NoteCard::cancel()
{
    if (!isEditing())
        return;
    showText();
    m_begin->setFocus();
}

bool NoteCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride)) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool saves = (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) &&
                           key->modifiers().testFlag(Qt::ControlModifier);
        const bool leaves = key->key() == Qt::Key_Escape;
        if (!saves && !leaves)
            return false;
        event->accept();
        if (event->type() == QEvent::KeyPress) {
            if (saves)
                save();
            else
                cancel();
        }
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace assay
