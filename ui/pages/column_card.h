#pragma once

#include "core/data/profile.h"

#include <QWidget>

class QLabel;

namespace assay
{

class Card;
class ColumnViews;
class FactList;
class TableSource;
class Workspace;

/// One column of a data version, large: its distribution, by target and over time, quantiles, most frequent values, and
/// warnings. Window thread.
class ColumnCard final : public QWidget
{
    Q_OBJECT

public:
    ColumnCard(Workspace &workspace, TableSource &tables, QWidget *parent = nullptr);
    /// `column` may be null. `withTarget` is its correlation with the target, NaN when unknown.
    void show(const ColumnProfile *column, const QString &target, double withTarget);

    [[nodiscard]] ColumnViews *views() const { return m_views; }

private:
    void showFacts(const ColumnProfile &column, const QString &target, double withTarget);

    Card *m_card;
    ColumnViews *m_views;
    FactList *m_facts;
    QLabel *m_warnings;
};

} // namespace assay
