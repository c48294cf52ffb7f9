#include "ui/widgets/cell_painter.h"

#include "ui/theme/control_painting.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/series_square.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QPainter>

namespace assay
{

namespace
{

constexpr int padding = 8;

constexpr int foldWidth = 14;

QFont deltaFont()
{
    QFont font = numberFont();
    font.setPixelSize(11);
    return font;
}

QFont cellFont(const QModelIndex &index)
{
    QFont font = index.data(CodeRole).toBool()     ? codeFont()
                 : index.data(NumberRole).toBool() ? numberFont()
                                                   : textFont();
    if (index.data(BestRole).toBool())
        font.setWeight(QFont::DemiBold);
    return font;
}

void paintHistogram(QPainter &painter, const QRect &cell, const QVariant &data, const QPalette &palette)
{
    const auto values = data.value<QList<double>>();
    const double highest = values.isEmpty() ? 0 : *std::max_element(values.cbegin(), values.cend());
    if (highest <= 0)
        return;
    const QRect area = cell.adjusted(padding, 5, -padding, -5);
    const double step = double(area.width()) / double(values.size());
    QColor color = tokenColor(Token::Accent, palette);
    color.setAlphaF(0.65F);
    for (int i = 0; i < values.size(); ++i) {
        const double height = values[i] <= 0 ? 0 : std::max(1.0, area.height() * values[i] / highest);
        const double left = std::round(area.left() + i * step);
        const double right = std::round(area.left() + (i + 1) * step);
        painter.fillRect(
            QRectF(left, area.bottom() + 1 - height, std::max(1.0, right - left - (step > 3 ? 1 : 0)), height), color);
    }
}

void paintBar(QPainter &painter, const QRect &cell, double share, const QPalette &palette)
{
    const int width = int(std::lround((cell.width() - padding) * std::clamp(share, 0.0, 1.0)));
    QColor color = tokenColor(Token::Accent, palette);
    color.setAlphaF(0.5F);
    painter.fillRect(QRect(cell.left() + padding / 2, cell.bottom() - 2, width, 2), color);
}

void paintCurve(QPainter &painter, const QRect &cell, const QList<double> &values, const QPalette &palette)
{
    if (values.isEmpty())
        return;
    const auto [least, greatest] = std::minmax_element(values.cbegin(), values.cend());
    const QRectF area = QRectF(cell).adjusted(padding, 6, -padding, -7);
    const double range = *greatest - *least;
    QPolygonF line;
    for (qsizetype i = 0; i < values.size(); ++i) {
        const double x = values.size() > 1 ? double(i) / double(values.size() - 1) : 0.5;
        const double y = range > 0 ? (values[i] - *least) / range : 0.5;
        line.append({area.left() + x * area.width(), area.bottom() - y * area.height()});
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokenColor(Token::Accent, palette), 1.2));
    if (line.size() > 1) {
        painter.drawPolyline(line);
    } else {
        painter.setBrush(tokenColor(Token::Accent, palette));
        painter.drawEllipse(line.front(), 1.5, 1.5);
    }
    painter.restore();
}

/// Where the delegate looks for a click on it.
void paintCheck(QPainter &painter, const QStyleOptionViewItem &cell, const QModelIndex &index, bool isChecked)
{
    QStyleOptionViewItem box = cell;
    box.features |= QStyleOptionViewItem::HasCheckIndicator;
    const QStyle *style = cell.widget->style();
    box.rect = style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &box, cell.widget);
    box.state &= ~(QStyle::State_On | QStyle::State_Off | QStyle::State_Enabled);
    box.state |= isChecked ? QStyle::State_On : QStyle::State_Off;
    box.state.setFlag(QStyle::State_Enabled, index.flags().testFlag(Qt::ItemIsEnabled));
    style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, &painter, cell.widget);
}

} // namespace

