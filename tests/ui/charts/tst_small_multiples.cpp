#include "core/base/random.h"
#include "tests/ui/ui_test.h"
#include "ui/charts/shared_crosshair.h"
#include "ui/charts/small_multiples.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

using namespace assay;

namespace
{

SmallCurve curveOf(int run, size_t points, double height)
{
    std::vector<double> x;
    std::vector<double> y;
    for (size_t i = 0; i < points; ++i) {
        x.push_back(double(i));
        y.push_back(height * std::exp(-double(i) / double(points)) + run);
    }
    SmallCurve small;
    small.curve = {QStringLiteral("run %1").arg(run), run,
                   std::make_shared<const CurvePyramid>(std::move(x), std::move(y))};
    small.best = QPointF(double(points - 1), small.curve.points->y().back());
    small.bestText = QStringLiteral("best %1").arg(small.best->y(), 0, 'f', 1);
    return small;
}

std::vector<SmallMultiples::Section> sectionsOf(int runs, size_t points = 50)
{
    SmallMultiples::Section loss{QStringLiteral("Loss"), {}};
    SmallMultiples::Section score{QStringLiteral("Score"), {}};
    for (int run = 0; run < runs; ++run) {
        loss.curves.push_back(curveOf(run, points, 100));
        // Half of the runs logged it, half as long.
        if (run % 2 == 0)
            score.curves.push_back(curveOf(run, points / 2, 1));
    }
    return {loss, score};
}

/// The widget in the chart that takes the mouse.
QWidget *plotOf(const LineChart &chart)
{
    return chart.findChild<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
}

int countPixels(const QImage &image, const QColor &color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            count += std::abs(pixel.red() - color.red()) + std::abs(pixel.green() - color.green()) +
                         std::abs(pixel.blue() - color.blue()) <
                     40;
        }
    }
    return count;
}

/// Turns the wheel by a notch over the middle of a widget.
void turnWheel(QWidget *over, int notches, Qt::KeyboardModifiers modifiers = {})
{
    const QPointF at = QRectF(over->rect()).center();
    QWheelEvent event(at, over->mapToGlobal(at), {}, QPoint(0, 120 * notches), Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(over, &event);
    QCoreApplication::processEvents();
}

} // namespace

