#include "core/base/random.h"
#include "core/data/schema_store.h"
#include "core/runs/evaluation_store.h"
#include "core/work/explain_model.h"
#include "core/work/explanation_text.h"
#include "core/work/import_data.h"
#include "core/work/infer_schema.h"
#include "core/work/train_model.h"
#include "tests/support/result_check.h"
#include "tests/support/small_project.h"
#include "tests/support/temporary_folder.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace assay;

namespace
{

class StopsAt final : public Progress
{
public:
    explicit StopsAt(double fraction) : m_fraction(fraction) {}
    bool report(double fraction, const QString &) override
    {
        m_isStopped = m_isStopped || fraction >= m_fraction;
        return !m_isStopped;
    }
    [[nodiscard]] bool isStopped() const override { return m_isStopped; }

private:
    double m_fraction;
    bool m_isStopped = false;
};

/// Remembers the shares that it was told.
class Listens final : public Progress
{
public:
    bool report(double fraction, const QString &what) override
    {
        fractions.push_back(fraction);
        isNamed = isNamed && !what.isEmpty();
        return true;
    }
    [[nodiscard]] bool isStopped() const override { return false; }
    std::vector<double> fractions;
    bool isNamed = true;
};

/// Loans are granted by income, and wrongly so where the town is “far”; the model sees no sex, which towns tell.
QByteArray loansCsv()
{
    Random random(4, "loans");
    QByteArray csv = "income,town,sex,granted\n";
    for (int i = 0; i < 1500; ++i) {
        const double income = 20 + 10 * random.normal();
        const bool isFar = random.below(3) == 0;
        const bool isFemale = random.uniform() < (isFar ? 0.9 : 0.4);
        const bool isGranted = isFar ? random.below(10) < 2 : income + 2 * random.normal() > 20;
        csv += QByteArray::number(income, 'f', 3) + (isFar ? ",far," : ",near,") + (isFemale ? "female," : "male,") +
               (isGranted ? "yes\n" : "no\n");
    }
    return csv;
}

} // namespace

/// Explaining what was recorded.
class TestExplainModel final : public QObject
{
    Q_OBJECT

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<SmallProject> m_small;
    NoProgress m_unwatched;

    Project &project() { return *m_small->project(); }

    Result<Explanation> explain(const QString &subject, const ExplainOptions &options = {})
    {
        return explainModel(project(), subject, options, m_unwatched);
    }

    std::int64_t entries()
    {
        const auto count = project().read([](Connection &c) { return c.queryInteger("SELECT COUNT(*) FROM audit"); });
        return count ? *count : -1;
    }

