#include "tests/ui/report/demo_report.h"
#include "ui/report/report_layout.h"
#include "ui/report/report_table.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

#include <numeric>

using namespace assay;

namespace
{

QString textOf(const PageItem &item)
{
    const auto *placed = std::get_if<PlacedText>(&item);
    return placed ? placed->text->text(placed->firstLine, placed->lineCount) : QString();
}

bool pageHas(const ReportPage &page, const QString &text)
{
    return std::any_of(page.items.begin(), page.items.end(),
                       [&](const PageItem &item) { return textOf(item) == text; });
}

} // namespace

class TestReportLayout final : public QObject
{
    Q_OBJECT

    ReportStyle m_style;

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everythingLiesBetweenTheMargins_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("demo") << 0;
        QTest::newRow("hostile") << 1;
        QTest::newRow("10,000 rows") << 2;
    }

    void everythingLiesBetweenTheMargins()
    {
        QFETCH(int, kind);
        const Report report = kind == 0 ? demoReport() : kind == 1 ? hostileReport() : longTableReport(10000);
        const auto pages = layOutReport(report, m_style);
        QVERIFY(pages.size() > 2);
        const qreal margin = millimetres(20);
        const QRectF sides = m_style.page().adjusted(margin, millimetres(10), -margin, -millimetres(10));
        for (const ReportPage &page : pages) {
            for (const PageItem &item : page.items) {
                const QRectF place = extent(item);
                const bool isInside = place.left() > sides.left() - points(0.2) && place.top() > sides.top() &&
                                      place.right() < sides.right() + points(0.2) && place.bottom() < sides.bottom();
                QVERIFY2(isInside, qPrintable(QStringLiteral("%1 %2 %3 %4: %5")
                                                  .arg(place.left())
                                                  .arg(place.top())
                                                  .arg(place.right())
                                                  .arg(place.bottom())
                                                  .arg(textOf(item).left(60))));
            }
        }
    }

    void blocksDoNotLieOnEachOther()
    {
        for (const Report &report : {demoReport(), longTableReport(200)}) {
            for (const ReportPage &page : layOutReport(report, m_style)) {
                for (size_t i = 0; i < page.items.size(); ++i) {
                    for (size_t j = i + 1; j < page.items.size(); ++j) {
                        if (textOf(page.items[i]).isEmpty() || textOf(page.items[j]).isEmpty())
                            continue;
                        const QRectF both = extent(page.items[i]) & extent(page.items[j]);
                        QVERIFY2(both.width() < points(1) || both.height() < points(1),
                                 qPrintable(textOf(page.items[i]) + QStringLiteral(" / ") + textOf(page.items[j])));
                    }
                }
            }
        }
    }

    void longTablesRepeatTheirHeader()
    {
        QElapsedTimer timer;
        timer.start();
        const auto pages = layOutReport(longTableReport(10000), m_style);
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(pages.size() > 150);
        int rows = 0;
        static const QRegularExpression name(QStringLiteral("^row number \\d+$"));
        for (const ReportPage &page : pages) {
            QVERIFY(pageHas(page, QStringLiteral("Value")));
            for (const PageItem &item : page.items)
                rows += name.match(textOf(item)).hasMatch() ? 1 : 0;
        }
        QCOMPARE(rows, 10000);
        QVERIFY(pageHas(pages.back(), QStringLiteral("Page %1 of %1").arg(pages.size())));
    }

    void headingsStayWithWhatFollows()
    {
        // Whatever stands above: a heading is never the last thing in the body of a page.
        for (int lines = 1; lines < 120; ++lines) {
            Report report;
            report.title = QStringLiteral("T");
            for (int i = 0; i < lines; ++i)
                report.blocks.emplace_back(ParagraphBlock{QStringLiteral("A line.")});
            report.blocks.emplace_back(HeadingBlock{QStringLiteral("Heading")});
            report.blocks.emplace_back(
                ParagraphBlock{QStringLiteral("First line.\nSecond line.\nThird line.\nFourth.")});
            for (const ReportPage &page : layOutReport(report, m_style)) {
                if (pageHas(page, QStringLiteral("Heading")))
                    QVERIFY(pageHas(page, QStringLiteral("Second line.")));
                if (pageHas(page, QStringLiteral("Fourth.")))
                    QVERIFY(pageHas(page, QStringLiteral("Third line.")));
            }
        }
    }

    void linesStandAPitchApart()
    {
        const TextStyle &body = m_style.text(TextRole::Body);
        const ReportText text(QStringLiteral("word ").repeated(100), body, points(200));
        QVERIFY(text.lineCount() > 5);
        QCOMPARE(text.height(), body.pitch * text.lineCount());
        QVERIFY(text.naturalWidth() <= points(200));
        QVERIFY(text.naturalWidth() > points(150));
        QCOMPARE(ReportText(QString(), body, points(200)).height(), body.pitch);
        QCOMPARE(ReportText(QStringLiteral("a\nb"), body, points(200)).lineCount(), 2);
    }

    void textIsMadePrintable()
    {
        QCOMPARE(printable(QStringLiteral("a\r\nb\rc\nd")), QStringLiteral("a\u2028b\u2028c\u2028d"));
        QCOMPARE(printable(QStringLiteral("a\u0007b")), QStringLiteral("a\ufffdb"));
        QCOMPARE(printable(QStringLiteral("ab\u202Ecd\u2066")), QStringLiteral("abcd"));
        QCOMPARE(printable(QString::fromUtf8("größer – 🚲")), QString::fromUtf8("größer – 🚲"));
    }

    void columnsFillTheWidth_data()
    {
        QTest::addColumn<QList<double>>("natural");
        QTest::addColumn<QList<bool>>("isFixed");
        QTest::newRow("roomy") << QList<double>{100, 200} << QList<bool>{false, true};
        QTest::newRow("long words") << QList<double>{9000, 500, 300} << QList<bool>{false, true, true};
        QTest::newRow("two long") << QList<double>{9000, 8000, 300} << QList<bool>{false, false, true};
        QTest::newRow("all numbers") << QList<double>{4000, 4000, 4000} << QList<bool>{true, true, true};
        QTest::newRow("one") << QList<double>{10} << QList<bool>{false};
    }

    void columnsFillTheWidth()
    {
        QFETCH(QList<double>, natural);
        QFETCH(QList<bool>, isFixed);
        const auto widths = columnWidths(std::vector<qreal>(natural.cbegin(), natural.cend()),
                                         std::vector<bool>(isFixed.cbegin(), isFixed.cend()), 4800);
        QVERIFY(std::abs(std::accumulate(widths.begin(), widths.end(), 0.0) - 4800) < 0.5);
        for (qsizetype i = 0; i < natural.size(); ++i) {
            QVERIFY(widths[size_t(i)] > 0);
            if (isFixed.at(i) && natural.at(i) < 1000)
                QVERIFY(widths[size_t(i)] >= natural.at(i));
        }
    }
};

QTEST_MAIN(TestReportLayout)
#include "tst_report_layout.moc"
