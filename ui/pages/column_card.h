#pragma once

#include "core/data/profile.h"

#include <QWidget>

class QLabel;
class QStandardItemModel;

namespace assay
{

class BarChart;
class Card;
class DataTable;
class FactList;

/// One column of a data version, large: its distribution, quantiles, most frequent values, and warnings. Window thread.
class ColumnCard final : public QWidget
{
    Q_OBJECT

public:
    explicit ColumnCard(QWidget *parent = nullptr);
    /// `column` may be null. `withTarget` is its correlation with the target, NaN when unknown.
    void show(const ColumnProfile *column, const QString &target, double withTarget);

private:
    void showDistribution(const ColumnProfile &column);
    void showFacts(const ColumnProfile &column, const QString &target, double withTarget);

    Card *m_card;
    BarChart *m_chart;
    FactList *m_facts;
    QLabel *m_warnings;
};

} // namespace assay
