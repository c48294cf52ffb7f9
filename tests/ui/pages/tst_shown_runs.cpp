#include "core/runs/curves/metric_store.h"
#include "core/runs/run_store.h"
#include "tests/support/result_check.h"
#include "tests/support/small_project.h"
#include "tests/ui/ui_test.h"
#include "tests/ui/window_stage.h"
#include "ui/charts/line_chart.h"
#include "ui/pages/page.h"
#include "ui/pages/run_table.h"
#include "ui/widgets/tab_strip.h"

#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSemaphore>
#include <QTableView>
#include <QThreadPool>

#include <algorithm>
#include <cmath>

using namespace assay;

namespace
{

/// Pages get nothing of what they ask to be read for as long as this lives.
class SlowReading final
{
public:
    SlowReading()
    {
        m_pool->setMaxThreadCount(1);
        m_pool->start([end = m_end] { end->acquire(); });
    }
    ~SlowReading()
    {
        m_end->release();
        m_pool->setMaxThreadCount(m_readers);
    }
    SlowReading(const SlowReading &) = delete;
    SlowReading &operator=(const SlowReading &) = delete;

private:
    QThreadPool *m_pool = QThreadPool::globalInstance();
    int m_readers = m_pool->maxThreadCount();
    std::shared_ptr<QSemaphore> m_end = std::make_shared<QSemaphore>();
};

} // namespace

