#include "ui/widgets/image_view.h"

#include "ui/theme/tokens.h"

#include <QPainter>

namespace assay
{

namespace
{

constexpr int chequer = 8;

} // namespace

QRect fittedRect(const QSize &image, const QRect &area)
{
    QSize size = image;
    if (size.width() > area.width() || size.height() > area.height())
        size.scale(area.size(), Qt::KeepAspectRatio);
    QRect fitted(QPoint(), size);
    fitted.moveCenter(area.center());
    return fitted;
}

void paintImage(QPainter &painter, const QRect &target, const QImage &image, const QPalette &palette)
{
    if (image.hasAlphaChannel()) {
        painter.fillRect(target, tokenColor(Token::Card, palette));
        const QColor quiet = tokenColor(Token::Grid, palette);
        for (int y = 0; y * chequer < target.height(); ++y) {
            for (int x = y % 2; x * chequer < target.width(); x += 2)
                painter.fillRect(QRect(target.left() + x * chequer, target.top() + y * chequer, chequer, chequer)
                                     .intersected(target),
                                 quiet);
        }
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(target, image);
}

ImageView::ImageView(const QString &accessibleName, QWidget *parent) : QWidget(parent)
{
    setAccessibleName(accessibleName);
    setMinimumSize(80, 80);
}

void ImageView::setImage(const QImage &image)
{
    m_image = image;
    update();
}

void ImageView::paintEvent(QPaintEvent *)
{
    if (m_image.isNull())
        return;
    QPainter painter(this);
    paintImage(painter, fittedRect(m_image.size(), rect()), m_image, palette());
}

} // namespace assay
