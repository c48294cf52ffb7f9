#include "ui/pages/axis_choice.h"

#include <utility>

namespace assay
{

namespace
{

constexpr int axisRole = Qt::UserRole;
constexpr int idRole = Qt::UserRole + 1;
const QString noneId = QStringLiteral("none");

} // namespace

AxisChoice::AxisChoice(const QString &accessibleName, const QString &none, QWidget *parent)
    : QComboBox(parent),
      m_none(none)
{
    setAccessibleName(accessibleName);
    // The longest name must not make the panel wide.
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(6);
    connect(this, &QComboBox::activated, this, [this] {
        m_wanted = currentData(idRole).toString();
        Q_EMIT chosen();
    });
}

void AxisChoice::offer(const ManyRuns &runs, const QList<int> &axes, int byDefault)
{
    QStringList offered;
    for (const int axis : axes)
        offered.append(QString::number(axis) + u' ' + runs.keys[size_t(axis)].id());
    // What is open under somebody's hand stays as it is.
    if (offered != std::exchange(m_offered, offered) || count() == 0)
        fill(runs, axes);
    const int wanted = m_wanted.isEmpty() ? -1 : findData(m_wanted, idRole);
    setCurrentIndex(wanted >= 0 ? wanted : std::max(0, findData(byDefault, axisRole)));
}

void AxisChoice::fill(const ManyRuns &runs, const QList<int> &axes)
{
    clear();
    const auto add = [this](const QString &title, int axis, const QString &id) {
        addItem(title, axis);
        setItemData(count() - 1, id, idRole);
        setItemData(count() - 1, title, Qt::ToolTipRole);
    };
    if (!m_none.isEmpty())
        add(m_none, -1, noneId);
    for (const int axis : axes)
        add(runs.points.axes[size_t(axis)].title, axis, runs.keys[size_t(axis)].id());
}

int AxisChoice::axis() const
{
    return count() > 0 ? currentData(axisRole).toInt() : -1;
}

} // namespace assay
