#include "app/commands/commands.h"

#include "app/chosen_runs.h"
#include "app/forms.h"
#include "app/session.h"
#include "app/text_table.h"
#include "core/base/json.h"
#include "core/runs/filter/query_reader.h"
#include "core/runs/index/run_groups.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace assay
{

namespace
{

/// Reads --metric: the name of a metric, or a key as filters take it.
Result<RunKey> readSummed(const QString &word, const KnownKeys &known)
{
    if (known.metrics.contains(word))
        return RunKey{RunKey::Kind::Metric, word};
    const bool isKey = RunKey::hasKind(word) || !RunKey::attributeNamed(word).isEmpty();
    const QString text = isKey ? word : QStringLiteral("metrics.") + word;
    QueryReader reader(text, QueryReader::Subject::Columns);
    const auto key = RunKey::read(reader, QueryGrammar::Full, &known);
    const bool isNumber = key && reader.atEnd() && (key->isNumeric() || key->isMixed());
    if (!isNumber)
        return Error{ErrorCode::Usage,
                     QStringLiteral("“%1” is nothing to sum up. Give the name of a metric, or a key such as "
                                    "metrics.loss.min, params.alpha or duration.")
                         .arg(word)};
    return key;
}

/// Those of --metric; without it, what the runs are ordered by.
Result<std::vector<RunKey>> readSummed(Session &session, const KnownKeys &known, const RunOrder &order)
{
    std::vector<RunKey> keys;
    for (const QString &word : session.optionValues(QStringLiteral("metric"))) {
        ASSAY_TRY(key, readSummed(word, known));
        keys.push_back(key);
    }
    if (keys.empty() && !order.keys.empty() && order.keys.front().key.isNumeric())
        keys.push_back(order.keys.front().key);
    return keys;
}

void tellDoubts(const std::vector<RunKey> &keys, const KnownKeys &known)
{
    for (const RunKey &key : keys) {
        if (const QString sentence = known.adviceFor(key); !sentence.isEmpty())
            std::fprintf(stderr, "%s\n", qUtf8Printable(sentence));
    }
}

/// A metric by its bare name.
QString titleOf(const RunKey &key)
{
    const bool isPlain = key.kind == RunKey::Kind::Metric && key.part == RunKey::Part::Last && !key.step;
    return isPlain || key.kind == RunKey::Kind::Attribute ? key.name : key.toString();
}

/// A number as its key is read: times as times, durations in seconds.
QString numberOf(const RunKey &key, double value)
{
    if (std::isnan(value))
        return QStringLiteral("–");
    return key.isTime()       ? timeText(TimeMs(value))
           : key.isDuration() ? QStringLiteral("%1 s").arg(value / 1000, 0, 'f', 1)
                              : numberText(value);
}

QString valueText(const RunKey &key, const RunValue &value)
{
    switch (value.kind) {
    case RunValue::Kind::Missing:
        return QStringLiteral("–");
    case RunValue::Kind::Text:
        return value.text;
    case RunValue::Kind::Number:
        break;
    }
    return numberOf(key, value.number);
}

QJsonValue valueJson(const RunValue &value)
{
    switch (value.kind) {
    case RunValue::Kind::Missing:
        return QJsonValue::Null;
    case RunValue::Kind::Text:
        return value.text;
    case RunValue::Kind::Number:
        break;
    }
    return jsonNumber(value.number);
}

/// `51.2 ± 0.8`, and of how many of the runs where some have no value.
QString meanText(const RunKey &key, const GroupSummary &summary, size_t runs)
{
    QString text = numberOf(key, summary.mean);
    if (!std::isnan(summary.deviation)) {
        // A distance between times is a duration.
        const bool isLong = key.isTime() || key.isDuration();
        text += QStringLiteral(" ± ") + (isLong ? QStringLiteral("%1 s").arg(summary.deviation / 1000, 0, 'f', 1)
                                                : QString::number(summary.deviation, 'g', 3));
    }
    if (summary.count > 0 && summary.count < runs)
        text += QStringLiteral(" (%1 of %2)").arg(summary.count).arg(runs);
    return text;
}

QJsonObject summaryJson(const GroupSummary &summary)
{
    const auto number = [&](double value, size_t least) {
        return summary.count < least ? QJsonValue() : jsonNumber(value);
    };
    return {{QStringLiteral("count"), qint64(summary.count)},
            {QStringLiteral("mean"), number(summary.mean, 1)},
            {QStringLiteral("deviation"), number(summary.deviation, 2)},
            {QStringLiteral("min"), number(summary.least, 1)},
            {QStringLiteral("max"), number(summary.greatest, 1)}};
}

/// The run that stands for each group: the parent, else the first.
Result<QList<Run>> headsOf(RunIndex &index, const std::vector<RunGroup> &groups)
{
    std::vector<std::uint32_t> numbers;
    for (const RunGroup &group : groups)
        numbers.push_back(group.parent != 0 ? group.parent : group.runs.front());
    return index.runs(numbers);
}

/// The parameters but for seeds in which the runs differ.
QStringList differingParameters(const QList<Run> &runs)
{
    QMap<QString, QString> first;
    QMap<QString, qsizetype> alike;
    for (const Run &run : runs) {
        for (auto param = run.params.begin(); param != run.params.end(); ++param) {
            if (!first.contains(param.key()))
                first.insert(param.key(), param.value());
            alike[param.key()] += first.value(param.key()) == param.value() ? 1 : 0;
        }
    }
    QStringList names;
    for (auto name = alike.begin(); name != alike.end(); ++name) {
        if (name.value() != runs.size() && !run_groups::isSeed(name.key()) &&
            !run_groups::foundParameters().contains(name.key()))
            names.append(name.key());
    }
    return names;
}

QString settingsText(const Run &run, const QStringList &names)
{
    QStringList settings;
    for (const QString &name : names) {
        if (run.params.contains(name))
            settings.append(name + u'=' + run.params.value(name));
    }
    constexpr qsizetype longest = 80;
    const QString text = settings.join(QStringLiteral(", "));
    return text.size() > longest ? text.left(longest - 1) + u'…' : text;
}

QJsonArray idsJson(const QList<RunId> &ids)
{
    QJsonArray array;
    for (const RunId &id : ids)
        array.append(id.value);
    return array;
}

/// What stands at the left of each group, and in its JSON object.
class GroupHeads final
{
public:
    static Result<GroupHeads> read(RunIndex &index, const RunGrouping &grouping, const std::vector<RunGroup> &groups)
    {
        GroupHeads heads(grouping);
        if (grouping.kind == RunGrouping::Kind::Replicates || grouping.kind == RunGrouping::Kind::Parents) {
            ASSAY_TRY(runs, headsOf(index, groups));
            heads.m_runs = runs;
        }
        if (grouping.kind == RunGrouping::Kind::Replicates)
            heads.m_differing = differingParameters(heads.m_runs);
        return heads;
    }

    [[nodiscard]] QStringList titles() const
    {
        QStringList titles;
        if (m_grouping.kind == RunGrouping::Kind::Replicates)
            titles = {QStringLiteral("first run"), QStringLiteral("name"), QStringLiteral("settings")};
        if (m_grouping.kind == RunGrouping::Kind::Parents)
            titles = {QStringLiteral("parent"), QStringLiteral("name")};
        for (const RunKey &key : m_grouping.keys)
            titles.append(key.kind == RunKey::Kind::Attribute ? key.name : key.toString());
        return titles;
    }

    [[nodiscard]] QStringList cells(const RunGroup &group, qsizetype place) const
    {
        QStringList cells;
        if (const Run *run = place < m_runs.size() ? &m_runs.at(place) : nullptr) {
            cells = {run->id.shortForm(), run->name};
            if (m_grouping.kind == RunGrouping::Kind::Replicates)
                cells.append(settingsText(*run, m_differing));
        }
        for (size_t key = 0; key < m_grouping.keys.size(); ++key)
            cells.append(valueText(m_grouping.keys[key], group.values[key]));
        return cells;
    }

    void addTo(QJsonObject &json, const RunGroup &group, qsizetype place) const
    {
        if (m_grouping.kind == RunGrouping::Kind::Keys) {
            QJsonObject values;
            for (size_t key = 0; key < m_grouping.keys.size(); ++key)
                values.insert(m_grouping.keys[key].toString(), valueJson(group.values[key]));
            json.insert(QStringLiteral("values"), values);
        }
        const Run *run = place < m_runs.size() ? &m_runs.at(place) : nullptr;
        if (run && m_grouping.kind == RunGrouping::Kind::Parents)
            json.insert(QStringLiteral("parent"), run->id.value);
        if (run && m_grouping.kind == RunGrouping::Kind::Replicates) {
            QJsonObject settings;
            for (const QString &name : m_differing) {
                if (run->params.contains(name))
                    settings.insert(name, run->params.value(name));
            }
            json.insert(QStringLiteral("settings"), settings);
        }
    }

private:
    explicit GroupHeads(const RunGrouping &grouping) : m_grouping(grouping) {}

    RunGrouping m_grouping;
    QList<Run> m_runs;       ///< one a group, where runs stand for groups
    QStringList m_differing; ///< parameters that tell replicates from others
};

Result<Outcome> groups(Session &session)
{
    ASSAY_TRY(grouping, RunGrouping::parse(session.option(QStringLiteral("by"), QStringLiteral("replicates"))));
    ASSAY_TRY(limit, session.number(QStringLiteral("limit"), 1, 0));
    ASSAY_TRY(chosen, chooseQuery(session));
    RunIndex &index = *chosen.index;
    ASSAY_TRY(known, index.keys());
    ASSAY_TRY(summed, readSummed(session, known, chosen.query.order));
    tellDoubts(grouping.keys, known);
    tellDoubts(summed, known);
    ASSAY_TRY(found, index.groups(chosen.query, grouping));
    const size_t all = found.size();
    if (limit > 0 && all > size_t(limit))
        found.resize(size_t(limit));
    ASSAY_TRY(heads, GroupHeads::read(index, grouping, found));
    std::vector<std::vector<GroupSummary>> summaries;
    const bool isByParents = grouping.kind == RunGrouping::Kind::Parents;
    QStringList titles = heads.titles();
    titles.append(isByParents ? QStringLiteral("children") : QStringLiteral("runs"));
    for (const RunKey &key : summed) {
        ASSAY_TRY(sums, index.summaries(found, key));
        summaries.push_back(sums);
        titles.append({titleOf(key), QStringLiteral("min"), QStringLiteral("max")});
    }
    TextTable table(titles);
    QJsonArray array;
    for (size_t i = 0; i < found.size(); ++i) {
        const RunGroup &group = found[i];
        QStringList row = heads.cells(group, qsizetype(i));
        row.append(QString::number(group.runs.size()));
        ASSAY_TRY(ids, index.ids(group.runs));
        QJsonObject json{{QStringLiteral("runs"), idsJson(ids)}};
        heads.addTo(json, group, qsizetype(i));
        QJsonObject sums;
        for (size_t key = 0; key < summed.size(); ++key) {
            const GroupSummary &summary = summaries[key][i];
            const size_t runs = std::max<size_t>(1, group.runs.size());
            row.append({meanText(summed[key], summary, runs), numberOf(summed[key], summary.least),
                        numberOf(summed[key], summary.greatest)});
            sums.insert(titleOf(summed[key]), summaryJson(summary));
        }
        json.insert(QStringLiteral("summaries"), sums);
        array.append(json);
        table.add(row);
    }
    return Outcome{{{QStringLiteral("by"), grouping.toString()},
                    {QStringLiteral("groups"), array},
                    {QStringLiteral("count"), qint64(all)}},
                   table.isEmpty() ? QStringLiteral("No runs to put together.\n") : table.toText()};
}

} // namespace

std::vector<Command> runGroupCommands()
{
    std::vector<OptionRule> options = choosingOptions();
    options.insert(options.begin(),
                   {{QStringLiteral("by"), QStringLiteral("WHAT"),
                     QStringLiteral("parameters, tags and attributes that runs have in common, such as "
                                    "\"params.max_depth, params.eta\" or \"status\"; “replicates”: runs that are equal "
                                    "but for the seed, as without this; “parents”: a search with its trials")},
                    {.name = QStringLiteral("metric"),
                     .value = QStringLiteral("NAME"),
                     .meaning = QStringLiteral("what is summed up: the last values of that metric, or a key such as "
                                               "metrics.loss.min, params.alpha or duration; without this, what "
                                               "--order-by names first"),
                     .isRepeatable = true}});
    return {{.name = QStringLiteral("runs groups"),
             .summary = QStringLiteral("Put runs together, with mean, standard deviation, least and greatest value of "
                                       "what counts in each group; ordered by a metric, by its mean."),
             .example = QStringLiteral("assay runs groups --by \"params.max_depth, params.eta\" --metric rmse "
                                       "--order-by \"metrics.rmse asc\""),
             .options = options,
             .run = groups,
             .jsonKeys = QStringLiteral("  by      what runs were put together by\n"
                                        "  groups  values (by key), parent or settings; runs; summaries by metric with "
                                        "count,\n          mean, deviation (null below two values), min and max\n"
                                        "  count   how many groups there are, --limit or not\n")}};
}

} // namespace assay
