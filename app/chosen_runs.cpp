#include "app/chosen_runs.h"

#include "app/session.h"
#include "core/runs/run_store.h"
#include "core/runs/saved_view_store.h"

#include <cstdio>

namespace assay
{

namespace
{

/// Runs whose process is gone would look alive for ever.
Result<> markInterrupted(Project &project)
{
    if (!project.readOnlyReason().isEmpty())
        return Done{};
    ASSAY_TRY(running, project.read([](Connection &connection) { return run_store::isAnyRunning(connection); }));
    if (!running)
        return Done{};
    ASSAY_TRY(marked, project.write([&](Connection &connection) {
        return run_store::markInterrupted(connection, project.now());
    }));
    (void)marked;
    return Done{};
}

/// Reads --filter with advice about the keys that runs have, and tells of keys that none has.
Result<RunFilter> readFilterOption(Session &session, RunIndex &index, const SavedView &view)
{
    const QString text = session.option(QStringLiteral("filter"), view.filter);
    const auto filter = RunFilter::parse(text);
    if (filter && filter->tree().keys.empty())
        return filter;
    ASSAY_TRY(known, index.keys());
    FilterLanguage language;
    language.known = &known;
    const auto informed = RunFilter::parse(text, language);
    if (informed) {
        for (const RunFilter::Doubt &doubt : informed->doubts(known))
            std::fprintf(stderr, "%s\n", qUtf8Printable(doubt.sentence));
    }
    return informed;
}

/// The view of --view; an empty one without the option.
Result<SavedView> readView(Session &session)
{
    if (!session.has(QStringLiteral("view")))
        return SavedView{};
    ASSAY_TRY(project, session.project());
    return project->read([&](Connection &connection) {
        return saved_view_store::find(connection, session.option(QStringLiteral("view")));
    });
}

} // namespace

Result<RunQuery::Shelf> readShelf(const Session &session, RunQuery::Shelf otherwise)
{
    std::optional<RunQuery::Shelf> shelf;
    for (const auto &[option, chosen] : {std::pair("archived", RunQuery::Shelf::Archived),
                                         {"trash", RunQuery::Shelf::Trashed},
                                         {"all", RunQuery::Shelf::All}}) {
        if (!session.has(QString::fromLatin1(option)))
            continue;
        if (shelf)
            return Error{ErrorCode::Usage, QStringLiteral("Give one of --archived, --trash and --all. “--all” shows "
                                                          "the runs in use and both of the others.")};
        shelf = chosen;
    }
    return shelf.value_or(otherwise);
}

Result<ChosenQuery> chooseQuery(Session &session)
{
    ASSAY_TRY(view, readView(session));
    ASSAY_TRY(order, RunOrder::parse(session.option(QStringLiteral("order-by"), view.order)));
    ASSAY_TRY(shelf, readShelf(session, view.shelf));
    ASSAY_TRY(project, session.project());
    ASSAY_CHECK(markInterrupted(*project));
    ASSAY_TRY(folded, RunIndex::fold(*project, session.progress()));
    (void)folded;
    auto index = std::make_unique<RunIndex>(project);
    ASSAY_TRY(filter, readFilterOption(session, *index, view));
    const RunQuery query{filter, order, session.option(QStringLiteral("experiment"), view.experiment), shelf};
    return ChosenQuery{std::move(index), query};
}

Result<QList<Run>> chosenRuns(Session &session)
{
    ASSAY_TRY(limit, session.number(QStringLiteral("limit"), 1, 0));
    ASSAY_TRY(chosen, chooseQuery(session));
    if (limit > 0) {
        ASSAY_TRY(page, chosen.index->page(chosen.query, 0, size_t(limit)));
        return chosen.index->runs(page.runs);
    }
    ASSAY_TRY(all, chosen.index->order(chosen.query));
    return chosen.index->runs(all);
}

std::vector<OptionRule> choosingOptions()
{
    return {{QStringLiteral("experiment"), QStringLiteral("NAME"), QStringLiteral("only runs of this experiment")},
            {QStringLiteral("filter"), QStringLiteral("CONDITION"),
             QStringLiteral("only runs that meet it, such as \"metrics.rmse < 70 or not params.estimator = 'ridge'\", "
                            "\"started > '2 days ago' and metrics.loss.min / params.n < 3\", \"params.note =~ '^a'\", "
                            "\"has tag team\"; words alone are looked for in names and tags")},
            {QStringLiteral("order-by"), QStringLiteral("KEY"),
             QStringLiteral("such as \"metrics.rmse asc\", or several: \"params.max_depth, metrics.loss.min desc\"")},
            {QStringLiteral("view"), QStringLiteral("NAME"),
             QStringLiteral("filter, order, shelf and experiment of that saved view, where no option says otherwise")},
            {QStringLiteral("limit"), QStringLiteral("N"), QStringLiteral("at most so many")},
            {QStringLiteral("archived"), {}, QStringLiteral("runs in the archive in place of those in use")},
            {QStringLiteral("trash"), {}, QStringLiteral("runs in the trash in place of those in use")},
            {QStringLiteral("all"), {}, QStringLiteral("runs in use, in the archive and in the trash")}};
}

} // namespace assay
