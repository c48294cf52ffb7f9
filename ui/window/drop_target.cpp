#include "ui/window/drop_target.h"

#include "ui/theme/control_painting.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

namespace assay
{

QString droppedFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    if (urls.size() != 1 || !urls.first().isLocalFile())
        return {};
    const QString path = urls.first().toLocalFile();
    for (const char *ending : {".csv", ".tsv", ".txt", ".csv.gz", ".tsv.gz", ".csv.zst", ".tsv.zst"}) {
        if (path.endsWith(QLatin1String(ending), Qt::CaseInsensitive))
            return path;
    }
    return {};
}

DropTarget::DropTarget(QWidget *window) : QWidget(window)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

void DropTarget::showFor(const QString &file)
{
    m_sentence = m_obstacle.isEmpty() ? tr("Drop “%1” here to import it").arg(QFileInfo(file).fileName()) : m_obstacle;
    setAccessibleName(m_sentence);
    setGeometry(parentWidget()->rect());
    show();
    raise();
    update();
}

bool DropTarget::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter: {
        auto *drag = static_cast<QDragEnterEvent *>(event);
        const QString file = droppedFile(drag->mimeData());
        if (file.isEmpty())
            return false;
        showFor(file);
        drag->acceptProposedAction();
        return true;
    }
    case QEvent::DragLeave:
        hide();
        return true;
    case QEvent::Drop: {
        auto *drop = static_cast<QDropEvent *>(event);
        const QString file = droppedFile(drop->mimeData());
        hide();
        if (file.isEmpty() || !m_obstacle.isEmpty())
            return true;
        drop->acceptProposedAction();
        Q_EMIT dropped(file);
        return true;
    }
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void DropTarget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isWelcome = m_obstacle.isEmpty();
    QColor veil = tokenColor(Token::Page, palette());
    veil.setAlphaF(0.88F);
    painter.fillRect(rect(), veil);
    const QColor line = tokenColor(isWelcome ? Token::Accent : Token::Bad, palette());
    painter.setPen(QPen(line, 2, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(20, 20, -20, -20), 12, 12);
    const QPoint middle = rect().center();
    icon(isWelcome ? QStringLiteral("import") : QStringLiteral("warning"))
        .paint(&painter, QRect(middle.x() - 20, middle.y() - 56, 40, 40), Qt::AlignCenter, QIcon::Selected);
    painter.setFont(textFont(17, QFont::DemiBold));
    painter.setPen(tokenColor(Token::Text, palette()));
    painter.drawText(QRect(40, middle.y(), width() - 80, 60), Qt::AlignHCenter | Qt::TextWordWrap, m_sentence);
}

} // namespace assay
