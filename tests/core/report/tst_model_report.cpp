#include "core/audit/audit_store.h"
#include "core/learn/permutation_importance.h"
#include "core/registry/registry_store.h"
#include "core/report/model_records.h"
#include "core/report/model_report.h"
#include "core/report/report_format.h"
#include "core/runs/evaluation_store.h"
#include "core/runs/run_store.h"
#include "core/work/promote_model.h"
#include "core/work/run_demo.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace assay;

namespace
{

const Person ada{QStringLiteral("Ada Moreau"), QStringLiteral("data scientist"), 0};

template <typename Block>
QList<Block> blocksOf(const Report &report)
{
    QList<Block> found;
    for (const ReportBlock &block : report.blocks) {
        if (const auto *wanted = std::get_if<Block>(&block))
            found.append(*wanted);
    }
    return found;
}

/// All words of a report, one piece a line.
QString textOf(const Report &report)
{
    QStringList text = {report.kind, report.title, report.subtitle, report.footer};
    for (const HeadingBlock &block : blocksOf<HeadingBlock>(report))
        text.append(block.text);
    for (const ParagraphBlock &block : blocksOf<ParagraphBlock>(report))
        text.append(block.text);
    for (const NoteBlock &block : blocksOf<NoteBlock>(report))
        text.append(block.text);
    for (const CodeBlock &block : blocksOf<CodeBlock>(report))
        text.append(block.text);
    for (const FactsBlock &block : blocksOf<FactsBlock>(report)) {
        for (const auto &fact : block.facts)
            text.append(fact.name + QStringLiteral(": ") + fact.value);
    }
    for (const TableBlock &block : blocksOf<TableBlock>(report)) {
        text.append(block.caption + u'|' + block.header.join(u'|'));
        for (const QStringList &row : block.rows)
            text.append(row.join(u'|'));
    }
    return text.join(u'\n');
}

QStringList sectionsOf(const Report &report)
{
    QStringList sections;
    for (const HeadingBlock &block : blocksOf<HeadingBlock>(report)) {
        if (block.level == 1)
            sections.append(block.text);
    }
    return sections;
}

const ChartBlock *chartOf(const Report &report, const QString &title)
{
    for (const ReportBlock &block : report.blocks) {
        const auto *chart = std::get_if<ChartBlock>(&block);
        if (chart && chart->title == title)
            return chart;
    }
    return nullptr;
}

/// Stops at once.
class Stops final : public Progress
{
public:
    bool report(double, const QString &) override { return false; }
    [[nodiscard]] bool isStopped() const override { return true; }
};

} // namespace

class TestModelReport final : public QObject
{
    Q_OBJECT

    TemporaryFolder m_folder;
    std::shared_ptr<Project> m_project;
    Report m_report;
    QString m_text;
    NoProgress m_progress;

    Result<Report> reportOf(const QString &name, int version)
    {
        return modelReport(*m_project, {name, version}, m_progress);
    }

    Result<ModelRecords> recordsOf(const QString &name, int version)
    {
        return readModelRecords(*m_project, {name, version}, m_progress);
    }

    Result<Run> runWith(const QString &estimator)
    {
        return m_project->read([&](Connection &connection) -> Result<Run> {
            ASSAY_TRY(runs, run_store::list(connection));
            for (const Run &run : runs) {
                if (run.params.value(QStringLiteral("estimator")) == estimator)
                    return run;
            }
            return Error{ErrorCode::NotFound, estimator};
        });
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        auto project = runDemo(m_folder.path(QStringLiteral("bikes demo")),
                               QStringLiteral(ASSAY_SOURCE_DIR "/resources/demo"), systemClock(), m_progress);
        QVERIFY_RESULT(project);
        m_project = *project;
        const auto report = reportOf(QStringLiteral("demand"), 1);
        QVERIFY_RESULT(report);
        m_report = *report;
        m_text = textOf(m_report);
    }

    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everySectionIsThere()
    {
        const QStringList expected = {"Summary",
                                      "Data",
                                      "Training",
                                      "Curves",
                                      "Results on the holdout",
                                      "Weights of inputs",
                                      "Comparison with the other runs",
                                      "Later evaluations",
                                      "Approval",
                                      "Audit references",
                                      "Appendix"};
        QCOMPARE(sectionsOf(m_report), expected);
        QCOMPARE(m_report.title, QStringLiteral("demand@1"));
        QVERIFY(m_report.footer.startsWith(QStringLiteral("Project bikes demo · ")));
    }

