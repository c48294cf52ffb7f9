#include "ui/widgets/filter_field.h"

#include "ui/theme/icons.h"
#include "ui/widgets/text_label.h"

#include <QAction>
#include <QTimer>
#include <QVBoxLayout>

namespace assay
{

namespace
{

constexpr int delayMs = 150;

} // namespace

FilterField::FilterField(const QString &accessibleName, const QString &placeholder, QWidget *parent)
    : QWidget(parent),
      m_edit(new FilterEdit(this)),
      m_count(makeSecondaryLabel(QString(), 12, this)),
      m_error(makeLabel(QString(), 12, QFont::Normal, this)),
      m_hint(makeSecondaryLabel(QString(), 12, this)),
      m_delay(new QTimer(this))
{
    m_edit->setAccessibleName(accessibleName);
    m_edit->setPlaceholderText(placeholder);
    m_edit->setClearButtonEnabled(true);
    m_edit->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_error->setForegroundRole(QPalette::BrightText);
    m_error->setWordWrap(true);
    m_error->hide();
    m_hint->setWordWrap(true);
    m_hint->hide();
    m_count->hide();
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(m_edit, 1);
    line->addWidget(m_count);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(line);
    layout->addWidget(m_error);
    layout->addWidget(m_hint);
    setFocusProxy(m_edit);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);

    auto *clear = new QAction(this);
    clear->setShortcut(Qt::Key_Escape);
    clear->setShortcutContext(Qt::WidgetShortcut);
    m_edit->addAction(clear);
    connect(clear, &QAction::triggered, m_edit, &QLineEdit::clear);
    m_delay->setSingleShot(true);
    m_delay->setInterval(delayMs);
    connect(m_edit, &QLineEdit::textChanged, m_delay, qOverload<>(&QTimer::start));
    connect(m_delay, &QTimer::timeout, this, [this] { Q_EMIT filterChanged(m_edit->text()); });
}

QString FilterField::text() const
{
    return m_edit->text();
}

void FilterField::setText(const QString &text)
{
    m_edit->setText(text);
}

void FilterField::setError(const QString &sentence)
{
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
    m_edit->setProperty("invalid", !sentence.isEmpty());
    m_hint->setVisible(sentence.isEmpty() && !m_hint->text().isEmpty());
    m_edit->update();
    describe();
}

void FilterField::setHint(const QString &sentence)
{
    m_hint->setText(sentence);
    m_hint->setVisible(!sentence.isEmpty() && m_error->text().isEmpty());
    describe();
}

void FilterField::setSuggestion(const QString &sentence)
{
    m_suggestion = sentence;
    describe();
}

void FilterField::describe()
{
    QStringList sentences = {m_error->text(), m_error->text().isEmpty() ? m_hint->text() : QString(), m_suggestion};
    sentences.removeAll(QString());
    m_edit->setAccessibleDescription(sentences.join(u' '));
}

void FilterField::setCount(const QString &text)
{
    m_count->setText(text);
    m_count->setVisible(!text.isEmpty());
}

} // namespace assay
