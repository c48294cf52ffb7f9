#pragma once

#include <QTableView>

namespace assay
{

/// Roles that our item models answer beside Qt's.
enum ItemRole {
    SortRole = Qt::UserRole + 1, ///< a number or a text to sort by
    IdRole,                      ///< the thing's id
    ToneRole,                    ///< int(Tone): paint the text as a pill
    ShownRole,                   ///< bool: the thing is in the charts; its row is tinted
    SeriesRole,                  ///< int: colour square of a selected run; -1 an empty square
    BarRole,                     ///< double 0…1: thin bar under the value
    BestRole,                    ///< bool: bold
    HistogramRole,               ///< QList<double>: tiny bars
    CurveRole,                   ///< QList<double>: a tiny curve
    DeltaRole,                   ///< a difference to something, behind the value
    DeltaToneRole,               ///< int(Tone) of the difference
    QuietRole,                   ///< bool: secondary, since it is as everywhere
    FoldRole,                    ///< bool: whether what is in it is shown; not there: there is nothing in it
    DepthRole,                   ///< int: how deep a row lies in others
    NumberRole,                  ///< bool: right-aligned, equal digits
    CodeRole,                    ///< bool: code font
    LinkRole,                    ///< bool: accent colour
    ChoicesRole,                 ///< QStringList: the texts to choose from when the cell is edited; empty: any text
    OpensRole                    ///< bool: an arrow at the right, since a click opens the choices
};

/// A table in our looks: 28 px rows, lines between rows, quiet header, sorting, cells painted from ItemRole.
/// Enter or double click emits activated. Shows nothing by itself when empty: put an EmptyState in its place.
class DataTable : public QTableView
{
    Q_OBJECT

public:
    explicit DataTable(const QString &accessibleName, QWidget *parent = nullptr);
    /// Sets widths once, by content of the first 80 rows (fewer where there are many columns) within 56 … 320 px; the
    /// last column stretches.
    void fitColumns();

protected:
    /// F2 on a cell that can be edited is this table's, whatever it means elsewhere in the window.
    bool event(QEvent *event) override;
};

} // namespace assay
