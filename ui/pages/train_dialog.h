#pragma once

#include "core/learn/learning_task.h"
#include "core/learn/training_spec.h"
#include "ui/pages/latest.h"
#include "ui/workspace.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace assay
{

class EmptyState;
class FormRows;
class ParameterRows;

/// Starts a training: every setting has a default that works, and the specification is shown as it will be stored.
/// Training runs in the task runner; the dialog closes at once. Window thread.
class TrainDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `reference` is the data version to begin with (`bikes@1`); empty: the newest.
    TrainDialog(Workspace &workspace, const QString &reference, QWidget *parent = nullptr);

    /// What will be trained as the fields stand.
    [[nodiscard]] TrainingSpec specification();
    [[nodiscard]] bool isSettled() const { return !m_latest.isPending(); }

Q_SIGNALS:
    /// The run is stored and training.
    void started(const assay::RunId &id);
    /// There is no data to train on, and the person wants to import some.
    void importRequested();

private:
    struct ColumnChoice {
        QString name;
        bool canBeTarget = false;
        LearningTask task = LearningTask::Regression; ///< what it most likely is a target of
    };
    /// What the dialog offers for one data version.
    struct Offer {
        QStringList versions;
        QStringList experiments;
        std::vector<ColumnChoice> columns;
        TrainingSpec suggested;
    };

    static Result<Offer> loadOffer(Project &project, const QString &reference);
    QWidget *buildForm();
    QWidget *buildSpecification();
    QWidget *buildButtons();
    void addFields();
    void connectFields();
    void loadData(const QString &reference);
    void showOffer(const Offer &offer);
    void showColumns();
    void showTask();
    void showEstimators();
    void showParameters(const EstimatorSpec &estimator);
    void chooseEstimator(const QString &kind);
    void refresh();
    void validate(const TrainingSpec &spec);
    [[nodiscard]] QString wrongField(const TrainingSpec &spec) const;
    void setGeneralError(const QString &sentence);
    void copySpecification();
    void saveSpecification();
    void train();
    void chooseSearch();
    void finishTraining(const Result<> &outcome, bool wasStarted);

    Workspace &m_workspace;
    Latest<Offer> m_latest;
    Offer m_offer;
    bool m_isFilling = false;
    bool m_isNameEdited = false;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    FormRows *m_form;
    ParameterRows *m_parameters;
    QComboBox *m_data;
    QComboBox *m_target;
    QComboBox *m_task;
    QComboBox *m_estimator;
    QComboBox *m_split;
    QSpinBox *m_test;
    QComboBox *m_by;
    QLineEdit *m_holdout;
    QComboBox *m_search;
    QSpinBox *m_trials;
    QSpinBox *m_parallel;
    QComboBox *m_validation;
    QSpinBox *m_folds;
    QSpinBox *m_repeats;
    QListWidget *m_exclude;
    QLineEdit *m_seed;
    QLineEdit *m_name;
    QComboBox *m_experiment;
    QPlainTextEdit *m_toml;
    QLabel *m_error;
    QPushButton *m_train;
};

} // namespace assay
