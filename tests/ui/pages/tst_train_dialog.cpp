#include "core/base/atomic_file.h"
#include "core/learn/estimator_rules.h"
#include "core/learn/training_spec.h"
#include "core/runs/curves/metric_store.h"
#include "core/runs/run_store.h"
#include "core/work/import_data.h"
#include "core/work/search_models.h"
#include "core/work/train_model.h"
#include "tests/support/result_check.h"
#include "tests/support/small_project.h"
#include "tests/ui/ui_test.h"
#include "tests/ui/window_stage.h"
#include "ui/charts/line_chart.h"
#include "ui/models/feature_table_model.h"
#include "ui/pages/page.h"
#include "ui/pages/run_table.h"
#include "ui/window/status_line.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
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
        while (!fields.contains(QStringLiteral("Train")) && fields.size() < 40) {
            press(Qt::Key_Tab);
            const QWidget *field = QApplication::focusWidget();
            const auto *button = qobject_cast<const QPushButton *>(field);
            fields.append(button ? button->text() : field->objectName());
        }
        QCOMPARE(fields.join(u'|'),
                 QStringLiteral("search|alpha|split|test|by|validation|columns|impute|scale|rare|max_categories|"
                                "interactions|weight|metrics|more_metrics|seed|name|experiment|Copy|Save as…|toml|"
                                "Cancel|Train"));
    }

    void leftAloneItSaysWhatIsSuggested()
    {
        Result<TrainingSpec> suggested = suggestTrainingSpec(*m_small->project(), {QStringLiteral("sales"), 1});
        QVERIFY_RESULT(suggested);
        QCOMPARE(shownToml(), written(*suggested));
    }

    void everyFieldIsWrittenAsTheCommandLineReadsIt()
    {
        TrainingSpec expected = wideSpec();
        importWide();
        openOn(QStringLiteral("wide@1"));
        choose(QStringLiteral("target"), QStringLiteral("y"));
        choose(QStringLiteral("estimator"), QStringLiteral("ridge"));
        fill(QStringLiteral("alpha"), QStringLiteral("2.5"));
        choose(QStringLiteral("split"), QStringLiteral("Rows at random"));
        fill(QStringLiteral("test"), QStringLiteral("12.5"));
        choose(QStringLiteral("validation"), QStringLiteral("Folds that follow in time"));
        fill(QStringLiteral("folds"), QStringLiteral("3"));
        choose(QStringLiteral("folds_by"), QStringLiteral("at"));
        // A letter chooses; those that begin alike take turns.
        becomes(QStringLiteral("a"), QStringLiteral("l"), QStringLiteral("Log"));
        becomes(QStringLiteral("b"), QStringLiteral("p"), QStringLiteral("Power"));
        becomes(QStringLiteral("c"), {}, QStringLiteral("Number"));
        becomes(QStringLiteral("k"), {}, QStringLiteral("One-hot"));
        becomes(QStringLiteral("m"), QStringLiteral("o"), QStringLiteral("Ordinal"));
        becomes(QStringLiteral("word"), QStringLiteral("t"), QStringLiteral("Target mean"));
        // A click opens the choices.
        QTableView *table = goToCell(QStringLiteral("junk"), FeatureTableModel::Becomes);
        QVERIFY(table);
        clickCell(table, table->currentIndex().row(), QStringLiteral("Becomes"));
        QTRY_VERIFY(QApplication::activePopupWidget());
        QTest::keyClick(QApplication::activePopupWidget()->focusWidget(), Qt::Key_End);
        QTest::keyClick(QApplication::activePopupWidget()->focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(!table->findChild<QComboBox *>());
        becomes(QStringLiteral("junk"), {}, QStringLiteral("Left out"));
        becomes(QStringLiteral("at"), {}, QStringLiteral("Date parts"));
        becomes(QStringLiteral("y"), {}, QStringLiteral("Target"));
        check(QStringLiteral("a"), FeatureTableModel::Clip);
        check(QStringLiteral("c"), FeatureTableModel::Clip);
        check(QStringLiteral("word"), FeatureTableModel::Slice);
        choose(QStringLiteral("impute"), QStringLiteral("The median"));
        choose(QStringLiteral("scale"), QStringLiteral("From 0 to 1"));
        fill(QStringLiteral("clip_share"), QStringLiteral("0.05"));
        fill(QStringLiteral("rare"), QStringLiteral("4"));
        fill(QStringLiteral("max_categories"), QStringLiteral("20"));
        fill(QStringLiteral("target_folds"), QStringLiteral("3"));
        fill(QStringLiteral("target_smooth"), QStringLiteral("10"));
        check(QStringLiteral("dates"), QStringLiteral("Month"));
        check(QStringLiteral("dates"), QStringLiteral("Weekday"));
        QVERIFY(tabTo(QStringLiteral("cyclic")));
        press(Qt::Key_Space);
        fill(QStringLiteral("interactions"), QStringLiteral("a * b"));
        press(Qt::Key_Return);
        type(QStringLiteral("b * c"));
        choose(QStringLiteral("weight"), QStringLiteral("mass"));
        becomes(QStringLiteral("mass"), {}, QStringLiteral("Row weight"));
        choose(QStringLiteral("metrics"), QStringLiteral("MAE"));
        check(QStringLiteral("more_metrics"), QStringLiteral("RMSE"));
        fill(QStringLiteral("seed"), QStringLiteral("9"));
        fill(QStringLiteral("name"), QStringLiteral("all of it"));
        fill(QStringLiteral("experiment"), QStringLiteral("wide"));
        QCOMPARE(namelessControls(m_dialog), QStringList());
        QVERIFY(trainButton()->isEnabled());
        QCOMPARE(shownToml(), written(expected));
        const auto *area = m_dialog->findChild<QScrollArea *>();
        QVERIFY(area->widget()->width() <= area->viewport()->width());
        // What the command line reads is the same again, and it can be trained.
        const Result<TrainingSpec> read = parseTrainingSpec(shownToml());
        QVERIFY_RESULT(read);
        QVERIFY(read->prepare == expected.prepare);
        QTest::mouseClick(trainButton(), Qt::LeftButton);
        QTRY_VERIFY(stored(QStringLiteral("all of it")));
        QTRY_VERIFY(stored(QStringLiteral("all of it"))->status != RunStatus::Running);
        const Run run = *stored(QStringLiteral("all of it"));
        QCOMPARE(run.error, QString());
        QCOMPARE(run.status, RunStatus::Finished);
    }

    void classesAndSearchAreWrittenToo()
    {
        importWide();
        openOn(QStringLiteral("wide@1"));
        choose(QStringLiteral("target"), QStringLiteral("won"));
        QCOMPARE(m_dialog->findChild<QComboBox *>(QStringLiteral("task"))->currentText(),
                 QStringLiteral("One of two classes (binary)"));
        choose(QStringLiteral("estimator"), QStringLiteral("random_forest"));
        choose(QStringLiteral("search"), QStringLiteral("Many short trials, the best go on (halving)"));
        fill(QStringLiteral("trials"), QStringLiteral("8"));
        fill(QStringLiteral("parallel"), QStringLiteral("3"));
        fill(QStringLiteral("reduction"), QStringLiteral("2"));
        choose(QStringLiteral("positive"), QStringLiteral("no"));
        choose(QStringLiteral("class_weight"), QStringLiteral("Every class alike"));
        choose(QStringLiteral("metrics"), QStringLiteral("ROC AUC"));
        QCOMPARE(namelessControls(m_dialog), QStringList());
        Result<TrainingSpec> read = parseTrainingSpec(shownToml());
        QVERIFY_RESULT(read);
        QCOMPARE(read->positive, QStringLiteral("no"));
        QCOMPARE(read->classWeight, QStringLiteral("balanced"));
        QCOMPARE(read->metrics, QStringList{QStringLiteral("roc_auc")});
        QCOMPARE(read->search.trials, 8);
        QCOMPARE(read->search.parallel, 3);
        QCOMPARE(read->search.reduction, 2);
        QVERIFY(read->search.prune);
        // Classes are of no use for an amount.
        choose(QStringLiteral("search"), QStringLiteral("Values at random"));
        QVERIFY(tabTo(QStringLiteral("prune")));
        press(Qt::Key_Space);
        choose(QStringLiteral("target"), QStringLiteral("y"));
        read = parseTrainingSpec(shownToml());
        QVERIFY_RESULT(read);
        QCOMPARE(read->task, QStringLiteral("regression"));
        QCOMPARE(read->positive + read->classWeight, QString());
        QCOMPARE(read->metrics, QStringList());
        QVERIFY(!read->search.prune);
    }

    void aWrongPreparationSaysSoUnderItsField()
    {
        importWide();
        openOn(QStringLiteral("wide@1"));
        const auto isWrong = [this](const QString &field, const QString &text, const QString &part) {
            fill(field, text);
            const QString sentence = QApplication::focusWidget()->accessibleDescription();
            return sentence.contains(part) && hasLabel(m_dialog, sentence) && !trainButton()->isEnabled();
        };
        choose(QStringLiteral("target"), QStringLiteral("y"));
        const QString products = QStringLiteral("interactions");
        QVERIFY(isWrong(products, QStringLiteral("a * nothing"), QStringLiteral("“a * nothing”, which the data does")));
        QVERIFY(isWrong(products, QStringLiteral("a and b"), QStringLiteral("with “*” between them")));
        QVERIFY(isWrong(products, QStringLiteral("a * word"), QStringLiteral("is category; it takes numbers")));
        fill(products, QStringLiteral("a * b"));
        QVERIFY(trainButton()->isEnabled());
        // A product of what is left out is said where the product is.
        becomes(QStringLiteral("a"), QStringLiteral("ll"), QStringLiteral("Left out"));
        QVERIFY(!trainButton()->isEnabled());
        QVERIFY(m_dialog->findChild<QWidget *>(products)->accessibleDescription().contains(u"no feature"));
        fill(products, QString());
        QVERIFY(trainButton()->isEnabled());
        becomes(QStringLiteral("word"), QStringLiteral("t"), QStringLiteral("Target mean"));
        QVERIFY(isWrong(QStringLiteral("target_smooth"), QStringLiteral("much"), QStringLiteral("“much”")));
        QVERIFY(isWrong(QStringLiteral("target_smooth"), QStringLiteral("-1"), QStringLiteral("allowed is 0 to")));
        fill(QStringLiteral("target_smooth"), QString());
        check(QStringLiteral("b"), FeatureTableModel::Clip);
        QVERIFY(isWrong(QStringLiteral("clip_share"), QStringLiteral("0.7"), QStringLiteral("0.49")));
        // It stays to be mended when nothing is clipped any more.
        check(QStringLiteral("b"), FeatureTableModel::Clip);
        QVERIFY(m_dialog->findChild<QWidget *>(QStringLiteral("clip_share"))->isVisible());
        fill(QStringLiteral("clip_share"), QStringLiteral("0.01"));
        QVERIFY(trainButton()->isEnabled());
        QVERIFY(!m_dialog->findChild<QWidget *>(QStringLiteral("clip_share"))->isVisible());
        QVERIFY(tabTo(QStringLiteral("monotone_increasing")));
        QVERIFY(isWrong(QStringLiteral("monotone_increasing"), QStringLiteral("altitude"), QStringLiteral("altitude")));
        QCOMPARE(runCount(), 2);
    }

    void aRunIsTrainedAgainWithWhatItWasTrainedBy()
    {
        importWide();
        NoProgress unwatched;
        TrainingSpec spec = wideSpec();
        spec.experiment = QStringLiteral("sales");
        QVERIFY_RESULT(trainModel(*m_small->project(), m_small->person(QStringLiteral("Ada")), spec, unwatched));
        openAgain(spec.name);
        QCOMPARE(shownToml(), written(spec));
        // Its name is the person's own, so another estimator does not change it.
        choose(QStringLiteral("estimator"), QStringLiteral("lasso"));
        QCOMPARE(m_dialog->findChild<QLineEdit *>(QStringLiteral("name"))->text(), spec.name);
        fill(QStringLiteral("name"), QStringLiteral("once more"));
        QTest::mouseClick(trainButton(), Qt::LeftButton);
        QTRY_VERIFY(stored(QStringLiteral("once more")));
        QTRY_COMPARE(stored(QStringLiteral("once more"))->status, RunStatus::Finished);
    }

    void aSearchIsTrainedAgainWithItsSpace()
    {
        NoProgress unwatched;
        Result<TrainingSpec> spec = suggestTrainingSpec(*m_small->project(), {QStringLiteral("sales"), 1});
        QVERIFY_RESULT(spec);
        spec->name = QStringLiteral("sought");
        spec->estimator.kind = QStringLiteral("knn");
        spec->estimator.parameters.insert(QStringLiteral("metric"), QStringLiteral("manhattan"));
        spec->validation = {QStringLiteral("kfold"), 3, 1, {}};
        spec->search.kind = QStringLiteral("random");
        spec->search.trials = 2;
        spec->search.parallel = 1;
        spec->search.prune = false;
        spec->search.space[QStringLiteral("n_neighbors")] = {{}, 2, 9, true};
        spec->search.space[QStringLiteral("weights")] = {
            {QStringLiteral("uniform"), QStringLiteral("distance")}, 0, 0, false};
        QVERIFY_RESULT(searchModels(*m_small->project(), m_small->person(QStringLiteral("Ada")), *spec, unwatched));
        openAgain(spec->name);
        QCOMPARE(shownToml(), written(*spec));
        QVERIFY(trainButton()->isEnabled());
        QCOMPARE(namelessControls(m_dialog), QStringList());
    }

    void foldsAreNamedAndDrawnWhileTheyTrain()
    {
        fill(QStringLiteral("n_estimators"), QStringLiteral("3000"));
        choose(QStringLiteral("validation"), QStringLiteral("Folds at random"));
        fill(QStringLiteral("name"), QStringLiteral("in folds"));
        press(Qt::Key_Return);
        const StatusLine &line = m_stage->window().statusLine();
        QTRY_VERIFY_WITH_TIMEOUT(hasLabel(&line, QStringLiteral("Training in folds · Fold 1 of 5: ")), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(hasLabel(&line, QStringLiteral("Fold 2 of 5: ")), 60'000);
        QTRY_VERIFY(chartNamed(QStringLiteral(", fold 2 by step")));
        const LineChart *chart = chartNamed(QStringLiteral(", fold 2 by step"));
        QTRY_VERIFY(chart->toCsv().contains("in folds,"));
        QTest::mouseClick(controlNamed<QToolButton>(&line, QStringLiteral("Cancel")), Qt::LeftButton);
        QTRY_VERIFY(m_stage->workspace().tasks().tasks().isEmpty());
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
        // The watchdog may mark it.
        QVERIFY(columnTexts(m_table, QStringLiteral("Status")).join(u'\n').contains(QStringLiteral("● running")));
        const QString obstacle = QStringLiteral("“long” is still training.");
        QCOMPARE(buttonNamed(m_page, QStringLiteral("Register…"))->toolTip(), obstacle);

        const StatusLine &line = m_stage->window().statusLine();
        QTRY_VERIFY(controlNamed<QToolButton>(&line, QStringLiteral("Cancel")));
        QVERIFY(hasLabel(&line, QStringLiteral("Training long")));
        QTRY_VERIFY_WITH_TIMEOUT(hasLabel(&line, QStringLiteral(" left")), 30'000);
        QVERIFY(hasLabel(&line, QStringLiteral("about ")));
        QTest::mouseClick(controlNamed<QToolButton>(&line, QStringLiteral("Cancel")), Qt::LeftButton);
        QTRY_VERIFY(columnTexts(m_table, QStringLiteral("Status")).join(u'\n').contains(QStringLiteral("■ stopped")));
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

    /// Chooses in a box by keys, the first that reads so.
    static void choose(const QString &field, const QString &text)
    {
        QVERIFY2(tabTo(field), qPrintable(field));
        auto *box = qobject_cast<QComboBox *>(QApplication::focusWidget());
        QVERIFY(box);
        press(Qt::Key_Home);
        for (int i = 0; i < box->count() && box->currentText() != text; ++i)
            press(Qt::Key_Down);
        QCOMPARE(box->currentText(), text);
    }

    /// Checks or unchecks a line of a list by keys.
    static void check(const QString &field, const QString &text)
    {
        QVERIFY2(tabTo(field), qPrintable(field));
        auto *list = qobject_cast<QListWidget *>(QApplication::focusWidget());
        QVERIFY(list);
        press(Qt::Key_Home);
        for (int i = 0; i < list->count() && list->currentItem()->text() != text; ++i)
            press(Qt::Key_Down);
        QCOMPARE(list->currentItem()->text(), text);
        press(Qt::Key_Space);
    }

    /// Goes to a cell of the table of columns by keys.
    static QTableView *goToCell(const QString &column, int section)
    {
        auto *table =
            tabTo(QStringLiteral("columns")) ? qobject_cast<QTableView *>(QApplication::focusWidget()) : nullptr;
        if (!table)
            return nullptr;
        press(Qt::Key_Home, Qt::ControlModifier);
        for (int i = 0; i < table->model()->rowCount(); ++i) {
            if (table->currentIndex().data().toString() == column)
                break;
            press(Qt::Key_Down);
        }
        for (int i = 0; i < section; ++i)
            press(Qt::Key_Right);
        return table->currentIndex().siblingAtColumn(0).data().toString() == column ? table : nullptr;
    }

    /// Types letters at what a column becomes, and looks at what it then is.
    static void becomes(const QString &column, const QString &letters, const QString &expected)
    {
        for (int i = 0; i < std::max<qsizetype>(1, letters.size()); ++i) {
            const QTableView *table = goToCell(column, FeatureTableModel::Becomes);
            QVERIFY2(table, qPrintable(column));
            if (!letters.isEmpty())
                type(letters.mid(i, 1));
            QTRY_VERIFY(!table->findChild<QComboBox *>());
        }
        const QTableView *table = goToCell(column, FeatureTableModel::Becomes);
        QVERIFY(table);
        QCOMPARE(table->currentIndex().siblingAtColumn(FeatureTableModel::Becomes).data().toString(), expected);
    }

    static void check(const QString &column, FeatureTableModel::Column box)
    {
        QVERIFY2(goToCell(column, box), qPrintable(column));
        press(Qt::Key_Space);
    }

    /// Numbers, kinds, words, dates, weights and two classes.
    void importWide()
    {
        QByteArray text = "at,a,b,c,k,m,word,junk,mass,won,y\n";
        for (int i = 0; i < 180; ++i) {
            const double a = 1 + (i * 37 % 101) * 0.5;
            const double b = (i * 53 % 97) * 0.25;
            text += "2024-" + QByteArray::number(1 + i / 28 % 12).rightJustified(2, '0') + '-' +
                    QByteArray::number(1 + i % 28).rightJustified(2, '0') + ',' + QByteArray::number(a) + ',' +
                    QByteArray::number(b) + ',' + QByteArray::number(i % 13 * 1.5) + ',' +
                    QByteArray::number(1 + i % 4) + ',' + QByteArray::number(1 + i % 5) + ',' + "uvw"[i % 3] + ',' +
                    QByteArray::number(i * 17 % 91 * 0.125) + ',' + QByteArray::number(1 + i % 7 * 0.5) + ',' +
                    (i * 7 % 10 < 4 ? "no" : "yes") + ',' + QByteArray::number(3 * a - b + i % 3) + '\n';
        }
        NoProgress unwatched;
        const QString file = m_folder->path(QStringLiteral("wide.csv"));
        QVERIFY_RESULT(writeFileAtomically(file, text));
        QVERIFY_RESULT(importData(*m_small->project(), m_small->person(QStringLiteral("Ada")),
                                  {QStringLiteral("wide"), file, QStringLiteral("y"), {}, {}}, unwatched));
    }

    /// Every part of a specification but the classes and the search, not as it usually is.
    static TrainingSpec wideSpec()
    {
        TrainingSpec spec;
        spec.experiment = QStringLiteral("wide");
        spec.name = QStringLiteral("all of it");
        spec.data = QStringLiteral("wide@1");
        spec.target = QStringLiteral("y");
        spec.exclude = {QStringLiteral("junk")};
        spec.weight = QStringLiteral("mass");
        spec.metrics = {QStringLiteral("mae"), QStringLiteral("rmse")};
        spec.slices = {QStringLiteral("word")};
        spec.seed = 9;
        spec.split.test = 0.125;
        spec.validation = {QStringLiteral("rolling"), 3, 1, QStringLiteral("at")};
        spec.estimator.kind = QStringLiteral("ridge");
        spec.estimator.parameters.insert(QStringLiteral("alpha"), 2.5);
        PrepareSpec &prepare = spec.prepare;
        prepare.impute = QStringLiteral("median");
        prepare.scale = QStringLiteral("minmax");
        prepare.oneHot = {QStringLiteral("k")};
        prepare.rare = 4;
        prepare.maxCategories = 20;
        prepare.ordinal = {QStringLiteral("m")};
        prepare.targetEncode = {QStringLiteral("word")};
        prepare.targetFolds = 3;
        prepare.targetSmooth = 10;
        prepare.dates = {QStringLiteral("month"), QStringLiteral("weekday")};
        prepare.cyclic = true;
        prepare.log = {QStringLiteral("a")};
        prepare.power = {QStringLiteral("b")};
        prepare.clip = {QStringLiteral("a"), QStringLiteral("c")};
        prepare.clipShare = 0.05;
        prepare.interactions = {QStringLiteral("a * b"), QStringLiteral("b * c")};
        return spec;
    }

    /// The specification as the dialog would write it, which names every parameter.
    static QByteArray written(TrainingSpec spec)
    {
        for (const ParameterRule &rule : parameterRules(spec.estimator.kind)) {
            if (!spec.estimator.parameters.contains(rule.name) && !spec.search.space.contains(rule.name))
                spec.estimator.parameters.insert(rule.name, rule.defaultValue);
        }
        return writeTrainingSpec(spec);
    }

    [[nodiscard]] QByteArray shownToml() const
    {
        return controlNamed<QPlainTextEdit>(m_dialog, QStringLiteral("Specification as TOML"))->toPlainText().toUtf8();
    }

    /// Has the dialog show another data version.
    void openOn(const QString &reference)
    {
        press(Qt::Key_Escape);
        QTRY_VERIFY(!m_dialog);
        press(Qt::Key_T, Qt::ControlModifier);
        m_dialog = m_stage->dialog();
        QVERIFY(m_dialog);
        QTRY_VERIFY(trainButton()->isEnabled());
        QVERIFY(tabTo(QStringLiteral("data")));
        type(reference.left(1));
        QTRY_VERIFY(shownToml().contains(reference.toUtf8()) && trainButton()->isEnabled());
    }

    /// Opens the dialog from a run, which is chosen in the table.
    void openAgain(const QString &run)
    {
        press(Qt::Key_Escape);
        QTRY_VERIFY(!m_dialog);
        QTRY_VERIFY(names().contains(run));
        clickCell(m_table, int(names().indexOf(run)), QStringLiteral("Run"));
        QTRY_COMPARE(m_table->currentIndex().siblingAtColumn(1).data().toString(), run);
        press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        m_dialog = m_stage->dialog();
        QVERIFY(m_dialog);
        QTRY_VERIFY(trainButton()->isEnabled());
    }

    [[nodiscard]] const LineChart *chartNamed(const QString &part) const
    {
        for (const LineChart *chart : m_page->findChildren<LineChart *>()) {
            if (chart->isVisible() && chart->accessibleName().contains(part))
                return chart;
        }
        return nullptr;
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