/// Many small charts with shared axes.
class TestSmallMultiples final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnUiWarnings();
        applyLook(*qApp, ThemeMode::Light);
        m_charts = std::make_unique<SmallMultiples>(m_crosshair);
        m_charts->setX(LineChart::XKind::Number, QStringLiteral("step"));
        m_charts->resize(960, 560);
        m_charts->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_charts.get()));
        QTest::mouseMove(m_charts.get(), {1, 1});
    }

    void cleanup() { m_charts.reset(); }

    void everyRunHasItsChartNameAndColour()
    {
        m_charts->setSections(sectionsOf(4));
        settle();
        QVERIFY(hasLabel(m_charts.get(), QStringLiteral("Loss by step")));
        QVERIFY(hasLabel(m_charts.get(), QStringLiteral("Score by step")));
        for (int run = 0; run < 4; ++run) {
            LineChart *loss = chart(run, QStringLiteral("Loss"));
            QVERIFY(loss);
            const QImage cell = loss->parentWidget()->grab().toImage();
            const QColor color = seriesStyle(run, ThemeMode::Light).color;
            QVERIFY(countPixels(cell, color) > 100);
            // The square beside the name
            QVERIFY(countPixels(cell.copy(0, 0, 24, 24), color) > 40);
            QVERIFY(hasLabel(loss->parentWidget(), QStringLiteral("run %1").arg(run)));
            QVERIFY(hasLabel(loss->parentWidget(), QStringLiteral("best ")));
            QCOMPARE(chart(run, QStringLiteral("Score")) != nullptr, run % 2 == 0);
        }
        QCOMPARE(namelessControls(m_charts.get()), QStringList());
        // All fit, and fill the area to its end.
        QCOMPARE(m_charts->verticalScrollBar()->maximum(), 0);
        QVERIFY(m_charts->widget()->height() > m_charts->viewport()->height() - 10);
    }

    void axesAreShared()
    {
        m_charts->setSections(sectionsOf(4));
        settle();
        const ChartView::View loss = chart(0, QStringLiteral("Loss"))->view();
        const ChartView::View score = chart(0, QStringLiteral("Score"))->view();
        for (const LineChart *one : visible()) {
            QCOMPARE(one->view(), one->accessibleName().contains(QStringLiteral("Loss")) ? loss : score);
            QVERIFY(one->isFitted());
        }
        // All runs of both sections fit into x, those of each into its y.
        QCOMPARE(loss.xLower, 0.0);
        QCOMPARE(loss.xUpper, 49.0);
        QCOMPARE(score.xUpper, 49.0);
        QVERIFY(loss.yUpper > 103 && loss.yUpper < 110);
        QVERIFY(score.yUpper > 3 && score.yUpper < 3.3);
    }

    void allOfAHundredAreReachedByTheWheel()
    {
        m_charts->setSections(sectionsOf(100));
        settle();
        QVERIFY(chart(0, QStringLiteral("Loss")));
        QVERIFY(!chart(99, QStringLiteral("Loss")));
        QSet<QString> seen;
        int most = 0;
        for (int notch = 0; notch < 400; ++notch) {
            for (const LineChart *one : visible())
                seen.insert(one->accessibleName());
            most = std::max(most, int(m_charts->findChildren<LineChart *>().size()));
            if (m_charts->verticalScrollBar()->value() == m_charts->verticalScrollBar()->maximum())
                break;
            // Over a chart, as it happens
            turnWheel(plotOf(*visible().front()), -1);
        }
        QCOMPARE(seen.size(), 150);
        QVERIFY2(most < 40, qPrintable(QString::number(most)));
        // Scrolling has zoomed nothing.
        for (const LineChart *one : visible())
            QVERIFY(one->isFitted());
    }

    void theKeyboardReachesAll()
    {
        m_charts->setSections(sectionsOf(60));
        settle();
        m_charts->activateWindow();
        chart(0, QStringLiteral("Loss"))->setFocus(Qt::TabFocusReason);
        QStringList names;
        for (int i = 0; i < 90; ++i) {
            const auto *focused = qobject_cast<LineChart *>(QApplication::focusWidget());
            QVERIFY(focused);
            names.append(focused->accessibleName());
            // What has the keyboard is seen whole.
            const QRect place(focused->mapTo(m_charts->viewport(), QPoint()), focused->size());
            QVERIFY(m_charts->viewport()->rect().adjusted(-8, -8, 8, 8).contains(place));
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QCoreApplication::processEvents();
        }
        QStringList expected;
        for (int run = 0; run < 60; ++run)
            expected.append(QStringLiteral("run %1: Loss by step").arg(run));
        for (int run = 0; run < 60; run += 2)
            expected.append(QStringLiteral("run %1: Score by step").arg(run));
        QCOMPARE(names, expected);
    }

    void pagesAreTurnedFromAChart()
    {
        m_charts->setSections(sectionsOf(100));
        settle();
        LineChart *first = chart(0, QStringLiteral("Loss"));
        first->setFocus();
        QTest::keyClick(first, Qt::Key_PageDown);
        settle();
        QVERIFY(m_charts->verticalScrollBar()->value() > 200);
        // What has the keyboard stays as it was, though it is scrolled away.
        QCOMPARE(first->accessibleName(), QStringLiteral("run 0: Loss by step"));
        QCOMPARE(QApplication::focusWidget(), first);
        QTest::keyClick(first, Qt::Key_PageUp);
        settle();
        QCOMPARE(m_charts->verticalScrollBar()->value(), 0);
        QCOMPARE(chart(0, QStringLiteral("Loss")), first);
    }

    void whoHasTheKeyboardIsSeen()
    {
        m_charts->setSections(sectionsOf(4));
        settle();
        LineChart *first = chart(0, QStringLiteral("Loss"));
        first->clearFocus();
        const QImage before = first->parentWidget()->grab().toImage();
        first->setFocus();
        settle();
        const QImage after = first->parentWidget()->grab().toImage();
        QVERIFY(countPixels(after, tokenColor(Token::Accent, ThemeMode::Light)) >
                countPixels(before, tokenColor(Token::Accent, ThemeMode::Light)) + 200);
    }

    void zoomingOneZoomsAll()
    {
        m_charts->setSections(sectionsOf(100));
        settle();
        const ChartView::View all = chart(0, QStringLiteral("Loss"))->view();
        turnWheel(plotOf(*chart(1, QStringLiteral("Loss"))), 1, Qt::ControlModifier);
        const ChartView::View near = chart(1, QStringLiteral("Loss"))->view();
        QVERIFY(near.xUpper - near.xLower < all.xUpper - all.xLower);
        QVERIFY(near.yUpper - near.yLower < all.yUpper - all.yLower);
        for (const LineChart *one : visible())
            QCOMPARE(one->view(), near);
        // Those that come later, and those of the other section, show the same part of x.
        m_charts->verticalScrollBar()->setValue(m_charts->verticalScrollBar()->maximum());
        settle();
        const LineChart *score = chart(98, QStringLiteral("Score"));
        QVERIFY(score);
        QCOMPARE(score->view().xLower, near.xLower);
        QCOMPARE(score->view().xUpper, near.xUpper);
        QVERIFY(score->view().yUpper != near.yUpper);
        m_charts->verticalScrollBar()->setValue(0);
        settle();
        QCOMPARE(chart(0, QStringLiteral("Loss"))->view(), near);
    }

    void draggingAndKeysMoveAll()
    {
        m_charts->setSections(sectionsOf(4));
        settle();
        const ChartView::View all = chart(0, QStringLiteral("Loss"))->view();
        QWidget *plot = plotOf(*chart(2, QStringLiteral("Loss")));
        const QPoint middle = chart(2, QStringLiteral("Loss"))->plotArea().center();
        QTest::mousePress(plot, Qt::LeftButton, {}, middle);
        for (int step = 1; step <= 4; ++step) {
            const QPoint at = middle - QPoint(10 * step, 0);
            QMouseEvent move(QEvent::MouseMove, at, plot->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
            QCoreApplication::sendEvent(plot, &move);
        }
        QTest::mouseRelease(plot, Qt::LeftButton, {}, middle - QPoint(40, 0));
        const ChartView::View moved = chart(2, QStringLiteral("Loss"))->view();
        QVERIFY(moved.xLower > all.xLower + 1);
        for (const char *metric : {"Loss", "Score"}) {
            QCOMPARE(chart(0, QString::fromLatin1(metric))->view().xLower, moved.xLower);
            QVERIFY(!chart(0, QString::fromLatin1(metric))->isFitted());
        }
        LineChart *score = chart(2, QStringLiteral("Score"));
        score->setFocus();
        QTest::keyClick(score, Qt::Key_Up);
        QCOMPARE(chart(0, QStringLiteral("Score"))->view(), score->view());
        QCOMPARE(chart(1, QStringLiteral("Loss"))->view().yLower, moved.yLower);
        // Home shows everything everywhere, and so does a double click.
        QTest::keyClick(score, Qt::Key_Home);
        QCOMPARE(chart(0, QStringLiteral("Loss"))->view(), all);
        QVERIFY(score->isFitted());
        turnWheel(plot, 1, Qt::ControlModifier);
        QVERIFY(chart(0, QStringLiteral("Loss"))->view() != all);
        QTest::mouseDClick(plot, Qt::LeftButton, {}, middle);
        QTest::mouseRelease(plot, Qt::LeftButton, {}, middle);
        QCOMPARE(chart(0, QStringLiteral("Loss"))->view(), all);
    }

    void newPointsLeaveAPersonsViewAlone()
    {
        m_charts->setSections(sectionsOf(4));
        settle();
        m_charts->setSections(sectionsOf(4, 80));
        settle();
        QCOMPARE(chart(3, QStringLiteral("Loss"))->view().xUpper, 79.0);
        turnWheel(plotOf(*chart(1, QStringLiteral("Loss"))), 1, Qt::ControlModifier);
        const ChartView::View near = chart(1, QStringLiteral("Loss"))->view();
        m_charts->setSections(sectionsOf(5, 90));
        settle();
        for (int run = 0; run < 5; ++run)
            QCOMPARE(chart(run, QStringLiteral("Loss"))->view(), near);
        m_charts->fit();
        QCOMPARE(chart(4, QStringLiteral("Loss"))->view().xUpper, 89.0);
        QVERIFY(chart(4, QStringLiteral("Loss"))->isFitted());
    }

    void axesAreLogarithmicTogether()
    {
        m_charts->setSections(sectionsOf(3));
        m_charts->setLogarithmic(true, true);
        settle();
        for (const LineChart *one : visible()) {
            // From the first step above zero; equal ratios are equally far apart.
            QCOMPARE(one->view().xLower, 1.0);
            const QPointF first = one->placeOf(1, 1);
            const QPointF second = one->placeOf(5, 5);
            const QPointF third = one->placeOf(25, 25);
            QVERIFY(second.x() > first.x() + 5 && std::abs(third.x() - 2 * second.x() + first.x()) < 1e-6);
            QVERIFY(second.y() < first.y() - 5 && std::abs(third.y() - 2 * second.y() + first.y()) < 1e-6);
        }
        m_charts->setLogarithmic(false, false);
        settle();
        QCOMPARE(chart(2, QStringLiteral("Loss"))->view().xLower, 0.0);
        m_charts->setX(LineChart::XKind::Time, QStringLiteral("time"));
        settle();
        QVERIFY(hasLabel(m_charts.get(), QStringLiteral("Loss by time")));
        QVERIFY(chart(1, QStringLiteral("Loss by time")));
    }

    void theCrosshairStandsInAllThatAreSeen()
    {
        m_charts->setSections(sectionsOf(4));
        settle();
        const LineChart *pointed = chart(1, QStringLiteral("Loss"));
        QTest::mouseMove(plotOf(*pointed), {int(pointed->placeOf(20, 0).x()), pointed->plotArea().center().y()});
        QTRY_VERIFY(!saidBy(*chart(3, QStringLiteral("Loss"))).isEmpty());
        for (const LineChart *one : visible())
            QVERIFY2(saidBy(*one).contains(QStringLiteral(" at 20")), qPrintable(saidBy(*one)));
        // The name stands above the chart, so that the box says the value alone.
        QVERIFY(!saidBy(*chart(1, QStringLiteral("Loss"))).contains(QStringLiteral("run")));
        QTest::mouseMove(m_charts.get(), {1, 1});
        QTRY_VERIFY(saidBy(*chart(3, QStringLiteral("Loss"))).isEmpty());
    }

    void runsComeAndGo()
    {
        m_charts->setSections(sectionsOf(100));
        settle();
        m_charts->verticalScrollBar()->setValue(m_charts->verticalScrollBar()->maximum());
        visible().front()->setFocus();
        settle();
        m_charts->setSections(sectionsOf(3));
        settle();
        QCOMPARE(visible().size(), 5);
        m_charts->hide();
        m_charts->setSections(sectionsOf(1));
        m_charts->setSections(sectionsOf(70));
        m_charts->setSections(sectionsOf(2));
        m_charts->show();
        settle();
        QCOMPARE(visible().size(), 3);
        m_charts->setSections({});
        settle();
        QVERIFY(visible().isEmpty());
        m_charts->setSections({{QStringLiteral("Loss"), {}}});
        settle();
        QVERIFY(visible().isEmpty());
        m_charts->setSections(sectionsOf(2));
        m_charts->resize(300, 100);
        settle();
        QVERIFY(chart(0, QStringLiteral("Loss")));
    }

    void aThousandLongRunsDoNotHang()
    {
        SmallMultiples::Section section{QStringLiteral("Loss"), {}};
        for (int run = 0; run < 1'000; ++run)
            section.curves.push_back(curveOf(run, 10'000, 100));
        QElapsedTimer clock;
        clock.start();
        m_charts->setSections({section});
        settle();
        qInfo("first sight: %lld ms", clock.restart());
        m_charts->verticalScrollBar()->setValue(m_charts->verticalScrollBar()->maximum() / 2);
        settle();
        qInfo("other runs: %lld ms", clock.restart());
        turnWheel(plotOf(*visible().front()), 1, Qt::ControlModifier);
        settle();
        qInfo("zoom: %lld ms", clock.restart());
        QVERIFY(m_charts->findChildren<LineChart *>().size() < 60);
    }

private:
    static void settle()
    {
        for (int turn = 0; turn < 3; ++turn)
            QCoreApplication::processEvents();
    }

    /// The charts that can be seen, those further up first.
    [[nodiscard]] QList<LineChart *> visible() const
    {
        QList<LineChart *> charts;
        for (LineChart *one : m_charts->findChildren<LineChart *>()) {
            if (!plotOf(*one)->visibleRegion().isEmpty())
                charts.append(one);
        }
        const auto place = [&](const LineChart *one) {
            const QPoint at = one->mapTo(m_charts->viewport(), QPoint());
            return std::pair(at.y(), at.x());
        };
        std::sort(charts.begin(), charts.end(),
                  [&](const LineChart *a, const LineChart *b) { return place(a) < place(b); });
        return charts;
    }

    [[nodiscard]] LineChart *chart(int run, const QString &metric) const
    {
        for (LineChart *one : visible()) {
            if (one->accessibleName().startsWith(QStringLiteral("run %1: %2").arg(run).arg(metric)))
                return one;
        }
        return nullptr;
    }

    /// The text of the crosshair's box; empty when it is not there.
    static QString saidBy(const LineChart &chart)
    {
        const auto *box = chart.findChild<QLabel *>();
        return box->isVisible() ? box->text() : QString();
    }

    SharedCrosshair m_crosshair;
    std::unique_ptr<SmallMultiples> m_charts;
};

QTEST_MAIN(TestSmallMultiples)
#include "tst_small_multiples.moc"
