#pragma once

#include "ui/charts/chart_view.h"

#include <QStringList>

namespace assay
{

class SeriesLabels;

/// How each range or word divides into classes: bars of equal length, one piece for each class.
class ShareChart final : public ChartView
{
    Q_OBJECT

public:
    explicit ShareChart(const QString &accessibleName, QWidget *parent = nullptr);
    /// `shares` has a list for each class: its share in each range, and then in the missing values; NaN where there is
    /// nothing. `edges`: where each range begins, and where the last one ends; times are ms since 1970.
    void setRanges(std::vector<double> edges, bool areTimes, const QStringList &classes,
                   std::vector<std::vector<double>> shares);
    void setWords(const QStringList &words, const QStringList &classes, std::vector<std::vector<double>> shares);

protected:
    void applyTheme() override;
    [[nodiscard]] QList<QStringList> rows() const override;
    [[nodiscard]] QList<Reading> readingsAt(double x) const override;

private:
    void rebuild();
    void fitRange();
    void tell();
    [[nodiscard]] size_t groupCount() const;
    [[nodiscard]] bool hasMissing() const;
    [[nodiscard]] double place(size_t group) const;
    [[nodiscard]] double width() const;
    [[nodiscard]] QString groupName(size_t group) const;

    std::vector<double> m_edges;
    QStringList m_words;
    bool m_areTimes = false;
    QStringList m_classes;
    std::vector<std::vector<double>> m_shares;
    SeriesLabels *m_labels;
};

} // namespace assay
