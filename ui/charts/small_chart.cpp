#include "ui/charts/small_chart.h"

#include "ui/charts/line_chart.h"
#include "ui/theme/control_painting.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/series_square.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace assay
{

namespace
{

constexpr int side = 10;
constexpr int squareGap = 8;

} // namespace

SmallChart::SmallChart(QWidget *parent)
    : QFrame(parent),
      m_name(new ElidedLabel(this)),
      m_best(makeSecondaryLabel({}, 12, this)),
      m_chart(new LineChart(QString(), this))
{
    m_name->setFont(textFont(12, QFont::Medium));
    m_chart->setSmall(true);
    m_chart->setWheelScrolls(true);
    m_chart->installEventFilter(this);
    auto *header = new QHBoxLayout;
    header->setContentsMargins(seriesSquareSize + squareGap, 0, side - 4, 0);
    header->setSpacing(squareGap);
    header->addWidget(m_name, 1);
    header->addWidget(m_best);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(side, 6, 4, 2);
    layout->setSpacing(2);
    layout->addLayout(header);
    layout->addWidget(m_chart, 1);
}

void SmallChart::setCurve(const SmallCurve &shown, const QString &axes)
{
    const QString name = tr("%1: %2").arg(shown.curve.name, axes);
    if (m_chart->accessibleName() != name)
        m_chart->setAccessibleName(name);
    if (shown == m_shown)
        return;
    m_shown = shown;
    m_name->setText(shown.curve.name);
    m_best->setText(shown.bestText);
    m_chart->setCurves({shown.curve});
    m_chart->setMark(shown.best, shown.bestText);
    update();
}

bool SmallChart::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QFrame::eventFilter(watched, event);
}

void SmallChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Token border = m_chart->hasFocus() ? Token::Accent : Token::Border;
    paintRounded(painter, rect(), 6, tokenColor(Token::Card, palette()), tokenColor(border, palette()));
    paintSeriesSquare(painter, QRect(side, m_name->y(), seriesSquareSize, m_name->height()), m_shown.curve.style,
                      palette());
}

} // namespace assay
