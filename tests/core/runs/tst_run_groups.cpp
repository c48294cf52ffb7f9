#include "core/base/random.h"
#include "core/runs/compare/replicates.h"
#include "core/runs/curves/metric_store.h"
#include "core/runs/index/run_groups.h"
#include "core/runs/index/run_index.h"
#include "core/runs/index/run_index_store.h"
#include "core/runs/run_edit_store.h"
#include "core/runs/run_shelf.h"
#include "core/runs/run_store.h"
#include "tests/support/many_runs.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <limits>
#include <numeric>

using namespace assay;

namespace
{

constexpr double infinity = std::numeric_limits<double>::infinity();

/// A run of a story, told in one line.
struct Told {
    QString name;
    QMap<QString, QString> params = {};
    QMap<QString, double> metrics = {};
    QString experiment = QStringLiteral("first");
    QString parent = {}; ///< by name
    QMap<QString, QString> tags = {};
};

RunGrouping by(const char *text)
{
    const auto read = RunGrouping::parse(QString::fromUtf8(text));
    return read ? *read : RunGrouping{RunGrouping::Kind::Keys, {}};
}

RunQuery query(const char *filter, const char *order, const char *experiment = "")
{
    return {*RunFilter::parse(QString::fromUtf8(filter)), *RunOrder::parse(QString::fromUtf8(order)),
            QString::fromUtf8(experiment)};
}

QString textOf(const RunValue &value)
{
    switch (value.kind) {
    case RunValue::Kind::Missing:
        return QStringLiteral("–");
    case RunValue::Kind::Number:
        return QString::number(value.number);
    case RunValue::Kind::Text:
        break;
    }
    return value.text;
}

template <size_t Count>
QString oneOf(Random &random, const char *const (&words)[Count])
{
    return QString::fromUtf8(words[random.below(Count)]);
}

/// Whole eighths, whose sums are exact in whatever order.
double randomValue(Random &random)
{
    const std::uint64_t kind = random.below(12);
    return kind == 0   ? std::nan("")
           : kind == 1 ? infinity
           : kind == 2 ? -infinity
           : kind == 3 ? -0.0
                       : double(random.below(16)) / 8 - 1;
}

constexpr const char *paramNames[] = {"n",        "kind",          "seed",         "model.Random_State", "räder/k",
                                      "features", "training_rows", "holdout_rows", "ignored_columns"};
constexpr const char *paramValues[] = {"1", "1.0", "-0", "0", "nan", "", "ridge", "Räder", "🚲", "1e3"};
constexpr const char *metricNames[] = {"loss", "a b"};

/// A run as no verb but a test would leave it; few values, so that many runs are equal.
Result<> addRun(Connection &connection, Random &random, const QList<Run> &others)
{
    Run run;
    run.id = RunId{QStringLiteral("%1%2")
                       .arg(random.next(), 16, 16, QLatin1Char('0'))
                       .arg(random.next(), 16, 16, QLatin1Char('0'))};
    run.experimentId = 1 + std::int64_t(random.below(2));
    run.name = QStringLiteral("run");
    run.status = RunStatus(random.below(5));
    run.person = random.below(2) == 0 ? QStringLiteral("Ada") : QStringLiteral("Grace");
    run.startedAt = 1'700'000'000'000 + TimeMs(random.below(6)) * 20'000;
    if (random.below(3) > 0)
        run.endedAt = run.startedAt + TimeMs(random.below(4)) * 1'000;
    const bool isTrained = random.below(3) == 0;
    for (const char *name : paramNames) {
        const bool isFound = run_groups::foundParameters().contains(QString::fromUtf8(name));
        if (isFound ? isTrained || random.below(20) == 0 : random.below(3) == 0)
            run.params.insert(QString::fromUtf8(name), oneOf(random, paramValues));
    }
    if (random.below(10) == 0) {
        run.params.insert(QStringLiteral("estimator"), QStringLiteral("ridge"));
        run.params.insert(QStringLiteral("split"), QStringLiteral("random"));
    }
    if (random.below(3) == 0)
        run.tags.insert(QStringLiteral("search"), oneOf(random, paramValues));
    if (!others.isEmpty() && random.below(3) == 0)
        run.parent = others.at(qsizetype(random.below(std::uint64_t(others.size())))).id;
    ASSAY_CHECK(run_store::insert(connection, run));
    if (random.below(8) == 0) {
        ASSAY_TRY(shelve, connection.prepare(random.below(2) == 0 ? "UPDATE run SET archived_at = 5 WHERE id = ?"
                                                                  : "UPDATE run SET trashed_at = 6 WHERE id = ?"));
        ASSAY_CHECK(shelve.bind(1, run.id.value).run());
    }
    metric_store::Batch batch;
    for (const char *name : metricNames) {
        if (random.below(4) > 0)
            batch[QString::fromUtf8(name)].push_back({1, 0, randomValue(random)});
    }
    for (const auto &[version, role] : {std::pair(1, "training"), {2, "training"}, {3, "holdout"}}) {
        if (random.below(4) == 0)
            ASSAY_CHECK(run_store::addData(connection, run.id, version, QString::fromLatin1(role)));
    }
    ASSAY_CHECK(metric_store::append(connection, run.id, batch));
    return metric_store::sumUp(connection, run.id);
}

/// A value as text by which equal ones are told.
QString plainValue(const RunKey &key, const Run &run)
{
    if (key.isNumeric()) {
        const std::optional<double> number = key.number(run);
        return number ? QString::number(*number + 0.0, 'g', 17) : QString();
    }
    const QStringList texts = key.texts(run);
    return texts.isEmpty() ? QString() : u'=' + texts.join(QStringLiteral(", "));
}

/// Those in the trash, too.
Result<QList<Run>> everyRun(Connection &connection)
{
    QList<RunId> ids;
    ASSAY_TRY(rows, connection.prepare("SELECT id FROM run"));
    while (rows.next())
        ids.append(RunId{rows.text(0)});
    ASSAY_CHECK(rows.status());
    return run_store::listThese(connection, ids);
}

/// What runs that are replicates of each other have in common.
QString plainSettings(const Run &run)
{
    if (run.tags.contains(QStringLiteral("search")) && run.params.contains(QStringLiteral("estimator")) &&
        run.params.contains(QStringLiteral("split")))
        return run.id.value;
    QStringList all{run.experiment};
    for (const Run::Data &data : run.data)
        all.append(QStringLiteral("%1@%2 %3").arg(data.name).arg(data.version).arg(data.role));
    const QStringList found{QStringLiteral("features"), QStringLiteral("training_rows"),
                            QStringLiteral("holdout_rows")};
    const bool isTrained =
        std::all_of(found.begin(), found.end(), [&](const QString &name) { return run.params.contains(name); });
    for (auto param = run.params.begin(); param != run.params.end(); ++param) {
        const QString &name = param.key();
        const bool isLeftOut = name == u"seed" || name == u"model.Random_State" ||
                               (isTrained && (found.contains(name) || name == u"ignored_columns"));
        if (!isLeftOut)
            all.append(name + u'=' + param.value());
    }
    return all.join(u'\n');
}

/// A group as the slow and plain evaluation makes it.
struct PlainGroup {
    RunId parent;
    QList<Run> runs;
};

/// Whole runs in the query's order.
QList<Run> plainFind(const QList<Run> &all, const RunQuery &query)
{
    QList<Run> runs = all;
    runs.removeIf([&](const Run &run) {
        return !query.filter.matches(run) || (!query.experiment.isEmpty() && run.experiment != query.experiment) ||
               (query.shelf != RunQuery::Shelf::All && shelfOf(run) != query.shelf);
    });
    std::sort(runs.begin(), runs.end(), [&](const Run &a, const Run &b) { return query.order.before(a, b); });
    return runs;
}

std::vector<double> plainValues(const RunKey &key, const QList<Run> &runs)
{
    std::vector<double> values;
    for (const Run &run : runs) {
        const std::optional<double> value = key.number(run);
        if (value && std::isfinite(*value))
            values.push_back(*value);
    }
    return values;
}

bool isNear(double value, double expected)
{
    return std::abs(value - expected) <= 1e-12 * std::max(1.0, std::abs(expected));
}

double plainMean(const std::vector<double> &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
}

QList<PlainGroup> plainGroups(const QList<Run> &all, const RunQuery &query, const RunGrouping &grouping)
{
    QMap<QString, Run> byId;
    for (const Run &run : all)
        byId.insert(run.id.value, run);
    QList<PlainGroup> groups;
    QHash<QString, qsizetype> places;
    for (const Run &run : plainFind(all, query)) {
        QString shared;
        Run top = run;
        if (grouping.kind == RunGrouping::Kind::Replicates) {
            shared = plainSettings(run);
        } else if (grouping.kind == RunGrouping::Kind::Parents) {
            while (!top.parent.isEmpty())
                top = byId.value(top.parent.value);
            shared = top.id.value;
        } else {
            for (const RunKey &key : grouping.keys)
                shared += plainValue(key, run) + u'\n';
        }
        if (!places.contains(shared)) {
            places.insert(shared, groups.size());
            groups.append({grouping.kind == RunGrouping::Kind::Parents ? top.id : RunId(), {}});
        }
        if (grouping.kind != RunGrouping::Kind::Parents || run.id != top.id)
            groups[places.value(shared)].runs.append(run);
    }
    if (grouping.kind == RunGrouping::Kind::Parents || query.order.keys.empty() ||
        !query.order.keys.front().key.isNumeric())
        return groups;
    std::stable_sort(groups.begin(), groups.end(), [&](const PlainGroup &a, const PlainGroup &b) {
        const std::vector<double> first = plainValues(query.order.keys.front().key, a.runs);
        const std::vector<double> second = plainValues(query.order.keys.front().key, b.runs);
        if (first.empty() || second.empty())
            return !first.empty() && second.empty();
        return query.order.keys.front().isDescending ? plainMean(first) > plainMean(second)
                                                     : plainMean(first) < plainMean(second);
    });
    return groups;
}

/// The ids of replicates, as they are found among runs at hand.
QSet<QStringList> replicatesAtHand(const QList<Run> &runs)
{
    QSet<QStringList> groups;
    for (const std::vector<size_t> &places : replicatesAmong(runs)) {
        QStringList ids;
        for (const size_t place : places)
            ids.append(runs.at(qsizetype(place)).id.value);
        groups.insert(ids);
    }
    return groups;
}

/// The sentence of the first difference between the two; empty when there is none. Counts the groups of several runs.
QString difference(RunIndex &index, const QList<Run> &all, const RunQuery &query, const RunGrouping &grouping,
                   const RunKey &summed, int &together)
{
    const QList<PlainGroup> expected = plainGroups(all, query, grouping);
    const auto groups = index.groups(query, grouping);
    if (!groups)
        return groups.error().text;
    const auto summaries = index.summaries(*groups, summed);
    if (!summaries)
        return summaries.error().text;
    if (qsizetype(groups->size()) != expected.size() || summaries->size() != groups->size())
        return QStringLiteral("%1 groups, %2 expected").arg(groups->size()).arg(expected.size());
    QSet<QStringList> inGroups;
    for (qsizetype i = 0; i < expected.size(); ++i) {
        const RunGroup &group = (*groups)[size_t(i)];
        const PlainGroup &plain = expected[i];
        together += plain.runs.size() > 1 ? 1 : 0;
        QList<RunId> ids;
        for (const Run &run : plain.runs)
            ids.append(run.id);
        const auto found = index.ids(group.runs);
        if (!found || *found != ids)
            return QStringLiteral("the runs of group %1").arg(i);
        QStringList words;
        for (const RunId &id : std::as_const(ids))
            words.append(id.value);
        inGroups.insert(words);
        const auto parent = index.ids(std::vector<std::uint32_t>(group.parent == 0 ? 0 : 1, group.parent));
        if (!parent || *parent != (plain.parent.isEmpty() ? QList<RunId>() : QList<RunId>{plain.parent}))
            return QStringLiteral("the parent of group %1").arg(i);
        for (size_t key = 0; key < grouping.keys.size(); ++key) {
            const RunValue &value = group.values[key];
            const Run &run = plain.runs.first();
            const QString text = value.kind == RunValue::Kind::Missing ? QString()
                                 : value.kind == RunValue::Kind::Text  ? u'=' + value.text
                                                                       : QString::number(value.number + 0.0, 'g', 17);
            if (text != plainValue(grouping.keys[key], run))
                return QStringLiteral("value %1 of group %2").arg(key).arg(i);
        }
        QList<Run> counted = plain.runs;
        for (const Run &run : counted.isEmpty() ? all : QList<Run>()) {
            if (run.id == plain.parent)
                counted.append(run);
        }
        const std::vector<double> values = plainValues(summed, counted);
        const GroupSummary &summary = (*summaries)[size_t(i)];
        double squares = 0;
        for (const double value : values)
            squares += (value - plainMean(values)) * (value - plainMean(values));
        const double deviation = std::sqrt(squares / double(values.size() - 1));
        const bool isSummed =
            summary.count == values.size() &&
            (values.empty() ? std::isnan(summary.mean) && std::isnan(summary.least) && std::isnan(summary.greatest)
                            : isNear(summary.mean, plainMean(values)) &&
                                  summary.least == *std::min_element(values.begin(), values.end()) &&
                                  summary.greatest == *std::max_element(values.begin(), values.end())) &&
            (values.size() < 2 ? std::isnan(summary.deviation) : isNear(summary.deviation, deviation));
        if (!isSummed)
            return QStringLiteral("the summary of group %1").arg(i);
    }
    if (grouping.kind == RunGrouping::Kind::Replicates && replicatesAtHand(plainFind(all, query)) != inGroups)
        return QStringLiteral("the replicates among runs at hand");
    return {};
}

} // namespace

