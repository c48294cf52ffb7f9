#pragma once

#include "core/runs/compare/code_comparison.h"
#include "ui/pages/latest.h"
#include "ui/pages/shown_run.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace assay
{

class DiffView;

/// How the code of two runs differs, which a person chooses among those that are shown. Window thread.
class CodeComparisonView final : public QWidget
{
    Q_OBJECT

public:
    explicit CodeComparisonView(QWidget *parent = nullptr);

    /// The runs to choose from. Those that are chosen stay so; else the first two are.
    void setRuns(const std::shared_ptr<Project> &project, const ShownRuns &shown);
    /// Compares the first run with that one, or with the second if it is the first itself.
    void compareWith(const RunId &run);
    [[nodiscard]] bool isSettled() const { return !m_latest.isPending(); }

protected:
    void showEvent(QShowEvent *event) override;

private:
    /// What is read away from the window.
    struct Shown {
        QString sentence;
        QString text;
    };

    void compare();
    static Shown describe(const CodeComparison &comparison, const QString &first, const QString &second);

    Latest<Shown> m_latest;
    std::shared_ptr<Project> m_project;
    bool m_isStale = true;
    QComboBox *m_first;
    QComboBox *m_second;
    QLabel *m_sentence;
    DiffView *m_diff;
};

} // namespace assay
