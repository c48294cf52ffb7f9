#pragma once

#include "core/data/column_comparison.h"

#include <QWidget>

class QDateEdit;

namespace assay
{

/// Two stretches of days, chosen in place. Days are whole ones of UTC. Window thread.
class TimeWindowFields final : public QWidget
{
    Q_OBJECT

public:
    explicit TimeWindowFields(QWidget *parent = nullptr);
    /// The times there are (ms since 1970): the first and the last half of them are chosen.
    void setTimes(double first, double last);
    [[nodiscard]] TimeWindow before() const { return windowOf(0); }
    [[nodiscard]] TimeWindow now() const { return windowOf(2); }
    /// Such as 2011-01-01 to 2011-06-30.
    [[nodiscard]] QString beforeText() const { return textOf(0); }
    [[nodiscard]] QString nowText() const { return textOf(2); }

Q_SIGNALS:
    /// A person chose another day.
    void changed();

private:
    [[nodiscard]] TimeWindow windowOf(int first) const;
    [[nodiscard]] QString textOf(int first) const;

    QDateEdit *m_days[4];
};

} // namespace assay
