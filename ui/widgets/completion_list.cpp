#include "ui/widgets/completion_list.h"

#include "ui/theme/fonts.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QVBoxLayout>

namespace assay
{

namespace
{

constexpr int mostRows = 8;
constexpr int leastWidth = 180;
constexpr int mostWidth = 480;
constexpr int padding = 16;

} // namespace

CompletionList::CompletionList(QLineEdit &edit) : QFrame(&edit), m_edit(edit), m_list(new QListWidget(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_list->setAccessibleName(tr("What may be written next"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFont(codeFont());
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_list);
    hide();
    edit.installEventFilter(this);
    connect(m_list, &QListWidget::itemClicked, this, [this](const QListWidgetItem *item) {
        const QString text = item->text();
        hide();
        Q_EMIT taken(text);
    });
    connect(m_list, &QListWidget::currentRowChanged, this, &CompletionList::chosenChanged);
}

void CompletionList::offer(const QStringList &texts, const QPoint &at, bool choosesFirst)
{
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        m_list->addItems(texts);
        m_list->setCurrentRow(choosesFirst ? 0 : -1);
    }
    if (texts.isEmpty())
        return hide();
    // A child of the window lies above all else in it, and takes no keyboard away.
    QWidget *window = m_edit.window();
    if (parentWidget() != window)
        setParent(window);
    const int rows = std::min(mostRows, int(texts.size()));
    const int scroll = int(texts.size()) > rows ? m_list->verticalScrollBar()->sizeHint().width() : 0;
    const int width = std::clamp(m_list->sizeHintForColumn(0) + padding + scroll, leastWidth, mostWidth);
    m_list->setFixedHeight(rows * m_list->sizeHintForRow(0));
    QPoint place = m_edit.mapTo(window, at);
    place.setX(std::clamp(place.x(), 0, std::max(0, window->width() - width)));
    layout()->activate();
    setGeometry(QRect(place, QSize(width, sizeHint().height())));
    show();
    raise();
    Q_EMIT chosenChanged();
}

QString CompletionList::chosen() const
{
    return isVisible() && m_list->currentItem() ? m_list->currentItem()->text() : QString();
}

QStringList CompletionList::texts() const
{
    QStringList texts;
    for (int row = 0; isVisible() && row < m_list->count(); ++row)
        texts.append(m_list->item(row)->text());
    return texts;
}

void CompletionList::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    Q_EMIT chosenChanged();
}

bool CompletionList::isOurs(int key, Qt::KeyboardModifiers modifiers) const
{
    if ((modifiers & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    switch (key) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Escape:
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return m_list->currentRow() >= 0;
    default:
        return false;
    }
}

void CompletionList::handle(int key)
{
    const int last = m_list->count() - 1;
    const int row = m_list->currentRow();
    switch (key) {
    case Qt::Key_Up:
        return m_list->setCurrentRow(row <= 0 ? last : row - 1);
    case Qt::Key_Down:
        return m_list->setCurrentRow(row == last ? 0 : row + 1);
    case Qt::Key_PageUp:
        return m_list->setCurrentRow(std::max(0, row - mostRows));
    case Qt::Key_PageDown:
        return m_list->setCurrentRow(std::min(last, row + mostRows));
    case Qt::Key_Escape:
        return hide();
    default:
        const QString text = chosen();
        hide();
        Q_EMIT taken(text);
    }
}

bool CompletionList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != &m_edit || !isVisible())
        return false;
    if (event->type() == QEvent::FocusOut || event->type() == QEvent::Hide) {
        hide();
    } else if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (!isOurs(key->key(), key->modifiers()))
            return false;
        event->accept();
        if (event->type() == QEvent::KeyPress)
            handle(key->key());
        return true;
    }
    return false;
}

} // namespace assay