    Result<Run> trainLoans(const QStringList &slices)
    {
        const QString path = m_folder->path(QStringLiteral("loans.csv"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(loansCsv()) < 0)
            return Error{ErrorCode::Io, path};
        file.close();
        const Person ada = m_small->person(QStringLiteral("Ada"));
        ASSAY_CHECK(importData(
            project(), ada, {QStringLiteral("loans"), path, QStringLiteral("granted"), {}, std::nullopt}, m_unwatched));
        ASSAY_TRY(schema, inferAndStoreSchema(project(), ada, {QStringLiteral("loans"), 1}, m_unwatched));
        Schema marked = schema;
        marked.find(QStringLiteral("sex"))->role = ColumnRole::Sensitive;
        ASSAY_CHECK(project().write([&](Connection &c) { return schema_store::add(c, marked); }));
        TrainingSpec spec;
        spec.experiment = QStringLiteral("loans");
        spec.name = QStringLiteral("loans");
        spec.data = QStringLiteral("loans@1");
        spec.target = QStringLiteral("granted");
        spec.task = QStringLiteral("binary");
        spec.exclude = {QStringLiteral("sex")};
        spec.slices = slices;
        spec.split.test = 0.5;
        spec.estimator.kind = QStringLiteral("xgboost");
        spec.estimator.parameters = {{QStringLiteral("n_estimators"), std::int64_t(30)},
                                     {QStringLiteral("max_depth"), std::int64_t(3)}};
        return trainModel(project(), ada, spec, m_unwatched);
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<TemporaryFolder>();
        m_small = std::make_unique<SmallProject>(m_folder->path(QStringLiteral("project")));
    }

    void cleanup()
    {
        m_small.reset();
        m_folder.reset();
    }

    void aRunIsExplainedOnItsHoldout()
    {
        const std::int64_t before = entries();
        QVERIFY(before > 0);
        const auto made = explain(m_small->ridge().id.value);
        QVERIFY_RESULT(made);
        QCOMPARE(entries(), before); // reading leaves no trace
        QCOMPARE(made->subject, QStringLiteral("ridge"));
        QCOMPARE(made->run.value, m_small->ridge().id.value);
        QCOMPARE(made->data, QStringLiteral("sales@1"));
        QCOMPARE(made->part, QStringLiteral("holdout"));
        QCOMPARE(made->rows, 48);
        QCOMPARE(made->importanceLoss, QStringLiteral("rmse"));
        // The loss is that of the recorded evaluation.
        QVERIFY(std::abs(made->loss - m_small->ridge().metrics.value(QStringLiteral("rmse")).last) < 1e-9);
        // value = 200 - 8 price + 20 region: price spreads by 23, region by 16, days tell nothing.
        QCOMPARE(made->importance.front().input, QStringLiteral("price"));
        QCOMPARE(made->importance[1].input, QStringLiteral("region"));
        QVERIFY(made->importance[1].growth.lower > 0);
        const PartialDependence *price = made->dependenceOn(QStringLiteral("price"));
        QVERIFY(price);
        const DependencePoint &first = price->points.front();
        const DependencePoint &last = price->points.back();
        const double slope = (last.means.front() - first.means.front()) / (last.number - first.number);
        QVERIFY2(std::abs(slope + 8) < 0.5, qPrintable(QString::number(slope)));
        QVERIFY(made->noContributions.isEmpty());
        QCOMPARE(made->contributions.front().input, QStringLiteral("price"));
        QCOMPARE(made->shapleyRows, 48);
        QVERIFY(made->fairness.empty() && made->declared.empty());
        QVERIFY(importanceSentence(*made, QLocale::c()).startsWith(QStringLiteral("“price” matters most")));
    }

    void aModelVersionIsExplainedOnOtherData()
    {
        const ModelVersion version = m_small->registerRidge();
        m_small->importLaterData();
        ExplainOptions options;
        options.data = VersionedName{QStringLiteral("sales"), 2};
        options.groups = {QStringLiteral("region")};
        options.dependences = 1;
        const auto made = explain(version.reference(), options);
        QVERIFY_RESULT(made);
        QCOMPARE(made->subject, version.reference());
        QCOMPARE(made->data, QStringLiteral("sales@2"));
        QCOMPARE(made->part, QStringLiteral("all"));
        QCOMPARE(made->rows, 240);
        QCOMPARE(made->dependence.size(), size_t(1));
        QCOMPARE(made->fairness.size(), size_t(1));
        QCOMPARE(made->fairness.front().groups.size(), size_t(3));
        // Values have doubled, so predictions are too low for all, most for the region that sells most.
        for (const GroupMeasures &group : made->fairness.front().groups)
            QVERIFY(group.measures.value(QStringLiteral("mean_error")).upper < -50);
        QCOMPARE(made->fairness.front().differences.front().group, QStringLiteral("north"));
        QCOMPARE(made->fairness.front().differences.front().other, QStringLiteral("west"));
    }

    void groupsAndSlicesOfClasses()
    {
        const auto run = trainLoans({QStringLiteral("town")});
        QVERIFY_RESULT(run);
        const auto made = explain(QStringLiteral("loans"));
        QVERIFY_RESULT(made);
        QCOMPARE(made->rows, 750);
        QCOMPARE(made->importanceLoss, QStringLiteral("log_loss"));
        QCOMPARE(made->classes, QStringList({QStringLiteral("no"), QStringLiteral("yes")}));
        // Where towns are far, chance decides.
        QVERIFY(!made->slices.worst.empty());
        const Slice &worst = made->slices.worst.front();
        QVERIFY2(worst.text().contains(QStringLiteral("town is far")), qPrintable(worst.text()));
        QVERIFY(worst.correctedP < 0.05);
        QVERIFY(sliceSentence(*made, worst, QLocale::c()).contains(worst.text()));
        QCOMPARE(made->declared.size(), size_t(1));
        QCOMPARE(made->declared.front().parts.size(), size_t(2));
        // The schema's sensitive column is compared without being named.
        QCOMPARE(made->fairness.size(), size_t(1));
        const GroupFairness &sex = made->fairness.front();
        QCOMPARE(sex.column, QStringLiteral("sex"));
        const auto found = sex.found();
        QVERIFY(!found.empty());
        QCOMPARE(found.front().measure, QStringLiteral("positive_rate"));
        const QString sentence = fairnessSentence(sex, QLocale::c());
        QVERIFY2(sentence.contains(QStringLiteral("of “male”")), qPrintable(sentence));
        // Named again it is still compared once.
        ExplainOptions options;
        options.groups = {QStringLiteral("sex"), QStringLiteral("town")};
        const auto named = explain(QStringLiteral("loans"), options);
        QVERIFY_RESULT(named);
        QCOMPARE(named->fairness.size(), size_t(2));
    }

    void whatCannotBeToldIsSaid()
    {
        const Run run = m_small->train(QStringLiteral("knn"));
        const auto made = explain(run.id.value);
        QVERIFY_RESULT(made);
        QVERIFY(made->contributions.empty());
        QVERIFY(made->noContributions.contains(QStringLiteral("boosted trees")));
        // The mean looks at nothing.
        const auto mean = explain(m_small->mean().id.value);
        QVERIFY_RESULT(mean);
        for (const InputImportance &input : mean->importance)
            QVERIFY(input.growth.value == 0 && input.growth.upper == 0);
        QCOMPARE(importanceSentence(*mean, QLocale::c()), QStringLiteral("On these rows no input is shown to matter."));
    }

    void samplesAreDrawnBySeed()
    {
        ExplainOptions options;
        options.importanceRows = 20;
        options.shapleyRows = 10;
        const auto first = explain(QStringLiteral("ridge"), options);
        const auto second = explain(QStringLiteral("ridge"), options);
        QVERIFY_RESULT(first);
        QVERIFY_RESULT(second);
        QCOMPARE(first->importanceRows, 20);
        QCOMPARE(first->shapleyRows, 10);
        for (size_t i = 0; i < first->importance.size(); ++i)
            QCOMPARE(first->importance[i].growth.value, second->importance[i].growth.value);
    }

    void progressGoesOnAndCanBeStopped()
    {
        Listens listens;
        QVERIFY_RESULT(explainModel(project(), QStringLiteral("ridge"), {}, listens));
        // How many there are depends on which thread does what; slices are looked for on this one.
        QVERIFY(listens.isNamed && listens.fractions.size() >= 3);
        QVERIFY(std::is_sorted(listens.fractions.begin(), listens.fractions.end()));
        QVERIFY(listens.fractions.back() <= 1);
        for (const double fraction : {0.2, 0.6, 0.7, 0.85}) {
            StopsAt stops(fraction);
            QVERIFY_ERROR(explainModel(project(), QStringLiteral("ridge"), {}, stops), ErrorCode::Cancelled);
        }
    }

    void whatIsNotThereIsNamed()
    {
        QVERIFY_ERROR(explain(QStringLiteral("nobody")), ErrorCode::NotFound);
        QVERIFY_ERROR(explain(QStringLiteral("demand@1")), ErrorCode::NotFound);
        ExplainOptions unknown;
        unknown.groups = {QStringLiteral("shoe size")};
        QVERIFY_ERROR(explain(QStringLiteral("ridge"), unknown), ErrorCode::NotFound);
        ExplainOptions nowhere;
        nowhere.data = VersionedName{QStringLiteral("sales"), 9};
        QVERIFY_ERROR(explain(QStringLiteral("ridge"), nowhere), ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestExplainModel)
#include "tst_explain_model.moc"
