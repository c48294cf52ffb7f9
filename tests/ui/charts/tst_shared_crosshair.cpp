#include "tests/ui/ui_test.h"
#include "ui/charts/curve_plottable.h"
#include "ui/charts/line_chart.h"
#include "ui/charts/shared_crosshair.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QLabel>

using namespace assay;

namespace
{

/// Counts how often its layer is drawn.
class DrawCounter final : public QCPAbstractItem
{
public:
    DrawCounter(QCustomPlot &plot, const QString &layer) : QCPAbstractItem(&plot) { setLayer(layer); }
    double selectTest(const QPointF &, bool, QVariant *) const override { return -1; }
    [[nodiscard]] int draws() const { return m_draws; }

protected:
    void draw(QCPPainter *) override { ++m_draws; }

private:
    int m_draws = 0;
};

QCustomPlot *plotOf(const ChartView &chart)
{
    return chart.findChild<QCustomPlot *>();
}

/// The text of the crosshair's box; empty when it is not there.
QString saidBy(const ChartView &chart)
{
    const auto *box = chart.findChild<QLabel *>();
    return box->isVisible() ? box->text() : QString();
}

Series line(const QString &name, int style, double slope, int points)
{
    Series series{name, style, {}, {}};
    for (int i = 0; i < points; ++i) {
        series.x.push_back(i);
        series.y.push_back(slope * i);
    }
    return series;
}

/// The pixel column of x in the chart's plot.
int columnOf(const ChartView &chart, double x)
{
    return int(std::lround(plotOf(chart)->xAxis->coordToPixel(x)));
}

/// Whether something is drawn all the way up at x that is not there without a crosshair.
bool hasLineAt(LineChart &chart, double x, const QImage &without)
{
    const QImage image = chart.grab().toImage();
    const QRect rect = plotOf(chart)->axisRect()->rect();
    int different = 0;
    for (int y = rect.top(); y < rect.bottom(); ++y)
        different += image.pixel(columnOf(chart, x), y) != without.pixel(columnOf(chart, x), y);
    return different > rect.height() / 3;
}

} // namespace

