#include "core/base/random.h"
#include "tests/ui/ui_test.h"
#include "ui/models/run_table_model.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/heading_role.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace assay;

namespace
{

Run makeRun(int number, const QString &name, RunStatus status, const QMap<QString, double> &metrics,
            const QMap<QString, QString> &params)
{
    Run run;
    run.id = RunId{QString::number(number).rightJustified(32, u'0')};
    run.experimentId = 1;
    run.experiment = QStringLiteral("bike demand");
    run.name = name;
    run.status = status;
    run.startedAt = 1'767'225'600'000 + number * 60'000;
    if (status != RunStatus::Running)
        run.endedAt = run.startedAt + number * 1500;
    run.params = params;
    run.data = {{QStringLiteral("bikes"), 1, {}, QStringLiteral("training")}};
    for (auto metric = metrics.cbegin(); metric != metrics.cend(); ++metric)
        run.metrics.insert(metric.key(), {1, metric.value(), 0, 0, 0, metric.value(), 0, 0});
    return run;
}

RunArranged arranged(const std::vector<std::uint32_t> &runs)
{
    RunArranged arranged;
    arranged.arrangement = std::make_shared<RunArrangement>(runs);
    return arranged;
}

/// Three runs, numbered 3, 2, 1 from the top.
ExperimentSnapshot makeSnapshot()
{
    const QString estimator = QStringLiteral("estimator");
    const QString depth = QStringLiteral("max_depth");
    ExperimentSnapshot snapshot;
    snapshot.experiment = {
        1, QStringLiteral("bike demand"), {{QStringLiteral("rmse"), true}, {QStringLiteral("r2"), false}}};
    const QList<Run> runs = {
        makeRun(3, QStringLiteral("deep"), RunStatus::Finished,
                {{QStringLiteral("rmse"), 57.284}, {QStringLiteral("r2"), 0.7699}},
                {{estimator, QStringLiteral("xgboost")}, {depth, QStringLiteral("10")}}),
        makeRun(2, QStringLiteral("flat"), RunStatus::Finished,
                {{QStringLiteral("rmse"), 120.14}, {QStringLiteral("r2"), -0.0124}},
                {{estimator, QStringLiteral("xgboost")}, {depth, QStringLiteral("2")}}),
        makeRun(1, QStringLiteral("broken"), RunStatus::Failed, {}, {{estimator, QStringLiteral("ridge")}}),
    };
    snapshot.arranged = arranged({3, 2, 1});
    for (int i = 0; i < runs.size(); ++i)
        snapshot.arranged.rows.append({std::uint32_t(3 - i), runs[i]});
    snapshot.facts.total = runs.size();
    snapshot.facts.columns = chooseRunColumns(runs);
    snapshot.facts.ranges = {{QStringLiteral("metrics.rmse"), {57.284, 120.14, 2}},
                             {QStringLiteral("metrics.r2"), {-0.0124, 0.7699, 2}}};
    snapshot.facts.registered.insert(runs.front().id, {QStringLiteral("demand@1"), QStringLiteral("production")});
    return snapshot;
}

/// One line a row, cells parted by bars.
QStringList printed(const QAbstractItemModel &model)
{
    QStringList lines;
    QStringList titles;
    for (int column = 0; column < model.columnCount(); ++column)
        titles.append(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    lines.append(titles.join(u'|'));
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(model.index(row, column).data().toString());
        lines.append(cells.join(u'|'));
    }
    return lines;
}

QStringList names(const QAbstractItemModel &model)
{
    QStringList found;
    for (int row = 0; row < model.rowCount(); ++row)
        found.append(model.index(row, 1).data().toString());
    return found;
}

} // namespace

class TestRunTableModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUiWarnings(); }

    void printsRuns()
    {
        RunSelection selection;
        RunTableModel model(selection);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSnapshot(makeSnapshot());
        const QStringList expected = {
            QStringLiteral("|Run|Status|Estimator|RMSE|R²|max_depth|Train data|Duration|Started|Model"),
            QStringLiteral("|deep|✓ finished|xgboost|57.28|0.7699|10|bikes@1|4.5 s|2026-01-01 00:03|"
                           "demand@1 · ★ production"),
            QStringLiteral("|flat|✓ finished|xgboost|120.14|-0.0124|2|bikes@1|3.0 s|2026-01-01 00:02|"),
            QStringLiteral("|broken|✕ failed|ridge|–|–|–|bikes@1|1.5 s|2026-01-01 00:01|"),
        };
        QCOMPARE(printed(model), expected);
        // The best by the experiment's direction: least error, greatest R².
        const int rmse = model.columnOf(RunColumn::Kind::Metric, QStringLiteral("rmse"));
        QVERIFY(model.index(0, rmse).data(BestRole).toBool());
        QVERIFY(!model.index(1, rmse).data(BestRole).toBool());
        QCOMPARE(model.index(1, rmse).data(BarRole).toDouble(), 1.0);
        QVERIFY(!model.index(2, rmse).data(BarRole).isValid());
    }

    void keepsItsPlacesWhenRowsComeGoAndMove()
    {
        RunSelection selection;
        RunTableModel model(selection);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const ExperimentSnapshot snapshot = makeSnapshot();
        model.setSnapshot(snapshot);
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        const QPersistentModelIndex flat = model.index(1, 1);
        const QPersistentModelIndex deep = model.index(0, 1);
        model.arrange(arranged({1, 2, 3}));
        QCOMPARE(names(model), QStringList({QStringLiteral("broken"), QStringLiteral("flat"), QStringLiteral("deep")}));
        QCOMPARE(deep.row(), 2);
        model.arrange(arranged({2}));
        QCOMPARE(names(model), QStringList({QStringLiteral("flat")}));
        QCOMPARE(flat.row(), 0);
        QVERIFY(!deep.isValid());
        model.arrange(arranged({3, 1, 2}));
        QCOMPARE(names(model), QStringList({QStringLiteral("deep"), QStringLiteral("broken"), QStringLiteral("flat")}));
        QCOMPARE(flat.row(), 2);
        QCOMPARE(flat.data().toString(), QStringLiteral("flat"));
        model.arrange(arranged({}));
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!flat.isValid());
        QCOMPARE(resets.size(), 0);
    }

    /// A random walk through arrangements: what is seen is always the arrangement's.
    void everyArrangementIsShownAsItIs()
    {
        Random random(5, "arrangements");
        RunSelection selection;
        RunTableModel model(selection);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        ExperimentSnapshot snapshot = makeSnapshot();
        std::vector<std::uint32_t> all;
        QList<NumberedRun> runs;
        for (int number = 1; number <= 12; ++number) {
            runs.append({std::uint32_t(number), makeRun(number, QString::number(number), RunStatus::Finished, {}, {})});
            all.push_back(std::uint32_t(number));
        }
        snapshot.arranged = arranged(all);
        snapshot.arranged.rows = runs;
        model.setSnapshot(snapshot);
        for (int step = 0; step < 200; ++step) {
            std::vector<std::uint32_t> next;
            for (const std::uint32_t number : all) {
                if (random.below(3) > 0)
                    next.insert(next.begin() + std::ptrdiff_t(random.below(next.size() + 1)), number);
            }
            std::vector<std::pair<QPersistentModelIndex, QString>> held;
            for (int row = 0; row < model.rowCount(); ++row)
                held.emplace_back(model.index(row, 1), model.index(row, 1).data().toString());
            model.arrange(arranged(next));
            QStringList expected;
            for (const std::uint32_t number : next)
                expected.append(QString::number(number));
            QCOMPARE(names(model), expected);
            for (const auto &[index, name] : held) {
                QCOMPARE(index.isValid(), expected.contains(name));
                if (index.isValid())
                    QCOMPARE(index.data().toString(), name);
            }
        }
    }

    void asksForWhatIsLookedAt()
    {
        RunSelection selection;
        RunTableModel model(selection);
        ExperimentSnapshot snapshot = makeSnapshot();
        std::vector<std::uint32_t> runs(1'000'000);
        std::iota(runs.rbegin(), runs.rend(), 1);
        snapshot.arranged.arrangement = std::make_shared<RunArrangement>(runs);
        snapshot.facts.total = 1'000'000;
        model.setSnapshot(snapshot);
        std::vector<std::uint32_t> asked;
        connect(&model, &RunTableModel::runsWanted, this, [&](const auto &numbers) { asked = numbers; });
        const QModelIndex name = model.index(500'000, 1);
        QCOMPARE(name.data().toString(), QStringLiteral("…"));
        QVERIFY(!name.flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(name.siblingAtColumn(model.columnOf(RunColumn::Kind::Metric, QStringLiteral("rmse")))
                    .data(NumberRole)
                    .toBool());
        QTRY_VERIFY(!asked.empty());
        const std::uint32_t number = 500'000;
        QVERIFY(std::find(asked.begin(), asked.end(), number) != asked.end());
        QVERIFY(asked.size() <= 256);
        const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.addRuns({{number, makeRun(7, QStringLiteral("far"), RunStatus::Finished, {}, {})}});
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.front()[0].toModelIndex().row(), 500'000);
        QCOMPARE(changes.front()[1].toModelIndex().row(), 500'000);
        QCOMPARE(name.data().toString(), QStringLiteral("far"));
        QCOMPARE(model.rowOf(RunId{QString::number(7).rightJustified(32, u'0')}), 500'000);
        disconnect(&model, &RunTableModel::runsWanted, this, nullptr);
    }

    void headingsTellTheOrder()
    {
        RunSelection selection;
        RunTableModel model(selection);
        model.setSnapshot(makeSnapshot());
        const int rmse = model.columnOf(RunColumn::Kind::Metric, QStringLiteral("rmse"));
        model.setSorts({{{RunColumn::Kind::Name}, false}, {{RunColumn::Kind::Metric, QStringLiteral("rmse")}, true}});
        QCOMPARE(model.headerData(1, Qt::Horizontal, SortPlaceRole).toInt(), 1);
        QCOMPARE(model.headerData(rmse, Qt::Horizontal, SortPlaceRole).toInt(), -2);
        QCOMPARE(model.headerData(0, Qt::Horizontal, SortPlaceRole).toInt(), 0);
    }

    void refreshesInPlace()
    {
        RunSelection selection;
        RunTableModel model(selection);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const ExperimentSnapshot snapshot = makeSnapshot();
        model.setSnapshot(snapshot);
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        const QPersistentModelIndex flat = model.index(1, 1);
        const Run fresh =
            makeRun(4, QStringLiteral("fresh"), RunStatus::Running, {{QStringLiteral("valid_rmse"), 59.5}}, {});
        Run better = snapshot.arranged.rows[1].run;
        better.metrics[QStringLiteral("rmse")].last = 40;
        RunUpdate update;
        update.facts = snapshot.facts;
        update.facts.total = 4;
        update.facts.columns =
            chooseRunColumns({snapshot.arranged.rows[0].run, better, snapshot.arranged.rows[2].run, fresh});
        // What tells of the machine is no column unless a person chooses it.
        Run measured = fresh;
        measured.metrics.insert(QStringLiteral("system/memory_mb"), {9, 50});
        QCOMPARE(chooseRunColumns({measured}), chooseRunColumns({fresh}));
        update.facts.ranges[QStringLiteral("metrics.rmse")] = {40, 57.284, 2};
        update.facts.ranges.insert(QStringLiteral("metrics.valid_rmse"), {59.5, 59.5, 1});
        update.runs = {{2, better}};
        update.added = {{4, fresh}};
        update.arranged = arranged({3, 2, 1, 4});
        model.update(update);
        QCOMPARE(resets.size(), 0);
        QCOMPARE(flat.data().toString(), QStringLiteral("flat"));
        QCOMPARE(model.rowCount(), 4);
        const int valid = model.columnOf(RunColumn::Kind::Metric, QStringLiteral("valid_rmse"));
        QCOMPARE(valid, model.columnOf(RunColumn::Kind::Metric, QStringLiteral("r2")) + 1);
        QCOMPARE(model.index(3, valid).data().toString(), QStringLiteral("59.50"));
        const int rmse = model.columnOf(RunColumn::Kind::Metric, QStringLiteral("rmse"));
        QVERIFY(model.index(1, rmse).data(BestRole).toBool());
        QVERIFY(!model.index(0, rmse).data(BestRole).toBool());
        // Nothing new is nothing to paint.
        const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        update.runs.clear();
        update.added.clear();
        update.arranged = {};
        model.update(update);
        QCOMPARE(changes.size(), 0);
    }

    void showsSelectionAndRenames()
    {
        RunSelection selection;
        RunTableModel model(selection);
        const ExperimentSnapshot snapshot = makeSnapshot();
        model.setSnapshot(snapshot);
        QCOMPARE(model.index(1, 0).data(SeriesRole).toInt(), -1);
        selection.toggle(snapshot.arranged.rows[1].run.id);
        QCOMPARE(model.index(1, 0).data(SeriesRole).toInt(), 0);
        QSignalSpy renames(&model, &RunTableModel::renameRequested);
        QVERIFY(!model.setData(model.index(0, 1), QStringLiteral("  "), Qt::EditRole));
        QVERIFY(model.setData(model.index(0, 1), QStringLiteral(" deeper "), Qt::EditRole));
        QCOMPARE(renames.size(), 1);
        QCOMPARE(renames.front()[1].toString(), QStringLiteral("deeper"));
        QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("deeper"));
    }
};

QTEST_MAIN(TestRunTableModel)
#include "tst_run_table_model.moc"
