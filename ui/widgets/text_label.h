#pragma once

#include "ui/widgets/pill.h"

#include <QFont>
#include <QLabel>

namespace assay
{

/// A label in one of our sizes; secondary words are quieter. Follows the palette.
QLabel *makeLabel(const QString &text, int pixelSize = 13, int weight = QFont::Normal, QWidget *parent = nullptr);
QLabel *makeSecondaryLabel(const QString &text, int pixelSize = 13, QWidget *parent = nullptr);

/// A label that shows the beginning of its text and an ellipsis where there is no room; the whole text is its tooltip.
class ElidedLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
};

/// The colour of a tone's words and of the field behind them.
QColor toneColor(Tone tone, const QPalette &palette);
QColor toneSoftColor(Tone tone, const QPalette &palette);

} // namespace assay
