#include "core/base/random.h"
#include "tests/ui/ui_test.h"
#include "ui/charts/line_chart.h"
#include "ui/pages/classification_diagnostics.h"
#include "ui/pages/confusion_card.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QSlider>
#include <QTableView>

using namespace assay;

namespace
{

/// Rows whose probability of “yes” is their own: well calibrated.
PredictionRows twoClasses(int count)
{
    Random random(5, "two classes");
    PredictionRows rows;
    rows.task = LearningTask::Binary;
    rows.classes = {QStringLiteral("no"), QStringLiteral("yes")};
    for (int i = 0; i < count; ++i) {
        const double probability = random.uniform();
        rows.rows.push_back(std::uint32_t(i));
        rows.truth.push_back(random.uniform() < probability ? 1 : 0);
        rows.prediction.push_back(probability);
    }
    return rows;
}

PredictionRows threeClasses()
{
    PredictionRows rows;
    rows.task = LearningTask::Multiclass;
    rows.classes = {QStringLiteral("red"), QStringLiteral("green"), QStringLiteral("blue")};
    rows.rows = {0, 1, 2, 3};
    rows.truth = {0, 1, 2, 2};
    rows.prediction = {0.8, 0.1, 0.1, 0.2, 0.7, 0.1, 0.1, 0.2, 0.7, 0.6, 0.3, 0.1};
    return rows;
}

} // namespace

