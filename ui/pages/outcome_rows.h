#pragma once

#include "core/data/profile.h"
#include "core/learn/learning_task.h"
#include "core/learn/training_spec.h"
#include "ui/pages/form_rows.h"

#include <optional>
#include <vector>

class QComboBox;

namespace assay
{

class CheckList;

/// What counts in a training, as fields: rows, classes and metrics. Window thread.
class OutcomeRows final : public QWidget
{
    Q_OBJECT

public:
    explicit OutcomeRows(QWidget *parent = nullptr);

    void show(const std::vector<ColumnProfile> &columns, const TrainingSpec &spec);
    /// Offers the classes of the target and the metrics of the task; what is chosen stays where it can.
    void setContext(const QString &target, LearningTask task);
    /// Says what the fields say: weight, class_weight, positive, metrics.
    void fill(TrainingSpec &spec) const;
    [[nodiscard]] FormRows *rows() const { return m_rows; }

Q_SIGNALS:
    void changed();

private:
    void addFields();
    void showPositive(const QString &target, const QString &chosen);
    void showMetrics(LearningTask task, const QStringList &chosen);
    [[nodiscard]] QStringList metrics() const;

    FormRows *m_rows;
    QComboBox *m_weight;
    QComboBox *m_classWeight;
    QComboBox *m_positive;
    QComboBox *m_first;
    CheckList *m_metrics;
    std::vector<ColumnProfile> m_columns;
    QString m_target;
    std::optional<LearningTask> m_task;
};

} // namespace assay
