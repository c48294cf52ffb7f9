#include "core/runs/run_store.h"
#include "core/work/manage_people.h"
#include "tests/support/result_check.h"
#include "tests/support/small_project.h"
#include "tests/support/without_root.h"
#include "tests/ui/ui_test.h"
#include "tests/ui/window_stage.h"
#include "ui/pages/page.h"
#include "ui/pages/run_table.h"
#include "ui/widgets/tab_strip.h"
#include "ui/window/status_line.h"

#include <QApplication>
#include <QDirIterator>
#include <QLineEdit>

#include <sys/stat.h>

using namespace assay;

namespace
{

/// A folder that nobody may write while this lives.
class ProtectedFolder final
{
public:
    explicit ProtectedFolder(const QString &folder) : m_folder(folder) { change(0444, 0555); }
    ~ProtectedFolder() { change(0644, 0755); }
    ProtectedFolder(const ProtectedFolder &) = delete;
    ProtectedFolder &operator=(const ProtectedFolder &) = delete;

private:
    void change(mode_t file, mode_t folder) const
    {
        QStringList entries = {m_folder};
        QDirIterator inside(m_folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                            QDirIterator::Subdirectories);
        while (inside.hasNext())
            entries.append(inside.next());
        for (const QString &entry : std::as_const(entries)) {
            if (::chmod(entry.toLocal8Bit().constData(), QFileInfo(entry).isDir() ? folder : file) != 0)
                qFatal("cannot change %s", qPrintable(entry));
        }
    }

    QString m_folder;
};

} // namespace

