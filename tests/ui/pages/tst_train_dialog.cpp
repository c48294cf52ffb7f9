#include "core/learn/training_spec.h"
#include "core/runs/metric_store.h"
#include "core/runs/run_store.h"
#include "tests/support/result_check.h"
#include "tests/support/small_project.h"
#include "tests/ui/ui_test.h"
#include "tests/ui/window_stage.h"
#include "ui/charts/line_chart.h"
#include "ui/pages/page.h"
#include "ui/pages/run_table.h"
#include "ui/window/status_line.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

using namespace assay;

/// Training from the Experiments page: the dialog by keys alone, the run while it trains, and its end.
class TestTrainDialog final : public QObject
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
        QTRY_COMPARE(names().size(), 2);
        press(Qt::Key_T, Qt::ControlModifier);
        m_dialog = m_stage->dialog();
        QVERIFY(m_dialog);
        QTRY_VERIFY(trainButton()->isEnabled());
    }

    void cleanup()
    {
        m_stage.reset();
        m_small.reset();
        m_folder.reset();
    }

    void aTrainingEndsAsARunInTheTable()
    {
        QCOMPARE(namelessControls(m_dialog), QStringList());
        QVERIFY(tabTo(QStringLiteral("estimator")));
        type(QStringLiteral("ri"));
        QCOMPARE(qobject_cast<QComboBox *>(QApplication::focusWidget())->currentText(), QStringLiteral("ridge"));
        fill(QStringLiteral("alpha"), QStringLiteral("3.5"));
        fill(QStringLiteral("seed"), QStringLiteral("11"));
        fill(QStringLiteral("name"), QStringLiteral("by hand"));
        const QString shown =
            controlNamed<QPlainTextEdit>(m_dialog, QStringLiteral("Specification as TOML"))->toPlainText();
        press(Qt::Key_Return);
        QTRY_VERIFY(!m_dialog);

        QTRY_VERIFY(names().contains(QStringLiteral("by hand")));
        const auto status = [this] {
            return columnTexts(m_table, QStringLiteral("Status")).value(int(names().indexOf(u"by hand")));
        };
        QTRY_COMPARE(status(), QStringLiteral("✓ finished"));
        const Result<Run> run = stored(QStringLiteral("by hand"));
        QVERIFY_RESULT(run);
        QCOMPARE(runStatusName(run->status), QStringLiteral("finished"));
        QCOMPARE(run->params.value(QStringLiteral("alpha")), QStringLiteral("3.5"));
        QCOMPARE(run->seed, 11);
        QCOMPARE(run->specification, shown);
        QVERIFY(!run->modelObject.isEmpty());
        QCOMPARE(m_table->currentRun(), run->id);
        QVERIFY(m_stage->workspace().selection().contains(run->id));
    }

    void aWrongValueSaysSoAtItsFieldAndTrainsNothing()
    {
        const auto isWrong = [this](const QString &field, const QString &text, const QString &part) {
            fill(field, text);
            const QString sentence = QApplication::focusWidget()->accessibleDescription();
            const bool isTold = sentence.contains(part) && hasLabel(m_dialog, sentence);
            const bool isOff = !trainButton()->isEnabled();
            press(Qt::Key_Return);
            return isTold && isOff && m_dialog && m_dialog->isVisible();
        };
        QVERIFY(isWrong(QStringLiteral("n_estimators"), QStringLiteral("many"), QStringLiteral("“many”")));
        QVERIFY(isWrong(QStringLiteral("n_estimators"), QStringLiteral("0"), QStringLiteral("allowed is 1 to")));
        fill(QStringLiteral("n_estimators"), QStringLiteral("5"));
        QVERIFY(trainButton()->isEnabled());
        QVERIFY(isWrong(QStringLiteral("seed"), QStringLiteral("lucky"), QStringLiteral("“lucky”")));
        fill(QStringLiteral("seed"), QStringLiteral("1"));
        QVERIFY(isWrong(QStringLiteral("name"), QString(), QStringLiteral("it is empty")));
        QVERIFY(isWrong(QStringLiteral("name"), QStringLiteral("a/b"), QStringLiteral("“/”")));
        QVERIFY(isWrong(QStringLiteral("name"), QStringLiteral("space "), QStringLiteral("space")));
        fill(QStringLiteral("name"), QStringLiteral("right at last"));
        QVERIFY(isWrong(QStringLiteral("experiment"), QStringLiteral("a@b"), QStringLiteral("“@”")));
        fill(QStringLiteral("experiment"), QStringLiteral("sales"));
        QCOMPARE(namelessControls(m_dialog), QStringList());
        QCOMPARE(runCount(), 2);

        QCOMPARE(QApplication::focusWidget()->accessibleDescription(), QString());
        press(Qt::Key_Return);
        QTRY_VERIFY(stored(QStringLiteral("right at last")));
        QTRY_COMPARE(runStatusName(stored(QStringLiteral("right at last"))->status), QStringLiteral("finished"));
        QCOMPARE(runCount(), 3);
    }

    void whatTheDataRefusesBringsTheDialogBack()
    {
        QVERIFY(tabTo(QStringLiteral("split")));
        press(Qt::Key_End);
        QVERIFY(tabTo(QStringLiteral("by")));
        press(Qt::Key_End);
        while (qobject_cast<QComboBox *>(QApplication::focusWidget())->currentText() != u"region")
            press(Qt::Key_Up);
        fill(QStringLiteral("holdout"), QStringLiteral("atlantis"));
        QVERIFY(trainButton()->isEnabled());
        press(Qt::Key_Return);
        QTRY_VERIFY(m_dialog->isVisible() && hasLabel(m_dialog, QStringLiteral("and 0 to hold out")));
        QCOMPARE(runCount(), 2);
        for (Task *t : m_stage->workspace().tasks().tasks())
            qInfo() << t->title() << int(t->state()) << t->error().text;
        // It is said here alone, not in the list of failed work.
        QTRY_VERIFY(m_stage->workspace().tasks().tasks().isEmpty());

        QCOMPARE(QApplication::activeModalWidget(), m_dialog.data());
        fill(QStringLiteral("holdout"), QStringLiteral("west"));
        press(Qt::Key_Return);
        QTRY_COMPARE(runCount(), 3);
        QTRY_VERIFY(!m_dialog);
    }

    void tabGoesThroughTheFieldsAsTheyStand()
    {
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("data"));
        QVERIFY(tabTo(QStringLiteral("estimator")));
        type(QStringLiteral("ri"));
        QStringList fields;
        while (!fields.contains(QStringLiteral("Train")) && fields.size() < 20) {
            press(Qt::Key_Tab);
            const QWidget *field = QApplication::focusWidget();
            const auto *button = qobject_cast<const QPushButton *>(field);
            fields.append(button ? button->text() : field->objectName());
        }
        QCOMPARE(fields.join(u'|'),
                 QStringLiteral("search|alpha|split|test|by|validation|exclude|seed|name|experiment|Copy|Save as…|toml|"
                                "Cancel|Train"));
    }

    void aSearchTrainsItsTrials()
    {
        QVERIFY(tabTo(QStringLiteral("estimator")));
        type(QStringLiteral("ri"));
        QVERIFY(tabTo(QStringLiteral("search")));
        type(QStringLiteral("V"));
        fill(QStringLiteral("trials"), QStringLiteral("3"));
        QVERIFY(tabTo(QStringLiteral("alpha")));
        QCOMPARE(qobject_cast<QLineEdit *>(QApplication::focusWidget())->text(), QStringLiteral("0.001 .. 1,000 log"));
        fill(QStringLiteral("alpha"), QStringLiteral("5 .. 1"));
        QVERIFY(!trainButton()->isEnabled());
        fill(QStringLiteral("alpha"), QStringLiteral("0.1 .. 10 log"));
        fill(QStringLiteral("name"), QStringLiteral("search by hand"));
        QVERIFY(trainButton()->isEnabled());
        QCOMPARE(namelessControls(m_dialog), QStringList());
        press(Qt::Key_Return);
        QTRY_VERIFY(!m_dialog);
        QTRY_COMPARE(runStatusName(stored(QStringLiteral("search by hand"))->status), QStringLiteral("finished"));
        QTRY_COMPARE(runCount(), 6);
        const Run search = *stored(QStringLiteral("search by hand"));
        const auto runs = m_small->project()->read([](Connection &c) { return run_store::list(c); });
        QVERIFY_RESULT(runs);
        for (const Run &run : *runs) {
            if (run.parent.isEmpty())
                continue;
            QCOMPARE(run.parent, search.id);
            const double alpha = run.params.value(QStringLiteral("alpha")).toDouble();
            QVERIFY(alpha >= 0.1 && alpha <= 10);
        }
    }

    /// The form scrolls up and down only, so what is wider than its area cannot be seen.
    void theFormIsNoWiderThanItsArea()
    {
        auto *area = m_dialog->findChild<QScrollArea *>();
        QVERIFY(area);
        auto *estimator = m_dialog->findChild<QComboBox *>(QStringLiteral("estimator"));
        auto *search = m_dialog->findChild<QComboBox *>(QStringLiteral("search"));
        QVERIFY(estimator && search);
        for (int kind = 0; kind < estimator->count(); ++kind) {
            estimator->setCurrentIndex(kind);
            for (const int way : {0, 1}) {
                search->setCurrentIndex(way);
                QTRY_VERIFY2(area->widget()->width() <= area->viewport()->width(),
                             qPrintable(estimator->currentText()));
            }
        }
    }

    void escTrainsNothing()
    {
        fill(QStringLiteral("name"), QStringLiteral("never"));
        press(Qt::Key_Escape);
        QTRY_VERIFY(!m_dialog);
        QCOMPARE(runCount(), 2);
    }

    void aRunIsDrawnWhileItTrainsAndKeptWhenCancelled()
    {
        fill(QStringLiteral("n_estimators"), QStringLiteral("100000"));
        fill(QStringLiteral("name"), QStringLiteral("long"));
        press(Qt::Key_Return);
        QTRY_COMPARE(m_table->currentIndex().siblingAtColumn(1).data().toString(), QStringLiteral("long"));
        const RunId id = m_table->currentRun();
        QTRY_VERIFY(drawnPoints(QStringLiteral("long")) > 0);
        const int before = drawnPoints(QStringLiteral("long"));
        QTRY_VERIFY(drawnPoints(QStringLiteral("long")) > before);
        QCOMPARE(runStatusName(stored(id.value)->status), QStringLiteral("running"));
        QVERIFY(columnTexts(m_table, QStringLiteral("Status")).contains(QStringLiteral("● running")));
        const QString obstacle = QStringLiteral("“long” is still training.");
        QCOMPARE(buttonNamed(m_page, QStringLiteral("Register…"))->toolTip(), obstacle);

        const StatusLine &line = m_stage->window().statusLine();
        QTRY_VERIFY(controlNamed<QToolButton>(&line, QStringLiteral("Cancel")));
        QVERIFY(hasLabel(&line, QStringLiteral("Training long")));
        QTest::mouseClick(controlNamed<QToolButton>(&line, QStringLiteral("Cancel")), Qt::LeftButton);
        QTRY_VERIFY(columnTexts(m_table, QStringLiteral("Status")).contains(QStringLiteral("■ stopped")));
        QTRY_VERIFY(!controlNamed<QToolButton>(&line, QStringLiteral("Cancel")));
        QTRY_VERIFY(m_stage->workspace().tasks().tasks().isEmpty());
        QCOMPARE(runStatusName(stored(id.value)->status), QStringLiteral("killed"));
        QVERIFY(stored(id.value)->endedAt.has_value());
        const auto points = m_small->project()->read(
            [&](Connection &connection) { return metric_store::read(connection, id, QStringLiteral("train_rmse")); });
        QVERIFY_RESULT(points);
        QVERIFY(int(points->size()) > before);
        QTRY_COMPARE(drawnPoints(QStringLiteral("long")), int(points->size()));
        QVERIFY(!m_dialog);
    }

