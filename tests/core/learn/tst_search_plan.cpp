#include "core/learn/parzen_estimator.h"
#include "core/learn/search_plan.h"
#include "tests/support/result_check.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <set>

using namespace assay;

namespace
{

TrainingSpec specFor(const QString &kind)
{
    TrainingSpec spec;
    spec.experiment = spec.data = spec.target = QStringLiteral("x");
    spec.seed = 3;
    spec.estimator.kind = QStringLiteral("xgboost");
    spec.search.kind = kind;
    spec.search.trials = 27;
    if (kind == u"grid") {
        spec.search.space = {{QStringLiteral("max_depth"), {{std::int64_t(2), std::int64_t(4), std::int64_t(8)}}},
                             {QStringLiteral("subsample"), {{0.5, 1.0}}}};
    } else {
        spec.search.space = {{QStringLiteral("learning_rate"), {{}, 0.01, 1, true}},
                             {QStringLiteral("max_depth"), {{}, 2, 9, false}}};
    }
    return spec;
}

double numberOf(const ParameterSet &parameters, const char *name)
{
    const ParameterValue value = parameters.value(QLatin1String(name));
    return std::holds_alternative<double>(value) ? std::get<double>(value) : double(std::get<std::int64_t>(value));
}

/// Best at a rate of 0.1 and a depth of 6.
double bowl(const Trial &trial)
{
    return std::pow(std::log10(numberOf(trial.parameters, "learning_rate") / 0.1), 2) +
           std::pow((numberOf(trial.parameters, "max_depth") - 6) / 4, 2);
}

/// Runs a whole plan; cuts it after every batch, since a plan has no memory.
std::vector<TrialResult> runPlan(const TrainingSpec &spec, double (*lossOf)(const Trial &))
{
    std::vector<TrialResult> done;
    for (;;) {
        const std::unique_ptr<SearchPlan> plan = SearchPlan::create(spec);
        const std::vector<Trial> trials = plan->next(done);
        if (trials.empty())
            return done;
        for (const Trial &trial : trials)
            done.push_back({trial, lossOf(trial), false});
    }
}

double bestLoss(const std::vector<TrialResult> &done)
{
    double best = INFINITY;
    for (const TrialResult &result : done)
        best = std::min(best, result.loss);
    return best;
}

} // namespace

