#pragma once

#include <QFrame>

class QLabel;

namespace assay
{

/// A small card with a name, a large value, and something short behind it; clickable when it leads somewhere.
class StatTile final : public QFrame
{
    Q_OBJECT

public:
    explicit StatTile(const QString &name, QWidget *parent = nullptr);
    void setValue(const QString &value, const QString &secondary = {});
    /// A pill at the top right; hidden until it has a text.
    class Pill *pill() const { return m_pill; }
    void setClickable(bool clickable);

Q_SIGNALS:
    void clicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLabel *m_name;
    QLabel *m_value;
    QLabel *m_secondary;
    class Pill *m_pill;
};

} // namespace assay
