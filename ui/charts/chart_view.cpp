#include "ui/charts/chart_view.h"

#include "core/base/atomic_file.h"
#include "core/data/csv_text.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QMenu>
#include <QScrollBar>
#include <QSvgGenerator>
#include <QToolTip>
#include <QVBoxLayout>

#include <qcustomplot.h>

#include <cmath>
#include <utility>

namespace assay
{

ChartView::ChartView(const QString &accessibleName, QWidget *parent)
    : QWidget(parent),
      m_plot(new QCustomPlot(this)),
      m_crosshair(std::make_unique<Crosshair>(*m_plot, *this))
{
    setAccessibleName(accessibleName);
    setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);

    m_plot->setFocusPolicy(Qt::NoFocus);
    // A page that was never shown may give its chart no room, and there is no drawing on nothing.
    m_plot->setMinimumSize(32, 32);
    m_plot->setPlottingHint(QCP::phFastPolylines);
    m_plot->setNoAntialiasingOnDrag(false);
    // No chart shows a legend of the plot's own, and it takes time that grows with the square of its lines.
    m_plot->setAutoAddPlottableToLegend(false);
    m_plot->axisRect()->setAutoMargins(QCP::msAll);
    m_plot->axisRect()->setMinimumMargins(QMargins(4, 6, 10, 4));

    connectInteraction();
    applyBaseTheme();
}

ChartView::~ChartView() = default;

void ChartView::connectInteraction()
{
    m_plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    m_plot->setMouseTracking(true);
    m_plot->installEventFilter(this);
    connect(m_plot, &QCustomPlot::mouseMove, this, [this](QMouseEvent *event) { followPointer(event->pos()); });
    connect(m_plot, &QCustomPlot::mousePress, this, [this](QMouseEvent *event) {
        setFocus(Qt::MouseFocusReason);
        m_plot->setSelectionRectMode(event->modifiers().testFlag(Qt::ShiftModifier) ? QCP::srmZoom : QCP::srmNone);
        if (event->button() == Qt::LeftButton)
            m_isFitted = false;
    });
    connect(m_plot, &QCustomPlot::mouseWheel, this, [this] { m_isFitted = false; });
    connect(m_plot, &QCustomPlot::mouseDoubleClick, this, [this] { fit(); });
    for (const QCPAxis *axis : {m_plot->xAxis, m_plot->yAxis})
        connect(axis, qOverload<const QCPRange &>(&QCPAxis::rangeChanged), this, &ChartView::viewChanged);
}

bool ChartView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_plot && event->type() == QEvent::Leave)
        leavePlot();
    if (watched == m_plot && event->type() == QEvent::Wheel && m_wheelScrolls) {
        auto *wheel = static_cast<QWheelEvent *>(event);
        if (!wheel->modifiers().testFlag(Qt::ControlModifier) && scrollBy(wheel))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

/// Scrolls what the chart lies in by the wheel; false when it cannot be scrolled.
bool ChartView::scrollBy(QWheelEvent *event) const
{
    for (const QWidget *around = parentWidget(); around; around = around->parentWidget()) {
        const auto *area = qobject_cast<const QAbstractScrollArea *>(around);
        if (!area)
            continue;
        QScrollBar *bar = area->verticalScrollBar();
        if (bar->maximum() == bar->minimum())
            return false;
        QCoreApplication::sendEvent(bar, event);
        return true;
    }
    return false;
}

void ChartView::setAxisLabels(const QString &x, const QString &y)
{
    m_plot->xAxis->setLabel(x);
    m_plot->yAxis->setLabel(y);
    queueReplot();
}

void ChartView::setDataRange(double xMin, double xMax, double yMin, double yMax)
{
    m_xMin = xMin;
    m_xMax = xMax;
    m_yMin = yMin;
    m_yMax = yMax;
    if (m_isFitted)
        fit();
}

void ChartView::fit()
{
    m_isFitted = true;
    m_plot->xAxis->setRange(m_xMin, m_xMax);
    m_plot->yAxis->setRange(m_yMin, m_yMax);
    queueReplot();
}

ChartView::View ChartView::view() const
{
    const QCPRange x = m_plot->xAxis->range();
    const QCPRange y = m_plot->yAxis->range();
    return {x.lower, x.upper, y.lower, y.upper, m_isFitted};
}

QRect ChartView::plotArea() const
{
    return m_plot->axisRect()->rect().translated(m_plot->pos());
}

QPointF ChartView::placeOf(double x, double y) const
{
    return QPointF(m_plot->xAxis->coordToPixel(x), m_plot->yAxis->coordToPixel(y)) + m_plot->pos();
}

void ChartView::setView(const View &view)
{
    if (view == this->view())
        return;
    m_isFitted = view.isFitted;
    m_plot->xAxis->setRange(view.xLower, view.xUpper);
    m_plot->yAxis->setRange(view.yLower, view.yUpper);
    queueReplot();
}

void ChartView::queueReplot()
{
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void ChartView::describe(const QString &summary)
{
    setAccessibleDescription(summary);
}

void ChartView::applyBaseTheme()
{
    const QColor secondary = tokenColor(Token::TextSecondary, palette());
    m_plot->setBackground(QBrush(tokenColor(Token::Card, palette())));
    for (QCPAxis *axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setBasePen(Qt::NoPen);
        axis->setTickPen(Qt::NoPen);
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLabelColor(secondary);
        axis->setLabelColor(secondary);
        axis->setTickLabelFont(numberFont(11));
        axis->setLabelFont(textFont(11));
        axis->setLabelPadding(4);
        axis->grid()->setPen(QPen(tokenColor(Token::Grid, palette()), 1));
        axis->grid()->setZeroLinePen(QPen(tokenColor(Token::Grid, palette()), 1));
        axis->setNumberFormat(QStringLiteral("gb"));
        axis->setNumberPrecision(6);
        axis->ticker()->setTickCount(4);
    }
    m_plot->xAxis->grid()->setVisible(false);
    m_plot->setLocale(locale());
    m_plot->selectionRect()->setPen(QPen(tokenColor(Token::Accent, palette())));
    m_crosshair->applyTheme(palette());
}

void ChartView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LocaleChange) {
        applyBaseTheme();
        applyTheme();
        queueReplot();
    }
    QWidget::changeEvent(event);
}