class TestRunGroups final : public QObject
{
    Q_OBJECT

private:
    /// Starts one run after the other, a second apart.
    void tell(const std::vector<Told> &story)
    {
        QVERIFY_RESULT(m_project->write([&](Connection &connection) -> Result<> {
            for (const Told &told : story) {
                Run run;
                run.id = RunId::create();
                ASSAY_TRY(experiment, run_store::ensureExperiment(connection, told.experiment, 0));
                run.experimentId = experiment.id;
                run.name = told.name;
                run.status = RunStatus::Finished;
                run.startedAt = 1'700'000'000'000 + TimeMs(m_ids.size()) * 1'000;
                run.params = told.params;
                run.tags = told.tags;
                run.parent = m_ids.value(told.parent);
                ASSAY_CHECK(run_store::insert(connection, run));
                metric_store::Batch batch;
                for (auto metric = told.metrics.begin(); metric != told.metrics.end(); ++metric)
                    batch[metric.key()].push_back({0, 0, metric.value()});
                ASSAY_CHECK(metric_store::append(connection, run.id, batch));
                ASSAY_CHECK(metric_store::sumUp(connection, run.id));
                m_ids.insert(told.name, run.id);
            }
            return Done{};
        }));
    }

    /// Groups as text: `value, value: name name`, and of Kind::Parents `parent > name name`.
    QStringList grouped(const RunQuery &query, const RunGrouping &grouping)
    {
        RunIndex index(m_project);
        const auto groups = index.groups(query, grouping);
        if (!groups)
            return {groups.error().text};
        QStringList lines;
        for (const RunGroup &group : *groups) {
            const auto namesOf = [&](const std::vector<std::uint32_t> &runs) {
                const auto found = index.runs(runs);
                QStringList names;
                for (const Run &run : found ? *found : QList<Run>())
                    names.append(run.name);
                return names.join(u' ');
            };
            QStringList values;
            for (const RunValue &value : group.values)
                values.append(textOf(value));
            lines.append(group.parent != 0
                             ? namesOf({group.parent}) + QStringLiteral(" > ") + namesOf(group.runs)
                             : values.join(QStringLiteral(", ")) + QStringLiteral(": ") + namesOf(group.runs));
        }
        return lines;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_ids.clear();
        m_folder = std::make_unique<TemporaryFolder>();
        const auto project = Project::create(m_folder->path(QStringLiteral("p")), [] { return TimeMs(1'000); });
        QVERIFY_RESULT(project);
        m_project = *project;
    }

    void readsWhatItWrites()
    {
        for (const char *text : {"", "replicates", "parents", "params.max_depth, params.eta", "attributes.status",
                                 "tags.team, dataset.name, params.`learning rate`", "params.`a,b``c`, dataset.digest",
                                 "metrics.loss.count, attributes.user_id"}) {
            const auto read = RunGrouping::parse(QString::fromUtf8(text));
            QVERIFY_RESULT(read);
            QCOMPARE(read->toString(), QString::fromUtf8(text));
            QCOMPARE(*RunGrouping::parse(read->toString()), *read);
        }
        QCOMPARE(by(" Replicates ").kind, RunGrouping::Kind::Replicates);
        QCOMPARE(by("PARENTS").kind, RunGrouping::Kind::Parents);
        QCOMPARE(by("person,Status").toString(), QStringLiteral("attributes.user_id, attributes.status"));
        QCOMPARE(by("").kind, RunGrouping::Kind::Nothing);
        for (const auto &[text, sentence] :
             {std::pair("seeds", "The grouping cannot be read at character 1: expected “replicates”, “parents”, or "
                                 "keys such as params.max_depth, tags.team, status or dataset.name, found “seeds”."),
              {"params.a, params.a", "The grouping cannot be read at character 11: expected a key that is not there "
                                     "already, found “params.a”."},
              {"params.a params.b",
               "The grouping cannot be read at character 10: expected “,” or the end, found “params.b”."},
              {"replicates, params.a",
               "The grouping cannot be read at character 11: expected nothing after “replicates”, found “,”."},
              {"params.a,", "The grouping cannot be read at character 10: expected a key such as metrics.rmse, "
                            "params.max_depth or status, found the end."}}) {
            const auto read = RunGrouping::parse(QString::fromUtf8(text));
            QVERIFY_ERROR(read, ErrorCode::Usage);
            QCOMPARE(read.error().text, QString::fromUtf8(sentence));
        }
        // However long, it is answered in no time.
        QStringList many;
        for (int i = 0; i < 500'000; ++i)
            many.append(QStringLiteral("params.p%1").arg(i));
        QVERIFY_RESULT(RunGrouping::parse(QStringList(many.first(100)).join(u',')));
        QElapsedTimer timer;
        timer.start();
        const auto read = RunGrouping::parse(many.join(u','));
        QVERIFY_ERROR(read, ErrorCode::Usage);
        QVERIFY2(read.error().text.contains(QStringLiteral("no more than 100 keys, found “params.p100”")),
                 qPrintable(read.error().text));
        QVERIFY(timer.elapsed() < 5'000);
    }

    void putsEqualValuesTogether()
    {
        tell({{"a", {{"depth", "3"}, {"kind", "ä"}}, {{"loss", 1}}},
              {"b", {{"depth", "4"}, {"kind", "ä"}}, {{"loss", 2}}},
              {"c", {{"depth", "3"}, {"kind", "ä"}}, {{"loss", 4}}},
              {"d", {{"depth", "3.0"}, {"kind", "b"}}, {{"loss", 3}}},
              {"e", {{"kind", "ä"}}},
              {"f", {{"depth", ""}, {"kind", "ä"}}, {{"loss", 9}}, "second"}});
        // Newest first.
        QCOMPARE(grouped(query("", ""), by("params.depth")), QStringList({": f", "–: e", "3.0: d", "3: c a", "4: b"}));
        QCOMPARE(grouped(query("", "name"), by("params.kind, params.depth")),
                 QStringList({"ä, 3: a c", "ä, 4: b", "b, 3.0: d", "ä, –: e", "ä, : f"}));
        QCOMPARE(grouped(query("", "name desc"), by("params.none")), QStringList("–: f e d c b a"));
        QCOMPARE(grouped(query("", "name"), by("experiment")), QStringList({"first: a b c d e", "second: f"}));
        QCOMPARE(grouped(query("", "name", "first"), by("experiment")), QStringList("first: a b c d e"));
        QCOMPARE(grouped(query("params.depth = 3", "name"), by("status")), QStringList("finished: a c d"));
        QCOMPARE(grouped(query("", "name"), by("")), QStringList(": a b c d e f"));
        QCOMPARE(grouped(query("name = 'x'", "name"), by("params.depth")), QStringList());
        QCOMPARE(grouped(query("", "", "third"), by("params.depth")), QStringList());
        QCOMPARE(grouped(query("", "name"), by("metrics.loss")),
                 QStringList({"1: a", "2: b", "4: c", "3: d", "–: e", "9: f"}));
    }

    void groupsStandByTheirMeans()
    {
        tell({{"a", {{"n", "1"}}, {{"loss", 5}}},
              {"b", {{"n", "2"}}, {{"loss", 2}}},
              {"c", {{"n", "1"}}, {{"loss", 1}}},
              {"d", {{"n", "3"}}, {{"loss", std::nan("")}}},
              {"e", {{"n", "4"}}, {{"loss", infinity}}},
              {"f", {{"n", "5"}}, {{"loss", 2}}},
              {"g", {{"n", "2"}}, {{"loss", -infinity}}}});
        // Means 3, 2, 2; of the others none is finite, and the infinite one is a number before NaN.
        QCOMPARE(grouped(query("", "metrics.loss"), by("params.n")),
                 QStringList({"2: g b", "5: f", "1: c a", "4: e", "3: d"}));
        QCOMPARE(grouped(query("", "metrics.loss desc"), by("params.n")),
                 QStringList({"1: a c", "5: f", "2: b g", "4: e", "3: d"}));
        // Text: by the first run of each.
        QCOMPARE(grouped(query("", "params.n desc, name"), by("params.n")),
                 QStringList({"5: f", "4: e", "3: d", "2: b g", "1: a c"}));
    }

    void sumsUp()
    {
        tell({{"a", {{"n", "1"}, {"x", "2"}}, {{"loss", 2}, {"large", 1.7e308}}},
              {"b", {{"n", "1"}, {"x", "4"}}, {{"loss", 4}, {"large", 1.7e308}}},
              {"c", {{"n", "1"}, {"x", "nan"}}, {{"loss", 4}, {"large", -1.7e308}}},
              {"d", {{"n", "1"}, {"x", "word"}}, {{"loss", 4}}},
              {"e", {{"n", "1"}, {"x", "6.0"}}, {{"loss", 5}}},
              {"f", {{"n", "1"}}, {{"loss", 5}}},
              {"g", {{"n", "1"}}, {{"loss", 7}}},
              {"h", {{"n", "1"}}, {{"loss", 9}}},
              {"i", {{"n", "1"}}, {{"loss", infinity}}},
              {"j", {{"n", "1"}}, {{"loss", std::nan("")}}},
              {"k", {{"n", "2"}}, {{"loss", 0.1}}},
              {"l", {{"n", "3"}}}});
        RunIndex index(m_project);
        const auto groups = index.groups(query("", "params.n"), by("params.n"));
        QVERIFY_RESULT(groups);
        QCOMPARE(groups->size(), size_t(3));
        const auto summed = [&](const char *key) {
            return index.summaries(*groups, RunOrder::parse(QString::fromLatin1(key))->keys.front().key);
        };
        const auto loss = summed("metrics.loss");
        QVERIFY_RESULT(loss);
        QCOMPARE(loss->size(), size_t(3));
        QCOMPARE(loss->at(0).count, size_t(8));
        QCOMPARE(loss->at(0).mean, 5.0);
        QCOMPARE(loss->at(0).deviation, std::sqrt(32.0 / 7));
        QCOMPARE(loss->at(0).least, 2.0);
        QCOMPARE(loss->at(0).greatest, 9.0);
        QCOMPARE(loss->at(1).count, size_t(1));
        QCOMPARE(loss->at(1).mean, 0.1);
        QVERIFY(std::isnan(loss->at(1).deviation));
        QCOMPARE(loss->at(2).count, size_t(0));
        QVERIFY(std::isnan(loss->at(2).mean) && std::isnan(loss->at(2).least) && std::isnan(loss->at(2).greatest));
        // Sums beyond the greatest float.
        const auto large = summed("metrics.large");
        QVERIFY_RESULT(large);
        QCOMPARE(large->at(0).mean, 1.7e308 / 3);
        // Texts that are numbers.
        const auto x = summed("params.x");
        QVERIFY_RESULT(x);
        QCOMPARE(x->at(0).count, size_t(3));
        QCOMPARE(x->at(0).mean, 4.0);
        QCOMPARE(x->at(0).deviation, 2.0);
        const auto status = summed("status");
        QVERIFY_ERROR(status, ErrorCode::Usage);
        QVERIFY(status.error().text.startsWith(QStringLiteral("“attributes.status” is no number.")));
        const auto started = summed("started");
        QVERIFY_RESULT(started);
        QCOMPARE(started->at(0).mean, 1'700'000'004'500.0);
    }

    void findsReplicates()
    {
        const QMap<QString, QString> base{{"estimator", "ridge"}, {"alpha", "1"}, {"split", "random"}};
        const auto with = [&](const QMap<QString, QString> &more) {
            QMap<QString, QString> params = base;
            params.insert(more);
            return params;
        };
        tell(
            {{"a", with({{"seed", "1"}}), {{"loss", 1}}},
             {"b", with({{"seed", "2"}}), {{"loss", 3}}},
             {"other-alpha", with({{"seed", "1"}, {"alpha", "2"}}), {{"loss", 2.5}}},
             {"more", with({{"seed", "1"}, {"beta", ""}})},
             {"no-seed", base, {{"loss", 4}}},
             {"elsewhere", with({{"seed", "3"}}), {}, "second"},
             {"state-1", {{"C", "1"}, {"random_state", "1"}, {"net.Seed", "5"}}},
             {"state-2", {{"C", "1"}, {"random_state", "2"}}},
             {"seeds", {{"C", "1"}, {"seeds", "2"}}},
             {"bare-1"},
             {"bare-2", {{"seed", "7"}}},
             // What follows from the split is no setting, unless it is all that there is of it.
             {"found-1", {{"k", "1"}, {"features", "7"}, {"training_rows", "9"}, {"holdout_rows", "4"}}},
             {"found-2",
              {{"k", "1"}, {"features", "8"}, {"training_rows", "8"}, {"holdout_rows", "5"}, {"ignored_columns", "x"}}},
             {"unfinished", {{"k", "1"}}},
             {"set-1", {{"k", "1"}, {"features", "7"}}},
             {"set-2", {{"k", "1"}, {"features", "8"}}},
             {"search-1", base, {}, "first", {}, {{"search", "random"}}},
             {"search-2", base, {}, "first", {}, {{"search", "random"}}}});
        QCOMPARE(grouped(query("", "started"), by("replicates")),
                 QStringList({": a b no-seed", ": other-alpha", ": more", ": elsewhere", ": state-1 state-2", ": seeds",
                              ": bare-1 bare-2", ": found-1 found-2 unfinished", ": set-1", ": set-2", ": search-1",
                              ": search-2"}));
        // The means are 8/3, 2.5 and none.
        QCOMPARE(grouped(query("params.estimator = 'ridge' and experiment = 'first' and not has tag search",
                               "metrics.loss, name"),
                         by("replicates")),
                 QStringList({": other-alpha", ": a b no-seed", ": more"}));
        QCOMPARE(grouped(query("name = 'a'", ""), by("replicates")), QStringList(": a"));
        QVERIFY_RESULT(m_project->write([](Connection &connection) {
            return connection.execute(
                "INSERT INTO dataset VALUES (1, 'bikes', 0); INSERT INTO dataset_version (id, dataset_id, version, "
                "digest, object, options, source, note, row_count, column_count, byte_count, target, profile, "
                "created_at, created_by) VALUES (1, 1, 1, 'd', '', '{}', '', '', 0, 0, 0, '', '{}', 0, ''); INSERT "
                "INTO "
                "run_data SELECT id, 1, 'training' FROM run WHERE name IN ('a', 'b')");
        }));
        QCOMPARE(grouped(query("params.alpha = 1 and experiment = 'first'", "started"), by("replicates")),
                 QStringList({": a b", ": more", ": no-seed", ": search-1", ": search-2"}));
    }

    void standsChildrenUnderTheirParents()
    {
        tell({{"search", {}, {{"loss", 5}}},
              {"alone", {}, {{"loss", 3}}},
              {"t1", {}, {{"loss", 4}}, "first", "search"},
              {"t2", {}, {{"loss", 1}}, "first", "search"},
              {"inner", {}, {}, "first", "t2"},
              {"childless", {}, {{"loss", 2}}},
              {"other", {}, {{"loss", 9}}, "second"},
              {"abroad", {}, {{"loss", 8}}, "second", "t1"}});
        QCOMPARE(grouped(query("", "metrics.loss"), by("parents")),
                 QStringList({"search > t2 t1 abroad inner", "childless > ", "alone > ", "other > "}));
        QCOMPARE(grouped(query("", "metrics.loss desc"), by("parents")),
                 QStringList({"other > ", "search > abroad t1 t2 inner", "alone > ", "childless > "}));
        QCOMPARE(grouped(query("", ""), by("parents")),
                 QStringList({"search > abroad inner t2 t1", "other > ", "childless > ", "alone > "}));
        // Where the query finds a child without its parent, it stands under that all the same.
        QCOMPARE(grouped(query("metrics.loss < 2.5", "started"), by("parents")),
                 QStringList({"search > t2", "childless > "}));
        QCOMPARE(grouped(query("", "started", "second"), by("parents")), QStringList({"other > ", "search > abroad"}));
        QCOMPARE(grouped(query("name = 'search'", "started"), by("parents")), QStringList("search > "));

        // A run without others speaks for itself.
        RunIndex index(m_project);
        const auto groups = index.groups(query("", "started"), by("parents"));
        QVERIFY_RESULT(groups);
        const auto sums = index.summaries(*groups, {RunKey::Kind::Metric, QStringLiteral("loss")});
        QVERIFY_RESULT(sums);
        QCOMPARE(sums->at(0).count, size_t(3));
        QCOMPARE(sums->at(0).mean, 13.0 / 3);
        QCOMPARE(sums->at(1).count, size_t(1));
        QCOMPARE(sums->at(1).mean, 3.0);
        QVERIFY(std::isnan(sums->at(1).deviation));

        // A parent that is deleted leaves its children to themselves, whether it was folded before or not.
        NoProgress progress;
        QVERIFY_RESULT(run_index_store::fold(*m_project, 1, progress));
        QVERIFY_RESULT(m_project->write([&](Connection &connection) -> Result<> {
            ASSAY_CHECK(connection.execute("UPDATE run SET trashed_at = 5 WHERE name IN ('search', 'childless')"));
            ASSAY_CHECK(run_edit_store::destroy(connection, m_ids.value(QStringLiteral("childless"))));
            return run_edit_store::destroy(connection, m_ids.value(QStringLiteral("search")));
        }));
        const QStringList left{"alone > ", "t1 > abroad", "t2 > inner", "other > "};
        QCOMPARE(grouped(query("", "started"), by("parents")), left);
        // An index that has seen what was before sees the same.
        const auto again = index.groups(query("", "started"), by("parents"));
        QVERIFY_RESULT(again);
        QCOMPARE(again->size(), size_t(4));
        QCOMPARE(again->at(1).runs.size(), size_t(1));
        QVERIFY_RESULT(run_index_store::fold(*m_project, 1, progress));
        QCOMPARE(grouped(query("", "started"), by("parents")), left);
        const auto folded = index.groups(query("", "started"), by("parents"));
        QVERIFY_RESULT(folded);
        QCOMPARE(folded->at(1).runs, again->at(1).runs);
    }

    void readsParentsWhereSegmentsAreOlder()
    {
        tell({{"search"}, {"t1", {}, {}, "first", "search"}});
        NoProgress progress;
        QVERIFY_RESULT(run_index_store::fold(*m_project, 1, progress));
        QVERIFY_RESULT(m_project->write([](Connection &connection) {
            return connection.execute("DELETE FROM run_column_segment WHERE column_id = (SELECT id FROM run_column "
                                      "WHERE kind = 'attribute' AND key = 'parent')");
        }));
        tell({{"t2", {}, {}, "first", "search"}});
        QCOMPARE(grouped(query("", "started"), by("parents")), QStringList("search > t1 t2"));
    }

    /// No verb makes them, but a file may hold them.
    void circlesOfParentsEnd()
    {
        tell({{"a"},
              {"b", {}, {}, "first", "a"},
              {"c", {}, {}, "first", "b"},
              {"d", {}, {}, "first", "c"},
              {"self"},
              {"e", {}, {}, "first", "self"}});
        QVERIFY_RESULT(m_project->write([](Connection &connection) {
            return connection.execute("UPDATE run SET parent_id = (SELECT id FROM run WHERE name = 'c') WHERE name = "
                                      "'a'; UPDATE run SET parent_id = id WHERE name = 'self'");
        }));
        for (const char *order : {"started", "started desc"}) {
            const QStringList lines = grouped(query("", order), by("parents"));
            QCOMPARE(lines.size(), 2);
            QVERIFY(lines.contains(QLatin1String(order) == u"started" ? QStringLiteral("a > b c d")
                                                                      : QStringLiteral("a > d c b")));
            QVERIFY(lines.contains(QStringLiteral("self > e")));
        }
    }

    void ofNothingThereIsNothing()
    {
        RunIndex index(m_project);
        for (const char *text : {"", "replicates", "parents", "params.x, status"}) {
            const auto groups = index.groups({}, by(text));
            QVERIFY_RESULT(groups);
            QVERIFY(groups->empty());
        }
        const auto sums = index.summaries({}, {RunKey::Kind::Metric, QStringLiteral("loss")});
        QVERIFY_RESULT(sums);
        QVERIFY(sums->empty());
        // Numbers of runs that are not there count for nothing.
        const auto strange =
            index.summaries({RunGroup{{}, 0, {1, 99'999}}}, {RunKey::Kind::Metric, QStringLiteral("loss")});
        QVERIFY_RESULT(strange);
        QCOMPARE(strange->front().count, size_t(0));
    }

    /// So many that not all of their columns stay loaded.
    void takesManyParameters()
    {
        constexpr int count = 400;
        std::vector<Told> story;
        for (int run = 0; run < 4; ++run) {
            Told told{QStringLiteral("run-%1").arg(run)};
            for (int i = 0; i < count; ++i)
                told.params.insert(QStringLiteral("p%1").arg(i), QString::number(i == count - 1 ? run / 2 : i));
            story.push_back(told);
        }
        tell(story);
        QCOMPARE(grouped(query("", "name"), by("replicates")), QStringList({": run-0 run-1", ": run-2 run-3"}));
        NoProgress progress;
        QVERIFY_RESULT(run_index_store::fold(*m_project, 1, progress));
        QCOMPARE(grouped(query("", "name"), by("replicates")), QStringList({": run-0 run-1", ": run-2 run-3"}));
    }

    /// ASSAY_LONG_TESTS=1: more runs, more questions.
    void agreesWithThePlainEvaluation()
    {
        const bool isLong = qEnvironmentVariableIntValue("ASSAY_LONG_TESTS") != 0;
        const int rounds = isLong ? 12 : 5;
        const int runsARound = isLong ? 1'000 : 400;
        QVERIFY_RESULT(m_project->write([](Connection &connection) -> Result<> {
            for (const char *name : {"z first", "ä second"})
                ASSAY_CHECK(run_store::ensureExperiment(connection, QString::fromUtf8(name), 0));
            return connection.execute(
                "INSERT INTO dataset VALUES (1, 'bikes', 0), (2, 'a', 0); INSERT INTO dataset_version (id, dataset_id, "
                "version, digest, object, options, source, note, row_count, column_count, byte_count, target, profile, "
                "created_at, created_by) VALUES (1, 1, 1, 'd1', '', '{}', '', '', 0, 0, 0, '', '{}', 0, ''), (2, 1, 2, "
                "'d2', '', '{}', '', '', 0, 0, 0, '', '{}', 0, ''), (3, 2, 1, 'd1', '', '{}', '', '', 0, 0, 0, '', "
                "'{}', "
                "0, '')");
        }));
        constexpr const char *filters[] = {"",
                                           "",
                                           "params.n = 1",
                                           "has metrics.loss",
                                           "metrics.loss < 0 or kind",
                                           "status = 'running'",
                                           "person = 'Ada' and not params.kind = 'ridge'"};
        constexpr const char *orders[] = {"",
                                          "metrics.loss",
                                          "metrics.loss desc, name",
                                          "metrics.`a b`.min desc",
                                          "params.n, metrics.loss",
                                          "duration",
                                          "status desc",
                                          "started",
                                          "end_time desc",
                                          "params.kind desc"};
        constexpr const char *groupings[] = {"", "replicates", "replicates", "parents", "parents"};
        constexpr const char *keys[] = {"params.n",     "params.`räder/k`", "params.kind",     "params.none",
                                        "tags.search",  "status",           "person",          "experiment",
                                        "dataset.name", "dataset.digest",   "dataset.context", "metrics.loss",
                                        "duration",     "archived",         "run_id"};
        constexpr const char *summed[] = {"metrics.loss", "metrics.`a b`.count", "duration", "params.n"};
        Random random(11, "run groups");
        RunIndex index(m_project);
        NoProgress progress;
        QMap<QString, int> together;
        for (int round = 0; round < rounds; ++round) {
            const auto before = m_project->read(everyRun);
            QVERIFY_RESULT(before);
            QVERIFY_RESULT(m_project->write([&](Connection &connection) -> Result<> {
                for (int i = 0; i < runsARound; ++i)
                    ASSAY_CHECK(addRun(connection, random, *before));
                if (before->isEmpty())
                    return Done{};
                // Some change, and some go.
                const RunId gone = before->at(qsizetype(random.below(std::uint64_t(before->size())))).id;
                ASSAY_TRY(trash, connection.prepare("UPDATE run SET trashed_at = 7, status = 'failed' WHERE id = ?"));
                ASSAY_CHECK(trash.bind(1, gone.value).run());
                ASSAY_CHECK(run_edit_store::destroy(connection, gone));
                return connection.execute("UPDATE run_param SET value = '1' WHERE key = 'n' AND run_id < '2'; DELETE "
                                          "FROM run_param WHERE key = 'kind' AND run_id > 'e'");
            }));
            if (random.below(2) == 0)
                QVERIFY_RESULT(run_index_store::fold(*m_project, 1, progress));
            const auto all = m_project->read(everyRun);
            QVERIFY_RESULT(all);
            for (int question = 0; question < 40; ++question) {
                QString grouping = oneOf(random, groupings);
                if (random.below(2) == 0) {
                    QStringList chosen;
                    for (std::uint64_t count = 1 + random.below(3); count > 0; --count)
                        chosen.append(oneOf(random, keys));
                    chosen.removeDuplicates();
                    grouping = chosen.join(QStringLiteral(", "));
                }
                const QString filter = oneOf(random, filters);
                const QString order = oneOf(random, orders);
                const RunQuery asked{*RunFilter::parse(filter), *RunOrder::parse(order),
                                     random.below(4) == 0 ? QStringLiteral("ä second") : QString(),
                                     RunQuery::Shelf(random.below(4))};
                const RunKey key = RunOrder::parse(oneOf(random, summed))->keys.front().key;
                const QString wrong =
                    difference(index, *all, asked, *RunGrouping::parse(grouping), key, together[grouping]);
                QVERIFY2(wrong.isEmpty(),
                         qPrintable(QStringLiteral("%1\nround %2, filter: %3\norder: %4\ngrouping: %5\nsummed: %6")
                                        .arg(wrong, QString::number(round), filter, order, grouping, key.toString())));
            }
        }
        QVERIFY(together.value(QStringLiteral("replicates")) > 500);
        QVERIFY(together.value(QStringLiteral("parents")) > 500);
    }

    /// Parameters of so many values that their columns hold numbers, over several segments.
    void agreesAcrossSegments()
    {
        NoProgress progress;
        QVERIFY_RESULT(makeManyRuns(*m_project, 4'500, progress, 2));
        // Two of three are like the one before them but for a seed; some write a number in another way.
        QVERIFY_RESULT(m_project->write([](Connection &connection) {
            return connection.execute(
                "UPDATE run SET experiment_id = 1; CREATE TEMP TABLE pair AS SELECT a.run_id AS a, b.run_id AS b FROM "
                "run_number AS a JOIN run_number AS b ON b.number = a.number - a.number % 3 WHERE a.number % 3 > 0; "
                "DELETE FROM run_param WHERE run_id IN (SELECT a FROM pair); INSERT INTO run_param SELECT pair.a, key, "
                "value FROM run_param JOIN pair ON pair.b = run_id; INSERT INTO run_param SELECT run_id, 'seed', "
                "number FROM run_number; UPDATE run_param SET value = value || '0' WHERE key = 'learning_rate' AND "
                "run_id IN (SELECT run_id FROM run_number WHERE number % 30 = 1); DROP TABLE pair");
        }));
        RunIndex index(m_project);
        for (const bool isFolded : {false, true}) {
            if (isFolded)
                QVERIFY_RESULT(run_index_store::fold(*m_project, 1, progress));
            const auto all = m_project->read(everyRun);
            QVERIFY_RESULT(all);
            for (const char *grouping : {"replicates", "params.learning_rate", "params.p06, params.learning_rate",
                                         "params.learning_rate, metrics.loss", "params.optimizer, params.depth"}) {
                int together = 0;
                const QString wrong = difference(index, *all, query("", "name"), by(grouping),
                                                 {RunKey::Kind::Param, QStringLiteral("learning_rate")}, together);
                QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(grouping), wrong)));
                if (QLatin1String(grouping) == u"replicates")
                    QCOMPARE(together, 1'499);
            }
        }
    }

private:
    std::unique_ptr<TemporaryFolder> m_folder;
    std::shared_ptr<Project> m_project;
    QMap<QString, RunId> m_ids; ///< of told runs, by name
};

QTEST_GUILESS_MAIN(TestRunGroups)
#include "tst_run_groups.moc"
