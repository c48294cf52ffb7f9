#pragma once

#include "core/runs/compare/run_differences.h"

#include <QAbstractTableModel>
#include <QHash>

#include <optional>

namespace assay
{

/// What runs have alike or not: a column a run, the sections under headings. What is other than in the first run says
/// so by DiffersRole.
class DifferenceTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// Roles beside ItemRole, of cells and headings.
    enum Role {
        DiffersRole = Qt::UserRole + 200, ///< bool: other than in the first run
        ReferenceRole,                    ///< bool: the first run's, where others differ from it
        SectionRole                       ///< bool: the heading of a section, not a row with values
    };
    /// A cell by what it is of, whatever else is in the table.
    struct Place {
        DifferenceSection section = DifferenceSection::Metrics;
        QString key;
        QString on;
        RunId run;
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Leaves alone what is as before.
    void setTable(DifferenceTable table);
    [[nodiscard]] const DifferenceTable &table() const { return m_table; }
    /// The runs' places in the table of series styles.
    void setSeries(const QHash<RunId, int> &series);

    [[nodiscard]] std::optional<Place> placeOf(const QModelIndex &index) const;
    /// Invalid when it is not in the table any more.
    [[nodiscard]] QModelIndex indexOf(const Place &place) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    static QString sectionTitle(DifferenceSection section);

private:
    /// A heading of a section, or one of its rows.
    struct Line {
        DifferenceSection section;
        int row = -1; ///< in the table; -1: the heading
    };

    [[nodiscard]] const DifferenceRow *rowAt(int line) const;
    [[nodiscard]] QVariant runHeading(int column, int role) const;
    [[nodiscard]] QVariant keyHeading(int line, int role) const;

    DifferenceTable m_table;
    std::vector<Line> m_lines;
    QHash<RunId, int> m_series;
};

} // namespace assay