/// A project that can be read only: everything is there to see, and what would write is off and says why.
class TestReadOnlyProject final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnUiWarnings();
        m_folder = std::make_unique<TemporaryFolder>();
        QCOMPARE(::chmod(m_folder->path().toLocal8Bit().constData(), 0755), 0);
        m_place = m_folder->path(QStringLiteral("project"));
        m_small = std::make_unique<SmallProject>(m_place);
    }

    void cleanup()
    {
        m_stage.reset();
        m_small.reset();
        m_folder.reset();
    }

    void aProtectedFolderIsShownAndNothingOffersToWrite()
    {
        m_small->registerRidge();
        m_small.reset();
        const ProtectedFolder folder(m_place);
        const WithoutRoot somebody;
        open();
        const QString reason = m_stage->workspace().project()->readOnlyReason();
        QVERIFY2(reason.contains(QStringLiteral("can only be read")), qPrintable(reason));
        QVERIFY(hasLabel(&m_stage->window(), reason));
        QTRY_VERIFY(hasLabel(&m_stage->window().statusLine(), QStringLiteral("Read only")));

        verifyButtonsAreOff(QStringLiteral("overview"), {"Import data…", "Train…"}, reason);
        verifyButtonsAreOff(QStringLiteral("data"), {"Import…", "Infer schema", "Check", "Train…"}, reason);
        verifyButtonsAreOff(QStringLiteral("experiments"), {"Register…", "Train…"}, reason);
        verifyButtonsAreOff(QStringLiteral("models"), {"Evaluate on"}, reason);
        verifyActionsAreOff(reason);

        // What is there can be worked with all the same.
        Page *page = m_stage->goTo(QStringLiteral("experiments"));
        QVERIFY(page);
        QCOMPARE(columnTexts(page->findChild<RunTable *>(), QStringLiteral("Run")),
                 QStringList({QStringLiteral("ridge"), QStringLiteral("mean")}));
        press(Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY(hasLabel(page, QStringLiteral("Is ridge really better?")));
        press(Qt::Key_Slash);
        type(QStringLiteral("mean"));
        QTRY_COMPARE(columnTexts(page->findChild<RunTable *>(), QStringLiteral("Run")),
                     QStringList({QStringLiteral("mean")}));
        m_stage.reset();
    }

    void anEmptyProtectedProjectOffersNothing()
    {
        m_small.reset();
        m_place = m_folder->path(QStringLiteral("bare"));
        QVERIFY_RESULT(createProject(m_place, {QStringLiteral("Ada"), QStringLiteral("data scientist")}));
        const ProtectedFolder folder(m_place);
        const WithoutRoot somebody;
        open();
        const QString reason = m_stage->workspace().project()->readOnlyReason();
        QVERIFY(!reason.isEmpty());
        verifyButtonsAreOff(QStringLiteral("overview"), {"Import data…", "Train…"}, reason);
        verifyButtonsAreOff(QStringLiteral("data"), {"Import…", "Train…"}, reason);
        verifyButtonsAreOff(QStringLiteral("experiments"), {"Train…"}, reason);
        m_stage.reset();
    }

    void aFullDiskTurnsOffWhatWrites()
    {
        m_stage = std::make_unique<WindowStage>(m_small->project());
        Page *page = m_stage->goTo(QStringLiteral("experiments"));
        QVERIFY(page);
        auto *table = page->findChild<RunTable *>();
        QTRY_VERIFY(buttonNamed(page, QStringLiteral("Train…"))->isEnabled());
        QVERIFY(buttonNamed(page, QStringLiteral("Register…"))->isEnabled());
        clickCell(table, 0, QStringLiteral("Run"));

        QVERIFY(m_stage->goTo(QStringLiteral("data")));
        fillDisk();
        QTRY_VERIFY(hasLabel(&m_stage->window().statusLine(), QStringLiteral("Read only")));
        const QString reason = m_small->project()->readOnlyReason();
        verifyButtonsAreOff(QStringLiteral("data"), {"Import…", "Infer schema", "Check", "Train…"}, reason);
        verifyButtonsAreOff(QStringLiteral("experiments"), {"Register…", "Train…"}, reason);
        verifyActionsAreOff(reason);

        clickCell(table, 0, QStringLiteral("Run"));
        press(Qt::Key_F2);
        type(QStringLiteral("other"));
        press(Qt::Key_Return);
        QVERIFY(!qobject_cast<QLineEdit *>(QApplication::focusWidget()));
        QCOMPARE(columnTexts(table, QStringLiteral("Run")).front(), QStringLiteral("ridge"));
        for (const Qt::Key key : {Qt::Key_T, Qt::Key_R, Qt::Key_I}) {
            press(key, Qt::ControlModifier);
            QVERIFY(!QApplication::activeModalWidget());
        }
        const auto run = m_small->project()->read(
            [this](Connection &connection) { return run_store::find(connection, m_small->ridge().id.value); });
        QVERIFY_RESULT(run);
        QCOMPARE(run->name, QStringLiteral("ridge"));
    }

    void aTrainingThatCannotBeStoredSaysWhyInItsDialog()
    {
        m_stage = std::make_unique<WindowStage>(m_small->project());
        QVERIFY(m_stage->goTo(QStringLiteral("experiments")));
        press(Qt::Key_T, Qt::ControlModifier);
        QWidget *dialog = m_stage->dialog();
        QVERIFY(dialog);
        QTRY_VERIFY(buttonNamed(dialog, QStringLiteral("Train"))->isEnabled());
        fillDisk();
        press(Qt::Key_Return);
        QTRY_VERIFY(hasLabel(dialog, m_small->project()->readOnlyReason()));
        const auto runs = m_small->project()->read([](Connection &c) { return run_store::list(c); });
        QVERIFY_RESULT(runs);
        QCOMPARE(runs->size(), 2);
        press(Qt::Key_Escape);
    }

private:
    /// Opens the project as a person does who has the folder.
    void open()
    {
        m_stage = std::make_unique<WindowStage>(nullptr);
        m_stage->window().openProject(m_place, QStringLiteral("Ada"));
        QTRY_VERIFY(m_stage->workspace().hasProject());
    }

    /// The first write that needs room fails as on a full disk.
    void fillDisk()
    {
        const auto filled = m_small->project()->write([](Connection &connection) -> Result<> {
            ASSAY_CHECK(connection.execute("PRAGMA max_page_count = 1"));
            ASSAY_TRY(insert, connection.prepare("INSERT INTO meta (key, value) VALUES ('large', ?)"));
            return insert.bind(1, QString(1'000'000, u'x')).run();
        });
        QVERIFY_ERROR(filled, ErrorCode::Full);
    }

    /// All visible buttons of these words on the page are off, and their tool tip is the reason.
    void verifyButtonsAreOff(const QString &pageId, std::initializer_list<const char *> words, const QString &reason)
    {
        const Page *page = m_stage->goTo(pageId);
        QVERIFY2(page, qPrintable(pageId));
        for (const char *word : words) {
            int found = 0;
            for (const QAbstractButton *button : page->findChildren<QAbstractButton *>()) {
                if (!button->isVisible() || button->text() != QString::fromUtf8(word))
                    continue;
                ++found;
                QVERIFY2(!button->isEnabled(), qPrintable(pageId + u' ' + button->text()));
                QVERIFY2(button->toolTip() == reason, qPrintable(pageId + u' ' + button->text() + button->toolTip()));
            }
            QVERIFY2(found > 0, qPrintable(pageId + u' ' + QString::fromUtf8(word)));
        }
    }

    void verifyActionsAreOff(const QString &reason)
    {
        for (const char *id :
             {"project.import", "project.database", "project.people", "data.schema", "data.check", "run.train",
              "run.rename", "run.register", "model.request", "model.decide", "model.evaluate"}) {
            const QAction *action = m_stage->window().actions().action(QString::fromLatin1(id));
            QVERIFY2(!action->isEnabled(), id);
            QCOMPARE(action->toolTip(), reason);
        }
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    QString m_place;
    std::unique_ptr<SmallProject> m_small;
    std::unique_ptr<WindowStage> m_stage;
};

QTEST_MAIN(TestReadOnlyProject)
#include "tst_read_only_project.moc"
