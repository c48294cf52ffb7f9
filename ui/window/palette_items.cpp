#include "ui/window/palette_items.h"

#include "core/data/dataset_store.h"
#include "core/registry/registry_store.h"
#include "core/runs/index/run_index.h"
#include "core/runs/run_store.h"
#include "ui/action_table.h"
#include "ui/pages/page_table.h"

#include <algorithm>

namespace assay
{

namespace
{

QString word(const char *text)
{
    return QCoreApplication::translate("PaletteItems", text);
}

constexpr size_t mostRuns = 50;
constexpr size_t newestRuns = 20;      ///< with nothing typed
constexpr size_t looselySeen = 10'000; ///< the newest; letters apart are slow to find
constexpr qsizetype shortestId = 4;
constexpr qsizetype longestTyped = 200;
const QString runPrefix = QStringLiteral("run/");

RunKey attribute(const char *name)
{
    return {RunKey::Kind::Attribute, QString::fromLatin1(name)};
}

Result<std::vector<std::uint32_t>> runsMeeting(RunIndex &index, const QString &condition, size_t limit)
{
    RunQuery query;
    // Archived runs are found too.
    query.shelf = RunQuery::Shelf::All;
    const QString kept = QStringLiteral("attributes.trashed is null");
    ASSAY_TRY(filter, RunFilter::parse(condition.isEmpty() ? kept : kept + QStringLiteral(" and ") + condition));
    query.filter = filter;
    ASSAY_TRY(page, index.page(query, 0, limit));
    return std::move(page.runs);
}

/// Names that are what is typed, and those that have it in them, whatever the case.
Result<std::vector<std::uint32_t>> runsNamed(RunIndex &index, QString typed)
{
    // A pattern has no way to say a percent sign, and “_” is any character; the list looks again.
    typed.replace(u'%', u'_').replace(u'\'', QLatin1String("''"));
    ASSAY_TRY(found, runsMeeting(index, QStringLiteral("attributes.run_name ilike '%%1%'").arg(typed), mostRuns));
    if (found.size() < mostRuns)
        return std::move(found);
    ASSAY_TRY(same, runsMeeting(index, QStringLiteral("attributes.run_name ilike '%1'").arg(typed), mostRuns));
    found.insert(found.end(), same.begin(), same.end());
    return std::move(found);
}

bool hasLettersInOrder(const QString &letters, const QString &text)
{
    qsizetype at = 0;
    for (const QChar letter : letters) {
        at = text.indexOf(letter, at) + 1;
        if (at == 0)
            return false;
    }
    return true;
}

Result<std::vector<std::uint32_t>> runsNamedLoosely(RunIndex &index, const QString &typed, size_t most)
{
    ASSAY_TRY(newest, runsMeeting(index, {}, looselySeen));
    ASSAY_TRY(names, index.values(attribute("run_name"), newest));
    const QString letters = typed.toCaseFolded().remove(u' ');
    std::vector<std::uint32_t> found;
    for (size_t i = 0; i < newest.size() && found.size() < most; ++i) {
        if (hasLettersInOrder(letters, names[i].text.toCaseFolded()))
            found.push_back(newest[i]);
    }
    return found;
}

/// Runs with one of these ids, or whose ids begin with what was typed.
Result<std::vector<std::uint32_t>> runsOfIds(Project &project, RunIndex &index, const QString &typed,
                                             const QStringList &recent)
{
    QList<RunId> ids;
    for (const QString &item : recent) {
        if (item.startsWith(runPrefix))
            ids.append(RunId{item.mid(runPrefix.size())});
    }
    if (typed.size() >= shortestId) {
        ASSAY_TRY(beginning, project.read([&](Connection &connection) {
            return run_store::beginningWith(connection, typed.toLower(), int(mostRuns));
        }));
        ids += beginning;
    }
    ASSAY_TRY(numbers, index.numbers(ids));
    std::erase(numbers, 0U);
    return std::move(numbers);
}

/// The items of these runs, newest first; those that are gone or in the trash are left out.
Result<QList<PaletteItem>> itemsOf(RunIndex &index, std::vector<std::uint32_t> runs)
{
    std::sort(runs.begin(), runs.end());
    runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
    ASSAY_TRY(ids, index.ids(runs));
    ASSAY_TRY(names, index.values(attribute("run_name"), runs));
    ASSAY_TRY(experiments, index.values(attribute("experiment"), runs));
    ASSAY_TRY(starts, index.values(attribute("start_time"), runs));
    ASSAY_TRY(trashed, index.values(attribute("trashed"), runs));
    std::vector<size_t> order;
    for (size_t i = 0; i < runs.size(); ++i) {
        if (names[i].kind == RunValue::Kind::Text && trashed[i].kind == RunValue::Kind::Missing)
            order.push_back(i);
    }
    std::sort(order.begin(), order.end(), [&](size_t a, size_t b) {
        return starts[a].number != starts[b].number ? starts[a].number > starts[b].number
                                                    : ids[qsizetype(a)] < ids[qsizetype(b)];
    });
    QList<PaletteItem> items;
    for (const size_t i : order) {
        const QString id = ids[qsizetype(i)].value;
        items.append({runPrefix + id,
                      names[i].text,
                      //: A run in the command palette: the name of its experiment stands for %1.
                      word(QT_TRANSLATE_NOOP("PaletteItems", "Run of %1")).arg(experiments[i].text),
                      QStringLiteral("experiments"),
                      {},
                      QStringLiteral("experiments"),
                      id,
                      {},
                      id});
    }
    return items;
}

} // namespace

QList<PaletteItem> windowItems(const Actions &actions)
{
    QList<PaletteItem> items;
    QStringList pageActions;
    for (const PageEntry &page : pageTable()) {
        const QString actionId = QStringLiteral("go.") + page.id;
        pageActions.append(actionId);
        if (!actions.action(actionId)->isEnabled())
            continue;
        items.append({QStringLiteral("page/") + page.id,
                      QCoreApplication::translate("PageTable", page.name),
                      word(QT_TRANSLATE_NOOP("PaletteItems", "Page")),
                      page.iconName,
                      actions.action(actionId)->shortcut().toString(QKeySequence::NativeText),
                      page.id,
                      {},
                      {}});
    }
    for (const ActionEntry &entry : actionTable()) {
        const QAction *action = actions.action(entry.id);
        if (!action->isEnabled() || pageActions.contains(entry.id) || entry.id == u"go.palette")
            continue;
        items.append({QStringLiteral("action/") + entry.id,
                      actionText(entry),
                      menuTitle(entry.menu),
                      entry.iconName,
                      entry.shortcut.toString(QKeySequence::NativeText),
                      {},
                      {},
                      entry.id});
    }
    return items;
}

Result<QList<PaletteItem>> projectItems(Project &project)
{
    return project.read([](Connection &connection) -> Result<QList<PaletteItem>> {
        QList<PaletteItem> items;
        ASSAY_TRY(datasets, dataset_store::list(connection));
        for (const DatasetVersion &dataset : std::as_const(datasets)) {
            const QString reference = dataset.reference();
            items.append({QStringLiteral("data/") + reference,
                          reference,
                          word(QT_TRANSLATE_NOOP("PaletteItems", "Data")),
                          QStringLiteral("data"),
                          {},
                          QStringLiteral("data"),
                          reference,
                          {}});
        }
        ASSAY_TRY(models, registry_store::list(connection));
        for (const RegisteredModel &model : std::as_const(models)) {
            for (const ModelVersion &version : model.versions) {
                const QString reference = version.reference();
                items.append({QStringLiteral("model/") + reference,
                              reference,
                              word(QT_TRANSLATE_NOOP("PaletteItems", "Model")),
                              QStringLiteral("models"),
                              {},
                              QStringLiteral("models"),
                              reference,
                              {}});
            }
        }
        return items;
    });
}

Result<QList<PaletteItem>> runItems(Project &project, RunIndex &index, const QString &typed, const QStringList &recent)
{
    const QString wanted = typed.trimmed().left(longestTyped);
    if (wanted.isEmpty()) {
        ASSAY_TRY(newest, index.page({}, 0, newestRuns));
        ASSAY_TRY(used, runsOfIds(project, index, {}, recent));
        newest.runs.insert(newest.runs.end(), used.begin(), used.end());
        return itemsOf(index, std::move(newest.runs));
    }
    ASSAY_TRY(found, runsNamed(index, wanted));
    if (found.size() < mostRuns) {
        ASSAY_TRY(more, runsNamedLoosely(index, wanted, mostRuns));
        found.insert(found.end(), more.begin(), more.end());
    }
    ASSAY_TRY(known, runsOfIds(project, index, wanted, recent));
    found.insert(found.end(), known.begin(), known.end());
    return itemsOf(index, std::move(found));
}

} // namespace assay
