#include "core/runs/compare/overlaid_predictions.h"
#include "core/runs/evaluation_store.h"
#include "tests/support/result_check.h"
#include "tests/support/small_project.h"
#include "tests/support/temporary_folder.h"

#include <QTest>

using namespace assay;

/// What several runs predicted for the same rows.
class TestOverlaidPredictions final : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] Project &project() { return *m_small->project(); }

    [[nodiscard]] Evaluation holdoutOf(const Run &run)
    {
        const auto found = project().read([&](Connection &c) { return evaluation_store::holdout(c, run.id); });
        return found && *found ? **found : Evaluation{};
    }

    [[nodiscard]] PredictionRows rowsOf(const Evaluation &evaluation)
    {
        const auto rows = evaluation_store::loadPredictions(project().objects(), evaluation.predictions);
        return rows ? *rows : PredictionRows{};
    }

    /// Stores other predictions as the run's newest on its holdout.
    void replace(const Run &run, const PredictionRows &rows)
    {
        const auto digest = evaluation_store::keepPredictions(project().objects(), rows);
        QVERIFY_RESULT(digest);
        setPredictions(run, *digest);
    }
    void setPredictions(const Run &run, const QString &digest)
    {
        QVERIFY_RESULT(project().write([&](Connection &c) -> Result<> {
            ASSAY_TRY(update, c.prepare("UPDATE evaluation SET predictions = ? WHERE run_id = ?"));
            return update.bind(1, digest).bind(2, run.id.value).run();
        }));
    }

    [[nodiscard]] OverlaidPredictions overlaid(const QList<Run> &runs, size_t most = 8)
    {
        QList<RunId> ids;
        for (const Run &run : runs)
            ids.append(run.id);
        auto found = overlayPredictions(project(), holdoutOf(m_small->ridge()), ids, most);
        if (found)
            return std::move(*found);
        OverlaidPredictions none;
        none.leftOut.append({QString(), found.error().text});
        return none;
    }

    [[nodiscard]] static QStringList names(const OverlaidPredictions &overlaid)
    {
        QStringList all;
        for (const OverlaidPredictions::Model &run : overlaid.runs)
            all.append(run.name);
        for (const OverlaidPredictions::LeftOut &left : overlaid.leftOut)
            all.append(QStringLiteral("%1: %2").arg(left.name, left.reason));
        return all;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<TemporaryFolder>();
        m_small = std::make_unique<SmallProject>(m_folder->path(QStringLiteral("project")));
    }

    void cleanup()
    {
        m_small.reset();
        m_folder.reset();
    }

    void runsOnTheSameRows()
    {
        const OverlaidPredictions both = overlaid({m_small->mean(), m_small->ridge()});
        QCOMPARE(names(both), QStringList({QStringLiteral("ridge"), QStringLiteral("mean")}));
        const PredictionRows ridge = rowsOf(holdoutOf(m_small->ridge()));
        const PredictionRows mean = rowsOf(holdoutOf(m_small->mean()));
        QVERIFY(!ridge.truth.empty());
        QCOMPARE(both.truth, ridge.truth);
        QCOMPARE(both.runs[0].prediction, ridge.prediction);
        QCOMPARE(both.runs[1].prediction, mean.prediction);
        QVERIFY(both.task == LearningTask::Regression && both.outputs() == 1);
    }

    /// Whatever the order in which they were stored.
    void rowsStandInTheOrderOfTheData()
    {
        const PredictionRows straight = rowsOf(holdoutOf(m_small->mean()));
        PredictionRows turned = straight;
        std::reverse(turned.rows.begin(), turned.rows.end());
        std::reverse(turned.truth.begin(), turned.truth.end());
        std::reverse(turned.prediction.begin(), turned.prediction.end());
        replace(m_small->mean(), turned);
        const OverlaidPredictions both = overlaid({m_small->mean()});
        QCOMPARE(both.runs.size(), 2U);
        QCOMPARE(both.runs[1].prediction, straight.prediction);
    }

    void otherRowsAreLeftOut()
    {
        PredictionRows rows = rowsOf(holdoutOf(m_small->mean()));
        rows.rows.back() += 1000;
        replace(m_small->mean(), rows);
        QCOMPARE(names(overlaid({m_small->mean()})),
                 QStringList({QStringLiteral("ridge"), QStringLiteral("mean: was tested on other rows")}));
        rows.task = LearningTask::Binary;
        rows.classes = {QStringLiteral("no"), QStringLiteral("yes")};
        std::fill(rows.truth.begin(), rows.truth.end(), 1);
        replace(m_small->mean(), rows);
        QCOMPARE(names(overlaid({m_small->mean()})),
                 QStringList({QStringLiteral("ridge"), QStringLiteral("mean: predicts something else")}));
        setPredictions(m_small->mean(), QString(64, u'0'));
        const OverlaidPredictions damaged = overlaid({m_small->mean()});
        QVERIFY(damaged.runs.size() == 1 && damaged.leftOut.size() == 1);
        QVERIFY(!damaged.leftOut.front().reason.isEmpty());
    }

    void otherDataAreLeftOut()
    {
        Evaluation elsewhere = holdoutOf(m_small->ridge());
        elsewhere.part = QStringLiteral("all");
        const auto found = overlayPredictions(project(), elsewhere, {m_small->mean().id}, 8);
        QVERIFY_RESULT(found);
        QCOMPARE(names(*found),
                 QStringList({QStringLiteral("ridge"), QStringLiteral("mean: has no predictions there")}));
    }

    void manyRunsAreDrawnInPart()
    {
        QList<Run> runs{m_small->mean(), m_small->ridge()};
        for (int i = 0; i < 3; ++i)
            runs.append(m_small->train(QStringLiteral("mean")));
        const OverlaidPredictions some = overlaid(runs, 3);
        QCOMPARE(some.runs.size(), 3U);
        QCOMPARE(some.runs.front().name, QStringLiteral("ridge"));
        QCOMPARE(some.leftOut.size(), 2);
        QCOMPARE(some.leftOut.front().reason, QStringLiteral("is one too many"));
    }

    void predictionsThatAreGoneCannotBeOverlaid()
    {
        Evaluation gone = holdoutOf(m_small->ridge());
        gone.predictions = QString(64, u'0');
        QVERIFY(overlayPredictions(project(), gone, {}, 8).isError());
    }

private:
    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<SmallProject> m_small;
};

QTEST_GUILESS_MAIN(TestOverlaidPredictions)
#include "tst_overlaid_predictions.moc"
