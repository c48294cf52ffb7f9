#pragma once

#include "core/work/promote_model.h"
#include "ui/models/model_snapshot.h"
#include "ui/pages/latest.h"
#include "ui/pages/page.h"

class QComboBox;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;

namespace assay
{

class AuditTableModel;
class DataTable;
class EmptyState;
class ModelEvaluationsTab;
class ModelReviewTab;
class ModelVersionTableModel;
class PageHeader;
class StatTile;
class TabStrip;

/// Registered models: their versions and stages, the review of one version, evaluations and history.
class ModelsPage final : public Page
{
    Q_OBJECT

public:
    explicit ModelsPage(Workspace &workspace, QWidget *parent = nullptr);

    void showThing(const QString &model) override;
    [[nodiscard]] QString currentThing() const override;
    void showError(const Error &error) override;
    [[nodiscard]] bool isSettled() const override;
    [[nodiscard]] QString obstacle(const QString &actionId) const override;
    void runAction(const QString &actionId) override;

    /// Opens the review with the cursor in the reason, to ask or to decide.
    void startReview();
    /// Scores the reviewed version on a data version.
    void evaluate(const QString &dataset);
    /// Asks for a file and writes the reviewed version's report there.
    void exportReport();
    /// Asks for a file and writes the reviewed version's model there as ONNX.
    void exportOnnx();

private:
    enum Tab { Versions, Review, Evaluations, History };

    void buildHeader();
    QWidget *buildContent();
    QWidget *buildTiles();
    DataTable *makeTable(const QString &name, QAbstractItemModel *source, int sortColumn);
    void reload();
    void apply(ModelSnapshot snapshot);
    void showTiles();
    void fillEvaluateMenu();
    void decide(qint64 request, Decision decision, const QString &reason);
    void ask(const QString &model, const QString &reason);
    void writeReport(const QString &path);
    void writeOnnx(const QString &path);

    Latest<ModelSnapshot> m_latest;
    ModelSnapshot m_snapshot;
    QString m_wanted;
    PageHeader *m_header;
    MessageBar *m_bar;
    QComboBox *m_chooser;
    QPushButton *m_report;
    QPushButton *m_evaluate;
    QPushButton *m_ask;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    StatTile *m_candidate;
    StatTile *m_production;
    StatTile *m_archived;
    StatTile *m_latestResult;
    TabStrip *m_tabs;
    QStackedWidget *m_tabStack;
    ModelVersionTableModel *m_versions;
    DataTable *m_versionTable;
    ModelReviewTab *m_review;
    ModelEvaluationsTab *m_evaluations;
    AuditTableModel *m_history;
    DataTable *m_historyTable;
    bool m_hasLoaded = false;
};

} // namespace assay
