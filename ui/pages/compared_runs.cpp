#include "ui/pages/compared_runs.h"

#include "ui/widgets/empty_state.h"
#include "ui/workspace.h"

#include <QLocale>
#include <QSet>
#include <QTimer>

namespace assay
{

namespace
{

/// While runs train their numbers change all the time; charts of thousands need not follow each.
constexpr int refreshMs = 1000;
/// Longer than between two moves of a brush that is being dragged.
constexpr int showMs = 150;

} // namespace

ComparedRuns::ComparedRuns(Workspace &workspace, QObject *parent)
    : QObject(parent),
      m_workspace(workspace),
      m_refresh(new QTimer(this)),
      m_showing(new QTimer(this))
{
    m_questions.setSubject(workspace.runIndex().index, workspace.runIndex().turns);
    m_refresh->setSingleShot(true);
    m_refresh->setInterval(refreshMs);
    m_showing->setSingleShot(true);
    m_showing->setInterval(showMs);
    connect(m_refresh, &QTimer::timeout, this, &ComparedRuns::loadIfWanted);
    connect(m_showing, &QTimer::timeout, this, &ComparedRuns::showBrushed);
    connect(&workspace, &Workspace::projectChanged, this, [this] {
        m_questions.setSubject(m_workspace.runIndex().index, m_workspace.runIndex().turns);
        m_experiment.clear();
        drop();
    });
    connect(&workspace, &Workspace::changed, this, [this](const ChangeSet &changes) {
        if (!changes.has("run") && !changes.has("metric") && !changes.has("experiment"))
            return;
        m_isStale = true;
        if (!m_refresh->isActive())
            m_refresh->start();
    });
    connect(&workspace.selection(), &RunSelection::changed, this, [this] {
        if (!m_isShowing)
            m_brushed.reset();
        Q_EMIT changed();
    });
}

void ComparedRuns::setExperiment(const QString &name)
{
    if (name == m_experiment)
        return;
    m_experiment = name;
    drop();
}

void ComparedRuns::setFilter(const QString &text)
{
    if (text == m_filter)
        return;
    m_filter = text;
    m_brushed.reset();
    abandon();
    m_isStale = true;
    loadIfWanted();
}

void ComparedRuns::drop()
{
    abandon();
    m_showing->stop();
    m_brushed.reset();
    m_runs.reset();
    m_error.clear();
    m_isStale = true;
    Q_EMIT changed();
    loadIfWanted();
}

void ComparedRuns::setWanted(bool isWanted)
{
    m_isWanted = isWanted;
    loadIfWanted();
}

bool ComparedRuns::isSettled() const
{
    return !m_isWanted || (!isPending() && !m_refresh->isActive() && !m_showing->isActive());
}

void ComparedRuns::loadIfWanted()
{
    // What is on its way would be dropped by a newer request, for ever while things change faster than they are read.
    if (!m_isWanted || !m_isStale || !m_workspace.project() || m_experiment.isEmpty())
        return;
    if (isPending())
        m_refresh->start();
    else
        load();
}

bool ComparedRuns::isPending() const
{
    return m_answered != m_request || m_latest.isPending();
}

void ComparedRuns::abandon()
{
    m_answered = ++m_request;
    m_latest.abandon();
}

void ComparedRuns::load()
{
    m_isStale = false;
    m_latest.abandon();
    m_questions.ask<FoundRuns>(
        QStringLiteral("runs"),
        [experiment = m_experiment, text = m_filter](RunIndex &index) -> Result<FoundRuns> {
            ASSAY_TRY(filter, RunFilter::parse(text));
            RunQuery query;
            query.filter = filter;
            query.experiment = experiment;
            return findRuns(index, query);
        },
        [this, request = ++m_request](const Result<FoundRuns> &found) {
            if (request != m_request)
                return;
            m_answered = request;
            if (found)
                read(*found);
            else
                take(found.error());
        });
}

/// Beside the turns of the index, since thousands of runs take a while to be read.
void ComparedRuns::read(const FoundRuns &found)
{
    m_latest.load(
        this,
        [project = m_workspace.project(), found, experiment = m_experiment] {
            return readManyRuns(*project, found, experiment);
        },
        [this](Result<ManyRuns> runs) { take(std::move(runs)); });
}

void ComparedRuns::take(Result<ManyRuns> runs)
{
    const std::shared_ptr<const ManyRuns> before = m_runs;
    m_error = runs ? QString() : runs.error().text;
    m_runs = runs ? std::make_shared<const ManyRuns>(std::move(*runs)) : nullptr;
    if (!m_runs || !before) {
        m_brushed.reset();
    } else if (m_brushed && m_runs->ids != before->ids) {
        // What is brushed stays brushed; other runs have its numbers now.
        QSet<RunId> brushed;
        for (const int run : std::as_const(*m_brushed))
            brushed.insert(before->ids.at(run));
        m_brushed->clear();
        for (int run = 0; run < m_runs->ids.size(); ++run) {
            if (brushed.contains(m_runs->ids.at(run)))
                m_brushed->append(run);
        }
    }
    Q_EMIT changed();
}

void ComparedRuns::explain(EmptyState &state)
{
    if (!m_error.isEmpty())
        state.set(QStringLiteral("warning"), tr("Cannot read the runs"), m_error, tr("Retry"), [this] { load(); });
    else if (m_experiment.isEmpty())
        state.set(QStringLiteral("chart"), tr("There are no runs yet"),
                  tr("Runs of an experiment are compared here once there are some."));
    else
        state.set(QStringLiteral("chart"), tr("Reading the runs"),
                  tr("The runs that match the filter are compared here."));
}

RunPoints ComparedRuns::points(const QList<int> &axes) const
{
    RunPoints points;
    if (!m_runs)
        return points;
    points.runs = m_runs->points.runs;
    for (size_t run = 0; run < points.runs.size(); ++run)
        points.runs[run].style = m_workspace.selection().seriesOf(m_runs->ids.at(qsizetype(run)));
    const QList<int> chosen = selected();
    for (const int run : chosen)
        points.runs[size_t(run)].isSelected = true;
    for (const int axis : axes)
        points.axes.push_back(m_runs->points.axes[size_t(axis)]);
    return points;
}

QList<int> ComparedRuns::selected() const
{
    if (m_brushed)
        return *m_brushed;
    QList<int> shown;
    for (int run = 0; m_runs && run < m_runs->ids.size(); ++run) {
        if (m_workspace.selection().seriesOf(m_runs->ids.at(run)) >= 0)
            shown.append(run);
    }
    return shown;
}

void ComparedRuns::brush(const QList<int> &runs, bool isBrush)
{
    m_brushed.reset();
    if (isBrush)
        m_brushed = runs;
    // Curves and comparison follow when the hand rests.
    m_showing->start();
    Q_EMIT selectionChanged();
}

void ComparedRuns::showBrushed()
{
    if (!m_brushed || m_brushed->isEmpty() || !m_runs)
        return;
    QList<RunId> best;
    const QList<int> runs = m_runs->bestFirst(*m_brushed).mid(0, mostShown);
    for (const int run : runs)
        best.append(m_runs->ids.at(run));
    m_isShowing = true;
    m_workspace.selection().set(best);
    m_isShowing = false;
}

QString ComparedRuns::facts() const
{
    if (!m_runs)
        return {};
    const QLocale locale;
    const int count = int(m_runs->ids.size());
    const QString all =
        m_runs->matching > size_t(count)
            ? tr("the newest %1 of %2 runs").arg(locale.toString(count), locale.toString(qulonglong(m_runs->matching)))
            : tr("%n run(s)", nullptr, count);
    if (!m_brushed)
        return all;
    const int brushed = int(m_brushed->size());
    const QString what = brushed <= mostShown ? tr("%n run(s) brushed", nullptr, brushed)
                         : m_runs->primary < 0
                             ? tr("%n run(s) brushed, the newest %1 shown", nullptr, brushed).arg(mostShown)
                             : tr("%n run(s) brushed, the best %1 shown", nullptr, brushed).arg(mostShown);
    return all + QStringLiteral(" · ") + what;
}

} // namespace assay
