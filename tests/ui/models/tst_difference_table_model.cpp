#include "ui/models/difference_table_model.h"
#include "ui/widgets/data_table.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <limits>

using namespace assay;

namespace
{

constexpr double none = std::numeric_limits<double>::quiet_NaN();

RunWithRecords runNamed(const QString &id, const QString &depth, double rmse)
{
    RunWithRecords recorded;
    recorded.run.id = RunId{id.repeated(32).left(32)};
    recorded.run.name = QStringLiteral("run ") + id;
    recorded.run.seed = 7;
    recorded.run.params = {{QStringLiteral("depth"), depth}};
    Evaluation evaluation;
    evaluation.data = QStringLiteral("bikes@1");
    evaluation.part = QStringLiteral("holdout");
    evaluation.rows = 100;
    evaluation.metrics = {{QStringLiteral("rmse"), {rmse, rmse - 2, rmse + 2}}};
    recorded.evaluations = {evaluation};
    return recorded;
}

/// One line a row: the key and the cells as a person reads them; a star before what is marked, # before a heading.
QStringList lines(const DifferenceTableModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row) {
        const bool isSection = model.headerData(row, Qt::Vertical, DifferenceTableModel::SectionRole).toBool();
        QString line = (isSection ? QStringLiteral("# ") : QString()) +
                       model.headerData(row, Qt::Vertical, Qt::DisplayRole).toString();
        for (int column = 0; !isSection && column < model.columnCount(); ++column) {
            const QModelIndex cell = model.index(row, column);
            line += QStringLiteral(" | ") +
                    (cell.data(DifferenceTableModel::DiffersRole).toBool() ? QStringLiteral("*") : QString()) +
                    cell.data().toString();
        }
        all.append(line);
    }
    return all;
}

} // namespace

