#pragma once

#include <QWidget>

namespace assay
{

/// What a state means; shown with a colour, always beside a word.
enum class Tone { Neutral, Info, Good, Warning, Bad };

/// A word in a rounded field, such as “✓ finished”.
class Pill final : public QWidget
{
    Q_OBJECT

public:
    explicit Pill(const QString &text = {}, Tone tone = Tone::Neutral, QWidget *parent = nullptr);
    void set(const QString &text, Tone tone);
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;

    /// Paints the same in a table cell; returns the width used.
    static int paint(QPainter &painter, const QRect &cell, const QString &text, Tone tone, const QPalette &palette);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Tone m_tone;
};

} // namespace assay
