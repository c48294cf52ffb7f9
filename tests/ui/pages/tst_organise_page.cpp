#include "core/runs/run_edit_store.h"
#include "core/runs/run_store.h"
#include "tests/support/result_check.h"
#include "tests/support/small_project.h"
#include "tests/ui/ui_test.h"
#include "tests/ui/window_stage.h"
#include "ui/pages/page.h"
#include "ui/pages/run_table.h"

#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTextBrowser>
#include <QToolTip>

using namespace assay;

/// Keeping order among runs on the Experiments page: names, notes, tags, archive, trash, and undo of all of it.
class TestOrganisePage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnUiWarnings();
        m_folder = std::make_unique<TemporaryFolder>();
        m_small = std::make_unique<SmallProject>(m_folder->path(QStringLiteral("project")));
        m_third = m_small->train(QStringLiteral("lasso"));
        m_stage = std::make_unique<WindowStage>(m_small->project());
        m_page = m_stage->goTo(QStringLiteral("experiments"));
        QVERIFY(m_page);
        m_table = m_page->findChild<RunTable *>();
        QTRY_COMPARE(names().size(), 3);
        m_table->setFocus();
    }

    void cleanup()
    {
        m_stage.reset();
        m_small.reset();
        m_folder.reset();
    }

    void archivingTakesARunAwayAndUndoBringsItBack()
    {
        m_table->setCurrentRun(m_small->mean().id);
        QVERIFY(!shelves());
        trigger(QStringLiteral("run.archive"));
        QTRY_COMPARE(sortedNames(), QStringList({QStringLiteral("lasso"), QStringLiteral("ridge")}));
        QVERIFY(stored(m_small->mean().id).archivedAt);
        QVERIFY(hasLabel(m_page, QStringLiteral("1 run(s) archived.")));
        // The neighbour is current, so that the keyboard goes on from there.
        QVERIFY(!m_table->currentRun().isEmpty());

        // What is out of the table is found on its shelf.
        QTRY_VERIFY(shelves());
        QTRY_COMPARE(shelves()->itemText(1), QStringLiteral("Archived · 1"));
        choose(1);
        QTRY_COMPARE(names(), QStringList{QStringLiteral("mean")});
        trigger(QStringLiteral("run.unarchive"));
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("No run is archived")));
        QTest::mouseClick(buttonNamed(m_page, QStringLiteral("Show the runs in use")), Qt::LeftButton);
        QTRY_COMPARE(names().size(), 3);

        // Twice back, once forth.
        m_table->setFocus();
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(stored(m_small->mean().id).archivedAt);
        QTRY_COMPARE(names().size(), 2);
        QTRY_VERIFY(undoAction()->isEnabled());
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(!stored(m_small->mean().id).archivedAt);
        QTRY_COMPARE(names().size(), 3);
        QTRY_VERIFY(!undoAction()->isEnabled());
        QCOMPARE(undoAction()->toolTip(), QStringLiteral("There is nothing to undo."));
        const QAction *redo = m_stage->window().actions().action(QStringLiteral("edit.redo"));
        QTRY_VERIFY(redo->isEnabled());
        QCOMPARE(redo->text(), QStringLiteral("&Redo: Archive 1 run(s)"));
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(stored(m_small->mean().id).archivedAt);
    }

    void severalAreMovedToTheTrashByTheKey()
    {
        m_table->setCurrentRow(0);
        press(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(m_table->chosenRows(), QList<int>({0, 1}));
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("2 chosen")));
        const QStringList gone = names().mid(0, 2);
        const QString rest = names().last();
        press(Qt::Key_Delete);
        QTRY_COMPARE(names(), QStringList{rest});
        QVERIFY(hasLabel(m_page, QStringLiteral("2 run(s) moved to the trash.")));
        QTRY_VERIFY(shelves());
        choose(2);
        QTRY_COMPARE(names().size(), 2);
        QVERIFY(gone.contains(names().front()));
        // Nothing else is done to what is in the trash.
        QTRY_COMPARE(m_stage->window().actions().action(QStringLiteral("run.archive"))->toolTip(),
                     QStringLiteral("It is in the trash. Restore it first."));
        m_table->setFocus();
        m_table->selectAll();
        trigger(QStringLiteral("run.restore"));
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("The trash is empty")));
        choose(0);
        QTRY_COMPARE(names().size(), 3);
    }

    void theTrashIsEmptiedAfterAQuestion()
    {
        m_table->setCurrentRun(m_third.id);
        press(Qt::Key_Delete);
        QTRY_COMPARE(names().size(), 2);
        QTRY_VERIFY(shelves());
        choose(2);
        QTRY_COMPARE(names(), QStringList{QStringLiteral("lasso")});
        QTest::mouseClick(buttonNamed(m_page, QStringLiteral("Empty…")), Qt::LeftButton);
        auto *question = qobject_cast<QMessageBox *>(m_stage->dialog());
        QVERIFY(question);
        QCOMPARE(question->text(), QStringLiteral("Delete 1 run(s) of this project for good?"));
        // Enter does not delete.
        press(Qt::Key_Return);
        QTRY_VERIFY(!qobject_cast<QMessageBox *>(QApplication::activeWindow()));
        QVERIFY(stored(m_third.id).trashedAt);
        QTest::mouseClick(buttonNamed(m_page, QStringLiteral("Empty…")), Qt::LeftButton);
        question = qobject_cast<QMessageBox *>(m_stage->dialog());
        QVERIFY(question);
        QTest::mouseClick(buttonNamed(question, QStringLiteral("Delete for good")), Qt::LeftButton);
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("1 run(s) deleted for good.")));
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("The trash is empty")));
        const auto found =
            m_small->project()->read([&](Connection &c) { return run_store::find(c, m_third.id.value); });
        QVERIFY(found.isError());
        // What is gone for good cannot be undone, and says so.
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("may have been deleted for good")));
    }

    void theRunOfARegisteredModelIsKept()
    {
        m_small->registerRidge();
        m_table->selectAll();
        QCOMPARE(m_table->chosenCount(), 3);
        press(Qt::Key_Delete);
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("is the origin of demand@1 and must be kept")));
        // All or none.
        QVERIFY(!stored(m_small->mean().id).trashedAt);
        QVERIFY(!stored(m_third.id).trashedAt);
        QTRY_COMPARE(names().size(), 3);
        QVERIFY(m_stage->workspace().tasks().tasks().isEmpty());
    }

    void renamingIsUndone()
    {
        m_table->setCurrentRun(m_small->mean().id);
        press(Qt::Key_F2);
        type(QStringLiteral("average"));
        press(Qt::Key_Return);
        QTRY_COMPARE(stored(m_small->mean().id).name, QStringLiteral("average"));
        m_table->setFocus();
        QTRY_VERIFY(undoAction()->isEnabled());
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(stored(m_small->mean().id).name, QStringLiteral("mean"));
        QTRY_VERIFY(names().contains(QStringLiteral("mean")));
    }

    void aNoteIsWrittenByTheKeyboard()
    {
        m_table->setCurrentRun(m_small->ridge().id);
        press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(noteEdit());
        type(QStringLiteral("Tried **less** noise"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(stored(m_small->ridge().id).note, QStringLiteral("Tried **less** noise"));
        QVERIFY(!noteEdit());
        const auto *text = controlNamed<QTextBrowser>(m_page, QStringLiteral("Note"));
        QVERIFY(text);
        // Markdown reads as it means.
        QTRY_COMPARE(text->toPlainText(), QStringLiteral("Tried less noise"));
        QVERIFY(text->toHtml().contains(QStringLiteral("font-weight")));
        QCOMPARE(namelessControls(&m_stage->window()), QStringList());

        // Esc leaves it as it was.
        press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(noteEdit());
        type(QStringLiteral(" not this"));
        press(Qt::Key_Escape);
        QVERIFY(!noteEdit());
        QCOMPARE(stored(m_small->ridge().id).note, QStringLiteral("Tried **less** noise"));

        // Whoever goes to another run keeps what was written, with the right run.
        press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(noteEdit());
        type(QStringLiteral("!"));
        m_table->setCurrentRun(m_small->mean().id);
        QTRY_COMPARE(stored(m_small->ridge().id).note, QStringLiteral("Tried **less** noise!"));
        QCOMPARE(stored(m_small->mean().id).note, QString());
        // The history tells of both.
        m_table->setCurrentRun(m_small->ridge().id);
        QTest::mouseClick(buttonNamed(m_page, QStringLiteral("History")), Qt::LeftButton);
        auto *history = controlNamed<QTableView>(m_page, QStringLiteral("Changes"));
        QVERIFY(history);
        QTRY_COMPARE(columnTexts(history, QStringLiteral("What")),
                     QStringList({QStringLiteral("changed the note"), QStringLiteral("wrote a note"),
                                  QStringLiteral("started the run")}));
        QCOMPARE(columnTexts(history, QStringLiteral("Who")).front(), QStringLiteral("Ada"));
    }

    /// Names, tags and files that look like markup are shown as they were written, wherever they are.
    void whatPeopleWriteIsNoMarkup()
    {
        // A name holds no slash, and is taken for markup without one too.
        const QString text = QStringLiteral("<img src=x><b>bold");
        const RunId id = m_small->ridge().id;
        QVERIFY_RESULT(m_small->project()->write([&](Connection &c) {
            return run_edit_store::apply(c, QStringLiteral("Ada"), 1,
                                         {RunEdit::name(id, text), RunEdit::tag(id, text, text)});
        }));
        QTRY_VERIFY(names().contains(text));
        m_table->setCurrentRun(id);
        auto *tabs = m_page->findChild<QTabBar *>();
        int tips = 0;
        for (const int tab : {0, 1, 2, 3, tabs->count() - 1}) {
            tabs->setCurrentIndex(tab);
            QTRY_VERIFY(m_page->isSettled());
            tips += checkTips(text);
        }
        for (const char *section : {"Settings", "Files", "History"}) {
            QTest::mouseClick(buttonNamed(m_page, QLatin1String(section)), Qt::LeftButton);
            QTRY_VERIFY(m_page->isSettled());
            tips += checkTips(text);
        }
        // The run's name, its tag with key and value, and what the history tells of them.
        QVERIFY2(tips >= 5, qPrintable(QString::number(tips)));
    }

    void aNoteLoadsNothing()
    {
        const RunId id = m_small->ridge().id;
        QVERIFY_RESULT(m_small->project()->write([&](Connection &c) {
            return run_edit_store::apply(
                c, QStringLiteral("Ada"), 1,
                {RunEdit::note(id, QStringLiteral("![x](file:///etc/passwd) [y](file:///etc/passwd)"))});
        }));
        m_table->setCurrentRun(id);
        showFacts();
        const auto *text = controlNamed<QTextBrowser>(m_page, QStringLiteral("Note"));
        QVERIFY(text);
        QTRY_VERIFY(text->toPlainText().contains(QStringLiteral("y")));
        QVERIFY(!text->toPlainText().contains(QStringLiteral("root")));
    }

    void tagsAreGivenToManyAndEditedInPlace()
    {
        m_table->selectAll();
        press(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        QWidget *dialog = m_stage->dialog();
        QVERIFY(dialog);
        QVERIFY(hasLabel(dialog, QStringLiteral("A tag for 3 run(s)")));
        QCOMPARE(namelessControls(dialog), QStringList());
        type(QStringLiteral("team"));
        press(Qt::Key_Tab);
        type(QStringLiteral("north"));
        press(Qt::Key_Return);
        for (const RunId &id : {m_small->mean().id, m_small->ridge().id, m_third.id})
            QTRY_COMPARE(stored(id).tags.value(QStringLiteral("team")), QStringLiteral("north"));

        m_table->setCurrentRun(m_third.id);
        showFacts();
        QTRY_VERIFY(controlNamed<QTableView>(m_page, QStringLiteral("Tags")));
        auto *tags = controlNamed<QTableView>(m_page, QStringLiteral("Tags"));
        QTRY_VERIFY(columnTexts(tags, QStringLiteral("Tag")).contains(QStringLiteral("team")));
        const int row = int(columnTexts(tags, QStringLiteral("Tag")).indexOf(QStringLiteral("team")));
        tags->setFocus();
        tags->setCurrentIndex(tags->model()->index(row, 1));
        press(Qt::Key_F2);
        type(QStringLiteral("south"));
        press(Qt::Key_Return);
        QTRY_COMPARE(stored(m_third.id).tags.value(QStringLiteral("team")), QStringLiteral("south"));
        QCOMPARE(stored(m_small->mean().id).tags.value(QStringLiteral("team")), QStringLiteral("north"));
        press(Qt::Key_Delete);
        QTRY_VERIFY(!stored(m_third.id).tags.contains(QStringLiteral("team")));
        // One undo for the tag that was taken off, one for the value.
        m_table->setFocus();
        for (const char *value : {"south", "north"}) {
            QTRY_VERIFY(undoAction()->isEnabled());
            press(Qt::Key_Z, Qt::ControlModifier);
            QTRY_COMPARE(stored(m_third.id).tags.value(QStringLiteral("team")), QString::fromLatin1(value));
        }
        // And one for the three of them.
        QTRY_VERIFY(undoAction()->isEnabled());
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(!stored(m_small->mean().id).tags.contains(QStringLiteral("team")));
        QTRY_VERIFY(!stored(m_small->ridge().id).tags.contains(QStringLiteral("team")));
    }

    void theWatchdogIsSentAway()
    {
        m_table->setCurrentRun(m_small->ridge().id);
        showFacts();
        QAbstractButton *watch = buttonNamed(m_page, QStringLiteral("Watch"));
        QVERIFY(watch);
        QTRY_VERIFY(watch->isChecked());
        QTest::mouseClick(watch, Qt::LeftButton);
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("Runs of this experiment are not watched.")));
        QVERIFY(!watch->isChecked());
    }

private:
    /// Every visible label with that text is plain, and so is every tool tip of a cell; returns how many tips.
    int checkTips(const QString &text)
    {
        int tips = 0;
        for (const QLabel *label : m_page->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(text))
                QTest::qVerify(label->textFormat() == Qt::PlainText, "textFormat", qPrintable(label->text()), __FILE__,
                               __LINE__);
        }
        for (QAbstractItemView *view : m_page->findChildren<QAbstractItemView *>()) {
            // A heading is a view of the table's model too.
            if (!view->isVisible() || !view->model() || qobject_cast<QHeaderView *>(view))
                continue;
            for (int row = 0; row < view->model()->rowCount(); ++row) {
                for (int column = 0; column < view->model()->columnCount(); ++column) {
                    const QModelIndex index = view->model()->index(row, column);
                    const QPoint at = view->visualRect(index).center();
                    if (!index.data(Qt::ToolTipRole).toString().contains(text) ||
                        !view->viewport()->rect().contains(at))
                        continue;
                    QHelpEvent ask(QEvent::ToolTip, at, view->viewport()->mapToGlobal(at));
                    QApplication::sendEvent(view->viewport(), &ask);
                    const QLabel *tip = shownToolTip();
                    const QString seen =
                        QStringLiteral("%1: %2").arg(view->accessibleName(), tip ? tip->text() : QString());
                    QTest::qVerify(tip && tip->text().contains(text) && tip->textFormat() == Qt::PlainText,
                                   "the tip is plain", qPrintable(seen), __FILE__, __LINE__);
                    ++tips;
                    QToolTip::hideText();
                }
            }
        }
        return tips;
    }

    [[nodiscard]] QStringList names() const { return columnTexts(m_table, QStringLiteral("Run")); }
    [[nodiscard]] QStringList sortedNames() const
    {
        QStringList sorted = names();
        sorted.sort();
        return sorted;
    }
    [[nodiscard]] QComboBox *shelves() const { return controlNamed<QComboBox>(m_page, QStringLiteral("Shelf")); }
    void choose(int shelf)
    {
        shelves()->setCurrentIndex(shelf);
        Q_EMIT shelves()->activated(shelf);
    }
    [[nodiscard]] QPlainTextEdit *noteEdit() const
    {
        return controlNamed<QPlainTextEdit>(m_page, QStringLiteral("Note as Markdown"));
    }
    [[nodiscard]] QAction *undoAction() const
    {
        return m_stage->window().actions().action(QStringLiteral("edit.undo"));
    }
    void trigger(const QString &id) const
    {
        QTRY_VERIFY(m_stage->window().actions().action(id)->isEnabled());
        m_stage->window().actions().action(id)->trigger();
    }
    void showFacts() const
    {
        for (QTabBar *tabs : m_page->findChildren<QTabBar *>()) {
            for (int i = 0; i < tabs->count(); ++i) {
                if (tabs->tabText(i) == u"Run")
                    tabs->setCurrentIndex(i);
            }
        }
    }
    [[nodiscard]] Run stored(const RunId &id) const
    {
        const auto run = m_small->project()->read([&](Connection &c) { return run_store::find(c, id.value); });
        return run ? *run : Run{};
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<SmallProject> m_small;
    std::unique_ptr<WindowStage> m_stage;
    Run m_third;
    Page *m_page = nullptr;
    RunTable *m_table = nullptr;
};

QTEST_MAIN(TestOrganisePage)
#include "tst_organise_page.moc"
