#include "tests/support/result_check.h"
#include "tests/ui/ui_test.h"
#include "ui/models/run_sort_filter_proxy.h"
#include "ui/models/run_table_model.h"
#include "ui/widgets/data_table.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

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

ExperimentSnapshot makeSnapshot()
{
    const QString estimator = QStringLiteral("estimator");
    const QString depth = QStringLiteral("max_depth");
    ExperimentSnapshot snapshot;
    snapshot.experiment = {
        1, QStringLiteral("bike demand"), {{QStringLiteral("rmse"), true}, {QStringLiteral("r2"), false}}};
    snapshot.runs = {
        makeRun(3, QStringLiteral("deep"), RunStatus::Finished,
                {{QStringLiteral("rmse"), 57.284}, {QStringLiteral("r2"), 0.7699}},
                {{estimator, QStringLiteral("xgboost")}, {depth, QStringLiteral("10")}}),
        makeRun(2, QStringLiteral("flat"), RunStatus::Finished,
                {{QStringLiteral("rmse"), 120.14}, {QStringLiteral("r2"), -0.0124}},
                {{estimator, QStringLiteral("xgboost")}, {depth, QStringLiteral("2")}}),
        makeRun(1, QStringLiteral("broken"), RunStatus::Failed, {}, {{estimator, QStringLiteral("ridge")}}),
    };
    snapshot.registered.insert(snapshot.runs.front().id, {QStringLiteral("demand@1"), QStringLiteral("production")});
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

    void sortsNumbersAsNumbersAndMissingLast()
    {
        RunSelection selection;
        RunTableModel model(selection);
        RunSortFilterProxy proxy(model);
        const QAbstractItemModelTester tester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSnapshot(makeSnapshot());
        const int depth = model.columnOf(RunColumn::Kind::Param, QStringLiteral("max_depth"));
        proxy.sort(depth, Qt::AscendingOrder);
        QCOMPARE(names(proxy), QStringList({QStringLiteral("flat"), QStringLiteral("deep"), QStringLiteral("broken")}));
        proxy.sort(depth, Qt::DescendingOrder);
        QCOMPARE(names(proxy), QStringList({QStringLiteral("deep"), QStringLiteral("flat"), QStringLiteral("broken")}));
    }

    void filtersAndKeepsTheFilterThatWorked()
    {
        RunSelection selection;
        RunTableModel model(selection);
        RunSortFilterProxy proxy(model);
        const QAbstractItemModelTester tester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSnapshot(makeSnapshot());
        QVERIFY_RESULT(proxy.setFilterText(QStringLiteral("metrics.rmse < 70")));
        QCOMPARE(names(proxy), QStringList{QStringLiteral("deep")});
        QVERIFY_ERROR(proxy.setFilterText(QStringLiteral("metrics.rmse <")), ErrorCode::Usage);
        QCOMPARE(names(proxy), QStringList{QStringLiteral("deep")});
        QVERIFY_RESULT(proxy.setFilterText({}));
        QCOMPARE(proxy.rowCount(), 3);
    }

    void refreshesInPlace()
    {
        RunSelection selection;
        RunTableModel model(selection);
        RunSortFilterProxy proxy(model);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester proxyTester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const ExperimentSnapshot snapshot = makeSnapshot();
        model.setSnapshot(snapshot);
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        const QPersistentModelIndex flat = model.index(1, 1);
        Run fresh = makeRun(4, QStringLiteral("fresh"), RunStatus::Running, {{QStringLiteral("valid_rmse"), 59.5}}, {});
        Run better = snapshot.runs[1];
        better.metrics[QStringLiteral("rmse")].last = 40;
        model.update({{fresh, better}, snapshot.registered});
        QCOMPARE(resets.size(), 0);
        QCOMPARE(flat.data().toString(), QStringLiteral("flat"));
        QCOMPARE(model.rowCount(), 4);
        const int valid = model.columnOf(RunColumn::Kind::Metric, QStringLiteral("valid_rmse"));
        QCOMPARE(valid, model.columnOf(RunColumn::Kind::Metric, QStringLiteral("r2")) + 1);
        QCOMPARE(model.index(3, valid).data().toString(), QStringLiteral("59.50"));
        const int rmse = model.columnOf(RunColumn::Kind::Metric, QStringLiteral("rmse"));
        QVERIFY(model.index(1, rmse).data(BestRole).toBool());
        QVERIFY(!model.index(0, rmse).data(BestRole).toBool());
    }

    void showsSelectionAndRenames()
    {
        RunSelection selection;
        RunTableModel model(selection);
        const ExperimentSnapshot snapshot = makeSnapshot();
        model.setSnapshot(snapshot);
        QCOMPARE(model.index(1, 0).data(SeriesRole).toInt(), -1);
        selection.toggle(snapshot.runs[1].id);
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
