#include "tests/support/result_check.h"
#include "tests/support/small_project.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/ui_test.h"
#include "ui/models/audit_table_model.h"
#include "ui/models/model_version_table_model.h"
#include "ui/pages/audit_page.h"
#include "ui/pages/model_review_tab.h"
#include "ui/pages/models_page.h"
#include "ui/pages/overview_page.h"
#include "ui/widgets/message_bar.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QFileDialog>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTest>

using namespace assay;

namespace
{

/// A workspace on a small project, and the page under test in a window.
template <typename P>
struct Stage {
    explicit Stage(SmallProject &small)
        : settings(folder.path(QStringLiteral("settings.ini"))),
          workspace(settings, tasks)
    {
        workspace.setProject(small.project(), QStringLiteral("Ada"));
        page = std::make_unique<P>(workspace);
        page->resize(1250, 860);
        page->show();
    }
    TemporaryFolder folder;
    Settings settings;
    TaskRunner tasks;
    Workspace workspace;
    std::unique_ptr<P> page;
};

} // namespace

class TestModelsPage final : public QObject
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
        m_small.reset();
        m_folder.reset();
    }

    void withoutModelsItSaysWhatToDo()
    {
        Stage<ModelsPage> stage(*m_small);
        QTRY_VERIFY(stage.page->isSettled());
        QVERIFY(buttonNamed(stage.page.get(), ModelsPage::tr("Go to experiments")));
        QVERIFY(!buttonNamed(stage.page.get(), ModelsPage::tr("Report PDF…")));
    }

    void whoAskedMayNotApproveAndAnotherMay()
    {
        Stage<ModelsPage> stage(*m_small);
        m_small->ask(m_small->registerRidge());
        const auto approve = [&] { return buttonNamed(stage.page.get(), ModelReviewTab::tr("Approve")); };
        QTRY_VERIFY(buttonNamed(stage.page.get(), ModelReviewTab::tr("Withdraw")));
        QVERIFY(!approve());

        stage.workspace.setPerson(QStringLiteral("Ben"));
        QTRY_VERIFY(approve());
        QVERIFY(!buttonNamed(stage.page.get(), ModelReviewTab::tr("Withdraw")));
        QTest::mouseClick(approve(), Qt::LeftButton);
        QTRY_VERIFY(hasLabel(stage.page.get(), QStringLiteral("✕ ")));
        QCOMPARE(stageOf(1), QStringLiteral("candidate"));

        auto *reason = stage.page->findChild<QPlainTextEdit *>();
        QTest::keyClicks(reason, QStringLiteral("Half the error of the mean."));
        QTest::keyClick(approve(), Qt::Key_Space);
        QTRY_COMPARE(stageOf(1), QStringLiteral("production"));
        QTRY_VERIFY(!approve());
        QTRY_VERIFY(hasLabel(stage.page.get(), QStringLiteral("Half the error of the mean.")));
    }

    void requestsAreMadeOnThePage()
    {
        m_small->registerRidge();
        Stage<ModelsPage> stage(*m_small);
        const auto ask = [&] { return buttonNamed(stage.page.get(), ModelReviewTab::tr("Ask for production")); };
        QTRY_VERIFY(ask());
        QTest::keyClicks(stage.page->findChild<QPlainTextEdit *>(), QStringLiteral("Ready."));
        QTest::mouseClick(ask(), Qt::LeftButton);
        QTRY_VERIFY(buttonNamed(stage.page.get(), ModelReviewTab::tr("Withdraw")));
    }

    void evaluatingOnLaterDataShowsTheGrownError()
    {
        m_small->registerRidge();
        m_small->importLaterData();
        Stage<ModelsPage> stage(*m_small);
        QTRY_VERIFY(stage.page->isSettled());
        auto *evaluate = qobject_cast<QPushButton *>(buttonNamed(stage.page.get(), ModelsPage::tr("Evaluate on")));
        QTRY_VERIFY(evaluate && evaluate->isEnabled());
        QCOMPARE(evaluate->menu()->actions().size(), 2);
        stage.page->evaluate(QStringLiteral("sales@2"));
        auto *tabs = stage.page->findChild<QTabBar *>();
        QTRY_COMPARE(tabs->currentIndex(), 2);
        const auto cells = [&] {
            QStringList all;
            for (QTableView *table : stage.page->findChildren<QTableView *>()) {
                if (!table->isVisible())
                    continue;
                for (int row = 0; row < table->model()->rowCount(); ++row)
                    for (int column = 0; column < table->model()->columnCount(); ++column)
                        all.append(table->model()->index(row, column).data().toString());
            }
            return all.join(u'|');
        };
        QTRY_VERIFY2(cells().contains(QStringLiteral("▲")), qPrintable(cells()));
    }

    void modelsAreExportedToAChosenFile()
    {
        m_small->registerRidge();
        Stage<ModelsPage> stage(*m_small);
        QTRY_VERIFY(stage.page->isSettled());
        stage.page->runAction(QStringLiteral("model.onnx"));
        auto *dialog = stage.page->findChild<QFileDialog *>();
        QVERIFY(dialog);
        const QString path = stage.folder.path(QStringLiteral("demand.onnx"));
        Q_EMIT dialog->fileSelected(path);
        QTRY_VERIFY(stage.page->findChild<MessageBar *>()->text().contains(path));
        QVERIFY(QFile::exists(path));
        dialog->close();
    }

    void auditPageListsFiltersAndVerifies()
    {
        m_small->ask(m_small->registerRidge());
        Stage<AuditPage> stage(*m_small);
        QTRY_VERIFY(stage.page->isSettled());
        auto *table = stage.page->findChild<QTableView *>();
        QTRY_VERIFY(table->model()->rowCount() >= 8);
        const int all = table->model()->rowCount();
        QTest::keyClicks(stage.page->filterWidget(), QStringLiteral("demand@1"));
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QTest::keyClick(stage.page->filterWidget(), Qt::Key_Escape);
        QTRY_COMPARE(table->model()->rowCount(), all);
        stage.page->verify();
        QTRY_VERIFY(!stage.page->findChild<MessageBar *>()->text().isEmpty());
    }

    void overviewNamesWhatNeedsAttention()
    {
        m_small->ask(m_small->registerRidge());
        Stage<OverviewPage> stage(*m_small);
        QString page;
        QString thing;
        connect(stage.page.get(), &Page::navigate, this, [&](const QString &id, const QString &what) {
            page = id;
            thing = what;
        });
        QAbstractButton *request = nullptr;
        QTRY_VERIFY([&] {
            for (auto *button : stage.page->findChildren<QAbstractButton *>()) {
                if (button->text().contains(QStringLiteral("demand@1")) &&
                    button->text().contains(QStringLiteral("Ada asks")))
                    request = button;
            }
            return request != nullptr;
        }());
        QTest::keyClick(request, Qt::Key_Space);
        QCOMPARE(page, QStringLiteral("models"));
        QCOMPARE(thing, QStringLiteral("demand@1"));
    }

    void itemModelsKeepTheirContract()
    {
        m_small->ask(m_small->registerRidge());
        AuditTableModel audit;
        const QAbstractItemModelTester auditTester(&audit, QAbstractItemModelTester::FailureReportingMode::QtTest);
        auto entries = m_small->project()->read([](Connection &c) { return audit_store::list(c); });
        QVERIFY_RESULT(entries);
        audit.setEntries(*entries);
        QCOMPARE(audit.index(0, AuditTableModel::Subject).data().toString(), QStringLiteral("demand@1"));
        audit.setEntries({});

        ModelVersionTableModel versions;
        const QAbstractItemModelTester versionTester(&versions, QAbstractItemModelTester::FailureReportingMode::QtTest);
        auto snapshot = loadModelSnapshot(*m_small->project(), {});
        QVERIFY_RESULT(snapshot);
        versions.setVersions(snapshot->versions);
        QStringList row;
        for (const int column :
             {ModelVersionTableModel::Version, ModelVersionTableModel::Stage, ModelVersionTableModel::RunName,
              ModelVersionTableModel::Data, ModelVersionTableModel::By})
            row.append(versions.index(0, column).data().toString());
        QCOMPARE(row.join(u'|'), QStringLiteral("v1|○ candidate|ridge|sales@1|Ada"));
        // Ridge against the mean on the same rows: better.
        QVERIFY(std::any_of(snapshot->evidence.cbegin(), snapshot->evidence.cend(), [](const Evidence &evidence) {
            return evidence.code == u"baseline" && evidence.state == Evidence::State::Good;
        }));
    }

private:
    [[nodiscard]] QString stageOf(int version)
    {
        auto snapshot = loadModelSnapshot(*m_small->project(), QStringLiteral("demand"));
        for (const ModelVersionFacts &facts : snapshot->versions) {
            if (facts.version.version == version)
                return facts.version.stage;
        }
        return {};
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<SmallProject> m_small;
};

QTEST_MAIN(TestModelsPage)
#include "tst_models_page.moc"
