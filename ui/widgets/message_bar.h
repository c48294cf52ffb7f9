#pragma once

#include "core/base/result.h"
#include "ui/widgets/pill.h"

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace assay
{

/// One sentence above the content, with at most one button that helps, Show details when there are any, and Close.
/// Hidden until something is said.
class MessageBar final : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);
    void showMessage(const QString &text, Tone tone, const QString &button = {}, std::function<void()> onButton = {});
    void showError(const Error &error, const QString &button = {}, std::function<void()> onButton = {});
    void clear();
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void connectButtons();

    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_button;
    QToolButton *m_details;
    QToolButton *m_close;
    QLabel *m_detailText;
    Tone m_tone = Tone::Info;
    QString m_detail;
    std::function<void()> m_onButton;
};

} // namespace assay
