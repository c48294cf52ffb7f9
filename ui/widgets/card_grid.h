#pragma once

#include <QList>
#include <QScrollArea>

namespace assay
{

/// How many boxes stand side by side in rows that are about equally long, where each is `leastWidth` wide or wider.
int evenColumns(int count, int width, int leastWidth, int gap);

/// Cards of one size in even rows. They fill the area while they fit, and scroll when they do not. Window thread.
class CardGrid final : public QScrollArea
{
    Q_OBJECT

public:
    explicit CardGrid(const QString &accessibleName, QWidget *parent = nullptr);
    /// Shows these cards, in their order, which is that of the keyboard too. They become part of the grid; those that
    /// were shown before and are no longer are hidden.
    void setCards(const QList<QWidget *> &cards);
    static constexpr int gap = 12;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void orderTabs();
    void layOut();

    QWidget *m_content;
    QList<QWidget *> m_cards;
};

} // namespace assay
