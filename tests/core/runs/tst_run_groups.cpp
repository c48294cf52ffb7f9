#include "core/base/random.h"
#include "core/runs/metric_store.h"
#include "core/runs/run_index.h"
#include "core/runs/run_index_store.h"
#include "core/runs/run_store.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <limits>

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

private:
    std::unique_ptr<TemporaryFolder> m_folder;
    std::shared_ptr<Project> m_project;
    QMap<QString, RunId> m_ids; ///< of told runs, by name
};

QTEST_GUILESS_MAIN(TestRunGroups)
#include "tst_run_groups.moc"
