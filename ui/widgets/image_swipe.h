#pragma once

#include <QAbstractSlider>
#include <QImage>

namespace assay
{

/// Two pictures over each other at the same size, and a line between them that is moved by mouse, wheel, arrows, Home
/// and End: what is left of it shows the first, the rest the second. Its value is the line's place, 0 to 1000. Window
/// thread.
class ImageSwipe final : public QAbstractSlider
{
    Q_OBJECT

public:
    explicit ImageSwipe(const QString &accessibleName, QWidget *parent = nullptr);
    void setImages(const QImage &first, const QString &firstName, const QImage &second, const QString &secondName);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void sliderChange(SliderChange change) override;

private:
    [[nodiscard]] QRect imageRect() const;
    void moveTo(const QPoint &position);

    QImage m_first;
    QImage m_second;
    QString m_firstName;
    QString m_secondName;
};

} // namespace assay