/// Working with runs on the Experiments page: which ones the charts show, the tabs below, and their names.
class TestShownRuns final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnUiWarnings();
        m_folder = std::make_unique<TemporaryFolder>();
        m_small = std::make_unique<SmallProject>(m_folder->path(QStringLiteral("project")));
        m_stage = std::make_unique<WindowStage>(m_small->project());
        m_page = m_stage->goTo(QStringLiteral("experiments"));
        QVERIFY(m_page);
        m_table = m_page->findChild<RunTable *>();
        m_tabs = m_page->findChild<TabStrip *>();
        QTRY_COMPARE(columnTexts(m_table, QStringLiteral("Run")),
                     QStringList({QStringLiteral("ridge"), QStringLiteral("mean")}));
        QTRY_VERIFY(m_page->isSettled());
    }

    void cleanup()
    {
        m_stage.reset();
        m_small.reset();
        m_folder.reset();
    }

    void spaceHidesAndShowsARunEverywhere()
    {
        QTRY_COMPARE(drawnRuns(), QStringList({QStringLiteral("mean"), QStringLiteral("ridge")}));
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("Is ridge really better?")));
        clickCell(m_table, 1, QStringLiteral("Run"));
        QCOMPARE(m_table->currentRun(), m_small->mean().id);
        press(Qt::Key_Space);
        QVERIFY(!m_stage->workspace().selection().contains(m_small->mean().id));
        QTRY_COMPARE(drawnRuns(), QStringList({QStringLiteral("ridge")}));
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("Show two finished runs or more")));
        QVERIFY(hasLabel(m_page, QStringLiteral("2 run(s) · 1 shown")));
        QVERIFY(!m_table->model()->index(1, 0).data(ShownRole).toBool());
        QVERIFY(!m_stage->window().actions().action(QStringLiteral("run.compare"))->isEnabled());

        press(Qt::Key_Space);
        QTRY_COMPARE(drawnRuns(), QStringList({QStringLiteral("mean"), QStringLiteral("ridge")}));
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("Is ridge really better?")));
        QVERIFY(m_table->model()->index(1, 0).data(ShownRole).toBool());
    }

    void severalRunsAreHiddenByKeysAlone()
    {
        clickCell(m_table, 0, QStringLiteral("Run"));
        press(Qt::Key_Space);
        press(Qt::Key_Down);
        press(Qt::Key_Space);
        QVERIFY(m_stage->workspace().selection().runs().isEmpty());
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("No run is shown")));
        QVERIFY(drawnRuns().isEmpty());
        QCOMPARE(namelessControls(&m_stage->window()), QStringList());
        press(Qt::Key_Up);
        press(Qt::Key_Space);
        QTRY_COMPARE(drawnRuns(), QStringList({QStringLiteral("ridge")}));
    }

    void aClickOnTheSquareHidesARunToo()
    {
        clickCell(m_table, 0, QString());
        QVERIFY(!m_stage->workspace().selection().contains(m_small->ridge().id));
        QTRY_COMPARE(drawnRuns(), QStringList({QStringLiteral("mean")}));
        clickCell(m_table, 0, QString());
        QTRY_COMPARE(drawnRuns(), QStringList({QStringLiteral("mean"), QStringLiteral("ridge")}));
    }

    void f2RenamesInPlace()
    {
        clickCell(m_table, 0, QStringLiteral("RMSE"));
        press(Qt::Key_F2);
        QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
        QCOMPARE(namelessControls(&m_stage->window()), QStringList());
        type(QStringLiteral("ridge of May"));
        press(Qt::Key_Return);
        QTRY_COMPARE(storedName(m_small->ridge().id), QStringLiteral("ridge of May"));
        QTRY_COMPARE(columnTexts(m_table, QStringLiteral("Run")).front(), QStringLiteral("ridge of May"));
        QCOMPARE(m_table->currentRun(), m_small->ridge().id);
        QTRY_COMPARE(drawnRuns(), QStringList({QStringLiteral("mean"), QStringLiteral("ridge of May")}));
    }

    void escAndAnEmptyNameRenameNothing()
    {
        clickCell(m_table, 0, QStringLiteral("Run"));
        press(Qt::Key_F2);
        QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
        type(QStringLiteral("wrong"));
        press(Qt::Key_Escape);
        QTRY_COMPARE(QApplication::focusWidget(), m_table);
        QCOMPARE(columnTexts(m_table, QStringLiteral("Run")).front(), QStringLiteral("ridge"));
        press(Qt::Key_F2);
        QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
        press(Qt::Key_Delete);
        press(Qt::Key_Return);
        QTRY_COMPARE(QApplication::focusWidget(), m_table);
        QCOMPARE(columnTexts(m_table, QStringLiteral("Run")).front(), QStringLiteral("ridge"));
        QTRY_VERIFY(!m_small->project()->isWriting());
        QCOMPARE(storedName(m_small->ridge().id), QStringLiteral("ridge"));
    }

    void keysInARowAreNotLostWhileThingsLoad()
    {
        clickCell(m_table, 0, QStringLiteral("Run"));
        auto slow = std::make_unique<SlowReading>();
        press(Qt::Key_Down);
        QVERIFY(!m_page->isSettled());
        press(Qt::Key_F2);
        type(QStringLiteral("middle"));
        press(Qt::Key_Return);
        slow.reset();
        QTRY_COMPARE(storedName(m_small->mean().id), QStringLiteral("middle"));
        QCOMPARE(storedName(m_small->ridge().id), QStringLiteral("ridge"));
    }

    void tabsAreReachedByKeys()
    {
        clickCell(m_table, 0, QStringLiteral("Run"));
        QCOMPARE(QApplication::focusWidget(), m_table);
        press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), m_tabs);
        press(Qt::Key_Right);
        QCOMPARE(m_tabs->tabText(m_tabs->currentIndex()), QStringLiteral("Compare"));
        const auto differences = [this] {
            const auto *table = controlNamed<QTableView>(m_page, QStringLiteral("Differences on the holdout"));
            return table ? columnTexts(table, QStringLiteral("Run")) : QStringList();
        };
        QTRY_COMPARE(differences(), QStringList({QStringLiteral("ridge"), QStringLiteral("mean")}));
        QCOMPARE(namelessControls(&m_stage->window()), QStringList());
        press(Qt::Key_Right);
        QCOMPARE(m_tabs->tabText(m_tabs->currentIndex()), QStringLiteral("Parallel"));
        QTRY_VERIFY(m_page->isSettled());
        QCOMPARE(namelessControls(&m_stage->window()), QStringList());
        press(Qt::Key_Right);
        QCOMPARE(m_tabs->tabText(m_tabs->currentIndex()), QStringLiteral("Scatter"));
        QTRY_VERIFY(m_page->isSettled());
        QCOMPARE(namelessControls(&m_stage->window()), QStringList());
        press(Qt::Key_Right);
        QCOMPARE(m_tabs->tabText(m_tabs->currentIndex()), QStringLiteral("Parameters"));
        QTRY_VERIFY(m_page->isSettled());
        QCOMPARE(namelessControls(&m_stage->window()), QStringList());
        press(Qt::Key_Right);
        QCOMPARE(m_tabs->tabText(m_tabs->currentIndex()), QStringLiteral("Diagnostics"));
        QTRY_VERIFY(m_page->isSettled());
        QCOMPARE(namelessControls(&m_stage->window()), QStringList());
        press(Qt::Key_Right);
        QCOMPARE(m_tabs->tabText(m_tabs->currentIndex()), QStringLiteral("Inputs"));
        QTRY_VERIFY(m_page->isSettled());
        QCOMPARE(namelessControls(&m_stage->window()), QStringList());
        press(Qt::Key_Right);
        QCOMPARE(m_tabs->tabText(m_tabs->currentIndex()), QStringLiteral("Run"));
        QVERIFY(controlNamed<QLineEdit>(m_page, QStringLiteral("Id: ") + m_small->ridge().id.value));
        QCOMPARE(namelessControls(&m_stage->window()), QStringList());
        press(Qt::Key_Left);
        QCOMPARE(m_tabs->tabText(m_tabs->currentIndex()), QStringLiteral("Inputs"));
    }

    void theRunTabFollowsTheCurrentRun()
    {
        clickCell(m_table, 0, QStringLiteral("Run"));
        press(Qt::Key_Return);
        QTRY_COMPARE(m_tabs->tabText(m_tabs->currentIndex()), QStringLiteral("Run"));
        QVERIFY(controlNamed<QLineEdit>(m_page, QStringLiteral("Id: ") + m_small->ridge().id.value));
        QVERIFY(controlNamed<QLineEdit>(m_page, QStringLiteral("Data: sales@1")));
        QVERIFY(controlNamed<QLineEdit>(m_page, QStringLiteral("Seed: 7")));
        QVERIFY(controlNamed<QLabel>(m_page, QStringLiteral("Person: Ada")));
        QTest::mouseClick(buttonNamed(m_page, QStringLiteral("Settings")), Qt::LeftButton);
        QVERIFY(controlNamed<QLineEdit>(m_page, QStringLiteral("estimator: ridge")));
        const auto specification = [this] {
            return controlNamed<QPlainTextEdit>(m_page, QStringLiteral("Specification as TOML"))->toPlainText();
        };
        QCOMPARE(specification(), m_small->ridge().specification);
        m_table->setFocus();
        press(Qt::Key_Down);
        QCOMPARE(specification(), m_small->mean().specification);
        QTest::mouseClick(buttonNamed(m_page, QStringLiteral("Overview")), Qt::LeftButton);
        QVERIFY(controlNamed<QLineEdit>(m_page, QStringLiteral("Id: ") + m_small->mean().id.value));
    }

    void ctrlEComparesTheShownRuns()
    {
        QTRY_VERIFY(m_stage->window().actions().action(QStringLiteral("run.compare"))->isEnabled());
        press(Qt::Key_E, Qt::ControlModifier);
        QCOMPARE(m_tabs->tabText(m_tabs->currentIndex()), QStringLiteral("Compare"));
        const auto settings = [this] {
            QStringList keys;
            const auto *table = controlNamed<QTableView>(m_page, QStringLiteral("What the runs have different"));
            for (int row = 0; table && row < table->model()->rowCount(); ++row)
                keys.append(table->model()->headerData(row, Qt::Vertical).toString());
            return keys;
        };
        QTRY_VERIFY(settings().contains(QStringLiteral("estimator")));
        QVERIFY(!settings().contains(QStringLiteral("seed")));
    }

    void curvesAreDrawnOverTimeAndSmoothed()
    {
        const Run ridge = m_small->ridge();
        QVERIFY_RESULT(m_small->project()->write([&](Connection &connection) {
            std::vector<MetricPoint> points;
            for (int i = 0; i < 200; ++i)
                points.push_back({i + 1, ridge.startedAt + i * 500, i % 2 == 0 ? 10.0 : 20.0});
            return metric_store::append(connection, ridge.id, {{QStringLiteral("valid_test"), points}});
        }));
        auto *axis = controlNamed<QComboBox>(m_page, QStringLiteral("What the curves are drawn over"));
        auto *smoothing = controlNamed<QComboBox>(m_page, QStringLiteral("Smoothing of the curves"));
        const auto strength = [this] {
            return controlNamed<QDoubleSpinBox>(m_page, QStringLiteral("Strength of the smoothing"));
        };
        QVERIFY(axis && smoothing);
        QTRY_VERIFY(axis->findData(QStringLiteral("valid_test"), Qt::UserRole + 1) > 0);
        QVERIFY(!strength());
        axis->setFocus();
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        QTRY_VERIFY(chartOf(QStringLiteral("by seconds since the start")));
        QTRY_VERIFY(pointsOf(QStringLiteral("ridge")).contains("ridge,99.5,20"));
        smoothing->setFocus();
        press(Qt::Key_Down);
        QVERIFY(strength());
        // 0.6 · 10 + 0.4 · 20
        const auto isSmooth = [&] {
            const QByteArrayList lines = pointsOf(QStringLiteral("ridge"));
            return std::any_of(lines.cbegin(), lines.cend(), [](const QByteArray &line) {
                return line.startsWith("ridge,0.5,") && std::abs(line.mid(10).toDouble() - 14) < 1e-9;
            });
        };
        QTRY_VERIFY(isSmooth());
        QVERIFY(pointsOf(QStringLiteral("ridge")).contains("ridge,0,10"));
        QCOMPARE(namelessControls(&m_stage->window()), QStringList());
    }

