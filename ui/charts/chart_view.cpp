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
#include <QLabel>
#include <QMenu>
#include <QSvgGenerator>
#include <QToolTip>
#include <QVBoxLayout>

#include <qcustomplot.h>

namespace assay
{

namespace
{

const QString overlayLayer = QStringLiteral("crosshair");

} // namespace

ChartView::ChartView(const QString &accessibleName, QWidget *parent)
    : QWidget(parent),
      m_plot(new QCustomPlot(this)),
      m_box(new QLabel(this))
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
    m_plot->axisRect()->setAutoMargins(QCP::msAll);
    m_plot->axisRect()->setMinimumMargins(QMargins(4, 6, 10, 4));
    m_plot->addLayer(overlayLayer);
    m_plot->layer(overlayLayer)->setMode(QCPLayer::lmBuffered);
    m_crosshair = new QCPItemStraightLine(m_plot);
    m_crosshair->setLayer(overlayLayer);
    m_crosshair->setVisible(false);

    m_box->setTextFormat(Qt::RichText);
    m_box->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_box->setAutoFillBackground(true);
    m_box->setContentsMargins(8, 6, 8, 6);
    m_box->hide();

    connectInteraction();
    applyBaseTheme();
}

ChartView::~ChartView() = default;

void ChartView::connectInteraction()
{
    m_plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    m_plot->setMouseTracking(true);
    m_plot->installEventFilter(this);
    connect(m_plot, &QCustomPlot::mouseMove, this, [this](QMouseEvent *event) { showCrosshair(event->pos()); });
    connect(m_plot, &QCustomPlot::mousePress, this, [this](QMouseEvent *event) {
        setFocus(Qt::MouseFocusReason);
        m_plot->setSelectionRectMode(event->modifiers().testFlag(Qt::ShiftModifier) ? QCP::srmZoom : QCP::srmNone);
        if (event->button() == Qt::LeftButton)
            m_isFitted = false;
    });
    connect(m_plot, &QCustomPlot::mouseWheel, this, [this] { m_isFitted = false; });
    connect(m_plot, &QCustomPlot::mouseDoubleClick, this, [this] { fit(); });
}

bool ChartView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_plot && event->type() == QEvent::Leave)
        hideCrosshair();
    return QWidget::eventFilter(watched, event);
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
    m_crosshair->setPen(QPen(secondary, 1, Qt::DashLine));
    m_plot->selectionRect()->setPen(QPen(tokenColor(Token::Accent, palette())));

    QPalette box = palette();
    box.setColor(QPalette::Window, tokenColor(Token::Tooltip, palette()));
    box.setColor(QPalette::WindowText, tokenColor(Token::TooltipText, palette()));
    m_box->setPalette(box);
    m_box->setFont(textFont(12));
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

void ChartView::showCrosshair(const QPoint &position)
{
    if (!m_plot->axisRect()->rect().contains(position)) {
        hideCrosshair();
        return;
    }
    const QList<Reading> readings = readingsAtPixel(position);
    if (readings.isEmpty()) {
        hideCrosshair();
        return;
    }
    QStringList lines;
    for (const Reading &reading : readings) {
        const QString text = reading.text.toHtmlEscaped();
        if (reading.style < 0) {
            lines.append(text);
            continue;
        }
        // The box has the colours of a tooltip, which is dark in the light theme, so series take the dark mode's.
        const bool isDarkBox = tokenColor(Token::Tooltip, palette()).lightness() < 128;
        const QColor color = seriesStyle(reading.style, isDarkBox ? ThemeMode::Dark : ThemeMode::Light).color;
        lines.append(QStringLiteral("<span style=\"color:%1\">■</span> %2").arg(color.name(), text));
    }
    m_box->setText(lines.join(QStringLiteral("<br>")));
    m_box->adjustSize();
    placeBox(position);
    m_box->show();
    const double x = m_plot->xAxis->pixelToCoord(position.x());
    m_crosshair->point1->setCoords(x, 0);
    m_crosshair->point2->setCoords(x, 1);
    m_crosshair->setVisible(m_hasLine);
    replotOverlay();
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
    return overlayLayer;
}

void ChartView::replotOverlay()
{
    m_plot->layer(overlayLayer)->replot();
}

void ChartView::placeBox(const QPoint &position)
{
    const int gap = 14;
    int left = position.x() + gap;
    if (left + m_box->width() > width())
        left = position.x() - gap - m_box->width();
    const int top = std::clamp(position.y() - m_box->height() / 2, 0, std::max(0, height() - m_box->height()));
    m_box->move(std::max(0, left), top);
}

void ChartView::hideCrosshair()
{
    if (m_box->isHidden())
        return;
    m_box->hide();
    m_crosshair->setVisible(false);
    pointerLeft();
    replotOverlay();
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
