#pragma once

#include "core/store/person.h"
#include "core/work/promote_model.h"
#include "ui/models/model_snapshot.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace assay
{

class Card;
class FactList;
class Pill;
class LineChart;
class ScatterChart;

/// What a reviewer sees of one version: the evidence, what changed since production, and the decision.
class ModelReviewTab final : public QWidget
{
    Q_OBJECT

public:
    explicit ModelReviewTab(QWidget *parent = nullptr);
    /// `canWrite` is false in a read-only project.
    void show(const ModelSnapshot &snapshot, const Person &person, bool canWrite);
    /// Says under the buttons why the decision was not taken.
    void showDecisionError(const QString &sentence);
    void focusReason();

Q_SIGNALS:
    void decided(qint64 request, assay::Decision decision, const QString &reason);
    void promotionRequested(const QString &model, const QString &reason);

private:
    QWidget *buildLeft();
    QWidget *buildRight();
    void showRows(const ModelSnapshot &snapshot);
    void showEvidence(const ModelSnapshot &snapshot);
    void showChanges(const ModelSnapshot &snapshot);
    void showSteps(const ModelVersionFacts &facts);
    void showDecision(const ModelVersionFacts &facts, const Person &person, bool canWrite);
    void decide(Decision decision);

    Card *m_evidenceCard;
    QGridLayout *m_evidence;
    Card *m_predictedCard;
    QStackedWidget *m_rows;
    ScatterChart *m_predicted;
    LineChart *m_ranking;
    Card *m_changesCard;
    FactList *m_changes;
    Card *m_approvals;
    Pill *m_state;
    QGridLayout *m_steps;
    QLabel *m_explanation;
    QPlainTextEdit *m_reason;
    QLabel *m_error;
    QPushButton *m_reject;
    QPushButton *m_return;
    QPushButton *m_withdraw;
    QPushButton *m_approve;
    QPushButton *m_ask;
    qint64 m_request = 0;
    QString m_model;
};

} // namespace assay
