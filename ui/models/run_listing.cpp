#include "ui/models/run_listing.h"

#include "core/registry/registry_store.h"
#include "core/runs/run_store.h"
#include "ui/models/metric_names.h"
#include "ui/models/tiny_curve.h"

#include <algorithm>
#include <cmath>

namespace assay
{

namespace
{

constexpr size_t sampleRuns = 200;
constexpr size_t addedAtMost = 8;
constexpr size_t bestRunsAtMost = 4;

Result<QHash<RunId, RegisteredAs>> readRegistered(Connection &connection)
{
    QHash<RunId, RegisteredAs> registered;
    ASSAY_TRY(models, registry_store::list(connection));
    for (const RegisteredModel &model : models) {
        for (const ModelVersion &version : model.versions) {
            // Versions come newest first.
            if (!registered.contains(version.run))
                registered.insert(version.run, {version.reference(), version.stage});
        }
    }
    return registered;
}

/// The newest half, and others spread over the rest.
std::vector<std::uint32_t> sampleOf(const std::vector<std::uint32_t> &all)
{
    if (all.size() <= sampleRuns)
        return all;
    constexpr size_t half = sampleRuns / 2;
    std::vector<std::uint32_t> sample(all.begin(), all.begin() + half);
    for (size_t i = 0; i < half; ++i)
        sample.push_back(all[half + i * (all.size() - half) / half]);
    return sample;
}

/// True when an answer by this query may differ though only curves have grown.
bool asksForMetrics(const RunTableQuery &query)
{
    return !query.filter.isEmpty() || query.grouping.kind != RunGrouping::Kind::Nothing ||
           std::any_of(query.sorts.cbegin(), query.sorts.cend(), [](const RunSort &sort) {
               return sort.column.kind == RunColumn::Kind::Metric || sort.column.kind == RunColumn::Kind::Model;
           });
}

} // namespace

RunListing::RunListing(std::shared_ptr<Project> project, std::shared_ptr<RunIndex> index)
    : m_project(std::move(project)),
      m_keptIndex(index ? std::move(index) : std::make_shared<RunIndex>(m_project)),
      m_index(*m_keptIndex)
{
}

Result<ExperimentSnapshot> RunListing::open(const Opening &opening)
{
    ExperimentSnapshot snapshot;
    snapshot.facts.shelf = opening.query.shelf;
    const std::int64_t before = m_experiment.id;
    const std::uint32_t newestBefore = m_newest;
    ASSAY_CHECK(chooseExperiment(opening, snapshot));
    m_experiment = snapshot.experiment;
    m_shelf = snapshot.facts.shelf;
    ASSAY_CHECK(readAll());
    ASSAY_CHECK(readSample());
    ASSAY_CHECK(loadValues());
    ASSAY_TRY(facts, facts(opening.query.columns));
    snapshot.facts = facts;
    RunTableQuery query = opening.query;
    const QString &primary = snapshot.facts.primaryMetric;
    if (!opening.isSorted && !primary.isEmpty())
        query.sorts = {{{RunColumn::Kind::Metric, primary}, !lowerIsBetterIn(m_experiment, primary).value_or(false)}};
    snapshot.sorts = query.sorts;
    ASSAY_TRY(arranged, arrangeAnew(query));
    snapshot.arranged = arranged;
    ASSAY_TRY(bestOnes, best(primary));
    for (const NumberedRun &run : bestOnes)
        snapshot.best.append(run.run.id);
    ASSAY_TRY(known, runs(opening.wanted.isEmpty() ? opening.known : opening.known + QList<RunId>{opening.wanted}));
    snapshot.runs = bestOnes + known;
    if (before == m_experiment.id && before != 0) {
        ASSAY_TRY(news, added(newestBefore));
        snapshot.added = news;
    }
    return snapshot;
}

Result<> RunListing::chooseExperiment(const Opening &opening, ExperimentSnapshot &snapshot)
{
    QString name = opening.experiment;
    ASSAY_TRY(experiments, m_project->read(run_store::listExperiments));
    if (!opening.wanted.isEmpty()) {
        ASSAY_TRY(run, m_project->read([&](Connection &c) { return run_store::find(c, opening.wanted.value); }));
        name = run.experiment;
        // It is shown where it stands.
        if (snapshot.facts.shelf != RunQuery::Shelf::All)
            snapshot.facts.shelf = shelfOf(run);
    } else if (name.isEmpty()) {
        ASSAY_TRY(newest, m_index.page({}, 0, 1));
        ASSAY_TRY(runs, m_index.runs(newest.runs));
        if (!runs.isEmpty())
            name = runs.front().experiment;
    }
    for (const Experiment &each : experiments) {
        if (each.name == name || (name.isEmpty() && snapshot.experiment.name.isEmpty()))
            snapshot.experiment = each;
    }
    snapshot.experiments = experiments;
    return Done{};
}

Result<> RunListing::readAll()
{
    m_all.clear();
    if (m_experiment.id != 0) {
        RunQuery query;
        query.experiment = m_experiment.name;
        query.shelf = m_shelf;
        ASSAY_TRY(all, m_index.order(query));
        m_all = std::move(all);
    }
    m_newest = m_all.empty() ? 0 : *std::max_element(m_all.begin(), m_all.end());
    return Done{};
}

Result<ShelfCounts> RunListing::countShelves()
{
    ShelfCounts counts;
    if (m_experiment.id == 0)
        return counts;
    RunQuery query;
    query.experiment = m_experiment.name;
    for (const auto &[shelf, count] : {std::pair{RunQuery::Shelf::InUse, &counts.inUse},
                                       {RunQuery::Shelf::Archived, &counts.archived},
                                       {RunQuery::Shelf::Trashed, &counts.trashed}}) {
        query.shelf = shelf;
        ASSAY_TRY(page, m_index.page(query, 0, 0));
        *count = std::int64_t(page.matching);
    }
    return counts;
}

Result<> RunListing::readSample()
{
    ASSAY_TRY(sample, m_index.runs(sampleOf(m_all)));
    m_sample = sample;
    return Done{};
}

/// The index knows the values of columns that are loaded: all of a project of usual size, a few of a great one.
Result<> RunListing::loadValues()
{
    ASSAY_TRY(keys, m_index.keys());
    const int most = m_all.size() < 100'000 ? 40 : 8;
    QStringList params = keys.params;
    std::stable_partition(params.begin(), params.end(), [](const QString &key) { return key == u"estimator"; });
    for (const QString &param : params.mid(0, most))
        ASSAY_CHECK(m_index.values({RunKey::Kind::Param, param}, {}));
    for (const QString &tag : keys.tags.mid(0, most))
        ASSAY_CHECK(m_index.values({RunKey::Kind::Tag, tag}, {}));
    return Done{};
}

Result<ExperimentFacts> RunListing::facts(const QList<RunColumn> &shown)
{
    ExperimentFacts facts;
    facts.shelf = m_shelf;
    facts.total = qsizetype(m_all.size());
    ASSAY_TRY(counts, countShelves());
    facts.counts = counts;
    facts.columns = chooseRunColumns(m_sample);
    facts.primaryMetric = primaryMetric(m_experiment, m_sample);
    for (const RunColumn &column : facts.columns + shown) {
        const QString name = column.toString();
        if (column.kind != RunColumn::Kind::Metric || facts.ranges.contains(name))
            continue;
        ASSAY_TRY(range, m_index.range(*keyOf(column), m_all));
        facts.ranges.insert(name, range);
    }
    ASSAY_TRY(registered, m_project->read(readRegistered));
    m_registered = registered;
    facts.registered = registered;
    ASSAY_TRY(keys, m_index.keys());
    facts.keys = keys;
    return facts;
}

Result<QList<NumberedRun>> RunListing::added(std::uint32_t after)
{
    std::vector<std::uint32_t> numbers;
    for (size_t i = 0; m_newest > after && i < m_all.size() && numbers.size() < addedAtMost; ++i) {
        if (m_all[i] > after)
            numbers.push_back(m_all[i]);
    }
    return rows(numbers);
}

/// Finished runs with a value of the metric.
Result<QList<NumberedRun>> RunListing::best(const QString &primary)
{
    if (m_all.empty())
        return QList<NumberedRun>();
    const RunKey key{RunKey::Kind::Metric, primary};
    QString text = QStringLiteral("attributes.status = 'finished'");
    RunQuery query;
    query.experiment = m_experiment.name;
    query.shelf = m_shelf;
    if (!primary.isEmpty()) {
        // A value that is not finite is not equal to itself less itself.
        text += QStringLiteral(" and %1 - %1 = 0").arg(key.toString());
        query.order.keys = {{key, !lowerIsBetterIn(m_experiment, primary).value_or(false)}};
    }
    ASSAY_TRY(filter, RunFilter::parse(text));
    query.filter = filter;
    ASSAY_TRY(page, m_index.page(query, 0, bestRunsAtMost));
    std::vector<std::uint32_t> numbers = page.runs;
    if (numbers.empty())
        numbers.assign(m_all.begin(), m_all.begin() + std::ptrdiff_t(std::min(m_all.size(), bestRunsAtMost)));
    return rows(numbers);
}

Result<RunArranged> RunListing::arrange(const RunTableQuery &query)
{
    return arrangeAnew(query);
}

/// The runs that come before all others, whatever the index's order: it knows neither charts nor models.
QList<RunId> RunListing::comeFirst(const RunTableQuery &query) const
{
    if (query.sorts.isEmpty())
        return query.first;
    QList<RunId> first;
    const RunSort &sort = query.sorts.front();
    if (sort.column.kind == RunColumn::Kind::Series) {
        first = query.shown;
    } else if (sort.column.kind == RunColumn::Kind::Model) {
        first = m_registered.keys();
        std::sort(first.begin(), first.end(), [this](const RunId &a, const RunId &b) {
            return m_registered[a].reference < m_registered[b].reference;
        });
    }
    if (sort.isDescending)
        std::reverse(first.begin(), first.end());
    for (qsizetype i = query.first.size() - 1; i >= 0; --i) {
        first.removeAll(query.first[i]);
        first.prepend(query.first[i]);
    }
    return first;
}

Result<RunArranged> RunListing::arrangeAnew(const RunTableQuery &query)
{
    RunArranged arranged;
    m_columns = query.columns.isEmpty() ? chooseRunColumns(m_sample) : query.columns;
    auto arrangement = std::make_shared<RunArrangement>();
    if (m_experiment.id != 0) {
        RunQuery asked;
        asked.filter = query.filter;
        asked.experiment = m_experiment.name;
        asked.shelf = m_shelf;
        for (const RunSort &sort : query.sorts) {
            const std::optional<RunKey> key = keyOf(sort.column);
            const auto isThere = [&](const RunOrder::Key &there) { return there.key == *key; };
            if (key && std::none_of(asked.order.keys.begin(), asked.order.keys.end(), isThere))
                asked.order.keys.push_back({*key, sort.isDescending});
        }
        const bool isGrouped = query.grouping.kind != RunGrouping::Kind::Nothing;
        ASSAY_TRY(made, isGrouped ? arrangeGroups(asked, query) : arrangeRuns(asked, query));
        arrangement = made;
    }
    // A view that was further down shows the end.
    const size_t all = arrangement->runs.size();
    const size_t rowsAsked = std::min(size_t(std::max(0, query.rows)), all);
    const size_t begin = std::min(size_t(std::max(0, query.firstRow)), all - rowsAsked);
    const size_t end = begin + rowsAsked;
    std::vector<std::uint32_t> seen;
    for (size_t row = begin; row < end; ++row) {
        const RunGroup *group = arrangement->groupOf(arrangement->runs[row]);
        seen.push_back(group ? group->runs.front() : arrangement->runs[row]);
    }
    ASSAY_TRY(rows, rows(seen));
    arranged.rows = rows;
    arranged.arrangement = arrangement;
    m_arrangement = arrangement;
    return arranged;
}

Result<std::shared_ptr<RunArrangement>> RunListing::arrangeRuns(const RunQuery &asked, const RunTableQuery &query)
{
    ASSAY_TRY(found, m_index.order(asked));
    auto arrangement = std::make_shared<RunArrangement>(std::move(found));
    ASSAY_TRY(first, m_index.numbers(comeFirst(query)));
    std::erase_if(first, [&](std::uint32_t number) { return arrangement->rowOf(number) < 0; });
    if (first.empty())
        return arrangement;
    const RunArrangement front(first);
    std::vector<std::uint32_t> runs = first;
    for (const std::uint32_t run : arrangement->runs) {
        if (front.rowOf(run) < 0)
            runs.push_back(run);
    }
    return std::make_shared<RunArrangement>(std::move(runs));
}

/// A row a group, and below those that are opened their runs. A group of one run is that run.
Result<std::shared_ptr<RunArrangement>> RunListing::arrangeGroups(const RunQuery &asked, const RunTableQuery &query)
{
    const bool areParents = query.grouping.kind == RunGrouping::Kind::Parents;
    ASSAY_TRY(all, m_index.groups(asked, query.grouping));
    std::vector<std::uint32_t> rows;
    std::vector<std::uint8_t> depths;
    std::vector<RunGroup> groups;
    QHash<std::uint32_t, RunArrangement::Fold> folds;
    const auto add = [&](std::uint32_t number, std::uint8_t depth) {
        rows.push_back(number);
        depths.push_back(depth);
    };
    for (RunGroup &group : all) {
        const size_t within = group.runs.size();
        if (areParents ? within == 0 : within == 1) {
            add(areParents ? group.parent : group.runs.front(), 0);
            continue;
        }
        const std::uint32_t number =
            areParents ? group.parent : groupBit | *std::min_element(group.runs.begin(), group.runs.end());
        const bool isOpen = query.opened.contains(number);
        add(number, 0);
        folds.insert(number, {isOpen, std::uint32_t(groups.size())});
        if (isOpen) {
            for (const std::uint32_t run : group.runs)
                add(run, 1);
        }
        groups.push_back(std::move(group));
    }
    auto arrangement = std::make_shared<RunArrangement>(std::move(rows));
    arrangement->depths = std::move(depths);
    arrangement->folds = std::move(folds);
    arrangement->grouping = query.grouping;
    for (const RunColumn &column : std::as_const(m_columns)) {
        const bool isSummed = column.kind == RunColumn::Kind::Metric || column.kind == RunColumn::Kind::Duration;
        if (areParents || !isSummed)
            continue;
        ASSAY_TRY(summaries, m_index.summaries(groups, *keyOf(column)));
        arrangement->summaries.insert(column.toString(), std::move(summaries));
    }
    arrangement->groups = std::move(groups);
    return arrangement;
}

/// Tiny curves for the columns that ask for them.
Result<> RunListing::addCurves(QList<NumberedRun> &runs)
{
    QStringList metrics;
    for (const RunColumn &column : std::as_const(m_columns)) {
        if (column.kind == RunColumn::Kind::Curve)
            metrics.append(column.key);
    }
    if (metrics.isEmpty())
        return Done{};
    return m_project->read([&](Connection &connection) -> Result<> {
        for (NumberedRun &run : runs) {
            for (const QString &metric : std::as_const(metrics)) {
                if (!run.run.metrics.contains(metric))
                    continue;
                ASSAY_TRY(curve, tinyCurve(connection, run.run, metric));
                run.curves.insert(metric, curve);
            }
        }
        return Done{};
    });
}

Result<RunUpdate> RunListing::update(const Changes &changes)
{
    RunUpdate update;
    const std::uint32_t newestBefore = m_newest;
    if (changes.isOfRuns)
        ASSAY_CHECK(readAll());
    ASSAY_TRY(known, runs(changes.known));
    update.runs = known;
    ASSAY_TRY(news, added(newestBefore));
    update.added = news;
    if (m_all.size() <= sampleRuns)
        ASSAY_CHECK(readSample());
    ASSAY_TRY(facts, facts(changes.shown));
    update.facts = facts;
    if (changes.isOfRuns || asksForMetrics(changes.query)) {
        const std::shared_ptr<const RunArrangement> before = m_arrangement;
        ASSAY_TRY(arranged, arrangeAnew(changes.query));
        // What stands where it stood is not painted again.
        if (before && before->runs == arranged.arrangement->runs && arranged.arrangement->groups.empty()) {
            m_arrangement = before;
            arranged.arrangement = nullptr;
        }
        update.arranged = arranged;
    }
    return update;
}

Result<QList<RunId>> RunListing::ids(const std::vector<std::uint32_t> &numbers)
{
    return m_index.ids(numbers);
}

Result<QList<NumberedRun>> RunListing::rows(const std::vector<std::uint32_t> &numbers)
{
    if (numbers.empty())
        return QList<NumberedRun>();
    ASSAY_TRY(ids, m_index.ids(numbers));
    return runs(ids);
}

Result<QList<NumberedRun>> RunListing::runs(const QList<RunId> &ids)
{
    QList<NumberedRun> numbered;
    if (ids.isEmpty())
        return numbered;
    ASSAY_TRY(found, m_project->read([&](Connection &c) { return run_store::listThese(c, ids); }));
    QList<RunId> there;
    for (const Run &run : found)
        there.append(run.id);
    ASSAY_TRY(numbers, m_index.numbers(there));
    for (qsizetype i = 0; i < found.size(); ++i)
        numbered.append({numbers[size_t(i)], found[i]});
    ASSAY_CHECK(addCurves(numbered));
    return numbered;
}

} // namespace assay
