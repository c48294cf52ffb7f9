#include "ui/pages/filter_assistant.h"

#include "core/runs/filter/filter_completion.h"
#include "core/runs/filter/filter_highlight.h"
#include "ui/widgets/completion_list.h"
#include "ui/widgets/filter_edit.h"
#include "ui/widgets/filter_field.h"

#include <QKeyEvent>

namespace assay
{

namespace
{

Token colorOf(FilterSpan::Kind kind)
{
    using Kind = FilterSpan::Kind;
    switch (kind) {
    case Kind::Key:
        return Token::Accent;
    case Kind::Number:
    case Kind::Text:
        return Token::Good;
    case Kind::Operator:
    case Kind::Keyword:
    case Kind::Bracket:
        return Token::TextSecondary;
    case Kind::Wrong:
        return Token::Bad;
    case Kind::Words:
        break;
    }
    return Token::Text;
}

} // namespace

FilterAssistant::FilterAssistant(FilterField &field, QObject *parent)
    : QObject(parent),
      m_field(field),
      m_edit(*field.lineEdit()),
      m_list(new CompletionList(m_edit))
{
    m_edit.installEventFilter(this);
    m_edit.setWhatsThis(tr("Ctrl+Space offers what may be written next."));
    connect(&m_edit, &QLineEdit::textChanged, this, [this] {
        m_edit.clearWrong();
        paintParts();
        if (m_edit.text().isEmpty())
            m_list->hide();
    });
    connect(&m_edit, &QLineEdit::textEdited, this, [this] { suggest(false); });
    connect(m_list, &CompletionList::taken, this, &FilterAssistant::take);
    connect(m_list, &CompletionList::chosenChanged, this, &FilterAssistant::describe);
}

void FilterAssistant::setKnown(const KnownKeys &known)
{
    m_known = known;
    m_hasKnown = true;
}

Result<RunFilter> FilterAssistant::read()
{
    TextSpan wrong;
    Result<RunFilter> filter = RunFilter::parse(m_edit.text(), {}, &wrong);
    QString doubt;
    if (filter && m_hasKnown) {
        const std::vector<RunFilter::Doubt> doubts = filter->doubts(m_known);
        if (!doubts.empty())
            doubt = doubts.front().sentence;
    }
    m_field.setError(filter ? QString() : filter.error().text);
    m_field.setHint(doubt);
    if (filter)
        m_edit.clearWrong();
    else
        m_edit.setWrong(wrong.position, wrong.length);
    describe();
    return filter;
}

void FilterAssistant::paintParts()
{
    QList<FilterEdit::Part> parts;
    for (const FilterSpan &span : filterSpans(m_edit.text()))
        parts.append({span.where.position, span.where.length, colorOf(span.kind)});
    m_edit.setParts(parts);
}

void FilterAssistant::suggest(bool isAsked)
{
    if (m_isTaking)
        return;
    const QString text = m_edit.text();
    const FilterCompletion completion = completeFilter(text, m_edit.cursorPosition(), m_known);
    m_replaced = completion.replaced;
    const QString written = text.mid(m_replaced.position, m_replaced.length);
    QStringList texts;
    bool isWhole = false;
    for (const FilterCompletion::Candidate &candidate : completion.candidates) {
        // What stands there already is no help.
        if (candidate.text == written)
            isWhole = true;
        else
            texts.append(candidate.text);
    }
    // A list after every space would be in the way of who knows what to write.
    if (!isAsked && (written.isEmpty() || isWhole))
        texts.clear();
    const QRect cursor = m_edit.cursorBox();
    const int back = m_edit.fontMetrics().horizontalAdvance(
        text.mid(m_replaced.position, m_edit.cursorPosition() - m_replaced.position));
    m_list->offer(texts, {cursor.left() - back, m_edit.height() + 2}, !isWhole);
}

void FilterAssistant::take(const QString &text)
{
    m_isTaking = true;
    m_edit.setSelection(int(m_replaced.position), int(m_replaced.length));
    m_edit.insert(text);
    m_isTaking = false;
}

void FilterAssistant::describe()
{
    const QString chosen = m_list->chosen();
    m_field.setSuggestion(
        chosen.isEmpty() ? QString()
                         : tr("%n suggestion(s); Tab takes “%1”.", nullptr, int(m_list->texts().size())).arg(chosen));
}

bool FilterAssistant::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_edit && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Space && key->modifiers() == Qt::ControlModifier) {
            suggest(true);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace assay
