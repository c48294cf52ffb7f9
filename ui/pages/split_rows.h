#pragma once

#include "core/learn/training_spec.h"
#include "ui/pages/form_rows.h"

class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QSpinBox;

namespace assay
{

/// How rows are divided into training, holdout and folds, as fields. Window thread.
class SplitRows final : public QWidget
{
    Q_OBJECT

public:
    explicit SplitRows(QWidget *parent = nullptr);

    void show(const QStringList &columns, const TrainingSpec &spec);
    /// Says what the fields say: split and validation.
    void fill(TrainingSpec &spec) const;
    [[nodiscard]] FormRows *rows() const { return m_rows; }
    /// The field that a specification, wrong in its split alone, is wrong in.
    [[nodiscard]] static QString wrongField(const SplitSpec &split);

Q_SIGNALS:
    void changed();

private:
    void addFields();
    void showFields();

    FormRows *m_rows;
    QComboBox *m_split;
    QDoubleSpinBox *m_test;
    QComboBox *m_by;
    QLineEdit *m_holdout;
    QComboBox *m_validation;
    QSpinBox *m_folds;
    QSpinBox *m_repeats;
    QComboBox *m_foldsBy;
};

} // namespace assay
