#pragma once

#include "ui/models/many_runs.h"

#include <QComboBox>

namespace assay
{

/// One of the axes of many runs, or none. What a person chose stays while the runs have it. Window thread.
class AxisChoice final : public QComboBox
{
    Q_OBJECT

public:
    /// `none` is what to read for no axis; empty: there is always one.
    explicit AxisChoice(const QString &accessibleName, const QString &none, QWidget *parent = nullptr);

    /// Offers these axes; `byDefault` is taken as long as a person chose no other.
    void offer(const ManyRuns &runs, const QList<int> &axes, int byDefault);
    /// The axis' place among those of the runs; -1: none.
    [[nodiscard]] int axis() const;

Q_SIGNALS:
    /// A person chose another one.
    void chosen();

private:
    void fill(const ManyRuns &runs, const QList<int> &axes);

    QString m_none;
    QString m_wanted; ///< the id; empty: nobody chose
    QStringList m_offered;
};

} // namespace assay
