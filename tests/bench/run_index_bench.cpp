#include "tests/bench/run_index_bench.h"

#include "core/runs/index/run_index.h"
#include "tests/support/many_runs.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <limits>

namespace assay
{

namespace
{

struct Question {
    const char *name;
    const char *filter;
    const char *order;
};

constexpr Question questions[] = {
    {"first", "", ""},
    {"order", "", "metrics.loss"},
    {"filter", "metrics.loss < 0.1 and params.optimizer = 'adam'", "metrics.accuracy desc"},
    {"deep", "", "metrics.loss"},
    {"all", "", "metrics.loss"},
    {"word", "trial 77", ""},
    {"arithmetic", "metrics.loss.min / params.depth < 0.01 and not params.optimizer = 'sgd'", "metrics.accuracy desc"},
};

Result<RunQuery> queryOf(const Question &question)
{
    ASSAY_TRY(filter, RunFilter::parse(QString::fromLatin1(question.filter)));
    ASSAY_TRY(order, RunOrder::parse(QString::fromLatin1(question.order)));
    return RunQuery{filter, order, {}};
}

} // namespace

Result<> makeRunProject(const QString &path, int count)
{
    ASSAY_TRY(project, Project::create(path));
    NoProgress progress;
    // One experiment, since a page shows the runs of one.
    return makeManyRuns(*project, count, progress, 1);
}

Result<double> benchRunIndex(const QString &path, const QString &question)
{
    const auto found = std::find_if(std::begin(questions), std::end(questions),
                                    [&](const Question &known) { return question == QLatin1String(known.name); });
    if (found == std::end(questions))
        return Error{ErrorCode::Usage, QStringLiteral("There is no question “%1”.").arg(question)};
    ASSAY_TRY(query, queryOf(*found));
    ASSAY_TRY(project, Project::open(path));
    RunIndex index(project);
    ASSAY_TRY(counted, index.page(query, 0, 1));
    const bool isAll = question == u"all";
    const size_t offset = question == u"deep" ? counted.matching / 2 : 0;
    constexpr int repeats = 21;
    double best = std::numeric_limits<double>::infinity();
    for (int i = 0; i < repeats; ++i) {
        QElapsedTimer timer;
        timer.start();
        if (isAll) {
            ASSAY_TRY(runs, index.order(query));
            (void)runs;
        } else {
            ASSAY_TRY(page, index.page(query, offset, 100));
            (void)page;
        }
        best = std::min(best, double(timer.nsecsElapsed()) / 1e9);
    }
    std::fprintf(stderr, "%s: %.3f ms, %zu match, %.0f MB of columns\n", found->name, best * 1000, counted.matching,
                 double(index.bytes()) / 1e6);
    return best;
}

Result<double> benchRunGroups(const QString &path, const QString &grouping)
{
    const bool isKeys = grouping == u"keys";
    ASSAY_TRY(by, RunGrouping::parse(isKeys ? QStringLiteral("params.optimizer, params.depth") : grouping));
    ASSAY_TRY(project, Project::open(path));
    RunIndex index(project);
    constexpr int repeats = 7;
    double best = std::numeric_limits<double>::infinity();
    size_t count = 0;
    // The first loads the columns.
    for (int i = 0; i <= repeats; ++i) {
        QElapsedTimer timer;
        timer.start();
        ASSAY_TRY(groups, index.groups({}, by));
        if (isKeys) {
            ASSAY_TRY(sums, index.summaries(groups, {RunKey::Kind::Metric, QStringLiteral("loss")}));
            (void)sums;
        }
        const double seconds = double(timer.nsecsElapsed()) / 1e9;
        if (i == 0)
            std::fprintf(stderr, "with loading: %.0f ms\n", seconds * 1000);
        else
            best = std::min(best, seconds);
        count = groups.size();
    }
    std::fprintf(stderr, "%s: %.3f ms, %zu groups, %.0f MB of columns\n", qUtf8Printable(grouping), best * 1000, count,
                 double(index.bytes()) / 1e6);
    return best;
}

Result<double> benchRunIndexOpening(const QString &path)
{
    QElapsedTimer timer;
    timer.start();
    ASSAY_TRY(project, Project::open(path));
    RunIndex index(project);
    ASSAY_TRY(page, index.page({}, 0, 100));
    ASSAY_TRY(runs, index.runs(page.runs));
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    std::fprintf(stderr, "opened and read %lld runs in %.1f ms\n", static_cast<long long>(runs.size()), seconds * 1000);
    return seconds;
}

} // namespace assay