    void theSummarySaysWhatTheRecordsSay()
    {
        const auto records = recordsOf(QStringLiteral("demand"), 1);
        QVERIFY_RESULT(records);
        const Estimate rmse = records->holdout->metrics.value(QStringLiteral("rmse"));
        const Estimate later = records->later.back().metrics.value(QStringLiteral("rmse"));
        const auto figures = blocksOf<FiguresBlock>(m_report).value(0).figures;
        QCOMPARE(figures.size(), 4);
        QCOMPARE(figures.at(0).value, QString::number(rmse.value, 'f', 1));
        QCOMPARE(figures.at(3).value, QString::number(later.value, 'f', 1));
        for (const QString &words :
             {QStringLiteral(
                  "On 1729 rows of bikes@1 that were held out of training, demand@1 predicts “cnt” with a root "
                  "mean squared error of %1 (95 % interval %2 to %3)")
                  .arg(QString::number(rmse.value, 'f', 1), QString::number(rmse.lower, 'f', 1),
                       QString::number(rmse.upper, 'f', 1)),
              QStringLiteral("“cnt” is 143.8 on average, with a standard deviation of 133.8"),
              QStringLiteral("All 3 other runs that were compared with it on the same rows are worse beyond chance."),
              QStringLiteral("Ada Moreau (data scientist) asked for production; Ben Okafor (team lead) approved on"),
              QStringLiteral(
                  "%1 times the holdout's. The intervals do not meet: on these data the model is worse beyond "
                  "chance.")
                  .arg(later.value / rmse.value, 0, 'f', 1)})
            QVERIFY2(m_text.contains(words), qPrintable(words));
        const auto notes = blocksOf<NoteBlock>(m_report);
        QCOMPARE(notes.first().tone, NoteBlock::Tone::Warning);
        QCOMPARE(notes.last().text, QStringLiteral("Evidence only: approvals are recorded, not signed."));
    }

    void dataAndTrainingAreNamed()
    {
        for (const char *words :
             {"Dataset: bikes@1", "Rows: 8645", "Columns: 17", "Source: bikes-2011.csv",
              "Schema: bikes@1, inferred from bikes@1", "Last check: not checked against a schema", "Missing: 0",
              "Greatest: 651", "casual, registered|“casual” and “registered” give the target away", "Seed: 7",
              "Split: by time: the last 20 % held out", "Training rows: 6916", "Holdout rows: 1729",
              "Reproducible: yes", "Excluded: instant, dteday, yr, casual, registered", "Inputs: 11: season, mnth, hr,",
              "Assay: " ASSAY_VERSION, "[split]"})
            QVERIFY2(m_text.contains(QString::fromUtf8(words)), words);
    }

    void chartsHoldEveryRow()
    {
        const ChartBlock *predicted = chartOf(m_report, QStringLiteral("Predicted against actual"));
        const ChartBlock *residuals = chartOf(m_report, QStringLiteral("Residuals against prediction"));
        const ChartBlock *histogram = chartOf(m_report, QStringLiteral("How residuals are spread"));
        const ChartBlock *byHour = chartOf(m_report, QStringLiteral("RMSE by “hr”"));
        const ChartBlock *curves = chartOf(m_report, QStringLiteral("RMSE while it was trained"));
        QVERIFY(predicted && residuals && histogram && byHour && curves);
        QCOMPARE(predicted->series.at(0).x.size(), size_t(1729));
        QVERIFY(predicted->caption.endsWith(QStringLiteral("All 1729 rows are drawn.")));
        double squares = 0;
        for (const double residual : residuals->series.at(0).y)
            squares += residual * residual;
        const auto records = recordsOf(QStringLiteral("demand"), 1);
        QVERIFY_RESULT(records);
        QVERIFY(std::abs(std::sqrt(squares / 1729) - records->holdout->metrics.value(QStringLiteral("rmse")).value) <
                1e-9);
        double rows = 0;
        for (const double bar : histogram->series.at(0).y)
            rows += bar;
        QCOMPARE(rows, 1729.0);
        QCOMPARE(byHour->series.at(0).x.size(), size_t(24));
        QCOMPARE(curves->series.size(), size_t(2));
    }

    void laterDataAreHeldAgainstTheSchema()
    {
        QVERIFY(m_text.contains(QStringLiteral("How bikes@2 breaks the schema bikes@1|Column|What was found|Rows")));
        for (const char *row : {"yr|", "temp|", "casual|", "registered|", "cnt|"})
            QVERIFY2(m_text.contains(u'\n' + QString::fromUtf8(row)), row);
        QVERIFY(m_text.contains(QStringLiteral("|8734")));
    }

