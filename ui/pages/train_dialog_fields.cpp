#include "ui/pages/train_dialog.h"

#include "core/data/dataset_store.h"
#include "core/learn/estimator_rules.h"
#include "core/runs/run_store.h"
#include "core/work/train_model.h"
#include "ui/pages/parameter_rows.h"
#include "ui/widgets/empty_state.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>

#include <cmath>

namespace assay
{

namespace
{

/// Whether rows are divided by what stands in a column.
bool needsColumn(const QString &split)
{
    return split != u"random" && split != u"stratified";
}

} // namespace

Result<TrainDialog::Offer> TrainDialog::loadOffer(Project &project, const QString &reference)
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
        for (const ColumnProfile &column : version.profile.columns) {
            const bool canBeTarget = column.type == ColumnType::Integer || column.type == ColumnType::Real ||
                                     column.type == ColumnType::Boolean || column.type == ColumnType::Category;
            offer.columns.push_back({column.name, canBeTarget, likelyTask(column)});
        }
        return Done{};
    }));
    if (offer.versions.isEmpty())
        return offer;
    ASSAY_TRY(name, VersionedName::parse(chosen));
    ASSAY_TRY(suggested, suggestTrainingSpec(project, name));
    offer.suggested = suggested;
    return offer;
}

void TrainDialog::loadData(const QString &reference)
{
    const std::shared_ptr<Project> project = m_workspace.project();
    if (!project)
        return;
    m_train->setEnabled(false);
    m_latest.load(
        this, [project, reference] { return loadOffer(*project, reference); },
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
    for (const ColumnChoice &column : offer.columns) {
        if (column.canBeTarget)
            m_target->addItem(column.name);
    }
    m_target->setCurrentText(spec.target);
    m_task->setCurrentIndex(m_task->findData(spec.task));
    showEstimators();
    m_estimator->setCurrentIndex(m_estimator->findData(spec.estimator.kind));
    showParameters(spec.estimator);
    m_split->setCurrentIndex(m_split->findData(spec.split.kind));
    m_test->setValue(int(std::lround(spec.split.test * 100)));
    m_validation->setCurrentIndex(m_validation->findData(spec.validation.kind));
    m_folds->setValue(int(spec.validation.folds));
    m_trials->setValue(int(spec.search.trials));
    m_parallel->setValue(int(spec.search.parallel));
    m_seed->setText(QString::number(spec.seed));
    m_name->setText(spec.name.isEmpty() ? spec.estimator.kind : spec.name);
    m_isNameEdited = false;
    m_experiment->clear();
    m_experiment->addItems(offer.experiments);
    m_experiment->setCurrentText(spec.experiment);
    showColumns();
    m_holdout->setText(spec.split.holdout);
    m_isFilling = false;
    m_stack->setCurrentIndex(0);
    refresh();
}

void TrainDialog::showColumns()
{
    const bool wasFilling = std::exchange(m_isFilling, true);
    const QString target = m_target->currentText();
    m_by->clear();
    m_by->addItem(QString());
    m_exclude->clear();
    for (const ColumnChoice &column : m_offer.columns) {
        m_by->addItem(column.name);
        if (column.name == target)
            continue;
        auto *item = new QListWidgetItem(column.name, m_exclude);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(m_offer.suggested.exclude.contains(column.name) ? Qt::Checked : Qt::Unchecked);
    }
    m_by->setCurrentText(m_offer.suggested.split.by);
    m_isFilling = wasFilling;
}

/// A target's task is the one that its values suggest, until a person chooses another.
void TrainDialog::showTask()
{
    for (const ColumnChoice &column : m_offer.columns) {
        if (column.name == m_target->currentText())
            m_task->setCurrentIndex(m_task->findData(taskName(column.task)));
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

void TrainDialog::showParameters(const EstimatorSpec &estimator)
{
    m_parameters->setEstimator(estimator);
    // New fields come last for the keyboard, but they stand below the search.
    QWidget *above = m_parallel;
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
    showParameters({kind, {}});
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
    showParameters({m_estimator->currentData().toString(), {}});
    m_isFilling = false;
    refresh();
}

TrainingSpec TrainDialog::specification()
{
    TrainingSpec spec = m_offer.suggested;
    spec.data = m_data->currentText();
    spec.target = m_target->currentText();
    spec.task = m_task->currentData().toString();
    spec.estimator = m_parameters->estimator();
    spec.search = {};
    spec.search.kind = m_search->currentData().toString();
    if (!spec.search.kind.isEmpty()) {
        spec.search.trials = m_trials->value();
        spec.search.parallel = m_parallel->value();
        spec.search.space = m_parameters->space();
    }
    spec.split = {};
    spec.split.kind = m_split->currentData().toString();
    if (spec.split.kind == u"column")
        spec.split.holdout = m_holdout->text();
    else
        spec.split.test = m_test->value() / 100.0;
    if (needsColumn(spec.split.kind))
        spec.split.by = m_by->currentText();
    spec.validation = {m_validation->currentData().toString(), m_folds->value(), 1, {}};
    if (spec.validation.kind == u"repeated")
        spec.validation.repeats = m_repeats->value();
    spec.exclude.clear();
    for (int row = 0; row < m_exclude->count(); ++row) {
        if (m_exclude->item(row)->checkState() == Qt::Checked)
            spec.exclude.append(m_exclude->item(row)->text());
    }
    spec.prepare.oneHot.removeIf(
        [&](const QString &column) { return column == spec.target || spec.exclude.contains(column); });
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

void TrainDialog::refresh()
{
    if (m_isFilling)
        return;
    m_form->clearErrors();
    m_parameters->rows()->clearErrors();
    setGeneralError({});
    const QString split = m_split->currentData().toString();
    m_form->setRowVisible(QStringLiteral("test"), split != u"column");
    m_form->setRowVisible(QStringLiteral("by"), needsColumn(split));
    m_form->setRowVisible(QStringLiteral("holdout"), split == u"column");
    const QString search = m_search->currentData().toString();
    m_form->setRowVisible(QStringLiteral("trials"), !search.isEmpty() && search != u"grid" && search != u"hyperband");
    m_form->setRowVisible(QStringLiteral("parallel"), !search.isEmpty());
    const QString validation = m_validation->currentData().toString();
    m_form->setRowVisible(QStringLiteral("folds"), !validation.isEmpty() && validation != u"single");
    m_form->setRowVisible(QStringLiteral("repeats"), validation == u"repeated");
    const TrainingSpec spec = specification();
    validate(spec);
    m_toml->setPlainText(QString::fromUtf8(writeTrainingSpec(spec)));
    m_train->setEnabled(!m_form->hasErrors() && !m_parameters->rows()->hasErrors() && m_error->isHidden());
}

void TrainDialog::validate(const TrainingSpec &spec)
{
    // Runs and experiments are named by the same rules as everything else; a specification file may lack the names.
    if (const Result<> named = checkName(spec.name, QCoreApplication::translate("core", "run")); !named)
        m_form->setError(QStringLiteral("name"), named.error().text);
    if (const Result<> named = checkName(spec.experiment, QCoreApplication::translate("core", "experiment")); !named)
        m_form->setError(QStringLiteral("experiment"), named.error().text);
    if (spec.target.isEmpty())
        m_form->setError(QStringLiteral("target"),
                         tr("“%1” has no column of numbers or categories to predict.").arg(spec.data));
    const Result<> valid = validateTrainingSpec(spec);
    if (valid)
        return;
    const QString field = wrongField(spec);
    if (m_form->keys().contains(field))
        m_form->setError(field, valid.error().text);
    else if (m_parameters->rows()->keys().contains(field))
        m_parameters->rows()->setError(field, valid.error().text);
    else
        setGeneralError(valid.error().text);
}

QString TrainDialog::wrongField(const TrainingSpec &spec) const
{
    // A field is wrong if it alone spoils a specification that is otherwise as suggested.
    TrainingSpec good = m_offer.suggested;
    good.estimator = {spec.estimator.kind, {}};
    good.task = spec.task;
    good.split = {};
    good.search = {};
    if (!validateTrainingSpec(good))
        return {};
    const auto spoils = [&good](auto change) {
        TrainingSpec changed = good;
        change(changed);
        return !validateTrainingSpec(changed);
    };
    for (auto parameter = spec.estimator.parameters.cbegin(); parameter != spec.estimator.parameters.cend();
         ++parameter) {
        if (spoils([&](TrainingSpec &s) { s.estimator.parameters.insert(parameter.key(), parameter.value()); }))
            return parameter.key();
    }
    if (spoils([&](TrainingSpec &s) { s.name = spec.name; }))
        return QStringLiteral("name");
    if (spoils([&](TrainingSpec &s) { s.experiment = spec.experiment; }))
        return QStringLiteral("experiment");
    if (spoils([&](TrainingSpec &s) { s.seed = spec.seed; }))
        return QStringLiteral("seed");
    if (spoils([&](TrainingSpec &s) { s.target = spec.target; }))
        return QStringLiteral("target");
    if (spoils([&](TrainingSpec &s) { s.exclude = spec.exclude; }))
        return QStringLiteral("exclude");
    if (spoils([&](TrainingSpec &s) { s.search = spec.search; }))
        return QStringLiteral("search");
    if (spoils([&](TrainingSpec &s) { s.validation = spec.validation; }))
        return QStringLiteral("folds");
    if (spoils([&](TrainingSpec &s) { s.split = spec.split; }))
        return spec.split.kind == u"stratified" ? QStringLiteral("split")
               : needsColumn(spec.split.kind) && spec.split.by.isEmpty() && spec.split.kind != u"time"
                   ? QStringLiteral("by")
               : spec.split.kind != u"column" ? QStringLiteral("test")
                                              : QStringLiteral("holdout");
    return {};
}

} // namespace assay
