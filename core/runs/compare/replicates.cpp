#include "core/runs/compare/replicates.h"

#include "core/runs/index/run_groups.h"

#include <QHash>

#include <algorithm>

namespace assay
{

namespace
{

bool isSearch(const Run &run)
{
    const std::vector<RunKey> &marks = run_groups::searchMarks();
    return std::all_of(marks.begin(), marks.end(), [&](const RunKey &key) { return !key.texts(run).isEmpty(); });
}

/// What replicates have in common, word by word.
QStringList settingsOf(const Run &run)
{
    if (isSearch(run))
        return {run.id.value};
    QStringList data;
    for (const Run::Data &used : run.data)
        data += QStringLiteral("%1:%2:%3").arg(used.version).arg(used.role, used.name);
    data.sort();
    QStringList settings = QStringList{QString::number(run.experimentId), QString::number(data.size())} + data;
    const QStringList &found = run_groups::foundParameters();
    const bool isTrained =
        std::all_of(found.begin(), found.end(), [&](const QString &name) { return run.params.contains(name); });
    for (auto param = run.params.cbegin(); param != run.params.cend(); ++param) {
        if (!run_groups::isSeed(param.key()) && !(isTrained && run_groups::mayBeFound(param.key())))
            settings << param.key() << param.value();
    }
    return settings;
}

} // namespace

std::vector<std::vector<size_t>> replicatesAmong(const QList<Run> &runs)
{
    std::vector<std::vector<size_t>> groups;
    QHash<QStringList, size_t> known;
    for (qsizetype place = 0; place < runs.size(); ++place) {
        const QStringList settings = settingsOf(runs.at(place));
        auto group = known.constFind(settings);
        if (group == known.cend()) {
            group = known.insert(settings, groups.size());
            groups.emplace_back();
        }
        groups[*group].push_back(size_t(place));
    }
    return groups;
}

} // namespace assay
