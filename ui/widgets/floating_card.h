#pragma once

#include <QFrame>
#include <QPointer>

class QVBoxLayout;

namespace assay
{

/// A card that floats above the window's content, with a soft shadow. Closes on Esc, on a click beside it, when the
/// keyboard goes elsewhere and by the button that opened it, and gives the keyboard back to where it was. Window
/// thread.
class FloatingCard : public QFrame
{
    Q_OBJECT

public:
    explicit FloatingCard(const QString &accessibleName, QWidget *window);

    /// Shows the card; `card` is where its border lies, in the window's coordinates. `opener` is the button that was
    /// clicked for it: the next click on it closes the card.
    void popUp(const QRect &card, QWidget *focus, QWidget *opener = nullptr);
    void close();
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    /// How far the shadow reaches beyond the card.
    static constexpr int margin = 20;

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QVBoxLayout *m_body;
    QPointer<QWidget> m_focusBefore;
    QPointer<QWidget> m_opener;
};

} // namespace assay
