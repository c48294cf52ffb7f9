#pragma once

#include <QStringList>
#include <QWidget>

class QButtonGroup;

namespace assay
{

/// A few things of which one is shown, as words side by side. Tab reaches it, arrows choose. Window thread.
class SegmentedChoice final : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentedChoice(const QString &accessibleName, const QStringList &names, QWidget *parent = nullptr);
    [[nodiscard]] int current() const;
    /// Chooses without telling.
    void setCurrent(int index);

Q_SIGNALS:
    /// A person chose another one.
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup *m_buttons;
};

} // namespace assay
