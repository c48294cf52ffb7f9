#include "tests/ui/ui_test.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card_rows.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace assay;

/// Cards share a row while there is room, else stand in several, and nothing of them is cut off.
class TestCardRows final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<CardRows> m_rows;
    QList<QWidget *> m_cards;

    QWidget *add(int share, int leastWidth, int leastHeight = 100)
    {
        auto *card = new QWidget;
        m_rows->addCard(card, share, leastWidth, leastHeight);
        m_cards.append(card);
        return card;
    }

    /// The content, without the bar, is so wide.
    void showAt(int width, int height)
    {
        m_rows->resize(width, height);
        m_rows->show();
        QCoreApplication::processEvents();
    }

    [[nodiscard]] QList<int> widths() const
    {
        QList<int> all;
        for (const QWidget *card : m_cards)
            all.append(card->isHidden() ? 0 : card->width());
        return all;
    }

private Q_SLOTS:
    void init()
    {
        failOnUiWarnings();
        applyLook(*qApp, ThemeMode::Light);
        m_rows = std::make_unique<CardRows>(QStringLiteral("Cards"));
        m_cards.clear();
    }

    void cleanup() { m_rows.reset(); }

    void cardsShareARowByTheirShares()
    {
        add(3, 100);
        add(2, 100);
        add(0, 150);
        showAt(674, 400);
        QCOMPARE(m_rows->rowCount(), 1);
        QCOMPARE(widths(), QList<int>({300, 200, 150}));
        for (const QWidget *card : std::as_const(m_cards))
            QCOMPARE(card->height(), 400);
        QVERIFY(!m_rows->verticalScrollBar()->isVisible());
    }

    void noCardIsNarrowerThanItMayBe()
    {
        add(9, 100);
        add(1, 200);
        showAt(512, 400);
        QCOMPARE(widths(), QList<int>({300, 200}));
    }

    void rowsAreAboutEquallyFull()
    {
        for (int i = 0; i < 4; ++i)
            add(1, 200);
        showAt(680, 600);
        QCOMPARE(m_rows->rowCount(), 2);
        QCOMPARE(widths(), QList<int>({334, 334, 334, 334}));
        QCOMPARE(m_cards[2]->geometry().topLeft(), QPoint(0, 306));
        QCOMPARE(m_cards[3]->geometry().bottom(), 599);
        showAt(100, 600);
        QCOMPARE(m_rows->rowCount(), 4);
    }

    void whatDoesNotFitIsScrolledTo()
    {
        add(1, 300, 200);
        QWidget *last = add(1, 300, 200);
        auto *button = new QPushButton(QStringLiteral("At the end"), last);
        button->move(0, 150);
        button->show();
        showAt(400, 250);
        QCOMPARE(m_rows->rowCount(), 2);
        QVERIFY(m_rows->verticalScrollBar()->isVisible());
        QCOMPARE(last->height(), 200);
        QCOMPARE(last->width(), m_rows->viewport()->width());
        m_rows->ensureWidgetVisible(button);
        QVERIFY(
            m_rows->viewport()->rect().contains(QRect(button->mapTo(m_rows->viewport(), QPoint()), button->size())));
        showAt(400, 500);
        QVERIFY(!m_rows->verticalScrollBar()->isVisible());
    }

    void aCardThatHidesMakesRoom()
    {
        add(1, 200);
        add(1, 200);
        showAt(300, 600);
        QCOMPARE(m_rows->rowCount(), 2);
        m_cards[0]->hide();
        QCoreApplication::processEvents();
        QCOMPARE(m_rows->rowCount(), 1);
        QCOMPARE(m_cards[1]->geometry(), QRect(0, 0, 300, 600));
        m_cards[0]->show();
        QCoreApplication::processEvents();
        QCOMPARE(m_rows->rowCount(), 2);
    }

    /// A sentence that takes more lines makes its card higher.
    void sentencesGetTheirLines()
    {
        auto *card = new QWidget;
        auto *layout = new QVBoxLayout(card);
        QLabel *label = makeLabel(QStringLiteral("word"));
        label->setWordWrap(true);
        auto *content = new QWidget;
        content->setMinimumHeight(150);
        layout->addWidget(content, 1);
        layout->addWidget(label);
        m_rows->addCard(card, 1, 100, 50);
        showAt(300, 100);
        const int one = card->height();
        label->setText(QStringLiteral("many words ").repeated(30));
        QTRY_VERIFY(card->height() > one + 3 * label->fontMetrics().height());
        QTRY_COMPARE(content->height(), 150);
        QVERIFY(label->height() >= label->heightForWidth(label->width()));
    }
};

QTEST_MAIN(TestCardRows)
#include "tst_card_rows.moc"
