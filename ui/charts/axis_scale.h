#pragma once

#include "ui/charts/run_points.h"

#include <QSharedPointer>

class QCPAxis;
class QLocale;

namespace assay
{

/// Where the values of an axis stand between its ends: linear, logarithmic, or one place a word.
class AxisScale final
{
public:
    AxisScale() = default;
    explicit AxisScale(const RunAxis &axis);

    /// 0 at the lower end, 1 at the upper; NaN for what has no place: missing, infinite, not above 0 on a logarithmic
    /// axis, or no place of a word.
    [[nodiscard]] double place(double value) const;
    /// As place, between words and beyond the ends too.
    [[nodiscard]] double linePlace(double value) const;
    [[nodiscard]] double valueAt(double place) const;
    [[nodiscard]] double from() const { return m_from; }
    [[nodiscard]] double to() const { return m_to; }
    [[nodiscard]] bool areWords() const { return !m_words.isEmpty(); }
    [[nodiscard]] bool isLogarithmic() const { return m_isLogarithmic; }
    [[nodiscard]] bool isEmpty() const { return m_isEmpty; }
    [[nodiscard]] const QStringList &words() const { return m_words; }
    /// The title, with the unit.
    [[nodiscard]] const QString &title() const { return m_title; }
    /// At most `most` values that are good to label, rising; of words those that fit, evenly.
    [[nodiscard]] std::vector<double> ticks(int most) const;
    /// What a person reads for a value, without its unit.
    [[nodiscard]] QString text(double value, const QLocale &locale) const;
    /// Gives an axis of the plot this scale, ticks, label and font; `room` is its length in pixels.
    void showOn(QCPAxis &axis, int room) const;

private:
    [[nodiscard]] double onLine(double value) const;

    QString m_title;
    QStringList m_words;
    double m_from = 0;
    double m_to = 1;
    bool m_isLogarithmic = false;
    bool m_areTimes = false;
    bool m_isEmpty = true;
};

} // namespace assay
