#include "ui/pages/column_views.h"

#include "ui/pages/column_view_charts.h"
#include "ui/pages/time_window_fields.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/segmented_choice.h"
#include "ui/widgets/text_label.h"
#include "ui/workspace.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTimer>

#include <cmath>
#include <optional>

namespace assay
{

namespace
{

/// Shorter work needs no word about it.
constexpr int patienceMs = 200;

bool hasValues(const ColumnProfile &column)
{
    return column.count > column.missing;
}

} // namespace

ColumnViews::ColumnViews(Workspace &workspace, TableSource &tables, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_tables(tables),
      m_choice(new SegmentedChoice(tr("How the column is shown"),
                                   {tr("Distribution"), tr("By target"), tr("Over time")}, this)),
      m_comparing(new QWidget(this)),
      m_other(new QComboBox(this)),
      m_stretches(new TimeWindowFields(this)),
      m_stack(new QStackedWidget(this)),
      m_charts(new ColumnViewCharts(this)),
      m_blank(new QWidget(this)),
      m_empty(new EmptyState(this)),
      m_patience(new QTimer(this)),
      m_sentence(makeSecondaryLabel({}, 13, this))
{
    build();
    m_patience->setSingleShot(true);
    m_patience->setInterval(patienceMs);
    connect(m_patience, &QTimer::timeout, this, [this] {
        m_empty->set(QStringLiteral("data"), tr("Reading the rows"), tr("The status line says how far it is."));
        m_stack->setCurrentWidget(m_empty);
    });
    connect(m_choice, &SegmentedChoice::chosen, this, &ColumnViews::showChoice);
    connect(m_other, &QComboBox::activated, this, &ColumnViews::showChoice);
    connect(m_stretches, &TimeWindowFields::changed, this, &ColumnViews::showChoice);
}

void ColumnViews::build()
{
    m_other->setAccessibleName(tr("Compare with"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QLabel *label = makeSecondaryLabel(tr("Compare with"), 12, m_comparing);
    label->setBuddy(m_other);
    auto *line = new QHBoxLayout(m_comparing);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(label);
    line->addWidget(m_other, 1);
    for (QWidget *page : std::initializer_list<QWidget *>{m_charts, m_empty, m_blank})
        m_stack->addWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_choice);
    layout->addWidget(m_comparing);
    layout->addWidget(m_stretches);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_sentence);
}

void ColumnViews::showVersion(const DatasetVersion &version, const Schema *schema, const QList<DatasetVersion> &others)
{
    const QString target = !version.target.isEmpty() ? version.target : schema ? schema->target() : QString();
    const QString time = timeColumnOf(version.profile, schema);
    const bool isSame = version.id == m_version.id && target == m_target && time == m_time;
    m_version = version;
    m_others = others;
    m_target = target;
    m_time = time;
    if (!isSame) {
        m_found.clear();
        m_working.cancel();
        m_tables.forget(this);
        if (const ColumnProfile *times = version.profile.find(time); times && hasValues(*times))
            m_stretches->setTimes(times->min, times->max);
    }
    fillComparisons();
}

void ColumnViews::fillComparisons()
{
    const QVariant chosen = m_other->currentData();
    m_other->clear();
    m_other->addItem(tr("nothing"), 0);
    for (const DatasetVersion &other : std::as_const(m_others))
        m_other->addItem(other.reference(), qlonglong(other.id));
    const ColumnProfile *times = m_version.profile.find(m_time);
    if (times && hasValues(*times)) {
        m_other->insertSeparator(m_other->count());
        // Negative, since versions have positive numbers.
        m_other->addItem(tr("itself: first and last half of %1").arg(m_time), -int(Halves));
        m_other->addItem(tr("itself: two stretches of %1").arg(m_time), -int(Stretches));
    }
    // The separator has no data either.
    m_other->setCurrentIndex(chosen.isValid() ? std::max(0, m_other->findData(chosen)) : 0);
}

void ColumnViews::choose(View view, Comparison comparison)
{
    m_choice->setCurrent(view);
    const int item = comparison == Version ? (m_others.isEmpty() ? 0 : 1) : m_other->findData(-int(comparison));
    m_other->setCurrentIndex(std::max(0, item));
    showChoice();
}

ColumnViews::View ColumnViews::view() const
{
    return View(m_choice->current());
}

ColumnViews::Comparison ColumnViews::comparison() const
{
    const auto chosen = m_other->currentData().toLongLong();
    return chosen > 0 ? Version : Comparison(-chosen);
}

const DatasetVersion *ColumnViews::other() const
{
    const auto found = std::find_if(m_others.cbegin(), m_others.cend(), [this](const DatasetVersion &version) {
        return version.id == m_other->currentData().toLongLong();
    });
    return found == m_others.cend() ? nullptr : &*found;
}

std::pair<TimeWindow, TimeWindow> ColumnViews::windows() const
{
    if (view() != Distribution || other())
        return {};
    if (comparison() == Stretches)
        return {m_stretches->before(), m_stretches->now()};
    const ColumnProfile *times = m_version.profile.find(m_time);
    const double middle = std::floor((times->min + times->max) / 2) + 1;
    return {{times->min, middle}, {middle, times->max + 1}};
}

std::pair<QString, QString> ColumnViews::sampleNames() const
{
    if (const DatasetVersion *version = other())
        return {version->reference(), m_version.reference()};
    if (comparison() == Halves)
        return {tr("the first half"), tr("the last half")};
    return {m_stretches->beforeText(), m_stretches->nowText()};
}

QString ColumnViews::key() const
{
    QStringList parts{QString::number(view())};
    if (view() == Distribution) {
        parts.append(m_other->currentData().toString());
        const auto [before, now] = windows();
        for (const double edge : {before.from, before.to, now.from, now.to})
            parts.append(QString::number(edge, 'g', 17));
    }
    parts.append(m_column.name);
    return parts.join(u' ');
}

void ColumnViews::showColumn(const ColumnProfile &column)
{
    m_column = column;
    showChoice();
}

void ColumnViews::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_column.name.isEmpty())
        showChoice();
}

