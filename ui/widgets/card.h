#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace assay
{

/// A bordered, rounded panel with an optional title line (title, secondary text, widgets at the right).
class Card final : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);
    explicit Card(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// Short text behind the title, such as “98,112 rows”.
    void setSecondary(const QString &text);
    /// Puts a widget (a Pill, a button) at the right end of the title line.
    void addToHeader(QWidget *widget);
    /// Puts a button there that leaves the title where it stands on cards without one.
    void addSmallButton(class QAbstractButton *button);
    /// Where the content goes.
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_header = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_secondary = nullptr;
    QVBoxLayout *m_body = nullptr;
};

} // namespace assay
