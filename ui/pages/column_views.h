#pragma once

#include "core/data/column_by_target.h"
#include "core/data/column_comparison.h"
#include "core/data/column_over_time.h"
#include "ui/models/data_snapshot.h"
#include "ui/pages/latest_task.h"
#include "ui/pages/table_source.h"

#include <QHash>
#include <QWidget>

#include <variant>

class QComboBox;
class QLabel;
class QStackedWidget;
class QTimer;

namespace assay
{

class ColumnViewCharts;
class EmptyState;
class SegmentedChoice;
class TimeWindowFields;

/// One column of a data version as its distribution, alone or beside that of another version or stretch of time, by the
/// target, or over time. What needs the rows is worked out once for each column while the page shows the version.
/// Window thread.
class ColumnViews final : public QWidget
{
    Q_OBJECT

public:
    ColumnViews(Workspace &workspace, TableSource &tables, QWidget *parent = nullptr);
    /// `schema` may be null; the others are the versions to compare with.
    void showVersion(const DatasetVersion &version, const Schema *schema, const QList<DatasetVersion> &others);
    void showColumn(const ColumnProfile &column);
    enum View { Distribution, ByTarget, OverTime };
    enum Comparison { None, Version, Halves, Stretches };
    /// Shows the column so. Version means the newest of the other versions.
    void choose(View view, Comparison comparison = None);
    [[nodiscard]] bool isSettled() const;

Q_SIGNALS:
    /// A person wants to say what is to be predicted, in the schema.
    void targetWanted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    using Found = std::variant<ColumnByTarget, ColumnOverTime, ColumnComparison>;

    void build();
    void fillComparisons();
    void showChoice();
    [[nodiscard]] bool saysWhyNot();
    void load();
    void workOut(const TableSource::Rows &rows, const TableSource::Rows &other);
    void showFound(const Found &found);
    void showFailure(const Error &error);
    void wait();
    [[nodiscard]] View view() const;
    [[nodiscard]] Comparison comparison() const;
    /// Tells apart what was worked out.
    [[nodiscard]] QString key() const;
    [[nodiscard]] const DatasetVersion *other() const;
    [[nodiscard]] std::pair<TimeWindow, TimeWindow> windows() const;
    [[nodiscard]] std::pair<QString, QString> sampleNames() const;

    Workspace &m_workspace;
    TableSource &m_tables;
    LatestTask<Found> m_working;
    QHash<QString, Found> m_found;
    DatasetVersion m_version;
    QList<DatasetVersion> m_others;
    int m_request = 0;
    QString m_target;
    QString m_time;
    ColumnProfile m_column;
    SegmentedChoice *m_choice;
    QWidget *m_comparing;
    QComboBox *m_other;
    TimeWindowFields *m_stretches;
    QStackedWidget *m_stack;
    ColumnViewCharts *m_charts;
    QWidget *m_blank;
    EmptyState *m_empty;
    QTimer *m_patience;
    QLabel *m_sentence;
};

} // namespace assay
