#pragma once

#include "core/runs/filter/known_keys.h"
#include "core/runs/filter/run_filter.h"

#include <QObject>

namespace assay
{

class CompletionList;
class FilterEdit;
class FilterField;

/// Helps to write filters of runs in a field: paints their parts, underlines where reading stopped, offers what may
/// come next (while typing, and by Ctrl+Space), and doubts keys that no run has. Window thread.
class FilterAssistant final : public QObject
{
    Q_OBJECT

public:
    explicit FilterAssistant(FilterField &field, QObject *parent = nullptr);

    /// What the project's runs have.
    void setKnown(const KnownKeys &known);
    /// Reads the field; what is wrong or doubtful in it is shown there.
    Result<RunFilter> read();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void paintParts();
    void suggest(bool isAsked);
    void take(const QString &text);
    void describe();

    FilterField &m_field;
    FilterEdit &m_edit;
    CompletionList *m_list;
    KnownKeys m_known;
    TextSpan m_replaced;
    bool m_isTaking = false;
    bool m_hasKnown = false;
};

} // namespace assay
