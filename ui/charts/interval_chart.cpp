#include "ui/charts/interval_chart.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace assay
{

namespace
{

/// Rows of room beyond the first one's number and the last one's mark.
constexpr double roomAbove = 0.85;
constexpr double roomBelow = 0.65;
constexpr int leastRow = 25;
constexpr int doubleRow = 36;
/// Of the numbers and the name below the rows.
constexpr int axisHeight = 44;

} // namespace

IntervalChart::IntervalChart(const QString &accessibleName, QWidget *parent) : ChartView(accessibleName, parent)
{
    plot()->yAxis->grid()->setVisible(false);
}

void IntervalChart::setRows(std::vector<IntervalRow> rows, double reference, const QString &unit)
{
    m_rows = std::move(rows);
    m_reference = reference;
    m_unit = unit;
    rebuild();
}

QSize IntervalChart::minimumSizeHint() const
{
    const bool hasTwoLines =
        std::any_of(m_rows.cbegin(), m_rows.cend(), [](const IntervalRow &row) { return !row.secondary.isEmpty(); });
    const double rows = double(m_rows.size()) - 1 + roomAbove + roomBelow;
    const QSize least = ChartView::minimumSizeHint();
    return {least.width(), std::max(least.height(), int(rows * (hasTwoLines ? doubleRow : leastRow)) + axisHeight)};
}

void IntervalChart::rebuild()
{
    auto *names = new QCPAxisTickerText;
    double least = m_reference;
    double greatest = m_reference;
    const auto n = int(m_rows.size());
    QStringList summary;
    for (int i = 0; i < n; ++i) {
        const IntervalRow &row = m_rows[size_t(i)];
        names->addTick(n - 1 - i, row.secondary.isEmpty() ? row.name : row.name + u'\n' + row.secondary);
        for (const double value : {row.value, row.lower, row.upper}) {
            if (std::isfinite(value)) {
                least = std::min(least, value);
                greatest = std::max(greatest, value);
            }
        }
        summary.append(tr("%1: %2, from %3 to %4")
                           .arg(row.name, locale().toString(row.value, 'g', 4), locale().toString(row.lower, 'g', 4),
                                locale().toString(row.upper, 'g', 4)));
    }
    plot()->yAxis->setTicker(QSharedPointer<QCPAxisTicker>(names));
    setAxisLabels(m_unit, {});
    const double padding = greatest > least ? (greatest - least) * 0.12 : 1;
    setDataRange(least - padding, greatest + padding, -roomBelow, std::max(n, 1) - 1 + roomAbove);
    describe(summary.join(QStringLiteral("; ")));
    applyTheme();
    updateGeometry();
    queueReplot();
}

void IntervalChart::applyTheme()
{
    plot()->clearGraphs();
    // The crosshair of the base class is an item too: remove only what this chart added.
    for (int i = plot()->itemCount() - 1; i >= 0; --i) {
        if (plot()->item(i)->objectName() == u"interval")
            plot()->removeItem(i);
    }
    plot()->yAxis->setTickLabelFont(textFont(11));
    plot()->yAxis->setTickLabelColor(tokenColor(Token::Text, palette()));

    auto *reference = new QCPItemStraightLine(plot());
    reference->setObjectName(QStringLiteral("interval"));
    reference->point1->setCoords(m_reference, 0);
    reference->point2->setCoords(m_reference, 1);
    reference->setPen(QPen(tokenColor(Token::TextSecondary, palette()), 1, Qt::DashLine));

    const auto n = int(m_rows.size());
    for (int i = 0; i < n; ++i) {
        const IntervalRow &row = m_rows[size_t(i)];
        const Token token = row.verdict > 0 ? Token::Good : row.verdict < 0 ? Token::Bad : Token::Neutral;
        const QColor color = tokenColor(token, palette());
        // Over the line of reference, which would strike the number through, and behind the interval.
        auto *label = new QCPItemText(plot());
        label->setObjectName(QStringLiteral("interval"));
        label->position->setCoords(row.value, n - 1 - i);
        label->setPositionAlignment(Qt::AlignHCenter | Qt::AlignBottom);
        label->setPadding(QMargins(0, 0, 0, 9));
        label->setFont(numberFont(11));
        label->setColor(tokenColor(Token::TextSecondary, palette()));
        const QString sign = m_reference == 0 && row.value > 0 ? QStringLiteral("+") : QString();
        label->setBrush(tokenColor(Token::Card, palette()));
        label->setText(sign + locale().toString(row.value, 'g', 4));

        auto *line = new QCPItemLine(plot());
        line->setObjectName(QStringLiteral("interval"));
        line->start->setCoords(row.lower, n - 1 - i);
        line->end->setCoords(row.upper, n - 1 - i);
        line->setPen(QPen(color, 2.5, Qt::SolidLine, Qt::RoundCap));

        // Better, worse and open differ by shape too.
        QCPGraph *point = plot()->addGraph();
        const auto shape = row.verdict > 0   ? QCPScatterStyle::ssDisc
                           : row.verdict < 0 ? QCPScatterStyle::ssTriangleInverted
                                             : QCPScatterStyle::ssCircle;
        const QColor inside = row.verdict == 0 ? tokenColor(Token::Card, palette()) : color;
        point->setLineStyle(QCPGraph::lsNone);
        point->setScatterStyle(QCPScatterStyle(shape, QPen(color, 2), inside, 8));
        point->addData(row.value, n - 1 - i);
    }
}

QList<QStringList> IntervalChart::rows() const
{
    QList<QStringList> table{
        {QStringLiteral("name"), QStringLiteral("value"), QStringLiteral("lower"), QStringLiteral("upper")}};
    for (const IntervalRow &row : m_rows)
        table.append({row.name, QString::number(row.value, 'g', 17), QString::number(row.lower, 'g', 17),
                      QString::number(row.upper, 'g', 17)});
    return table;
}

QList<ChartView::Reading> IntervalChart::readingsAt(double) const
{
    return {};
}

} // namespace assay