/// Where one chart is pointed at, the others show the same x.
class TestSharedCrosshair final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnUiWarnings();
        QApplication::setPalette(makePalette(ThemeMode::Light));
        m_window = std::make_unique<QWidget>();
        auto *row = new QHBoxLayout(m_window.get());
        for (int i = 0; i < 3; ++i) {
            m_charts[i] = new LineChart(QStringLiteral("Chart %1").arg(i), m_window.get());
            row->addWidget(m_charts[i]);
            m_shared.add(m_charts[i]);
        }
        m_charts[0]->setSeries({line(QStringLiteral("a"), 0, 1, 101), line(QStringLiteral("b"), 1, 2, 101)});
        m_charts[1]->setSeries({line(QStringLiteral("a"), 0, 3, 101), line(QStringLiteral("b"), 1, 4, 51)});
        m_charts[2]->setSeries({line(QStringLiteral("a"), 0, 5, 41)});
        m_window->resize(1200, 320);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        // No pointer is where the tests before left it.
        QTest::mouseMove(m_window.get(), {1, 1});
        QTest::qWait(20);
        for (int i = 0; i < 3; ++i)
            m_without[i] = m_charts[i]->grab().toImage();
    }

    void cleanup() { m_window.reset(); }

    void everyChartSaysItsValuesThere()
    {
        point(0, 30);
        QTRY_VERIFY(saidBy(*m_charts[1]).contains(QStringLiteral("a  90 at 30")));
        QVERIFY(saidBy(*m_charts[0]).contains(QStringLiteral("b  60 at 30")));
        QVERIFY(saidBy(*m_charts[1]).contains(QStringLiteral("b  120 at 30")));
        QVERIFY(saidBy(*m_charts[2]).contains(QStringLiteral("a  150 at 30")));
        for (int i = 0; i < 3; ++i) {
            QTRY_VERIFY(hasLineAt(*m_charts[i], 30, m_without[i]));
            QVERIFY(m_charts[i]->rect().contains(m_charts[i]->findChild<QLabel *>()->geometry()));
        }
    }

    void itLeavesEverywhereTogether()
    {
        point(1, 20);
        QTRY_VERIFY(!saidBy(*m_charts[0]).isEmpty());
        QTest::mouseMove(m_window.get(), {1, 1});
        QTRY_VERIFY(saidBy(*m_charts[1]).isEmpty());
        for (int i = 0; i < 3; ++i) {
            QVERIFY(saidBy(*m_charts[i]).isEmpty());
            QTRY_COMPARE(m_charts[i]->grab().toImage(), m_without[i]);
        }
    }

    void fromOneChartToTheNext()
    {
        point(0, 10);
        QTRY_VERIFY(saidBy(*m_charts[1]).contains(QStringLiteral("at 10")));
        point(1, 45);
        QTRY_VERIFY(saidBy(*m_charts[0]).contains(QStringLiteral("at 45")));
        QVERIFY(saidBy(*m_charts[1]).contains(QStringLiteral("at 45")));
    }

    void whereNoValueIsThereIsOnlyTheLine()
    {
        // The only curve of the last chart ends at 40, but its axis goes on when a person says so.
        m_charts[2]->setView({0, 100, 0, 200, false});
        QTest::qWait(20);
        const QImage without = m_charts[2]->grab().toImage();
        point(0, 80);
        QTRY_VERIFY(hasLineAt(*m_charts[2], 80, without));
        QVERIFY(saidBy(*m_charts[2]).isEmpty());
        QVERIFY(!saidBy(*m_charts[1]).contains(QStringLiteral("b")));
    }

    void whatLiesOutsideIsNotPointedAt()
    {
        point(0, 30);
        QTRY_VERIFY(!saidBy(*m_charts[2]).isEmpty());
        // The axis of the last chart ends at 40.
        point(0, 80);
        QTRY_VERIFY(saidBy(*m_charts[2]).isEmpty());
        QTRY_COMPARE(m_charts[2]->grab().toImage(), m_without[2]);
    }

    /// However many moves come between two turns of the event loop.
    void manyMovesAreDrawnOnce()
    {
        std::vector<DrawCounter *> overlays;
        std::vector<DrawCounter *> wholes;
        for (const LineChart *chart : m_charts) {
            overlays.push_back(new DrawCounter(*plotOf(*chart), QStringLiteral("crosshair")));
            wholes.push_back(new DrawCounter(*plotOf(*chart), QStringLiteral("main")));
            plotOf(*chart)->replot();
        }
        QTest::qWait(20);
        std::vector<int> before;
        for (const DrawCounter *counter : overlays)
            before.push_back(counter->draws());
        QCustomPlot *plot = plotOf(*m_charts[0]);
        for (int move = 0; move < 50; ++move) {
            const QPointF at(columnOf(*m_charts[0], 10 + move), plot->height() / 2);
            QMouseEvent event(QEvent::MouseMove, at, plot->mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
            QCoreApplication::sendEvent(plot, &event);
        }
        for (size_t i = 0; i < overlays.size(); ++i)
            QCOMPARE(overlays[i]->draws(), before[i]);
        QTest::qWait(20);
        for (size_t i = 0; i < overlays.size(); ++i) {
            QCOMPARE(overlays[i]->draws(), before[i] + 1);
            // The curves are not drawn again.
            QCOMPARE(wholes[i]->draws(), 1);
        }
        QVERIFY(saidBy(*m_charts[1]).contains(QStringLiteral("at 59")));
    }

    void hiddenAndDeletedChartsAreLeftAlone()
    {
        m_charts[1]->hide();
        delete m_charts[2];
        QTest::qWait(20);
        point(0, 30);
        QTRY_VERIFY(saidBy(*m_charts[0]).contains(QStringLiteral("at 30")));
        QVERIFY(m_charts[1]->findChild<QLabel *>()->isHidden());
    }

    /// Of a hundred runs the box says those at the pointer, and how many there are besides.
    void moreValuesThanThereIsRoomForAreTheNearest()
    {
        std::vector<Series> series;
        for (int run = 0; run < 100; ++run)
            series.push_back(line(QStringLiteral("run %1").arg(run), run, run, 101));
        m_charts[0]->setSeries(series);
        QTest::qWait(20);
        const QCustomPlot *plot = plotOf(*m_charts[0]);
        QTest::mouseMove(plotOf(*m_charts[0]),
                         QPoint(columnOf(*m_charts[0], 99), int(plot->yAxis->coordToPixel(70 * 99))));
        QTRY_VERIFY(saidBy(*m_charts[0]).contains(QStringLiteral("run 70  ")));
        const QString said = saidBy(*m_charts[0]);
        QVERIFY(said.contains(QStringLiteral("run 68  ")) && said.contains(QStringLiteral("run 72  ")));
        QVERIFY(!said.contains(QStringLiteral("run 1  ")) && !said.contains(QStringLiteral("run 99  ")));
        const int lines = int(said.count(QStringLiteral("<br>"))) + 1;
        QVERIFY(lines < 25);
        QVERIFY(said.endsWith(QStringLiteral("and %1 more").arg(100 - (lines - 1))));
        QVERIFY(m_charts[0]->rect().contains(m_charts[0]->findChild<QLabel *>()->geometry()));
    }

private:
    /// Moves the pointer to x in the middle of a chart.
    void point(int chart, double x)
    {
        QCustomPlot *plot = plotOf(*m_charts[chart]);
        QTest::mouseMove(plot, QPoint(columnOf(*m_charts[chart], x), plot->axisRect()->rect().center().y()));
    }

    SharedCrosshair m_shared;
    std::unique_ptr<QWidget> m_window;
    LineChart *m_charts[3] = {};
    QImage m_without[3];
};

QTEST_MAIN(TestSharedCrosshair)
#include "tst_shared_crosshair.moc"
