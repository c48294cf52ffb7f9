#pragma once

#include "core/data/profile.h"
#include "core/learn/learning_task.h"
#include "core/learn/training_spec.h"
#include "ui/pages/latest.h"
#include "ui/workspace.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace assay
{

class EmptyState;
class FormRows;
class OutcomeRows;
class ParameterRows;
class PreparationRows;
class SplitRows;

/// Starts a training: every setting has a default that works, and the specification is shown as it will be stored.
/// Training runs in the task runner; the dialog closes at once. Window thread.
class TrainDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `reference` is the data version to begin with (`bikes@1`); empty: the newest.
    TrainDialog(Workspace &workspace, const QString &reference, QWidget *parent = nullptr);
    /// Begins with what was trained before.
    TrainDialog(Workspace &workspace, const TrainingSpec &again, QWidget *parent = nullptr);

    /// What will be trained as the fields stand.
    [[nodiscard]] TrainingSpec specification();
    [[nodiscard]] bool isSettled() const { return !m_latest.isPending(); }

Q_SIGNALS:
    /// The run is stored and training.
    void started(const assay::RunId &id);
    /// There is no data to train on, and the person wants to import some.
    void importRequested();

private:
    /// What the dialog offers for one data version.
    struct Offer {
        QStringList versions;
        QStringList experiments;
        std::vector<ColumnProfile> columns;
        Table names; ///< the columns without their values
        TrainingSpec suggested;
    };

    TrainDialog(Workspace &workspace, const QString &reference, std::optional<TrainingSpec> again, QWidget *parent);
    static Result<Offer> loadOffer(Project &project, const QString &reference,
                                   const std::optional<TrainingSpec> &again);
    QWidget *buildForm();
    QWidget *buildSpecification();
    QWidget *buildButtons();
    void addFields();
    void connectFields();
    void loadData(const QString &reference);
    void showOffer(const Offer &offer);
    void showSearch(const SearchSpec &search);
    void showTask();
    void showEstimators();
    void showParameters(const QString &kind);
    void orderParameters();
    void chooseEstimator(const QString &kind);
    void refresh();
    void validate(const TrainingSpec &spec);
    [[nodiscard]] Result<> checkAgainstColumns(const TrainingSpec &spec) const;
    [[nodiscard]] QString wrongField(const TrainingSpec &spec) const;
    void setContext();
    [[nodiscard]] QList<FormRows *> allRows() const;
    void setGeneralError(const QString &sentence);
    void copySpecification();
    void saveSpecification();
    void train();
    void chooseSearch();
    void finishTraining(const Result<> &outcome, bool wasStarted);

    Workspace &m_workspace;
    std::optional<TrainingSpec> m_again;
    Latest<Offer> m_latest;
    Offer m_offer;
    bool m_isFilling = false;
    bool m_isNameEdited = false;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    FormRows *m_form;
    ParameterRows *m_parameters;
    SplitRows *m_splitting;
    PreparationRows *m_preparation;
    OutcomeRows *m_outcome;
    QComboBox *m_data;
    QComboBox *m_target;
    QComboBox *m_task;
    QComboBox *m_estimator;
    QComboBox *m_search;
    QSpinBox *m_trials;
    QSpinBox *m_parallel;
    QSpinBox *m_reduction;
    QCheckBox *m_prune;
    QLineEdit *m_seed;
    QLineEdit *m_name;
    QComboBox *m_experiment;
    QPlainTextEdit *m_toml;
    QLabel *m_error;
    QPushButton *m_train;
};

} // namespace assay
