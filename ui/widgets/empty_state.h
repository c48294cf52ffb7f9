#pragma once

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace assay
{

/// Says what belongs here and has the one button that does it.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);
    void set(const QString &iconName, const QString &title, const QString &explanation, const QString &button = {},
             std::function<void()> onButton = {});

    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    void fitText();

    QString m_iconName;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_explanation;
    QPushButton *m_button;
    std::function<void()> m_onButton;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace assay
