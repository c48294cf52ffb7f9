#include "ui/pages/train_dialog.h"

#include "core/base/atomic_file.h"
#include "core/work/record_code.h"
#include "core/work/search_models.h"
#include "core/work/train_model.h"
#include "ui/pages/outcome_rows.h"
#include "ui/pages/parameter_rows.h"
#include "ui/pages/preparation_rows.h"
#include "ui/pages/split_rows.h"
#include "ui/resumption.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace assay
{

namespace
{

constexpr int margin = 16;

} // namespace

TrainDialog::TrainDialog(Workspace &workspace, const QString &reference, QWidget *parent)
    : TrainDialog(workspace, reference, std::nullopt, parent)
{
}

TrainDialog::TrainDialog(Workspace &workspace, const TrainingSpec &again, QWidget *parent)
    : TrainDialog(workspace, again.data, again, parent)
{
}

TrainDialog::TrainDialog(Workspace &workspace, const QString &reference, std::optional<TrainingSpec> again,
                         QWidget *parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_again(std::move(again)),
      m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(this))
{
    setWindowTitle(tr("Train a model"));
    auto *content = new QWidget(this);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(margin);
    columns->addWidget(buildForm(), 1);
    columns->addWidget(buildSpecification(), 1);
    m_error = makeLabel({}, 12, QFont::Normal, this);
    m_error->setForegroundRole(QPalette::BrightText);
    m_error->setWordWrap(true);
    m_error->hide();
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addLayout(columns, 1);
    layout->addWidget(m_error);
    layout->addWidget(buildButtons());
    m_stack->addWidget(content);
    m_stack->addWidget(m_empty);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(margin, margin, margin, margin);
    outer->addWidget(m_stack);
    resize(940, 760);
    m_data->setFocus();
    connectFields();
    loadData(reference);
}

QWidget *TrainDialog::buildForm()
{
    m_form = new FormRows;
    m_parameters = new ParameterRows;
    m_data = new QComboBox;
    m_target = new QComboBox;
    m_task = new QComboBox;
    m_estimator = new QComboBox;
    m_search = new QComboBox;
    m_trials = new QSpinBox;
    m_parallel = new QSpinBox;
    m_reduction = new QSpinBox;
    m_prune = new QCheckBox(tr("End trials that fall behind"));
    m_splitting = new SplitRows;
    m_preparation = new PreparationRows;
    m_outcome = new OutcomeRows;
    m_seed = new QLineEdit;
    m_name = new QLineEdit;
    m_experiment = new QComboBox;
    m_experiment->setEditable(true);
    // A new name may begin as a known one does, or differ from it in capitals alone.
    m_experiment->setCompleter(nullptr);
    addFields();

    auto *inside = new QWidget;
    auto *layout = new QVBoxLayout(inside);
    // Room for the focus rings and the scroll bar.
    layout->setContentsMargins(2, 2, 12, 2);
    layout->addWidget(m_form);
    layout->addStretch(1);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->viewport()->setAutoFillBackground(false);
    area->setWidget(inside);
    // setWidget makes it opaque, but it lies on a card.
    inside->setAutoFillBackground(false);
    return area;
}

void TrainDialog::addFields()
{
    m_form->addRow(QStringLiteral("data"), tr("Data"), m_data);
    m_form->addRow(QStringLiteral("target"), tr("Target"), m_target);
    m_form->addRow(QStringLiteral("task"), tr("Task"), m_task);
    m_form->addHeading(tr("Model"));
    m_form->addRow(QStringLiteral("estimator"), tr("Estimator"), m_estimator);
    m_form->addRow(QStringLiteral("search"), tr("Search"), m_search);
    m_form->addRow(QStringLiteral("trials"), tr("Trials"), m_trials);
    m_form->addRow(QStringLiteral("parallel"), tr("At once"), m_parallel);
    m_form->addRow(QStringLiteral("reduction"), tr("One goes on of"), m_reduction);
    m_form->addRow(QStringLiteral("prune"), tr("Early end"), m_prune);
    m_form->addWidget(m_parameters);
    m_form->addHeading(tr("Holdout and folds"));
    m_form->addWidget(m_splitting);
    m_form->addHeading(tr("Preparation"));
    m_form->addWidget(m_preparation);
    m_form->addHeading(tr("Weights and metrics"));
    m_form->addWidget(m_outcome);
    m_form->addHeading(tr("Run"));
    m_form->addRow(QStringLiteral("seed"), tr("Seed"), m_seed);
    m_form->addRow(QStringLiteral("name"), tr("Run name"), m_name);
    m_form->addRow(QStringLiteral("experiment"), tr("Experiment"), m_experiment);

    m_task->addItem(tr("An amount (regression)"), taskName(LearningTask::Regression));
    m_task->addItem(tr("One of two classes (binary)"), taskName(LearningTask::Binary));
    m_task->addItem(tr("One of several classes (multiclass)"), taskName(LearningTask::Multiclass));
    m_search->addItem(tr("None: train once"), QString());
    m_search->addItem(tr("Values at random"), QStringLiteral("random"));
    m_search->addItem(tr("Values near the best (TPE)"), QStringLiteral("tpe"));
    m_search->addItem(tr("Many short trials, the best go on (halving)"), QStringLiteral("halving"));
    m_search->addItem(tr("Several halvings (Hyperband)"), QStringLiteral("hyperband"));
    m_search->addItem(tr("Every combination (grid)"), QStringLiteral("grid"));
    m_trials->setRange(1, 100000);
    m_parallel->setRange(1, 64);
    m_reduction->setRange(2, 10);
}

QWidget *TrainDialog::buildSpecification()
{
    auto *card = new Card(tr("Specification"), this);
    m_toml = new QPlainTextEdit(card);
    m_toml->setReadOnly(true);
    m_toml->setTabChangesFocus(true);
    m_toml->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_toml->setFrameShape(QFrame::NoFrame);
    m_toml->setFont(codeFont());
    m_toml->setAccessibleName(tr("Specification as TOML"));
    m_toml->setObjectName(QStringLiteral("toml"));
    auto *copy = new QPushButton(tr("Copy"), card);
    auto *save = new QPushButton(tr("Save as…"), card);
    connect(copy, &QPushButton::clicked, this, &TrainDialog::copySpecification);
    connect(save, &QPushButton::clicked, this, &TrainDialog::saveSpecification);
    for (QPushButton *button : {copy, save}) {
        button->setAutoDefault(false);
        card->addToHeader(button);
    }
    card->body()->addWidget(m_toml, 1);
    setTabOrder(copy, save);
    setTabOrder(save, m_toml);
    return card;
}

QWidget *TrainDialog::buildButtons()
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto *cancel = new QPushButton(tr("Cancel"), line);
    cancel->setAutoDefault(false);
    m_train = new QPushButton(tr("Train"), line);
    m_train->setDefault(true);
    makePrimary(m_train);
    layout->addStretch(1);
    layout->addWidget(cancel);
    layout->addWidget(m_train);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(this, &QDialog::rejected, this, &QObject::deleteLater);
    connect(m_train, &QPushButton::clicked, this, &TrainDialog::train);
    return line;
}

