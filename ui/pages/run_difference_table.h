#pragma once

#include "ui/models/difference_table_model.h"
#include "ui/widgets/data_table.h"

namespace assay
{

/// The table of what runs have different: the keys stay at the left whatever is scrolled to, each run stands under its
/// colour, and what is other than in the first run is bold, what is as there quiet. Window thread.
class RunDifferenceTable final : public DataTable
{
    Q_OBJECT

public:
    explicit RunDifferenceTable(DifferenceTableModel &model, QWidget *parent = nullptr);

Q_SIGNALS:
    /// A person wants to see how the code differs.
    void codeRequested();

private:
    void remember();
    void restore();
    void fit();

    DifferenceTableModel &m_differences;
    class KeyHeading *m_keys;
    std::optional<DifferenceTableModel::Place> m_place; ///< the current cell while the table is made anew
    QPoint m_scrolled;
};

} // namespace assay
