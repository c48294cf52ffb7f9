#pragma once

#include <QAbstractButton>
#include <QHash>

namespace assay
{

/// One page in the navigation: icon, word, and a short text where a person must act.
class NavigationButton final : public QAbstractButton
{
    Q_OBJECT

public:
    NavigationButton(const QString &text, const QString &iconName, const QString &shortcut, QWidget *parent = nullptr);
    void setBadge(const QString &text);
    [[nodiscard]] const QString &badge() const { return m_badge; }
    [[nodiscard]] QSize sizeHint() const override { return {160, 32}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_iconName;
    QString m_badge;
};

/// The pages at the left, from the page table. Window thread.
class NavigationBar final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int barWidth = 196;

    explicit NavigationBar(QWidget *parent = nullptr);
    void setCurrent(const QString &pageId);
    void setBadge(const QString &pageId, const QString &text);
    [[nodiscard]] NavigationButton *button(const QString &pageId) const { return m_buttons.value(pageId); }

Q_SIGNALS:
    void chosen(const QString &pageId);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHash<QString, NavigationButton *> m_buttons;
};

} // namespace assay
