#pragma once

#include "core/base/result.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace assay
{

class SchemaDraft;

/// The row rules of a schema, each with a button that removes it, and a line to add one or to type any edit.
/// Window thread.
class SchemaRulesCard final : public QWidget
{
    Q_OBJECT

public:
    explicit SchemaRulesCard(SchemaDraft &draft, QWidget *parent = nullptr);
    void setCanEdit(bool canEdit);

Q_SIGNALS:
    void refused(const assay::Error &error);

private:
    void showRules();
    void addWritten();

    SchemaDraft &m_draft;
    QVBoxLayout *m_rules;
    QLineEdit *m_line;
    QPushButton *m_add;
    bool m_canEdit = false;
};

} // namespace assay
