#pragma once

#include <QSize>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace assay
{

/// A page's title, one line of facts, and its actions at the right (one primary button at most).
class PageHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit PageHeader(QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setFacts(const QString &facts);
    /// A pill between title and facts, such as the stage; hidden until it has a text.
    class Pill *pill() const { return m_pill; }
    QPushButton *addButton(const QString &text, const QString &iconName = {});
    QPushButton *addPrimaryButton(const QString &text, const QString &iconName = {});

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Where there is no room for their words, buttons show their icons alone; the primary one keeps its word.
    void fitButtons();

    QLabel *m_title;
    QLabel *m_facts;
    class Pill *m_pill;
    QHBoxLayout *m_buttons;
};

/// Icons of buttons, with air between icon and words.
inline constexpr QSize buttonIconSize{20, 16};

/// Makes a button the primary one (painted by AppStyle in the accent colour) or a destructive one.
void makePrimary(QPushButton *button);
void makeDestructive(QPushButton *button);

} // namespace assay