private:
    /// The visible chart whose name ends so.
    [[nodiscard]] const LineChart *chartOf(const QString &end) const
    {
        for (const LineChart *chart : m_page->findChildren<LineChart *>()) {
            if (chart->isVisible() && chart->accessibleName().endsWith(end))
                return chart;
        }
        return nullptr;
    }

    /// The points of a run in every visible chart, a line each.
    [[nodiscard]] QByteArrayList pointsOf(const QString &run) const
    {
        QByteArrayList lines;
        for (const LineChart *chart : m_page->findChildren<LineChart *>()) {
            if (!chart->isVisible())
                continue;
            for (const QByteArray &line : chart->toCsv().split('\n')) {
                if (line.startsWith(run.toUtf8() + ','))
                    lines.append(line);
            }
        }
        return lines;
    }

    /// The names of the runs that the first chart draws, sorted.
    [[nodiscard]] QStringList drawnRuns() const
    {
        QStringList names;
        for (const LineChart *chart : m_page->findChildren<LineChart *>()) {
            if (!chart->isVisible())
                continue;
            for (const QByteArray &line : chart->toCsv().split('\n').mid(1)) {
                if (const QString name = QString::fromUtf8(line.left(line.indexOf(','))); !name.isEmpty())
                    names.append(name);
            }
            break;
        }
        names.removeDuplicates();
        names.sort();
        return names;
    }

    [[nodiscard]] QString storedName(const RunId &id)
    {
        const auto run = m_small->project()->read([&](Connection &c) { return run_store::find(c, id.value); });
        return run ? run->name : run.error().text;
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<SmallProject> m_small;
    std::unique_ptr<WindowStage> m_stage;
    Page *m_page = nullptr;
    RunTable *m_table = nullptr;
    TabStrip *m_tabs = nullptr;
};

QTEST_MAIN(TestShownRuns)
#include "tst_shown_runs.moc"
