#include "core/work/track_program.h"
#include "tests/support/result_check.h"
#include "tests/support/small_project.h"
#include "tests/ui/ui_test.h"
#include "tests/ui/window_stage.h"
#include "ui/pages/page.h"
#include "ui/pages/run_table.h"
#include "ui/widgets/tab_strip.h"

#include <QLineEdit>
#include <QPlainTextEdit>

using namespace assay;

/// The run of a program in the window, which no training made.
class TestProgramRun final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnUiWarnings();
        m_folder = std::make_unique<TemporaryFolder>();
        m_small = std::make_unique<SmallProject>(m_folder->path(QStringLiteral("project")));
        ProgramToTrack program;
        program.words = {"sh", "-c",
                         "echo said; seq 50 | sed 's/.*/{\"step\": &, \"val_loss\": 0.&}/' >&$ASSAY_FD; "
                         "echo '{\"params\": {\"lr\": 0.1}}' >&$ASSAY_FD; exit 3"};
        program.experiment = m_small->ridge().experiment;
        program.name = QStringLiteral("script");
        const auto tracked = trackProgram(*m_small->project(), m_small->person(QStringLiteral("Ada")), program);
        QVERIFY_RESULT(tracked);
        QVERIFY(!tracked->trouble);
        m_run = tracked->run;
        m_stage = std::make_unique<WindowStage>(m_small->project());
        m_page = m_stage->goTo(QStringLiteral("experiments"));
        QVERIFY(m_page);
        m_table = m_page->findChild<RunTable *>();
        QTRY_COMPARE(m_table->model()->rowCount(), 3);
        m_table->setCurrentRun(m_run.id);
        auto *tabs = m_page->findChild<TabStrip *>();
        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(tabs->count() - 1).center());
    }

    void cleanup()
    {
        m_stage.reset();
        m_small.reset();
        m_folder.reset();
    }

    void everySectionHasSomethingToShow()
    {
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("The program ended with exit code 3.")));
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("Person")));
        QVERIFY(!hasLabel(m_page, QStringLiteral("Seed")));
        for (const char *name : {"Settings", "Code", "Files", "Output", "System", "Overview"}) {
            section(name);
            QTRY_VERIFY(m_page->isSettled());
            QCOMPARE(namelessControls(m_page), QStringList());
        }
        section("Settings");
        QTRY_VERIFY(controlNamed<QLineEdit>(m_page, QStringLiteral("lr: 0.1")));
        auto *specification = controlNamed<QPlainTextEdit>(m_page, QStringLiteral("Specification as TOML"));
        QVERIFY(specification && specification->toPlainText().isEmpty());
        QVERIFY(specification->placeholderText().contains(QStringLiteral("was not trained by Assay")));
        section("Output");
        auto *output = controlNamed<QPlainTextEdit>(m_page, QStringLiteral("Output of the run"));
        QTRY_VERIFY(output && output->toPlainText().contains(QStringLiteral("said")));
        section("System");
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("Nothing was measured")));
    }

    void everyTabHasSomethingToShow()
    {
        auto *tabs = m_page->findChild<TabStrip *>();
        m_table->setFocus();
        press(Qt::Key_Space);
        for (int tab = 0; tab < tabs->count(); ++tab) {
            QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(tab).center());
            QTRY_VERIFY(m_page->isSettled());
        }
        QVERIFY(m_stage->workspace().selection().seriesOf(m_run.id) >= 0);
    }

    void whatNeedsATrainingIsOff()
    {
        for (const char *action : {"run.again", "run.reproduce", "run.resume", "run.register"}) {
            QAction *const wanted = m_stage->window().actions().action(QString::fromLatin1(action));
            QTRY_VERIFY2(!wanted->isEnabled(), action);
            QTRY_VERIFY2(wanted->toolTip().contains(QStringLiteral("“script” was not trained by Assay")),
                         qPrintable(wanted->toolTip()));
        }
    }

private:
    void section(const char *name)
    {
        QAbstractButton *button = buttonNamed(m_page, QLatin1String(name));
        QVERIFY2(button, name);
        QTest::mouseClick(button, Qt::LeftButton);
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<SmallProject> m_small;
    std::unique_ptr<WindowStage> m_stage;
    Run m_run;
    Page *m_page = nullptr;
    RunTable *m_table = nullptr;
};

QTEST_MAIN(TestProgramRun)
#include "tst_program_run.moc"
