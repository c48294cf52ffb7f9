#include "tests/support/result_check.h"
#include "tests/support/small_project.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/ui_test.h"
#include "ui/pages/changes_tab.h"
#include "ui/workspace.h"

#include <QComboBox>
#include <QLabel>
#include <QTableView>

using namespace assay;

/// What parts two versions, by keys.
class TestChangesTab final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnUiWarnings();
        m_folder = std::make_unique<TemporaryFolder>();
        m_settings = std::make_unique<Settings>(m_folder->path(QStringLiteral("settings.ini")));
        m_tasks = std::make_unique<TaskRunner>();
        m_workspace = std::make_unique<Workspace>(*m_settings, *m_tasks);
        m_small = std::make_unique<SmallProject>(m_folder->path(QStringLiteral("project")));
        m_workspace->setProject(m_small->project());
        m_tab = std::make_unique<ChangesTab>(*m_workspace);
        m_tab->resize(900, 600);
    }

    void cleanup()
    {
        m_tab.reset();
        m_workspace.reset();
        m_small.reset();
        m_tasks.reset();
        m_settings.reset();
        m_folder.reset();
    }

    void oneVersionHasNothingToCompare()
    {
        show(1);
        m_tab->QWidget::show();
        QVERIFY(says(QStringLiteral("sales@1 is the only version")));
    }

    void twoVersionsAreCompared()
    {
        m_small->importLaterData();
        show(2);
        m_tab->QWidget::show();
        const QTableView *table = m_tab->findChild<QTableView *>();
        QTRY_VERIFY(m_tab->isSettled() && table->model()->rowCount() > 0);
        QVERIFY(says(QStringLiteral("Rows added")) && says(QStringLiteral("Rows gone")));
        // The values have doubled, so what they hold has changed; the verdict says so first.
        QCOMPARE(table->model()->index(0, table->model()->columnCount() - 1).data().toString(),
                 QStringLiteral("! changed"));
        QCOMPARE(m_tab->findChild<QComboBox *>()->currentText(), QStringLiteral("sales@1"));
        // The earlier version is compared with the later one too.
        show(1);
        QTRY_VERIFY(m_tab->isSettled());
        QCOMPARE(m_tab->findChild<QComboBox *>()->currentText(), QStringLiteral("sales@2"));
        QCOMPARE(namelessControls(m_tab.get()), QStringList());
    }

private:
    void show(int version)
    {
        const auto snapshot = loadDataSnapshot(*m_small->project());
        QVERIFY_RESULT(snapshot);
        const DatasetVersion *found = snapshot->find(QStringLiteral("sales@%1").arg(version));
        QVERIFY(found != nullptr);
        m_tab->show(*found, *snapshot);
    }

    bool says(const QString &text) const
    {
        const auto labels = m_tab->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<TaskRunner> m_tasks;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<SmallProject> m_small;
    std::unique_ptr<ChangesTab> m_tab;
};

QTEST_MAIN(TestChangesTab)
#include "tst_changes_tab.moc"