    void theAuditLogIsQuoted()
    {
        const auto log = m_project->read([](Connection &connection) { return audit_store::list(connection); });
        QVERIFY_RESULT(log);
        QVERIFY(m_text.contains(QStringLiteral("The log is intact")));
        QVERIFY(m_text.contains(QStringLiteral("Head hash: ") + log->first().hash));
        int quoted = 0;
        for (const AuditEntry &entry : *log) {
            if (entry.subject != u"demand@1")
                continue;
            ++quoted;
            QVERIFY(m_text.contains(QStringLiteral("%1|%2|").arg(entry.sequence).arg(report_format::time(entry.at))));
            QVERIFY(m_text.contains(QStringLiteral("Audit entry %1|%2").arg(entry.sequence).arg(entry.hash)));
        }
        QCOMPARE(quoted, 4);
        QVERIFY(m_text.contains(QStringLiteral("|Ben Okafor|approved|demand@1|")));
    }

    void aCandidateIsNotCalledApproved()
    {
        const auto run = runWith(QStringLiteral("ridge"));
        QVERIFY_RESULT(run);
        QVERIFY_RESULT(registerModel(*m_project, ada, run->id, QStringLiteral("plain"), QString()));
        const auto report = reportOf(QStringLiteral("plain"), 1);
        QVERIFY_RESULT(report);
        const QString text = textOf(*report);
        for (const char *words :
             {"It is not approved for production.", "Stage: candidate",
              "Nobody has asked to bring this version to production.",
              "The model has not been evaluated on other data yet.",
              "This estimator is fitted in one step, so it has no curves.", "better than this model",
              "worse than this model", "Of 3 other runs that were compared with it on the same rows, 1 are worse"})
            QVERIFY2(text.contains(QString::fromUtf8(words)), words);
        const ChartBlock *weights = chartOf(*report, QStringLiteral("How much each input matters to the model"));
        QVERIFY(weights);
        QCOMPARE(weights->xLabel, QStringLiteral("Share, %"));
        double sum = 0;
        for (const double share : weights->series.at(0).y)
            sum += share;
        QVERIFY(std::abs(sum - 100) < 1e-6);
    }

    void anyEstimatorCanBeReported_data()
    {
        QTest::addColumn<QString>("estimator");
        QTest::newRow("mean") << "mean";
        QTest::newRow("xgboost") << "xgboost";
    }

    void anyEstimatorCanBeReported()
    {
        QFETCH(QString, estimator);
        const auto run = runWith(estimator);
        QVERIFY_RESULT(run);
        QVERIFY_RESULT(registerModel(*m_project, ada, run->id, estimator, QString()));
        const auto report = reportOf(estimator, 1);
        QVERIFY_RESULT(report);
        QCOMPARE(sectionsOf(*report), sectionsOf(m_report));
        const bool isWeighed = chartOf(*report, QStringLiteral("How much each input matters to the model"));
        QCOMPARE(isWeighed, estimator != u"mean");
    }

    void shufflingFindsWhatTheModelUses()
    {
        const auto records = recordsOf(QStringLiteral("demand"), 1);
        QVERIFY_RESULT(records);
        const auto weights = permutationImportance(*records->model, *records->table, records->predictions->rows,
                                                   records->predictions->truth, {}, m_progress);
        QVERIFY_RESULT(weights);
        QCOMPARE(weights->size(), records->model->inputs().size());
        QCOMPARE(weights->front().input, QStringLiteral("hr"));
        QVERIFY(weights->front().growth.value > 30);
        const auto again = permutationImportance(*records->model, *records->table, records->predictions->rows,
                                                 records->predictions->truth, {}, m_progress);
        QVERIFY_RESULT(again);
        for (size_t i = 0; i < weights->size(); ++i)
            QCOMPARE(again->at(i).growth.value, weights->at(i).growth.value);
    }

    void whatIsNotThereIsNamed()
    {
        QVERIFY_ERROR(reportOf(QStringLiteral("demand"), 9), ErrorCode::NotFound);
        QVERIFY_ERROR(reportOf(QStringLiteral("none"), 0), ErrorCode::NotFound);
    }

    void aReportCanBeStopped()
    {
        Stops stops;
        QVERIFY_ERROR(modelReport(*m_project, {QStringLiteral("demand"), 1}, stops), ErrorCode::Cancelled);
    }

    void aDamagedModelIsNotReported()
    {
        const auto run = runWith(QStringLiteral("mean"));
        QVERIFY_RESULT(run);
        const QString &digest = run->modelObject;
        QFile file(m_project->folder() + QStringLiteral("/objects/") + digest.left(2) + u'/' + digest.mid(2));
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("other bytes");
        file.close();
        QVERIFY_ERROR(reportOf(QStringLiteral("mean"), 1), ErrorCode::Damaged);
    }
};

QTEST_GUILESS_MAIN(TestModelReport)
#include "tst_model_report.moc"
