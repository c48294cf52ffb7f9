#pragma once

#include <QList>
#include <QScrollArea>

namespace assay
{

/// Cards side by side, each with its share of the width. Where the least widths do not fit beside each other the cards
/// stand in several rows, and where the rows do not fit below each other the area scrolls: nothing is ever cut off.
/// Window thread.
class CardRows final : public QScrollArea
{
    Q_OBJECT

public:
    explicit CardRows(const QString &accessibleName, QWidget *parent = nullptr);
    /// Adds a card, which becomes part of this. `share` 0: always as wide as `leastWidth` beside others. It is never
    /// lower than `leastHeight` or what it needs itself; hidden cards take no room.
    void addCard(QWidget *card, int share, int leastWidth, int leastHeight = usualHeight);
    /// How many rows the cards stand in.
    [[nodiscard]] int rowCount() const { return m_rowCount; }
    static constexpr int gap = 12;
    static constexpr int usualHeight = 200;

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Place {
        QWidget *card = nullptr;
        int share = 1;
        int leastWidth = 0;
        int leastHeight = 0;
    };
    using Row = QList<Place>;

    [[nodiscard]] QList<Row> rowsWithin(int width) const;
    [[nodiscard]] QList<Row> evenRows(int width) const;
    [[nodiscard]] static QList<int> widthsOf(const Row &row, int width);
    void layOut();

    QWidget *m_content;
    QList<Place> m_places;
    int m_rowCount = 0;
    bool m_isLayingOut = false;
};

} // namespace assay
