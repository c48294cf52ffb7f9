#pragma once

#include "core/runs/run.h"
#include "ui/models/experiment_snapshot.h"

#include <QWidget>

class QPlainTextEdit;
class QStackedWidget;

namespace assay
{

class Card;
class EmptyState;
class FactList;
class MessageBar;

/// All that is known of the current run: facts, parameters, environment, the specification it was made by, and why it
/// failed if it did. Window thread.
class RunTab final : public QWidget
{
    Q_OBJECT

public:
    explicit RunTab(QWidget *parent = nullptr);
    /// `run` may be null. `canResume`: a run that was cut offers to go on.
    void show(const Run *run, const RegisteredAs &registered, bool canResume);

Q_SIGNALS:
    /// A person wants the run to go on.
    void resumeRequested();

private:
    Card *addCard(const QString &title, QWidget *content);
    [[nodiscard]] QWidget *scrolled(QWidget *content);

    QStackedWidget *m_stack;
    EmptyState *m_empty;
    MessageBar *m_error;
    Card *m_factsCard;
    FactList *m_facts;
    FactList *m_params;
    FactList *m_environment;
    QPlainTextEdit *m_specification;
};

} // namespace assay
