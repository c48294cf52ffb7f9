#include "core/registry/registry_store.h"
#include "core/runs/run_store.h"
#include "tests/support/result_check.h"
#include "tests/support/small_project.h"
#include "tests/ui/ui_test.h"
#include "tests/ui/window_stage.h"
#include "ui/pages/page.h"
#include "ui/pages/run_table.h"
#include "ui/window/page_stack.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>

using namespace assay;

/// Registering a run as a model: from the Experiments page through the dialog to the Models page.
class TestRegisterDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnUiWarnings();
        m_folder = std::make_unique<TemporaryFolder>();
        m_small = std::make_unique<SmallProject>(m_folder->path(QStringLiteral("project")));
    }

    void cleanup()
    {
        m_stage.reset();
        m_small.reset();
        m_folder.reset();
    }

    void aFinishedRunBecomesAModel()
    {
        openPage();
        openDialog();
        QCOMPARE(namelessControls(m_dialog), QStringList());
        QVERIFY(hasLabel(m_dialog, QStringLiteral("“ridge” becomes a version")));
        // The offered name is the experiment's, and it is there to be typed over.
        QVERIFY(buttonNamed(m_dialog, QStringLiteral("Register sales@1")));
        type(QStringLiteral("demand"));
        press(Qt::Key_Tab);
        QVERIFY(qobject_cast<QPlainTextEdit *>(QApplication::focusWidget()));
        type(QStringLiteral("Best of May."));
        QVERIFY(buttonNamed(m_dialog, QStringLiteral("Register demand@1")));
        QTest::mouseClick(buttonNamed(m_dialog, QStringLiteral("Register demand@1")), Qt::LeftButton);
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("The run is registered as “demand@1”.")));
        QTRY_VERIFY(!m_dialog);

        const Result<ModelVersion> version = stored(QStringLiteral("demand"), 1);
        QVERIFY_RESULT(version);
        QCOMPARE(version->run, m_small->ridge().id);
        QCOMPARE(version->note, QStringLiteral("Best of May."));
        QCOMPARE(version->createdBy, QStringLiteral("Ada"));
        QCOMPARE(version->stage, QStringLiteral("candidate"));
        const auto model = [this] { return columnTexts(m_table, QStringLiteral("Model")).front(); };
        QTRY_VERIFY2(model().startsWith(QStringLiteral("demand@1 · ")), qPrintable(model()));

        QTest::mouseClick(buttonNamed(m_page, QStringLiteral("Show model")), Qt::LeftButton);
        QCOMPARE(m_stage->window().pages().currentId(), QStringLiteral("models"));
        const Page *models = m_stage->window().pages().currentPage();
        QTRY_COMPARE(models->currentThing(), QStringLiteral("demand"));
        const auto versions = [&]() -> QStringList {
            for (const QTableView *table : models->findChildren<QTableView *>()) {
                if (const QStringList runs = columnTexts(table, QStringLiteral("Run")); !runs.isEmpty())
                    return runs;
            }
            return {};
        };
        QTRY_COMPARE(versions(), QStringList({QStringLiteral("ridge")}));
    }

    void aBadNameIsRefusedWithASentence()
    {
        openPage();
        openDialog();
        for (const char *name : {"demand@7", "a/b", "demand "}) {
            press(Qt::Key_A, Qt::ControlModifier);
            type(QString::fromLatin1(name));
            const Result<> refused = checkName(QString::fromLatin1(name), QStringLiteral("model"));
            QVERIFY(refused.isError());
            QVERIFY2(hasLabel(m_dialog, refused.error().text), qPrintable(refused.error().text));
            QVERIFY(!buttonNamed(m_dialog, QStringLiteral("Register"))->isEnabled());
            press(Qt::Key_Return);
            QVERIFY(m_dialog && m_dialog->isVisible());
        }
        QCOMPARE(modelNames(), QStringList());
        press(Qt::Key_A, Qt::ControlModifier);
        type(QStringLiteral("demand"));
        press(Qt::Key_Return);
        QTRY_COMPARE(modelNames(), QStringList({QStringLiteral("demand")}));
    }

    void aKnownModelGetsItsNextVersion()
    {
        m_small->registerRidge();
        openPage();
        clickCell(m_table, 1, QStringLiteral("Run"));
        QCOMPARE(m_table->currentRun(), m_small->mean().id);
        openDialog();
        QVERIFY(buttonNamed(m_dialog, QStringLiteral("Register demand@2")));
        press(Qt::Key_Return);
        QTRY_VERIFY(stored(QStringLiteral("demand"), 2));
        QCOMPARE(stored(QStringLiteral("demand"), 2)->run, m_small->mean().id);
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("“demand@2”")));
    }

    void aNameThatResemblesAKnownOneStaysAsTyped_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("its beginning") << QStringLiteral("dem");
        QTest::newRow("other letters") << QStringLiteral("Demand");
    }

    void aNameThatResemblesAKnownOneStaysAsTyped()
    {
        QFETCH(const QString, name);
        m_small->registerRidge();
        openPage();
        openDialog();
        type(name);
        press(Qt::Key_Tab);
        QVERIFY(buttonNamed(m_dialog, QStringLiteral("Register %1@1").arg(name)));
        QTest::mouseClick(buttonNamed(m_dialog, QStringLiteral("Register %1@1").arg(name)), Qt::LeftButton);
        QTRY_VERIFY(stored(name, 1));
        QVERIFY(stored(QStringLiteral("demand"), 2).isError());
    }

    void escRegistersNothing()
    {
        openPage();
        openDialog();
        press(Qt::Key_Escape);
        QTRY_VERIFY(!m_dialog);
        QCOMPARE(modelNames(), QStringList());
    }

    void aRunWithoutModelCannotBeRegistered()
    {
        Run run;
        run.id = RunId::create();
        run.experimentId = m_small->ridge().experimentId;
        run.name = QStringLiteral("given up");
        run.startedAt = m_small->project()->now();
        run.specification = m_small->ridge().specification;
        const auto kept = m_small->project()->write([&](Connection &connection) -> Result<> {
            ASSAY_CHECK(run_store::insert(connection, run));
            return run_store::finish(connection, run.id, RunStatus::Killed, run.startedAt + 1'000);
        });
        QVERIFY_RESULT(kept);
        openPage();
        const auto button = [this] { return buttonNamed(m_page, QStringLiteral("Register…")); };
        QVERIFY(button()->isEnabled());
        clickCell(m_table, 2, QStringLiteral("Run"));
        QCOMPARE(m_table->currentRun(), run.id);
        QVERIFY(!button()->isEnabled());
        QCOMPARE(button()->toolTip(), QStringLiteral("“given up” has no model, since it did not finish."));
        QVERIFY(!m_stage->window().actions().action(QStringLiteral("run.register"))->isEnabled());
        press(Qt::Key_Up);
        QVERIFY(button()->isEnabled());
        QVERIFY(m_stage->window().actions().action(QStringLiteral("run.register"))->isEnabled());
    }

private:
    void openPage()
    {
        m_stage = std::make_unique<WindowStage>(m_small->project());
        m_page = m_stage->goTo(QStringLiteral("experiments"));
        QVERIFY(m_page);
        m_table = m_page->findChild<RunTable *>();
        QTRY_COMPARE(m_table->currentRun(), m_small->ridge().id);
    }

    void openDialog()
    {
        press(Qt::Key_R, Qt::ControlModifier);
        m_dialog = m_stage->dialog();
        QVERIFY(m_dialog);
    }

    Result<ModelVersion> stored(const QString &model, int version)
    {
        return m_small->project()->read([&](Connection &connection) {
            return registry_store::find(connection, {model, version});
        });
    }

    QStringList modelNames()
    {
        QStringList names;
        const auto models = m_small->project()->read([](Connection &c) { return registry_store::list(c); });
        for (const RegisteredModel &model : *models)
            names.append(model.name);
        return names;
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<SmallProject> m_small;
    std::unique_ptr<WindowStage> m_stage;
    Page *m_page = nullptr;
    RunTable *m_table = nullptr;
    QPointer<QWidget> m_dialog;
};

QTEST_MAIN(TestRegisterDialog)
#include "tst_register_dialog.moc"
