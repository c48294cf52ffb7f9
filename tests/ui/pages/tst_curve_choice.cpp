#include "ui/pages/curve_choice.h"

#include <QTest>

using namespace assay;

namespace
{

Run runWith(const QMap<QString, int> &counts, RunStatus status = RunStatus::Finished)
{
    Run run;
    run.status = status;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        run.metrics.insert(count.key(), {count.value()});
    return run;
}

} // namespace

/// Which curves are shown, and what means are called.
class TestCurveChoice final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commonNames_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QString>("common");
        const auto add = [](const char *row, const QStringList &names, const char *common) {
            QTest::newRow(row) << names << QString::fromUtf8(common);
        };
        add("none", {}, "");
        add("the same", {QStringLiteral("ridge"), QStringLiteral("ridge")}, "ridge");
        add("numbered", {QStringLiteral("ridge seed 1"), QStringLiteral("ridge seed 12")}, "ridge seed");
        add("within a number", {QStringLiteral("depth-6-seed-11"), QStringLiteral("depth-6-seed-12")}, "depth-6-seed");
        add("within a word", {QStringLiteral("forest s1"), QStringLiteral("forest s2")}, "forest");
        add("one goes on", {QStringLiteral("forest"), QStringLiteral("forest (2)")}, "forest");
        add("nothing", {QStringLiteral("brave fox"), QStringLiteral("calm owl")}, "brave fox");
        add("too little", {QStringLiteral("a 1"), QStringLiteral("a 2")}, "a 1");
        add("unicode", {QStringLiteral("Bäume · 1"), QStringLiteral("Bäume · 2")}, "Bäume");
        add("one is empty", {QString(), QStringLiteral("ridge")}, "");
    }

    void commonNames()
    {
        QFETCH(QStringList, names);
        QFETCH(QString, common);
        QCOMPARE(commonName(names), common);
    }

    void theTwoThatTellMost()
    {
        const QString valid = QStringLiteral("valid_rmse");
        const QString train = QStringLiteral("train_rmse");
        const QString own = QStringLiteral("my loss");
        QCOMPARE(tellingCurves({runWith({{own, 5}, {train, 1}}), runWith({{valid, 9}})}), QStringList({valid, train}));
        QCOMPARE(tellingCurves({runWith({{own, 5}, {QStringLiteral("rmse"), 1}})}), QStringList(own));
        QCOMPARE(tellingCurves({}), QStringList());
        // What tells of the machine is there for whoever asks for it.
        const QString memory = QStringLiteral("system/memory_mb");
        QCOMPARE(tellingCurves({runWith({{memory, 9}, {own, 5}})}), QStringList(own));
        QCOMPARE(longMetrics({runWith({{memory, 9}, {own, 5}})}), QStringList({own, memory}));
        // What is being trained now comes first.
        const QString fold = QStringLiteral("fold2_valid_rmse");
        QCOMPARE(tellingCurves({runWith({{valid, 9}}), runWith({{fold, 2}}, RunStatus::Running)}).first(), fold);
        QCOMPARE(tellingCurves({runWith({{valid, 9}}), runWith({{fold, 2}})}).first(), valid);
    }

    void longOnesHaveSeveralPoints()
    {
        QCOMPARE(longMetrics({runWith({{QStringLiteral("a"), 1}, {QStringLiteral("b"), 2}}),
                              runWith({{QStringLiteral("c"), 1}})}),
                 QStringList(QStringLiteral("b")));
    }

    void lessIsBetterForCurvesOfLosses()
    {
        Experiment experiment;
        experiment.lowerIsBetter.insert(QStringLiteral("valid_rmse"), false);
        QCOMPARE(lowerIsBetterForCurve(experiment, QStringLiteral("valid_rmse")), std::optional(false));
        QCOMPARE(lowerIsBetterForCurve(experiment, QStringLiteral("train_rmse")), std::optional(true));
        QCOMPARE(lowerIsBetterForCurve(experiment, QStringLiteral("my loss")), std::optional<bool>());
    }
};

QTEST_GUILESS_MAIN(TestCurveChoice)
#include "tst_curve_choice.moc"