void CellPainter::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QPalette &palette = option.palette;
    const QRect &cell = option.rect;
    painter->save();
    const QVariant shown = index.data(ShownRole);
    // Where rows are tinted for what the charts show, what is chosen has a bar at its left.
    if (shown.isValid() ? shown.toBool() : option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(cell, tokenColor(Token::AccentSoft, palette));
    else if (index.row() == m_hoveredRow)
        painter->fillRect(cell, tokenColor(Token::Hover, palette));
    painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), tokenColor(Token::Border, palette));

    if (const QVariant series = index.data(SeriesRole); series.isValid())
        paintSeriesSquare(*painter, cell, series.toInt(), palette);
    if (const QVariant histogram = index.data(HistogramRole); histogram.isValid())
        paintHistogram(*painter, cell, histogram, palette);
    if (const QVariant bar = index.data(BarRole); bar.isValid())
        paintBar(*painter, cell, bar.toDouble(), palette);

    if (const QVariant check = index.data(Qt::CheckStateRole); check.isValid())
        paintCheck(*painter, option, index, check.value<Qt::CheckState>() == Qt::Checked);

    if (const QVariant curve = index.data(CurveRole); curve.isValid())
        paintCurve(*painter, cell, curve.value<QList<double>>(), palette);

    const QString text = index.data(Qt::DisplayRole).toString();
    QRect area = cell.adjusted(padding, 0, -padding, -1);
    if (const QVariant depth = index.data(DepthRole); depth.isValid()) {
        area.setLeft(area.left() + foldWidth * (1 + depth.toInt()));
        if (const QVariant fold = index.data(FoldRole); fold.isValid())
            paintChevron(*painter, QRectF(area.left() - foldWidth, area.top(), 10, area.height()),
                         fold.toBool() ? Qt::DownArrow : Qt::RightArrow, tokenColor(Token::TextSecondary, palette));
    }
    if (const QString delta = index.data(DeltaRole).toString(); !delta.isEmpty()) {
        painter->setFont(deltaFont());
        painter->setPen(toneColor(Tone(index.data(DeltaToneRole).toInt()), palette));
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, delta);
        area.setRight(area.right() - painter->fontMetrics().horizontalAdvance(delta) - padding);
    }
    if (index.data(OpensRole).toBool()) {
        paintChevron(*painter, QRectF(area.right() - 10, area.top(), 10, area.height()), Qt::DownArrow,
                     tokenColor(Token::TextSecondary, palette));
        area.setRight(area.right() - 14);
    }
    if (const auto decoration = index.data(Qt::DecorationRole).value<QIcon>(); !decoration.isNull()) {
        decoration.paint(painter, QRect(area.left(), area.center().y() - 7, 16, 16));
        area.setLeft(area.left() + 22);
    }
    if (const QVariant tone = index.data(ToneRole); tone.isValid() && !text.isEmpty()) {
        Pill::paint(*painter, area, text, Tone(tone.toInt()), palette);
    } else if (!text.isEmpty()) {
        const bool isNumber = index.data(NumberRole).toBool();
        const bool isEnabled = index.flags().testFlag(Qt::ItemIsEnabled);
        painter->setFont(cellFont(index));
        painter->setPen(tokenColor(!isEnabled                       ? Token::TextDisabled
                                   : index.data(LinkRole).toBool()  ? Token::Accent
                                   : index.data(QuietRole).toBool() ? Token::TextSecondary
                                                                    : Token::Text,
                                   palette));
        painter->drawText(area, Qt::AlignVCenter | Qt::TextSingleLine | (isNumber ? Qt::AlignRight : Qt::AlignLeft),
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
    }
    painter->restore();
}

QSize CellPainter::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    if (index.data(HistogramRole).isValid())
        return {96, 28};
    const QString text = index.data(Qt::DisplayRole).toString();
    int width = QFontMetrics(cellFont(index)).horizontalAdvance(text) + 2 * padding + 2;
    if (index.data(ToneRole).isValid())
        width += 18;
    if (index.data(Qt::DecorationRole).isValid())
        width += 22;
    if (index.data(OpensRole).toBool())
        width += 14;
    if (index.data(CurveRole).isValid())
        return {96, 28};
    if (const QVariant depth = index.data(DepthRole); depth.isValid())
        width += foldWidth * (1 + depth.toInt());
    if (const QString delta = index.data(DeltaRole).toString(); !delta.isEmpty())
        width += QFontMetrics(deltaFont()).horizontalAdvance(delta) + padding;
    return {width, 28};
}

QWidget *CellPainter::createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QStringList choices = index.data(ChoicesRole).toStringList();
    QWidget *editor = nullptr;
    if (choices.isEmpty()) {
        editor = QStyledItemDelegate::createEditor(parent, option, index);
    } else {
        auto *box = new QComboBox(parent);
        box->addItems(choices);
        // A choice is made with one click or key; it need not be confirmed.
        connect(box, &QComboBox::activated, this, [this, box] {
            auto *self = const_cast<CellPainter *>(this);
            Q_EMIT self->commitData(box);
            Q_EMIT self->closeEditor(box);
        });
        editor = box;
    }
    if (editor)
        editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    return editor;
}

void CellPainter::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *box = qobject_cast<QComboBox *>(editor))
        box->setCurrentText(index.data(Qt::EditRole).toString());
    else
        QStyledItemDelegate::setEditorData(editor, index);
}

void CellPainter::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (auto *box = qobject_cast<QComboBox *>(editor))
        model->setData(index, box->currentText());
    else
        QStyledItemDelegate::setModelData(editor, model, index);
}

} // namespace assay
