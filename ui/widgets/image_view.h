#pragma once

#include <QImage>
#include <QWidget>

namespace assay
{

/// A picture, scaled down where there is no room for all of it, never up. Window thread.
class ImageView final : public QWidget
{
    Q_OBJECT

public:
    explicit ImageView(const QString &accessibleName, QWidget *parent = nullptr);
    void setImage(const QImage &image);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_image;
};

/// Paints chequers, which show where a picture is transparent, and the picture over them.
void paintImage(QPainter &painter, const QRect &target, const QImage &image, const QPalette &palette);
/// Where a picture of that size lies in the middle of an area that may be smaller.
QRect fittedRect(const QSize &image, const QRect &area);

} // namespace assay
