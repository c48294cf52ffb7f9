#pragma once

#include <QWidget>

class QDropEvent;
class QMimeData;

namespace assay
{

/// The one CSV file that is being dragged; empty when it is something else.
QString droppedFile(const QMimeData *data);

/// Covers the window while a file is dragged over it, and says what dropping it does. Window thread.
class DropTarget final : public QWidget
{
    Q_OBJECT

public:
    explicit DropTarget(QWidget *window);
    /// Why a file cannot be imported now; empty when it can.
    void setObstacle(const QString &sentence) { m_obstacle = sentence; }

Q_SIGNALS:
    void dropped(const QString &file);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showFor(const QString &file);

    QString m_sentence;
    QString m_obstacle;
};

} // namespace assay
