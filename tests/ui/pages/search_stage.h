#pragma once

#include "tests/support/temporary_folder.h"
#include "tests/ui/window_stage.h"

namespace assay
{

class ChartView;
class RunTable;
class TabStrip;

/// The Experiments page on a made-up search: runs “run 0”, “run 1” … with learning_rate (0.0001 to 0.1), max_depth (2
/// to 10), booster (two words), an estimator that is always the same, rmse (smaller is better) and fit_seconds.
class SearchStage final
{
public:
    explicit SearchStage(int runs);

    [[nodiscard]] WindowStage &stage() { return *m_stage; }
    [[nodiscard]] Page *page() const { return m_page; }
    [[nodiscard]] RunTable *table() const;
    [[nodiscard]] const std::shared_ptr<Project> &project() const { return m_project; }
    [[nodiscard]] const QString &experiment() const { return m_experiment; }
    /// Adds finished runs.
    void add(int runs);
    /// Adds a finished run with a metric of some values and nothing else.
    void addCurve(const QString &name, const QString &metric, const std::vector<double> &values);
    /// Goes to a tab below the table with the keyboard and waits until it shows its things.
    [[nodiscard]] bool openTab(const QString &id);
    [[nodiscard]] bool settles() const;
    /// Types a filter in the page's field.
    void filter(const QString &text);
    /// The names of the runs that are shown, in the order in which they were chosen.
    [[nodiscard]] QStringList shown();

    [[nodiscard]] static double learningRate(int run);
    [[nodiscard]] static int depth(int run);
    [[nodiscard]] static double rmse(int run);

private:
    TemporaryFolder m_folder;
    std::shared_ptr<Project> m_project;
    QString m_experiment = QStringLiteral("search");
    int m_count = 0;
    std::unique_ptr<WindowStage> m_stage;
    Page *m_page = nullptr;
};

} // namespace assay
