#include "app/commands/commands.h"

#include "app/chosen_runs.h"
#include "app/forms.h"
#include "app/session.h"
#include "app/text_table.h"
#include "core/runs/saved_view_store.h"

#include <QJsonArray>

namespace assay
{

namespace
{

QJsonObject viewJson(const SavedView &view)
{
    QJsonObject json = view.body();
    json.insert(QStringLiteral("name"), view.name);
    json.insert(QStringLiteral("at"), isoTime(view.changedAt));
    json.insert(QStringLiteral("by"), view.changedBy);
    return json;
}

Result<Outcome> saveView(Session &session, const QString &name)
{
    ASSAY_TRY(project, session.project());
    ASSAY_TRY(actor, session.actor());
    ASSAY_TRY(shelf, readShelf(session));
    SavedView view;
    view.name = name;
    view.filter = session.option(QStringLiteral("filter"));
    view.order = session.option(QStringLiteral("order-by"));
    view.experiment = session.option(QStringLiteral("experiment"));
    view.shelf = shelf;
    ASSAY_CHECK(RunFilter::parse(view.filter));
    ASSAY_CHECK(RunOrder::parse(view.order));
    ASSAY_TRY(saved, project->write([&](Connection &connection) -> Result<SavedView> {
        ASSAY_CHECK(saved_view_store::save(connection, view, actor.name, project->now()));
        return saved_view_store::find(connection, name);
    }));
    return Outcome{viewJson(saved),
                   QStringLiteral("Saved the view “%1”. Show it with: assay runs list --view \"%1\"\n").arg(name)};
}

Result<Outcome> views(Session &session)
{
    ASSAY_TRY(project, session.project());
    if (session.has(QStringLiteral("save")))
        return saveView(session, session.option(QStringLiteral("save")));
    if (session.has(QStringLiteral("delete"))) {
        const QString name = session.option(QStringLiteral("delete"));
        ASSAY_CHECK(project->write([&](Connection &connection) { return saved_view_store::remove(connection, name); }));
        return Outcome{{{QStringLiteral("deleted"), name}}, QStringLiteral("Deleted the view “%1”.\n").arg(name)};
    }
    ASSAY_TRY(all, project->read(saved_view_store::list));
    QJsonArray array;
    TextTable table({QStringLiteral("view"), QStringLiteral("experiment"), QStringLiteral("shelf"),
                     QStringLiteral("filter"), QStringLiteral("order"), QStringLiteral("saved"), QStringLiteral("by")});
    const auto orDash = [](const QString &text) { return text.isEmpty() ? QStringLiteral("–") : text; };
    for (const SavedView &view : all) {
        array.append(viewJson(view));
        table.add({view.name, orDash(view.experiment), shelfName(view.shelf), orDash(view.filter), orDash(view.order),
                   timeText(view.changedAt), view.changedBy});
    }
    return Outcome{{{QStringLiteral("views"), array}},
                   table.isEmpty() ? QStringLiteral("No view is saved. The window saves them, beside the filter.\n")
                                   : table.toText()};
}

} // namespace

std::vector<Command> viewCommands()
{
    std::vector<OptionRule> options = {
        {QStringLiteral("save"), QStringLiteral("NAME"),
         QStringLiteral("save what the other options ask for under that name, in place of the view that has it")},
        {QStringLiteral("delete"), QStringLiteral("NAME"), QStringLiteral("delete that view")}};
    for (const OptionRule &rule : choosingOptions()) {
        if (rule.name != u"limit" && rule.name != u"view")
            options.push_back(rule);
    }
    return {
        {.name = QStringLiteral("runs views"),
         .summary = QStringLiteral("List the saved views of runs, for “runs list --view NAME”; or save or delete one."),
         .example = QStringLiteral("assay runs views --save best --filter \"metrics.rmse < 70\""),
         .options = options,
         .run = views,
         .jsonKeys = QStringLiteral("  views  name, filter, order, columns, shelf, experiment, charts, at and by\n")}};
}

} // namespace assay
