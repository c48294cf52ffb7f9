#include "tests/support/temporary_folder.h"
#include "tests/ui/ui_test.h"
#include "ui/main_window.h"
#include "ui/pages/page_table.h"

#include <QMenu>
#include <QSet>

using namespace assay;

class TestActionTable final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUiWarnings(); }

    void idsAndShortcutsAreUnique()
    {
        QSet<QString> ids;
        QSet<QString> keys;
        for (const ActionEntry &entry : actionTable()) {
            QVERIFY2(!ids.contains(entry.id), qPrintable(entry.id));
            ids.insert(entry.id);
            for (const QKeySequence &key : {entry.shortcut, entry.alternative}) {
                if (key.isEmpty())
                    continue;
                QVERIFY2(!keys.contains(key.toString()), qPrintable(entry.id));
                keys.insert(key.toString());
            }
        }
    }

    void textsFollowTheRules()
    {
        for (const ActionEntry &entry : actionTable()) {
            const QString text = actionText(entry);
            QVERIFY2(!menuTitle(entry.menu).isEmpty(), qPrintable(entry.id));
            QVERIFY2(text.at(0).isUpper() && !text.contains(QStringLiteral("...")), qPrintable(entry.id));
        }
    }

    void mnemonicsAreUniqueInAMenu()
    {
        for (const auto &[menu, title] : menuTable()) {
            QSet<QChar> seen;
            for (const ActionEntry &entry : actionTable()) {
                if (qstrcmp(entry.menu, menu) != 0)
                    continue;
                const QString text = QString::fromUtf8(entry.text);
                const QChar mnemonic = text.at(text.indexOf(QLatin1Char('&')) + 1).toLower();
                QVERIFY2(text.contains(QLatin1Char('&')) && !seen.contains(mnemonic), qPrintable(entry.id));
                seen.insert(mnemonic);
            }
        }
    }

    void everyActionIsHandled()
    {
        const TemporaryFolder folder;
        Settings settings(folder.path(QStringLiteral("settings.ini")));
        TaskRunner tasks;
        Workspace workspace(settings, tasks);
        const MainWindow window(workspace, folder.path());
        QSet<QString> pages;
        for (const PageEntry &page : pageTable())
            pages.insert(page.id);
        for (const ActionEntry &entry : actionTable()) {
            static const QStringList places = {QStringLiteral("go.overview"), QStringLiteral("go.data"),
                                               QStringLiteral("go.experiments"), QStringLiteral("go.models"),
                                               QStringLiteral("go.audit")};
            const QString needed = places.contains(entry.id) ? entry.id.mid(3) : entry.pageId;
            const bool isWanted = needed.isEmpty() || pages.contains(needed);
            QVERIFY2(window.actions().isHandled(entry.id) == isWanted, qPrintable(entry.id));
            QCOMPARE(window.actions().action(entry.id)->isVisible(), isWanted);
        }
    }

    void menusHoldEveryAction()
    {
        QWidget window;
        const Actions actions(&window);
        QMenu menu;
        actions.fillMenu(&menu);
        qsizetype count = 0;
        for (const QAction *submenu : menu.actions())
            count += submenu->menu()->actions().size();
        QCOMPARE(count, qsizetype(actionTable().size()));
    }

    void obstaclesAreTooltips()
    {
        QWidget window;
        Actions actions(&window);
        actions.setObstacle(QStringLiteral("run.train"), QStringLiteral("Open a project first."));
        QVERIFY(!actions.action(QStringLiteral("run.train"))->isEnabled());
        QCOMPARE(actions.action(QStringLiteral("run.train"))->toolTip(), QStringLiteral("Open a project first."));
        actions.setObstacle(QStringLiteral("run.train"), {});
        QVERIFY(actions.action(QStringLiteral("run.train"))->isEnabled());
    }
};

QTEST_MAIN(TestActionTable)
#include "tst_action_table.moc"
