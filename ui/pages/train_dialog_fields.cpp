#include "ui/pages/train_dialog.h"

#include "core/data/dataset_store.h"
#include "core/learn/estimator_rules.h"
#include "core/runs/run_store.h"
#include "core/work/train_model.h"
#include "ui/pages/outcome_rows.h"
#include "ui/pages/parameter_rows.h"
#include "ui/pages/preparation_rows.h"
#include "ui/pages/split_rows.h"
#include "ui/widgets/empty_state.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>

#include <algorithm>

namespace assay
{

namespace
{

bool canBeTarget(const ColumnProfile &column)
{
    return column.type == ColumnType::Integer || column.type == ColumnType::Real ||
           column.type == ColumnType::Boolean || column.type == ColumnType::Category;
}

QStringList namesOf(const std::vector<ColumnProfile> &columns)
{
    QStringList names;
    for (const ColumnProfile &column : columns)
        names.append(column.name);
    return names;
}

} // namespace

Result<TrainDialog::Offer> TrainDialog::loadOffer(Project &project, const QString &reference,
                                                  const std::optional<TrainingSpec> &again)
{
    Offer offer;
    QString chosen = reference;
    ASSAY_CHECK(project.read([&](Connection &connection) -> Result<> {
        ASSAY_TRY(versions, dataset_store::list(connection));
        ASSAY_TRY(experiments, run_store::listExperiments(connection));
        TimeMs newest = 0;
        for (const DatasetVersion &version : versions) {
            offer.versions.append(version.reference());
            if (reference.isEmpty() && version.createdAt >= newest) {
                newest = version.createdAt;
                chosen = version.reference();
            }
        }
        for (const Experiment &experiment : experiments)
            offer.experiments.append(experiment.name);
        if (!offer.versions.contains(chosen))
            return Done{};
        ASSAY_TRY(name, VersionedName::parse(chosen));
        ASSAY_TRY(version, dataset_store::find(connection, name));
        offer.columns = version.profile.columns;
        for (const ColumnProfile &column : offer.columns)
            offer.names.columns.push_back({column.name, column.type, {}, {}, {}});
        return Done{};
    }));
    if (offer.versions.isEmpty())
        return offer;
    ASSAY_TRY(name, VersionedName::parse(chosen));
    ASSAY_TRY(suggested, suggestTrainingSpec(project, name));
    offer.suggested = suggested;
    // What was trained before can be trained on other data that have its target.
    if (again && namesOf(offer.columns).contains(again->target)) {
        offer.suggested = *again;
        offer.suggested.data = suggested.data;
    }
    return offer;
}

void TrainDialog::loadData(const QString &reference)
{
    const std::shared_ptr<Project> project = m_workspace.project();
    if (!project)
        return;
    m_train->setEnabled(false);
    m_latest.load(
        this, [project, reference, again = m_again] { return loadOffer(*project, reference, again); },
        [this, reference](Result<Offer> offer) {
            if (offer && !offer->versions.isEmpty())
                return showOffer(*offer);
            if (offer)
                m_empty->set(QStringLiteral("data"), tr("There is no data to train on"),
                             tr("Import a CSV file, or drop one onto the window."), tr("Import…"), [this] {
                                 Q_EMIT importRequested();
                                 reject();
                             });
            else
                m_empty->set(QStringLiteral("warning"), tr("Cannot load the data"), offer.error().text, tr("Retry"),
                             [this, reference] { loadData(reference); });
            m_stack->setCurrentIndex(1);
        });
}

void TrainDialog::showOffer(const Offer &offer)
{
    m_offer = offer;
    const TrainingSpec &spec = offer.suggested;
    m_isFilling = true;
    m_data->clear();
    m_data->addItems(offer.versions);
    m_data->setCurrentText(spec.data);
    m_target->clear();
    for (const ColumnProfile &column : offer.columns) {
        if (canBeTarget(column))
            m_target->addItem(column.name);
    }
    m_target->setCurrentText(spec.target);
    m_task->setCurrentIndex(m_task->findData(spec.task));
    showEstimators();
    m_estimator->setCurrentIndex(m_estimator->findData(spec.estimator.kind));
    showSearch(spec.search);
    m_parameters->show(spec.estimator, spec.search);
    orderParameters();
    m_splitting->show(namesOf(offer.columns), spec);
    std::vector<FeatureTableModel::Source> sources;
    for (const ColumnProfile &column : offer.columns)
        sources.push_back({column.name, column.type});
    m_preparation->show(std::move(sources), spec);
    m_outcome->show(offer.columns, spec);
    m_seed->setText(QString::number(spec.seed));
    m_name->setText(spec.name.isEmpty() ? spec.estimator.kind : spec.name);
    m_isNameEdited = m_name->text() != spec.estimator.kind;
    m_experiment->clear();
    m_experiment->addItems(offer.experiments);
    m_experiment->setCurrentText(spec.experiment);
    m_isFilling = false;
    m_stack->setCurrentIndex(0);
    refresh();
}

void TrainDialog::showSearch(const SearchSpec &search)
{
    m_search->setCurrentIndex(m_search->findData(search.kind));
    m_trials->setValue(int(search.trials));
    m_parallel->setValue(int(search.parallel));
    m_reduction->setValue(int(search.reduction));
    m_prune->setChecked(search.prune);
}

/// A target's task is the one that its values suggest, until a person chooses another.
void TrainDialog::showTask()
{
    for (const ColumnProfile &column : m_offer.columns) {
        if (column.name == m_target->currentText())
            m_task->setCurrentIndex(m_task->findData(taskName(likelyTask(column))));
    }
}

/// Those that learn the task; the chosen one stays if it does.
void TrainDialog::showEstimators()
{
    const bool wasFilling = std::exchange(m_isFilling, true);
    const QString chosen = m_estimator->currentData().toString();
    const QStringList kinds = estimatorKinds(LearningTask(m_task->currentIndex()));
    m_estimator->clear();
    for (const QString &kind : kinds)
        m_estimator->addItem(kind, kind);
    m_isFilling = wasFilling;
    const int known = m_estimator->findData(chosen);
    m_estimator->setCurrentIndex(known >= 0 ? known : m_estimator->findData(QStringLiteral("xgboost")));
    if (!m_isFilling && known < 0)
        chooseEstimator(m_estimator->currentData().toString());
}

/// The parameters of another estimator as they usually are.
void TrainDialog::showParameters(const QString &kind)
{
    m_parameters->setEstimator({kind, {}});
    orderParameters();
}

void TrainDialog::orderParameters()
{
    // New fields come last for the keyboard, but they stand below the search.
    QWidget *above = m_prune;
    for (const QString &parameter : m_parameters->rows()->keys()) {
        QWidget *field = m_parameters->rows()->editor(parameter);
        setTabOrder(above, field);
        above = field;
    }
}

void TrainDialog::chooseEstimator(const QString &kind)
{
    if (m_isFilling)
        return;
    m_isFilling = true;
    showParameters(kind);
    if (!m_isNameEdited)
        m_name->setText(kind);
    m_isFilling = false;
    refresh();
}

void TrainDialog::chooseSearch()
{
    if (m_isFilling)
        return;
    m_isFilling = true;
    m_parameters->setSearch(m_search->currentData().toString());
    showParameters(m_estimator->currentData().toString());
    m_isFilling = false;
    refresh();
}

TrainingSpec TrainDialog::specification()
{
    TrainingSpec spec;
    spec.data = m_data->currentText();
    spec.target = m_target->currentText();
    spec.task = m_task->currentData().toString();
    spec.estimator = m_parameters->estimator();
    spec.search.kind = m_search->currentData().toString();
    if (!spec.search.kind.isEmpty()) {
        spec.search.trials = m_trials->value();
        spec.search.parallel = m_parallel->value();
        spec.search.reduction = m_reduction->value();
        spec.search.prune = m_prune->isChecked();
        spec.search.space = m_parameters->space();
    }
    m_splitting->fill(spec);
    m_outcome->fill(spec);
    m_preparation->fill(spec);
    spec.name = m_name->text();
    spec.experiment = m_experiment->currentText();
    bool isWhole = false;
    const qlonglong seed = m_seed->text().toLongLong(&isWhole);
    if (isWhole)
        spec.seed = seed;
    else
        m_form->setError(QStringLiteral("seed"), tr("“%1” is not a whole number.").arg(m_seed->text()));
    return spec;
}

/// Fields that depend on others.
void TrainDialog::setContext()
{
    const QString search = m_search->currentData().toString();
    const bool isHalving = search == u"halving" || search == u"hyperband";
    m_form->setRowVisible(QStringLiteral("trials"), !search.isEmpty() && search != u"grid" && search != u"hyperband");
    m_form->setRowVisible(QStringLiteral("parallel"), !search.isEmpty());
    m_form->setRowVisible(QStringLiteral("reduction"), isHalving);
    m_form->setRowVisible(QStringLiteral("prune"), !search.isEmpty() && !isHalving);
    m_outcome->setContext(m_target->currentText(), LearningTask(std::max(0, m_task->currentIndex())));
}

void TrainDialog::refresh()
{
    if (m_isFilling)
        return;
    for (FormRows *rows : allRows())
        rows->clearErrors();
    setGeneralError({});
    setContext();
    const TrainingSpec spec = specification();
    m_preparation->setContext(spec);
    validate(spec);
    m_toml->setPlainText(QString::fromUtf8(writeTrainingSpec(spec)));
    const QList<FormRows *> all = allRows();
    const bool isWrong = std::any_of(all.begin(), all.end(), [](const FormRows *rows) { return rows->hasErrors(); });
    m_train->setEnabled(!isWrong && m_error->isHidden());
}

QList<FormRows *> TrainDialog::allRows() const
{
    return {m_form, m_parameters->rows(), m_splitting->rows(), m_preparation->rows(), m_outcome->rows()};
}

} // namespace assay