private:
    [[nodiscard]] QPushButton *trainButton() const
    {
        return qobject_cast<QPushButton *>(buttonNamed(m_dialog, QStringLiteral("Train")));
    }

    /// Moves the keyboard to a field of the dialog by Tab alone.
    static bool tabTo(const QString &field)
    {
        for (int i = 0; i < 60; ++i) {
            if (QApplication::focusWidget() && QApplication::focusWidget()->objectName() == field)
                return true;
            press(Qt::Key_Tab);
        }
        return false;
    }

    /// Types over what a field holds.
    static void fill(const QString &field, const QString &text)
    {
        QVERIFY2(tabTo(field), qPrintable(field));
        press(Qt::Key_A, Qt::ControlModifier);
        press(Qt::Key_Delete);
        type(text);
    }

    [[nodiscard]] QStringList names() const { return columnTexts(m_table, QStringLiteral("Run")); }

    /// How many points of that run the charts draw.
    [[nodiscard]] int drawnPoints(const QString &run) const
    {
        for (const LineChart *chart : m_page->findChildren<LineChart *>()) {
            if (chart->isVisible() && chart->accessibleName().contains(QStringLiteral("rain")))
                return int(QByteArray('\n' + chart->toCsv()).count('\n' + run.toUtf8() + ','));
        }
        return 0;
    }

    Result<Run> stored(const QString &idOrName)
    {
        return m_small->project()->read([&](Connection &c) { return run_store::find(c, idOrName); });
    }

    int runCount()
    {
        const auto runs = m_small->project()->read([](Connection &c) { return run_store::list(c); });
        return runs ? int(runs->size()) : -1;
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<SmallProject> m_small;
    std::unique_ptr<WindowStage> m_stage;
    Page *m_page = nullptr;
    RunTable *m_table = nullptr;
    QPointer<QWidget> m_dialog;
};

QTEST_MAIN(TestTrainDialog)
#include "tst_train_dialog.moc"