void ChartView::followPointer(const QPoint &position)
{
    if (!m_plot->axisRect()->rect().contains(position))
        return leavePlot();
    m_isPointerInside = true;
    const QList<Reading> readings = readingsAtPixel(position);
    if (readings.isEmpty())
        hideCrosshair();
    else
        m_crosshair->show(position, readings);
    Q_EMIT pointedAt(m_plot->xAxis->pixelToCoord(position.x()));
}

void ChartView::leavePlot()
{
    hideCrosshair();
    if (std::exchange(m_isPointerInside, false))
        Q_EMIT pointingEnded();
}

void ChartView::pointAt(double x)
{
    const QRect rect = m_plot->axisRect()->rect();
    const double pixel = m_plot->xAxis->coordToPixel(x);
    // Charts that nobody sees may be many.
    if (!(pixel >= rect.left() && pixel <= rect.right()) || m_plot->visibleRegion().isEmpty())
        return hideCrosshair();
    m_crosshair->show({int(std::lround(pixel)), rect.top()}, readingsAt(x));
}

void ChartView::stopPointing()
{
    hideCrosshair();
}

QList<ChartView::Reading> ChartView::readingsAt(double) const
{
    return {};
}

QList<ChartView::Reading> ChartView::readingsAtPixel(const QPoint &pixel)
{
    return readingsAt(m_plot->xAxis->pixelToCoord(pixel.x()));
}

QString ChartView::overlayLayerName()
{
    return Crosshair::layerName();
}

void ChartView::replotOverlay()
{
    m_plot->layer(Crosshair::layerName())->replot();
}

void ChartView::hideCrosshair()
{
    if (!m_crosshair->isShown())
        return;
    m_crosshair->hide();
    pointerLeft();
}

void ChartView::moveView(double xShare, double yShare, double zoom)
{
    m_isFitted = false;
    const auto move = [this, zoom](QCPAxis *axis, double share) {
        if (!m_plot->axisRect()->rangeZoom().testFlag(axis->orientation()))
            return;
        axis->moveRange(axis->range().size() * share);
        axis->scaleRange(zoom);
    };
    move(m_plot->xAxis, xShare);
    move(m_plot->yAxis, yShare);
    queueReplot();
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return moveView(-0.1, 0, 1);
    case Qt::Key_Right:
        return moveView(0.1, 0, 1);
    case Qt::Key_Up:
        return moveView(0, 0.1, 1);
    case Qt::Key_Down:
        return moveView(0, -0.1, 1);
    case Qt::Key_Plus:
        return moveView(0, 0, 0.8);
    case Qt::Key_Minus:
        return moveView(0, 0, 1.25);
    case Qt::Key_Home:
        return fit();
    default:
        if (event->matches(QKeySequence::Copy))
            return copyImage();
        QWidget::keyPressEvent(event);
    }
}

void ChartView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addAction(tr("Fit to data"), this, &ChartView::fit);
    menu.addSeparator();
    menu.addAction(tr("Copy picture"), this, &ChartView::copyImage);
    menu.addAction(tr("Copy values as CSV"), this,
                   [this] { QApplication::clipboard()->setText(QString::fromUtf8(toCsv())); });
    menu.addAction(tr("Save as SVG…"), this, [this] { saveAs(QStringLiteral("svg"), tr("SVG pictures (*.svg)")); });
    menu.addAction(tr("Save as PNG…"), this, [this] { saveAs(QStringLiteral("png"), tr("PNG pictures (*.png)")); });
    menu.addAction(tr("Save values as CSV…"), this, [this] { saveAs(QStringLiteral("csv"), tr("CSV files (*.csv)")); });
    menu.exec(event->globalPos());
}

void ChartView::copyImage()
{
    QApplication::clipboard()->setPixmap(m_plot->toPixmap(m_plot->width(), m_plot->height(), 2));
}

QByteArray ChartView::toSvg(const QSize &size)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    generator.setTitle(accessibleName());
    QCPPainter painter;
    painter.begin(&generator);
    m_plot->toPainter(&painter, size.width(), size.height());
    painter.end();
    return bytes;
}

QByteArray ChartView::toCsv() const
{
    QByteArray csv;
    for (const QStringList &row : rows())
        csv += csvLine(row);
    return csv;
}

void ChartView::saveAs(const QString &format, const QString &filter)
{
    auto *dialog = new QFileDialog(this, tr("Save chart"), {}, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(format);
    dialog->selectFile(accessibleName() + u'.' + format);
    connect(dialog, &QFileDialog::fileSelected, this, [this, format](const QString &path) {
        QByteArray bytes;
        if (format == u"svg") {
            bytes = toSvg(size());
        } else if (format == u"csv") {
            bytes = toCsv();
        } else {
            QBuffer buffer(&bytes);
            m_plot->toPixmap(m_plot->width(), m_plot->height(), 2).save(&buffer, "PNG");
        }
        if (const Result<> written = writeFileAtomically(path, bytes); !written)
            QToolTip::showText(mapToGlobal(rect().center()), written.error().text, this);
    });
    dialog->open();
}

} // namespace assay