class TestSearchPlan final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aGridTakesEveryPointOnce()
    {
        const TrainingSpec spec = specFor(QStringLiteral("grid"));
        QVERIFY_RESULT(checkSearch(spec));
        QCOMPARE(SearchPlan::create(spec)->trialCount(), 6);
        std::set<std::pair<double, double>> points;
        const auto done = runPlan(spec, [](const Trial &) { return 1.0; });
        for (const TrialResult &result : done)
            points.emplace(numberOf(result.trial.parameters, "max_depth"),
                           numberOf(result.trial.parameters, "subsample"));
        QCOMPARE(done.size(), size_t(6));
        QCOMPARE(points.size(), size_t(6));
        QCOMPARE(numberOf(done[1].trial.parameters, "subsample"), 1.0);
        QCOMPARE(numberOf(done[5].trial.parameters, "max_depth"), 8.0);
    }

    void drawsFillTheirRangeAndDoNotDependOnHowManyRunAtOnce()
    {
        TrainingSpec spec = specFor(QStringLiteral("random"));
        spec.search.trials = 2000;
        const auto one = runPlan(spec, bowl);
        spec.search.parallel = 7;
        const auto seven = runPlan(spec, bowl);
        QCOMPARE(one.size(), size_t(2000));
        int below = 0;
        std::map<double, int> depths;
        for (size_t i = 0; i < one.size(); ++i) {
            QVERIFY(one[i].trial.parameters == seven[i].trial.parameters);
            const double rate = numberOf(one[i].trial.parameters, "learning_rate");
            QVERIFY(rate >= 0.01 && rate <= 1);
            below += rate < 0.1 ? 1 : 0;
            ++depths[numberOf(one[i].trial.parameters, "max_depth")];
        }
        // Half of the orders of magnitude lie below 0.1; each depth from 2 to 9 is drawn as often.
        QVERIFY(std::abs(below - 1000) < 120);
        QCOMPARE(depths.size(), size_t(8));
        for (const auto &[depth, count] : depths)
            QVERIFY(std::abs(count - 250) < 80);
    }

    void placesAndValuesBelongTogether()
    {
        const std::vector<SearchDimension> dimensions = searchDimensions(specFor(QStringLiteral("random")));
        for (const SearchDimension &dimension : dimensions) {
            for (double place = 0; place <= 1; place += 0.01) {
                const ParameterValue value = dimension.valueAt(place);
                QVERIFY(dimension.valueAt(dimension.placeOf(value)) == value ||
                        std::abs(dimension.placeOf(value) - place) < 1e-12);
            }
        }
    }

    void parzenFindsBetterThanChance()
    {
        int better = 0;
        for (int seed = 1; seed <= 40; ++seed) {
            TrainingSpec spec = specFor(QStringLiteral("tpe"));
            spec.seed = seed;
            spec.search.trials = 40;
            const double parzen = bestLoss(runPlan(spec, bowl));
            spec.search.kind = QStringLiteral("random");
            better += parzen < bestLoss(runPlan(spec, bowl)) ? 1 : 0;
        }
        // By chance 20 of 40, with a standard deviation of 3.2.
        QVERIFY2(better >= 30, qPrintable(QString::number(better)));
    }

    void aDensityIntegratesToOne()
    {
        for (const std::vector<double> &places :
             {std::vector<double>{}, std::vector<double>{0.3}, std::vector<double>{0, 0, 0.02, 0.9, 1}}) {
            const ParzenDensity density(places);
            double sum = 0;
            constexpr int steps = 20'000;
            for (int i = 0; i < steps; ++i)
                sum += std::exp(density.logDensity((i + 0.5) / steps)) / steps;
            QVERIFY2(std::abs(sum - 1) < 1e-6, qPrintable(QString::number(sum, 'g', 12)));
        }
    }

    void halvingLetsTheBestGoOn()
    {
        TrainingSpec spec = specFor(QStringLiteral("halving"));
        spec.estimator.parameters.insert(QStringLiteral("n_estimators"), std::int64_t(270));
        QVERIFY_RESULT(checkSearch(spec));
        const auto done = runPlan(spec, bowl);
        QCOMPARE(done.size(), size_t(27 + 9 + 3 + 1));
        QCOMPARE(SearchPlan::create(spec)->trialCount(), 40);
        const std::vector<double> efforts = {10, 30, 90, 270};
        size_t at = 0;
        double best = INFINITY;
        for (size_t round = 0; round < 4; ++round) {
            for (int i = 0; i < (round == 0 ? 27 : round == 1 ? 9 : round == 2 ? 3 : 1); ++i, ++at) {
                QCOMPARE(numberOf(done[at].trial.parameters, "n_estimators"), efforts[round]);
                QCOMPARE(done[at].trial.round, int(round));
                best = std::min(best, done[at].loss);
            }
        }
        QCOMPARE(done.back().loss, best);
        // Each round takes as long as the one before, though it has fewer trials.
        const auto plan = SearchPlan::create(spec);
        for (const auto &[trials, share] : {std::pair(0, 0.0), std::pair(27, 0.25), std::pair(36, 0.5),
                                            std::pair(37, 0.5 + 0.25 / 3), std::pair(39, 0.75), std::pair(40, 1.0)})
            QVERIFY2(std::abs(plan->shareOf(trials) - share) < 1e-12, qPrintable(QString::number(trials)));
        QCOMPARE(SearchPlan::create(specFor(QStringLiteral("random")))->shareOf(9), 9.0 / 27);
    }

    void hyperbandHasSeveralBeginnings()
    {
        TrainingSpec spec = specFor(QStringLiteral("hyperband"));
        spec.estimator.parameters.insert(QStringLiteral("n_estimators"), std::int64_t(81));
        const auto done = runPlan(spec, bowl);
        // Li et al. 2018, table 1: 81, 34, 15, 8 and 5 trials begin with efforts of 1, 3, 9, 27 and 81.
        std::map<double, int> begun;
        for (const TrialResult &result : done) {
            if (result.trial.round == 0)
                ++begun[numberOf(result.trial.parameters, "n_estimators")];
        }
        const std::map<double, int> expected = {{1, 81}, {3, 34}, {9, 15}, {27, 8}, {81, 5}};
        QVERIFY(begun == expected);
    }

    void failedTrialsDoNotGoOn()
    {
        const auto done = runPlan(specFor(QStringLiteral("halving")), [](const Trial &trial) {
            return trial.round == 0 && trial.number != 5 ? std::nan("") : 1.0;
        });
        const auto second = std::find_if(done.begin(), done.end(), [](const auto &r) { return r.trial.round == 1; });
        QVERIFY(second != done.end());
        ParameterSet expected = done[4].trial.parameters;
        expected.insert(QStringLiteral("n_estimators"), second->trial.parameters.value(QStringLiteral("n_estimators")));
        QVERIFY(second->trial.parameters == expected);
        QVERIFY(runPlan(specFor(QStringLiteral("tpe")), [](const Trial &) { return std::nan(""); }).size() == 27);
    }

    void wrongSearchesAreRefused()
    {
        const auto refusedWith = [](TrainingSpec spec, const QString &part) {
            const Result<> checked = checkSearch(spec);
            return checked.isError() && checked.error().text.contains(part);
        };
        TrainingSpec spec = specFor(QStringLiteral("random"));
        spec.search.kind = QStringLiteral("genetic");
        QVERIFY(refusedWith(spec, QStringLiteral("“hyperband”")));
        spec = specFor(QStringLiteral("random"));
        spec.search.space.clear();
        QVERIFY(refusedWith(spec, QStringLiteral("[search.space]")));
        spec = specFor(QStringLiteral("random"));
        spec.search.space.insert(QStringLiteral("alpha"), {{}, 0, 1, false});
        QVERIFY(refusedWith(spec, QStringLiteral("“max_depth”")));
        spec = specFor(QStringLiteral("random"));
        spec.search.space[QStringLiteral("max_depth")].max = 99;
        QVERIFY(refusedWith(spec, QStringLiteral("search.space.max_depth.max")));
        spec = specFor(QStringLiteral("random"));
        spec.search.space[QStringLiteral("max_depth")].max = 2;
        QVERIFY(refusedWith(spec, QStringLiteral("must be below")));
        spec = specFor(QStringLiteral("random"));
        spec.search.space.insert(QStringLiteral("reg_lambda"), {{}, 0, 1, true});
        QVERIFY(refusedWith(spec, QStringLiteral("above 0")));
        spec = specFor(QStringLiteral("grid"));
        spec.search.space[QStringLiteral("max_depth")].choices.push_back(std::int64_t(99));
        QVERIFY(refusedWith(spec, QStringLiteral("99")));
        spec = specFor(QStringLiteral("random"));
        spec.search.kind = QStringLiteral("grid");
        QVERIFY(refusedWith(spec, QStringLiteral("not bounds")));
        spec = specFor(QStringLiteral("halving"));
        spec.search.space.insert(QStringLiteral("n_estimators"), {{}, 10, 100, false});
        QVERIFY(refusedWith(spec, QStringLiteral("take it out")));
        spec = specFor(QStringLiteral("halving"));
        spec.estimator.kind = QStringLiteral("ridge");
        spec.search.space = {{QStringLiteral("alpha"), {{}, 0.1, 10, true}}};
        QVERIFY(refusedWith(spec, QStringLiteral("no effort")));
        spec = specFor(QStringLiteral("grid"));
        std::vector<ParameterValue> many;
        for (int i = 0; i < 200; ++i)
            many.emplace_back(0.1 + i * 0.001);
        spec.search.space = {{QStringLiteral("subsample"), {many}}, {QStringLiteral("learning_rate"), {many}}};
        QVERIFY(refusedWith(spec, QStringLiteral("40000")));
    }
};

QTEST_GUILESS_MAIN(TestSearchPlan)
#include "tst_search_plan.moc"
