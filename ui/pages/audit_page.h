#pragma once

#include "core/audit/audit_store.h"
#include "ui/pages/latest.h"
#include "ui/pages/page.h"

class QLabel;
class QPlainTextEdit;
class QSortFilterProxyModel;
class QStackedWidget;

namespace assay
{

class AuditTableModel;
class Card;
class DataTable;
class EmptyState;
class FactList;
class FilterField;
class PageHeader;
class Pill;

/// The audit log: who did what, when, to what, and whether the log is whole.
class AuditPage final : public Page
{
    Q_OBJECT

public:
    explicit AuditPage(Workspace &workspace, QWidget *parent = nullptr);

    void showThing(const QString &sequence) override;
    [[nodiscard]] QString currentThing() const override;
    [[nodiscard]] QWidget *filterWidget() const override;
    void showError(const Error &error) override;
    [[nodiscard]] bool isSettled() const override;
    void runAction(const QString &actionId) override;

    /// Recomputes every hash and says what was found.
    void verify();
    void exportLog();

private:
    struct Content {
        QList<AuditEntry> entries;
        audit_store::Verification verification;
    };

    void buildHeader();
    QWidget *buildContent();
    void reload();
    void apply(Content content);
    void applyFilter(const QString &text);
    void updateState();
    void showEntry();

    Latest<Content> m_latest;
    PageHeader *m_header;
    MessageBar *m_bar;
    FilterField *m_filter;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    DataTable *m_table;
    AuditTableModel *m_model;
    QSortFilterProxyModel *m_proxy;
    Card *m_detail;
    FactList *m_facts;
    QPlainTextEdit *m_body;
    qint64 m_wanted = 0;
    bool m_hasLoaded = false;
    bool m_tellVerification = false;
};

} // namespace assay