/// What runs have different, as the table of the Compare tab shows it.
class TestDifferenceTableModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRowIsShown()
    {
        RunWithRecords a = runNamed(QStringLiteral("a"), QStringLiteral("6"), 50.123);
        RunWithRecords b = runNamed(QStringLiteral("b"), QStringLiteral("8"), 60);
        Evaluation later = a.evaluations.front();
        later.part = QStringLiteral("all");
        later.data = QStringLiteral("bikes@2");
        a.evaluations.append(later);
        a.run.data = {{QStringLiteral("bikes"), 1, QString(64, u'f'), QStringLiteral("training")}};
        b.run.data = a.run.data;
        a.run.note = QStringLiteral("First.\nSecond.");
        a.run.tags = {{QStringLiteral("team"), QStringLiteral("größe")}};
        b.run.tags = a.run.tags;
        a.code.emplace();
        a.code->state.commit = QString(40, u'1');
        a.code->diffObject = QStringLiteral("d");
        a.changedLines = 12;
        b.code.emplace();
        b.code->state.branch = QStringLiteral("main");
        b.code->diffObject = QStringLiteral("gone");
        b.run.environment = {{QStringLiteral("xgboost"), QStringLiteral("1.7")}};
        DifferenceTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setTable(tabulateDifferences({a, b}, DifferenceRows::All));
        QCOMPARE(
            lines(model),
            QStringList({QStringLiteral("# Metrics"), QStringLiteral("RMSE on bikes@2 | 50.12 [48.12, 52.12] | *–"),
                         QStringLiteral("RMSE | 50.12 [48.12, 52.12] | *60 [58, 62]"), QStringLiteral("# Parameters"),
                         QStringLiteral("depth | 6 | *8"), QStringLiteral("seed | 7 | 7"), QStringLiteral("# Data"),
                         QStringLiteral("Holdout (rows) | bikes@1 (100) | bikes@1 (100)"),
                         QStringLiteral("Training | bikes@1 | bikes@1"),
                         QStringLiteral("Training, digest | ffffffffffff | ffffffffffff"), QStringLiteral("# Code"),
                         QStringLiteral("Branch | none checked out | *main"),
                         QStringLiteral("Commit | 111111111111 | *none yet"),
                         QStringLiteral("Uncommitted | 12 line(s) changed | *cannot be read"),
                         QStringLiteral("# Environment"), QStringLiteral("xgboost | – | *1.7"),
                         QStringLiteral("# Note and tags"), QStringLiteral("Note | First.… | *–"),
                         QStringLiteral("team | größe | größe")}));
        QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("run b"));
        // A heading has no cell to go to.
        QVERIFY(!model.flags(model.index(0, 0)).testFlag(Qt::ItemIsEnabled));
        const QModelIndex depth = model.index(4, 1);
        QCOMPARE(depth.data(Qt::AccessibleDescriptionRole).toString(), QStringLiteral("other than in run a"));
        QVERIFY(model.index(4, 0).data(DifferenceTableModel::ReferenceRole).toBool());
        QVERIFY(!model.index(5, 0).data(DifferenceTableModel::ReferenceRole).toBool());
        QCOMPARE(model.index(17, 0).data(Qt::ToolTipRole).toString(), QStringLiteral("First.\nSecond."));
    }

    void aCellKeepsItsPlaceByName()
    {
        DifferenceTableModel model;
        const RunWithRecords a = runNamed(QStringLiteral("a"), QStringLiteral("6"), 50);
        const RunWithRecords b = runNamed(QStringLiteral("b"), QStringLiteral("8"), 60);
        model.setTable(tabulateDifferences({a, b}, DifferenceRows::Different));
        const auto place = model.placeOf(model.index(3, 1));
        QVERIFY(place && place->key == u"depth" && place->run == b.run.id);
        QVERIFY(!model.placeOf(model.index(2, 1)));
        model.setTable(tabulateDifferences({b, a}, DifferenceRows::All));
        QCOMPARE(model.indexOf(*place), model.index(3, 0));
        model.setTable(tabulateDifferences({a}, DifferenceRows::All));
        QVERIFY(!model.indexOf(*place).isValid());
    }

    void onlyWhatChangedIsToldAnew()
    {
        DifferenceTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const RunWithRecords a = runNamed(QStringLiteral("a"), QStringLiteral("6"), 50);
        RunWithRecords b = runNamed(QStringLiteral("b"), QStringLiteral("8"), 60);
        model.setTable(tabulateDifferences({a, b}, DifferenceRows::Different));
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setTable(tabulateDifferences({a, b}, DifferenceRows::Different));
        QCOMPARE(changes.count(), 0);
        b.evaluations.front().metrics[QStringLiteral("rmse")] = {61, none, none};
        model.setTable(tabulateDifferences({a, b}, DifferenceRows::Different));
        QCOMPARE(changes.count(), 1);
        QCOMPARE(changes.front().at(0).toModelIndex(), model.index(1, 0));
        QCOMPARE(model.index(1, 1).data().toString(), QStringLiteral("61"));
        QCOMPARE(resets.count(), 0);
        b.run.name = QStringLiteral("renamed");
        model.setTable(tabulateDifferences({a, b}, DifferenceRows::Different));
        QCOMPARE(resets.count(), 1);
    }

    void runsHaveTheirColours()
    {
        DifferenceTableModel model;
        const RunWithRecords a = runNamed(QStringLiteral("a"), QStringLiteral("6"), 50);
        const RunWithRecords b = runNamed(QStringLiteral("b"), QStringLiteral("8"), 60);
        model.setTable(tabulateDifferences({a, b}, DifferenceRows::Different));
        QCOMPARE(model.headerData(0, Qt::Horizontal, SeriesRole).toInt(), -1);
        const QSignalSpy told(&model, &QAbstractItemModel::headerDataChanged);
        model.setSeries({{a.run.id, 3}, {b.run.id, 0}});
        QCOMPARE(model.headerData(0, Qt::Horizontal, SeriesRole).toInt(), 3);
        QCOMPARE(told.count(), 1);
        model.setSeries({{a.run.id, 3}, {b.run.id, 0}});
        QCOMPARE(told.count(), 1);
    }

    void longTextsAreCut()
    {
        DifferenceTableModel model;
        RunWithRecords a = runNamed(QStringLiteral("a"), QString(1'000'000, u'x'), 50);
        const RunWithRecords b = runNamed(QStringLiteral("b"), QStringLiteral("8"), 50);
        a.run.params.insert(QString(100'000, u'k'), QStringLiteral("1"));
        model.setTable(tabulateDifferences({a, b}, DifferenceRows::Different));
        for (int row = 0; row < model.rowCount(); ++row) {
            QVERIFY(model.headerData(row, Qt::Vertical, Qt::DisplayRole).toString().size() < 200);
            QVERIFY(model.headerData(row, Qt::Vertical, Qt::ToolTipRole).toString().size() < 3000);
            QVERIFY(model.index(row, 0).data().toString().size() < 200);
            QVERIFY(model.index(row, 0).data(Qt::ToolTipRole).toString().size() < 3000);
        }
    }
};

QTEST_GUILESS_MAIN(TestDifferenceTableModel)
#include "tst_difference_table_model.moc"
