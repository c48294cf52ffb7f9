#include "core/runs/compare/replicates.h"

#include <QTest>

using namespace assay;

namespace
{

using Places = std::vector<std::vector<size_t>>;

Run runWith(const QMap<QString, QString> &params)
{
    Run run;
    run.id = RunId::create();
    run.experimentId = 1;
    run.params = params;
    return run;
}

Run forest(const QString &seed)
{
    return runWith({{QStringLiteral("depth"), QStringLiteral("6")}, {QStringLiteral("model.seed"), seed}});
}

} // namespace

/// RunIndex::groups and this are compared with each other in tst_run_groups.
class TestReplicates final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seedsNamesAndOutcomesMayDiffer()
    {
        QList<Run> runs = {forest(QStringLiteral("1")), runWith({{QStringLiteral("depth"), QStringLiteral("7")}}),
                           forest(QStringLiteral("2")), runWith({{QStringLiteral("depth"), QStringLiteral("6")}})};
        runs[2].name = QStringLiteral("another");
        runs[2].person = QStringLiteral("Grace");
        runs[2].status = RunStatus::Failed;
        runs[2].tags.insert(QStringLiteral("team"), QStringLiteral("blue"));
        runs[2].metrics.insert(QStringLiteral("rmse"), {});
        QCOMPARE(replicatesAmong(runs), (Places{{0, 2, 3}, {1}}));
        QCOMPARE(replicatesAmong({}), Places());
    }

    void experimentsAndDataMayNot()
    {
        QList<Run> runs(6, forest(QStringLiteral("1")));
        runs[1].experimentId = 2;
        runs[2].data = {{QStringLiteral("bikes"), 1, QStringLiteral("d"), QStringLiteral("training")}};
        runs[3].data = {{QStringLiteral("bikes"), 2, QStringLiteral("e"), QStringLiteral("training")}};
        runs[4].data = {{QStringLiteral("bikes"), 1, QStringLiteral("d"), QStringLiteral("holdout")}};
        QCOMPARE(replicatesAmong(runs), (Places{{0, 5}, {1}, {2}, {3}, {4}}));
        // In whatever order they are told
        Run one = runs[2];
        one.data.append(runs[3].data);
        Run other = runs[3];
        other.data.append(runs[2].data);
        QCOMPARE(replicatesAmong({one, other}), (Places{{0, 1}}));
    }

    void wordsAreNotMixedUp()
    {
        const QString a = QStringLiteral("a");
        const QString b = QStringLiteral("b");
        const QString empty;
        QCOMPARE(replicatesAmong({runWith({{a, b}}), runWith({{b, a}}), runWith({{a, empty}}), runWith({})}).size(),
                 size_t(4));
    }

    void whatTrainingsFoundCountsOnlyWhereTheyFoundIt()
    {
        const auto trained = [](const QString &features) {
            return runWith({{QStringLiteral("features"), features},
                            {QStringLiteral("training_rows"), features + u'0'},
                            {QStringLiteral("holdout_rows"), features + u'1'},
                            {QStringLiteral("ignored_columns"), features}});
        };
        QCOMPARE(replicatesAmong({trained(QStringLiteral("7")), trained(QStringLiteral("8"))}), (Places{{0, 1}}));
        QCOMPARE(replicatesAmong({runWith({{QStringLiteral("features"), QStringLiteral("7")}}),
                                  runWith({{QStringLiteral("features"), QStringLiteral("8")}})})
                     .size(),
                 size_t(2));
    }

    void searchesStandAlone()
    {
        Run search = runWith({{QStringLiteral("estimator"), QStringLiteral("ridge")},
                              {QStringLiteral("split"), QStringLiteral("random")}});
        Run other = search;
        other.id = RunId::create();
        QCOMPARE(replicatesAmong({search, other}), (Places{{0, 1}}));
        search.tags.insert(QStringLiteral("search"), QString());
        other.tags = search.tags;
        QCOMPARE(replicatesAmong({search, other}), (Places{{0}, {1}}));
    }
};

QTEST_GUILESS_MAIN(TestReplicates)
#include "tst_replicates.moc"