void TrainDialog::connectFields()
{
    connect(m_data, &QComboBox::textActivated, this, &TrainDialog::loadData);
    connect(m_target, &QComboBox::currentTextChanged, this, [this] {
        if (!m_isFilling)
            showTask();
        refresh();
    });
    connect(m_task, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_isFilling)
            showEstimators();
        refresh();
    });
    connect(m_search, &QComboBox::currentIndexChanged, this, &TrainDialog::chooseSearch);
    for (QSpinBox *box : {m_trials, m_parallel, m_reduction})
        connect(box, &QSpinBox::valueChanged, this, &TrainDialog::refresh);
    connect(m_prune, &QCheckBox::toggled, this, &TrainDialog::refresh);
    connect(m_estimator, &QComboBox::currentTextChanged, this, &TrainDialog::chooseEstimator);
    connect(m_parameters, &ParameterRows::changed, this, &TrainDialog::refresh);
    connect(m_splitting, &SplitRows::changed, this, &TrainDialog::refresh);
    connect(m_preparation, &PreparationRows::changed, this, &TrainDialog::refresh);
    connect(m_outcome, &OutcomeRows::changed, this, &TrainDialog::refresh);
    connect(m_experiment, &QComboBox::currentTextChanged, this, &TrainDialog::refresh);
    for (QLineEdit *edit : {m_seed, m_name})
        connect(edit, &QLineEdit::textChanged, this, &TrainDialog::refresh);
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_isNameEdited = true; });
}

