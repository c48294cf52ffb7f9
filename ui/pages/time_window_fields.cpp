#include "ui/pages/time_window_fields.h"

#include "ui/widgets/text_label.h"

#include <QDateEdit>
#include <QGridLayout>
#include <QSignalBlocker>
#include <QTimeZone>

namespace assay
{

namespace
{

/// A day and the arrow that opens the calendar.
constexpr int dayWidth = 124;

QDate dayOf(double time)
{
    return QDateTime::fromMSecsSinceEpoch(qint64(time), QTimeZone::utc()).date();
}

double startOf(const QDate &day)
{
    return double(QDateTime(day, QTime(0, 0), QTimeZone::utc()).toMSecsSinceEpoch());
}

} // namespace

TimeWindowFields::TimeWindowFields(QWidget *parent) : QWidget(parent)
{
    const QStringList names = {tr("First stretch from"), tr("First stretch to"), tr("Second stretch from"),
                               tr("Second stretch to")};
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(4);
    for (int i = 0; i < 4; ++i) {
        m_days[i] = new QDateEdit(this);
        m_days[i]->setAccessibleName(names.at(i));
        m_days[i]->setCalendarPopup(true);
        m_days[i]->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
        // A day that is half typed is no choice yet.
        m_days[i]->setKeyboardTracking(false);
        QLabel *label = makeSecondaryLabel(i % 2 == 0 ? tr("From") : tr("to"), 12, this);
        label->setBuddy(m_days[i]);
        layout->addWidget(label, i / 2, i % 2 * 2);
        m_days[i]->setMinimumWidth(dayWidth);
        layout->addWidget(m_days[i], i / 2, i % 2 * 2 + 1);
        connect(m_days[i], &QDateEdit::dateChanged, this, &TimeWindowFields::changed);
    }
    layout->setColumnStretch(4, 1);
}

void TimeWindowFields::setTimes(double first, double last)
{
    const QDate begin = dayOf(first);
    const QDate end = dayOf(last);
    const QDate middle = begin.addDays(begin.daysTo(end) / 2);
    const QDate days[] = {begin, middle, middle.addDays(1), std::max(end, middle.addDays(1))};
    for (int i = 0; i < 4; ++i) {
        const QSignalBlocker quiet(m_days[i]);
        m_days[i]->setDate(days[i]);
    }
}

TimeWindow TimeWindowFields::windowOf(int first) const
{
    return {startOf(m_days[first]->date()), startOf(m_days[first + 1]->date().addDays(1))};
}

QString TimeWindowFields::textOf(int first) const
{
    return tr("%1 to %2")
        .arg(m_days[first]->date().toString(Qt::ISODate), m_days[first + 1]->date().toString(Qt::ISODate));
}

} // namespace assay
