#pragma once

#include <QWidget>

class QKeySequence;

namespace assay
{

/// A shortcut in a small frame, such as “Ctrl K”.
class KeyCap final : public QWidget
{
    Q_OBJECT

public:
    explicit KeyCap(const QString &shortcut, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

    /// Paints one at the right end of `area`; returns its width.
    static int paint(QPainter &painter, const QRect &area, const QString &shortcut, const QPalette &palette);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_shortcut;
};

} // namespace assay
