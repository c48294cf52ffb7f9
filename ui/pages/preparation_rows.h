#pragma once

#include "core/data/table.h"
#include "core/learn/training_spec.h"
#include "ui/models/feature_table_model.h"
#include "ui/pages/form_rows.h"

class QComboBox;
class QCheckBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace assay
{

class CheckList;
class DataTable;

/// How columns become features, as fields: a table with a line a column, and what holds for all of them. What says
/// nothing as the columns are treated is hidden, unless it is set. Window thread.
class PreparationRows final : public QWidget
{
    Q_OBJECT

public:
    explicit PreparationRows(QWidget *parent = nullptr);

    void show(std::vector<FeatureTableModel::Source> columns, const TrainingSpec &spec);
    /// Names what is usual for the estimator, and shows the columns that it does not see as what they are.
    void setContext(const TrainingSpec &spec);
    /// Says what the fields say: exclude, slices and prepare. A field that cannot be read gets its error.
    void fill(TrainingSpec &spec);
    [[nodiscard]] FormRows *rows() const { return m_rows; }

Q_SIGNALS:
    void changed();

private:
    void buildTable();
    void addFields();
    void showFields();
    [[nodiscard]] std::optional<double> number(const QLineEdit *edit, const QString &key);

    FormRows *m_rows;
    FeatureTableModel *m_model;
    DataTable *m_table;
    QComboBox *m_impute;
    QComboBox *m_scale;
    QSpinBox *m_rare;
    QSpinBox *m_categories;
    QSpinBox *m_targetFolds;
    QLineEdit *m_targetSmooth;
    CheckList *m_dates;
    QCheckBox *m_cyclic;
    QLineEdit *m_clipShare;
    QPlainTextEdit *m_interactions;
    bool m_isFilling = false;
};

} // namespace assay
