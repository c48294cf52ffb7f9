#include "ui/pages/register_dialog.h"

#include "core/registry/registry_store.h"
#include "core/work/promote_model.h"
#include "ui/models/format.h"
#include "ui/models/metric_names.h"
#include "ui/pages/form_rows.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace assay
{

namespace
{

constexpr int margin = 16;
const QString nameKey = QStringLiteral("name");

} // namespace

RegisterDialog::RegisterDialog(Workspace &workspace, const Run &run, QWidget *parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_run(run),
      m_form(new FormRows(this)),
      m_name(new QComboBox),
      m_note(new QPlainTextEdit),
      m_register(new QPushButton(tr("Register"), this))
{
    setWindowTitle(tr("Register a model"));
    m_name->setEditable(true);
    // A new name may begin as a known one does, or differ from it in capitals alone.
    m_name->setCompleter(nullptr);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(84);
    m_note->setPlaceholderText(tr("What is worth knowing about this version"));
    m_form->addRow(nameKey, tr("Model"), m_name);
    m_form->addRow(QStringLiteral("note"), tr("Note"), m_note);
    auto *what =
        makeLabel(tr("“%1” becomes a version of a model that can be reviewed and brought to production.").arg(run.name),
                  13, QFont::Normal, this);
    what->setWordWrap(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    m_register->setDefault(true);
    makePrimary(m_register);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_register);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(12);
    layout->addWidget(what);
    layout->addWidget(m_form);
    layout->addStretch(1);
    layout->addLayout(buttons);
    resize(460, 260);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(this, &QDialog::finished, this, &QObject::deleteLater);
    connect(m_register, &QPushButton::clicked, this, &RegisterDialog::registerRun);
    connect(m_name, &QComboBox::currentTextChanged, this, &RegisterDialog::refresh);
    setTabOrder(m_name, m_note);
    setTabOrder(m_note, cancel);
    setTabOrder(cancel, m_register);
    m_name->setFocus();
    fillNames();
    refresh();
}

void RegisterDialog::fillNames()
{
    const auto models = m_workspace.project()->read([](Connection &c) { return registry_store::list(c); });
    if (!models) {
        m_form->setError(nameKey, models.error().text);
        return;
    }
    for (const RegisteredModel &model : *models) {
        m_newestVersions.insert(model.name, model.versions.isEmpty() ? 0 : model.versions.front().version);
        m_name->addItem(model.name);
    }
    if (models->isEmpty())
        m_name->setEditText(m_run.experiment);
    m_name->lineEdit()->selectAll();
}

void RegisterDialog::refresh()
{
    const QString name = m_name->currentText();
    const Result<> valid = checkName(name, tr("model"));
    m_form->setError(nameKey, valid ? QString() : valid.error().text);
    m_register->setEnabled(bool(valid));
    m_register->setText(valid ? tr("Register %1").arg(VersionedName{name, m_newestVersions.value(name) + 1}.toString())
                              : tr("Register"));
}

void RegisterDialog::registerRun()
{
    m_register->setEnabled(false);
    auto task = std::make_shared<QPointer<Task>>();
    TaskRunner &runner = m_workspace.tasks();
    *task = runner.start(
        tr("Registering %1").arg(m_name->currentText()), this,
        [project = m_workspace.project(), person = m_workspace.person(), id = m_run.id, name = m_name->currentText(),
         note = m_note->toPlainText()](Progress &) { return registerModel(*project, person, id, name, note); },
        [this, task, &runner](const Result<ModelVersion> &version) {
            if (version) {
                Q_EMIT registered(version->reference());
                accept();
                return;
            }
            if (*task)
                runner.dismiss(*task);
            m_form->setError(nameKey, version.error().text);
            m_register->setEnabled(true);
        });
}

} // namespace assay
