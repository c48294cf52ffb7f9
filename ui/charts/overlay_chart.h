#pragma once

#include "ui/charts/chart_view.h"

#include <QStringList>

namespace assay
{

class SeriesLabels;

/// How often each range or word occurs in two samples, as shares: the newer one as bars, the older one as an outline,
/// or bars beside it where there are words. Missing values stand apart.
class OverlayChart final : public ChartView
{
    Q_OBJECT

public:
    /// Shares of a sample: one for each range or word, then that of missing values.
    struct Sample {
        QString name;
        std::vector<double> shares;
    };

    explicit OverlayChart(const QString &accessibleName, QWidget *parent = nullptr);
    /// `edges`: where each range begins, and where the last one ends; times are ms since 1970.
    void setRanges(std::vector<double> edges, bool areTimes, Sample before, Sample now);
    void setWords(const QStringList &words, Sample before, Sample now);

protected:
    void applyTheme() override;
    [[nodiscard]] QList<QStringList> rows() const override;
    [[nodiscard]] QList<Reading> readingsAt(double x) const override;

private:
    void rebuild();
    void addRanges();
    void addWords();
    void tell();
    [[nodiscard]] bool hasMissing() const;
    [[nodiscard]] QString groupName(size_t group) const;
    [[nodiscard]] double missingPlace() const;

    std::vector<double> m_edges;
    QStringList m_words;
    bool m_areTimes = false;
    Sample m_before;
    Sample m_now;
    SeriesLabels *m_labels;
};

} // namespace assay