void TrainDialog::copySpecification()
{
    QApplication::clipboard()->setText(m_toml->toPlainText());
}

void TrainDialog::saveSpecification()
{
    auto *dialog = new QFileDialog(this, tr("Save the specification"), {}, tr("Training specifications (*.toml)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("toml"));
    dialog->selectFile(m_name->text() + QStringLiteral(".toml"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const Result<> written = writeFileAtomically(path, m_toml->toPlainText().toUtf8());
        setGeneralError(written ? QString() : written.error().text);
    });
    dialog->open();
}

namespace
{

/// As much of it as going on with it needs.
Run runOf(const RunId &id, const TrainingSpec &spec)
{
    Run run;
    run.id = id;
    run.name = spec.name;
    if (!spec.search.kind.isEmpty())
        run.tags.insert(QStringLiteral("search"), spec.search.kind);
    return run;
}

} // namespace

void TrainDialog::train()
{
    const TrainingSpec spec = specification();
    const std::shared_ptr<Project> project = m_workspace.project();
    if (!project)
        return;
    TaskRunner &runner = m_workspace.tasks();
    auto begun = std::make_shared<RunId>();
    auto task = std::make_shared<QPointer<Task>>();
    // The dialog only hides: should the training not even start, it comes back and says why.
    hide();
    const bool isSearch = !spec.search.kind.isEmpty();
    *task = runner.start(
        isSearch ? tr("Searching %1").arg(spec.name) : tr("Training %1").arg(spec.name), this,
        [project, person = m_workspace.person(), spec, &runner, begun,
         self = QPointer<TrainDialog>(this)](Progress &progress) -> Result<> {
            // The runner outlives its work, the dialog may not.
            const auto tell = [&runner, begun, self, project](const RunId &id) {
                // What cannot be written fails the training itself soon enough.
                (void)recordCode(*project, id, project->folder());
                QMetaObject::invokeMethod(&runner, [begun, self, id] {
                    *begun = id;
                    if (self)
                        Q_EMIT self->started(id);
                });
            };
            if (!spec.search.kind.isEmpty())
                ASSAY_CHECK(searchModels(*project, person, spec, progress, tell));
            else
                ASSAY_CHECK(trainModel(*project, person, spec, progress, tell));
            return Done{};
        },
        [this, begun, task, spec, &runner](const Result<> &outcome) {
            if (!outcome && *task && begun->isEmpty())
                runner.dismiss(*task);
            else if (!outcome && *task)
                offerToResume(m_workspace, *task, runOf(*begun, spec));
            finishTraining(outcome, !begun->isEmpty());
        });
}

void TrainDialog::finishTraining(const Result<> &outcome, bool wasStarted)
{
    if (outcome || wasStarted || outcome.error().code == ErrorCode::Cancelled)
        return deleteLater();
    setGeneralError(outcome.error().text);
    // Hiding has made it an ordinary window.
    open();
}

void TrainDialog::setGeneralError(const QString &sentence)
{
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
}

} // namespace assay