void ColumnViews::showChoice()
{
    m_comparing->setVisible(view() == Distribution);
    m_stretches->setVisible(view() == Distribution && comparison() == Stretches);
    m_sentence->clear();
    m_sentence->hide();
    m_patience->stop();
    m_working.cancel();
    // Rows that were asked for something else are of no use now.
    ++m_request;
    const bool needsRows = view() != Distribution || comparison() != None;
    if (!needsRows)
        m_tables.forget(this);
    if (saysWhyNot())
        return;
    if (!needsRows) {
        m_charts->showProfile(m_column);
        return m_stack->setCurrentWidget(m_charts);
    }
    if (const auto found = m_found.constFind(key()); found != m_found.cend())
        return showFound(*found);
    // Rows are read once somebody sees what they are read for.
    if (isVisible())
        load();
}

bool ColumnViews::saysWhyNot()
{
    const auto say = [this](const QString &title, const QString &explanation, const QString &button = {}) {
        m_empty->set(QStringLiteral("data"), title, explanation, button, [this] { Q_EMIT targetWanted(); });
        m_stack->setCurrentWidget(m_empty);
        return true;
    };
    if (!hasValues(m_column) && other() == nullptr)
        return say(tr("“%1” is missing in every row").arg(m_column.name), tr("There is no value to show."));
    if (view() == ByTarget && m_target.isEmpty())
        return say(tr("No target is known"),
                   tr("Give the column that is to be predicted the role target in the schema, or name it when you "
                      "import the data."),
                   tr("Go to the schema"));
    if (view() == ByTarget && m_target == m_column.name)
        return say(tr("“%1” is the target").arg(m_target), tr("Choose another column to see how the target goes with "
                                                              "it."));
    if (view() == OverTime && m_time.isEmpty())
        return say(tr("%1 has no time").arg(m_version.reference()),
                   tr("No column holds dates or time stamps, so nothing can be followed over time."));
    return false;
}

void ColumnViews::wait()
{
    m_stack->setCurrentWidget(m_blank);
    m_patience->start();
}

void ColumnViews::load()
{
    wait();
    const DatasetVersion *chosen = view() == Distribution ? other() : nullptr;
    const std::optional<DatasetVersion> second = chosen ? std::optional(*chosen) : std::nullopt;
    m_tables.keepOnly({m_version.id, second ? second->id : 0});
    m_tables.read(this, m_version, [this, request = m_request, second](const Result<TableSource::Rows> &rows) {
        if (request != m_request)
            return;
        if (!rows)
            return showFailure(rows.error());
        if (!second)
            return workOut(*rows, nullptr);
        m_tables.read(this, *second, [this, request, first = *rows](const Result<TableSource::Rows> &others) {
            if (request != m_request)
                return;
            if (!others)
                return showFailure(others.error());
            workOut(first, *others);
        });
    });
}

void ColumnViews::workOut(const TableSource::Rows &rows, const TableSource::Rows &second)
{
    const QString wanted = key();
    m_working.start(
        m_workspace.tasks(), tr("Looking at “%1”").arg(m_column.name), this,
        [rows, second, shown = view(), column = m_column.name, target = m_target, time = m_time,
         stretches = windows()](Progress &progress) -> Result<Found> {
            const auto wrapped = [](auto found) -> Result<Found> {
                return found ? Result<Found>(Found(std::move(*found))) : Result<Found>(found.error());
            };
            if (shown == ByTarget)
                return wrapped(columnByTarget(*rows, column, target, progress));
            if (shown == OverTime)
                return wrapped(columnOverTime(*rows, column, time, progress));
            if (second)
                return wrapped(compareColumn(*second, *rows, column, progress));
            return wrapped(compareWindows(*rows, column, time, stretches.first, stretches.second, progress));
        },
        [this, wanted](Result<Found> found) {
            if (!found)
                return showFailure(found.error());
            showFound(*m_found.insert(wanted, std::move(*found)));
        });
}

void ColumnViews::showFound(const Found &found)
{
    m_patience->stop();
    const auto [before, now] = sampleNames();
    QString sentence;
    if (const auto *byTarget = std::get_if<ColumnByTarget>(&found))
        sentence = m_charts->show(*byTarget, m_column.type);
    else if (const auto *overTime = std::get_if<ColumnOverTime>(&found))
        sentence = m_charts->show(*overTime, m_column.type);
    else
        sentence = m_charts->show(std::get<ColumnComparison>(found), before, now);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_stack->setCurrentWidget(m_charts);
}

void ColumnViews::showFailure(const Error &error)
{
    m_patience->stop();
    m_empty->set(QStringLiteral("warning"), tr("Cannot show “%1” this way").arg(m_column.name), error.text, tr("Retry"),
                 [this] { showChoice(); });
    m_stack->setCurrentWidget(m_empty);
}

bool ColumnViews::isSettled() const
{
    return !m_tables.isPending(this) && !m_working.isPending();
}

} // namespace assay