/// How predicted classes err, by keys and clicks.
class TestClassificationDiagnostics final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnUiWarnings();
        m_view = std::make_unique<ClassificationDiagnostics>();
        m_view->resize(1000, 420);
        m_view->QWidget::show();
        m_view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    }

    void cleanup() { m_view.reset(); }

    void theThresholdMovesTheConfusion()
    {
        const PredictionRows rows = twoClasses(400);
        m_view->show(QStringLiteral("sales@1"), QStringLiteral("model on sales@1"), 0, rows);
        QCOMPARE(namelessControls(m_view.get()), QStringList());
        const auto expected = [&](double threshold, bool isThere, bool isTaken) {
            int count = 0;
            for (size_t i = 0; i < rows.truth.size(); ++i)
                count += (rows.truth[i] > 0) == isThere && (rows.prediction[i] >= threshold) == isTaken ? 1 : 0;
            return QString::number(count);
        };
        QCOMPARE(cell(1, QStringLiteral("as yes")), expected(0.5, true, true));
        auto *slider = controlNamed<QSlider>(m_view.get(), QStringLiteral("Threshold"));
        QVERIFY(slider);
        slider->setFocus(Qt::TabFocusReason);
        press(Qt::Key_Home);
        QCOMPARE(cell(0, QStringLiteral("as no")), QStringLiteral("0"));
        press(Qt::Key_End);
        QCOMPARE(cell(1, QStringLiteral("as yes")), QStringLiteral("0"));
        QVERIFY(hasLabel(m_view.get(), QStringLiteral("Precision undefined")));
    }

    /// Of calibrated probabilities, mistakes cost least where the probability is the false positive's share of costs.
    void theCheapestThresholdFollowsTheCosts()
    {
        m_view->show(QStringLiteral("sales@1"), QStringLiteral("model"), 0, twoClasses(20'000));
        auto *slider = controlNamed<QSlider>(m_view.get(), QStringLiteral("Threshold"));
        auto *cost = controlNamed<QDoubleSpinBox>(m_view.get(), QStringLiteral("Cost of a false positive"));
        QVERIFY(slider && cost);
        click(QStringLiteral("Least cost"));
        QVERIFY2(std::abs(slider->value() - 500) < 80, qPrintable(QString::number(slider->value())));
        cost->setValue(4);
        click(QStringLiteral("Least cost"));
        QVERIFY2(std::abs(slider->value() - 800) < 80, qPrintable(QString::number(slider->value())));
    }

    void everyCurveIsDrawn()
    {
        m_view->show(QStringLiteral("sales@1"), QStringLiteral("model"), 0, twoClasses(500));
        auto *chart = controlNamed<LineChart>(m_view.get(), QStringLiteral("Ranking of rows"));
        QVERIFY(chart);
        QSet<QByteArray> drawn;
        for (const char *curve : {"ROC", "Precision", "Calibration", "Gain"}) {
            click(QString::fromLatin1(curve));
            QTRY_VERIFY(m_view->isSettled());
            QVERIFY(chart->toCsv().count('\n') > 8);
            drawn.insert(chart->toCsv());
        }
        QCOMPARE(drawn.size(), 4);
        QVERIFY(hasLabel(m_view.get(), QStringLiteral("times as many of the class as chance would")));
    }

    void severalClassesAreChosenOneByOne()
    {
        m_view->show(QStringLiteral("sales@1"), QStringLiteral("model"), 0, threeClasses());
        QVERIFY(!controlNamed<QSlider>(m_view.get(), QStringLiteral("Threshold")));
        QCOMPARE(cell(2, QStringLiteral("as red")), QStringLiteral("1"));
        QCOMPARE(cell(2, QStringLiteral("as blue")), QStringLiteral("1"));
        auto *kinds = controlNamed<QComboBox>(m_view.get(), QStringLiteral("Class"));
        auto *chart = controlNamed<LineChart>(m_view.get(), QStringLiteral("Ranking of rows"));
        QVERIFY(kinds && chart);
        QTRY_VERIFY(m_view->isSettled());
        const QByteArray red = chart->toCsv();
        kinds->setFocus(Qt::TabFocusReason);
        press(Qt::Key_End);
        QCOMPARE(kinds->currentText(), QStringLiteral("blue"));
        QTRY_VERIFY(m_view->isSettled());
        QVERIFY(chart->toCsv() != red);
        // Two classes after that: the choice of a class is gone.
        m_view->show(QStringLiteral("sales@1"), QStringLiteral("model"), 0, twoClasses(50));
        QVERIFY(!kinds->isVisible());
    }

    void rowsOfOneClassSayWhyThereIsNoCurve()
    {
        PredictionRows rows = twoClasses(20);
        std::fill(rows.truth.begin(), rows.truth.end(), 1);
        m_view->show(QStringLiteral("sales@1"), QStringLiteral("model"), 0, rows);
        auto *chart = controlNamed<LineChart>(m_view.get(), QStringLiteral("Ranking of rows"));
        QTRY_VERIFY(hasLabel(m_view.get(), QStringLiteral("A curve needs rows of both classes")));
        QVERIFY(chart && chart->isEmpty());
    }

    /// A model that knows, one that guesses, and one whose scores are no numbers.
    void severalModelsAreDrawnOverEachOther()
    {
        const PredictionRows rows = twoClasses(300);
        m_view->show(QStringLiteral("sales@1"), QStringLiteral("one on sales@1"), 0, rows);
        const auto models = std::make_shared<OverlaidPredictions>();
        models->task = rows.task;
        models->classes = rows.classes;
        models->truth = rows.truth;
        std::vector<double> broken = rows.prediction;
        broken.front() = std::numeric_limits<double>::quiet_NaN();
        const auto add = [&](const char *name, std::vector<double> prediction) {
            models->runs.push_back({RunId::create(), QString::fromLatin1(name), std::move(prediction)});
            return models->runs.back().id;
        };
        const RunId knows = add("knows", rows.truth);
        const RunId guesses = add("guesses", std::vector<double>(rows.truth.size(), 0.5));
        const RunId fails = add("fails", broken);
        const QHash<RunId, int> series{{knows, 3}, {guesses, 1}, {fails, 0}};
        m_view->overlay(models, series);
        QTRY_VERIFY(hasLabel(m_view.get(), QStringLiteral("Areas: knows 1, guesses 0.500.")));
        QVERIFY(hasLabel(m_view.get(), QStringLiteral("A curve needs a finite score")));
        QVERIFY(hasLabel(m_view.get(), QStringLiteral("Confusion of knows")));
        auto *chart = controlNamed<LineChart>(m_view.get(), QStringLiteral("Ranking of rows"));
        QCOMPARE(drawnNames(*chart),
                 QStringList({QStringLiteral("by chance"), QStringLiteral("guesses"), QStringLiteral("knows")}));
        QVERIFY(chart->toCsv().contains("\nknows,0,1\n"));
        for (const char *curve : {"Precision", "Calibration", "Gain"}) {
            click(QString::fromLatin1(curve));
            QTRY_VERIFY(m_view->isSettled());
            QVERIFY2(drawnNames(*chart).contains(QStringLiteral("knows")) &&
                         drawnNames(*chart).contains(QStringLiteral("guesses")),
                     curve);
        }
        QVERIFY(hasLabel(m_view.get(), QStringLiteral("guesses 1")));
        // Other colours of the same models, then the one alone.
        m_view->overlay(models, {{knows, 0}, {guesses, 1}, {fails, 2}});
        m_view->overlay(nullptr, {});
        QTRY_VERIFY(m_view->isSettled());
        QVERIFY(drawnNames(*chart).contains(QStringLiteral("one on sales@1")));
        QVERIFY(!drawnNames(*chart).contains(QStringLiteral("knows")));
        QVERIFY(!hasLabel(m_view.get(), QStringLiteral("Confusion of")));
    }

    /// Of three classes, each has the scores of its own column.
    void severalModelsOfSeveralClasses()
    {
        const PredictionRows rows = threeClasses();
        OverlaidPredictions models{rows.task, rows.classes, rows.truth, {}, {}};
        models.runs.push_back({RunId::create(), QStringLiteral("model"), rows.prediction});
        models.runs.push_back({RunId::create(), QStringLiteral("even"), std::vector<double>(12, 1.0 / 3)});
        // Of blue, one of the two rows is ranked behind a row that is none.
        const RankingCurves blue = drawRanking(models, RankingCurve::Roc, 2);
        QVERIFY2(blue.sentence.contains(QStringLiteral("Areas: model 0.750, even 0.500.")), qPrintable(blue.sentence));
        const RankingCurves red = drawRanking(models, RankingCurve::Roc, 0);
        QVERIFY2(red.sentence.contains(QStringLiteral("Areas: model 1, even 0.500.")), qPrintable(red.sentence));
        QCOMPARE(red.series.size(), 3U);
        QCOMPARE(red.series[1].style, 0);
        QCOMPARE(red.series[2].style, 1);
    }

private:
    /// Of what the chart draws, sorted.
    [[nodiscard]] static QStringList drawnNames(const LineChart &chart)
    {
        QStringList names;
        for (const QByteArray &line : chart.toCsv().split('\n').mid(1)) {
            if (!line.isEmpty())
                names.append(QString::fromUtf8(line.left(line.indexOf(','))));
        }
        names.removeDuplicates();
        names.sort();
        return names;
    }

    [[nodiscard]] QString cell(int row, const QString &heading) const
    {
        auto *table = controlNamed<QTableView>(m_view.get(), QStringLiteral("Actual against predicted classes"));
        return table ? columnTexts(table, heading).value(row) : QString();
    }

    void click(const QString &text)
    {
        QAbstractButton *button = buttonNamed(m_view.get(), text);
        QVERIFY2(button, qPrintable(text));
        QTest::mouseClick(button, Qt::LeftButton);
    }

    std::unique_ptr<ClassificationDiagnostics> m_view;
};

QTEST_MAIN(TestClassificationDiagnostics)
#include "tst_classification_diagnostics.moc"
