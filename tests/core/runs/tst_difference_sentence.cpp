#include "core/runs/compare/difference_sentence.h"

#include <QTest>

using namespace assay;

namespace
{

RunComparison comparisonBy(const QString &metric)
{
    RunComparison comparison;
    comparison.metric = metric;
    comparison.baselineName = QStringLiteral("A");
    return comparison;
}

RunDifference differenceOf(const PairedDifference &difference, const QString &verdict,
                           std::optional<double> rowsNeeded = {})
{
    RunDifference found;
    found.runName = QStringLiteral("B");
    found.difference = difference;
    found.correctedP = difference.p;
    found.verdict = verdict;
    found.rowsNeeded = rowsNeeded;
    return found;
}

} // namespace

class TestDifferenceSentence final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentences_data()
    {
        QTest::addColumn<QString>("metric");
        QTest::addColumn<PairedDifference>("difference");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<double>("rows");
        QTest::addColumn<QString>("sentence");
        const auto text = [](const char *words) { return QString::fromUtf8(words); };
        QTest::newRow("better") << text("rmse") << PairedDifference{-4.2, -5.3, -3.1, 0.002} << text("better") << 0.0
                                << text("“B” is better than “A” by 4.2 rmse (95 % interval 3.1 to 5.3, p = 0.002).");
        QTest::newRow("better when higher")
            << text("roc_auc") << PairedDifference{0.031, 0.012, 0.05, 0.0001} << text("better") << 0.0
            << text("“B” is better than “A” by 0.031 roc_auc (95 % interval 0.012 to 0.05, p < 0.001).");
        QTest::newRow("worse") << text("accuracy") << PairedDifference{-0.1, -0.15, -0.05, 0.01} << text("worse") << 0.0
                               << text("“B” is worse than “A” by 0.1 accuracy (95 % interval 0.05 to 0.15, p = 0.01).");
        QTest::newRow("open") << text("rmse") << PairedDifference{-0.3, -0.7, 0.1, 0.21} << text("open") << 1234.0
                              << text("The difference of “B” to “A”, -0.3 rmse (95 % interval -0.7 to 0.1, p = 0.21), "
                                      "could be chance; about 1,300 more rows would settle it.");
        QTest::newRow("open for ever") << text("rmse") << PairedDifference{0.3, -0.7, 1, 0.21} << text("open") << 0.0
                                       << text("The difference of “B” to “A”, 0.3 rmse (95 % interval -0.7 to 1, "
                                               "p = 0.21), could be chance.");
        QTest::newRow("same") << text("rmse") << PairedDifference{0, 0, 0, 1} << text("open") << 0.0
                              << text("“B” and “A” do not differ in rmse on these rows.");
        QTest::newRow("no direction") << text("rmse") << PairedDifference{1, 0.5, 1.5, 0.01} << text("open") << 0.0
                                      << text("“B” differs from “A” by 1 rmse (95 % interval 0.5 to 1.5, p = 0.01); "
                                              "whether that is better is not known.");
    }

    void sentences()
    {
        QFETCH(QString, metric);
        QFETCH(PairedDifference, difference);
        QFETCH(QString, verdict);
        QFETCH(double, rows);
        QFETCH(QString, sentence);
        const RunDifference found =
            differenceOf(difference, verdict, rows > 0 ? std::optional<double>(rows) : std::nullopt);
        QCOMPARE(differenceSentence(comparisonBy(metric), found), sentence);
    }
};

QTEST_GUILESS_MAIN(TestDifferenceSentence)
#include "tst_difference_sentence.moc"
